"""The text of a calendar file: whether it is one at all, and its events and time zones as blocks of unfolded lines.

Only what leave is made of is kept, so that a broken alarm or task in the file harms nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NoReturn

from app.domain.errors import Refused
from app.domain.languages import tr

MOST_BYTES = 5_000_000
MOST_EVENTS = 5000
MOST_DATES = 10_000
DEEPEST = 8
EVENT, ZONE = ["VCALENDAR", "VEVENT"], ["VCALENDAR", "VTIMEZONE"]
KEPT = frozenset(
    {"UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}
    | {"STATUS", "SEQUENCE", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS"}
)
KEPT_OF_ZONES = frozenset({"BEGIN", "END", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "DTSTART", "RRULE", "RDATE"})


@dataclass(frozen=True)
class Block:
    """One event or time zone: the number of the line it begins on, and its lines without BEGIN and END."""

    line: int
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Raw:
    """A calendar file: the first value of each property of the calendar, its events and its time zones."""

    name: str
    properties: Mapping[str, str]
    events: tuple[Block, ...]
    zones: tuple[Block, ...]


def read_text(name: str, data: bytes) -> Raw:
    """Return what a calendar file holds; raise Refused in one sentence when it is something else or too much."""
    if len(data) > MOST_BYTES:
        raise Refused(
            tr(
                "{name} has {data:,} bytes; {MOST_BYTES:,} is the most, so export a shorter range.",
                name=name,
                data=len(data),
                MOST_BYTES=MOST_BYTES,
            )
        )
    if not data.strip():
        raise Refused(tr("{name} is empty; export the calendar again.", name=name))
    raw = _collected(name, _decoded(name, data))
    if len(raw.events) > MOST_EVENTS:
        count = len(raw.events)
        raise Refused(
            tr(
                "{name} holds {count:,} events; {MOST_EVENTS:,} is the most, so export a shorter range.",
                name=name,
                count=count,
                MOST_EVENTS=MOST_EVENTS,
            )
        )
    scale = raw.properties.get("CALSCALE", "GREGORIAN").strip()
    if scale.upper() != "GREGORIAN":
        raise Refused(
            tr("{name} counts in the {scale} calendar; export it in the Gregorian one.", name=name, scale=scale[:40])
        )
    return raw


def _decoded(name: str, data: bytes) -> str:
    coding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(coding)
    except UnicodeDecodeError as error:
        raise Refused(
            tr(
                "{name} is not UTF-8 text (byte {start}); export it again as an .ics file.",
                name=name,
                start=error.start,
            )
        ) from None
    if "\0" in text:
        raise Refused(tr("{name} holds NUL bytes, so it is damaged or no calendar; export it again.", name=name))
    return text


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield each logical line with the number of the physical line it begins on (RFC 5545, 3.1)."""
    parts: list[str] = []
    begun = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if parts and line[:1] in (" ", "\t"):
            parts.append(line[1:])
        elif line.strip():
            if parts:
                yield begun, "".join(parts)
            parts, begun = [line], number
    if parts:
        yield begun, "".join(parts)


def _collected(name: str, text: str) -> Raw:
    stack: list[str] = []
    properties: dict[str, str] = {}
    events: list[Block] = []
    zones: list[Block] = []
    found = False
    for number, line in _unfolded(text):
        head, _, value = line.partition(":")
        key = head.partition(";")[0].strip().upper()
        if key == "BEGIN":
            stack.append(value.strip().upper())
            found = found or stack == ["VCALENDAR"]
            _open(stack, number, events, zones)
            if len(stack) > DEEPEST:
                _refuse_nesting(name, number)
        if stack == ["VCALENDAR"] and key != "BEGIN":
            properties.setdefault(key, value)
        elif stack == EVENT and key in KEPT:
            events[-1].lines.append(line)
        elif stack[:2] == ZONE and key in KEPT_OF_ZONES and (len(stack) > 2 or key not in ("BEGIN", "END")):
            zones[-1].lines.append(line)
        if key == "END" and (not stack or stack.pop() != value.strip().upper()):
            _refuse_nesting(name, number)
    if not found:
        what = "an HTML page" if "<html" in text[:2000].casefold() else "not a calendar"
        raise Refused(
            tr("{name} is {what}; export the calendar as an .ics file and import that.", name=name, what=what)
        )
    if stack:
        raise Refused(tr("{name} is cut off before its end; export or download it again.", name=name))
    _check_dates(name, events)
    return Raw(name, properties, tuple(events), tuple(zones))


def _open(stack: list[str], number: int, events: list[Block], zones: list[Block]) -> None:
    if stack == EVENT:
        events.append(Block(number))
    elif stack == ZONE:
        zones.append(Block(number))


def _refuse_nesting(name: str, number: int) -> NoReturn:
    raise Refused(
        tr(
            "{name}, line {number}: the parts of the calendar do not nest properly; export it again.",
            name=name,
            number=number,
        )
    )


def _check_dates(name: str, events: Iterable[Block]) -> None:
    for block in events:
        listed = (line for line in block.lines if line[:6].upper() in ("RDATE:", "RDATE;", "EXDATE"))
        if sum(line.count(",") + 1 for line in listed) > MOST_DATES:
            where = f"{name}, line {block.line}"
            raise Refused(
                tr(
                    "{where}: the event lists more than {MOST_DATES:,} dates; remove it and import again.",
                    where=where,
                    MOST_DATES=MOST_DATES,
                )
            )
