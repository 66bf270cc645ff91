"""Toil on the command line."""

from pathlib import Path

from tests.cli.builders import Run


def test_toil_is_shown_as_tables_and_as_json(run: Run, team: Path) -> None:
    told = run("toil", team, "--formulas", "--weeks", "52").out
    assert told.startswith("Fix next\n")
    assert "Gain = minutes a week ÷ working days" in told
    found = run("toil", team, "--json", "--show", "bugs", "again", "--suite", "MD", "--weeks", "104").json
    assert list(found) == ["bugs", "again"]
    assert {row["Suite"] for row in found["bugs"]["rows"]} <= {"MD"}
    assert run("toil", team, "--weeks", "105").err.startswith("watchbill: 105 weeks cannot be shown")


def test_a_team_without_issues_is_told_what_to_do(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.watchbill"
    run("new", path)
    assert run("toil", path).out == "Nothing was logged in a year; “watchbill log” writes an issue down.\n"


def test_ones_own_weeks(run: Run, team: Path) -> None:
    assert run("toil", "own", team, "Jonas Weber").out.startswith("You were primary in ")
    assert set(run("toil", "own", team, "JW", "--json").json) == {"weeks", "mine", "team"}
