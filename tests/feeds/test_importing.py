"""Leave from other calendars: exactly the right days, and one sentence for what is no calendar."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.feeds.importing import ImportedLeave, leave_days, read_leave

SAMPLES = Path(__file__).parent / "samples"
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


@dataclass(frozen=True)
class Read:
    """A calendar as its owner sees it."""

    name: str
    leave: tuple[ImportedLeave, ...]
    not_taken: tuple[str, ...]
    doubts: tuple[str, ...]


def read(data: bytes, zone_name: str = "America/New_York") -> Read:
    found = read_leave("x.ics", data, FIRST, LAST)
    return Read(found.name, leave_days(found, zone_name), found.not_taken, found.doubts)


def days(name: str) -> list[tuple[str, str, str, bool]]:
    found = read((SAMPLES / f"leave-{name}.ics").read_bytes())
    return [(x.first_day.isoformat(), x.last_day.isoformat(), x.note, x.part_day) for x in found.leave]


def test_google_leave_gives_exactly_these_days() -> None:
    mondays = ["2026-11-02", "2026-11-09", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"]
    wanted = [(d, d, "Off on Mondays", False) for d in mondays] + [
        ("2026-11-23", "2026-11-27", "PTO Ana", False),
        ("2026-11-24", "2026-11-24", "Off on Mondays (moved to Tue)", False),
        ("2026-11-30", "2026-11-30", "Dentist 9-13 NY", True),
    ]
    assert sorted(days("google")) == sorted(wanted)
    found = read((SAMPLES / "leave-google.ics").read_bytes())
    assert found.name == "ana@example.com"
    assert found.not_taken == ("line 44, “Cancelled leave”: is cancelled",)


def test_outlook_leave_gives_exactly_these_days() -> None:
    fridays = ["2026-10-16", "2026-10-30", "2026-12-11", "2026-12-25"]
    wanted = [(d, d, "Every other Friday", False) for d in fridays] + [
        ("2026-12-01", "2026-12-01", "OOF half day", True),
        ("2026-12-07", "2026-12-08", "all day as midnight times", False),
        ("2026-12-14", "2026-12-18", "Annual leave", False),
    ]
    assert sorted(days("outlook")) == sorted(wanted)


def test_apple_leave_gives_exactly_these_days() -> None:
    assert days("apple") == [
        ("2026-11-01", "2026-11-01", "DST overlap duration 3h", True),
        ("2026-12-10", "2026-12-10", "Floating morning", True),
        ("2026-12-24", "2026-12-26", "Christmas off", False),
        ("2026-12-28", "2026-12-28", "one day no DTEND", False),
        ("2026-12-29", "2026-12-29", "zero length all-day (inclusive-end mistake)", False),
        ("2027-12-24", "2027-12-26", "Christmas off", False),
    ]


def calendar(*events: str) -> bytes:
    body = "".join(f"BEGIN:VEVENT\r\n{e}\r\nEND:VEVENT\r\n" for e in events)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{body}END:VCALENDAR\r\n".encode()


def test_a_timed_event_falls_on_the_days_of_its_owner() -> None:
    night = calendar("UID:1\r\nDTSTART:20261201T220000Z\r\nDTEND:20261202T080000Z\r\nSUMMARY:Night")
    assert [(x.first_day.day, x.last_day.day, x.part_day) for x in read(night, "UTC").leave] == [
        (1, 1, True),
        (2, 2, False),
    ]
    assert [(x.first_day.day, x.part_day) for x in read(night, "Asia/Hong_Kong").leave] == [(2, False)]


def test_two_events_that_share_a_uid_are_both_kept() -> None:
    one = "UID:same\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:one"
    found = read(calendar(one, one.replace("1201", "1208").replace("one", "two"))).leave
    assert [(x.first_day.day, x.note) for x in found] == [(1, "one"), (8, "two")]


def test_an_unknown_zone_is_read_as_local_time_and_said() -> None:
    odd = "UID:1\r\nDTSTART;TZID=Mars/Base:20261201T090000\r\nDTEND;TZID=Mars/Base:20261201T170000\r\nSUMMARY:Odd"
    found = read(calendar(odd))
    assert [(x.first_day.day, x.part_day) for x in found.leave] == [(1, False)]
    assert "zone “Mars/Base” is not known" in found.doubts[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"   \r\n", "is empty"),
        (b"<!doctype html><HTML><body>Sign in</body></HTML>", "is an HTML page; export the calendar"),
        (b"name,initials\nAna,AC\n", "is not a calendar"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "is cut off before its end"),
        (b"BEGIN:VCALENDAR\r\n\0\r\nEND:VCALENDAR", "holds NUL bytes"),
        (b"BEGIN:VCALENDAR\r\n\xff\xff\r\nEND:VCALENDAR", "is not UTF-8 text"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X\r\n" * 20 + b"END:VCALENDAR", "do not nest properly"),
        (b"x" * 5_000_001, "bytes; 5,000,000 is the most"),
        (calendar(*["UID:1\r\nDTSTART;VALUE=DATE:20261201"] * 5001), "holds 5,001 events"),
        (calendar("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nRRULE:FREQ=SECONDLY"), "more often than daily"),
        (
            calendar("UID:1\r\nDTSTART:20261201T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=DAILY;BYMINUTE=1,2,3"),
            "than daily",
        ),
        (calendar("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nRRULE:FREQ=DAILY;INTERVAL=0"), "interval below 1"),
    ],
)
def test_what_is_no_calendar_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        read(data)
    assert "x.ics" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_too_many_repeats_are_refused() -> None:
    daily = [f"UID:{n}\r\nDTSTART;VALUE=DATE:20260101\r\nRRULE:FREQ=DAILY" for n in range(8)]
    with pytest.raises(Refused, match="repeats more than 5000 times"):
        read(calendar(*daily))


def test_utf16_and_a_byte_order_mark_are_read() -> None:
    text = calendar("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Frei").decode()
    for data in (text.encode("utf-16"), b"\xef\xbb\xbf" + text.encode()):
        assert [x.note for x in read(data).leave] == ["Frei"]


@given(
    st.lists(
        st.sampled_from(["DTSTART", ":2026", ";VALUE=DATE", "\r\n", "RRULE:FREQ=DAILY", "UID:1", "0101", "T", "Z", "é"])
    )
)
def test_rubbish_inside_an_event_is_refused_or_left_out_but_never_raises(parts: list[str]) -> None:
    try:
        found = read(calendar("".join(parts)))
    except Refused as error:
        found = None
        words = str(error)
    assert found is not None or words
