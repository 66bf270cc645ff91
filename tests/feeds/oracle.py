"""An independent serializer: what a feed must say, line by line, written from RFC 5545 and nothing of ours."""

from collections.abc import Iterable
from datetime import date, datetime

from app.feeds.events import FeedEvent


def expected_lines(title: str, colour: str, css: str, events: Iterable[tuple[FeedEvent, int, datetime]]) -> list[str]:
    """Return the unfolded lines of a calendar in the order that icalendar gives properties."""
    out = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Watchbill//Watchbill//EN", "CALSCALE:GREGORIAN"]
    out += [f"NAME:{esc(title)}", f"X-WR-CALNAME:{esc(title)}", f"COLOR:{css}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"]
    out += [f"X-APPLE-CALENDAR-COLOR:{colour}", "X-PUBLISHED-TTL:PT1H"]
    for e, sequence, modified in events:
        out += ["BEGIN:VEVENT", f"SUMMARY:{esc(e.summary)}", when("DTSTART", e.start), when("DTEND", e.end)]
        out += [when("DTSTAMP", modified), f"UID:{esc(e.uid)}", f"SEQUENCE:{sequence}", f"CATEGORIES:{esc(e.category)}"]
        out += [f"DESCRIPTION:{esc(e.description)}", when("LAST-MODIFIED", modified)]
        out += ["TRANSP:" + ("TRANSPARENT" if e.shown == "FREE" else "OPAQUE"), f"X-MICROSOFT-CDO-BUSYSTATUS:{e.shown}"]
        if e.alarm:
            trigger = duration(e.alarm)
            out += [
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                f"DESCRIPTION:{esc(e.summary)}",
                f"TRIGGER:{trigger}",
                "END:VALARM",
            ]
        out.append("END:VEVENT")
    return [*out, "END:VCALENDAR"]


def esc(text: str) -> str:
    """Escape TEXT (3.3.11)."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def when(name: str, value: date) -> str:
    """Write a date or an instant in UTC (3.3.4, 3.3.5)."""
    if isinstance(value, datetime):
        return f"{name}:{value:%Y%m%dT%H%M%SZ}"
    return f"{name};VALUE=DATE:{value:%Y%m%d}"


def duration(minutes: int) -> str:
    """Write minutes before something (3.3.6)."""
    days, rest = divmod(minutes, 1440)
    hours, left = divmod(rest, 60)
    clock = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (left, "M")) if n)
    return "-P" + (f"{days}D" if days else "") + (f"T{clock}" if clock else "")
