"""Letting one long statement of SQLite tell that it goes on, and be stopped from within."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.domain.progress import Stopped
from app.store.databases import Database

STEPS = 50_000  # of SQLite's machine between two looks: some milliseconds


@contextmanager
def telling(db: Database, told: Callable[[], object]) -> Iterator[None]:
    """Call something again and again while statements run; when it raises Stopped the statement is broken off.

    Ctrl+C arrives there too. SQLite has undone the statement by the time either is raised again here.
    """
    why: list[BaseException] = []

    def look() -> bool:
        try:
            told()
        except (Stopped, KeyboardInterrupt) as reason:  # SQLite would swallow it
            why.append(reason)
        return bool(why)

    db.conn.set_progress_handler(look, STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        if not why:
            raise
    finally:
        db.conn.set_progress_handler(None, 0)
    if why:  # also where what SQLite said of it was taken for something else
        raise why[0]
