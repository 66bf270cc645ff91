"""Beginning and ending a writing transaction, waiting for others without starving anybody."""

import sqlite3

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.store.databases import Database
from app.store.patience import PATIENCE_SECONDS, is_busy, patiently


def begin(db: Database, patience: float = PATIENCE_SECONDS) -> None:
    """Begin a writing transaction; raise StoreError when another process keeps the file locked for `patience` s."""
    try:
        patiently(lambda: db.conn.execute("BEGIN IMMEDIATE"), patience)
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        raise StoreError(
            tr("Another program keeps the team file locked; close it or try again in a moment.")
        ) from error


def commit(db: Database, patience: float = PATIENCE_SECONDS) -> None:
    """Commit, waiting for readers in the same way."""
    patiently(lambda: db.conn.execute("COMMIT"), patience)


def roll_back(db: Database) -> None:
    """Give up the transaction under way, if there is one."""
    if db.conn.in_transaction:
        db.execute("ROLLBACK")
