"""A team from a list of names on the command line, to published calendars."""

from datetime import UTC, datetime
from pathlib import Path

from app.domain.weeks import Week
from tests.cli.builders import Run


def test_a_list_of_names_becomes_a_published_half_year(run: Run, tmp_path: Path) -> None:
    file, names = tmp_path / "team.watchbill", tmp_path / "names.txt"
    names.write_text("\n".join(f"Person {n}" for n in range(7)), encoding="utf-8")
    made = run("new", file, "--names", names, "--time-zone", "Europe/London", "--rotation", "FX")
    assert made.out == f"Made {file} for the team “team”: 7 people, FX (primary, secondary).\n"
    first = Week.of(datetime.now(UTC).date()) + 1
    assert run("plan", file, "--from", first, "--weeks", "26", "--seconds", "2").code == 0
    done = run("publish", file, "--rota", "--to", tmp_path / "calendars")
    assert done.code == 0
    assert run("check", file).code == 0
    assert len(list((tmp_path / "calendars").glob("*.ics"))) >= 7


def test_every_problem_is_a_line_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    file, names = tmp_path / "team.watchbill", tmp_path / "names.txt"
    names.write_text("Ana\nana\n=1+1\n", encoding="utf-8")
    done = run("new", file, "--names", names)
    assert done.code == 1
    assert done.err.count("\n") == 2
    assert "Line 2: “ana” stands in line 1 already" in done.err
    assert not file.exists()
