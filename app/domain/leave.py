"""Days on which a person is away."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.weeks import Week

SATURDAY = 5


@dataclass(frozen=True)
class Leave:
    """Days away, both included; `part_day` leave takes only some hours of one day.

    `person_id` is None while nobody has said whose imported calendar it is. `source` names where it came from: `typed`
    or the imported file; `uid` is the imported event's own name.
    """

    id: int
    person_id: int | None
    first_day: date
    last_day: date
    part_day: bool = False
    source: str = "typed"
    uid: str = ""
    note: str = ""

    def days(self) -> tuple[date, ...]:
        """Return every day of the leave."""
        return tuple(self.first_day + timedelta(days=n) for n in range((self.last_day - self.first_day).days + 1))


def days_away(leaves: Iterable[Leave]) -> dict[int, Counter[Week]]:
    """Count whole working days (Monday to Friday) away, per person and week."""
    days: dict[int, set[date]] = {}
    for leave in leaves:
        if leave.person_id is not None and not leave.part_day:
            days.setdefault(leave.person_id, set()).update(d for d in leave.days() if d.weekday() < SATURDAY)
    return {person: Counter(Week.of(day) for day in some) for person, some in days.items()}


def away_weeks(leaves: Iterable[Leave], at_least: int) -> frozenset[tuple[int, Week]]:
    """Return (person id, week) pairs in which a person misses `at_least` working days or more."""
    return frozenset(
        (person, week) for person, weeks in days_away(leaves).items() for week, n in weeks.items() if n >= at_least
    )
