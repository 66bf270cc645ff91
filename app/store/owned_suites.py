"""The suites that an event or a contact is for; the table is named for its owner, such as `event_suite`."""

from app.store.databases import Database
from app.store.rows import delete, insert, select


def suites_by_owner(db: Database, owner: str) -> dict[int, frozenset[int]]:
    """Return the suite ids of every event or contact that has any, by its id."""
    found: dict[int, set[int]] = {}
    for owner_id, suite_id in select(db, f"SELECT {owner}_id, suite_id FROM {owner}_suite"):
        found.setdefault(owner_id, set()).add(suite_id)
    return {owner_id: frozenset(some) for owner_id, some in found.items()}


def set_suites(db: Database, owner: str, owner_id: int, wanted: frozenset[int]) -> None:
    """Let an event or contact be for these suites."""
    table, key = f"{owner}_suite", {f"{owner}_id": owner_id}
    have = {s for (s,) in select(db, f"SELECT suite_id FROM {table} WHERE {owner}_id = ?", [owner_id])}
    for suite_id in sorted(have - wanted):
        delete(db, table, **key, suite_id=suite_id)
    for suite_id in sorted(wanted - have):
        insert(db, table, **key, suite_id=suite_id)
