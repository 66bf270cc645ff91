"""A feed as iCalendar bytes (RFC 5545 with RFC 7986): the same values give the same bytes in any process.

No METHOD, no calendar UID and no VTIMEZONE: all times are dates or UTC. `Calendar()` and `add` only, since
`Calendar.new` adds a random UID.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from app.domain.errors import Refused
from app.domain.languages import tr
from app.feeds.events import Feed, FeedEvent, Shown
from app.feeds.revisions import Revision, revision_in

if TYPE_CHECKING:
    from icalendar import Alarm

REFRESH = timedelta(hours=1)
CACHED_EVENTS = 50_000
FOLDED = 74  # letters of a line; with the space before it 75 octets
LINE = re.compile(r"[A-Z-]+(;[A-Z-]+=[^:;]+)*:[^\x00-\x08\x0a-\x1f\x7f]*")
CSS_NAMES = {
    "#332288": "indigo", "#88CCEE": "skyblue", "#44AA99": "lightseagreen", "#117733": "forestgreen",
    "#999933": "olive", "#DDCC77": "khaki", "#CC6677": "indianred", "#882255": "purple", "#AA4499": "mediumorchid",
    "#DDDDDD": "gainsboro", "#2b59c3": "royalblue", "#2b6e5e": "seagreen",
}  # fmt: skip


def calendar_bytes(feed: Feed, revisions: Mapping[str, Revision]) -> bytes:
    """Return the whole calendar; every event needs its revision by UID."""
    head, tail = _frame(feed.title, feed.colour)
    name = str(feed.name)
    parts = [event_bytes(event, revision_in(name, event.uid, revisions)) for event in feed.events]
    return b"".join([head, *parts, tail])


@lru_cache(maxsize=CACHED_EVENTS)
def event_bytes(event: FeedEvent, revision: Revision) -> bytes:
    """Return one event, as icalendar would write it, which takes ten times as long and reads each of them back."""
    modified = _when(revision.modified)
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY:{_escaped(event.summary)}",
        f"DTSTART{_when(event.start)}",
        f"DTEND{_when(event.end)}",
        f"DTSTAMP{modified}",
        f"UID:{_escaped(event.uid)}",
        f"SEQUENCE:{revision.sequence}",
        f"CATEGORIES:{_escaped(event.category)}",
        f"DESCRIPTION:{_escaped(event.description)}",
        f"LAST-MODIFIED{modified}",
        f"TRANSP:{'TRANSPARENT' if event.shown is Shown.FREE else 'OPAQUE'}",
        f"X-MICROSOFT-CDO-BUSYSTATUS:{event.shown}",
    )
    alarm = bytes(_alarm(event).to_ical()) if event.alarm else b""
    return b"".join([*map(_folded, lines), alarm, b"END:VEVENT\r\n"])


def _escaped(text: str) -> str:
    """Return a TEXT value (RFC 5545, 3.3.11); line ends are spaces by then."""
    return plain(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _when(at: date) -> str:
    """Return a date or an instant in UTC with what stands between it and the name of its property."""
    return f":{at:%Y%m%dT%H%M%SZ}" if isinstance(at, datetime) else f";VALUE=DATE:{at:%Y%m%d}"


def _folded(line: str) -> bytes:
    """Return a content line of at most 75 octets each (RFC 5545, 3.1), never broken within an escape."""
    if not line.isascii():
        from icalendar.parser import Contentline

        folded: Any = Contentline
        return bytes(folded(line).to_ical()) + b"\r\n"
    parts = []
    while len(line) > FOLDED:
        cut = FOLDED - 1 if line[FOLDED - 1] in "\\^" else FOLDED
        parts.append(line[:cut])
        line = line[cut:]
    return "\r\n ".join([*parts, line]).encode() + b"\r\n"


def _alarm(event: FeedEvent) -> "Alarm":
    from icalendar import Alarm

    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("description", plain(event.summary))
    made.add("trigger", timedelta(minutes=-event.alarm))
    return made


@lru_cache(maxsize=1024)
def _frame(name: str, colour: str) -> tuple[bytes, bytes]:
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//Watchbill//Watchbill//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("name", plain(name))
    made.add("x-wr-calname", plain(name))
    made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT1H")
    made.add("color", CSS_NAMES.get(colour, "royalblue"))
    made.add("x-apple-calendar-color", colour)
    end = b"END:VCALENDAR\r\n"
    return bytes(made.to_ical()).removesuffix(end), end


def plain(text: str) -> str:
    """Return text without control characters, which no calendar may hold; line ends and tabs become spaces."""
    spaced = " ".join(text.split())
    if spaced.isprintable():
        return spaced
    return "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cs"})


def check_calendar(name: str, data: bytes, uids: Iterable[str]) -> None:
    """Read a calendar back; raise Refused unless it holds exactly the events with these UIDs."""
    from icalendar import Calendar

    try:
        found = [str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT")]
    except (ValueError, KeyError, IndexError) as error:
        raise Refused(
            tr("The calendar {name} came out wrong ({error}); the old one was kept.", name=name, error=error)
        ) from None
    if sorted(found) != sorted(plain(uid) for uid in uids):
        raise Refused(
            tr("The calendar {name} came out with {found} events; the old one was kept.", name=name, found=len(found))
        )


def look_through(name: str, data: bytes, uids: Iterable[str]) -> None:
    """Look through a calendar as `check_calendar` does, but only at its lines and UIDs, in a tenth of the time."""
    lines = data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    wrong = next((line for line in lines if not LINE.fullmatch(line)), None)
    if wrong is not None or not _is_nested(lines):
        error = tr("“{wrong}”", wrong=wrong) if wrong is not None else tr("its parts do not end")
        raise Refused(tr("The calendar {name} came out wrong ({error}); the old one was kept.", name=name, error=error))
    found = sorted(line for line in lines if line.startswith("UID:"))
    if found != sorted(f"UID:{_escaped(uid)}" for uid in uids):
        raise Refused(
            tr("The calendar {name} came out with {found} events; the old one was kept.", name=name, found=len(found))
        )


def _is_nested(lines: Iterable[str]) -> bool:
    """Tell whether a calendar is one part, in which parts end that begin."""
    inside: list[str] = []
    for line in lines:
        word, _, part = line.partition(":")
        if word == "BEGIN":
            inside.append(part)
        elif not inside or (word == "END" and inside.pop() != part):
            return False
    return not inside


def event_states(data: bytes) -> frozenset[tuple[str, str, str]] | None:
    """Return (UID, SEQUENCE, LAST-MODIFIED) of every event of a calendar, None when it cannot be read."""
    from icalendar import Calendar

    try:
        return frozenset(_state(event) for event in Calendar.from_ical(data).walk("VEVENT"))
    except (ValueError, KeyError, IndexError, AttributeError):
        return None


def _state(event: Any) -> tuple[str, str, str]:
    return str(event["uid"]), str(event.get("sequence", 0)), event["last-modified"].to_ical().decode()
