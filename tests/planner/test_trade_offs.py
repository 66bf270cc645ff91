"""What a policy forces, against what plans reach."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest

from app.domain.policies import Policy
from app.planner.benchmarks import read_instance
from app.planner.planning import plan
from app.planner.problems import Member, Problem
from app.planner.trade_offs import most_long, trade_offs
from tests.planner.problems import instance, random_instance, text_of

MAY = {"R": frozenset({"primary"})}


def team(count: int, weeks: int, policy: Policy) -> Problem:
    people = tuple(Member(f"P{n}", eligible=MAY, shadowed=frozenset({"R"})) for n in range(count))
    return Problem("team", weeks, policy, {"R": ("primary",)}, people)


def best_cycle(gaps: tuple[int, ...], block: int) -> Fraction:
    return Fraction(sum(g for g in gaps if g >= block), sum(gaps)) if sum(gaps) else Fraction(0)


@pytest.mark.parametrize(("gap", "block", "free"), [(2, 4, 3), (1, 4, 3), (3, 4, 3), (2, 4, 2), (0, 4, 1), (2, 6, 4)])
def test_the_best_share_of_long_blocks_is_that_of_the_best_cycle_of_gaps(gap: int, block: int, free: int) -> None:
    cycles = (c for length in (1, 2, 3, 4) for c in product(range(gap, block + 3), repeat=length))
    best = max((best_cycle(c, block) for c in cycles if sum(c) == free * len(c)), default=Fraction(0))
    assert most_long(Fraction(free), gap, block) >= best
    assert most_long(Fraction(free), gap, block) <= best + Fraction(1, 4)


def test_gap_two_against_blocks_of_four_at_a_quarter_load() -> None:
    found = trade_offs(team(4, 24, Policy(gap_weeks=2, block_weeks=4)))
    assert (found.load, found.free_weeks) == (Fraction(1, 4), Fraction(3))
    assert found.long_blocks == {1: Fraction(8, 9), 2: Fraction(2, 3), 3: 0}
    assert found.must_open == 0


@pytest.mark.parametrize("seed", range(25))
def test_no_plan_leaves_fewer_slots_open_than_must_be(seed: int) -> None:
    problem = read_instance(text_of(random_instance(seed, people=4, rotations=2)))
    problem = replace(problem, pins=())
    assert trade_offs(problem).must_open <= len(plan(problem, seconds=300, effort=0.3).open_places)


def test_what_must_stay_open_is_exact_for_a_team_that_only_has_to_rest() -> None:
    problem = team(2, 12, Policy(gap_weeks=2, window_weeks=52, window_duties=52))
    found = trade_offs(problem)
    assert (found.most_held, found.required, found.must_open) == (8, 12, 4)
    assert len(plan(problem, seconds=300, effort=2).open_places) == 4


def test_whole_weeks_leave_a_spread_that_no_plan_gets_below() -> None:
    assert trade_offs(team(4, 24, Policy())).least_spread == 0
    three = team(3, 10, Policy())
    parts = zip(three.people, (1.0, 0.5, 0.7), strict=True)
    uneven = replace(three, people=tuple(replace(member, fte=fte) for member, fte in parts))
    assert 0 < trade_offs(uneven).least_spread < 1


def test_nobody_gives_no_load_and_the_team_instance_is_told_in_numbers() -> None:
    assert trade_offs(replace(team(1, 4, Policy()), people=())).load == 0
    found = trade_offs(read_instance(instance("team")))
    assert Fraction(1, 4) < found.load < Fraction(1, 3)
