"""Putting a team file right without losing a thing that anybody wrote."""

import sqlite3

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.store import checks, files, row_checks
from app.store.databases import Database

MENDED = "Repair: rows as the last command left them"


def mend_schema(db: Database) -> None:
    """Make indexes anew that are missing, changed or wrong, and take out views and indexes that are not ours.

    Triggers are made anew whenever a file is opened.
    """
    have, want = checks.schema(db), checks.schema(files.in_memory())
    db.execute("DELETE FROM journal_open")
    db.execute(f"DELETE {checks.ORPHAN_FETCHES}")
    for kind, name in have:
        if kind in ("view", "index") and have[kind, name] != want.get((kind, name)):
            quoted = name.replace('"', '""')
            db.execute(f'DROP {kind} "{quoted}"')
    for (kind, name), sql in want.items():
        if kind == "index" and have.get((kind, name)) != sql:
            db.execute(sql)
    db.execute("REINDEX")


def mend_rows(db: Database) -> None:
    """Inside a step, bring rows back to what the last command left; raise StoreError when they do not fit together."""
    try:
        row_checks.put_right(db, list(row_checks.strays(db)))
        wrong = db.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.IntegrityError as error:
        raise StoreError(
            tr("The rows cannot be brought back ({error}); restore the newest good backup.", error=error)
        ) from error
    if wrong:
        words = f"a {wrong[0]} would have no {wrong[2]}"
        raise StoreError(tr("The rows cannot be brought back ({words}); restore the newest good backup.", words=words))
