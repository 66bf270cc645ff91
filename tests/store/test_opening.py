"""Every kind of file that is no good team file: its own case and sentence, what is offered, and not a byte touched."""

import hashlib
import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.troubles import Offer, Trouble, Unusable
from app.store.databases import Database
from app.store.files import check_whole
from app.store.migrations import migrations
from app.store.stores import Store
from app.usecases.backups import backups_of, rescue
from tests.ui.builders import NAMES, add_team

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path = tmp_path / "here" / "team.watchbill"
    path.parent.mkdir()
    with Store.new(path) as store:
        add_team(store)
    return path


def marks(folder: Path) -> dict[str, str]:
    files = (p for p in folder.iterdir() if p.is_file() and not p.is_symlink())
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def refusal(path: Path) -> Unusable:
    """Return why a file is refused, after making sure that it and its neighbours stayed as they were."""
    before = marks(path.parent)
    with pytest.raises(Unusable) as caught:
        Store.open(path).close()
    assert marks(path.parent) == before
    text = str(caught.value)
    assert "\n" not in text
    assert text.endswith(".")
    assert caught.value.path == path
    return caught.value


def run_sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)


def overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def page_of(path: Path, name: str) -> int:
    """Return the byte at which the first page of a table or index begins."""
    with closing(sqlite3.connect(path)) as raw:
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [name]).fetchone()
    return (int(page) - 1) * PAGE


