"""What a change would do, by component and by rule, against doing it."""

import random
from collections import Counter

import pytest

from app.planner.benchmarks import read_instance
from app.planner.effects import broken_by, effect, mended_by
from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.violations import violations
from tests.planner.problems import held_of, random_instance, random_rows, text_of


def state_of(seed: int, *, broken: bool) -> Evaluator:
    raw = random_instance(seed)
    raw["pins"] = []
    state = Evaluator(read_instance(text_of(raw)))
    if broken:
        state.load(held_of(random_rows(raw, seed)))
    return state


def some_changes(state: Evaluator, rng: random.Random) -> list[tuple[int, int]]:
    places = rng.sample(range(len(state.places)), rng.randint(1, 3))
    people = range(len(state.ledgers))
    changes = [(place, rng.choice([*people, OPEN])) for place in places]
    weeks = [(state.bit[p], who) for p, who in changes if who != OPEN]
    busy = any(state.busy[who] & bit for bit, who in weeks)
    return [] if busy or len(set(weeks)) < len(weeks) or state.doubled else changes


@pytest.mark.parametrize("seed", range(40))
def test_the_effect_by_component_is_what_doing_it_changes(seed: int) -> None:
    state, rng = state_of(seed, broken=seed % 2 == 0), random.Random(seed)
    for _ in range(100):
        changes = some_changes(state, rng)
        found, before = effect(state, changes), state.components()
        delta = state.delta(changes)
        assert delta >= FORBIDDEN or delta == sum(found.values())
        state.apply(changes)
        after = state.components()
        assert found == {name: after[name] - before[name] for name in after if after[name] != before[name]}


@pytest.mark.parametrize("seed", range(40))
def test_the_rules_newly_broken_are_those_a_whole_look_finds(seed: int) -> None:
    state, rng = state_of(seed, broken=seed % 2 == 0), random.Random(seed)
    for _ in range(60):
        changes = some_changes(state, rng)
        found, held = broken_by(state, changes), list(state.holder)
        assert state.holder == held
        before = {(v.rule, v.place, v.person) for v in violations(state)}
        state.apply(changes)
        after = {(v.rule, v.place, v.person) for v in violations(state)}
        assert {(v.rule, v.place, v.person) for v in found} == after - before


def test_a_change_mends_a_rule_only_when_it_breaks_no_other() -> None:
    mended = 0
    for seed in range(30):
        state, rng = state_of(seed, broken=True), random.Random(seed)
        for violation in violations(state)[:5]:
            for _ in range(20):
                changes = some_changes(state, rng)
                before = Counter((v.rule, v.place, v.person) for v in violations(state))
                says = mended_by(state, changes, violation)
                back = [(place, state.holder[place]) for place, _ in changes]
                state.apply(changes)
                after = Counter((v.rule, v.place, v.person) for v in violations(state))
                key = (violation.rule, violation.place, violation.person)
                assert says == (not after - before and after[key] < before[key])
                state.apply(back)
                mended += says
    assert mended
