"""Public and exchange holidays as days of a named calendar, and which weeks they make unwelcome."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.leave import SATURDAY
from app.domain.people import Person
from app.domain.weeks import Week

HOLIDAY, UNPOPULAR = 2, 4  # one in so many of the people present is free


@dataclass(frozen=True)
class Holiday:
    """One day of a calendar such as `US-NY`, `GB-ENG` or the market `NYSE`."""

    calendar: str
    day: date
    name: str


class WeekKind(StrEnum):
    """How welcome a week of duty is."""

    PLAIN = "plain"
    UNPOPULAR = "unpopular"
    HOLIDAY = "holiday"


def week_kinds(people: Iterable[Person], holidays: Iterable[Holiday]) -> dict[Week, WeekKind]:
    """Return the weeks that are not plain.

    A holiday week has a public holiday on a working day for at least half of the people present; an unpopular one for
    at least a quarter.
    """
    team = tuple(people)
    by_week: dict[Week, set[str]] = {}
    for holiday in holidays:
        if holiday.day.weekday() < SATURDAY:
            by_week.setdefault(Week.of(holiday.day), set()).add(holiday.calendar)
    kinds = {}
    for week, calendars in by_week.items():
        present = [p for p in team if p.present_on(week.monday)]
        free = sum(1 for p in present if p.holidays in calendars)
        if free and free * UNPOPULAR >= len(present):
            kinds[week] = WeekKind.HOLIDAY if free * HOLIDAY >= len(present) else WeekKind.UNPOPULAR
    return kinds
