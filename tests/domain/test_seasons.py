"""What is usual in each season, and what heavy seasons do to fairness."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from app.domain.accounts import accounts, carries, unwelcome_weeks, week_weights
from app.domain.holidays import WeekKind
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.seasons import heavy_weeks, season_lines, season_of, seasons_of
from app.domain.weeks import Week, weeks_from
from tests.domain.builders import person, rotation, team

FIRST = Week(date(2026, 11, 30))
BEFORE = weeks_from(FIRST + -104, 104)


def year(*by_season: int, rotation_id: int = 1) -> dict[tuple[int, Week], int]:
    """Return two years of weeks that took so many minutes in each quarter."""
    return {(rotation_id, w): by_season[season_of(w)] for w in BEFORE}


def test_a_week_belongs_to_the_quarter_of_its_thursday() -> None:
    assert season_of(Week(date(2026, 12, 28))) == 3
    assert season_of(Week(date(2025, 12, 29))) == 0


def test_a_season_stands_against_the_usual_week_of_its_rotation() -> None:
    seasons = seasons_of(year(60, 60, 60, 180) | year(30, 30, 30, 30, rotation_id=2))
    assert [seasons.factor(1, n) for n in range(4)] == [1, 1, 1, 3]
    assert [seasons.factor(2, n) for n in range(4)] == [1, 1, 1, 1]
    assert seasons_of({(1, w): 60 for w in BEFORE[:3]}).usual == {}


def test_a_heavy_quarter_counts_against_the_year_and_an_unlogged_week_as_its_quarter() -> None:
    minutes = dict(year(60, 60, 60, 120))
    autumn = [w for w in BEFORE[-26:] if season_of(w) == 3]
    del minutes[1, autumn[0]]
    rota = Rota.of(Assignment(Slot(w, 1, Role.PRIMARY), 1) for w in BEFORE[-26:])
    weights = week_weights(rota, minutes, Fraction(1, 2))
    assert {weights[Slot(w, 1, Role.PRIMARY)] for w in autumn} == {Fraction(3, 2)}
    assert {weights[s] for s in rota.held if s.week not in autumn} == {1}


def test_weeks_of_a_heavy_season_count_as_unpopular_only_while_interruption_counts() -> None:
    minutes, coming = year(60, 60, 60, 120), weeks_from(FIRST, 8)
    off = replace(team((person(1, "Ana A"), person(2, "Ben B"))), rotations=(rotation(),))
    on = replace(off, policy=replace(off.policy, interruption_percent=50))
    heavy = heavy_weeks(minutes, coming)
    assert heavy == {w for w in coming if season_of(w) == 3}
    assert unwelcome_weeks(off, coming, minutes) == {}
    assert unwelcome_weeks(on, coming, minutes) == dict.fromkeys(heavy, WeekKind.UNPOPULAR)
    rota = Rota.of(Assignment(Slot(w, 1, Role.PRIMARY), 1) for w in (*BEFORE[-8:], *coming))
    assert carries(off, rota, FIRST, minutes)[1].unpopular == 0
    assert carries(on, rota, FIRST, minutes)[1].unpopular == 8
    assert accounts(on, rota, coming, minutes)[0].unpopular.done == len(heavy)


def test_seasons_are_told_before_they_count() -> None:
    (line,) = season_lines([(1, "Execution"), (2, "Data")], year(60, 60, 60, 90))
    assert line.startswith("Execution: 1.0 h in the usual week of two years: January to March × 1.00")
    assert line.endswith("October to December × 1.50")
    assert heavy_weeks({}, BEFORE) == frozenset()
