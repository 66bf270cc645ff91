"""One step, one transaction, one command in history; undo puts rows back.

Triggers write each row before and after into `change`. A command is *in effect* unless a command in effect undoes it,
so redo is the undo of an undo.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, takewhile
from typing import Any

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, part_of, untold
from app.store import chains, locks, undoing
from app.store.databases import VERSION, Database
from app.store.literals import read_row
from app.store.undoing import RowChange

Clock = Callable[[], datetime]
KEPT_NAMES = frozenset({"new", "prune"})  # what cannot be undone: making the file, and pruning, which loses no row
READ, PUT_BACK = 0.2, 0.95  # of undoing something large, when it is read, and when all rows are back
COMMANDS = "SELECT seq, id, name, label, actor, at, undoes FROM command"
Moved = tuple[str, str, str | None, str | None]  # table, key of the row, and the row before and after as literals


@dataclass(frozen=True)
class Command:
    """One thing done by a person; `undoes` is the id of the command it reverses, `in_effect` tells if it counts."""

    seq: int
    id: str
    name: str
    label: str
    actor: str
    at: datetime
    undoes: str | None
    in_effect: bool


class Step:
    """A step under way; `changes` is there once the step has ended well."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.details: tuple[str, ...] = ()
        self.changes = Changes(label)


