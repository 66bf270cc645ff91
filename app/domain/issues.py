"""The log of interruptions."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median

from app.domain.languages import dated, tr
from app.domain.weeks import HandoffTime, Week, zone


class IssueKind(StrEnum):
    """Why a person was interrupted."""

    NOVEL = "novel"
    KNOWN = "known"
    NOISE = "noise"
    REQUEST = "request"


class IssueSeverity(StrEnum):
    """How bad it is, where somebody said so."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


@dataclass(frozen=True)
class Issue:
    """One interruption; instants are UTC, `minutes` is the time it took, `resolved` is None while it is open.

    `ticket` is its number elsewhere; `contact_id` is the party it is about or that was called.
    """

    id: int
    opened: datetime
    resolved: datetime | None
    suite_id: int
    application_id: int | None
    kind: IssueKind
    title: str
    known_bug_id: int | None = None
    minutes: int | None = None
    next_action: str = ""
    severity: IssueSeverity | None = None
    ticket: str = ""
    contact_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether somebody still has to do something."""
        return self.resolved is None


@dataclass(frozen=True)
class WeekNumbers:
    """A week of interruptions against the medians of the weeks before it; minutes per kind and per (day, kind)."""

    interrupts: int
    minutes: int
    median_interrupts: float
    median_minutes: float
    by_kind: tuple[tuple[IssueKind, int, int], ...]
    by_day: tuple[tuple[str, tuple[tuple[IssueKind, int], ...]], ...]


MEDIAN_WEEKS = 8


def in_week(issues: Iterable[Issue], handoff: HandoffTime, week: Week) -> tuple[Issue, ...]:
    """Return the issues opened while the week was on duty, oldest first."""
    start, end = handoff.start(week), handoff.end(week)
    return tuple(sorted((i for i in issues if start <= i.opened < end), key=lambda i: (i.opened, i.id)))


def week_numbers(issues: Iterable[Issue], handoff: HandoffTime, week: Week) -> WeekNumbers:
    """Count a week's interruptions and minutes, with the medians of the eight weeks before it."""
    known = tuple(issues)
    now = in_week(known, handoff, week)
    past = [in_week(known, handoff, week + -n) for n in range(1, MEDIAN_WEEKS + 1)]
    return WeekNumbers(
        interrupts=len(now),
        minutes=_minutes(now),
        median_interrupts=median(len(w) for w in past),
        median_minutes=median(_minutes(w) for w in past),
        by_kind=tuple((k, sum(1 for i in now if i.kind is k), _minutes_of(now, k)) for k in IssueKind),
        by_day=_by_day(now, handoff, week),
    )


def _minutes(issues: Iterable[Issue]) -> int:
    return sum(i.minutes or 0 for i in issues)


def _minutes_of(issues: Iterable[Issue], kind: IssueKind) -> int:
    return _minutes(i for i in issues if i.kind is kind)


def _by_day(
    issues: tuple[Issue, ...], handoff: HandoffTime, week: Week
) -> tuple[tuple[str, tuple[tuple[IssueKind, int], ...]], ...]:
    first, home = handoff.first_day(week), zone(handoff.of(week).zone_name)
    days = [first + timedelta(days=n) for n in range((handoff.first_day(week + 1) - first).days)]
    per_day = {day: [i for i in issues if i.opened.astimezone(home).date() == day] for day in days}
    return tuple(
        (dated(d, tr("%a")), tuple((k, _minutes_of(some, k)) for k in IssueKind)) for d, some in per_day.items()
    )


@dataclass(frozen=True)
class Recurrence:
    """How often a known bug was seen and what it cost, in minutes."""

    known_bug_id: int
    times: int
    minutes: int


def recurrences(issues: Iterable[Issue]) -> tuple[Recurrence, ...]:
    """Return the known bugs seen, dearest first."""
    times: Counter[int] = Counter()
    minutes: Counter[int] = Counter()
    for issue in issues:
        if issue.known_bug_id is not None:
            times[issue.known_bug_id] += 1
            minutes[issue.known_bug_id] += issue.minutes or 0
    return tuple(sorted((Recurrence(k, n, minutes[k]) for k, n in times.items()), key=lambda r: (-r.minutes, -r.times)))
