"""The store on a disk of our own: what sqlite3 offers it, over apsw, so that the real code runs unchanged.

Python's sqlite3 cannot be given a VFS, and apsw brings a library of its own, so `sqlite3.connect` is what is replaced.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw
import pytest

from tests.trust.disks import Disk, Op

DATABASE_ERRORS = (apsw.CorruptError, apsw.NotADBError)


class Cursor:
    """Runs a statement and reads its rows as sqlite3 does."""

    def __init__(self, cursor: apsw.Cursor, sql: str, values: tuple[Any, ...]) -> None:
        self._cursor = cursor
        self.description: Any = None
        cursor.exec_trace = self._describe  # later an empty answer has no columns
        cursor.execute(sql, values)
        cursor.exec_trace = None
        self.lastrowid = cursor.connection.last_insert_rowid()
        self.rowcount = cursor.connection.changes()

    def _describe(self, cursor: apsw.Cursor, _sql: str, _values: object) -> bool:
        self.description = cursor.get_description() or None
        return True

    def __iter__(self) -> Iterator[Any]:
        while (row := self.fetchone()) is not None:
            yield row

    def fetchone(self) -> Any:
        """Return the next row, None after the last."""
        with _as_sqlite3():
            return self._cursor.fetchone()

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""
        with _as_sqlite3():
            return self._cursor.fetchall()


class Connection:
    """A connection in autocommit mode to a file on a disk; `swaps` puts other words in the place of statements."""

    isolation_level = None

    def __init__(self, disk: Disk, uri: str, swaps: dict[str, str]) -> None:
        flags = apsw.SQLITE_OPEN_URI | apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
        self._swaps = swaps
        with _as_sqlite3():
            self._raw = apsw.Connection(uri, flags=flags, vfs=disk.name)

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is under way."""
        return self._raw.in_transaction

    @property
    def total_changes(self) -> int:
        """Return how many rows were written since it was opened."""
        return self._raw.total_changes()

    def set_progress_handler(self, look: Callable[[], bool] | None, steps: int) -> None:
        """Let something look again and again while statements run."""
        self._raw.set_progress_handler(look, steps)

    def execute(self, sql: str, values: Sequence[Any] = ()) -> Cursor:
        """Run one statement."""
        with _as_sqlite3():
            return Cursor(self._raw.cursor(), self._swaps.get(sql, sql), tuple(values))

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement with many values."""
        for row in rows:
            self.execute(sql, row)

    def cursor(self) -> "Connection":
        """Return what statements can be run on."""
        return self

    def close(self) -> None:
        """Close the file."""
        with _as_sqlite3():
            self._raw.close()


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        kind: type[sqlite3.Error] = sqlite3.OperationalError
        if isinstance(error, apsw.ConstraintError):
            kind = sqlite3.IntegrityError
        elif isinstance(error, DATABASE_ERRORS):
            kind = sqlite3.DatabaseError
        told = kind(str(error))
        told.sqlite_errorcode = getattr(error, "extendedresult", 0) or _code(error)
        raise told from error


def _code(error: apsw.Error) -> int:
    return next((code for code in range(1, 27) if type(apsw.exception_for(code)) is type(error)), 1)


@contextmanager
def opened_on(disk: Disk, swaps: dict[str, str] | None = None) -> Iterator[None]:
    """Let every file that is opened meanwhile be on a disk of our own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", lambda name, **_: Connection(disk, name, swaps or {}))
        yield


@contextmanager
def files_on(disk: Disk) -> Iterator[None]:
    """Write down what Python itself brings to the disk, renames and removes, too; needs Linux to tell names."""
    fsync, replace, link, unlink = os.fsync, os.replace, os.link, os.unlink

    def note_sync(number: int) -> None:
        fsync(number)
        path = str(Path(f"/proc/self/fd/{number}").readlink())
        if Path(path).is_dir():
            disk.log.append(Op("folder", path))
        elif any(op.file == path for op in disk.log):
            disk.log.append(Op("sync", path))
        else:
            disk.log.append(Op("whole", path, data=Path(path).read_bytes()))

    def note_replace(origin: Path, goal: Path) -> None:
        replace(origin, goal)
        disk.log.append(Op("rename", str(origin), data=str(goal).encode()))

    def note_link(origin: Path, goal: Path) -> None:
        link(origin, goal)  # the name of a part goes right after, so that it is a renaming
        disk.log.append(Op("rename", str(origin), data=str(goal).encode()))

    def note_unlink(path: Path) -> None:
        unlink(path)
        disk.log.append(Op("delete", str(path)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", note_sync)
        patch.setattr(os, "replace", note_replace)
        patch.setattr(os, "link", note_link)
        patch.setattr(os, "unlink", note_unlink)
        yield
