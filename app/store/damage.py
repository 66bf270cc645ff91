"""What to tell a person when a team file that is open can be read or written no more."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.errors import StoreError
from app.domain.languages import tr

DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
UNREACHABLE = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})


def damage_of(error: BaseException) -> StoreError | None:
    """Return what to tell of a read that failed because of the file or the disk; None for any other error."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in DAMAGED:
        return StoreError(
            tr(
                "A part of the team file cannot be read any more ({error}); save a copy elsewhere, "
                "then restore a backup.",
                error=error,
            )
        )
    if code in UNREACHABLE:
        return StoreError(
            tr(
                "The disk does not give the team file back ({error}); check the disk or the share, then try again.",
                error=error,
            )
        )
    return None


@contextmanager
def damage_told() -> Iterator[None]:
    """Turn what SQLite says of a damaged file or disk into a StoreError that says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = damage_of(error)
        if told is None:
            raise
        raise told from error
