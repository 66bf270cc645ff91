"""Opening what is not a good team file: one sentence each, the original untouched."""

import hashlib
import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.weeks import Week
from app.store.backups import copy_file, look_inside
from app.store.databases import APPLICATION_ID, VERSION, Database
from app.store.files import open_file
from app.store.handoffs import HandoffRows
from app.store.migrations import migrations
from app.store.stores import Store
from app.usecases.importing import read_files
from tests.store.builders import add_team


@pytest.fixture
def team_file(tmp_path: Path) -> Path:
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
    return path


def refusal(path: Path) -> str:
    """Return the one sentence, after making sure that the bytes stayed as they were."""
    before = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    with pytest.raises(StoreError) as caught:
        Store.open(path)
    assert before == (hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None)
    text = str(caught.value)
    assert str(path) in text
    assert re.fullmatch(r"[^\n]+\.", text)
    return text


def test_a_new_file_is_private_and_ours(team_file: Path) -> None:
    assert stat.S_IMODE(team_file.stat().st_mode) == 0o600
    raw = sqlite3.connect(team_file)
    assert raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    assert raw.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert raw.execute("PRAGMA journal_mode").fetchone()[0] in ("delete", "truncate")
    raw.close()
    assert {p.name for p in team_file.parent.iterdir()} <= {team_file.name, f"{team_file.name}-journal"}


def test_the_version_counts_the_migrations(team_file: Path) -> None:
    db, _ = open_file(team_file)
    assert len(migrations.applied(db.utils())) == VERSION
    assert not migrations.pending(db.utils())
    db.close()


def test_every_connection_uses_the_safe_settings(team_file: Path) -> None:
    db, _ = open_file(team_file)
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    assert {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    db.close()


def test_all_tables_are_strict(team_file: Path) -> None:
    db, _ = open_file(team_file)
    loose = db.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0")
    assert {name for (name,) in loose.fetchall()} <= {"_sqlite_migrations", "sqlite_schema", "sqlite_sequence"}
    db.close()


def test_opening_changes_no_byte(team_file: Path) -> None:
    before = team_file.read_bytes()
    Store.open(team_file).close()
    assert team_file.read_bytes() == before


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "is not there" in refusal(tmp_path / "none.watchbill")


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "empty.watchbill"
    path.touch()
    assert "is empty (0 bytes)" in refusal(path)


@pytest.mark.parametrize("content", [b"<html>not found</html>" * 50, b"SQLite format 3\0", b"\0" * 4096])
def test_a_file_of_another_kind_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.watchbill"
    path.write_bytes(content)
    assert "is not a Watchbill team file" in refusal(path)


def test_a_foreign_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "foreign.watchbill"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE assignment (x)")
    raw.close()
    assert "belongs to another program" in refusal(path)


def test_a_newer_file_is_told(team_file: Path) -> None:
    raw = sqlite3.connect(team_file)
    raw.execute("PRAGMA user_version = 999")
    raw.close()
    assert "written by a newer Watchbill (format 999" in refusal(team_file)


def test_a_damaged_file_is_told(team_file: Path) -> None:
    data = bytearray(team_file.read_bytes())
    data[4096 : 4096 * 6] = os.urandom(4096 * 5)
    team_file.write_bytes(data)
    assert "damaged" in refusal(team_file)


def test_a_cut_off_file_is_told(team_file: Path) -> None:
    team_file.write_bytes(team_file.read_bytes()[: 4096 * 3 + 100])
    assert "damaged" in refusal(team_file)


def test_a_locked_file_is_told(team_file: Path) -> None:
    raw = sqlite3.connect(team_file, isolation_level=None)
    raw.execute("BEGIN EXCLUSIVE")
    try:
        assert "locked by another program" in refusal(team_file)
    finally:
        raw.close()


def test_a_read_only_file_can_be_read_but_not_changed(team_file: Path) -> None:
    team_file.chmod(0o444)
    before = team_file.read_bytes()
    with Store.open(team_file) as store:
        assert store.read_only
        assert len(store.team().people) == 4
        with pytest.raises(StoreError, match="is read-only; save a copy elsewhere"), store.journal.step("Try"):
            pass
    assert team_file.read_bytes() == before


def test_a_taken_path_is_refused_and_kept(team_file: Path) -> None:
    before = team_file.read_bytes()
    with pytest.raises(Refused, match="exists already"):
        Store.new(team_file)
    assert team_file.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be made"):
        Store.new(tmp_path / "no" / "team.watchbill")


def test_foreign_triggers_are_dropped_at_open(team_file: Path) -> None:
    raw = sqlite3.connect(team_file)
    raw.execute("CREATE TRIGGER evil AFTER INSERT ON command BEGIN DELETE FROM change; END")
    raw.execute("DROP TRIGGER journal_person_update")
    raw.commit()
    raw.close()
    Store.open(team_file).close()
    raw = sqlite3.connect(team_file)
    names = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    raw.close()
    assert "evil" not in names
    assert "journal_person_update" in names


def test_another_connection_is_noticed(team_file: Path) -> None:
    with Store.open(team_file) as one, Store.open(team_file) as two:
        before = one.data_version()
        assert one.data_version() == before
        with two.journal.step("Rename the team"):
            two.teams.describe("Renamed", "UTC", 0.5)
        assert one.data_version() != before
        assert one.team().name == "Renamed"


def test_opening_and_reading_wait_for_another_process_that_commits(team_file: Path) -> None:
    other = sqlite3.connect(team_file, isolation_level=None, check_same_thread=False)
    release = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))
    with closing(other), Store.open(team_file) as reader:
        other.execute("BEGIN EXCLUSIVE")
        release.start()
        assert reader.team().people
        release.join()
        other.execute("BEGIN EXCLUSIVE")
        again = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))
        again.start()
        Store.open(team_file).close()
        again.join()


