"""The plain JSON of a team's whole world: written row by row, read, and put in the place of what there is."""

import json
import sqlite3
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.store import files, triggers
from app.store.databases import Database

EXPORT = "watchbill-export-1"
ROWS_A_TURN = 2000
OF_ONE_HISTORY = frozenset({"pruned"})  # history begins anew in a file made from an export
Tables = dict[str, list[dict[str, object]]]  # the rows of an export by table


def write_export(db: Database, to: Path, tell: Tell = untold) -> None:
    """Write every row of the team, a line each, without holding them all at once; what `tell` raises ends it."""
    tables = sorted((*triggers.journaled_tables(db), *_beside(db)))
    whole = sum(int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables)
    done = 0
    with to.open("w", encoding="utf-8") as file:
        file.write(f'{{"format": "{EXPORT}", "tables": {{')
        for number, table in enumerate(tables):
            names, keys = triggers.columns(db, table), triggers.key_columns(db, table)
            file.write(f'{"," if number else ""}\n"{table}": [')
            rows = db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY {', '.join(keys)}")
            for line, row in enumerate(rows):
                words = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False)
                file.write(f"{',' if line else ''}\n{words}")
                done += 1
                if not done % ROWS_A_TURN:
                    tell(min(1.0, done / whole))
            file.write("]")
        file.write("}}\n")


def rows_of(export: Path) -> Tables:
    """Read the tables of a plain export; raise StoreError when it is none."""
    try:
        read = json.loads(export.read_bytes())
    except (OSError, ValueError) as error:
        raise StoreError(
            tr(
                "{export} cannot be read ({one_line}); choose another export.",
                export=export,
                one_line=files.one_line(error),
            )
        ) from None
    if not isinstance(read, dict) or read.get("format") != EXPORT or not isinstance(read.get("tables"), dict):
        raise StoreError(tr("{export} is not a Watchbill export; choose the JSON file beside a backup.", export=export))
    tables: Tables = read["tables"]
    if not all(isinstance(row, dict) for rows in tables.values() if isinstance(rows, list) for row in rows):
        raise StoreError(tr("{export} is not a Watchbill export; choose the JSON file beside a backup.", export=export))
    return {table: rows for table, rows in tables.items() if isinstance(rows, list)}


def rows_without_index(db: Database, table: str) -> list[dict[str, object]]:
    """Return the rows of a table, read without any of its indexes."""
    names = triggers.columns(db, table)
    rows = db.execute(f"SELECT {', '.join(names)} FROM {table} NOT INDEXED")
    return [dict(zip(names, row, strict=True)) for row in rows]


def rebuild(db: Database, tables: Tables, tell: Tell = untold) -> None:
    """Inside a step, put the rows of an export in the place of all rows there are; it may be of an older format.

    Raises StoreError when the rows do not fit together, and what `tell` raises.
    """
    try:
        _replace_rows(db, tables, tell)
        wrong = db.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise StoreError(
            tr("The export does not fit together ({one_line}); take an older one.", one_line=files.one_line(error))
        ) from error
    if wrong:
        raise StoreError(
            tr(
                "The export does not fit together (a {wrong} has no {wrong2}); take an older one.",
                wrong=wrong[0],
                wrong2=wrong[2],
            )
        )


def _replace_rows(db: Database, tables: Tables, tell: Tell) -> None:
    db.execute("PRAGMA defer_foreign_keys = 1")
    journaled = [table for table in triggers.journaled_tables(db) if table not in OF_ONE_HISTORY]
    for table in reversed(journaled):
        db.execute(f"DELETE FROM {table}")
    done, rows = 0, 1 + sum(map(len, tables.values()))
    for table in (*journaled, *_beside(db)):
        known = triggers.columns(db, table)
        for number, row in enumerate(tables.get(table, ())):
            if not number % ROWS_A_TURN:
                tell((done + number) / rows)
            names = [name for name in known if name in row]
            marks = ", ".join("?" for _ in names)
            db.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", [row[name] for name in names])
        done += len(tables.get(table, ()))


def _beside(db: Database) -> tuple[str, ...]:
    """Return the tables outside the journal without which subscribed calendars would move or stand still."""
    return tuple(table for table in db.table_names() if table in ("feed_address", "feed_revision"))
