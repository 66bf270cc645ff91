"""The events of a calendar file, each read on its own, so that one that is wrong costs only itself."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import tr
from app.feeds.reading import Block, Raw

Component = Any  # an icalendar Event, whose property types are too wide to be of help
# What icalendar, dateutil and recurring_ical_events raise over values that make no sense.
TROUBLE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, OSError)
ONE_DAY = timedelta(days=1)
LONGEST_REPEATED = timedelta(days=366)
MOST_ZONE_LINES = 2000
COARSE = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
NOT_AWAY = {"FREE": "is marked free", "WORKINGELSEWHERE": "is work elsewhere, not leave"}
TZID = re.compile(r';TZID=(?:"([^"]*)"|([^";:,]*))', re.IGNORECASE)
NEEDS_NO_ZONE = re.compile(r"(;VALUE=DATE[;:]|:\d{8}(,|$)|Z$)", re.IGNORECASE)


@dataclass(frozen=True)
class Notes:
    """What was left out and what was taken with doubt, each with its place and reason."""

    not_taken: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Entry:
    """One event that can be read; `where` names its line and title."""

    where: str
    event: Component

    @property
    def is_exception(self) -> bool:
        """Tell whether the event replaces one occurrence of a series."""
        return "RECURRENCE-ID" in self.event

    @property
    def repeats(self) -> bool:
        """Tell whether the event has a rule or further dates."""
        return "RRULE" in self.event or "RDATE" in self.event


def parse_entries(raw: Raw, notes: Notes) -> list[Entry]:
    """Return the events that say somebody is away, and the exceptions of their series whatever those say.

    Raise Refused for an event that repeats more often than daily.
    """
    from icalendar.timezone import tzp

    tzp.use_default()  # forgets the zones that other files defined
    for block in raw.zones:
        _define_zone(block)
    found = (_entry(raw.name, block, notes) for block in raw.events)
    return [entry for entry in found if entry is not None]


def not_away(event: Component) -> str:
    """Return why an event is no leave, nothing when it is."""
    if _text(event, "STATUS") == "CANCELLED":
        return "is cancelled"
    status = _text(event, "X-MICROSOFT-CDO-BUSYSTATUS")
    if status in NOT_AWAY:
        return NOT_AWAY[status]
    is_shown_free = not status and _text(event, "TRANSP") == "TRANSPARENT" and not _is_whole_days(event)
    return NOT_AWAY["FREE"] if is_shown_free else ""


def title(event: Component) -> str:
    """Return the event's summary on one line."""
    return " ".join(_shown(event, "SUMMARY").split())[:200] or "without a title"


def short(error: BaseException) -> str:
    """Return an error's words on one short line."""
    return " ".join(str(error).split())[:120] or type(error).__name__