class Journal:
    """Runs steps and keeps history."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        actor: str,
        read_only: str = "",
        ended: Callable[[frozenset[str]], None] = lambda _tables: None,
        *,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """`read_only` says why nothing may be written, empty when it may; `ended` is told the tables of each step.

        `check` is called before each step and raises StoreError when what is written would be lost.
        """
        self._check = check
        self._db = db
        self._ended = ended
        self._clock = clock
        self._actor = actor
        self._read_only = read_only

    @contextmanager
    def step(self, label: str, name: str = "", undoes: str | None = None, tell: Tell = untold) -> Iterator[Step]:
        """Run the body in one transaction and record it; nothing is kept when the body raises or moves no row.

        `tell` is called now and then while what was moved is sealed; what it raises ends the step like the body does.
        """
        import uuid

        if self._read_only:
            raise StoreError(self._read_only)
        self._check()
        if self._db.conn.in_transaction:
            raise RuntimeError("a step inside a step")
        step, command_id = Step(label), str(uuid.uuid4())
        with disk_told():
            locks.begin(self._db)
            try:
                self._open(command_id, name, label, undoes)
                yield step
                tables = self._close(command_id, tell)
                if tables:
                    self._commit(command_id, tables)
            finally:
                locks.roll_back(self._db)
        self._ended(tables)
        step.changes = Changes(step.label, tables, command_id if tables else None, step.details)

    def _commit(self, command_id: str, tables: frozenset[str]) -> None:
        try:
            locks.commit(self._db)
        except sqlite3.OperationalError:
            # the rollback journal may be emptied before its own sync fails: then the command is in the file after all
            locks.roll_back(self._db)
            if not self._db.execute("SELECT 1 FROM command WHERE id = ?", [command_id]).fetchone():
                raise
            self._confirm(tables)

    def _confirm(self, tables: frozenset[str]) -> None:
        """Bring what was committed to the disk by one more commit; raise StoreError when that fails too."""
        try:
            locks.begin(self._db)
            self._db.execute(f"PRAGMA user_version = {VERSION}")
            locks.commit(self._db)
        except (sqlite3.OperationalError, StoreError) as error:
            self._ended(tables)
            raise StoreError(
                tr(
                    "This was done, but the disk does not confirm that it lasts; check the disk and save "
                    "a copy elsewhere."
                )
            ) from error

    def _open(self, command_id: str, name: str, label: str, undoes: str | None) -> None:
        at = self._clock().astimezone(UTC).isoformat(timespec="microseconds")
        self._db.execute(
            "INSERT INTO command (id, name, label, actor, at, undoes) VALUES (?, ?, ?, ?, ?, ?)",
            [command_id, name, label, self._actor, at, undoes],
        )
        self._db.execute("INSERT INTO journal_open (command_id) VALUES (?)", [command_id])

    def _close(self, command_id: str, tell: Tell) -> frozenset[str]:
        self._db.execute("DELETE FROM journal_open")
        command = self._db.execute(f"SELECT {chains.COMMAND} FROM command WHERE id = ?", [command_id]).fetchone()
        link = chains.Link(chains.hash_before(self._db, command[0]), command)
        written = undoing.looking(self._db.execute(chains.MOVED, [command_id]), lambda: tell(PUT_BACK))
        moved = _net(link.through(written))
        self._db.execute("UPDATE command SET hash = ? WHERE id = ?", [link.digest(), command_id])
        return frozenset(table for table, *_ in moved)

    def history(self, limit: int | None = None, words: str = "") -> tuple[Command, ...]:
        """Return the commands whose label, actor or day (2026-11-30) holds the words, newest first."""
        wanted = words.casefold()
        return tuple(islice((c for c in self._commands() if not wanted or _says(c, wanted)), limit))

    def _commands(self) -> Iterator[Command]:
        """Yield the commands, newest first, read as far as they are asked for."""
        reversed_ids: set[str] = set()
        for row in self._db.execute(f"{COMMANDS} ORDER BY seq DESC"):
            command = _command(row, in_effect=row[1] not in reversed_ids)
            if command.in_effect and command.undoes:
                reversed_ids.add(command.undoes)
            yield command

    def undoable(self) -> Command | None:
        """Return the newest command still in effect that is no undo; making the file or pruning is none."""
        return next(
            (c for c in self._commands() if c.in_effect and c.undoes is None and c.name not in KEPT_NAMES), None
        )

    def redoable(self) -> Command | None:
        """Return the newest undo in effect, unless something else was done after it."""
        for command in self._commands():
            if command.undoes is None and command.in_effect:
                return None
            if command.undoes is not None and command.in_effect and self._reverses_work(command):
                return command
        return None

    def _reverses_work(self, command: Command) -> bool:
        row = self._db.execute("SELECT undoes FROM command WHERE id = ?", [command.undoes]).fetchone()
        return row is not None and row[0] is None

    def changes_of(self, command_id: str, limit: int = -1, tell: Tell = untold) -> tuple[RowChange, ...]:
        """Return what a command did to each row, first before and last after; rows that came out equal are left out.

        With a limit, only so many writes are looked at, the first ones.
        """
        moved = self._moved(command_id, limit, tell)
        return tuple(_row_change(*row) for row in undoing.telling(moved, tell, 0, 1))

    def find(self, start: str) -> tuple[Command, ...]:
        """Return the commands whose id begins so, at most two."""
        rows = self._db.execute(f"{COMMANDS} WHERE id >= ? AND id < ? LIMIT 2", [start, f"{start}~"]).fetchall()
        return tuple(_command(row, in_effect=self._is_in_effect(row[1])) for row in rows if start)

    def _is_in_effect(self, command_id: str) -> bool:
        rows = self._db.execute("SELECT id FROM command WHERE undoes = ?", [command_id]).fetchall()
        return not any(self._is_in_effect(later) for (later,) in rows)

    def since(self, seq: int) -> tuple[Command, ...]:
        """Return the commands after one, by its number, newest first."""
        return tuple(takewhile(lambda c: c.seq > seq, self._commands()))

    def writes_of(self, command_id: str) -> int:
        """Return how often a command wrote a row."""
        row = self._db.execute("SELECT count(*) FROM change WHERE command_id = ?", [command_id]).fetchone()
        return int(row[0])

    def _moved(self, command_id: str, limit: int = -1, tell: Tell = untold) -> list[Moved]:
        sql = "SELECT table_name, row_key, before, after FROM change WHERE command_id = ? ORDER BY id LIMIT ?"
        return _net(undoing.looking(self._db.execute(sql, [command_id, limit]), lambda: tell(0)))

    def newest(self) -> int:
        """Return the number of the newest command."""
        return int(self._db.execute("SELECT max(seq) FROM command").fetchone()[0] or 0)

    def time_of(self, seq: int) -> datetime | None:
        """Return when a command was done, None when there is none of that number."""
        row = self._db.execute("SELECT at FROM command WHERE seq = ?", [seq]).fetchone()
        return datetime.fromisoformat(row[0]) if row else None

    def seq_at(self, moment: datetime) -> int:
        """Return the number of the last command done at a moment or before it, 0 for none."""
        at = moment.astimezone(UTC).isoformat(timespec="microseconds")
        row = self._db.execute("SELECT max(seq) FROM command WHERE at <= ?", [at]).fetchone()
        return int(row[0] or 0)

    def moved_since(self, seq: int, tables: Iterable[str]) -> tuple[RowChange, ...]:
        """Return what the commands after one, by its number, did to the rows of some tables, all taken together."""
        names = tuple(tables)
        rows = self._db.execute(
            "SELECT table_name, row_key, before, after FROM command JOIN change ON change.command_id = command.id "
            f"WHERE command.seq > ? AND +table_name IN ({', '.join('?' for _ in names)}) ORDER BY change.id",
            [seq, *names],
        )
        return tuple(_row_change(*row) for row in _net(rows))

    def undo(self, command: Command, tell: Tell = untold) -> Changes:
        """Put the rows of a command back; raise Refused when somebody moved some of them since.

        `tell` is told the share done as it goes; what it raises ends the undo, and nothing was changed.
        """
        if not command.in_effect:
            raise Refused(
                tr("“{label}” has been undone already; there is nothing left to undo in it.", label=command.label)
            )
        try:
            return self._undo(command, tell, check=False)
        except sqlite3.IntegrityError:  # something refers to what would be gone: say what
            return self._undo(command, tell, check=True)

    def _undo(self, command: Command, tell: Tell, *, check: bool) -> Changes:
        tell(0)
        changes = self.changes_of(command.id, tell=part_of(tell, 0, READ))
        undoing.check_ours(self._db, command.label, undoing.looking(changes, lambda: tell(READ)))
        label = f"Undo {_lower(command.label)}" if command.undoes is None else _redo_label(command.label)
        with self.step(label, "undo" if command.undoes is None else "redo", command.id, tell) as step:
            undoing.put_back(self._db, command.label, changes, part_of(tell, READ, PUT_BACK))
            if check:
                undoing.check_references(self._db, command.label)
        return step.changes

    def check_undoable(self, commands: Iterable[Command]) -> int:
        """Return how many rows undoing commands one after the other writes; raise Refused when one is in the way.

        Takes them newest first and changes nothing.
        """
        walk = undoing.Walk(self._db)
        for command in commands:
            changes = self.changes_of(command.id)
            undoing.check_ours(self._db, command.label, changes)
            walk.back(command.label, changes)
        return walk.rows


def _command(row: tuple[Any, ...], *, in_effect: bool) -> Command:
    seq, id_, name, label, actor, at, undoes = row
    return Command(seq, id_, name, label, actor, datetime.fromisoformat(at), undoes, in_effect)


def _says(command: Command, words: str) -> bool:
    return words in f"{command.label}\n{command.actor}\n{command.at:%Y-%m-%d}\n{_day(command.at)}".casefold()


def _day(at: datetime) -> str:
    return f"{at:%a} {at.day} {at:%b %Y}"


def _net(rows: Iterable[Moved]) -> list[Moved]:
    """Merge what was done to each row: first before, last after; rows that came out equal are left out."""
    merged: dict[tuple[str, str], list[str | None]] = {}
    for table, key, before, after in rows:
        merged.setdefault((table, key), [before, after])[1] = after
    return [(table, key, before, after) for (table, key), (before, after) in merged.items() if before != after]


def _row_change(table: str, key: str, before: str | None, after: str | None) -> RowChange:
    return RowChange(table, key, read_row(before) if before else None, read_row(after) if after else None)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def _redo_label(label: str) -> str:
    return f"Redo {label.removeprefix('Undo ')}" if label.startswith("Undo ") else f"Undo {_lower(label)}"


@contextmanager
def disk_told() -> Iterator[None]:
    """Turn what SQLite says of disk and locks into a StoreError that says what to do."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        if "UNIQUE constraint failed: assignment.person_id" in str(error) or "assignment_one_duty" in str(error):
            raise Refused(
                tr("A person would hold two slots in one week without a reason; clear one of them or give a reason.")
            ) from error
        raise
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_FULL:
            raise StoreError(tr("The disk is full; free some space and try again, nothing was changed.")) from error
        if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY):
            raise StoreError(
                tr("The team file cannot be written ({error}); check its folder, nothing was changed.", error=error)
            ) from error
        raise
