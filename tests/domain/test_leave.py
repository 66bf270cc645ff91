"""Days away: dated, and free again and again."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cover_findings import leave_findings
from app.domain.leave import Leave, RecurringLeave
from app.domain.teams import Team
from app.domain.weeks import weeks_from
from tests.domain.builders import MONDAY, rota, team

FRIDAYS = RecurringLeave(1, 1, 4, MONDAY.monday)
WEDNESDAYS = RecurringLeave(2, 1, 2, date(2026, 12, 3), date(2027, 1, 6), every=2)


def away(whole: Team) -> list[int]:
    return sorted(week - MONDAY for week in whole.away_weeks(1, MONDAY, MONDAY + 9))


def test_part_days_and_weekends_make_no_away_week() -> None:
    part = Leave(1, 1, date(2026, 12, 1), date(2026, 12, 1), part_day=True)
    weekend = Leave(2, 1, date(2026, 12, 5), date(2026, 12, 6))
    nobodys = Leave(3, None, date(2026, 12, 1), date(2026, 12, 4))
    assert team(leave=(part, nobodys)).days_away(1, MONDAY) == 0
    assert away(team(leave=(part, weekend, nobodys))) == []
    assert away(team(leave=(Leave(4, 1, date(2026, 12, 3), date(2026, 12, 8)),))) == [0, 1]


def test_days_of_leave_are_known_by_day_and_by_week() -> None:
    part = Leave(1, 1, date(2026, 12, 4), date(2026, 12, 4), part_day=True)
    whole = team(
        leave=(part, Leave(2, 1, date(2026, 12, 4), date(2026, 12, 7)), Leave(3, None, MONDAY.monday, MONDAY.monday))
    )
    assert [whole.leave_on(1, date(2026, 12, d)) for d in (3, 4, 7, 8)] == [None, True, True, None]
    assert team(leave=(part,)).leave_on(1, date(2026, 12, 4)) is False
    assert [whole.has_leave(1, week) for week in weeks_from(MONDAY, 3)] == [True, True, False]


def test_recurring_leave_falls_on_its_weekday_from_the_first_to_the_last_day() -> None:
    assert FRIDAYS.days(date(2026, 12, 4), date(2026, 12, 18)) == tuple(date(2026, 12, d) for d in (4, 11, 18))
    assert WEDNESDAYS.begin == date(2026, 12, 9)
    assert WEDNESDAYS.days(date.min, date.max) == (date(2026, 12, 9), date(2026, 12, 23), date(2027, 1, 6))
    assert FRIDAYS.words == "every Friday"
    assert WEDNESDAYS.words == "every second Wednesday"
    assert WEDNESDAYS.span_words == "from 3 December 2026 to 6 January 2027"
    assert RecurringLeave(1, 1, 0, MONDAY.monday, every=3).words == "Monday every 3 weeks"


RULES = st.builds(
    lambda weekday, every, begin, length: RecurringLeave(
        1,
        1,
        weekday,
        MONDAY.monday + timedelta(days=begin),
        None if length is None else MONDAY.monday + timedelta(days=begin + length),
        every,
    ),
    st.integers(0, 6),
    st.integers(1, 5),
    st.integers(0, 20),
    st.none() | st.integers(0, 90),
)


@given(RULES, st.integers(-30, 60), st.integers(0, 60))
def test_the_days_of_a_rule_are_those_it_falls_on(rule: RecurringLeave, since: int, count: int) -> None:
    days = [MONDAY.monday + timedelta(days=since + n) for n in range(count + 1)]
    assert list(rule.days(days[0], days[-1])) == [day for day in days if rule.falls_on(day)]


def test_a_free_day_alone_makes_no_away_week_and_counts_beside_other_leave() -> None:
    thursday = Leave(1, 1, date(2026, 12, 3), date(2026, 12, 3))
    friday = Leave(2, 1, date(2026, 12, 4), date(2026, 12, 4))
    both = (FRIDAYS, RecurringLeave(2, 1, 3, MONDAY.monday))
    assert away(team(recurring_leave=both)) == []
    assert away(team(leave=(thursday,), recurring_leave=(FRIDAYS,))) == [0]
    assert away(team(leave=(friday,), recurring_leave=(FRIDAYS,))) == []
    assert away(team(leave=(thursday,))) == []


def test_a_day_free_every_week_is_usual_and_one_free_now_and_then_is_not() -> None:
    whole = team(recurring_leave=(FRIDAYS, WEDNESDAYS))
    assert [whole.days_away(1, week) for week in weeks_from(MONDAY, 3)] == [1, 2, 1]
    assert [whole.unusual_days_away(1, week) for week in weeks_from(MONDAY, 3)] == [0, 1, 0]
    assert whole.days_away(2, MONDAY) == 0


def test_leave_of_a_span_lists_recurring_leave_day_by_day() -> None:
    holiday = Leave(7, 2, date(2026, 12, 1), date(2026, 12, 9))
    whole = team(leave=(holiday,), recurring_leave=(FRIDAYS,))
    found = whole.leave_between(date(2026, 12, 4), date(2026, 12, 11))
    assert [(x.key, x.first_day.day) for x in found] == [
        ("7", 1),
        ("every-1-2026-12-04", 4),
        ("every-1-2026-12-11", 11),
    ]
    assert whole.leave_between(date(2026, 12, 12), date(2026, 12, 13)) == ()


def test_a_duty_week_with_a_free_day_is_found() -> None:
    found = leave_findings(team(recurring_leave=(FRIDAYS,)), rota((0, 1), (1, 2)), MONDAY, MONDAY + 3)
    assert [(f.rule, f.person_id) for f in found] == [("leave day", 1)]
