"""When a party answers, on its own clock, and whom to call first."""

from datetime import UTC, datetime

import pytest

from app.domain.contacts import Contact, spans_of, to_call
from app.domain.errors import Refused

DESK = Contact(
    1, "Exchange desk", "exchange", hours="Mon-Fri 08:00-18:00; Sat 9:00-12:00", zone_name="America/New_York"
)
NIGHT = Contact(2, "Night desk", "vendor", hours="Sun-Thu 22:00-06:00", zone_name="Europe/London")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_party_answers_by_its_own_clock() -> None:
    assert DESK.is_open(at("2026-11-24T13:00")) is True
    assert DESK.is_open(at("2026-11-24T12:59")) is False
    assert DESK.is_open(at("2026-11-28T16:59")) is True
    assert DESK.is_open(at("2026-11-29T16:00")) is False
    assert Contact(3, "x", "").is_open(at("2026-11-29T16:00")) is None


def test_hours_cross_midnight_and_the_end_of_the_week() -> None:
    assert NIGHT.is_open(at("2026-11-22T23:00")) is True
    assert NIGHT.is_open(at("2026-11-23T05:59")) is True
    assert NIGHT.is_open(at("2026-11-23T06:00")) is False
    assert NIGHT.is_open(at("2026-11-28T02:00")) is False


def test_hours_follow_a_clock_change() -> None:
    assert DESK.is_open(at("2026-03-06T12:30")) is False
    assert DESK.is_open(at("2026-03-09T12:30")) is True


def test_it_is_said_when_a_party_opens_and_closes_next() -> None:
    assert DESK.changes_at(at("2026-11-24T13:07")) == at("2026-11-24T23:00")
    assert DESK.changes_at(at("2026-11-28T17:00")) == at("2026-11-30T13:00")
    assert Contact(3, "x", "", hours="Mon-Sun 00:00-24:00").changes_at(at("2026-11-24T13:00")) is None
    assert Contact(3, "x", "").changes_at(at("2026-11-24T13:00")) is None
    odd = Contact(3, "x", "", hours="Mon-Sun 08:10-17:55")
    assert odd.changes_at(at("2026-11-24T08:09")) == at("2026-11-24T08:10")
    assert odd.changes_at(at("2026-11-24T17:46")) == at("2026-11-24T17:55")


@pytest.mark.parametrize("hours", ["always", "Mon-Fry 08:00-18:00", "Mon 8-18", "Mon 08:00-24:30", "Mon 08:61-09:00"])
def test_hours_that_are_none_are_refused(hours: str) -> None:
    with pytest.raises(Refused, match="is not when somebody answers"):
        spans_of(hours)


def test_the_order_of_an_application_comes_first_then_who_answers_now() -> None:
    late = Contact(3, "Another desk", "vendor")
    found = to_call([DESK, NIGHT, late], [2], None, at("2026-11-24T02:00"))
    assert [c.id for c in found] == [2, 3, 1]
    other = Contact(4, "Other suite", "", suite_ids=frozenset({9}))
    assert to_call([other], [], 1, at("2026-11-24T02:00")) == ()
    assert to_call([other], [4], 1, at("2026-11-24T02:00")) == (other,)
