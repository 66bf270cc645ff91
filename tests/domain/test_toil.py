"""What interruptions cost, what is worth fixing, and in whose hours that is read."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.domain.alerts import Alert
from app.domain.issues import IssueKind
from app.domain.known_bugs import Effort, KnownBug
from app.domain.markets import HOURS, MarketHours, common_hours, suite_hours
from app.domain.suites import Suite
from app.domain.toil import (
    Sizes,
    Spent,
    Titled,
    Usual,
    bug_costs,
    by_week,
    came_again,
    fix_next,
    fixes_in,
    heat_of,
    noise_of,
    percentile,
    usual_week,
)
from app.domain.toil_tables import pay_back_words, spent_words
from app.domain.weeks import Week, offsets, weeks_from, zone

THIS = Week(date(2026, 11, 23))
WEEKS = weeks_from(THIS + -4, 5)
GAP, FREEZE = KnownBug(1, 1, None, "gap", effort=Effort.S, budget=10), KnownBug(2, 1, None, "freeze", effort=Effort.L)
SIZES = Sizes({Effort.S: 1, Effort.M: 3, Effort.L: 10, Effort.XL: 60}, 420)


def spent(back: int, kind: IssueKind, minutes: int, bug: int | None = None, times: int = 1) -> Spent:
    return Spent(1, THIS + -back, kind, bug, times, minutes)


def test_every_week_has_minutes_by_kind_and_the_week_that_is_on_is_no_usual_one() -> None:
    weeks = by_week(
        [spent(1, IssueKind.NOISE, 30), spent(1, IssueKind.NOVEL, 90), spent(0, IssueKind.NOVEL, 999)], WEEKS, THIS
    )
    assert [w.whole for w in weeks] == [0, 0, 0, 120, 999]
    assert weeks[3].minutes[IssueKind.NOISE] == 30
    assert usual_week(weeks) == Usual(0, 120)
    assert usual_week(()) == Usual(0, 0)


def test_nine_of_ten_are_at_most_the_90th_percentile() -> None:
    assert percentile(range(1, 11), 0.9) == 9
    assert percentile([7], 0.9) == 7
    assert percentile([], 0.9) == 0


def test_known_bugs_come_dearest_first_with_share_and_stretched_budget() -> None:
    some = [spent(1, IssueKind.KNOWN, 60, 2), spent(2, IssueKind.KNOWN, 40, 1, 4), spent(1, IssueKind.NOVEL, 500)]
    first, second = bug_costs(some, (GAP, FREEZE), {1: [5, 10, 15, 100], 2: [60]}, 8)
    assert (first.bug, first.minutes, first.share, first.budget, first.is_over) == (FREEZE, 60, 0.6, None, False)
    assert (second.times, second.share, second.budget, second.is_over) == (4, 1.0, 20, True)
    assert second.each == Usual(12.5, 100)
    assert bug_costs([spent(1, IssueKind.KNOWN, 0, 1)], (GAP,), {}, 8)[0].share == 0


def test_what_saves_most_for_each_day_is_fixed_next_and_sizes_unknown_come_last() -> None:
    unsized = KnownBug(3, 1, None, "unsized")
    fixed = replace(GAP, id=4, fixed_on=THIS.monday)
    some = [spent(1, IssueKind.KNOWN, n * 10, bug, n) for bug, n in ((1, 4), (2, 20), (3, 40), (4, 9))]
    each = {bug: [10] for bug in (1, 2, 3, 4)}
    fixes = fix_next(bug_costs(some, (GAP, FREEZE, unsized, fixed), each, 4), 4, SIZES)
    assert [f.bug.id for f in fixes] == [1, 2, 3]
    assert (fixes[0].minutes_a_week, fixes[0].gain, fixes[0].pay_back) == (10, 10, 42)
    assert (fixes[1].minutes_a_week, fixes[1].gain, fixes[1].pay_back) == (50, 5, 84)
    assert (fixes[2].gain, fixes[2].pay_back) == (None, None)
    assert fix_next(bug_costs(some, (GAP, FREEZE, unsized, fixed), {}, 4), 4, SIZES)[0].pay_back is None


def test_what_came_a_year_ago_and_again_is_named() -> None:
    now = [spent(1, IssueKind.KNOWN, 60, 1), spent(1, IssueKind.KNOWN, 5, 2)]
    then = [spent(53, IssueKind.KNOWN, 30, 1, 3)]
    titles = (
        Titled(1, IssueKind.REQUEST, "access to logs", 2, 10, 1, 5),
        Titled(1, IssueKind.REQUEST, "only now", 1, 5),
        Titled(1, IssueKind.NOISE, "cpu high", 9, 9, 9, 9),
    )
    again = came_again(now, then, (GAP, FREEZE), titles)
    assert [(a.title, a.times_then, a.minutes_then, a.times, a.minutes) for a in again] == [
        ("gap", 3, 30, 1, 60), ("access to logs", 1, 5, 2, 10),
    ]  # fmt: skip
    assert [n.title for n in noise_of(titles)] == ["cpu high"]
    assert noise_of([Titled(1, IssueKind.NOISE, "x", 1, 0)])[0].share == 1


def test_noise_takes_alerts_and_the_log_together_without_counting_one_twice() -> None:
    titles = [Titled(1, IssueKind.NOISE, "cpu high", 2, 30), Titled(1, IssueKind.NOISE, "disk", 3, 5)]
    labels = (("job", "gw"),)
    alerts = [
        Alert(1, "CPU high", labels, "", 1, times=9, noise=4, actionable=1),
        Alert(2, "CPU high", (("job", "md"),), "", 2, times=2, noise=2),
        Alert(3, "quiet", (), "", 1, times=5, actionable=5),
        Alert(4, "nobody's", (), "", None, times=1, noise=1),
    ]
    found = noise_of(titles, alerts)
    assert [(n.title, n.times, n.logged, n.minutes) for n in found] == [
        ("CPU high", 4, 2, 30), ("disk", 3, 3, 5), ("CPU high", 2, 0, 0), ("nobody's", 1, 0, 0)
    ]  # fmt: skip
    assert [round(n.share, 1) for n in found] == [0.4, 0.7, 0.9, 1.0]
    assert found[0].alert is not None
    assert (found[0].alert.noise_rate, found[0].alert.actionability) == (0.8, 0.2)
    both = noise_of([], [alerts[0], replace(alerts[1], suite_id=1)])
    assert [n.title for n in both] == ["CPU high (job=gw)", "CPU high (job=md)"]


def test_fixes_stand_in_their_week() -> None:
    fixed = replace(GAP, fixed_on=date(2026, 11, 19))
    assert fixes_in((fixed, FREEZE, replace(GAP, fixed_on=date(2020, 1, 1))), WEEKS) == ((THIS + -1, fixed),)


def test_a_half_hour_of_the_week_has_its_place() -> None:
    heat = heat_of({0: 2, 48 * 4 + 19: 5}, HOURS["NYSE"])
    assert (heat.counts[0][0], heat.counts[4][19], heat.most) == (2, 5, 5)


def test_a_suite_is_read_in_the_hours_of_its_market_else_of_its_cover_else_at_home() -> None:
    nyse, covered = Suite(1, "a", "A", market="NYSE"), Suite(2, "b", "B", cover="Mon-Fri 07:00-17:30 Europe/London")
    assert suite_hours(nyse, "UTC").opens == time(9, 30)
    assert suite_hours(nyse, "UTC").words == "NYSE 09:30 to 16:00, New York time"
    assert suite_hours(covered, "UTC") == MarketHours("b cover", "Europe/London", time(7), time(17, 30))
    through = suite_hours(replace(covered, cover="Sun 17:00-Fri 17:00 America/New_York"), "UTC")
    assert (through.zone_name, through.opens, through.words) == ("America/New_York", None, "New York time")
    assert suite_hours(replace(covered, cover="Mon-Fri 25:00-26:00 Europe/London"), "UTC").zone_name == "UTC"
    assert suite_hours(replace(covered, cover="Mon-Fri 07:00-17:30 Nowhere/Land"), "UTC").zone_name == "UTC"
    assert suite_hours(replace(covered, cover="always"), "UTC").zone_name == "UTC"
    assert common_hours((covered, nyse, replace(nyse, id=3)), "UTC") == HOURS["NYSE"]
    assert common_hours((), "UTC").zone_name == "UTC"


@pytest.mark.parametrize("name", ["America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])
def test_the_stretches_between_clock_changes_cover_all_time_and_hold_their_offset(name: str) -> None:
    begin, end = datetime(2025, 11, 30, 14, 15, tzinfo=UTC), datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    found = offsets(name, begin, end)
    assert [found[0][0], found[-1][1]] == [begin, end]
    assert all(a[1] == b[0] and a[2] != b[2] for a, b in itertools.pairwise(found))
    for start, until, offset in found:
        for at in (start, until - timedelta(seconds=1)):
            local = at.astimezone(zone(name)).utcoffset()
            assert local == timedelta(seconds=offset)


def test_minutes_and_weeks_in_words() -> None:
    assert [spent_words(m) for m in (0, 25, 185)] == ["–", "25 min", "3 h 05"]
    assert [pay_back_words(w) for w in (None, 0.2, 14.4, 260)] == ["–", "1 week", "14 weeks", "5 years"]
