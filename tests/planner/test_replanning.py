"""Planning again: fewest changes, then the latest, proven; on small teams against trying everything."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest

from app.planner.benchmarks import read_instance, write_plan
from app.planner.evaluator import OPEN, Evaluator
from app.planner.planning import plan
from app.planner.problems import Held, Problem
from app.planner.replanning import replan
from app.planner.violations import violations
from tests.planner.checker import check
from tests.planner.problems import instance, random_instance, text_of

Score = tuple[int, int, int]


def with_leave(problem: Problem, lost: list[Held]) -> Problem:
    """Return the problem in which the holders of some slots are away then."""
    away = {p.id: {h.place.week for h in lost if h.person == p.id} for p in problem.people}
    return replace(problem, people=tuple(replace(p, leave=p.leave | away[p.id]) for p in problem.people))


def small(seed: int) -> tuple[Problem, tuple[Held, ...]]:
    """Return a team of five for six weeks that has just lost two duties, and what it was told."""
    raw = random_instance(seed, people=5, rotations=1, weeks=6)
    raw |= {"pins": [], "published": [], "rotations": [{"id": "R0", "roles": ["primary", "secondary"]}]}
    problem = read_instance(text_of(raw))
    told = plan(problem, seconds=300, effort=0.2).assignments
    lost = random.Random(seed).sample(told, min(2, len(told)))
    return with_leave(problem, lost), told


def score(state: Evaluator, told: dict[int, int]) -> Score:
    opened = sum(who == OPEN for who, duty in zip(state.holder, state.is_duty, strict=True) if duty)
    moved = [state.places[p].week for p, who in told.items() if state.holder[p] != who]
    return opened, len(moved), sum(state.problem.weeks - w for w in moved)


def every_plan(state: Evaluator, told: dict[int, int], most: int) -> Iterator[Score]:
    """Yield the score of every plan that keeps all rules and changes no more than `most` slots."""
    places = range(len(state.places))
    people = [OPEN, *range(len(state.ledgers))]
    start = [told.get(p, OPEN) for p in places]
    for count in range(most + 1):
        for some in combinations(places, count):
            for who in product(people, repeat=count):
                holders = list(start)
                for place, person in zip(some, who, strict=True):
                    holders[place] = person
                state.apply([(p, w) for p, w in enumerate(holders) if state.holder[p] != w])
                if not violations(state):
                    yield score(state, told)


@pytest.mark.parametrize("seed", range(6))
def test_no_plan_of_a_small_team_does_better(seed: int) -> None:
    problem, told = small(seed)
    found = replan(problem, told, (), seconds=90)
    assert found.fewest
    assert not found.plan.violations
    state = Evaluator(problem)
    before = {state.index[h.place]: state.person[h.person] for h in told}
    state.load(found.plan.assignments)
    reached = score(state, before)
    assert reached[1] == found.changed
    again = Evaluator(problem)
    again.load(h for h in told if state.person[h.person] in again.allowed[state.index[h.place]])
    best = min((s for s in every_plan(again, before, min(2, found.changed))), default=reached)
    assert reached <= best


def lost_duties() -> tuple[Problem, tuple[Held, ...], list[Held]]:
    """Return a published half year of eight people in which three duties are lost at once."""
    problem = read_instance(instance("team"))
    told = plan(problem, seconds=300, effort=5).assignments
    lost = [next(h for h in told if h.place.week >= week) for week in (3, 9, 21)]
    return replace(with_leave(problem, lost), published=told), told, lost


def test_three_lost_duties_are_repaired_with_proof() -> None:
    problem, told, lost = lost_duties()
    found = replan(problem, told, (), seconds=90)
    assert found.fewest
    assert found.cheapest
    assert len(lost) <= found.changed <= 2 * len(lost)
    assert not found.plan.open_places
    assert not found.plan.violations
    away = {(p.id, w) for p in problem.people for w in p.leave}
    assert not any((h.person, h.place.week) in away for h in found.plan.assignments)


def test_a_repair_keeps_the_rules_the_checker_knows() -> None:
    problem, told, lost = lost_duties()
    raw = json.loads(instance("team"))
    for person in raw["people"]:
        person["leave"] = sorted({*person["leave"], *(h.place.week for h in lost if h.person == person["id"])})
    raw["published"] = [
        {"week": h.place.week, "rotation": h.place.rotation, "role": h.place.role, "person": h.person} for h in told
    ]
    verdict = check(raw, json.loads(write_plan(replan(problem, told, (), seconds=90).plan)))
    assert verdict["hard_total"] == 0


def test_nothing_lost_changes_nothing() -> None:
    problem = read_instance(instance("team"))
    told = plan(problem, seconds=300, effort=2).assignments
    found = replan(replace(problem, published=told), told, (), seconds=90)
    assert found.plan.assignments == told
    assert (found.changed, found.fewest) == (0, True)


def test_what_was_only_drafted_changes_before_what_was_told() -> None:
    problem, told, _ = lost_duties()
    drafted = [h for h in told if h.place.week >= 6]
    known = [h for h in told if h.place.week < 6]
    before = replan(problem, told, (), seconds=90)
    found = replan(problem, known, drafted, seconds=90)

    def moved(plan_: tuple[Held, ...], some: list[Held]) -> int:
        return len(set(some) - set(plan_))

    assert found.fewest
    assert moved(found.plan.assignments, known) <= moved(before.plan.assignments, known)


def test_a_policy_that_cannot_be_met_leaves_slots_open_and_breaks_nothing() -> None:
    problem = read_instance(instance("team"))
    told = plan(problem, seconds=300, effort=2).assignments
    never = replace(problem, policy=replace(problem.policy, window_duties=0), published=told)
    found = replan(never, told, (), seconds=90)
    assert not found.plan.violations
    assert len(found.plan.open_places) == sum(h.place.role != "shadow" for h in told)
    assert replan(replace(problem, people=()), told, (), seconds=1).plan.assignments == ()


def test_cancelling_keeps_a_plan_that_breaks_nothing() -> None:
    problem, told, _ = lost_duties()
    found = replan(problem, told, (), seconds=90, cancelled=lambda: True)
    assert not found.plan.violations
