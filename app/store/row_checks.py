"""Rows held against what history says of them: whoever wrote around the journal is found, and can be put right."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.store import chains, files, triggers
from app.store.databases import Database
from app.store.literals import read_row, row_sql

NEWEST_ROWS = (
    "SELECT table_name, row_key, after FROM change "
    "WHERE id IN (SELECT max(id) FROM change GROUP BY table_name, row_key)"
)
# Filled by steps of the schema too, so in a file that grew with Watchbill not every row of these has a command.
FILLED_BY_STEPS = frozenset(
    {"calendar_source", "calendar_entry", "calendar_choice", "handoff_item", "handoff", "handoff_section"}
    | {"handoff_tick", "handoff_signature", "handoff_acceptance", "handoff_addendum", "handoff_read"}
)
GROWN = "SELECT julianday(max(applied_at)) - julianday(min(applied_at)) > 0.01 FROM _sqlite_migrations"


@dataclass(frozen=True)
class Stray:
    """A row that is not as the last command left it; lines of literals, None where there is none."""

    table: str
    key: str
    have: str | None
    told: str | None

    @property
    def words(self) -> str:
        """Say what was done to it."""
        if self.told is None:
            return "was put in without a command"
        return "is gone without a command" if self.have is None else "was changed without a command"


def strays(db: Database) -> Iterator[Stray]:
    """Yield every row that history does not explain."""
    told: dict[str, dict[str, str | None]] = {}
    for table, key, after in db.execute(NEWEST_ROWS):
        told.setdefault(table, {})[key] = after
    pruned, grown = chains.anchor(db)[0] > 0, bool(db.execute(GROWN).fetchone()[0])
    have = set(db.table_names())
    for table in (t for t in triggers.journaled_tables(files.in_memory()) if t in have):
        whole = not pruned and not (grown and table in FILLED_BY_STEPS)
        yield from _of_table(db, table, told.get(table, {}), whole=whole)


def _of_table(db: Database, table: str, told: dict[str, str | None], *, whole: bool) -> Iterator[Stray]:
    names, keys = triggers.columns(db, table), triggers.key_columns(db, table)
    if not keys or any(set(read_row(key)) != set(keys) for key in told):
        return  # its key is another since a step of the schema
    have = dict(db.execute(f"SELECT {row_sql(keys, table)}, {row_sql(names, table)} FROM {table}").fetchall())
    for key in sorted(told.keys() | have.keys()):
        known = whole or key in told
        if known and _differ(told.get(key), have.get(key)):
            yield Stray(table, key, have.get(key), told.get(key))


def _differ(told: str | None, have: str | None) -> bool:
    if told is None or have is None or told == have:
        return told != have
    then, now = read_row(told), read_row(have)
    return any(now[name] != then[name] for name in then.keys() & now.keys())  # it may not know newer columns


def put_right(db: Database, found: list[Stray]) -> None:
    """Inside a step, bring rows back to what the last command left."""
    db.execute("PRAGMA defer_foreign_keys = 1")
    for stray in found:
        if stray.have is not None:
            key = read_row(stray.key)
            where = " AND ".join(f"{name} = ?" for name in key)
            db.execute(f"DELETE FROM {stray.table} WHERE {where}", list(key.values()))
    for stray in found:
        if stray.told is not None:
            row = read_row(stray.told)
            marks = ", ".join("?" for _ in row)
            db.execute(f"INSERT INTO {stray.table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))
