"""Leave from other people's calendars: exports of Google, Outlook and Apple, read as days within a range.

An event that covers WHOLE_DAY hours of a day or more is a day away, a shorter one part of a day. All-day events count
whatever their transparency, because Google exports them as transparent.
"""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.weeks import zone
from app.feeds.entries import ONE_DAY, TROUBLE, Notes, parse_entries, short
from app.feeds.reading import Raw, read_text
from app.feeds.series import Occurrence, Range, collect_series, occurrences

WHOLE_DAY = timedelta(hours=6)
MOST_OCCURRENCES = 5000


@dataclass(frozen=True)
class ImportedLeave:
    """Days away, both included, from one occurrence of one event."""

    first_day: date
    last_day: date
    part_day: bool
    uid: str
    note: str


@dataclass(frozen=True)
class LeaveCalendar:
    """What a calendar file says: its name, its occurrences about the range, what was not taken and what with doubt.

    Occurrences hold dates, instants in UTC, or naive datetimes where the file names no zone that is known.
    """

    name: str
    occurrences: tuple[Occurrence, ...]
    first: date
    last: date
    not_taken: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def _tell_nobody(_where: str) -> None:
    """Take no notice of the event that is read."""


def read_leave(
    name: str, data: bytes, first: date, last: date, begun: Callable[[str], None] = _tell_nobody
) -> LeaveCalendar:
    """Read a calendar file; raise Refused in one sentence when it is none or goes beyond the limits.

    Only what touches the days from `first` to `last` is taken. `begun` is told which event is about to be read.
    """
    raw, notes = read_text(name, data), Notes()
    within = Range(first - ONE_DAY, last + ONE_DAY, ZoneInfo("UTC"), _home(raw, notes))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # guesses about zones and rules are what is wanted here
        found = tuple(_found(raw, within, notes, begun))
    return LeaveCalendar(_calendar_name(raw), found, first, last, tuple(notes.not_taken), tuple(notes.doubts))


def leave_days(calendar: LeaveCalendar, zone_name: str) -> tuple[ImportedLeave, ...]:
    """Return the days of a calendar on the clock of its owner, in order of time."""
    within = Range(calendar.first, calendar.last, zone(zone_name))
    found = {day for occurrence in calendar.occurrences for day in _days(occurrence, within)}
    return tuple(sorted(found, key=lambda x: (x.first_day, x.last_day, x.uid, x.note, x.part_day)))


def _found(raw: Raw, within: Range, notes: Notes, begun: Callable[[str], None]) -> Iterator[Occurrence]:
    count = 0
    for some in occurrences(raw.name, collect_series(parse_entries(raw, notes)), within, notes, begun):
        count += len(some)
        if count > MOST_OCCURRENCES:
            raise Refused(
                tr(
                    "{name} repeats more than {MOST_OCCURRENCES} times in the range; import a smaller part of it.",
                    name=raw.name,
                    MOST_OCCURRENCES=MOST_OCCURRENCES,
                )
            )
        for occurrence in some:
            try:
                yield replace(occurrence, start=_plain(occurrence.start), end=_plain(occurrence.end))
            except TROUBLE as error:
                notes.not_taken.append(f"“{occurrence.title}”: its time cannot be read ({short(error)})")


def _plain(moment: date) -> date:
    """Return a moment without the time zones of its file: dates and local times stay, instants become UTC."""
    is_instant = isinstance(moment, datetime) and moment.tzinfo is not None
    return moment.astimezone(UTC) if is_instant and isinstance(moment, datetime) else moment


def _home(raw: Raw, notes: Notes) -> ZoneInfo | None:
    text = raw.properties.get("X-WR-TIMEZONE", "").strip()
    try:
        return zone(text) if text else None
    except Refused:
        notes.doubts.append(f"the calendar’s own zone “{text[:60]}” is not known")
        return None


def _calendar_name(raw: Raw) -> str:
    text = raw.properties.get("X-WR-CALNAME", raw.properties.get("NAME", ""))
    plain = text.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ").replace("\\\\", "\\")
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())


def _days(occurrence: Occurrence, within: Range) -> list[ImportedLeave]:
    uid, note, start, end = occurrence.uid, occurrence.title, occurrence.start, occurrence.end
    if isinstance(start, datetime) and isinstance(end, datetime):
        begin, until = max(_instant(start, within), within.begin), min(_instant(end, within), within.end)
        return _timed_days(begin, until, uid, note)
    first, last = max(start, within.first), min(end - ONE_DAY, within.last)
    return [ImportedLeave(first, last, False, uid, note)] if first <= last else []


def _timed_days(start: datetime, end: datetime, uid: str, note: str) -> list[ImportedLeave]:
    found: list[ImportedLeave] = []
    day = start.date()
    while day <= end.date():
        midnight = datetime.combine(day, time(), start.tzinfo)
        hours = _between(max(start, midnight), min(end, datetime.combine(day + ONE_DAY, time(), start.tzinfo)))
        whole = hours >= WHOLE_DAY
        if whole and found and not found[-1].part_day and found[-1].last_day == day - ONE_DAY:
            found[-1] = ImportedLeave(found[-1].first_day, day, False, uid, note)
        elif hours > timedelta(0):
            found.append(ImportedLeave(day, day, not whole, uid, note))
        day += ONE_DAY
    return found


def _between(start: datetime, end: datetime) -> timedelta:
    """Return the true time between two moments, also across a clock change."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def _instant(moment: datetime, within: Range) -> datetime:
    local = within.local
    return moment.replace(tzinfo=local) if moment.tzinfo is None else moment.astimezone(local)
