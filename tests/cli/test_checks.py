"""Looking through a team file on the command line."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.builders import Run


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))


def test_a_sound_file_is_good(team: Path, run: Run) -> None:
    done = run("verify", team)
    assert (done.code, done.out.splitlines()[-1]) == (0, f"{team} is good.")
    told = json.loads(run("verify", team, "--json").out)
    assert (told["good"], told["faults"]) == (True, [])
    assert f"number {told['newest']} with the hash {told['newest_hash']}" in done.out
    assert run("verify", team, "--noted", told["newest_hash"]).code == 0
    assert "made anew" in run("verify", team, "--noted", "f" * 64).out


def test_what_is_wrong_is_said_and_put_right(team: Path, run: Run) -> None:
    with closing(sqlite3.connect(team, isolation_level=None)) as raw:
        raw.execute("CREATE VIEW theirs AS SELECT 1")
        raw.execute("DROP TRIGGER journal_person_delete")
        raw.execute("DELETE FROM person WHERE id = 3")
    done = run("verify", team)
    assert done.code == 1
    for words in ("The view theirs is not", "journal_person_delete is missing", "person with id 3 is gone", "--repair"):
        assert words in done.out
    (rows,) = [f for f in json.loads(run("verify", team, "--json").out)["faults"] if f["part"] == "rows"]
    assert rows["repair"] == "rows"
    assert run("verify", team, "--repair").code == 0
    assert "Repair: rows as the last command left them" in run("history", team, "--limit", 1).out


def test_a_file_that_is_not_ours_is_refused(tmp_path: Path, run: Run) -> None:
    (tmp_path / "x.watchbill").write_bytes(b"no")
    assert "is not a Watchbill team file" in run("verify", tmp_path / "x.watchbill").err


def test_history_is_pruned_before_a_day(team: Path, run: Run, tmp_path: Path) -> None:
    from datetime import UTC, datetime

    today = datetime.now(UTC).date()
    assert "0 commands could be let go" in run("history", "prune", team, "--before", today).out
    done = run("history", "prune", team, "--before", today, "--export", tmp_path / "old.jsonl")
    assert (done.code, done.err) == (1, "watchbill: Nothing in history can be let go.\n")
