"""Backups are whole, private and kept; what is restored is what was backed up; nothing that was there is lost."""

import json
import multiprocessing
import os
import sqlite3
import stat
import sys
from contextlib import closing
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.paths import backup_folder
from app.store.stores import Store
from app.usecases.backups import back_up, backups_of, look, newest_good, rebuild, restore, save_copy
from app.usecases.subscribing import publish_feeds
from tests.ui.builders import NOW, add_team


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    made = tmp_path / "team.watchbill"
    with Store.new(made, clock=lambda: NOW) as store:
        add_team(store)
    return made


def rename(path: Path, name: str) -> None:
    with Store.open(path, clock=lambda: NOW) as store, store.journal.step(f"Call it {name}"):
        store.teams.describe(name, "UTC", 0.5)


def exported(export: Path) -> object:
    tables = json.loads(export.read_text(encoding="utf-8"))["tables"]
    return {table: rows for table, rows in tables.items() if table not in ("feed_address", "feed_revision")}


def dump(path: Path) -> object:
    with Store.open(path) as store:
        return store.dump()


def test_a_backup_is_whole_private_and_has_a_plain_export_beside_it(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    assert dump(backup.path) == dump(path)
    for file in (backup.path, backup.export):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(backup.path.parent.stat().st_mode) == 0o700
    assert exported(backup.export) == dump(path)
    assert not [p for p in backup.path.parent.iterdir() if p.name.endswith(".part")]


def test_nothing_is_made_when_nothing_changed(path: Path) -> None:
    first = back_up(path, NOW, "start")
    assert back_up(path, NOW + timedelta(hours=1), "changed") == first
    rename(path, "Another")
    second = back_up(path, NOW + timedelta(hours=2), "changed")
    assert backups_of(path) == (second, first)


def test_two_backups_in_one_second_have_names_of_their_own(path: Path) -> None:
    first = back_up(path, NOW, "start")
    rename(path, "Another")
    assert back_up(path, NOW, "start").path != first.path


def test_old_backups_go_with_their_exports(path: Path) -> None:
    for hour in range(3):
        rename(path, f"Name {hour}")
        back_up(path, NOW + timedelta(hours=hour), "changed")
    rename(path, "Much later")
    newest = back_up(path, NOW + timedelta(days=5), "start")
    assert [b.at for b in backups_of(path)] == [newest.at, NOW + timedelta(hours=2)]
    assert len(list(newest.path.parent.iterdir())) == 4


def test_a_backup_of_a_damaged_file_is_refused_and_good_ones_stay(path: Path) -> None:
    good = back_up(path, NOW, "start")
    rename(path, "Another")
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 6] = os.urandom(4096 * 5)
    path.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        back_up(path, NOW + timedelta(days=30), "start")
    assert backups_of(path) == (good,)
    assert newest_good(path) == good


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    first = back_up(path, NOW, "start")
    rename(path, "Another")
    second = back_up(path, NOW + timedelta(hours=1), "changed")
    second.path.write_bytes(second.path.read_bytes()[:9000])
    assert newest_good(path) == first
    with pytest.raises(StoreError, match="damaged"):
        restore(path, second.path, NOW)
    assert look(path).team == "Another"


