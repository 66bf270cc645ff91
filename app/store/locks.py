"""Waiting for the file without starving anybody: random pauses instead of the built-in busy handler."""

import random
import sqlite3
import time

from app.domain.errors import StoreError
from app.store.databases import Database

PATIENCE_SECONDS = 5.0


def begin(db: Database, patience: float = PATIENCE_SECONDS) -> None:
    """Begin a writing transaction; raise StoreError when another process keeps the file locked for `patience` s."""
    until = time.monotonic() + patience
    while True:
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            if time.monotonic() > until:
                raise StoreError(
                    "Another program keeps the team file locked; close it or try again in a moment."
                ) from error
            time.sleep(random.uniform(0.002, 0.02))
        else:
            return


def commit(db: Database, patience: float = PATIENCE_SECONDS) -> None:
    """Commit, waiting for readers in the same way."""
    until = time.monotonic() + patience
    while True:
        try:
            db.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.002, 0.02))
        else:
            return


def roll_back(db: Database) -> None:
    """Give up the transaction under way, if there is one."""
    if db.conn.in_transaction:
        db.execute("ROLLBACK")


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether the error means that somebody else holds a lock."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
