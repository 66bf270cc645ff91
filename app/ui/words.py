"""How the window says times and counts."""

import re
from datetime import date, datetime, timedelta

from app.domain.languages import dated, tr
from app.domain.weeks import zone

SOON = timedelta(days=6)
LONG_WORD = re.compile(r"\S{24,}")


def left_words(left: timedelta) -> str:
    """Return “5 d 20 h left”, “3 h left” or “25 min left”."""
    minutes = max(0, int(left.total_seconds()) // 60)
    days, hours = minutes // 1440, minutes % 1440 // 60
    if days:
        return tr("{days} d {hours} h left", days=days, hours=hours)
    return tr("{hours} h left", hours=hours) if hours else tr("{minutes} min left", minutes=minutes)


def lasting_words(lasting: timedelta) -> str:
    """Return “5 d 20 h”, “3 h” or “25 min”."""
    minutes = max(0, int(lasting.total_seconds()) // 60)
    days, hours = minutes // 1440, minutes % 1440 // 60
    if days:
        return tr("{days} d {hours} h", days=days, hours=hours)
    return tr("{hours} h", hours=hours) if hours else tr("{minutes} min", minutes=minutes)


def page_words(name: str) -> str:
    """Return how a page is called where it is shown; everywhere else its name in the code is used."""
    words = {
        "Now": tr("Now", "page"),
        "Rota": tr("Rota", "page"),
        "Handoff": tr("Handoff", "page"),
        "Log": tr("Log", "page"),
        "Toil": tr("Toil", "page"),
        "People": tr("People", "page"),
        "Calendars": tr("Calendars", "page"),
        "History": tr("History", "page"),
        "Settings": tr("Settings", "page"),
    }
    return words.get(name, name)


def breakable(words: str) -> str:
    """Return words of which very long ones may be broken, so that a label that wraps is never wider than its room."""
    return LONG_WORD.sub(lambda found: "\u200b".join(found[0]), words)


def apart(name: str) -> str:
    """Return a name whose direction of writing leaves the words around it alone."""
    return f"\u2068{name}\u2069" if not name.isascii() else name


def capital(words: str) -> str:
    """Return words beginning with a capital letter."""
    return words[:1].upper() + words[1:]


def local_time(at: datetime, zone_name: str) -> datetime:
    """Return an instant on the clock of a zone."""
    return at.astimezone(zone(zone_name))


def city(zone_name: str) -> str:
    """Return the place a zone is named for, such as New York."""
    return zone_name.rsplit("/", 1)[-1].replace("_", " ")


def moment_words(at: datetime, zone_name: str, now: datetime) -> str:
    """Return “Mon 09:00” for an instant within a week, else “Mon 30 Nov 09:00”."""
    local = local_time(at, zone_name)
    if abs(at - now) <= SOON + timedelta(days=1):
        return dated(local, tr("%a %H:%M"))
    return dated(local, tr("%a %-d %b %H:%M"))


def day_and_time(at: datetime, zone_name: str) -> str:
    """Return “Tuesday 24 November, 14:20”."""
    local = local_time(at, zone_name)
    return dated(local, tr("%A %-d %B, %H:%M"))


def short_day(day: date) -> str:
    """Return “Thu 26 Nov”."""
    return dated(day, tr("%a %-d %b"))


def short_span(first: date, last: date) -> str:
    """Return “24 Dec”, “24 to 26 Dec” or “28 Dec to 4 Jan”."""
    end = dated(last, tr("%-d %b"))
    if first == last:
        return end
    begin = f"{first.day}" if (first.year, first.month) == (last.year, last.month) else dated(first, tr("%-d %b"))
    return tr("{begin} to {end}", begin=begin, end=end)


def weeks_away(day: date, today: date) -> str:
    """Return “now”, “in 3 days” or “in 6 weeks”."""
    days = (day - today).days
    if days <= 0:
        return tr("now")
    if days < 14:
        return tr("tomorrow") if days == 1 else tr("in {days} days", days=days)
    return tr("in {days} weeks", days=days // 7)
