"""Weeks of the rota and the instants at which they are handed over.

A rota column is an ISO week, keyed by its Monday. A rotation hands over on its own weekday: Monday to Thursday lie in
the same ISO week, Friday to Sunday begin the week of the Monday after, so a rotation's week always shares at least four
days with the ISO week (ISO 8601) it is named by.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
from app.domain.languages import dated, tr

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ONE_WEEK = timedelta(days=7)
LAST_SAME_WEEK_DAY = 3
HOUR = timedelta(hours=1)


@dataclass(frozen=True, order=True)
class Week:
    """One column of the rota: the ISO week that begins on `monday`."""

    monday: date

    def __post_init__(self) -> None:
        if self.monday.weekday() != 0:
            raise ValueError(f"{self.monday} is not a Monday")

    def __hash__(self) -> int:
        return hash(self.monday)

    @classmethod
    def of(cls, day: date) -> "Week":
        """Return the ISO week that holds the day."""
        return cls(day - timedelta(days=day.weekday()))

    @property
    def iso(self) -> str:
        """The ISO name, such as `2026-W53`."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02d}"

    @property
    def number(self) -> int:
        """The ISO week number, 1 to 53."""
        return self.monday.isocalendar().week

    def __add__(self, weeks: int) -> "Week":
        return Week(self.monday + weeks * ONE_WEEK)

    def __sub__(self, other: "Week") -> int:
        """Return how many weeks lie between two weeks."""
        return (self.monday - other.monday).days // 7

    def days(self) -> tuple[date, ...]:
        """Return Monday to Sunday."""
        return _days_from(self.monday)

    def __str__(self) -> str:
        return self.monday.isoformat()


@lru_cache(maxsize=1024)
def _days_from(monday: date) -> tuple[date, ...]:
    return tuple(monday + timedelta(days=n) for n in range(7))


def weeks_from(first: Week, count: int) -> tuple[Week, ...]:
    """Return `count` weeks in a row, beginning with `first`."""
    return tuple(first + n for n in range(count))


def weeks_between(first: Week, last: Week) -> Iterator[Week]:
    """Yield the weeks from first to last, both included."""
    for n in range(last - first + 1):
        yield first + n


def parse_day(text: str) -> date:
    """Read a date such as 2026-11-30; raise Refused for anything else."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        said = text.strip() if len(text.strip()) <= 40 else f"{text.strip()[:40]}…"
        raise Refused(tr("“{said}” is not a date; write it as 2026-11-30.", said=said)) from None


def parse_week(text: str, handoff: "HandoffTime | None" = None) -> Week:
    """Read a week by a date within it or by its ISO name (2026-W49).

    With a handoff time, a date means the rotation's week that is on duty at the end of that day.
    """
    if match := re.fullmatch(r"\s*(\d{4})-?W(\d{1,2})\s*", text, re.IGNORECASE):
        try:
            return Week(date.fromisocalendar(int(match[1]), int(match[2]), 1))
        except ValueError:
            raise Refused(
                tr("The year {match} has no ISO week {match2}; choose 1 to 52 or 53.", match=match[1], match2=match[2])
            ) from None
    day = parse_day(text)
    return handoff.week_of(day) if handoff else Week.of(day)


@cache
def zone(name: str) -> ZoneInfo:
    """Return a time zone of the IANA database; raise Refused for an unknown one."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise Refused(
            tr("“{name}” is not a known time zone; use a name of the IANA list such as Europe/London.", name=name)
        ) from None


