"""Toil on the command line."""

from pathlib import Path

import pytest

from app.domain.settings import Mine
from app.store.stores import Store
from app.usecases.machine_settings import write_mine
from tests.cli.builders import SAMPLE, Run


def test_toil_is_shown_as_tables_and_as_json(run: Run, team: Path) -> None:
    assert run("log", team, "#rollover", "5m").code == 0
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
    assert run("import", path, SAMPLE / "team.toml").code == 0
    assert run("log", path, "prices freeze /fx-pricer 5m").code == 0
    assert run("toil", path, "--show", "noise").out == "Noise by alert\nNothing in these weeks.\n"


def test_ones_own_weeks_and_nobody_elses(run: Run, team: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_CONFIG", str(tmp_path / "settings.ini"))
    assert run("toil", "own", team, "Jonas Weber").err.startswith("watchbill: Say who you are in Settings")
    with Store.open(team) as store:
        me, uid = store.team().find_person("JW").id, store.teams.facts().uid
    write_mine(tmp_path / "settings.ini", Mine({}, {}, me, ""), uid)
    assert run("toil", "own", team).out.startswith("You were primary in ")
    assert set(run("toil", "own", team, "Jonas Weber", "--json").json) == {"weeks", "mine", "team"}
    told = run("toil", "own", team, "Ana Castillo")
    assert told.err == "watchbill: You are Jonas Weber on this machine, and only your own weeks are shown.\n"
    assert told.code == 1


def test_the_meeting_is_shown_and_written_into(run: Run, team: Path) -> None:
    assert run("meeting", team, "OG").out.startswith("Last week\n  ")
    assert run("meeting", "add", team, "OG", "raise", "the", "throttle", "@JW").out.endswith("done.\n")
    assert "raise the throttle · Jonas Weber" in run("meeting", team, "OG", "--json").json["Open items"]
