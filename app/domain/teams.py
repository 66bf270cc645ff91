"""A team as one value: people, suites, rotations, leave, holidays and policy, with look-ups by name."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Protocol, TypeVar

from app.domain.errors import Refused
from app.domain.holidays import Holiday, WeekKind, week_kinds
from app.domain.languages import dated, tr
from app.domain.leave import SATURDAY, Leave, RecurringLeave, free_days, is_away_week, leave_days
from app.domain.people import Person
from app.domain.policies import Policy
from app.domain.rota import Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Application, Suite
from app.domain.weeks import Week, weeks_between
from app.domain.wishes import WeekWish, Wish, wishes_by_week


class _Named(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=_Named)


@dataclass(frozen=True)
class Team:
    """Everything the rules of a rota depend on, except the rota itself."""

    name: str
    time_zone: str
    support_share: float
    policy: Policy
    suites: tuple[Suite, ...] = ()
    applications: tuple[Application, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    people: tuple[Person, ...] = ()
    leave: tuple[Leave, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    recurring_leave: tuple[RecurringLeave, ...] = ()
    wishes: tuple[WeekWish, ...] = ()

    def of_people(self, ids: Collection[int]) -> "Team":
        """Return the team as if only these people (by id) were in it."""
        return replace(
            self,
            people=tuple(p for p in self.people if p.id in ids),
            leave=tuple(x for x in self.leave if x.person_id in ids),
            recurring_leave=tuple(x for x in self.recurring_leave if x.person_id in ids),
            wishes=tuple(x for x in self.wishes if x.person_id in ids),
        )

    @cached_property
    def person(self) -> dict[int, Person]:
        """People by id as they are shown: those who share a name have their initials beside it.

        What is changed and stored is taken from `people`.
        """
        count = Counter(p.name.casefold() for p in self.people)
        return {
            p.id: p if count[p.name.casefold()] == 1 else replace(p, name=f"{p.name} ({p.initials})")
            for p in self.people
        }

    @cached_property
    def shown_people(self) -> tuple[Person, ...]:
        """People in their order as they are shown."""
        return tuple(self.person.values())

    def short_name(self, name: str) -> str:
        """Return the first word of a name, or the whole one where people of the team share that word."""
        first = name.split(maxsplit=1)[0] if name.split() else ""
        return name if self._first_words[first.casefold()] > 1 else first

    @cached_property
    def _first_words(self) -> Counter[str]:
        return Counter(p.name.split(maxsplit=1)[0].casefold() for p in self.people)

    @cached_property
    def rotation(self) -> dict[int, Rotation]:
        """Rotations by id."""
        return {r.id: r for r in self.rotations}

    @cached_property
    def suite(self) -> dict[int, Suite]:
        """Suites by id."""
        return {s.id: s for s in self.suites}

    def away_weeks(self, person_id: int, first: Week, last: Week) -> frozenset[Week]:
        """Return the away weeks of a person from first to last, which only dated leave can make."""
        weeks = self._dated_weeks(person_id, first, last)
        return frozenset(week for week in weeks if self.is_away(person_id, week))

    def interrupted_weeks(self, person_id: int, first: Week, last: Week) -> frozenset[Week]:
        """Return the weeks from first to last with a day away that the person has not free every week."""
        odd = any(rule.every > 1 for rule in self.rules_of.get(person_id, ()))
        weeks = weeks_between(first, last) if odd else self._dated_weeks(person_id, first, last)
        return frozenset(week for week in weeks if self.unusual_days_away(person_id, week))

    def _dated_weeks(self, person_id: int, first: Week, last: Week) -> set[Week]:
        begin, end = first.monday, last.days()[-1]
        return {
            week
            for leave in self.leave_of.get(person_id, ())
            if leave.last_day >= begin and leave.first_day <= end
            for week in weeks_between(max(first, Week.of(leave.first_day)), min(last, Week.of(leave.last_day)))
        }

    @cached_property
    def rules_of(self) -> dict[int, tuple[RecurringLeave, ...]]:
        """The recurring leave of each person who has any."""
        found: dict[int, tuple[RecurringLeave, ...]] = {}
        for rule in self.recurring_leave:
            found[rule.person_id] = (*found.get(rule.person_id, ()), rule)
        return found

    @cached_property
    def leave_of(self) -> dict[int, tuple[Leave, ...]]:
        """The dated leave of each person who has any, in order of time."""
        found: dict[int, list[Leave]] = {}
        for leave in self.leave:
            if leave.person_id is not None:
                found.setdefault(leave.person_id, []).append(leave)
        return {person_id: tuple(some) for person_id, some in found.items()}

    def _days_of(self, person_id: int) -> dict[date, bool]:
        """Return the days of a person's dated leave, also at weekends, True where the whole day is taken.

        They are made for the people who are asked for: a window shows some of a large team.
        """
        if person_id not in self._days:
            self._days[person_id] = leave_days(self.leave_of.get(person_id, ()))
        return self._days[person_id]

    @cached_property
    def _days(self) -> dict[int, dict[date, bool]]:
        return {}

    def _mondays_of(self, person_id: int) -> frozenset[date]:
        """Return the Mondays of the weeks that hold a day of a person's dated leave; most weeks of most hold none."""
        if person_id not in self._mondays:
            days = self._days_of(person_id)
            self._mondays[person_id] = frozenset(day - timedelta(days=day.weekday()) for day in days)
        return self._mondays[person_id]

    @cached_property
    def _mondays(self) -> dict[int, frozenset[date]]:
        return {}

    def _dated(self, person_id: int, week: Week) -> frozenset[date]:
        """Return the working days of a week that are whole days of dated leave."""
        if week.monday not in self._mondays_of(person_id):
            return frozenset()
        days = week.days()[:SATURDAY]
        here = (v for v in self.leave_of.get(person_id, ()) if v.last_day >= days[0] and v.first_day <= days[-1])
        return frozenset(day for v in here if not v.part_day for day in days if v.first_day <= day <= v.last_day)

    def free_days(self, person_id: int, week: Week) -> frozenset[date]:
        """Return the working days of a week that recurring leave of a person leaves free."""
        rules = self.rules_of.get(person_id)
        return free_days(rules, week) if rules else frozenset()

    def leave_on(self, person_id: int, day: date) -> bool | None:
        """Tell how much of a day a person is away: True for the whole day, False for a part of it, None for nothing."""
        if any(rule.falls_on(day) for rule in self.rules_of.get(person_id, ())):
            return True
        return self._days_of(person_id).get(day)

    def has_leave(self, person_id: int, week: Week) -> bool:
        """Tell whether a person has a day of leave, or a part of one, from Monday to Sunday of a week."""
        if week.monday in self._mondays_of(person_id):
            return True
        rules = self.rules_of.get(person_id, ())
        return any(rule.days(week.days()[0], week.days()[-1]) for rule in rules)

    def leave_between(self, first: date, last: date) -> tuple[Leave, ...]:
        """Return all leave that touches the days from first to last, in order of time.

        Recurring leave stands there day by day, as long as its person is in the team.
        """
        dated = (leave for leave in self.leave if leave.last_day >= first and leave.first_day <= last)
        days = (
            leave
            for rule in self.recurring_leave
            for leave in rule.leave(first, last)
            if self.person[rule.person_id].present_on(leave.first_day)
        )
        return tuple(sorted((*dated, *days), key=lambda leave: (leave.first_day, leave.last_day)))

    def days_away(self, person_id: int, week: Week) -> int:
        """Count the working days of a week on which a person is away all day."""
        return len(self._dated(person_id, week) | self.free_days(person_id, week))

    def unusual_days_away(self, person_id: int, week: Week) -> int:
        """Count the working days away of a week that the person has not free every week."""
        weekly = free_days((r for r in self.rules_of.get(person_id, ()) if r.every == 1), week)
        return len((self._dated(person_id, week) | self.free_days(person_id, week)) - weekly)

    @cached_property
    def wish_of(self) -> dict[tuple[int, Week], Wish]:
        """What people wish of weeks, by (person id, week)."""
        return wishes_by_week(self.wishes)

    @cached_property
    def week_kinds(self) -> dict[Week, WeekKind]:
        """Weeks that hold public holidays for many."""
        return week_kinds(self.people, self.holidays)

    def is_away(self, person_id: int, week: Week) -> bool:
        """Tell whether the week is an away week of the person."""
        dated = self._dated(person_id, week)
        return bool(dated) and is_away_week(dated, self.free_days(person_id, week), self.policy.away_days)

    def slots(self, first: Week, last: Week) -> tuple[Slot, ...]:
        """Return every slot of every rotation from first to last week."""
        return tuple(
            Slot(w, r.id, role) for w in weeks_between(first, last) for r in self.rotations for role in r.roles
        )

    def slot_words(self, slot: Slot) -> str:
        """Return “Order Gateways primary, week of 30 November (2026-W49)”."""
        rotation = self.rotation[slot.rotation_id]
        first = rotation.first_day(slot.week)
        return tr(
            "{name} {role}, week of {first} ({iso})",
            name=rotation.name,
            role=slot.role,
            first=dated(first, tr("%-d %B")),
            iso=slot.week.iso,
        )

    def find_person(self, text: str) -> Person:
        """Return the person with the name, initials or e-mail address; raise Refused when nobody or several have it."""
        wanted = text.strip().casefold()
        found = [p for p in self.people if wanted in (p.name.casefold(), p.initials.casefold(), p.email.casefold())]
        found = found or [p for p in self.people if wanted and wanted in p.name.casefold()]
        shown = [self.person[p.id] for p in found] if len(found) > 1 else found
        return _only(shown, "person", text, [p.name for p in self.people])

    def find_rotation(self, text: str) -> Rotation:
        """Return the rotation with the name or suite code; raise Refused when there is none or several."""
        wanted = text.strip().casefold()
        found = [r for r in self.rotations if wanted in (r.name.casefold(), self.suite[r.suite_id].code.casefold())]
        found = found or [r for r in self.rotations if wanted and wanted in r.name.casefold()]
        return _only(found, "rotation", text, [r.name for r in self.rotations])

    def find_role(self, rotation: Rotation, text: str) -> Role:
        """Return the role of the rotation; raise Refused when the rotation has no such role."""
        for role in rotation.roles:
            if role == text.strip().casefold():
                return role
        raise Refused(
            tr(
                "{name} has no role “{text_}”; its roles are {roles}.",
                name=rotation.name,
                text_=text,
                roles=", ".join(rotation.roles),
            )
        )


def _only(found: list[T], kind: str, text: str, names: Iterable[str]) -> T:
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(
            tr(
                "“{text_}” means more than one {kind}: {name}; write the whole name.",
                text_=text,
                kind=kind,
                name=", ".join(f.name for f in found),
            )
        )
    known = sorted(names)
    listed = ", ".join(known[:8]) + (" …" if len(known) > 8 else "") if known else tr("none yet")
    raise Refused(tr("There is no {kind} “{text_}”; there is: {listed}.", kind=kind, text_=text, listed=listed))
