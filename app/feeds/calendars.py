"""A feed as iCalendar bytes (RFC 5545 with RFC 7986): the same values give the same bytes in any process.

No METHOD, no calendar UID and no VTIMEZONE: all times are dates or UTC. `Calendar()` and `add` only, since
`Calendar.new` adds a random UID.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import timedelta
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
    """Return one event."""
    from icalendar import Event

    made = Event()
    made.add("uid", plain(event.uid))
    made.add("summary", plain(event.summary))
    made.add("description", plain(event.description))
    made.add("dtstart", event.start)
    made.add("dtend", event.end)
    made.add("dtstamp", revision.modified)
    made.add("last-modified", revision.modified)
    made.add("sequence", revision.sequence)
    made.add("categories", [plain(event.category)])
    made.add("transp", "TRANSPARENT" if event.shown is Shown.FREE else "OPAQUE")
    made.add("x-microsoft-cdo-busystatus", str(event.shown))
    if event.alarm:
        made.add_component(_alarm(event))
    return bytes(made.to_ical())


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


def event_states(data: bytes) -> frozenset[tuple[str, str, str]] | None:
    """Return (UID, SEQUENCE, LAST-MODIFIED) of every event of a calendar, None when it cannot be read."""
    from icalendar import Calendar

    try:
        return frozenset(_state(event) for event in Calendar.from_ical(data).walk("VEVENT"))
    except (ValueError, KeyError, IndexError, AttributeError):
        return None


def _state(event: Any) -> tuple[str, str, str]:
    return str(event["uid"]), str(event.get("sequence", 0)), event["last-modified"].to_ical().decode()
