"""Events are written by hand for speed; icalendar would write the same bytes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Alarm, Event

from app.domain.errors import Refused
from app.feeds.calendars import event_bytes, look_through, plain
from app.feeds.events import FeedEvent, Shown
from app.feeds.revisions import Revision

TEXTS = st.text(max_size=200) | st.text("ab,;\\\\^: é\n", min_size=60, max_size=400)
INSTANTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def framed(event: bytes) -> bytes:
    return b"".join([b"BEGIN:VCALENDAR\r\n", event, b"END:VCALENDAR\r\n"])


def as_icalendar(event: FeedEvent, revision: Revision) -> bytes:
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
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", plain(event.summary))
        alarm.add("trigger", timedelta(minutes=-event.alarm))
        made.add_component(alarm)
    return bytes(made.to_ical())


EVENTS = st.builds(
    lambda words, uid, start, shown, number: FeedEvent(
        uid, words, words[::-1], start, start, uid[:30], "", shown, number * 45
    ),
    TEXTS, TEXTS, INSTANTS | DAYS, st.sampled_from(Shown), st.integers(0, 9),
)  # fmt: skip


@given(EVENTS, st.integers(0, 99), INSTANTS)
def test_an_event_is_written_as_icalendar_writes_it(event: FeedEvent, sequence: int, modified: datetime) -> None:
    revision = Revision("", sequence, modified)
    written = event_bytes(event, revision)
    assert written == as_icalendar(event, revision)
    look_through("Team", framed(written), [event.uid])


@pytest.mark.parametrize("cut", [b"END:VEVENT", b"BEGIN:VEVENT", b"UID:a", b"SUMMARY:", b"END:VCALENDAR"])
def test_a_calendar_that_came_out_wrong_is_told(cut: bytes) -> None:
    at = datetime(2026, 11, 30, tzinfo=UTC)
    whole = framed(event_bytes(FeedEvent("a", "b", "c", at, at, "d", ""), Revision("", 0, at)))
    look_through("Team", whole, ["a"])
    with pytest.raises(Refused, match="Team came out"):
        look_through("Team", whole.replace(cut, b"", 1), ["a"])
