"""Leave from other people's calendars: exports of Google, Outlook and Apple, read as days within a range.

An event that covers WHOLE_DAY hours of a day or more is a day away, a shorter one part of a day. All-day events count
whatever their transparency, because Google exports them as transparent.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
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
    """What a calendar file says: its name, leave in order of time, and what was not taken or taken with doubt."""

    name: str
    leave: tuple[ImportedLeave, ...]
    not_taken: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def read_leave(name: str, data: bytes, *, first: date, last: date, zone_name: str) -> LeaveCalendar:
    """Read a calendar file; raise Refused in one sentence when it is none or goes beyond the limits.

    Only days from `first` to `last` are taken; times without a known zone are read in `zone_name`.
    """
    raw, notes = read_text(name, data), Notes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # guesses about zones and rules are what is wanted here
        found = set(_found(raw, Range(first, last, zone(zone_name), _home(raw, notes)), notes))
    ordered = tuple(sorted(found, key=lambda x: (x.first_day, x.last_day, x.uid, x.note, x.part_day)))
    return LeaveCalendar(_calendar_name(raw), ordered, tuple(notes.not_taken), tuple(notes.doubts))


def _found(raw: Raw, within: Range, notes: Notes) -> Iterator[ImportedLeave]:
    count = 0
    for some in occurrences(raw.name, collect_series(parse_entries(raw, notes)), within, notes):
        count += len(some)
        if count > MOST_OCCURRENCES:
            raise Refused(
                f"{raw.name} repeats more than {MOST_OCCURRENCES} times in the range; import a smaller part of it."
            )
        for occurrence in some:
            try:
                yield from _days(occurrence, within)
            except TROUBLE as error:
                notes.not_taken.append(f"“{occurrence.title}”: its time cannot be read ({short(error)})")


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
