"""A team file of somebody else: its triggers, views, odd names and odd values run nothing and crash nothing."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.store.databases import Database
from app.store.stores import Store
from app.usecases.undoing import undo
from tests.threats.teams import SQL, fill_team, hostile_store, unguard
from tests.ui.builders import NOW

EVIL = {
    "a trigger that deletes": "CREATE TRIGGER evil AFTER INSERT ON command BEGIN DELETE FROM person; END",
    "a trigger under a name of ours": "DROP TRIGGER journal_person_update; "
    "CREATE TRIGGER journal_person_update AFTER UPDATE ON person BEGIN DELETE FROM issue; END",
    "a trigger that raises": "CREATE TRIGGER evil BEFORE INSERT ON command BEGIN SELECT RAISE(ABORT, 'no'); END",
    "a trigger that loads": "CREATE TRIGGER evil AFTER INSERT ON command BEGIN SELECT load_extension('/tmp/x.so'); END",
    "a trigger that writes files": "CREATE TRIGGER evil AFTER INSERT ON command BEGIN SELECT writefile('/x', ''); END",
    "a view": "CREATE VIEW evil AS SELECT load_extension('/tmp/x.so')",
    "a view in place of a table": "ALTER TABLE alias RENAME TO aside; "
    "CREATE VIEW alias AS SELECT 'a' AS word, 'b' AS means",
    "a recursive view": "CREATE VIEW evil AS "
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "a table with an odd name": 'CREATE TABLE "x y); DROP TABLE person; --" (id INTEGER PRIMARY KEY, t TEXT)',
    "a table with odd columns": 'CREATE TABLE odd ("a\'b" INTEGER PRIMARY KEY, "c,d" TEXT)',
    "a table without a key": "CREATE TABLE keyless (a TEXT)",
    "an index on an expression": "CREATE INDEX evil ON person (abs(fte))",
    "a generated column": "ALTER TABLE alias ADD COLUMN evil TEXT AS (hex(zeroblob(10))) VIRTUAL",
    "text for a number": "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')')",
}


def meant_harm(path: Path, sql: str) -> None:
    with Store.new(path, clock=lambda: NOW) as store:
        fill_team(store)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(sql)


@pytest.mark.parametrize("name", EVIL)
def test_what_a_foreign_file_carries_runs_nothing(tmp_path: Path, name: str) -> None:
    """It is opened with what it carries taken out, or refused in a sentence; people and issues are still there."""
    path = tmp_path / "team.watchbill"
    meant_harm(path, EVIL[name])
    told = "Opened."
    try:
        with Store.open(path, clock=lambda: NOW) as store:
            people, issues = len(store.team().people), len(store.log.open_issues())
            with store.journal.step("Rename"):
                store.teams.describe("Other", "UTC", 0.3)
            undo(store)
            store.dump()
            assert (len(store.team().people), len(store.log.open_issues())) == (people, issues) == (6, 1)
    except (StoreError, Refused) as error:
        told = str(error)
    assert told.endswith(".")
    assert "\n" not in told
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM person").fetchone()[0] == 6


def test_sql_in_every_text_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    hostile_store(SQL, path).close()
    with Store.open(path, clock=lambda: NOW) as store:
        for command in store.journal.history(3):
            try:
                undo(store, command.id)
            except Refused:
                continue
        assert store.integrity() == "ok"
        assert len(store.team().people) == 6


JOURNAL: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a table that is none": lambda raw: raw.execute("UPDATE change SET table_name = 'person; DROP TABLE issue'"),
    "a table of SQLite": lambda raw: raw.execute("UPDATE change SET table_name = 'sqlite_master'"),
    "a key with SQL": lambda raw: raw.execute("UPDATE change SET row_key = 'id 1 OR 1=1'"),
    "a row with SQL": lambda raw: raw.execute("UPDATE change SET before = 'id (SELECT 1), name x', after = NULL"),
    "nonsense": lambda raw: raw.execute("UPDATE change SET before = '\x01', after = ')', row_key = ''"),
}


@pytest.mark.parametrize("name", JOURNAL)
def test_a_journal_that_was_written_by_somebody_else_undoes_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        fill_team(store)
    with closing(sqlite3.connect(path)) as raw:
        unguard(raw)
        JOURNAL[name](raw)
        raw.commit()
    with Store.open(path, clock=lambda: NOW) as store:
        with pytest.raises((Refused, StoreError)):
            undo(store, store.journal.history(1)[0].id)
        assert len(store.team().people) == 6
        assert store.integrity() == "ok"


def test_the_connection_loads_no_extension_and_trusts_no_schema(tmp_path: Path) -> None:
    with Store.new(tmp_path / "team.watchbill", clock=lambda: NOW) as store:
        db = store._db
        assert db.execute("PRAGMA trusted_schema").fetchone()[0] == 0
        assert db.execute("PRAGMA cell_size_check").fetchone()[0] == 1
        with pytest.raises(sqlite3.OperationalError):
            db.execute("SELECT load_extension('/tmp/x.so')")


def test_sqlite_utils_runs_no_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlite_utils import db as utils

    ran: list[object] = []
    monkeypatch.setattr(utils, "ensure_plugins_loaded", lambda: ran.append("loaded"), raising=False)
    with closing(sqlite3.connect(":memory:")) as conn:
        Database(conn).utils()
    assert not ran


@pytest.mark.skipif(os.name != "posix", reason="links are made freely on POSIX only")
def test_a_journal_file_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    path, other = tmp_path / "team.watchbill", tmp_path / "precious.txt"
    Store.new(path, clock=lambda: NOW).close()
    other.write_text("mine")
    beside = path.with_name(f"{path.name}-journal")
    beside.unlink(missing_ok=True)
    beside.symlink_to(other)
    with suppress(StoreError), Store.open(path, clock=lambda: NOW) as store, store.journal.step("Rename"):
        store.teams.describe("Other", "UTC", 0.3)
    assert other.read_text() == "mine"
