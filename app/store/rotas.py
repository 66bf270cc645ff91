"""Rows of the rota: the draft people work on and what has been published of it."""

from collections.abc import Iterable
from datetime import date
from functools import cache

from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.rows import delete, insert, select


class RotaRows:
    """Reads and writes assignments (the draft) and publications."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def draft(self) -> Rota:
        """Return the rota as people work on it."""
        rows = select(self._db, "SELECT week, rotation_id, role, person_id, pinned, reason FROM assignment")
        return Rota.of(Assignment(_slot(w, r, k), p, bool(pinned), why) for w, r, k, p, pinned, why in rows)

    def published(self) -> Rota:
        """Return the rota as everybody knows it."""
        rows = select(self._db, "SELECT week, rotation_id, role, person_id FROM publication")
        return Rota.of(Assignment(_slot(w, r, k), p) for w, r, k, p in rows)

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


def _slot(week: str, rotation_id: int, role: str) -> Slot:
    return Slot(_week(week), rotation_id, Role(role))


@cache
def _week(text: str) -> Week:
    return Week(date.fromisoformat(text))


def _key(slot: Slot) -> dict[str, object]:
    return {"week": str(slot.week), "rotation_id": slot.rotation_id, "role": slot.role}
