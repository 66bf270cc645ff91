"""A team file is looked through whole: each kind of damage is named, and what can be put right is."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.faults import Part, Repair, Verdict
from app.domain.handoffs import HandoffEdit
from app.store.stores import Store, now_utc
from app.usecases.backups import back_up, backups_of
from app.usecases.handing_off import edit_note
from app.usecases.publishing import publish_rota
from app.usecases.signing_handoffs import sign_note
from app.usecases.subscribing import add_subscriber, feed_task, feeds_of
from app.usecases.undoing import undo
from app.usecases.verifying import LOOKED, repair, verify
from tests.store.builders import MONDAY, add_team, assign, slot

NOW = datetime(2026, 12, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A team file with people on duty, a signed handoff, a link, calendars and a backup."""
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
        for weeks in range(3):
            assign(store, 1 + weeks, slot(weeks))
        publish_rota(store)
        edit_note(store, 1, MONDAY, HandoffEdit(to_successor="Watch the gateway", learned="Nothing"))
        sign_note(store, 1, MONDAY, "Ana", "desk")
        add_subscriber(store, feeds_of(store)[0].name, "Ana")
        feed_task(store)
    back_up(path, NOW, "by hand")
    return path


def tamper(path: Path, *statements: str) -> None:
    """Write as somebody would who knows SQLite: around every trigger, which stand again afterwards."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            raw.execute(statement)
        for _, sql in triggers:
            raw.execute(sql)


def words(verdict: Verdict, part: Part) -> str:
    return "\n".join(fault.words for fault in verdict.faults if fault.part is part)


def test_a_sound_file_is_good_and_says_its_newest_hash(path: Path) -> None:
    before = path.read_bytes()
    verdict = verify(path, NOW)
    assert verdict.faults == ()
    assert verdict.looked == LOOKED
    assert len(verdict.newest_hash) == 64
    assert path.read_bytes() == before


def test_a_noted_hash_is_found_again_and_one_of_another_history_is_not(path: Path) -> None:
    noted = verify(path, NOW).newest_hash
    with Store.open(path, clock=lambda: NOW) as store:
        undo(store)
    assert verify(path, NOW, (noted, noted[:12])).good
    assert "made anew since" in words(verify(path, NOW, ("0" * 64,)), Part.HISTORY)
    with pytest.raises(Refused, match="too short"):
        verify(path, NOW, ("abc",))


HISTORY: list[tuple[str, str, str]] = [
    ("a label", "UPDATE command SET label = 'Nothing' WHERE seq = 3", "Command 3 (“Nothing”) or one row of it is not"),
    ("a time", "UPDATE command SET at = '2026-01-01T00:00:00+00:00' WHERE seq = 3", "Command 3"),
    ("who", "UPDATE command SET actor = 'boss' WHERE seq = 3", "Command 3"),
    ("a row after", "UPDATE change SET after = replace(after, 'person_id 1', 'person_id 2') WHERE command_id = "
     "(SELECT id FROM command WHERE seq = 3)", "Command 3"),
    ("a change gone", "DELETE FROM change WHERE id = (SELECT max(id) FROM change)", "Command "),
    ("a change put in", "INSERT INTO change (command_id, table_name, row_key) SELECT id, 'x', 'id 1' FROM command "
     "WHERE seq = 2", "Command 2"),
    ("a command gone", "DELETE FROM command WHERE seq = 4", "Command 4 is missing in history"),
    ("the newest gone", "DELETE FROM command WHERE seq = (SELECT max(seq) FROM command)", "at the end of history"),
    ("a lost change", "INSERT INTO change (command_id, table_name, row_key) VALUES ('x', 'x', 'id 1')",
     "1 changes in history belong to no command"),
    ("no UTF-8", "UPDATE command SET label = CAST(x'ff41' AS TEXT) WHERE seq = 3", "Command 3"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "sql", "said"), HISTORY, ids=lambda words: words[:20])
def test_tampering_with_history_shows_and_is_not_repaired_away(path: Path, what: str, sql: str, said: str) -> None:
    tamper(path, sql)
    verdict = verify(path, NOW)
    assert said in words(verdict, Part.HISTORY)
    assert not verdict.good
    assert Repair.ROWS not in verdict.repairs


ROWS: list[tuple[str, str, str]] = [
    ("changed", "UPDATE assignment SET person_id = 3 WHERE week = '2026-11-30'", "was changed without a command"),
    ("gone", "DELETE FROM publication WHERE week = '2026-11-30'", "is gone without a command"),
    ("put in", "INSERT INTO holiday VALUES ('x', '2026-12-25', 'Christmas')", "was put in without a command"),
    ("orphan", "DELETE FROM person WHERE id = 1", "The person with id 1 is gone without a command"),
]


@pytest.mark.parametrize(("what", "sql", "said"), ROWS, ids=lambda words: words[:10])
def test_a_row_written_around_history_is_named_and_brought_back(path: Path, what: str, sql: str, said: str) -> None:
    with Store.open(path) as store:
        before = store.dump()
    tamper(path, sql)
    verdict = verify(path, NOW)
    assert said in words(verdict, Part.ROWS)
    assert verdict.repairs == (Repair.ROWS,)
    count = len(backups_of(path))
    assert repair(path, NOW).good
    assert len(backups_of(path)) == count + 1
    with Store.open(path) as store:
        assert store.dump() == before
        assert store.journal.history(1)[0].label == "Repair: rows as the last command left them"


def test_bringing_rows_back_can_be_undone(path: Path) -> None:
    tamper(path, "UPDATE assignment SET person_id = 3 WHERE week = '2026-11-30'")
    repair(path, NOW)
    with Store.open(path, clock=lambda: NOW) as store:
        assert store.rotas.draft().holder(slot()) == 1
        undo(store)
        assert store.rotas.draft().holder(slot()) == 3
    assert verify(path, NOW).good


SCHEMA: list[tuple[str, str, str]] = [
    ("trigger in", "CREATE TRIGGER evil AFTER INSERT ON team BEGIN SELECT 1; END", "The trigger evil is not Watch"),
    ("trigger out", "DROP TRIGGER journal_person_update", "The trigger journal_person_update is missing"),
    ("guard out", "DROP TRIGGER kept_change_delete", "The trigger kept_change_delete is missing"),
    ("view in", "CREATE VIEW team_view AS SELECT * FROM team", "The view team_view is not Watchbill's"),
    ("odd view", 'CREATE VIEW "a ""b"" c" AS SELECT 1', 'The view a "b" c is not Watchbill\'s'),
    ("index out", "DROP INDEX change_command", "The index change_command is missing"),
    ("index in", "CREATE INDEX theirs ON person (name)", "The index theirs is not Watchbill's"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "sql", "said"), SCHEMA, ids=lambda words: words[:12])
def test_a_schema_somebody_changed_is_named_and_made_anew(path: Path, what: str, sql: str, said: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute(sql)
    verdict = verify(path, NOW)
    assert said in words(verdict, Part.SCHEMA)
    assert verdict.repairs
    assert repair(path, NOW).good


def test_a_foreign_table_is_named_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE TABLE theirs (id INTEGER PRIMARY KEY)")
    verdict = verify(path, NOW)
    assert "The table theirs is not Watchbill's" in words(verdict, Part.SCHEMA)
    assert verdict.repairs == ()


@pytest.mark.parametrize("sql", ["DROP TABLE alias", "ALTER TABLE person ADD COLUMN secret TEXT"])
def test_a_table_that_is_not_as_it_was_asks_for_the_backup(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute(sql)
    verdict = verify(path, NOW)
    assert "restore the newest good backup" in words(verdict, Part.SCHEMA)
    assert str(backups_of(path)[0].path) in words(verdict, Part.FILE)
    assert verdict.repairs == ()


def test_an_index_that_lost_rows_is_made_anew(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = 1")
        kept = raw.execute("SELECT * FROM sqlite_master WHERE name = 'change_command'").fetchone()
        raw.execute("DELETE FROM sqlite_master WHERE name = 'change_command'")
        raw.execute("PRAGMA writable_schema = RESET")
    tamper(
        path, "INSERT INTO change (command_id, table_name, row_key) SELECT id, 'x', 'id 1' FROM command WHERE seq = 2"
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = 1")
        raw.execute("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", kept)
    verdict = verify(path, NOW)
    assert "repairing makes the index anew" in words(verdict, Part.FILE)
    assert verdict.repairs == (Repair.INDEXES,)
    assert not words(repair(path, NOW), Part.FILE)


def break_index(path: Path, index: str = "change_command") -> bytes:
    """Overwrite the pages of an index with noise, and return the bytes of the file."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        size = raw.execute("PRAGMA page_size").fetchone()[0]
        page = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [index]).fetchone()[0]
    data = bytearray(path.read_bytes())
    data[size * (page - 1) : size * page] = bytes([7]) * size
    path.write_bytes(data)
    return bytes(data)