@dataclass(frozen=True)
class HandoffTime:
    """When a rotation changes hands: weekday (0 is Monday), local time and the zone of that time.

    `later` are other times, each from the begin of a week on, in order: weeks before keep theirs, and the week that
    ends with the first new handoff is longer or shorter. Every method takes them into account; weekday, time and zone
    of one week are those of `of(week)`.
    """

    weekday: int
    at: time
    zone_name: str
    later: "tuple[tuple[Week, HandoffTime], ...]" = ()

    @classmethod
    def parse(cls, text: str) -> "HandoffTime":
        """Read `Mon 09:00 America/New_York`; raise Refused with the part that is wrong."""
        match = re.fullmatch(r"\s*(\w{3})\w*\s+(\d{1,2}):(\d{2})\s+(\S+)\s*", text)
        if not match or match[1].title() not in WEEKDAYS or int(match[2]) > 23 or int(match[3]) > 59:
            raise Refused(tr("“{text_}” is not a handoff time; write it as “Mon 09:00 America/New_York”.", text_=text))
        zone(match[4])
        return cls(WEEKDAYS.index(match[1].title()), time(int(match[2]), int(match[3])), match[4])

    def __str__(self) -> str:
        return f"{WEEKDAYS[self.weekday]} {self.at:%H:%M} {self.zone_name}"

    def of(self, week: Week) -> "HandoffTime":
        """Return the time at which a week begins, without any other."""
        here = self
        for since, other in self.later:
            here = other if week >= since else here
        return replace(here, later=()) if here.later else here

    @property
    def offset(self) -> timedelta:
        """From the Monday of a week to its handoff day; negative when the week begins before that Monday."""
        return timedelta(days=self.weekday if self.weekday <= LAST_SAME_WEEK_DAY else self.weekday - 7)

    def first_day(self, week: Week) -> date:
        """Return the local date of the handoff that begins the week."""
        return week.monday + self.of(week).offset

    def week_of(self, day: date) -> Week:
        """Return the week that is on duty at the end of the local day."""
        week = Week.of(day - self.offset)
        if self.later:
            while self.first_day(week) > day:
                week += -1
            while self.first_day(week + 1) <= day:
                week += 1
        return week

    def start(self, week: Week) -> datetime:
        """Return the instant (UTC) the week begins; a local time that a clock change skips moves on by the gap."""
        here = self.of(week)
        return datetime.combine(week.monday + here.offset, here.at, zone(here.zone_name)).astimezone(UTC)

    def end(self, week: Week) -> datetime:
        """Return the instant (UTC) the week ends, which is the start of the next one."""
        return self.start(week + 1)

    def length(self, week: Week) -> timedelta:
        """Return the true length: 167, 168 or 169 hours where the clock changes by one hour."""
        return self.end(week) - self.start(week)

    def odd_length(self, week: Week) -> str:
        """Return “10 days long” for a week that a new handoff time makes longer or shorter, else nothing."""
        days = (self.first_day(week + 1) - self.first_day(week)).days
        same = self.of(week) == self.of(week + 1)
        if same or (days == 7 and abs(self.length(week) - ONE_WEEK) <= timedelta(hours=1)):
            return ""
        return (
            tr("{n} day long|{n} days long", "", days)
            if days != 7
            else tr("{length:g} hours long", length=self.length(week) / HOUR)
        )

    def week_at(self, instant: datetime) -> Week:
        """Return the week on duty at the instant."""
        week = self.week_of(instant.astimezone(zone(self.zone_name)).date())
        while instant < self.start(week):
            week += -1
        while instant >= self.end(week):
            week += 1
        return week


def clock_change(zone_name: str, week: Week) -> timedelta:
    """Return by how much the clock of a zone goes forward (+) or back (-) between Monday and the next Monday."""
    begin, end = (datetime.combine(w.monday, time(), zone(zone_name)).utcoffset() for w in (week, week + 1))
    return (end or timedelta(0)) - (begin or timedelta(0))


def offsets(zone_name: str, begin: datetime, end: datetime) -> tuple[tuple[datetime, datetime, int], ...]:
    """Return the stretches from begin to end (UTC) in which a zone keeps its distance from UTC, in seconds.

    A change is looked for in half hours, as in every zone in use.
    """
    found, start = [], begin
    at = begin.replace(minute=begin.minute // 30 * 30, second=0, microsecond=0)
    while at < end:
        following = min(end, at + timedelta(days=1))
        offset = _offset(start, zone_name)
        if _offset(following, zone_name) != offset:
            while _offset(at, zone_name) == offset:
                at += timedelta(minutes=30)
            following = min(end, at)
            found.append((start, following, offset))
            start = following
        at = following
    return (*found, (start, end, _offset(start, zone_name))) if start < end else tuple(found)


def _offset(at: datetime, zone_name: str) -> int:
    return int((at.astimezone(zone(zone_name)).utcoffset() or timedelta(0)).total_seconds())


def day_words(day: date, *, year: bool = False) -> str:
    """Return a day in words, such as “30 November” or “30 November 2026”."""
    return dated(day, tr("%-d %B %Y")) if year else dated(day, tr("%-d %B"))


def span_words(first: date, last: date) -> str:
    """Return “4 to 11 January”, “28 December to 4 January”, or one day alone."""
    if first == last:
        return day_words(first)
    if first.month == last.month and first.year == last.year:
        return tr("{day} to {day2}", day=first.day, day2=day_words(last))
    return tr("{day} to {day2}", day=day_words(first), day2=day_words(last))
