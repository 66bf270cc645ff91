"""What can be said truly about a team file after a mistake of ours."""

import sqlite3

from app.domain.errors import StoreError
from app.store.stores import Store


def last_commands(store: Store, count: int) -> tuple[str, ...]:
    """Return the newest commands, newest first: “2026-11-24 14:20:03 UTC  Swap ...”."""
    try:
        return tuple(f"{c.at:%Y-%m-%d %H:%M:%S UTC}  {c.label}" for c in store.journal.history(count))
    except (StoreError, sqlite3.Error):
        return ()


def is_all_there(store: Store) -> bool:
    """Tell whether the team file on disk holds the last command; it is asked anew, as another program would."""
    if store.path is None:
        return False
    try:
        with Store.reader(store.path) as there:
            return there.journal.newest() >= store.journal.newest()
    except (StoreError, sqlite3.Error):
        return False