def test_a_broken_index_that_keeps_the_file_from_opening_is_written_anew(path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        before = store.dump()
    broken = break_index(path)
    with pytest.raises(StoreError, match="is damaged"):
        Store.open(path)
    verdict = verify(path, NOW)
    assert verdict.repairs == (Repair.PAGES,)
    assert "no row is lost" in words(verdict, Part.FILE)
    assert path.read_bytes() == broken
    assert repair(path, NOW).good
    with Store.open(path) as store:
        assert store.dump() == before
    assert [p.read_bytes() for p in tmp_path.glob("team set aside *.watchbill")] == [broken]


def test_a_damaged_page_asks_for_the_backup(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 9] = bytes(4096 * 6)
    path.write_bytes(data)
    verdict = verify(path, NOW)
    assert not verdict.good
    assert str(backups_of(path)[0].path) in words(verdict, Part.FILE)
    assert repair(path, NOW).repairs == ()
    assert path.read_bytes() == bytes(data)


def test_what_is_left_of_links_and_steps_is_taken_out(path: Path) -> None:
    tamper(path, "INSERT INTO subscriber_fetch VALUES ('gone', '2026-12-01T00:00:00+00:00', 'x')",
           "INSERT INTO journal_open VALUES ('x')")  # fmt: skip
    verdict = verify(path, NOW)
    assert "the links are gone" in words(verdict, Part.REFERENCES)
    assert "A step was left open" in words(verdict, Part.HISTORY)
    assert repair(path, NOW).good


@pytest.mark.parametrize("sql", ["UPDATE feed_revision SET sequence = -1", "DELETE FROM feed_revision"])
def test_a_sequence_never_falls_unseen_and_is_taken_from_a_backup(path: Path, sql: str) -> None:
    with Store.open(path) as store:
        before = store.revisions.all()
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.IntegrityError, match="kept as it is"):
        raw.execute(sql)
    tamper(path, sql)
    assert "has fallen or is gone" in words(verify(path, NOW), Part.CALENDARS)
    assert repair(path, NOW).good
    with Store.open(path) as store:
        assert store.revisions.all() == before


