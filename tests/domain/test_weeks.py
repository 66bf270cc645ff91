"""Weeks, handoff times and clock changes."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.weeks import (
    HandoffTime,
    Week,
    clock_change,
    day_words,
    parse_day,
    parse_week,
    span_words,
    weeks_between,
    weeks_from,
    zone,
)

ZONES = sorted(available_timezones())
AWKWARD = (time(0, 0), time(1, 30), time(2, 0), time(2, 30), time(3, 0), time(9, 0), time(23, 59))
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
HANDOFFS = st.builds(HandoffTime, st.integers(0, 6), st.sampled_from(AWKWARD), st.sampled_from(ZONES))


@pytest.mark.parametrize("part", range(8))
def test_weeks_tile_time_without_gap_or_overlap_in_every_zone_over_ten_years(part: int) -> None:
    first = Week.of(date(2024, 1, 1))
    for number, name in enumerate(ZONES[part::8]):
        handoff = HandoffTime(number % 7, AWKWARD[number % len(AWKWARD)], name)
        starts = [handoff.start(first + n) for n in range(523)]
        for n, (start, following) in enumerate(itertools.pairwise(starts)):
            assert start < following == handoff.end(first + n)
            assert timedelta(hours=143) < following - start < timedelta(hours=193)


@given(HANDOFFS, DAYS)
def test_the_week_at_an_instant_holds_it(handoff: HandoffTime, day: date) -> None:
    week = Week.of(day)
    start, end = handoff.start(week), handoff.end(week)
    assert handoff.week_at(start) == week
    assert handoff.week_at(end) == week + 1
    assert handoff.week_at(end - timedelta(microseconds=1)) == week


@given(HANDOFFS, DAYS)
def test_the_week_of_a_day_begins_on_the_handoff_day_at_most_six_days_before(handoff: HandoffTime, day: date) -> None:
    first = handoff.first_day(handoff.week_of(day))
    assert first.weekday() == handoff.weekday
    assert 0 <= (day - first).days <= 6


@given(HANDOFFS, DAYS)
def test_a_rotations_week_shares_at_least_four_days_with_its_iso_week(handoff: HandoffTime, day: date) -> None:
    week = Week.of(day)
    own = {handoff.first_day(week) + timedelta(days=n) for n in range(7)}
    assert len(own & set(week.days())) >= 4


def test_a_week_is_an_hour_short_or_long_where_the_clock_changes() -> None:
    london = HandoffTime.parse("Mon 09:00 Europe/London")
    hours = {london.length(Week.of(day)) / timedelta(hours=1) for day in (date(2026, 3, 25), date(2026, 10, 21))}
    assert hours == {167, 169}
    assert london.length(Week.of(date(2026, 6, 1))) == timedelta(hours=168)


def test_a_week_tells_by_how_much_the_clock_changes() -> None:
    spring, autumn = Week(date(2027, 3, 22)), Week(date(2026, 10, 19))
    assert clock_change("Europe/London", spring) == timedelta(hours=1)
    assert clock_change("Europe/London", autumn) == timedelta(hours=-1)
    assert clock_change("Asia/Tokyo", autumn) == timedelta(0)


def test_a_local_time_that_is_skipped_moves_on() -> None:
    night = HandoffTime.parse("Sun 02:30 America/New_York")
    week = night.week_of(date(2027, 3, 14))
    assert night.start(week) == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)


def test_a_clock_set_back_over_midnight_does_not_bring_the_old_week_back() -> None:
    midnight = HandoffTime.parse("Sun 00:00 America/St_Johns")
    week = midnight.week_of(date(2006, 10, 29))
    assert midnight.start(week) == datetime(2006, 10, 29, 2, 30, tzinfo=UTC)
    saturday_again = datetime(2006, 10, 29, 2, 40, tzinfo=UTC)
    assert midnight.week_at(saturday_again) == week


def test_a_sunday_handoff_belongs_to_the_iso_week_that_follows() -> None:
    sunday = HandoffTime.parse("Sun 16:00 America/New_York")
    week = sunday.week_of(date(2026, 11, 29))
    assert week.iso == "2026-W49"
    assert sunday.first_day(week) == date(2026, 11, 29)
    assert sunday.week_of(date(2026, 11, 28)) == week + -1


def test_iso_years_have_a_week_53() -> None:
    week = Week.of(date(2027, 1, 2))
    assert (week.iso, week.number) == ("2026-W53", 53)
    assert (week + 1).iso == "2027-W01"
    assert (week + 1) - week == 1
    assert str(week) == "2026-12-28"


def test_a_week_begins_on_a_monday() -> None:
    with pytest.raises(ValueError, match="not a Monday"):
        Week(date(2026, 12, 1))


@given(DAYS)
def test_a_week_is_read_back_from_its_name_and_from_each_of_its_days(day: date) -> None:
    week = Week.of(day)
    assert parse_week(week.iso) == week
    assert parse_week(week.iso.replace("-", "").lower()) == week
    assert all(parse_week(f" {d} ") == week for d in week.days())


def test_a_date_means_the_rotations_own_week() -> None:
    sunday = HandoffTime.parse("Sun 16:00 America/New_York")
    assert parse_week("2026-11-29", sunday).iso == "2026-W49"
    assert parse_week("2026-11-29").iso == "2026-W48"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tomorrow", "is not a date"),
        ("2026-13-01", "is not a date"),
        ("2026-W54", "no ISO week 54"),
        ("2025-W53", "no ISO"),
    ],
)
def test_what_is_no_week_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        parse_week(text)


@pytest.mark.parametrize("text", ["", "Mon", "Xyz 09:00 Europe/London", "Mon 25:00 Europe/London", "Mon 09:70 UTC"])
def test_what_is_no_handoff_time_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not a handoff time"):
        HandoffTime.parse(text)


@pytest.mark.parametrize("name", ["Europe/Londn", "", "../../etc/passwd", "/etc/passwd"])
def test_an_unknown_zone_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="is not a known time zone"):
        zone(name)


@given(HANDOFFS)
def test_a_handoff_time_is_read_back_from_its_words(handoff: HandoffTime) -> None:
    assert HandoffTime.parse(str(handoff)) == handoff


def test_runs_of_weeks_and_words_for_days() -> None:
    first = Week(date(2026, 12, 28))
    assert weeks_from(first, 2) == tuple(weeks_between(first, first + 1))
    assert list(weeks_between(first, first + -1)) == []
    assert parse_day("2026-12-28") == first.monday
    assert day_words(first.monday) == "28 December"
    assert day_words(first.monday, year=True) == "28 December 2026"
    assert span_words(first.monday, first.monday) == "28 December"
    assert span_words(date(2027, 1, 4), date(2027, 1, 11)) == "4 to 11 January"
    assert span_words(date(2026, 12, 28), date(2027, 1, 4)) == "28 December to 4 January"
