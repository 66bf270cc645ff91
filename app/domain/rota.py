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

    def __hash__(self) -> int:
        # a large rota is looked up in a million times, and the hash made for a dataclass takes ten times as long;
        # whole numbers only, so that it is the same in every process
        return hash((self.week.monday.toordinal(), self.rotation_id, len(self.role)))


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

    def held_by(self, person_id: int, week: Week) -> tuple[Assignment, ...]:
        """Return what a person holds in a week, in order of rotation and role."""
        people = self._people.get(week)
        if people is None:
            people = self._people[week] = _by_person(self.by_week.get(week, {}))
        return people.get(person_id, ())

    @cached_property
    def _people(self) -> dict[Week, Mapping[int, tuple[Assignment, ...]]]:
        """What is held by each person in the weeks that were asked for."""
        return {}

    @cached_property
    def by_week(self) -> Mapping[Week, Mapping[Slot, Assignment]]:
        """Return what is held in each week, weeks in no order."""
        found: dict[Week, dict[Slot, Assignment]] = {}
        last, here = None, {}
        for slot, assignment in self.held.items():
            if slot.week is not last:
                last, here = slot.week, found.setdefault(slot.week, {})
            here[slot] = assignment
        return found

    def with_changes(self, holders: Mapping[Slot, Assignment | None]) -> "Rota":
        """Return the rota with some slots held otherwise (None: open); what was indexed by week stays indexed."""
        held = dict(self.held)
        weeks = {slot.week: dict(self.by_week.get(slot.week, {})) for slot in holders}
        for slot, assignment in holders.items():
            for place in (held, weeks[slot.week]):
                place.pop(slot, None)
                place.update({slot: assignment} if assignment else {})
        changed = Rota(held)
        changed.__dict__["by_week"] = {w: some for w, some in {**self.by_week, **weeks}.items() if some}
        changed.__dict__["_people"] = {w: people for w, people in self._people.items() if w not in weeks}
        return changed

    def of_person(self, person_id: int) -> tuple[Assignment, ...]:
        """Return everything the person holds, in order of time."""
        return tuple(sorted((a for a in self.held.values() if a.person_id == person_id), key=lambda a: _order(a.slot)))

    def within(self, first: Week, last: Week) -> "Rota":
        """Return the part of the rota from first to last week, both included."""
        begin, end = first.monday, last.monday
        weeks = (some for week, some in self.by_week.items() if begin <= week.monday <= end)
        return Rota({slot: assignment for some in weeks for slot, assignment in some.items()})

    def last_week(self) -> Week | None:
        """Return the last week in which anybody holds a slot."""
        return Week(max(week.monday for week in self.by_week)) if self.by_week else None

    def first_week(self) -> Week | None:
        """Return the first week in which anybody holds a slot."""
        return Week(min(week.monday for week in self.by_week)) if self.by_week else None


RowKey = int | tuple[int, Role]  # what a row of the rota stands for: a person id, or a rotation id and role


@dataclass(frozen=True, order=True)
class SlotChange:
    """One slot whose holder differs: person ids, None where the slot is open."""

    slot: Slot
    before: int | None
    after: int | None


def difference(before: Rota, after: Rota, slots: Iterable[Slot] | None = None) -> tuple[SlotChange, ...]:
    """Return the slots, of all or of those named, whose holder differs between two rotas, in order of time."""
    if slots is None:
        slots = [s for s, a in after.held.items() if (b := before.held.get(s)) is None or b.person_id != a.person_id]
        slots += [s for s in before.held if s not in after.held]
    moved = (s for s in slots if before.holder(s) != after.holder(s))
    return tuple(SlotChange(s, before.holder(s), after.holder(s)) for s in sorted(moved, key=_order))


def _by_person(held: Mapping[Slot, Assignment]) -> Mapping[int, tuple[Assignment, ...]]:
    found: dict[int, list[Assignment]] = {}
    for slot in sorted(held, key=_order):
        found.setdefault(held[slot].person_id, []).append(held[slot])
    return {person: tuple(some) for person, some in found.items()}


def _order(slot: Slot) -> tuple[date, int, Role]:
    """The order of slots as a key that compares faster than the slots themselves."""
    return slot.week.monday, slot.rotation_id, slot.role
