"""One step, one transaction, one command in history; undo puts rows back.

Triggers write each row before and after into `change`. A command is *in effect* unless a command in effect undoes it,
so redo is the undo of an undo.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.store import chains, locks, triggers
from app.store.databases import VERSION, Database
from app.store.literals import Value, read_row

Clock = Callable[[], datetime]
KEPT_NAMES = frozenset({"new", "prune"})  # what cannot be undone: making the file, and pruning, which loses no row
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


@dataclass(frozen=True)
class RowChange:
    """One row of one command, before and after; None where the row did not exist."""

    table: str
    key: str
    before: dict[str, Value] | None
    after: dict[str, Value] | None


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
    def step(self, label: str, name: str = "", undoes: str | None = None) -> Iterator[Step]:
        """Run the body in one transaction and record it; nothing is kept when the body raises or moves no row."""
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
                tables = self._close(command_id)
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

    def _close(self, command_id: str) -> frozenset[str]:
        self._db.execute("DELETE FROM journal_open")
        command = self._db.execute(f"SELECT {chains.COMMAND} FROM command WHERE id = ?", [command_id]).fetchone()
        link = chains.Link(chains.hash_before(self._db, command[0]), command)
        moved = _net(link.through(self._db.execute(chains.MOVED, [command_id])))
        self._db.execute("UPDATE command SET hash = ? WHERE id = ?", [link.digest(), command_id])
        return frozenset(table for table, *_ in moved)

    def history(self, limit: int | None = None, words: str = "") -> tuple[Command, ...]:
        """Return the commands whose label, actor or day (2026-11-30) holds the words, newest first."""
        wanted = words.casefold()
        return tuple(islice((c for c in self._commands() if not wanted or _says(c, wanted)), limit))

    def _commands(self) -> Iterator[Command]:
        """Yield the commands, newest first, read as far as they are asked for."""
        rows = self._db.execute("SELECT seq, id, name, label, actor, at, undoes FROM command ORDER BY seq DESC")
        reversed_ids: set[str] = set()
        for seq, id_, name, label, actor, at, undoes in rows:
            in_effect = id_ not in reversed_ids
            if in_effect and undoes:
                reversed_ids.add(undoes)
            yield Command(seq, id_, name, label, actor, datetime.fromisoformat(at), undoes, in_effect)

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

    def changes_of(self, command_id: str, limit: int = -1) -> tuple[RowChange, ...]:
        """Return what a command did to each row, first before and last after; rows that came out equal are left out.

        With a limit, only so many writes are looked at, the first ones.
        """
        return tuple(_row_change(*row) for row in self._moved(command_id, limit))

    def writes_of(self, command_id: str) -> int:
        """Return how often a command wrote a row."""
        row = self._db.execute("SELECT count(*) FROM change WHERE command_id = ?", [command_id]).fetchone()
        return int(row[0])

    def _moved(self, command_id: str, limit: int = -1) -> list[Moved]:
        sql = "SELECT table_name, row_key, before, after FROM change WHERE command_id = ? ORDER BY id LIMIT ?"
        return _net(self._db.execute(sql, [command_id, limit]))

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

    def undo(self, command: Command) -> Changes:
        """Put the rows of a command back; raise Refused when somebody moved one of them since."""
        if not command.in_effect:
            raise Refused(
                tr("“{label}” has been undone already; there is nothing left to undo in it.", label=command.label)
            )
        try:
            return self._undo(command, check=False)
        except sqlite3.IntegrityError:  # something refers to what would be gone: say what
            return self._undo(command, check=True)

    def _undo(self, command: Command, *, check: bool) -> Changes:
        changes = self.changes_of(command.id)
        self._check_ours(command, changes)
        label = f"Undo {_lower(command.label)}" if command.undoes is None else _redo_label(command.label)
        with self.step(label, "undo" if command.undoes is None else "redo", command.id) as step:
            self._db.execute("PRAGMA defer_foreign_keys = 1")
            for change in changes:
                self._check_unmoved(change, command)
            for change in reversed(changes):
                self._remove(change)
            for change in reversed(changes):
                self._restore(change)
            if check:
                self._check_references(command)
        return step.changes

    def _check_ours(self, command: Command, changes: Iterable[RowChange]) -> None:
        """Refuse rows that no step of ours wrote, before their names become part of a statement."""
        known = {t: set(triggers.columns(self._db, t)) for t in triggers.journaled_tables(self._db)}
        for change in changes:
            names = (read_row(change.key), change.before or {}, change.after or {})
            if change.table not in known or not names[0] or not set().union(*names) <= known[change.table]:
                raise StoreError(
                    tr(
                        "What “{label}” did was not written by Watchbill, so it cannot be undone; go back to "
                        "a backup instead.",
                        label=command.label,
                    )
                )

    def _check_unmoved(self, change: RowChange, command: Command) -> None:
        if self._current(change) != change.after:
            later = self._last_mover(change)
            raise Refused(
                tr(
                    "“{label}” cannot be undone, because “{later}” changed the same {words} since "
                    "({named}); undo that first.",
                    label=command.label,
                    later=later,
                    words=_words(change.table),
                    named=self._named(change),
                )
            )

    def _current(self, change: RowChange) -> dict[str, Value] | None:
        # a row kept before a column was added does not know it
        names = list(change.after) if change.after else triggers.columns(self._db, change.table)
        where, values = _where(change)
        row = self._db.execute(f"SELECT {', '.join(names)} FROM {change.table} WHERE {where}", values).fetchone()
        return dict(zip(names, row, strict=True)) if row else None

    def _named(self, change: RowChange) -> str:
        """Return what a person calls a row: its name or title, or where it stands."""
        cells = change.after or change.before or {}
        named = cells.get("name") or cells.get("title")
        if named:
            return f"“{named}”"
        return ", ".join(self._cell(name, value) for name, value in read_row(change.key).items())

    def _cell(self, name: str, value: Value) -> str:
        table = name.removesuffix("_id")
        if table in ("rotation", "person", "suite"):
            row = self._db.execute(f"SELECT name FROM {table} WHERE id = ?", [value]).fetchone()
            return str(row[0]) if row else f"a {table} that is gone"
        return f"{_words(table)} {value}"

    def _last_mover(self, change: RowChange) -> str:
        row = self._db.execute(
            "SELECT command.label FROM change JOIN command ON command.id = change.command_id "
            "WHERE change.table_name = ? AND change.row_key = ? ORDER BY change.id DESC LIMIT 1",
            [change.table, change.key],
        ).fetchone()
        return str(row[0])

    def _remove(self, change: RowChange) -> None:
        if change.after is not None:
            where, values = _where(change)
            self._db.execute(f"DELETE FROM {change.table} WHERE {where}", values)

    def _restore(self, change: RowChange) -> None:
        if change.before is not None:
            names = ", ".join(change.before)
            marks = ", ".join("?" for _ in change.before)
            self._db.execute(f"INSERT INTO {change.table} ({names}) VALUES ({marks})", list(change.before.values()))

    def _check_references(self, command: Command) -> None:
        broken = self._db.execute("PRAGMA foreign_key_check").fetchone()
        if broken:
            raise Refused(
                tr(
                    "“{label}” cannot be undone, because a later {words} rests on it; undo that first.",
                    label=command.label,
                    words=_words(broken[0]),
                )
            )


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


def _where(change: RowChange) -> tuple[str, list[Value]]:
    key = read_row(change.key)
    return " AND ".join(f"{name} = ?" for name in key), list(key.values())


def _words(table: str) -> str:
    return table.replace("_", " ")


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
