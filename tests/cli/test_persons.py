"""One person from the command line: merge, leave, initials, skills."""

from pathlib import Path

from tests.cli.builders import Run


def test_two_entries_are_merged_and_it_is_said_what_moves(run: Run, team: Path) -> None:
    assert "No two people" in run("person", "merge", team).out
    assert "would move" in run("person", "merge", team, "UR", "AC", "--dry-run").out
    before = len(run("people", team, "--json").json)
    assert run("person", "merge", team, "UR", "AC").out.startswith("Merge Uma Rao into Ana Castillo")
    assert len(run("people", team, "--json").json) == before - 1
    assert run("undo", team).code == 0
    assert len(run("people", team, "--json").json) == before


def test_leaving_lists_what_is_open(run: Run, team: Path) -> None:
    assert run("assign", team, "Order Gateways", "2030-01-07", "AC", "--reason", "alone").code == 0
    told = run("person", "deactivate", team, "AC", "--last", "2029-12-31", "--dry-run").out
    assert told == "Would open: Order Gateways primary, week of 7 January (2030-W02)\n"
    done = run("person", "deactivate", team, "AC", "--last", "2029-12-31")
    assert "Opened: Order Gateways primary" in done.out
    assert run("person", "activate", team, "AC").code == 0


def test_initials_are_offered_and_changed(run: Run, team: Path) -> None:
    offered = run("person", "initials", team, "AC").out.split()
    assert offered[0] == "ACA"
    assert run("person", "initials", team, "AC", offered[0]).code == 0
    clash = run("person", "initials", team, "ACA", "BO")
    assert clash.code == 1
    assert "are free for Ana Castillo" in clash.err


def test_skills_are_shown_and_changed(run: Run, team: Path) -> None:
    assert "Order Gateways" in run("skills", team).out
    assert run("skills", team, "Ben", "Order Gateways", "primary", "--on").code == 0
    mine = next(p for p in run("skills", team, "--json").json if p["initials"] == "BO")
    assert {"rotation": "Order Gateways", "role": "primary"} in mine["may_hold"]
    assert run("skills", team, "Ben", "--off").code == 2
