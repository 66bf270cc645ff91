"""Triggers that keep each row before and after, refuse a write outside a step, and keep history from being rewritten.

They are made from the tables themselves at each open, because rebuilding a table drops its triggers silently.
"""

from collections.abc import Callable, Sequence

from app.store import locks
from app.store.databases import Database
from app.store.literals import row_sql

UNJOURNALED = frozenset(
    {"command", "change", "journal_open", "sqlite_sequence"}
    | {"feed_revision", "feed_address", "subscriber_fetch", "calendar_refresh"}
    | {"handoff_doc", "handoff_indexed"}
)
OURS = ("journal_", "kept_")
Before = Callable[[Sequence[str]], None]
OUTSIDE = "written outside a journal step"
KEPT = "history is kept as it is"
PRUNED = "(SELECT coalesce(max(seq), 0) FROM pruned)"
# History is written once: a command gets its hash when it ends, and only what is pruned may go. SEQUENCE never falls.
GUARDS = {
    "kept_command_update": "UPDATE ON command WHEN OLD.hash <> ''",
    "kept_command_delete": f"DELETE ON command WHEN OLD.seq > {PRUNED}",
    "kept_change_update": "UPDATE ON change",
    "kept_change_delete": f"DELETE ON change WHEN (SELECT seq FROM command WHERE id = OLD.command_id) > {PRUNED}",
    "kept_pruned_update": "UPDATE ON pruned",
    "kept_pruned_delete": "DELETE ON pruned",
    "kept_revision_update": "UPDATE ON feed_revision WHEN NEW.sequence < OLD.sequence OR NEW.uid <> OLD.uid",
    "kept_revision_delete": "DELETE ON feed_revision",
}


KEYED = """
SELECT m.name FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main' AND l.strict
WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE pk > 0) ORDER BY m.rowid
"""


def journaled_tables(db: Database) -> list[str]:
    """Return the tables whose rows the journal keeps; a table that somebody else made has another shape, mostly."""
    tables = [name for (name,) in db.execute(KEYED).fetchall()]
    return [t for t in tables if t not in UNJOURNALED and not t.startswith(("_sqlite_", "handoff_fts"))]


def key_columns(db: Database, table: str) -> list[str]:
    """Return the primary-key columns of a table in order."""
    rows = db.execute("SELECT name, pk FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [table])
    return [name for name, _ in rows.fetchall()]


def columns(db: Database, table: str) -> list[str]:
    """Return the column names of a table in order."""
    return [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?) ORDER BY cid", [table]).fetchall()]


COLUMNS = """
SELECT m.name, p.name, p.pk FROM sqlite_master m JOIN pragma_table_info(m.name) p
WHERE m.type = 'table' AND m.name IN ({}) ORDER BY m.name, p.cid
"""


def _wanted(db: Database) -> dict[str, str]:
    tables = journaled_tables(db)
    made: dict[str, str] = {}
    shapes: dict[str, list[tuple[str, int]]] = {table: [] for table in tables}
    for table, name, place in db.execute(COLUMNS.format(", ".join("?" for _ in tables)), tables).fetchall():
        shapes[table].append((name, place))
    for table, shape in shapes.items():
        names = [name for name, _ in shape]
        keys = [name for name, place in sorted(shape, key=lambda c: c[1]) if place]
        made |= {f"journal_{table}_{verb.lower()}": sql for verb, sql in _triggers(table, names, keys).items()}
    return made | {
        name: f"CREATE TRIGGER {name} BEFORE {on} BEGIN SELECT RAISE(ABORT, '{KEPT}'); END"
        for name, on in GUARDS.items()
    }


def _triggers(table: str, names: list[str], keys: list[str]) -> dict[str, str]:
    old, new, old_key, new_key = (row_sql(some, of) for some in (names, keys) for of in ("OLD", "NEW"))
    moved = " OR ".join(f"OLD.{k} IS NOT NEW.{k}" for k in keys)
    guard = f"SELECT RAISE(ABORT, 'a row keeps its key') WHERE {moved}; "
    return {
        "INSERT": _trigger(table, "INSERT", "", f"{new_key}, NULL, {new}"),
        "UPDATE": _trigger(table, "UPDATE", guard, f"{new_key}, {old}, {new}"),
        "DELETE": _trigger(table, "DELETE", "", f"{old_key}, {old}, NULL"),
    }


def _trigger(table: str, verb: str, guard: str, kept: str) -> str:
    return (
        f"CREATE TRIGGER journal_{table}_{verb.lower()} AFTER {verb} ON {table} BEGIN "
        f"SELECT RAISE(ABORT, '{OUTSIDE}') WHERE NOT EXISTS (SELECT 1 FROM journal_open); {guard}"
        "INSERT INTO change (command_id, table_name, row_key, before, after) "
        f"SELECT command_id, '{table}', {kept} FROM journal_open; END"
    )


def drop_strangers(db: Database, before: Before, *, all_triggers: bool) -> None:
    """Drop views, which we never make, and `all_triggers` too: code of a foreign hand must not run on our work.

    Triggers are remade after; those of a file of this format are compared one by one then. `before` is told the names
    of what is not ours while it is still there.
    """
    found = db.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall()
    strangers = [(kind, name) for kind, name in found if kind == "view" or all_triggers]
    if not strangers:
        return
    if foreign := [name for kind, name in strangers if kind == "view" or not name.startswith(OURS)]:
        before(foreign)
    with locks.transaction(db):
        for kind, name in strangers:
            quoted = name.replace('"', '""')
            db.execute(f'DROP {kind.upper()} IF EXISTS "{quoted}"')


def remake(db: Database, before: Before = lambda _names: None) -> None:
    """Bring the triggers in line with the tables; writes nothing when they already are.

    `before` is told the names of those that are not ours, or not as we made them, while they are still there.
    """
    have = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    want = _wanted(db)
    if have == want:
        return
    if foreign := [name for name, sql in have.items() if want.get(name) != sql]:
        before(foreign)
    with locks.transaction(db):
        for name in have:
            quoted = name.replace('"', '""')
            db.execute(f'DROP TRIGGER "{quoted}"')
        for sql in want.values():
            db.execute(sql)