def span(event: Component) -> tuple[date, date]:
    """Return start and end, the end excluded; both are dates or both are datetimes in an event that can be read."""
    start = event["DTSTART"].dt
    is_timed = isinstance(start, datetime)
    if "DTEND" in event:
        end = event["DTEND"].dt
        return start, start + ONE_DAY if end == start and not is_timed else end
    length = event["DURATION"].dt if "DURATION" in event else timedelta(0)
    return start, start + (length if is_timed else max(ONE_DAY, timedelta(days=-(-length // ONE_DAY))))


def rules(event: Component) -> list[Any]:
    """Return the rules by which an event repeats, as mappings from part to values."""
    found = event.get("RRULE", [])
    return found if isinstance(found, list) else [found]


def _shown(event: Component, name: str) -> str:
    value = event.get(name, "")
    first = value[0] if isinstance(value, list) else value
    return "".join(c if c.isprintable() else " " for c in str(first))


def _text(event: Component, name: str) -> str:
    return _shown(event, name).strip().upper()


def _is_whole_days(event: Component) -> bool:
    start, end = span(event)
    both = [m for m in (start, end) if isinstance(m, datetime)]
    return end > start and not any((m.hour, m.minute, m.second) != (0, 0, 0) for m in both)


def _define_zone(block: Block) -> None:
    """Make a zone known to icalendar; one that is wrong or repeats other than yearly stays unknown."""
    from icalendar import Timezone

    finer = any(line.upper().startswith("RRULE") and "FREQ=YEARLY" not in line.upper() for line in block.lines)
    if finer or len(block.lines) > MOST_ZONE_LINES:
        return
    try:
        Timezone.from_ical("\r\n".join(["BEGIN:VTIMEZONE", *block.lines, "END:VTIMEZONE", ""]))
    except TROUBLE:
        return


def _entry(name: str, block: Block, notes: Notes) -> Entry | None:
    from icalendar import Event

    lines, unknown = _known_zones(block.lines)
    try:
        event: Component = Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
        where = f"line {block.line}, “{title(event)}”"
        problem = _problem(event)
        why = problem or not_away(event)
    except TROUBLE as error:
        notes.not_taken.append(f"line {block.line}: the event cannot be read ({short(error)})")
        return None
    is_exception = "RECURRENCE-ID" in event
    if why and not (is_exception and why == "is cancelled"):
        notes.not_taken.append(f"{where}: {why}")
    if problem or (why and not is_exception):
        return None
    _check_rules(event, name, where)
    notes.doubts.extend(f"{where}: the zone “{z}” is not known, so its times are read as local ones" for z in unknown)
    return Entry(where, event)


def _known_zones(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the lines without zones that nobody knows or that dates and UTC do not need, and the unknown names."""
    kept, unknown = [], []
    for line in lines:
        match = TZID.search(line)
        needless = match and NEEDS_NO_ZONE.search(line)
        if match and not needless and not _is_zone(match[1] or match[2] or ""):
            unknown.append(match[1] or match[2] or "")
            needless = match
        kept.append(TZID.sub("", line) if needless else line)
    return kept, list(dict.fromkeys(unknown))


def _is_zone(name: str) -> bool:
    from icalendar.timezone import tzp

    try:
        return tzp.timezone(name) is not None
    except TROUBLE:  # a folder of the zone database, or a name longer than a file name may be
        return False


def _problem(event: Component) -> str:
    for name in ("SEQUENCE", "UID"):  # without these an event still says who is away
        if isinstance(event.get(name), list) or any(broken == name for broken, _ in event.errors):
            del event[name]
    for name in ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"):
        if isinstance(event.get(name), list):
            return f"has more than one {name}"
    broken = [name for name, _ in event.errors if name is None or name in event]
    if broken:
        return f"its {broken[0] or 'text'} cannot be read"
    if "DTSTART" not in event:
        return "has no start"
    return _problem_of_time(event)


def _problem_of_time(event: Component) -> str:
    start, end = span(event)
    if not isinstance(start, date) or not isinstance(end, date) or not _is_moment(event.get("RECURRENCE-ID")):
        return "its time cannot be read"
    if isinstance(start, datetime) != isinstance(end, datetime):
        return "begins on a day and ends at a time, or the other way about"
    if any("FREQ" not in rule for rule in rules(event)):
        return "its RRULE cannot be read"
    are_alike = getattr(start, "tzinfo", None) is None or getattr(end, "tzinfo", None) is not None
    if are_alike and getattr(start, "tzinfo", None) is getattr(end, "tzinfo", None) and end <= start:
        return "has no length" if end == start else "ends before it begins"
    if ("RRULE" in event or "RDATE" in event) and _length(start, end) > LONGEST_REPEATED:
        return "lasts longer than a year and repeats"
    return ""


def _is_moment(value: Any) -> bool:
    return value is None or isinstance(value.dt, date)


def _length(start: date, end: date) -> timedelta:
    return date(end.year, end.month, end.day) - date(start.year, start.month, start.day)


def _check_rules(event: Component, name: str, where: str) -> None:
    for rule in rules(event):
        fine = {"BYHOUR", "BYMINUTE", "BYSECOND"} & set(rule)
        if fine or any(str(f).upper() not in COARSE for f in rule["FREQ"]):
            raise Refused(
                tr(
                    "{name}, {where}: the event repeats more often than daily; remove it and import again.",
                    name=name,
                    where=where,
                )
            )
        if any(int(n) < 1 for n in rule.get("INTERVAL", [1])):
            raise Refused(
                tr(
                    "{name}, {where}: the event repeats with an interval below 1; remove it and import again.",
                    name=name,
                    where=where,
                )
            )
