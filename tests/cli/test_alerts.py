"""Alerts from the command line."""

from pathlib import Path

from tests.cli.builders import Run

ROWS = "alert,started,application\n=Queue,{0},oms-gateway\nOther,{0},\n"


def test_alerts_are_imported_listed_judged_silenced_and_given_away(run: Run, team: Path, tmp_path: Path) -> None:
    path = tmp_path / "alerts.csv"
    path.write_text(ROWS.format("2026-11-24T09:00"), encoding="utf-8")
    assert run("import", team, path).code == 0
    weeks = ("--weeks", "9999")
    listed = run("alerts", "list", team, *weeks, "--json")
    numbers = {a["name"]: a["id"] for a in listed.json}
    assert listed.code == 1
    assert run("alerts", "judge", team, "noise", numbers["=Queue"]).code == 0
    assert run("alerts", "judge", team, "known", numbers["Other"], "--bug", "rollover").code == 0
    told = run("alerts", "list", team, *weeks)
    assert (told.code, "100 %" in told.out) == (0, True)
    assert "'=Queue" in run("alerts", "noise", team, *weeks).out
    assert "| =Queue |" in run("alerts", "noise", team, *weeks, "--markdown").out
    assert "90 days" in run("alerts", "silence", team, numbers["Other"], "--until", "2020-01-01", "--why", "x").err
    assert "not a time" in run("alerts", "silence", team, numbers["Other"], "--until", "soon", "--why", "x").err
    assert run("alerts", "unsilence", team, numbers["Other"]).code == 0
    assert run("alerts", "issue", team, numbers["Other"], "--suite", "FX").code == 0
    assert "Other" in run("issues", "list", team, "--open").out
