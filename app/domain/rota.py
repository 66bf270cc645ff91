"""Who holds which slot: the rota as a value, and what differs between draft and published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.domain.rotations import Role
from app.domain.weeks import Week


@dataclass(frozen=True, order=True)
class Slot:
    """Rotation × week × role."""

    week: Week
    rotation_id: int
    role: Role


@dataclass(frozen=True)
class Assignment:
    """A person holding a slot; `reason` says why a person broke a rule by hand, else it is empty."""

    slot: Slot
    person_id: int
    pinned: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Rota:
    """Assignments by slot; one holder per slot."""

    held: Mapping[Slot, Assignment]

    @classmethod
    def of(cls, assignments: Iterable[Assignment]) -> "Rota":
        """Collect assignments; a later one for the same slot replaces an earlier one."""
        return cls({a.slot: a for a in assignments})

    def holder(self, slot: Slot) -> int | None:
        """Return the person id holding the slot, or None when it is open."""
        found = self.held.get(slot)
        return found.person_id if found else None

    @cached_property
    def by_person_week(self) -> Mapping[tuple[int, Week], tuple[Assignment, ...]]:
        """Return what each person holds in each week, duties in order of rotation and role."""
        found: dict[tuple[int, Week], list[Assignment]] = {}
        for slot in sorted(self.held, key=_order):
            found.setdefault((self.held[slot].person_id, slot.week), []).append(self.held[slot])
        return {key: tuple(some) for key, some in found.items()}

    def of_person(self, person_id: int) -> tuple[Assignment, ...]:
        """Return everything the person holds, in order of time."""
        return tuple(sorted((a for a in self.held.values() if a.person_id == person_id), key=lambda a: _order(a.slot)))

    def within(self, first: Week, last: Week) -> "Rota":
        """Return the part of the rota from first to last week, both included."""
        begin, end = first.monday, last.monday
        return Rota({s: a for s, a in self.held.items() if begin <= s.week.monday <= end})

    def last_week(self) -> Week | None:
        """Return the last week in which anybody holds a slot."""
        return Week(max(s.week.monday for s in self.held)) if self.held else None


@dataclass(frozen=True, order=True)
class SlotChange:
    """One slot whose holder differs: person ids, None where the slot is open."""

    slot: Slot
    before: int | None
    after: int | None


def difference(before: Rota, after: Rota) -> tuple[SlotChange, ...]:
    """Return the slots whose holder differs between two rotas, in order of time."""
    slots = (s for s in before.held.keys() | after.held.keys() if before.holder(s) != after.holder(s))
    return tuple(SlotChange(s, before.holder(s), after.holder(s)) for s in sorted(slots))


def _order(slot: Slot) -> tuple[date, int, Role]:
    """The order of slots as a key that compares faster than the slots themselves."""
    return slot.week.monday, slot.rotation_id, slot.role
