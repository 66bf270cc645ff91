"""Backups on the command line."""

import json
from pathlib import Path

import pytest

from app.cli.commands import run
from app.store.stores import Store
from app.usecases.backups import backups_of
from tests.ui.builders import add_team


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
    return str(path)


def test_a_backup_is_made_listed_looked_into_and_restored(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "list", file]) == 0
    assert "There is no backup" in capsys.readouterr().out
    assert run(["backup", "make", file]) == 0
    (backup,) = backups_of(Path(file))
    assert str(backup.path) in capsys.readouterr().out
    with Store.open(Path(file)) as store, store.journal.step("Call it Another"):
        store.teams.describe("Another", "UTC", 0.5)
    assert run(["backup", "list", file, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["why"] == "by hand"
    assert run(["backup", "look", file, "newest"]) == 0
    assert "6 people, 12 weeks, 2026-11-09 to 2027-01-25." in capsys.readouterr().out
    assert run(["backup", "restore", file, backup.path.name[:12]]) == 0
    assert "is set aside as" in capsys.readouterr().out
    with Store.open(Path(file)) as store:
        assert store.team().name != "Another"


def test_an_unknown_backup_is_refused(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "look", file, "1999"]) == 1
    assert "There is no backup “1999”" in capsys.readouterr().err
    assert run(["backup", "restore", file, "newest"]) == 1
    assert "There is no good backup" in capsys.readouterr().err


def test_a_team_is_rebuilt_from_an_export_and_copied(file: str, tmp_path: Path) -> None:
    assert run(["export", file, "--json", str(tmp_path / "all.json")]) == 0
    assert run(["backup", "rebuild", str(tmp_path / "all.json"), str(tmp_path / "new.watchbill")]) == 0
    assert run(["copy", file, str(tmp_path / "copy.watchbill")]) == 0
    with Store.open(tmp_path / "new.watchbill") as new, Store.open(tmp_path / "copy.watchbill") as copied:
        assert new.dump() == copied.dump()


def test_undoing_more_than_one_command_is_preceded_by_a_backup(file: str) -> None:
    assert run(["undo", file, "--count", "2"]) == 0
    assert [b.why for b in backups_of(Path(file))] == ["before undo"]


def test_an_import_is_preceded_by_a_backup(file: str, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("name,email\nNew Person,new@example.com\n", encoding="utf-8")
    assert run(["import", file, str(people)]) == 0
    assert [b.why for b in backups_of(Path(file))] == ["before import"]
