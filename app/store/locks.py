"""Beginning and ending a writing transaction, waiting for others without starving anybody."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.store.databases import Database


def begin(db: Database) -> None:
    """Begin a writing transaction; raise Locked when another process keeps the file locked for long."""
    db.wait_for(lambda: db.conn.execute("BEGIN IMMEDIATE"))


def commit(db: Database) -> None:
    """Commit, waiting for readers in the same way."""
    db.wait_for(lambda: db.conn.execute("COMMIT"))


def roll_back(db: Database) -> None:
    """Give up the transaction under way, if there is one."""
    if db.conn.in_transaction:
        db.execute("ROLLBACK")


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Write wholly or not at all, as part of a transaction that is under way already where there is one."""
    if db.conn.in_transaction:
        yield
        return
    begin(db)
    try:
        yield
        commit(db)
    finally:
        roll_back(db)
