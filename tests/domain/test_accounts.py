"""Accounts: shared out by presence, carried over, weighted by what was measured, no surprise for joiners."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from app.domain.accounts import account_words, accounts, carries, week_weights
from app.domain.holidays import Holiday
from app.domain.people import Person
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from
from tests.domain.builders import person, rotation, team

FIRST = Week(date(2026, 11, 30))
BEFORE = weeks_from(FIRST + -12, 12)


def people(*changes: dict[str, object]) -> tuple[Person, ...]:
    return tuple(replace(person(n, f"P{n} Q{n}"), **change) for n, change in enumerate(changes, start=1))  # type: ignore[arg-type]


def team_of(*changes: dict[str, object]) -> Team:
    return replace(team(people(*changes)), rotations=(rotation(),))


def turns(names: list[int], weeks: tuple[Week, ...] = BEFORE) -> Rota:
    """Return a rota in which people hold primary in turn."""
    return Rota.of(Assignment(Slot(w, 1, Role.PRIMARY), names[n % len(names)]) for n, w in enumerate(weeks))


def test_balances_and_carries_add_up_to_nothing() -> None:
    everybody = team_of({}, {"fte": 0.5}, {"joined": (FIRST + 3).monday}, {"left": (FIRST + 5).monday})
    rota = turns([1, 1, 2, 4], weeks_from(FIRST + -12, 24))
    found = accounts(everybody, rota, weeks_from(FIRST, 12), {})
    for measure in ("duties", "holidays", "unpopular"):
        assert sum(getattr(a, measure).balance for a in found) == 0
    assert sum(c.duties for c in carries(everybody, rota, FIRST, {}).values()) == 0


def test_who_joins_starts_at_the_teams_level_and_part_time_counts_by_presence() -> None:
    everybody = team_of({}, {"fte": 0.5}, {"joined": FIRST.monday})
    fair = carries(everybody, turns([1, 1, 2]), FIRST, {})
    assert fair[3].duties == 0
    assert abs(fair[1].duties) < Fraction(1, 10)
    assert abs(fair[2].duties) < Fraction(1, 10)


def test_a_joiner_and_a_part_timer_are_credited_holidays_at_the_teams_rate() -> None:
    christmas = [Holiday("XX", week.monday, "A day") for week in BEFORE]
    extras: tuple[dict[str, object], ...] = ({}, {}, {"fte": 0.5}, {"joined": FIRST.monday})
    everybody = team_of(*({"holidays": "XX", **extra} for extra in extras))
    everybody = replace(everybody, holidays=tuple(christmas))
    found = carries(everybody, turns([1, 2, 1, 2, 3]), FIRST, {})
    assert found[4].holidays == round(Fraction(12) / Fraction(30) * 12)
    assert found[3].holidays == 2 + round(Fraction(12, 30) * 6)
    assert max(c.holidays for c in found.values()) - min(c.holidays for c in found.values()) <= 1


def test_a_week_with_twice_the_usual_interruption_counts_more() -> None:
    rota = turns([1, 2])
    minutes = {(1, week): 60 for week in BEFORE} | {(1, BEFORE[0]): 240}
    weights = week_weights(rota, minutes, Fraction(1, 2))
    heavy, usual = Slot(BEFORE[0], 1, Role.PRIMARY), Slot(BEFORE[1], 1, Role.PRIMARY)
    assert weights[heavy] > 1 == weights[usual]
    assert week_weights(rota, minutes, Fraction(0))[heavy] == 1
    assert week_weights(rota, {(1, BEFORE[0]): 99}, Fraction(1, 2)) == {}
    silent = {key: spent for key, spent in minutes.items() if key != (1, BEFORE[-1])}
    assert week_weights(rota, silent, Fraction(1, 2))[Slot(BEFORE[-1], 1, Role.PRIMARY)] == 1
    off = team_of({}, {})
    assert carries(off, rota, FIRST, minutes) == carries(off, rota, FIRST, {})
    everybody = replace(off, policy=replace(off.policy, interruption_percent=50))
    assert carries(everybody, rota, FIRST, minutes)[1].duties > 0 > carries(everybody, rota, FIRST, minutes)[2].duties
    plain = carries(everybody, rota, FIRST, {})
    assert plain[1].duties == plain[2].duties == 0


def test_minutes_are_those_of_own_primary_weeks() -> None:
    minutes = {(1, week): 30 for week in BEFORE}
    found = accounts(team_of({}, {}), turns([1, 1, 1, 2]), weeks_from(FIRST, 4), minutes)
    assert [a.minutes.done for a in found if a.minutes] == [270, 90]
    assert [a.minutes.fair for a in found if a.minutes] == [180, 180]
    assert accounts(team_of({}, {}), turns([1]), weeks_from(FIRST, 4), {})[0].minutes is None


def test_leave_lowers_the_fair_share_and_the_words_say_how_it_comes_about() -> None:
    from app.domain.leave import Leave

    days = Leave(1, 1, FIRST.monday, FIRST.monday + timedelta(days=13))
    everybody = replace(team_of({}, {}), leave=(days,))
    found = accounts(everybody, turns([1, 2], weeks_from(FIRST, 8)), weeks_from(FIRST, 8), {})
    assert [a.presence for a in found] == [6, 8]
    assert found[0].duties.fair < found[1].duties.fair
    words = account_words(everybody, found[0], 8)
    assert words[0] == "P1 Q1 is here for 6.0 of 8 weeks of full time."
    assert words[1] == "4 duty weeks and +0.0 carried, where 3.4 are fair: 0.6 weeks more than fair."


def test_nobody_and_nothing_are_accounts_too() -> None:
    assert accounts(team_of(), Rota({}), weeks_from(FIRST, 4), {}) == ()
    gone = accounts(team_of({"left": date(2020, 1, 1)}), Rota({}), weeks_from(FIRST, 4), {})
    assert gone[0].duties.balance == 0