def zipped(path: Path) -> None:
    path.unlink()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("team.watchbill", "x" * 500)


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def as_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def with_other_journal(path: Path) -> None:
    """Leave the journal of another database beside it, as one moved here by mistake would be."""
    other = path.with_name("other.db")
    with closing(sqlite3.connect(other, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE t (x)")
        raw.execute("BEGIN")
        raw.execute("INSERT INTO t SELECT randomblob(900) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8))")
        raw.execute("COMMIT")
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("UPDATE t SET x = randomblob(901)")
        journal = path.with_name("other.db-journal").read_bytes()
    path.with_name("team.watchbill-journal").write_bytes(journal)
    other.unlink()


CASES: dict[str, tuple[Trouble, Callable[[Path], object]]] = {
    "missing": (Trouble.MISSING, Path.unlink),
    "empty": (Trouble.EMPTY, lambda p: p.write_bytes(b"")),
    "text": (Trouble.OTHER_KIND, lambda p: p.write_text("dear team\n" * 500)),
    "header": (Trouble.OTHER_KIND, lambda p: overwrite(p, 0, b"\0" * 16)),
    "zip": (Trouble.OTHER_KIND, zipped),
    "foreign": (Trouble.FOREIGN, lambda p: run_sql(p, "PRAGMA application_id = 7")),
    "newer": (Trouble.NEWER, lambda p: run_sql(p, "PRAGMA user_version = 999")),
    "half": (Trouble.HALF, lambda p: os.truncate(p, p.stat().st_size // 2)),
    "cut within a page": (Trouble.HALF, lambda p: os.truncate(p, p.stat().st_size - 100)),
    "a page in the middle": (Trouble.DAMAGED, lambda p: overwrite(p, page_of(p, "assignment"), os.urandom(PAGE))),
    "an index only": (Trouble.DAMAGED, lambda p: overwrite(p, page_of(p, "change_command"), os.urandom(PAGE))),
    "the schema": (Trouble.DAMAGED, lambda p: overwrite(p, 100, os.urandom(PAGE - 100))),
    "the words of the schema": (
        Trouble.DAMAGED,
        lambda p: overwrite(p, p.read_bytes().index(b"CREATE TABLE"), b"CREATE \xd3\xd3BLE"),
    ),
    "a folder": (Trouble.FOLDER, as_folder),
    "a pipe": (Trouble.NO_FILE, as_pipe),
    "a loop": (Trouble.LOOP, as_loop),
    "another journal": (Trouble.JOURNAL, with_other_journal),
    "a table is missing": (Trouble.STRANGE, lambda p: run_sql(p, "DROP TABLE publication")),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_named_and_left_as_it_is(path: Path, name: str) -> None:
    trouble, make = CASES[name]
    make(path)
    assert refusal(path).trouble is trouble
    assert trouble.offers


def test_a_device_is_not_opened() -> None:
    with pytest.raises(Unusable) as caught:
        Store.open(Path("/dev/zero"))
    assert caught.value.trouble is Trouble.NO_FILE


def test_damage_is_read_as_far_as_it_can_be(path: Path) -> None:
    overwrite(path, page_of(path, "change_command"), os.urandom(PAGE))
    assert Offer.READ_ONLY in refusal(path).trouble.offers
    before = marks(path.parent)
    with Store.open(path, read_only=True) as store:
        assert store.read_only
        assert len(store.team().people) == len(NAMES)
    rescued = path.with_name("rescued.watchbill")
    with rescue(path, rescued) as store:
        assert len(store.team().people) == len(NAMES)
    assert {name: mark for name, mark in marks(path.parent).items() if name in before} == before


def test_an_index_that_lacks_a_row_is_found_by_the_weekly_look(path: Path) -> None:
    check_whole(path)
    statement = "UPDATE sqlite_master SET sql = replace(sql, 'command_id', 'table_name') WHERE name = 'change_command'"
    run_sql(path, "PRAGMA writable_schema = 1", statement)
    with pytest.raises(Unusable) as caught:
        check_whole(path)
    assert caught.value.trouble is Trouble.DAMAGED


def test_a_step_broken_off_is_rolled_back(path: Path) -> None:
    whole = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("DROP TABLE change")
        half, journal = path.read_bytes(), path.with_name("team.watchbill-journal").read_bytes()
    assert half != whole
    path.write_bytes(half)
    path.with_name("team.watchbill-journal").write_bytes(journal)
    with Store.open(path) as store:
        assert store.integrity() == "ok"
    assert path.read_bytes() == whole


def test_a_journal_that_cannot_be_tried_for_want_of_room_is_not_called_a_stranger(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("team.watchbill-journal").write_bytes(b"nonsense" * 200)
    monkeypatch.setattr("tempfile.tempdir", str(path.with_name("full")))
    error = refusal(path)
    assert error.trouble is Trouble.FULL
    assert "free some space for temporary files, nothing was changed" in str(error)


def test_a_journal_of_nonsense_changes_nothing(path: Path) -> None:
    whole = path.read_bytes()
    path.with_name("team.watchbill-journal").write_bytes(b"nonsense" * 200)
    with Store.open(path) as store:
        assert store.integrity() == "ok"
    assert path.read_bytes() == whole


@pytest.mark.parametrize("with_newer_changes", [True, False])
def test_a_file_in_wal_mode_is_taken_back_with_what_stands_beside_it(path: Path, *, with_newer_changes: bool) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("DROP TRIGGER journal_team_update")
        raw.execute("UPDATE team SET name = 'From the other side'")
        wal = path.with_name("team.watchbill-wal").read_bytes()
        before = path.read_bytes()
    if with_newer_changes:
        path.write_bytes(before)
        path.with_name("team.watchbill-wal").write_bytes(wal)
    with Store.open(path) as store:
        assert store.team().name == "From the other side"
    assert path.read_bytes()[18:20] == b"\1\1"


def test_a_file_in_wal_mode_is_read_in_a_read_only_folder_unless_changes_stand_beside_it(path: Path) -> None:
    run_sql(path, "PRAGMA journal_mode = WAL")
    path.parent.chmod(0o555)
    try:
        with Store.open(path) as store:
            assert store.read_only
            assert len(store.team().people) == len(NAMES)
        path.parent.chmod(0o755)
        path.with_name("team.watchbill-wal").write_bytes(b"changes" * 100)
        path.parent.chmod(0o555)
        assert refusal(path).trouble is Trouble.BESIDE
    finally:
        path.parent.chmod(0o755)


def test_a_file_in_a_read_only_folder_is_read_only(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        with Store.open(path) as store:
            assert store.read_only
    finally:
        path.parent.chmod(0o755)


def test_a_locked_file_is_told_and_offered_again(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Unusable, match="is locked by another program") as caught:
            Store.open(path)
    assert caught.value.trouble.offers[0] is Offer.AGAIN


@pytest.mark.parametrize("name", ["a?b#c%20d", "two\nlines", "quote'\"", "semi;colon&x=1", "ünï 李雯", "x" * 200])
def test_a_name_of_odd_letters_is_opened(path: Path, name: str) -> None:
    odd = path.with_name(f"{name}.watchbill")
    path.rename(odd)
    with Store.open(odd) as store:
        assert len(store.team().people) == len(NAMES)
    odd.write_bytes(b"")
    assert refusal(odd).trouble is Trouble.EMPTY


def test_code_of_a_foreign_hand_is_removed_before_anything_is_written(path: Path) -> None:
    run_sql(
        path,
        "CREATE TRIGGER evil AFTER INSERT ON command BEGIN DELETE FROM change; END",
        "CREATE VIEW spy AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n",
        "CREATE TABLE loot (x)",
    )
    with Store.open(path) as store, store.journal.step("Rename"):
        store.teams.describe("Another", "UTC", 0.5)
    with closing(sqlite3.connect(path)) as raw:
        names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
        assert raw.execute("SELECT count(*) FROM change").fetchone()[0] > 1
    assert not names & {"evil", "spy"}
    assert "loot" in names


def test_a_view_that_cannot_be_removed_is_refused(path: Path) -> None:
    run_sql(path, "CREATE VIEW spy AS SELECT 1")
    path.chmod(0o444)
    assert refusal(path).trouble is Trouble.STRANGE


def test_a_foreign_trigger_does_not_run_while_the_format_changes(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        migrations.apply(Database(raw).utils(), stop_before="add_wishes")
        raw.execute(f"PRAGMA application_id = {0x57424C4C}")
        raw.execute("PRAGMA user_version = 11")
        raw.execute("CREATE TABLE ran (x)")
        raw.execute("CREATE TRIGGER evil AFTER INSERT ON _sqlite_migrations BEGIN INSERT INTO ran VALUES (1); END")
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM ran").fetchone()[0] == 0


EVIL = "CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM leave; END"


@pytest.mark.parametrize("what", ["CREATE VIEW evil AS SELECT 1", EVIL])
def test_what_somebody_else_put_in_is_backed_up_and_told_before_it_goes(path: Path, what: str) -> None:
    run_sql(path, what)
    with Store.open(path) as store:
        assert "(“evil”); they were taken out" in store.told_at_opening
    backup = next(b for b in backups_of(path) if b.why == "before cleaning")
    with closing(sqlite3.connect(backup.path)) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'evil'").fetchone()[0] == 1
    with Store.open(path) as store:
        assert not store.told_at_opening
