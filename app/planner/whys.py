"""Why a person holds a place: everybody else eligible for it, with what they would cost or what stands against them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.planner.effects import effect
from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.reasons import reason_against


@dataclass(frozen=True)
class Alternative:
    """Somebody (by index) who could hold the place instead, and what that would add to the cost, by component."""

    person: int
    cost: int
    effect: Mapping[str, int]


@dataclass(frozen=True)
class Why:
    """Alternatives by rising cost, and the one reason against each other eligible person (by index)."""

    alternatives: tuple[Alternative, ...]
    against: Mapping[int, str]


def why(state: Evaluator, place: int) -> Why:
    """Return what speaks for the holder of a place; of an open place, who could hold it and why the others cannot."""
    here, holder = state.places[place], state.holder[place]
    others = [
        i for i, p in enumerate(state.problem.people) if i != holder and here.role in p.eligible.get(here.rotation, ())
    ]
    could = {i: cost for i in others if (cost := _cost(state, place, i)) < FORBIDDEN}
    known = [Alternative(i, could[i], effect(state, [(place, i)])) for i in sorted(could, key=lambda i: (could[i], i))]
    state.apply([(place, OPEN)])
    against = {i: reason_against(state, place, i) for i in others if i not in could}
    state.apply([(place, holder)])
    return Why(tuple(known), against)


def _cost(state: Evaluator, place: int, person: int) -> int:
    return state.delta([(place, person)]) if person in state.allowed[place] else FORBIDDEN
