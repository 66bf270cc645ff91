"""The search for exchanges and repairs against trying everything."""

from collections.abc import Iterator
from itertools import permutations

import pytest

from app.planner.benchmarks import read_instance
from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.planning import plan
from app.planner.repairs import fill_repairs, rule_repairs
from app.planner.swap_search import SwapSearch
from app.planner.violations import violations
from tests.planner.problems import held_of, random_instance, random_rows, text_of

Changes = tuple[tuple[int, int], ...]


def planned(seed: int) -> Evaluator:
    raw = random_instance(seed, people=7, rotations=2, weeks=9)
    problem = read_instance(text_of(raw))
    state = Evaluator(problem)
    state.load(plan(problem, seconds=300, effort=0.05).assignments)
    return state


def every_exchange(state: Evaluator, place: int) -> Iterator[Changes]:
    """Yield every give, swap and cycle there could be, whatever it breaks."""
    holder, people = state.holder[place], range(len(state.ledgers))
    held = [i for i, who in enumerate(state.holder) if who not in (OPEN, holder) and i not in state.pinned]
    away = [i for i in held if state.bit[i] != state.bit[place]]
    yield from (((place, q),) for q in people if q != holder)
    yield from (((place, state.holder[t]), (t, holder)) for t in away)
    for t, u in permutations(held, 2):
        if state.holder[t] != state.holder[u] and u in away:
            yield (place, state.holder[t]), (t, state.holder[u]), (u, holder)


def allowed(state: Evaluator, changes: Changes) -> bool:
    return all(who in state.allowed[p] for p, who in changes) and state.delta(changes) < FORBIDDEN


@pytest.mark.parametrize("seed", range(40))
def test_every_exchange_that_keeps_the_rules_is_found_and_no_other(seed: int) -> None:
    state = planned(seed)
    search = SwapSearch(state)
    for place, who in enumerate(state.holder):
        if who == OPEN or place in state.pinned:
            assert search.exchanges(place) == ()
            continue
        found = search.exchanges(place)
        assert {e.changes for e in found} == {c for c in every_exchange(state, place) if allowed(state, c)}
        assert [e.cost for e in found] == sorted(state.delta(e.changes) for e in found)
        assert all(sum(e.effect.values()) == e.cost for e in found)


@pytest.mark.parametrize("seed", range(12))
def test_pinned_and_past_slots_are_left_alone(seed: int) -> None:
    state = planned(seed)
    fixed = set(range(0, len(state.places), 3))
    search = SwapSearch(state, fixed, earliest=4)
    for place, who in enumerate(state.holder):
        if who != OPEN and place not in fixed:
            for exchange in search.exchanges(place):
                assert not {p for p, _ in exchange.changes} & fixed
                assert all(state.places[p].week >= 4 for p, _ in exchange.changes[1:])


@pytest.mark.parametrize("seed", range(30))
def test_a_repair_fills_an_open_slot_and_keeps_every_rule(seed: int) -> None:
    state = planned(seed)
    cleared = [i for i, who in enumerate(state.holder) if who != OPEN and state.is_duty[i] and i not in state.pinned]
    for place in cleared[:4]:
        holder = state.holder[place]
        if state.delta([(place, OPEN)]) >= FORBIDDEN:
            continue
        state.apply([(place, OPEN)])
        faults = len(violations(state))
        found = fill_repairs(state, place)
        assert ((place, holder),) in [r.changes for r in found]
        for repair in found:
            back = [(p, state.holder[p]) for p, _ in repair.changes]
            before = state.cost()
            state.apply(repair.changes)
            assert state.holder[place] != OPEN
            assert len(violations(state)) <= faults
            assert state.cost() - before == repair.cost
            state.apply(back)
        state.apply([(place, holder)])


def test_a_repair_of_a_broken_rule_mends_it_and_breaks_nothing_else() -> None:
    mended = set()
    for seed in range(40):
        raw = random_instance(seed, people=7)
        raw["pins"] = []
        state = Evaluator(read_instance(text_of(raw)))
        state.load(held_of(random_rows(raw, seed, share=0.4)))
        before = {(v.rule, v.place, v.person) for v in violations(state)}
        for violation in violations(state):
            for repair in rule_repairs(state, violation)[:3]:
                back = [(p, state.holder[p]) for p, _ in repair.changes]
                state.apply(repair.changes)
                after = {(v.rule, v.place, v.person) for v in violations(state)}
                assert after < before
                state.apply(back)
                mended.add(violation.rule)
    assert {"gap", "window", "leave", "eligibility", "mentor", "solo_not_shadowed"} <= mended
