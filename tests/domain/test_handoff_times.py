"""A rotation whose handoff changes in mid-year: old weeks keep theirs, and somebody is on at every instant."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.covers import Cover
from app.domain.duty import on_duty
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.weeks import HandoffTime, Week, parse_week, weeks_from, zone
from tests.domain.builders import person, rotation, team

FIRST = Week(date(2026, 10, 5))
WEEKS = weeks_from(FIRST, 56)
CHANGE = FIRST + 20
MONDAYS = HandoffTime.parse("Mon 09:00 Europe/London")
FRIDAYS = HandoffTime.parse("Fri 17:00 America/New_York")
CHANGED = replace(MONDAYS, later=((CHANGE, FRIDAYS),))
ZONES = st.sampled_from(["Europe/London", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Asia/Kathmandu"])
TIMES = st.builds(HandoffTime, st.integers(0, 6), st.times().map(lambda t: time(t.hour, t.minute)), ZONES)
CHANGES = st.dictionaries(st.integers(2, 50), TIMES, min_size=1, max_size=3)


def changed(first: HandoffTime, changes: dict[int, HandoffTime]) -> HandoffTime:
    return replace(first, later=tuple((FIRST + n, changes[n]) for n in sorted(changes)))


def test_weeks_before_the_change_keep_their_time_and_the_one_before_it_is_shorter_or_longer() -> None:
    assert [CHANGED.start(w) for w in WEEKS[:20]] == [MONDAYS.start(w) for w in WEEKS[:20]]
    assert [CHANGED.start(w) for w in WEEKS[20:]] == [FRIDAYS.start(w) for w in WEEKS[20:]]
    assert (CHANGED.of(CHANGE + -1), CHANGED.of(CHANGE)) == (MONDAYS, FRIDAYS)
    assert CHANGED.length(CHANGE + -1) == timedelta(days=4, hours=13)
    assert [CHANGED.odd_length(CHANGE + n) for n in (-2, -1, 0)] == ["", "4 days long", ""]
    longer = replace(FRIDAYS, later=((CHANGE, MONDAYS),))
    assert longer.odd_length(CHANGE + -1) == "10 days long"
    later = replace(MONDAYS, later=((CHANGE, HandoffTime.parse("Mon 17:00 Europe/London")),))
    assert later.odd_length(CHANGE + -1) == "176 hours long"


def test_a_day_means_the_week_on_duty_at_its_end_on_both_sides_of_the_change() -> None:
    friday = CHANGE.monday - timedelta(days=3)
    days = [friday - timedelta(days=1), friday, friday + timedelta(days=3)]
    assert [CHANGED.week_of(day) for day in days] == [CHANGE + -1, CHANGE, CHANGE]
    assert parse_week(str(friday), CHANGED) == CHANGE


@given(TIMES, CHANGES)
def test_weeks_follow_one_another_without_gap_or_overlap(first: HandoffTime, changes: dict[int, HandoffTime]) -> None:
    handoff = changed(first, changes)
    if any(handoff.length(w) < timedelta(days=1) for w in WEEKS):
        return  # such a change is refused
    for week in WEEKS:
        begin, end = handoff.start(week), handoff.end(week)
        assert end == handoff.start(week + 1)
        assert handoff.week_at(begin) == handoff.week_at(end - timedelta(minutes=1)) == week
        assert handoff.week_of(handoff.first_day(week)) == week


@given(TIMES, CHANGES, st.lists(st.integers(0, 51 * 7 * 24 * 60), min_size=1, max_size=40), st.integers(0, 50))
def test_exactly_one_person_is_on_at_every_instant_of_a_year(
    first: HandoffTime, changes: dict[int, HandoffTime], minutes: list[int], covered: int
) -> None:
    handoff = changed(first, changes)
    if any(handoff.length(w) < timedelta(days=1) for w in WEEKS):
        return
    whole = team(tuple(person(n) for n in range(1, 6)), rotations=(rotation(handoff=handoff),))
    held = Rota.of(Assignment(Slot(w, 1, Role.PRIMARY), 1 + n % 4) for n, w in enumerate(WEEKS))
    begin, end = handoff.start(WEEKS[covered]), handoff.end(WEEKS[covered])
    cover = Cover(1, Slot(WEEKS[covered], 1, Role.PRIMARY), 5, begin + (end - begin) / 3, begin + (end - begin) / 2)
    for minute in minutes:
        at = handoff.start(WEEKS[0]) + timedelta(minutes=minute)
        duty = on_duty(whole, held, at, [cover])[0]
        assert duty.since <= at < duty.until
        expected = 5 if cover.start <= at < cover.end else held.holder(Slot(duty.week, 1, Role.PRIMARY))
        assert duty.person_id == expected
        after = on_duty(whole, held, duty.until, [cover])[0]
        assert (after.since, after.person_id) == (duty.until, duty.next_person_id)


def test_a_cover_that_reaches_out_of_its_week_ends_with_it() -> None:
    whole = team(rotations=(rotation(handoff=CHANGED),))
    here = Slot(CHANGE + -1, 1, Role.PRIMARY)
    held = Rota.of([Assignment(here, 1), Assignment(Slot(CHANGE, 1, Role.PRIMARY), 2)])
    end = CHANGED.end(here.week)
    cover = Cover(1, here, 3, end - timedelta(days=1), end + timedelta(days=2))
    before, after = (on_duty(whole, held, at, [cover])[0] for at in (end - timedelta(minutes=1), end))
    assert (before.person_id, before.until, after.person_id) == (3, end, 2)


def test_a_change_together_with_the_clock_keeps_local_time() -> None:
    spring = Week(date(2027, 3, 29))  # London's clock goes forward on 28 March
    handoff = replace(MONDAYS, later=((spring, HandoffTime.parse("Mon 08:00 Europe/London")),))
    assert handoff.length(spring + -1) == timedelta(days=7, hours=-2)
    assert handoff.start(spring).astimezone(zone("Europe/London")).time() == time(8)
    assert handoff.start(spring) == datetime(2027, 3, 29, 7, tzinfo=UTC)
