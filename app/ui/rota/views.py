"""Everything the grid shows as one value: the team, both rotas, findings, and which weeks and rows."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING

from app.domain.covers import Cover
from app.domain.events import CLOSES, Event
from app.domain.findings import Finding, Severity
from app.domain.holidays import Holiday
from app.domain.people import Person
from app.domain.projects import PersonWeek, ProjectBlock, block_around, person_week
from app.domain.rota import Rota, RowKey, Slot, SlotChange
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, clock_change, weeks_between, weeks_from

if TYPE_CHECKING:
    from app.domain.fairness import Load
    from app.domain.swap_proposals import SwapProposal

OF_PEOPLE = frozenset({"leave", "recurring_leave", "wishes"})
LOAD_WEEKS_BACK, LOAD_WEEKS_AHEAD = 26, 52


def rows_changed(old: "RotaView", new: "RotaView") -> set[RowKey] | None:
    """Return the keys of the rows whose cells may differ between two views of the same rows; None means all."""
    same = ("events", "covers", "swaps", "by_people", "first", "count", "today", "planned_until")
    if any(getattr(old, name) != getattr(new, name) for name in same):
        return None
    people = _people_changed(old.team, new.team)
    if people is None:
        return None
    moved = [*_moved(old.draft, new.draft), *_moved(old.published, new.published)]
    keys: set[RowKey] = {p for s in moved for r in _rotas(old, new) if (p := r.holder(s)) is not None}
    if not new.by_people:
        keys = {(s.rotation_id, s.role) for s in moved}
    else:
        keys |= people
    return keys | {key for (key, _), _ in old.worst.items() ^ new.worst.items()}


def _people_changed(old: Team, new: Team) -> set[int] | None:
    """Return whose leave or wishes differ between two teams; None where something else does."""
    if old is new:
        return set()
    parts = (f.name for f in fields(Team) if f.name not in OF_PEOPLE)
    if any(getattr(old, name) != getattr(new, name) for name in parts):
        return None
    found: set[int] = set()
    for name in OF_PEOPLE:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            found |= {one.person_id for one in set(before) ^ set(after) if one.person_id is not None}
    return found


def _rotas(old: "RotaView", new: "RotaView") -> tuple[Rota, ...]:
    return old.draft, old.published, new.draft, new.published


def _moved(old: Rota, new: Rota) -> set[Slot]:
    """Return the slots held otherwise; weeks that no change touched are the same object in both."""
    weeks = (w for w in old.by_week.keys() | new.by_week.keys() if old.by_week.get(w) is not new.by_week.get(w))
    found: set[Slot] = set()
    for week in weeks:
        before, after = old.by_week.get(week, {}), new.by_week.get(week, {})
        found |= {s for s in before.keys() | after.keys() if before.get(s) != after.get(s)}
    return found


@dataclass(frozen=True)
class RotaView:
    """Values only, so that a change makes a new one."""

    team: Team
    draft: Rota
    published: Rota
    findings: tuple[Finding, ...]
    first: Week
    count: int
    by_people: bool
    today: date
    events: tuple[Event, ...] = ()
    covers: tuple[Cover, ...] = ()
    swaps: "tuple[SwapProposal, ...]" = ()

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The columns."""
        return weeks_from(self.first, self.count)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The rows by people: everybody who is in the team at some time of the columns, or holds a week of them."""
        first, last = self.weeks[0].monday, self.weeks[-1].monday + timedelta(days=6)
        outside = {
            p.id
            for p in self.team.people
            if (p.joined is not None and p.joined > last) or (p.left is not None and p.left < first)
        }
        gone = outside - self._holders(outside) if outside else outside
        return tuple(p for p in self.team.shown_people if p.id not in gone)

    def _holders(self, people: set[int]) -> set[int]:
        weeks = (self.draft.by_week.get(week, {}) for week in self.weeks)
        return {a.person_id for held in weeks for a in held.values() if a.person_id in people}

    @cached_property
    def duties(self) -> tuple[tuple[Rotation, Role], ...]:
        """The rows by rotations."""
        return tuple((r, role) for r in self.team.rotations for role in r.roles)

    @cached_property
    def row_keys(self) -> tuple[RowKey, ...]:
        """What each row stands for, whatever its place: a person id, or a rotation id and role."""
        return tuple(p.id for p in self.people) if self.by_people else tuple((r.id, k) for r, k in self.duties)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.people) if self.by_people else len(self.duties)

    @cached_property
    def worst(self) -> dict[tuple[RowKey, Week], Severity]:
        """The worst finding by row key and week."""
        worst: dict[tuple[RowKey, Week], Severity] = {}
        for severity in reversed(Severity):
            for finding in self.findings:
                if finding.severity is severity:
                    slot = finding.slot
                    worst[(slot.rotation_id, slot.role), slot.week] = severity
                    if finding.person_id is not None:
                        worst[finding.person_id, slot.week] = severity
        return worst

    @cached_property
    def holidays(self) -> dict[Week, tuple[Holiday, ...]]:
        """Public and exchange holidays on working days, by week."""
        found: dict[Week, list[Holiday]] = {}
        for holiday in self.team.holidays:
            if holiday.day.weekday() < 5:
                found.setdefault(Week.of(holiday.day), []).append(holiday)
        return {week: tuple(some) for week, some in found.items()}

    @cached_property
    def covers_of_week(self) -> dict[Week, tuple[Cover, ...]]:
        """The covers of each week that has any."""
        found: dict[Week, list[Cover]] = {}
        for cover in self.covers:
            found.setdefault(cover.slot.week, []).append(cover)
        return {week: tuple(some) for week, some in found.items()}

    @cached_property
    def swaps_of_week(self) -> "dict[Week, tuple[tuple[SwapProposal, SlotChange], ...]]":
        """The open swaps that touch each week, with the slot that would change hands there."""
        found: dict[Week, list[tuple[SwapProposal, SlotChange]]] = {}
        for swap in self.swaps:
            for move in swap.moves:
                found.setdefault(move.slot.week, []).append((swap, move))
        return {week: tuple(some) for week, some in found.items()}

    def swaps_at(self, row: int, week: Week, slots: Iterable[Slot]) -> "tuple[SwapProposal, ...]":
        """Return the open swaps of some slots of a row, and by people those that would bring the person a slot."""
        who = self.people[row].id if self.by_people else None
        here = tuple(slots)
        found = (s for s, m in self.swaps_of_week.get(week, ()) if m.slot in here or (who and m.after == who))
        return tuple(dict.fromkeys(found))

    @cached_property
    def events_of_week(self) -> dict[Week, tuple[Event, ...]]:
        """What is coming or was there, by every week it touches."""
        found: dict[Week, list[Event]] = {}
        for event in self.events:
            for week in weeks_between(Week.of(event.first_day), Week.of(event.last_day)):
                found.setdefault(week, []).append(event)
        return {week: tuple(some) for week, some in found.items()}

    def free_days(self, week: Week, calendar: str) -> dict[date, str]:
        """Return the holidays of one calendar in a week, by day."""
        found = self.holidays.get(week)
        return {h.day: h.name for h in found if calendar and h.calendar == calendar} if found else {}

    def closes(self, week: Week, suite_id: int) -> dict[date, str]:
        """Return the exchange holidays and early closes that concern a suite in a week, by day."""
        events = (e for e in self.events_of_week.get(week, ()) if e.kind in CLOSES and e.concerns(suite_id))
        return {day: e.title for e in events for day in week.days() if e.first_day <= day <= e.last_day}

    def clock_changes(self, week: Week) -> dict[str, timedelta]:
        """Return the zones of rotations whose clock changes in a week, with how far it goes forward."""
        if week not in self._clocks:
            zones = sorted({r.zone_of(week) for r in self.team.rotations})
            moved = ((name, clock_change(name, week)) for name in zones)
            self._clocks[week] = {name: by for name, by in moved if by}
        return self._clocks[week]

    @cached_property
    def _clocks(self) -> dict[Week, dict[str, timedelta]]:
        return {}

    def row_words(self, row: int) -> str:
        """Return the name of a row as a screen reader says it."""
        return self.people[row].name if self.by_people else f"{self.duties[row][0].name} {self.duties[row][1]}"

    def column_of(self, week: Week) -> int:
        """Return the column of a week, which may lie outside."""
        return week - self.first

    def row_of(self, slot: Slot) -> int | None:
        """Return the row of a slot (of its holder, by people), None when it has none."""
        key = self.draft.holder(slot) if self.by_people else (slot.rotation_id, slot.role)
        return self.row_keys.index(key) if key in self.row_keys else None

    def place_of(self, slot: Slot) -> tuple[int, int] | None:
        """Return row and column of a slot, None when it is not shown."""
        row, column = self.row_of(slot), self.column_of(slot.week)
        return (row, column) if row is not None and 0 <= column < self.count else None

    @cached_property
    def planned_until(self) -> Week | None:
        """The last week in which anybody holds a slot."""
        return self.draft.last_week()

    def kind_at(self, person: Person, column: int) -> PersonWeek:
        """Return what the week of a column is for a person."""
        known = self._kinds.setdefault(person.id, {})
        if column not in known:
            known[column] = person_week(self.team, self.draft, person, self.weeks[column])
        return known[column]

    @cached_property
    def _kinds(self) -> dict[int, dict[int, PersonWeek]]:
        return {}

    def _is_project(self, person: Person, column: int) -> bool:
        return self.kind_at(person, column) is PersonWeek.PROJECT

    def block_at(self, person: Person, column: int) -> ProjectBlock:
        """Return the project block around a project week that is planned, found by walking both ways from it."""
        known = self._blocks.setdefault(person.id, {})
        if column not in known:
            is_project = partial(self._is_project, person)
            begin, end = block_around(is_project, column, self._last_planned)
            block = ProjectBlock(person.id, self.weeks[begin], self.weeks[end])
            known.update(dict.fromkeys(range(begin, end + 1), block))
        return known[column]

    @cached_property
    def _blocks(self) -> dict[int, dict[int, ProjectBlock]]:
        return {}

    @cached_property
    def _last_planned(self) -> int:
        """The column of the last week in which anybody holds a slot, of the last one where nobody does."""
        last = self.planned_until
        return self.count - 1 if last is None else min(self.column_of(last), self.count - 1)

    def is_planned(self, column: int) -> bool:
        """Tell whether the week of a column is not after the last one in which anybody holds a slot."""
        return self.planned_until is not None and column <= self._last_planned

    @cached_property
    def load_weeks(self) -> tuple[Week, ...]:
        """The weeks over which load is compared: those held, at most half a year back and a year ahead."""
        begin, last = self.draft.first_week(), self.planned_until
        if begin is None or last is None:
            return ()
        now = Week.of(self.today)
        first = max(begin, now + -LOAD_WEEKS_BACK)
        return tuple(weeks_between(first, min(last, now + LOAD_WEEKS_AHEAD)))

    @cached_property
    def loads(self) -> "dict[int, Load]":
        """Everybody's load over `load_weeks`, by person id."""
        from app.domain.fairness import loads

        return {load.person_id: load for load in loads(self.team, self.draft, self.load_weeks)}