def test_a_signed_handoff_that_says_something_else_is_told(path: Path) -> None:
    tamper(path, "UPDATE handoff_signature SET content = replace(content, 'Watch', 'Ignore')")
    verdict = verify(path, NOW)
    assert "is not what Ana signed" in words(verdict, Part.FACTS)
    assert repair(path, NOW).good


def test_rows_watchbill_cannot_read_are_told_and_brought_back(path: Path) -> None:
    tamper(path, "UPDATE rotation SET time_zone = 'Mars/Olympus'")
    verdict = verify(path, NOW)
    assert "cannot be read" in words(verdict, Part.FACTS)
    assert repair(path, NOW).good


def test_nothing_is_repaired_without_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tamper(path, "UPDATE assignment SET person_id = 3 WHERE week = '2026-11-30'")
    (tmp_path / "file").touch()
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "file"))
    before = path.read_bytes()
    with pytest.raises(StoreError, match="Nothing was repaired"):
        repair(path, NOW)
    assert path.read_bytes() == before


def test_an_older_file_and_one_that_is_not_there_are_told(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA user_version = 5")
    with pytest.raises(Refused, match="older format 5"):
        verify(path, NOW)
    with pytest.raises(StoreError, match="is not there"):
        verify(tmp_path / "none", NOW)


def test_every_sentence_ends_and_says_what_to_do(path: Path) -> None:
    tamper(path, *(sql for _, sql, _ in [*HISTORY[:4], *ROWS[:3]]))
    verdict = verify(path, now_utc())
    assert len(verdict.faults) >= 4
    assert all(fault.words.endswith(".") and ";" in fault.words for fault in verdict.faults)
