"""When an issue of the log began, ended, and how long it took: what the marks of a line say, as instants."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from app.domain.entries import Line, MarkSort, minutes_of
from app.domain.errors import Refused
from app.domain.languages import dated, tr
from app.domain.weeks import zone

MOST_MINUTES = 24 * 60
LONGEST_SPAN = timedelta(hours=12)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Times:
    """Instants are UTC; `resolved` and `minutes` are None while the issue is open."""

    opened: datetime
    resolved: datetime | None = None
    minutes: int | None = None


def times_of(line: Line, now: datetime, zone_name: str, *, over: bool = False) -> Times:
    """Return when the issue of a line was; `over` ends one whose time is not said. Times of day are those of the zone.

    Raises Refused where the marks make no time: more than a day, an end before its start or still to come, a time that
    a clock change skips or gives twice, two marks that say when it began.
    """
    span, ago, took = (line.value(sort) for sort in (MarkSort.SPAN, MarkSort.AGO, MarkSort.TOOK))
    minutes = _checked(took)
    if span is not None:
        if ago is not None:
            raise Refused(
                tr("“{span}” and “-{ago}” both say when it began; leave one of them out.", span=span, ago=ago)
            )
        opened, resolved = _span(span, now, zone_name)
        return Times(opened, resolved, _whole(resolved - opened) if minutes is None else minutes)
    if minutes is None and over:
        minutes = 0
    opened = now - timedelta(minutes=(minutes or 0) if ago is None else _checked(ago) or 0)
    if minutes is None:
        return Times(opened)
    return Times(opened, min(now, opened + timedelta(minutes=minutes)), minutes)


def _checked(word: str | None) -> int | None:
    minutes = minutes_of(word) if word is not None else None
    if minutes is not None and minutes > MOST_MINUTES:
        raise Refused(tr("“{word}” is more than a day; write the time spent on it, such as 15m or 1h20.", word=word))
    return minutes


def _span(text: str, now: datetime, zone_name: str) -> tuple[datetime, datetime]:
    """Return the latest such span that is over; it may cross midnight."""
    begin, end = (_time_of(part, text) for part in text.replace("–", "-").split("-"))
    today = now.astimezone(zone(zone_name)).date()
    day = today if _instant(today, begin, zone_name) <= now else today - ONE_DAY
    opened = _instant(day, begin, zone_name)
    resolved = _instant(day if end >= begin else day + ONE_DAY, end, zone_name)
    if end < begin and resolved - opened > LONGEST_SPAN:
        raise Refused(tr("“{text_}” ends before it starts; exchange the two times.", text_=text))
    if resolved > now:
        raise Refused(
            tr(
                "“{text_}” ends at {end:%H:%M}, which is still to come; write “-10m” for one that began before.",
                text_=text,
                end=end,
            )
        )
    return opened, resolved


def _time_of(part: str, text: str) -> time:
    hour, minute = (int(number) for number in part.split(":"))
    if hour > 23 or minute > 59:
        raise Refused(tr("“{part}” in “{text_}” is no time of day; write it as 9:40-10:05.", part=part, text_=text))
    return time(hour, minute)


def _instant(day: date, at: time, zone_name: str) -> datetime:
    """Return the instant of a time of day; raise Refused where the clock change makes it none or two."""
    early, late = (datetime.combine(day, at, zone(zone_name)).replace(fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early.astimezone(UTC)
    skipped = early.astimezone(UTC).astimezone(early.tzinfo).time() != at
    why = tr("was skipped by") if skipped else tr("came twice with")
    raise Refused(
        tr(
            "{at:%H:%M} {why} the clock change of {day}; write how long it took instead, such as 40m.",
            at=at,
            why=why,
            day=dated(day, tr("%-d %B")),
        )
    )


def _whole(length: timedelta) -> int:
    return int(length.total_seconds()) // 60
