"""Rows of the rota: the draft people work on and what has been published of it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache

from app.domain.covers import Cover
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.literals import Value
from app.store.rows import delete, insert, select, update
from app.store.undoing import RowChange

Moves = dict[Slot, Assignment | None]


BOTH = """
SELECT a.week, a.rotation_id, a.role, a.person_id, a.pinned, a.reason, p.person_id FROM assignment a
LEFT JOIN publication p ON p.week = a.week AND p.rotation_id = a.rotation_id AND p.role = a.role
UNION ALL
SELECT p.week, p.rotation_id, p.role, NULL, 0, '', p.person_id FROM publication p
LEFT JOIN assignment a ON a.week = p.week AND a.rotation_id = p.rotation_id AND a.role = p.role
WHERE a.person_id IS NULL
"""
DIFFERING = """
SELECT a.week, a.rotation_id, a.role, p.person_id, a.person_id FROM assignment a
LEFT JOIN publication p ON p.week = a.week AND p.rotation_id = a.rotation_id AND p.role = a.role
WHERE p.person_id IS NULL OR p.person_id <> a.person_id
UNION ALL
SELECT p.week, p.rotation_id, p.role, p.person_id, NULL FROM publication p
LEFT JOIN assignment a ON a.week = p.week AND a.rotation_id = p.rotation_id AND a.role = p.role
WHERE a.person_id IS NULL
"""


class RotaRows:
    """Reads and writes assignments (the draft) and publications."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def draft(self, first: Week | None = None, last: Week | None = None) -> Rota:
        """Return the rota as people work on it, of all weeks or from first to last."""
        sql = "SELECT week, rotation_id, role, person_id, pinned, reason FROM assignment WHERE week BETWEEN ? AND ?"
        rows = select(self._db, sql, _bounds(first, last))
        return Rota.of(Assignment(_slot(w, r, k), p, bool(pinned), why) for w, r, k, p, pinned, why in rows)

    def published(self, first: Week | None = None, last: Week | None = None) -> Rota:
        """Return the rota as everybody knows it, of all weeks or from first to last."""
        sql = "SELECT week, rotation_id, role, person_id FROM publication WHERE week BETWEEN ? AND ?"
        rows = select(self._db, sql, _bounds(first, last))
        return Rota.of(Assignment(_slot(w, r, k), p) for w, r, k, p in rows)

    def both(self) -> tuple[Rota, Rota]:
        """Return the draft and the published rota of all weeks, read in one go; what is equal is one value in both."""
        draft: dict[Slot, Assignment] = {}
        published: dict[Slot, Assignment] = {}
        for week, rotation_id, role, person, pinned, reason, known in select(self._db, BOTH):
            slot = _slot(week, rotation_id, role)
            if person is not None:
                draft[slot] = Assignment(slot, person, bool(pinned), reason)
            if known is not None:
                same = person == known and not pinned and not reason
                published[slot] = draft[slot] if same else Assignment(slot, known)
        return Rota(draft), Rota(published)

    def differing(self) -> tuple[tuple[Slot, tuple[int | None, int | None]], ...]:
        """Return the slots whose draft differs from what is published, with who holds them there and here, by time."""
        rows = select(self._db, DIFFERING)
        return tuple(sorted(((_slot(w, r, k), (known, draft)) for w, r, k, known, draft in rows), key=lambda x: x[0]))

    def held_by(self, people: Iterable[int]) -> Rota:
        """Return what some people (ids) hold in the draft, in all weeks."""
        ids = tuple(people)
        marks = ", ".join("?" for _ in ids)
        sql = f"SELECT week, rotation_id, role, person_id, pinned, reason FROM assignment WHERE person_id IN ({marks})"
        return Rota.of(
            Assignment(_slot(w, r, k), p, bool(pin), why) for w, r, k, p, pin, why in select(self._db, sql, ids)
        )

    def holds_anything(self, person_id: int) -> bool:
        """Tell whether a person holds a slot, in the draft or as published."""
        sql = (
            "SELECT EXISTS (SELECT 1 FROM assignment WHERE person_id = ?) "
            "OR EXISTS (SELECT 1 FROM publication WHERE person_id = ?)"
        )
        return any(found for (found,) in select(self._db, sql, [person_id, person_id]))

    def shadows(self) -> Rota:
        """Return the weeks in which people shadow in the draft."""
        sql = "SELECT week, rotation_id, role, person_id FROM assignment WHERE role = 'shadow'"
        return Rota.of(Assignment(_slot(w, r, k), p) for w, r, k, p in select(self._db, sql))

    def give_reason(self, slots: Iterable[Slot], reason: str) -> None:
        """Write why slots of the draft stand beside another of the same person’s week, where nothing is written."""
        for slot in slots:
            self._db.execute(
                "UPDATE assignment SET reason = ? WHERE week = ? AND rotation_id = ? AND role = ? AND reason = ''",
                [reason, str(slot.week), slot.rotation_id, str(slot.role)],
            )

    def assign(self, assignments: Iterable[Assignment]) -> None:
        """Put people into slots, whoever held them before; all old holders leave before the new ones enter."""
        wanted = tuple(assignments)
        self.clear(a.slot for a in wanted)
        for a in wanted:
            insert(self._db, "assignment", **_key(a.slot), person_id=a.person_id, pinned=a.pinned, reason=a.reason)

    def clear(self, slots: Iterable[Slot]) -> None:
        """Open slots of the draft."""
        for slot in slots:
            delete(self._db, "assignment", **_key(slot))

    def pin(self, slot: Slot, pinned: bool) -> None:
        """Pin or unpin a held slot."""
        self._db.execute(
            "UPDATE assignment SET pinned = ? WHERE week = ? AND rotation_id = ? AND role = ? AND pinned <> ?",
            [int(pinned), str(slot.week), slot.rotation_id, str(slot.role), int(pinned)],
        )

    def publish(self, holders: Iterable[tuple[Slot, int | None]]) -> None:
        """Make the holders (person ids; None for open) what everybody knows."""
        wanted = tuple(holders)
        for slot, _ in wanted:
            delete(self._db, "publication", **_key(slot))
        for slot, person_id in wanted:
            if person_id is not None:
                insert(self._db, "publication", **_key(slot), person_id=person_id)

    def has_open_swaps(self) -> bool:
        """Tell whether a swap is proposed, without reading what it is."""
        sql = "SELECT 1 FROM swap WHERE state IN ('proposed', 'accepted') LIMIT 1"
        return bool(list(select(self._db, sql)))

    def covers(self, first: Week | None = None, last: Week | None = None) -> tuple[Cover, ...]:
        """Return the covers of all weeks, or from first to last, by start."""
        sql = (
            "SELECT id, week, rotation_id, role, person_id, start_at, end_at, reason FROM cover "
            "WHERE week BETWEEN ? AND ? ORDER BY start_at, id"
        )
        return tuple(
            Cover(i, _slot(w, r, k), p, datetime.fromisoformat(start), datetime.fromisoformat(end), why)
            for i, w, r, k, p, start, end, why in select(self._db, sql, _bounds(first, last))
        )

    def add_cover(self, cover: Cover) -> int:
        """Add a cover (its id is ignored) and return its id."""
        times = {"start_at": cover.start, "end_at": cover.end}
        return insert(self._db, "cover", **_key(cover.slot), person_id=cover.person_id, **times, reason=cover.reason)

    def end_cover(self, cover_id: int, end: datetime) -> None:
        """Let a cover end at another instant; it stays the same cover, in calendars too."""
        update(self._db, "cover", cover_id, end_at=end)

    def remove_cover(self, cover_id: int) -> None:
        """Remove a cover."""
        delete(self._db, "cover", id=cover_id)