def test_looking_inside_says_people_weeks_and_last_commands(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    before = backup.path.read_bytes()
    contents = look(backup.path)
    assert (contents.people, contents.weeks, contents.at) == (6, 12, NOW)
    assert contents.commands[0] == "Publish 12 weeks"
    assert backup.path.read_bytes() == before


def test_what_is_restored_is_what_was_backed_up_and_the_present_file_is_set_aside(path: Path) -> None:
    before, backup = dump(path), back_up(path, NOW, "start")
    rename(path, "Another")
    present = path.read_bytes()
    aside = restore(path, backup.path, NOW + timedelta(hours=1))
    assert dump(path) == before
    assert aside is not None
    assert aside.read_bytes() == present
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert backups_of(path)[0].why == "before restore"
    assert look(backups_of(path)[0].path).team == "Another"


def test_a_file_that_vanished_or_is_damaged_is_restored_too(path: Path) -> None:
    before, backup = dump(path), back_up(path, NOW, "start")
    path.write_bytes(b"nothing good")
    aside = restore(path, backup.path, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"nothing good"
    assert dump(path) == before
    path.unlink()
    assert restore(path, backup.path, NOW) is None
    assert dump(path) == before


def test_a_hot_journal_goes_with_the_file_it_belongs_to(path: Path) -> None:
    before, backup = dump(path), back_up(path, NOW, "start")
    journal = path.with_name(f"{path.name}-journal")
    path.write_bytes(b"nothing good")
    journal.write_bytes(b"what belongs to it")
    aside = restore(path, backup.path, NOW)
    assert aside is not None
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"what belongs to it"
    assert dump(path) == before


def test_whoever_still_has_the_old_file_open_cannot_write_into_it(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    rename(path, "Another")
    with Store.open(path) as other:
        restore(path, backup.path, NOW)
        with pytest.raises(StoreError), other.journal.step("Too late"):
            other.teams.describe("Lost", "UTC", 0.5)


def test_the_whole_team_is_rebuilt_from_the_plain_export(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    new = path.with_name("rebuilt.watchbill")
    with rebuild(backup.export, new) as store:
        assert store.dump() == dump(path)
        assert store.integrity() == "ok"
    assert dump(new) == dump(path)


@pytest.mark.parametrize(
    "words",
    [
        "not json",
        "[]",
        '{"format": "other", "tables": {}}',
        '{"format": "watchbill-export-1", "tables": {"person": [1]}}',
        '{"format": "watchbill-export-1", "tables": {"person": [{"name": {}}]}}',
        '{"format": "watchbill-export-1", "tables": {"application": [{"id": 1, "suite_id": 9, "name": "x"}]}}',
    ],
)
def test_an_export_that_is_none_leaves_nothing_behind(tmp_path: Path, words: str) -> None:
    export, new = tmp_path / "export.json", tmp_path / "new.watchbill"
    export.write_text(words, encoding="utf-8")
    with pytest.raises(StoreError, match=r"[.]$"):
        rebuild(export, new)
    assert list(tmp_path.iterdir()) == [export]


def test_a_copy_is_saved_while_somebody_writes(path: Path, tmp_path: Path) -> None:
    copy, before = tmp_path / "copy.watchbill", dump(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM setting")
        save_copy(path, copy)
        other.execute("ROLLBACK")
    assert dump(copy) == before
    with pytest.raises(Refused, match="exists already"):
        save_copy(path, copy)
    with pytest.raises(Refused, match="is the team file itself"):
        save_copy(path, path, replace=True)
    save_copy(path, copy, replace=True)


def test_a_read_only_file_can_be_saved_elsewhere_and_worked_on(path: Path, tmp_path: Path) -> None:
    path.chmod(0o444)
    copy = tmp_path / "copy.watchbill"
    save_copy(path, copy)
    rename(copy, "Mine")
    assert look(copy).team == "Mine"


def test_an_older_file_is_backed_up_before_its_format_changes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 13")
    Store.open(path).close()
    (backup,) = backups_of(path)
    assert backup.why == "before migration"
    assert look(backup.path).version == 13


def test_a_folder_that_cannot_be_made_is_told(path: Path) -> None:
    backup_folder(path).parent.parent.write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="check the folder and its space"):
        back_up(path, NOW, "start")


def test_an_export_that_a_killed_program_did_not_write_is_written_later(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    backup.export.unlink()
    assert back_up(path, NOW + timedelta(hours=1), "changed") == backup
    assert exported(backup.export) == dump(path)


def test_what_killed_programs_left_half_done_goes_after_an_hour(path: Path) -> None:
    folder = back_up(path, NOW, "start").path.parent
    old, young = folder / ".old.watchbill.1234.part", folder / ".young.watchbill.1234.part"
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))
    rename(path, "Another")
    back_up(path, NOW, "changed")
    assert (old.exists(), young.exists()) == (False, True)


def test_a_newest_backup_that_was_damaged_does_not_end_backing_up(path: Path) -> None:
    first = back_up(path, NOW, "start")
    first.path.write_bytes(first.path.read_bytes()[:9000])
    second = back_up(path, NOW + timedelta(hours=1), "changed")
    assert newest_good(path) == second


def test_a_clock_set_back_makes_no_more_backups_than_there_are_changes(path: Path) -> None:
    back_up(path, NOW, "start")
    rename(path, "Another")
    earlier = back_up(path, NOW - timedelta(days=2), "changed")
    assert back_up(path, NOW - timedelta(days=2) + timedelta(hours=1), "changed") == earlier
    assert len(backups_of(path)) == 2


def test_calendars_of_a_rebuilt_team_keep_their_addresses_and_revisions(path: Path, tmp_path: Path) -> None:
    with Store.open(path, clock=lambda: NOW) as store:
        publish_feeds(store, tmp_path / "calendars")
        before = {p.name: p.read_bytes() for p in (tmp_path / "calendars").iterdir()}
        revisions = store.revisions.all()
    backup = back_up(path, NOW, "start")
    with rebuild(backup.export, tmp_path / "rebuilt.watchbill") as again:
        publish_feeds(again, tmp_path / "again")
        assert {p.name for p in (tmp_path / "again").iterdir()} == set(before)
        assert revisions
        assert {uid: revision[1] for uid, revision in again.revisions.all().items()} == {
            uid: revision[1] for uid, revision in revisions.items()
        }


def back_up_often(path: Path, told: Connection) -> None:
    told.recv()
    told.send([back_up(path, NOW, "changed", always=True).path.name for _ in range(6)])


def test_two_windows_that_back_up_within_one_second_both_have_their_backups(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    lines, children, names = [], [], list[str]()
    for _ in range(2):
        ours, theirs = context.Pipe()
        children.append(context.Process(target=back_up_often, args=(path, theirs)))
        children[-1].start()
        theirs.close()
        lines.append(ours)
    try:
        for line in lines:
            line.send("go")
        names = [name for line in lines for name in line.recv()]
    finally:
        for child in children:
            child.kill()
            child.join()
    assert len(set(names)) == len(names) == 12
    assert {b.path.name for b in backups_of(path)} == set(names)
    for backup in backups_of(path):
        assert dump(backup.path) == exported(backup.export) == dump(path)
    assert not list(backup_folder(path).glob(".*.part*"))


def back_up_as_nobody(path: Path, told: Connection) -> None:
    if sys.platform != "win32":
        os.setuid(65534)
    try:
        told.send(back_up(path, NOW + timedelta(hours=1), "changed").path.name)
    except StoreError as error:
        told.send(str(error))


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can be somebody else")
@pytest.mark.parametrize("mode", [0o755, 0o700])
def test_a_folder_of_backups_that_cannot_be_written_is_told_and_kept(path: Path, mode: int) -> None:
    kept = back_up(path, NOW, "start")
    rename(path, "Another")
    path.chmod(0o644)
    for folder in path.parents:
        if folder.name.startswith("pytest"):
            folder.chmod(0o755)
    for folder in (path.parent, path.parent / "data", path.parent / "data" / "backups"):
        folder.chmod(0o755)
    kept.path.parent.chmod(mode)
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    child = context.Process(target=back_up_as_nobody, args=(path, theirs))
    child.start()
    theirs.close()
    try:
        words = ours.recv()
    finally:
        child.kill()
        child.join()
    assert "cannot be written" in words or "cannot be read" in words
    assert words.endswith(".")
    assert backups_of(path) == (kept,)
    assert look(kept.path).people == 6
