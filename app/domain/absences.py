"""Days of leave within a held week: which they are, when they begin and end, and whether somebody stands them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.covers import Cover
from app.domain.languages import dated, tr
from app.domain.leave import SATURDAY
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import zone

ONE_DAY = timedelta(days=1)
NINE, NOON, FIVE = time(9), time(12), time(17)
Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Absence:
    """A working day on which the holder of a slot is away, from instant to instant (UTC), kept within the week.

    The day is one where the person is: `whole` lasts from midnight to midnight there, `work` from nine to five. It
    belongs to the week that is on duty at its noon, so that leave after a handoff in the morning asks for no cover of
    the night before.
    """

    day: date
    whole: Span
    work: Span


def absences(team: Team, slot: Slot, person_id: int) -> tuple[Absence, ...]:
    """Return the working days of a slot's week on which the person is away all day, in order."""
    near = (slot.week, slot.week + -1, slot.week + 1)
    return tuple(_absences(team, slot, person_id)) if any(team.has_leave(person_id, w) for w in near) else ()


def _absences(team: Team, slot: Slot, person_id: int) -> Iterator[Absence]:
    home, (begin, end) = zone(team.person[person_id].time_zone), team.rotation[slot.rotation_id].span(slot.week)

    def kept(day: date, at: time) -> datetime:
        return min(end, max(begin, datetime.combine(day, at, home).astimezone(UTC)))

    day, last = begin.astimezone(home).date(), end.astimezone(home).date()
    while day <= last:
        noon = datetime.combine(day, NOON, home).astimezone(UTC)
        if day.weekday() < SATURDAY and team.leave_on(person_id, day) and begin <= noon < end:
            yield Absence(day, (kept(day, time()), kept(day + ONE_DAY, time())), (kept(day, NINE), kept(day, FIVE)))
        day += ONE_DAY


def uncovered(team: Team, slot: Slot, person_id: int, covers: Iterable[Cover]) -> tuple[Absence, ...]:
    """Return the absences of a slot's holder whose work nobody else stands from nine to five."""
    found = absences(team, slot, person_id)
    stood = _stood(slot, person_id, covers) if found else []
    return tuple(a for a in found if _without(a.work, stood))


def gaps(team: Team, slot: Slot, person_id: int, covers: Iterable[Cover]) -> tuple[Span, ...]:
    """Return from when to when somebody else has to stand a slot, days that follow one another together."""
    some = tuple(covers)
    spans: list[Span] = []
    for absence in uncovered(team, slot, person_id, some):
        start, end = absence.whole
        if spans and spans[-1][1] == start:
            start = spans.pop()[0]
        spans.append((start, end))
    stood = _stood(slot, person_id, some)
    return tuple(part for span in spans for part in _without(span, stood))


def _stood(slot: Slot, person_id: int, covers: Iterable[Cover]) -> list[Span]:
    return sorted((c.start, c.end) for c in covers if c.slot == slot and c.person_id != person_id)


def _without(span: Span, stood: Iterable[Span]) -> list[Span]:
    """Return what is left of a span once others, in order of time, are taken out."""
    (at, end), left = span, []
    for start, until in stood:
        if at < min(start, end):
            left.append((at, min(start, end)))
        at = max(at, until)
    return [*left, (at, end)] if at < end else left


def days_words(days: Iterable[date]) -> str:
    """Return “Friday 27 November” for one day, “Wed 25 and Fri 27 November” for several."""
    some = list(days)
    if len(some) == 1:
        return dated(some[0], tr("%A %-d %B"))
    *first, last = some
    near, far = tr("%a %-d"), tr("%a %-d %b")
    parts = [dated(day, near if day.month == last.month else far) for day in first]
    return tr("{parts} and {last}", parts=", ".join(parts), last=dated(last, tr("%a %-d %B")))