def test_signed_notes_of_an_older_file_keep_everything(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "old.watchbill", isolation_level=None)) as conn:
        conn.execute("PRAGMA foreign_keys = 1")
        db = Database(conn)
        migrations.apply(db.utils(), stop_before="let_a_cover_have_a_handoff_of_its_own")
        for table, values in OLD_NOTE.items():
            conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
        migrations.apply(db.utils())
        assert not conn.execute("PRAGMA foreign_key_check").fetchall()
        rows = HandoffRows(db)
        week = Week.of(date(2026, 11, 23))
        edit, signed = rows.edit(1, week), rows.signature(1, week)
        assert edit is not None
        assert (edit.to_successor, dict(edit.sections), set(edit.ticked)) == ("early", {"Risk": "low"}, {"Pager"})
        assert signed is not None
        assert (signed[0].person, signed[1]) == ("Ana", "{}")
        assert rows.states(1, week) == {(week, ""): "accepted"}
        assert [a.words for a in rows.addenda(1, week)] == ["moved"]
        assert rows.read(1, week) == (("item 1", "why?"),)


AT = "2026-11-30T09:00:00+00:00"
OLD_NOTE: dict[str, list[object]] = {
    "suite (id, name, code, colour, market, cover, response_minutes)": [1, "Gateways", "OG", 0, "", "", None],
    "rotation (id, suite_id, name, weekday, local_time, time_zone)": [1, 1, "Gateways", 0, "09:00", "Europe/London"],
    "handoff": [1, "2026-11-23", "calm", "early", "None.", 0],
    "handoff_section": [1, "2026-11-23", "Risk", "low"],
    "handoff_tick": [1, "2026-11-23", "Pager"],
    "handoff_signature": [1, "2026-11-23", "Ana", AT, "desk", "0" * 64, "{}"],
    "handoff_acceptance": [1, "2026-11-23", "Ben", AT, "desk", "quiet"],
    "handoff_addendum": [1, 1, "2026-11-23", "Ana", AT, "moved"],
    "handoff_read": [1, "2026-11-23", "item 1", "why?"],
}


LOCKING = """
import sqlite3, sys
conn = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
conn.execute("BEGIN IMMEDIATE")
"""


def test_a_reader_and_a_copy_beside_a_step_leave_its_lock_standing(team_file: Path, tmp_path: Path) -> None:
    with Store.open(team_file) as store, store.journal.step("Rename the team"):
        store.teams.describe("Renamed", "UTC", 0.5)
        Store.reader(team_file).close()
        copy_file(team_file, tmp_path / "copy.watchbill")
        look_inside(team_file)
        command = [sys.executable, "-c", LOCKING, str(team_file)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        assert "database is locked" in done.stderr


TAKE_LOCK = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('BEGIN IMMEDIATE')"


@pytest.mark.parametrize("look", ["open", "open read-only", "import"])
def test_a_second_look_at_an_open_file_leaves_it_locked(team_file: Path, look: str) -> None:
    """POSIX takes a process's locks away where it closes any descriptor of the file."""
    with Store.open(team_file) as store, store.journal.step("Rename"):
        store.teams.describe("Written meanwhile", "UTC", 0.5)
        if look == "import":
            with pytest.raises(Refused, match="is the open team file"):
                read_files([team_file], date(2026, 11, 24))
        else:
            Store.open(team_file, read_only="only" in look).close()
        words = [sys.executable, "-c", TAKE_LOCK, str(team_file)]
        other = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
        assert "database is locked" in other.stderr
