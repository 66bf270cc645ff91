"""Putting people into slots by hand from the command line."""

from pathlib import Path

from tests.cli.builders import Run

SLOT = ("Order Gateways", "2026-12-07")


def test_a_slot_is_assigned_pinned_cleared_and_the_draft_discarded(run: Run, team: Path) -> None:
    assert "Dmitri Volkov" in run("assign", team, *SLOT, "Dmitri Volkov").out
    assert run("pin", team, *SLOT).code == 0
    refused = run("clear", team, *SLOT)
    assert (refused.code, "is pinned to Dmitri Volkov; unpin it first" in refused.err) == (1, True)
    assert run("pin", team, "OG", "2026-W50", "--off").code == 0
    assert run("discard", team, "--first", "2027-01-04").code == 1
    assert "Discard 1 draft change" in run("discard", team, "--last", "2026-12-31").out
    assert run("diff", team, "--json").json == []
    assert run("clear", team, *SLOT).code == 0


def test_a_rule_is_broken_only_with_a_reason(run: Run, team: Path) -> None:
    away = ("assign", team, *SLOT, "Ana Castillo")
    run("leave", "add", team, "Ana Castillo", "2026-12-07", "2026-12-11")
    assert "Give a reason to do it all the same" in run(*away).err
    assert run(*away, "--reason", "she offered").code == 0
    found = run("check", team, "--json").json["findings"]
    assert [f["reason"] for f in found if f["rule"] == "leave"] == ["she offered"]
