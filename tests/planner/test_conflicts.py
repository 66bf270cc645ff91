"""Conflicts: the facts are each needed, and every change told really fills the slot."""

from dataclasses import replace

import pytest

from app.domain.policies import Policy
from app.planner.benchmarks import read_instance
from app.planner.conflicts import FREE_RADII, conflict
from app.planner.duties import Fact, FactKind
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.planning import plan
from app.planner.probes import Probe
from app.planner.problems import Held, Member, Place, Problem
from app.planner.violations import violations
from tests.planner.problems import instance, random_instance, text_of


def planned(problem: Problem, effort: float = 1.0) -> Evaluator:
    state = Evaluator(problem)
    state.load(plan(problem, seconds=300, effort=effort).assignments)
    return state


def open_places(state: Evaluator) -> list[int]:
    return [i for i, who in enumerate(state.holder) if who == OPEN and state.is_duty[i]]


def without(problem: Problem, state: Evaluator, fact: Fact) -> Problem:
    """Return the problem with one fact changed."""
    people = list(problem.people)
    if fact.person != OPEN:
        who = people[fact.person]
        weeks = range(fact.first, fact.last + 1)
        changed = {
            FactKind.LEAVE: lambda: replace(who, leave=who.leave - set(weeks)),
            FactKind.DATES: lambda: replace(who, start=None, end=None),
            FactKind.NOVICE: lambda: replace(who, experienced_from=0),
            FactKind.SHADOW: lambda: replace(who, shadowed=frozenset(problem.rotations)),
            FactKind.GAP: lambda: replace(who, gap=(who.gap or 0) - fact.less),
            FactKind.WINDOW: lambda: replace(who, window_max=(who.window_max or 0) + fact.less),
            FactKind.PIN: lambda: who,
        }
        people[fact.person] = changed[fact.kind]()
        pins = tuple(p for p in problem.pins if fact.kind is not FactKind.PIN or p.place != state.places[fact.place])
        return replace(problem, people=tuple(people), pins=pins)
    policy = problem.policy
    if fact.kind is FactKind.GAP:
        return replace(problem, policy=replace(policy, gap_weeks=policy.gap_weeks - fact.less))
    return replace(problem, policy=replace(policy, window_duties=policy.window_duties + fact.less))


def after(problem: Problem, state: Evaluator, changes: tuple[Change, ...]) -> Evaluator:
    """Return the holders of a state, with some changes, under another problem."""
    holders = dict(enumerate(state.holder)) | dict(changes)
    held = [Held(state.places[p], problem.people[who].id) for p, who in holders.items() if who != OPEN]
    made = Evaluator(problem)
    made.load(held)
    return made


@pytest.mark.parametrize("seed", range(40))
def test_every_change_told_fills_the_slot_and_breaks_nothing(seed: int) -> None:
    raw = random_instance(seed, people=5, rotations=1 + seed % 2)
    problem = read_instance(text_of(raw))
    state = planned(problem, 0.3)
    faults = len(violations(state))
    filled = sum(who != OPEN for who, duty in zip(state.holder, state.is_duty, strict=True) if duty)
    for place in open_places(state)[:3]:
        found = conflict(state, place, seconds=60)
        for fix in found.fixes:
            made = after(without(problem, state, fix.fact), state, fix.changes)
            assert made.holder[place] != OPEN
            assert len(violations(made)) <= faults
            duties = zip(made.holder, made.is_duty, strict=True)
            assert sum(who != OPEN for who, duty in duties if duty) > filled
        if found.rearranged:
            assert state.delta(found.rearranged) < FORBIDDEN
            assert dict(found.rearranged)[place] != OPEN


@pytest.mark.parametrize("seed", range(25))
def test_each_fact_of_a_smallest_set_is_needed(seed: int) -> None:
    state = planned(read_instance(text_of(random_instance(seed, people=5, rotations=1))), 0.3)
    for place in open_places(state)[:2]:
        found = conflict(state, place, seconds=60)
        if found.minimal and found.facts:
            probes = (Probe(state, place, radius) for radius in FREE_RADII)
            probe = next(p for p in probes if p.ask(20.0).possible is False)
            assert probe.ask_only(found.facts, 20.0).possible is False
            for fact in found.facts:
                assert probe.ask_only([f for f in found.facts if f != fact], 20.0).possible


def test_two_away_and_one_pinned_are_the_whole_conflict() -> None:
    may = {"R": frozenset({"primary"})}
    people = (
        Member("a", eligible=may, leave=frozenset({2, 3})),
        Member("b", eligible=may, leave=frozenset({3})),
        Member("c", eligible=may),
        Member("d", eligible={}),
    )
    pin = Held(Place(4, "R", "primary"), "c")
    policy = Policy(gap_weeks=1, window_weeks=6, window_duties=6, shadow_weeks=0)
    problem = Problem("three", 8, policy, {"R": ("primary",)}, people, pins=(pin,))
    state = planned(problem)
    (place,) = open_places(state)
    assert state.places[place].week == 3
    found = conflict(state, place, seconds=60)
    assert {(f.kind, f.person) for f in found.facts} == {
        (FactKind.LEAVE, 0),
        (FactKind.LEAVE, 1),
        (FactKind.PIN, 2),
        (FactKind.GAP, OPEN),
    }
    assert found.minimal
    assert {f.fact.kind for f in found.fixes} >= {FactKind.LEAVE, FactKind.PIN}
    assert [len(f.changes) for f in found.fixes] == sorted(len(f.changes) for f in found.fixes)


def test_a_place_that_moving_others_would_fill_is_no_conflict() -> None:
    may = {"R": frozenset({"primary"}), "S": frozenset({"primary"})}
    people = (Member("a", eligible=may), Member("b", eligible={"S": frozenset({"primary"})}))
    problem = Problem("two", 1, Policy(shadow_weeks=0), {"R": ("primary",), "S": ("primary",)}, people)
    state = Evaluator(problem)
    state.load([Held(Place(0, "S", "primary"), "a")])
    found = conflict(state, 0, seconds=60)
    assert not found.facts
    assert dict(found.rearranged) == {0: 0, 1: 1}


def test_the_open_slot_of_the_infeasible_team_is_explained() -> None:
    problem = read_instance(instance("tricky5_infeasible"))
    state = planned(problem, 5)
    (place,) = open_places(state)
    found = conflict(state, place, seconds=60)
    assert found.minimal
    assert len(found.facts) == 6
    assert {f.fact.kind for f in found.fixes} == {FactKind.GAP, FactKind.LEAVE, FactKind.PIN}


def test_a_person_who_comes_later_and_a_window_that_is_full_are_facts() -> None:
    may = {"R": frozenset({"primary"})}
    people = (Member("a", eligible=may), Member("b", eligible=may, start=3))
    policy = Policy(gap_weeks=1, window_weeks=4, window_duties=1, shadow_weeks=0)
    problem = Problem("late", 6, policy, {"R": ("primary",)}, people)
    state = Evaluator(problem)
    state.load([Held(Place(0, "R", "primary"), "a")])
    found = conflict(state, 2, seconds=60)
    assert {f.kind for f in found.facts} == {FactKind.DATES, FactKind.WINDOW, FactKind.HELD}
    assert {f.fact.kind for f in found.fixes} == {FactKind.DATES, FactKind.WINDOW}