def moves_of(changes: Iterable[RowChange]) -> tuple[Moves, Moves]:
    """Return who holds the slots of some row changes afterwards, None where open: of the draft, and as published."""
    found: dict[str, Moves] = {"assignment": {}, "publication": {}}
    for change in changes:
        if change.table in found:
            row = change.after or change.before or {}
            slot = _slot(str(row["week"]), int(row["rotation_id"] or 0), str(row["role"]))
            found[change.table][slot] = _assignment(slot, change.after) if change.after else None
    return found["assignment"], found["publication"]


def holders_of(changes: Iterable[RowChange]) -> Iterator[tuple[Slot, tuple[int | None, int | None]]]:
    """Yield each published slot of some row changes with who held it before and after (person ids)."""
    for change in changes:
        if change.table == "publication":
            row = change.after or change.before or {}
            slot = _slot(str(row["week"]), int(row["rotation_id"] or 0), str(row["role"]))
            before, after = (int(r["person_id"] or 0) if r else None for r in (change.before, change.after))
            yield slot, (before, after)


def covers_of(changes: Iterable[RowChange]) -> tuple[tuple[Cover, ...], tuple[Cover, ...]]:
    """Return the covers of some row changes as they were before and as they are after."""
    some = [c for c in changes if c.table == "cover"]
    before, after = ([_cover(r) for r in rows if r] for rows in ([c.before for c in some], [c.after for c in some]))
    return tuple(before), tuple(after)


def _cover(row: Mapping[str, Value]) -> Cover:
    slot = _slot(str(row["week"]), int(row["rotation_id"] or 0), str(row["role"]))
    start, end = (datetime.fromisoformat(str(row[name])) for name in ("start_at", "end_at"))
    return Cover(int(row["id"] or 0), slot, int(row["person_id"] or 0), start, end, str(row["reason"]))


def _assignment(slot: Slot, row: Mapping[str, Value]) -> Assignment:
    return Assignment(slot, int(row["person_id"] or 0), bool(row.get("pinned")), str(row.get("reason") or ""))


def _bounds(first: Week | None, last: Week | None) -> tuple[str, str]:
    return str(first) if first else "", str(last) if last else "9999"


@cache
def _slot(week: str, rotation_id: int, role: str) -> Slot:
    return Slot(_week(week), rotation_id, Role(role))


@cache
def _week(text: str) -> Week:
    return Week(date.fromisoformat(text))


def _key(slot: Slot) -> dict[str, object]:
    return {"week": str(slot.week), "rotation_id": slot.rotation_id, "role": slot.role}
