"""The chain of the journal: every command has its hash, history is written once, tampering shows."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.store.chains import COMMAND, MOVED, Link, link
from app.store.databases import Database
from app.store.migrations import migrations
from app.store.stores import Store
from tests.store.builders import add_team, assign, slot, small_store

HEADER = (1, "id", "assign", "Assign Ana", "tester", "2026-11-30T09:00:00.000000+00:00", None)
ROWS: list[tuple[str, str, str | None, str | None]] = [("assignment", "id 1", None, "id 1, name 'Zoë'")]


def hashes(store: Store) -> list[str]:
    return [made for (made,) in store._db.execute("SELECT hash FROM command ORDER BY seq").fetchall()]


def right_hashes(db: Database) -> list[str]:
    found, before = [], ""
    for command in db.execute(f"SELECT {COMMAND} FROM command ORDER BY seq").fetchall():
        before = link(before, command, db.execute(MOVED, [command[1]]))
        found.append(before)
    return found


def test_the_bytes_of_a_link_are_told_and_never_change() -> None:
    text = (
        "0:;\n1:1;2:id;6:assign;10:Assign Ana;6:tester;32:2026-11-30T09:00:00.000000+00:00;-;\n"
        "10:assignment;4:id 1;-;16:id 1, name 'Zoë';\n"
    )
    assert link("", HEADER, ROWS) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "other",
    [
        link("x", HEADER, ROWS),
        link("", (*HEADER[:4], "tester2", *HEADER[5:]), ROWS),
        link("", (*HEADER[:6], ""), ROWS),
        link("", HEADER, [("assignment", "id 1", "", "id 1, name 'Zoë'")]),
        link("", HEADER, [("assignment", "id 1", "id 1, name 'Zoë'", None)]),
        link("", HEADER, [*ROWS, *ROWS]),
        link("", HEADER, []),
        link("", HEADER, [("assignment4", "id 1", None, "id 1, name 'Zoë'")]),
    ],
)
def test_whatever_differs_gives_another_hash(other: str) -> None:
    assert other != link("", HEADER, ROWS)


def test_rows_pass_through_a_link_unchanged() -> None:
    made = Link("", HEADER)
    assert list(made.through(ROWS)) == ROWS
    assert made.digest() == link("", HEADER, ROWS)


def test_every_command_is_chained_to_the_one_before() -> None:
    store = small_store()
    assign(store, 1, slot())
    assign(store, 2, slot())
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    made = hashes(store)
    assert made == right_hashes(store._db)
    assert len(set(made)) == len(made) == 5
    assert all(len(one) == 64 for one in made)


def test_an_older_file_gets_its_chain_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "old.watchbill", isolation_level=None)) as conn:
        db = Database(conn)
        migrations.apply(db.utils(), stop_before="chain_the_journal")
        for n in range(1, 4):
            values = [f"id{n}", f"Label {n}", f"2026-11-30T09:00:0{n}.000000+00:00"]
            conn.execute("INSERT INTO command (id, name, label, actor, at) VALUES (?, 'x', ?, 'old', ?)", values)
            conn.execute(
                "INSERT INTO change (command_id, table_name, row_key, after) VALUES (?, 'person', 'id 1', 'id 1')",
                [f"id{n}"],
            )
        migrations.apply(db.utils())
        kept = [made for (made,) in conn.execute("SELECT hash FROM command ORDER BY seq")]
        assert kept == right_hashes(db)
        assert len(set(kept)) == 3


REWRITES: list[tuple[str, str]] = [
    ("a label", "UPDATE command SET label = 'x' WHERE seq = 1"),
    ("a hash", "UPDATE command SET hash = '' WHERE seq = 1"),
    ("a row before", "UPDATE change SET before = NULL"),
    ("a change taken out", "DELETE FROM change WHERE id = 1"),
    ("a command taken out", "DELETE FROM command WHERE seq = 1"),
]


@pytest.mark.parametrize(("what", "sql"), REWRITES, ids=lambda words: words)
def test_history_cannot_be_rewritten_by_a_plain_statement(tmp_path: Path, what: str, sql: str) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.IntegrityError, match="history is kept as it is"):
        raw.execute(sql)


def test_history_cannot_be_rewritten_inside_a_step_either() -> None:
    store = small_store()
    before = store.journal.history()

    def rewrite(sql: str) -> Callable[[], None]:
        def run() -> None:
            with store.journal.step("Rewrite"):
                store._db.execute(sql)

        return run

    for _, sql in REWRITES:
        with pytest.raises(sqlite3.IntegrityError, match="history is kept as it is"):
            rewrite(sql)()
    assert store.journal.history() == before


def test_a_file_made_from_an_export_begins_a_chain_of_its_own() -> None:
    store = small_store()
    with store.journal.step("Rebuild", "import"):
        store.rebuild({k: list(v) for k, v in store.dump().items()})
    assert hashes(store) == right_hashes(store._db)
