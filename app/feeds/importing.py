"""Leave from other people's calendars: exports of Google, Outlook and Apple, read as days within a range.

An event that covers WHOLE_DAY hours of a day or more is a day away, a shorter one part of a day. All-day events count
whatever their transparency, because Google exports them as transparent.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
from app.domain.weeks import zone
from app.feeds.reading import Raw, read_text

Entry = Any  # an icalendar Event, whose property types are too wide to be of help
WHOLE_DAY = timedelta(hours=6)
MOST_OCCURRENCES = 5000
COARSE = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
NOT_AWAY = {"FREE": "is marked free", "WORKINGELSEWHERE": "is work elsewhere, not leave"}


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
    raw = read_text(name, data)
    local = zone(zone_name)
    not_taken: list[str] = []
    doubts: list[str] = []
    calendar = _parsed(raw)
    _prepare(calendar, raw, not_taken, doubts)
    found: list[ImportedLeave] = []
    for occurrence in _occurrences(calendar, raw, first, last, local):
        found += [x for x in _days(occurrence, local) if x.last_day >= first and x.first_day <= last]
        if len(found) > MOST_OCCURRENCES:
            raise Refused(
                f"{name} repeats more than {MOST_OCCURRENCES} times in the range; import a smaller part of it."
            )
    ordered = tuple(sorted(set(found), key=lambda x: (x.first_day, x.last_day, x.uid, x.note)))
    return LeaveCalendar(str(calendar.get("X-WR-CALNAME", "")), ordered, tuple(not_taken), tuple(doubts))


def _parsed(raw: Raw) -> Any:
    from icalendar import Calendar

    try:
        return Calendar.from_ical(raw.text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise Refused(f"{raw.name} cannot be read as a calendar ({_short(error)}); export it again.") from None


def _prepare(calendar: Any, raw: Raw, not_taken: list[str], doubts: list[str]) -> None:
    """Take out what is no leave, and mend what calendars write wrongly."""
    seen: Counter[tuple[str, str]] = Counter()
    known = {str(z.get("TZID", "")) for z in calendar.walk("VTIMEZONE")}
    for number, event in enumerate(calendar.walk("VEVENT")):
        where = f"line {raw.event_lines[number]}, “{_title(event)}”"
        if problem := _problem(event):
            not_taken.append(f"{where}: {problem}")
            calendar.subcomponents.remove(event)
            continue
        _check_rule(event, raw.name, where)
        _mend_end(event)
        if unknown := _unknown_zone(event, known):
            doubts.append(f"{where}: the zone “{unknown}” is not known, so its times are read as local ones")
            _make_floating(event)
        _keep_apart(event, seen)


def _problem(event: Entry) -> str:
    if "DTSTART" not in event:
        return "has no start"
    if event.errors or not hasattr(event["DTSTART"], "dt"):
        return "has a value that cannot be read"
    if str(event.get("STATUS", "")).upper() == "CANCELLED" and "RECURRENCE-ID" not in event:
        return "is cancelled"
    return NOT_AWAY.get(str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper(), "")


def _check_rule(event: Entry, name: str, where: str) -> None:
    rules = event.get("RRULE", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        fine = {"BYHOUR", "BYMINUTE", "BYSECOND"} & set(rule)
        if fine or any(str(f).upper() not in COARSE for f in rule.get("FREQ", ["none"])):
            raise Refused(f"{name}, {where}: the event repeats more often than daily; remove it and import again.")
        if any(int(n) < 1 for n in rule.get("INTERVAL", [1])):
            raise Refused(f"{name}, {where}: the event repeats with an interval below 1; remove it and import again.")


def _mend_end(event: Entry) -> None:
    """Give an all-day event whose end is its start the one day it means."""
    start, end = event["DTSTART"].dt, getattr(event.get("DTEND"), "dt", None)
    if not isinstance(start, datetime) and end is not None and end <= start:
        del event["DTEND"]
        event.add("DTEND", start + timedelta(days=1))


def _unknown_zone(event: Entry, known: set[str]) -> str:
    start = event["DTSTART"]
    tzid = str(start.params.get("TZID", ""))
    is_floating = isinstance(start.dt, datetime) and start.dt.tzinfo is None
    return tzid if tzid and is_floating and tzid not in known else ""


def _make_floating(event: Entry) -> None:
    for name in ("DTSTART", "DTEND"):
        if name in event:
            event[name].params.pop("TZID", None)


def _keep_apart(event: Entry, seen: Counter[tuple[str, str]]) -> None:
    """Two events that share a UID by mistake are both kept."""
    recurrence = event["RECURRENCE-ID"].to_ical().decode() if "RECURRENCE-ID" in event else ""
    key = (str(event.get("UID", "")), recurrence)
    seen[key] += 1
    if seen[key] > 1 and not recurrence:
        del event["UID"]
        event.add("UID", f"{key[0]}#{seen[key]}")


def _occurrences(calendar: Any, raw: Raw, first: date, last: date, local: ZoneInfo) -> Iterator[Entry]:
    import recurring_ical_events

    begin = datetime.combine(first, time(), local)
    end = datetime.combine(last, time(), local) + timedelta(days=1)
    try:
        found = recurring_ical_events.of(calendar, skip_bad_series=False).between(begin, end)
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OverflowError,
        recurring_ical_events.InvalidCalendar,
    ) as error:
        raise Refused(
            f"{raw.name} holds a repeating event that cannot be read ({_short(error)}); mend it there."
        ) from None
    for event in found:
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            yield event


def _days(event: Entry, local: ZoneInfo) -> list[ImportedLeave]:
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    uid, note = str(event.get("UID", "")), _title(event)
    if not isinstance(start, datetime):
        return [ImportedLeave(start, max(start, end - timedelta(days=1)), False, uid, note)]
    return _timed_days(_local(start, local), _local(end, local), uid, note)


def _timed_days(start: datetime, end: datetime, uid: str, note: str) -> list[ImportedLeave]:
    found: list[ImportedLeave] = []
    day = start.date()
    while day <= end.date():
        midnight = datetime.combine(day, time(), start.tzinfo)
        hours = min(end, midnight + timedelta(days=1)) - max(start, midnight)
        whole = hours >= WHOLE_DAY
        if whole and found and not found[-1].part_day and found[-1].last_day == day - timedelta(days=1):
            found[-1] = ImportedLeave(found[-1].first_day, day, False, uid, note)
        elif hours > timedelta(0):
            found.append(ImportedLeave(day, day, not whole, uid, note))
        day += timedelta(days=1)
    return found


def _local(moment: datetime, local: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=local) if moment.tzinfo is None else moment.astimezone(local)


def _title(event: Entry) -> str:
    text = "".join(c if c.isprintable() else " " for c in str(event.get("SUMMARY", "")))
    return " ".join(text.split())[:200] or "without a title"


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
