"""Beginning and ending a writing transaction, waiting for others without starving anybody."""

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
