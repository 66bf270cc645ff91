"""A complete plan at once: week by week, the slot with the fewest free candidates first, the cheapest each."""

import random

from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN


def fill(state: Evaluator, rng: random.Random) -> None:
    """Fill the open duty slots that somebody can hold without breaking a rule."""
    weeks: dict[int, list[int]] = {}
    for place, here in enumerate(state.places):
        if state.is_duty[place] and state.holder[place] == OPEN:
            weeks.setdefault(here.week, []).append(place)
    for week in sorted(weeks):
        _fill_week(state, weeks[week], rng)


def _fill_week(state: Evaluator, places: list[int], rng: random.Random) -> None:
    scarce = sorted(places, key=lambda p: (sum(1 for q in state.candidates[p] if not state.busy[q] & state.bit[p]), p))
    for _ in range(2):  # a novice may have to wait for a mate
        for place in scarce:
            if state.holder[place] == OPEN and (offers := _offers(state, place, rng)):
                state.apply([(place, min(offers)[2])])


def _offers(state: Evaluator, place: int, rng: random.Random) -> list[tuple[int, float, int]]:
    found = []
    bit = state.bit[place]
    near: dict[int, int] = {}  # by gap, because most people are ruled out by a duty close by
    for person in state.candidates[place]:
        gap = state.ledgers[person].gap
        if gap not in near:
            near[gap] = ((bit << gap + 1) - 1) & ~((bit >> gap) - 1 if bit >> gap else 0)
        if state.busy[person] & bit or state.duty[person] & near[gap]:
            continue
        cost = state.delta([(place, person)])
        if cost < FORBIDDEN:
            found.append((cost, rng.random(), person))
    return found


def fill_shadows(state: Evaluator) -> None:
    """Let those who still have to learn a rotation shadow it, one at a time, until they have shadowed enough."""
    for place, here in enumerate(state.places):
        if state.is_duty[place] or state.holder[place] != OPEN:
            continue
        learners = [p for p in state.candidates[place] if _must_learn(state, p, place)]
        learners = [p for p in learners if not state.busy[p] & state.bit[place] and state.delta([(place, p)]) <= 0]
        if learners:
            state.apply([(place, min(learners, key=lambda p: (state.experienced[p] <= here.week, p)))])


def _must_learn(state: Evaluator, person: int, place: int) -> bool:
    rotation = state.rot[place]
    if state.cleared[person][rotation]:
        return False
    learnt = state.second[person * len(state.rotation) + rotation] & (state.bit[place] - 1)
    return learnt.bit_count() < max(1, state.problem.policy.shadow_weeks)
