"""Notices from the command line."""

from pathlib import Path

from tests.cli.builders import Run


def test_a_script_asks_what_somebody_is_to_be_told_and_remembers_it(run: Run, team: Path) -> None:
    for week, name in (("2026-12-07", "Dmitri Volkov"), ("2026-12-14", "Viktor Nowak")):
        assert run("assign", team, "OG", week, name, "--reason", "a test").code == 0
    assert run("publish", team, "--rota", "--to", team.parent / "out").code == 0
    asked = ("notices", team, "--person", "Dmitri")
    at = ("--at", "2026-12-13T20:00Z")
    found = run(*asked, *at, "--json").json
    handoffs = [n for n in found if n["kind"] == "handoff"]
    assert len(handoffs) == 1
    assert "You hand over" in handoffs[0]["words"]
    assert handoffs[0]["words"] in run(*asked, *at).out
    keys = [n["key"] for n in found]
    assert run(*asked, *at, "--json", "--told", *keys).json == []
    assert run(*asked, *at, "--json", "--quiet", "00:00-23:59").json == []
    assert "nothing to tell Dmitri Volkov" in run(*asked, *at, "--told", *keys).out
    assert "22:00-07:00" in run(*asked, "--quiet", "late").err
