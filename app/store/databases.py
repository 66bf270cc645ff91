"""An open connection, and the one import of sqlite_utils.

sqlite_utils makes and migrates the schema; named SQL goes straight to SQLite. Importing it takes a tenth of the time
to the first painted rota (and 0.25 s more where pandas is installed, which OR-Tools brings), so it is imported only
where a file is made or migrated, without the data-frame libraries.
"""

import sqlite3
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from app.domain.errors import Locked
from app.domain.progress import Tell, untold
from app.store import open_files
from app.store.patience import PATIENCE_SECONDS, is_busy, patiently

if TYPE_CHECKING:
    from sqlite_utils.db import Database as UtilsDatabase

APPLICATION_ID = 0x57424C4C
VERSION = 18
HEAVY = ("pandas", "numpy")
LOCKED = "Another program keeps the team file locked; close it or try again in a moment."
T = TypeVar("T")


class Database:
    """One connection in autocommit mode; transactions are begun and ended by the store.

    `patience` is how many seconds to wait for a lock of somebody else; after a wait in vain nothing waits until
    something has gone well again, so that many questions in a row do not wait again and again.
    """

    def __init__(self, conn: sqlite3.Connection, patience: float = PATIENCE_SECONDS) -> None:
        self.conn, self.patience = conn, patience
        self.removed: tuple[str, ...] = ()  # triggers and views of somebody else that were taken out at opening
        self.unchecked = False  # nobody has looked at the health of the file yet
        self._in_vain = False

    def execute(self, sql: str, values: Sequence[Any] = (), patience: float | None = None) -> sqlite3.Cursor:
        """Run one statement; outside a transaction it waits some seconds for another process that is committing."""
        if self.conn.in_transaction:
            return self.conn.execute(sql, values)
        return self.wait_for(lambda: self.conn.execute(sql, values), patience)

    def wait_for(self, do: Callable[[], T], patience: float | None = None) -> T:
        """Do something that the lock of another program may stand in the way of; raise Locked when it stays there."""
        try:
            done = patiently(do, 0 if self._in_vain else self.patience if patience is None else patience)
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            self._in_vain = True
            raise Locked(LOCKED) from error
        except UnicodeDecodeError:  # what SQLite says of a damaged schema quotes it, which Python cannot read
            damaged = sqlite3.DatabaseError("malformed database schema")
            damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damaged from None
        self._in_vain = False
        return done

    def table_names(self) -> list[str]:
        """Return the names of all tables, in order of making."""
        rows = self.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid").fetchall()
        return [name for (name,) in rows]

    def migrate(self, tell: Tell = untold) -> None:
        """Bring the schema up to VERSION, wholly or, where `tell` raises, not at all."""
        from app.store import locks
        from app.store.pauses import telling

        with _hidden(HEAVY):
            from app.store.migrations import migrations
        with locks.transaction(self):
            began, rows = self.conn.total_changes, self._rows_to_write()
            with telling(self, lambda: tell(min(1.0, (self.conn.total_changes - began) / rows))):
                migrations.apply(self.utils())
            self.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.execute(f"PRAGMA user_version = {VERSION}")

    def _rows_to_write(self) -> int:
        """Return about how many rows bringing this file up to date will write: each command gets its hash."""
        known = "command" in self.table_names()
        return 1 + (int(self.execute("SELECT count(*) FROM command").fetchone()[0]) if known else 0)

    def utils(self) -> "UtilsDatabase":
        """Return the connection as sqlite_utils knows it."""
        with _hidden(HEAVY):
            from sqlite_utils.db import Database as UtilsDatabase
        return UtilsDatabase(self.conn, execute_plugins=False, recursive_triggers=False)

    def close(self) -> None:
        """Close the connection."""
        self.conn.close()
        open_files.forget(self)


@contextmanager
def _hidden(names: tuple[str, ...]) -> Iterator[None]:
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None makes an import fail
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
