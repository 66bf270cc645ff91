"""Which files connections of this process have open: nothing but SQLite may open those.

Where a process closes any descriptor of a file, POSIX drops all locks it holds on it, also those of SQLite (“How To
Corrupt An SQLite Database File”, 2.2). Locks belong to the process, so what is noted here does too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from app.store.databases import Database

Place = tuple[int, int]
_LOCK = RLock()
_PLACES: "WeakKeyDictionary[Database, Place]" = WeakKeyDictionary()  # a connection nobody has any more is closed


def place_of(path: Path) -> Place | None:
    """Return what tells one file from another at the same path: device and number; None when none is there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def note(db: "Database", path: Path) -> None:
    """Note that a connection has a file open; to be done before its first statement, which may lock."""
    place = place_of(path)
    if place is not None:
        with _LOCK:
            _PLACES[db] = place


def forget(db: "Database") -> None:
    """Note that a connection is closed."""
    with _LOCK:
        _PLACES.pop(db, None)


@contextmanager
def apart(path: Path) -> Iterator[bool]:
    """Yield whether no connection of this process has a file open; none is made meanwhile."""
    with _LOCK:
        yield place_of(path) not in list(_PLACES.values())
