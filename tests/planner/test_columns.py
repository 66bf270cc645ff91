"""Column generation: bounds are below every plan, equal what is proven elsewhere, and the plans are the evaluator's."""

import json
import random
from itertools import product

import pytest

from app.planner.benchmarks import read_instance
from app.planner.columns import ColumnSearch, column_search
from app.planner.evaluator import OPEN, Evaluator
from app.planner.exact import Model
from app.planner.ledgers import FORBIDDEN
from app.planner.planning import plan
from app.planner.plans import Plan, proof_words
from app.planner.violations import violations
from app.planner.walks import BIG, DETAILS, Walk
from app.usecases.solving import solve_instance
from tests.planner.problems import instance, random_instance, text_of

BEST = {"team": 1202, "tricky1_holiday_crunch": 1413, "tricky3_leaver": 1302, "tricky5_infeasible": 10392}


def never() -> bool:
    return False


@pytest.mark.parametrize("name", BEST)
def test_the_bound_is_within_half_a_percent_of_what_is_proven_best(name: str) -> None:
    search = ColumnSearch(read_instance(instance(name)))
    search.prove(200, never)
    assert search.bound is not None
    assert 0.995 * BEST[name] <= search.bound <= BEST[name]


@pytest.mark.parametrize("seed", range(80))
def test_no_plan_is_cheaper_than_the_bound(seed: int) -> None:
    raw = random_instance(seed, people=random.Random(seed).randint(1, 7), rotations=1 + seed % 3)
    problem = read_instance(text_of(raw))
    state = Evaluator(problem)
    free = [i for i in range(len(state.places)) if i not in state.pinned and state.candidates[i]]
    outcome = Model(state, free).solve(20, 100, never) if free else None
    state.apply(list(outcome.holders.items()) if outcome else [])
    search = ColumnSearch(problem)
    search.prove(100, never)
    assert search.bound is not None
    assert search.bound <= state.cost()


@pytest.mark.parametrize("seed", range(30))
def test_forgetting_a_part_only_lowers_the_cost_of_a_schedule(seed: int) -> None:
    raw = random_instance(seed, people=3, rotations=2)
    state = Evaluator(read_instance(text_of(raw | {"pins": []})))
    rng = random.Random(seed)
    exact, *relaxed = (Walk(state, 0, detail) for detail in DETAILS)
    for _ in range(100):
        path = [rng.choice([-1, *range(len(exact.choices))]) for _ in range(exact.weeks)]
        cost = exact.cost(path)
        assert cost >= BIG or all(walk.cost(path) <= cost for walk in relaxed)


@pytest.mark.parametrize("seed", range(30))
def test_a_schedule_costs_what_the_evaluator_says_and_keeps_its_rules(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.planner.walks.MOST_STATES", 50_000)
    raw = random_instance(seed, people=1, rotations=2, weeks=5)
    raw |= {"pins": []}
    raw["people"][0] |= {"experienced_from": 0, "shadowed": ["R0", "R1"]}
    state = Evaluator(read_instance(text_of(raw)))
    walk = Walk(state, 0)
    nobody = walk.cost([-1] * walk.weeks)
    before = state.components()
    for path in product(range(-1, len(walk.choices)), repeat=walk.weeks):
        changes = [(int(walk.place[w, j]), 0) for w, j in enumerate(path) if j >= 0]
        if any(place < 0 for place, _ in changes):
            continue
        delta = state.delta(changes)
        opened = sum(state.is_duty[place] for place, _ in changes) * state.problem.policy.weights.open
        assert walk.cost(path) - nobody == delta + opened if delta < FORBIDDEN else walk.cost(path) >= BIG
    assert state.components() == before


def test_the_plans_of_a_search_are_whole_valid_and_ever_better() -> None:
    problem = read_instance(instance("team"))
    search = ColumnSearch(problem)
    search.prove(100, never)
    costs = []
    for holders in search.plans(Evaluator(problem).holder, 300, never):
        state = Evaluator(problem)
        state.apply([(place, who) for place, who in holders.items() if state.holder[place] == OPEN])
        assert not violations(state)
        costs.append(state.cost())
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] <= 1215


def test_the_same_search_gives_the_same_bound_and_plans() -> None:
    def run() -> tuple[int | None, list[dict[int, int]]]:
        problem = read_instance(instance("tricky3_leaver"))
        search = ColumnSearch(problem, seed=3)
        search.prove(20, never)
        return search.bound, list(search.plans(Evaluator(problem).holder, 60, never))

    assert run() == run()


def test_a_stopped_search_keeps_the_bound_it_has() -> None:
    problem = read_instance(instance("team"))
    search = ColumnSearch(problem)
    search.prove(5, never)
    known = search.bound
    search.prove(50, lambda: True)
    assert search.bound == known
    assert list(search.plans(Evaluator(problem).holder, 100, lambda: True)) == []


def test_people_with_too_many_rules_have_no_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.planner.walks.MOST_CELLS", 10)
    assert column_search(read_instance(instance("team"))) is None
    found = plan(read_instance(instance("tricky5_infeasible")), seconds=300, effort=5)
    assert found.optimal  # proven by the exact model instead


def test_the_written_plan_says_what_is_proven() -> None:
    written, found = solve_instance(instance("tricky5_infeasible"), 300, 0, effort=5)
    raw = json.loads(written)
    assert (raw["bound"], raw["within_percent"], raw["optimal"]) == (10392, 0.0, True)
    assert found.proof == "No plan can be better."


@pytest.mark.parametrize(
    ("cost", "bound", "words"),
    [
        (1000, 1000, "No plan can be better."),
        (14732, 14606, "The plan is within 0.9 % of the best possible."),
        (1001, 1000, "The plan is within 0.1 % of the best possible."),
        (10, 0, "No bound is known for a plan of this size."),
        (10, None, "No bound is known for a plan of this size."),
        (0, 0, "No plan can be better."),
    ],
)
def test_a_proof_is_said_in_a_sentence(cost: int, bound: int | None, words: str) -> None:
    assert proof_words(cost, bound) == words
    plan = Plan((), {"open": cost}, bound=bound)
    assert (plan.within_percent is None) == ("No bound" in words)
