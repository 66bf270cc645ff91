"""Covers from the command line."""

from pathlib import Path

from tests.cli.builders import Run

TIMES = ("--from", "2026-12-08T12:00", "--to", "2026-12-09T08:30")


def test_part_of_a_week_is_covered_seen_and_taken_back(run: Run, team: Path) -> None:
    run("assign", team, "OG", "2026-12-07", "Dmitri Volkov", "--reason", "a test")
    assert "Cover Order Gateways primary by Viktor Nowak" in run("cover", team, "OG", "Viktor", *TIMES).out
    who = run("who", team, "--draft", "--at", "2026-12-08T18:00Z", "--json").json[0]
    assert (who["who"]["name"], who["next"]["name"]) == ("Viktor Nowak", "Dmitri Volkov")
    assert who["until"] == "2026-12-09T13:30:00+00:00"
    (cover,) = run("covers", team, "--json").json
    assert cover["start"] == "2026-12-08T17:00:00+00:00"
    assert "Viktor Nowak" in run("covers", team).out
    assert "covers" in run("cover", team, "OG", "Priya", *TIMES).err
    assert run("uncover", team, cover["id"]).code == 0
    assert run("covers", team, "--json").json == []
    mine = run("cover", team, "OG", "Viktor", "--mine", *TIMES)
    assert "Tue 8 Dec 07:00 to Wed 9 Dec 03:30" in mine.out


def test_nobody_takes_over_what_nobody_holds(run: Run, team: Path) -> None:
    assert "is open, so there is nobody to cover for" in run("cover", team, "OG", "Viktor").err
