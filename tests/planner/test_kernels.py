"""The compiled search prices changes as the evaluator does, and keeps its rules."""

import random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.planner import greedy
from app.planner.benchmarks import read_instance
from app.planner.evaluator import OPEN, Evaluator
from app.planner.kernels import BROKEN, REST, change, put_back
from app.planner.moves import anneal
from app.planner.tables import free_places, standing_of, tables_of
from app.planner.violations import violations
from tests.planner.families import family_instance
from tests.planner.problems import random_instance, text_of

PAIRS = ("solo_not_shadowed", "mentor")
PERSONAL = ("gap", "window", "same_twice", "two_duties")


def filled(raw: dict[str, Any], seed: int) -> Evaluator:
    state = Evaluator(read_instance(text_of(raw)))
    greedy.fill(state, random.Random(seed))
    greedy.fill_shadows(state)
    return state


def some_move(state: Evaluator, rng: random.Random) -> list[tuple[int, int]]:
    free = [i for i in range(len(state.places)) if i not in state.pinned and state.candidates[i]]
    places = rng.sample(free, min(len(free), rng.randint(1, 3)))
    return [(place, rng.choice([*state.candidates[place], OPEN])) for place in places]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), rotations=st.integers(1, 3), weeks=st.integers(1, 14))
def test_a_move_costs_and_breaks_what_the_evaluator_says(seed: int, rotations: int, weeks: int) -> None:
    raw, rng = random_instance(seed, rotations=rotations, weeks=max(3, weeks)), random.Random(seed)
    state = filled(raw, seed)
    tables = tables_of(state)
    standing = standing_of(state, tables)
    for _ in range(40):
        move = some_move(state, rng)
        rows = np.zeros((3, 8), np.int64)
        for i, (place, who) in enumerate(move):
            rows[:, i] = place, who, state.holder[place]
        cost_before, rest_before, pairs_before = state.cost(), broken(state, PERSONAL), broken(state, PAIRS)
        start = standing.copy()
        cost, faults = change(tables, standing, rows, len(move))
        back = [(place, state.holder[place]) for place, _ in move]
        if faults != BROKEN:
            state.apply(move)
            assert cost == state.cost() - cost_before
            pairs = (faults + REST // 2) % REST - REST // 2
            assert pairs == broken(state, PAIRS) - pairs_before
            assert (faults > pairs) == (broken(state, PERSONAL) > rest_before)
            assert (standing == standing_of(state, tables)).all()
            state.apply(back)
        put_back(tables, standing, rows, len(move))
        assert faults == BROKEN or (standing == start).all()
        standing = start


def broken(state: Evaluator, kinds: tuple[str, ...]) -> int:
    return sum(1 for v in violations(state) if v.rule in kinds)


@pytest.mark.parametrize("seed", range(12))
def test_the_search_tells_the_true_cost_and_breaks_no_rule(seed: int) -> None:
    raw = random_instance(seed, people=8, rotations=1 + seed % 3, weeks=12) | {"pins": []}
    searched(raw, seed)


@pytest.mark.parametrize("seed", range(4))
def test_the_search_keeps_the_rules_of_a_family_like_the_benchmarks(seed: int) -> None:
    searched(family_instance(seed, people=12 + 9 * seed, rotations=1 + seed, weeks=(26, 52, 53, 40)[seed]), seed)


def searched(raw: dict[str, Any], seed: int) -> None:
    state = filled(raw, seed)
    if not free_places(state):
        return
    tables, cost = tables_of(state), state.cost()
    standing, now = standing_of(state, tables), np.array([cost, 0, cost, 0], np.int64)
    best = standing[: len(state.places)].copy()
    anneal(tables, standing, best, np.array([seed], np.uint64), now, np.array([40.0, 2.0]), 20_000)
    state.apply([(i, int(who)) for i, who in enumerate(best) if state.holder[i] != who])
    assert state.cost() == now[2] <= cost
    assert not violations(state)
