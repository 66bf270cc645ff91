"""Events from the command line."""

from pathlib import Path

from tests.cli.builders import Run


def test_events_are_listed_added_edited_and_removed(run: Run, team: Path) -> None:
    words = ("2026-12-24", "carol concert", "--kind", "external change", "--suite", "OG", "--source", "mail")
    assert run("events", "add", team, *words).code == 0
    (event,) = run("events", "list", team, "--all", "--kind", "external change", "--suite", "OG", "--json").json[-1:]
    number = event["id"]
    assert (event["title"], event["source"]) == ("carol concert", "mail")
    assert run("events", "edit", team, number, "--first", "2026-12-25", "--verified", "2026-12-01").code == 0
    told = run("events", "list", team, "--all").out
    assert "25 December 2026" in told
    assert "2026-12-01" in told
    assert "exchange the two" in run("events", "edit", team, number, "--last", "2026-12-01").err
    assert run("events", "remove", team, number).code == 0
    assert "carol" not in run("events", "list", team, "--all").out
    assert "no event" in run("events", "remove", team, number).err


def test_events_begin_with_the_market_calendars(run: Run, team: Path) -> None:
    assert run("events", "fill", team).code == 0
    assert "market calendar NYSE" in run("events", "list", team).out
    assert "nothing changed" in run("events", "fill", team).out
