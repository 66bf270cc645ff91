"""The evaluator against the benchmark's independent checker, and its deltas against itself."""

import json
import random
from collections import Counter
from itertools import product

import pytest

from app.planner.benchmarks import read_instance
from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.violations import violations
from tests.planner.checker import check
from tests.planner.problems import held_of, instance, random_instance, random_rows, text_of

SEEDS = range(60)


def rows_of(state: Evaluator) -> list[dict[str, object]]:
    return [
        {"week": h.place.week, "rotation": h.place.rotation, "role": h.place.role, "person": h.person}
        for h in state.held()
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_cost_and_violations_are_the_checkers_on_plans_that_break_rules(seed: int) -> None:
    raw = random_instance(seed)
    raw["pins"] = []
    state = Evaluator(read_instance(text_of(raw)))
    rows = random_rows(raw, seed)
    state.load(held_of(rows))
    verdict = check(raw, {"assignments": rows})
    assert state.components() == verdict["soft"]
    ours = Counter(v.rule for v in violations(state))
    wanted = {rule: n for rule, n in verdict["hard_violations"].items() if n}
    assert set(ours) == set(wanted)
    for rule in ours.keys() - {"window", "same_twice"}:  # counted per window and person there, per duty here
        assert ours[rule] == wanted[rule]


@pytest.mark.parametrize("seed", SEEDS)
def test_delta_is_what_recomputing_says(seed: int) -> None:
    raw = random_instance(seed)
    state = Evaluator(read_instance(text_of(raw)))
    rng = random.Random(seed)
    applied = 0
    for _ in range(300):
        changes = random_changes(state, rng)
        before = state.cost()
        faults = len(violations(state))
        delta = state.delta(changes)
        if delta >= FORBIDDEN:
            continue
        state.apply(changes)
        applied += 1
        assert state.cost() - before == delta
        assert len(violations(state)) <= faults
    assert applied or not raw["people"] or not any(state.candidates)


@pytest.mark.parametrize("seed", range(25))
def test_delta_forbids_only_what_breaks_a_rule(seed: int) -> None:
    raw = random_instance(seed, people=4, rotations=1, weeks=6)
    raw["pins"] = []
    state = Evaluator(read_instance(text_of(raw)))
    rng = random.Random(seed)
    for _ in range(60):
        changes = random_changes(state, rng)
        delta = state.delta(changes)
        back = [(place, state.holder[place]) for place, _ in changes]
        faults = Counter((v.rule, v.place.week) for v in violations(state))
        state.apply(changes)
        worse = Counter((v.rule, v.place.week) for v in violations(state)) - faults
        if delta >= FORBIDDEN:
            assert worse
            state.apply(back)


def random_changes(state: Evaluator, rng: random.Random) -> list[tuple[int, int]]:
    places = [i for i in range(len(state.places)) if state.candidates[i] and i not in state.pinned]
    if not places:
        return []
    place = rng.choice(places)
    person = rng.choice([*state.candidates[place], OPEN])
    theirs = [i for i in places if person != OPEN and state.holder[i] == person and i != place]
    if theirs and rng.random() < 0.6:
        other = rng.choice(theirs)
        holder = state.holder[place]
        return [(place, person), (other, holder if holder in state.allowed[other] else OPEN)]
    return [(place, person)]


def test_the_department_is_priced_like_the_checker_prices_it() -> None:
    text = instance("department")
    raw = json.loads(text)
    state = Evaluator(read_instance(text))
    rows = random_rows(raw, 5, share=1.0)
    state.load(held_of(rows))
    assert state.components() == check(raw, {"assignments": rows})["soft"]


def test_a_person_in_two_slots_of_a_week_still_stands_there_when_one_is_opened() -> None:
    raw = random_instance(1)
    raw["rotations"] = [{"id": "A", "roles": ["primary"]}, {"id": "B", "roles": ["primary"]}]
    raw |= {"history": [], "pins": [], "published": []}
    state = Evaluator(read_instance(text_of(raw)))
    places = [state.place_at(2, r, "primary") for r in "AB"]
    state.apply([(p, 0) for p in places])
    for first, second in (places, places[::-1]):
        state.apply([(first, OPEN)])
        rows = rows_of(state)
        assert state.components() == check(raw, {"assignments": rows})["soft"]
        assert state.holder[second] == 0
        state.apply([(first, 0)])
    assert [v.rule for v in violations(state)].count("two_duties") == 1


def test_exhaustive_search_agrees_on_what_is_allowed() -> None:
    raw = random_instance(3, people=2, rotations=1, weeks=3)
    raw |= {"pins": [], "published": [], "rotations": [{"id": "R0", "roles": ["primary", "secondary"]}]}
    problem = read_instance(text_of(raw))
    for holders in product([OPEN, 0, 1], repeat=6):
        state = Evaluator(problem)
        legal = True
        for place, person in enumerate(holders):
            if person != OPEN and person not in state.allowed[place]:
                legal = False
        rows = [
            {"week": p.week, "rotation": p.rotation, "role": p.role, "person": problem.people[who].id}
            for p, who in zip(state.places, holders, strict=True)
            if who != OPEN
        ]
        state.load(held_of(rows))
        assert bool(violations(state)) == (check(raw, {"assignments": rows})["hard_total"] > 0)
        assert legal or violations(state)
