"""Days on which a person is away: dated leave, and days that are free again and again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.languages import day_names, tr
from app.domain.weeks import ONE_WEEK, Week, day_words

SATURDAY = 5
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TYPED, RECURRING = "typed", "recurring"


@dataclass(frozen=True)
class Leave:
    """Days away, both included; `part_day` leave takes only some hours of one day.

    `person_id` is None while nobody has said whose imported calendar it is. `source` names where it came from: `typed`,
    the imported file, or `recurring` for one day of a rule, which then has the rule's id; `uid` is the imported event's
    own name.
    """

    id: int
    person_id: int | None
    first_day: date
    last_day: date
    part_day: bool = False
    source: str = TYPED
    uid: str = ""
    note: str = ""

    def days(self) -> tuple[date, ...]:
        """Return every day of the leave."""
        return tuple(self.first_day + timedelta(days=n) for n in range((self.last_day - self.first_day).days + 1))

    @property
    def key(self) -> str:
        """What the leave is called for good: its id, with rule and day where it recurs."""
        return f"every-{self.id}-{self.first_day}" if self.source == RECURRING else str(self.id)


@dataclass(frozen=True)
class RecurringLeave:
    """A weekday (0 is Monday) that is free in every so many weeks, from the first such day on or after `first_day`.

    No day after `last_day` is free, where there is one.
    """

    id: int
    person_id: int
    weekday: int
    first_day: date
    last_day: date | None = None
    every: int = 1
    note: str = ""

    @property
    def begin(self) -> date:
        """The first free day."""
        return self.first_day + timedelta(days=(self.weekday - self.first_day.weekday()) % 7)

    @property
    def words(self) -> str:
        """The rule in words, such as “every second Wednesday”."""
        name = day_names()[self.weekday]
        return {1: tr("every {name}", name=name), 2: tr("every second {name}", name=name)}.get(
            self.every, tr("{name} every {every} weeks", name=name, every=self.every)
        )

    @property
    def span_words(self) -> str:
        """From when to when the rule holds, such as “from 4 December 2026 to 2 July 2027”."""
        until = tr(" to {day}", day=day_words(self.last_day, year=True)) if self.last_day else ""
        return tr("from {day}{until}", day=day_words(self.first_day, year=True), until=until)

    def falls_on(self, day: date) -> bool:
        """Tell whether the day is free."""
        since = (day - self.begin).days
        return since >= 0 and since % (7 * self.every) == 0 and (self.last_day is None or day <= self.last_day)

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """Return the free days from first to last, both included."""
        begin, step = self.begin, self.every * ONE_WEEK
        end = last if self.last_day is None else min(last, self.last_day)
        start = begin + max(0, -((begin - first) // step)) * step
        return tuple(start + n * step for n in range((end - start) // step + 1)) if start <= end else ()

    def leave(self, first: date, last: date) -> tuple[Leave, ...]:
        """Return the free days from first to last as leave of one day each."""
        return tuple(
            Leave(self.id, self.person_id, day, day, source=RECURRING, note=self.note) for day in self.days(first, last)
        )


def leave_days(leaves: Iterable[Leave]) -> dict[date, bool]:
    """Return every day of some leave of one person, True where the whole day is taken."""
    found: dict[date, bool] = {}
    for leave in leaves:
        for day in leave.days():
            found[day] = found.get(day, False) or not leave.part_day
    return found


def free_days(rules: Iterable[RecurringLeave], week: Week) -> frozenset[date]:
    """Return the working days of a week that some rules of one person leave free."""
    first, last = week.monday, week.monday + timedelta(days=SATURDAY - 1)
    return frozenset(day for rule in rules for day in rule.days(first, last))


def is_away_week(dated: frozenset[date], free: frozenset[date], at_least: int) -> bool:
    """Tell whether a week with some days of dated leave and some free ones is an away week.

    A free day counts towards it, but days that are free again and again make no away week alone: somebody who works
    four days a week still takes duties, and the fifth day is covered.
    """
    return len(dated | free) >= at_least and bool(dated - free)
