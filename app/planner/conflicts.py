"""Why an open place cannot be filled: the smallest set of facts that cannot hold together, and what would change it.

Weeks near the place are probed first, everybody free of all else: what cannot hold together in a few weeks cannot hold
together at all, so the first radius without an answer proves the conflict. The set is made minimal by leaving out one
fact after the other, those farthest away first. A change is only told when a rota was found that fills the place with
it, every other fact kept.
"""

import time
from dataclasses import dataclass
from typing import NamedTuple

from app.planner.duties import Fact, FactKind
from app.planner.effects import broken_by
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.probes import Probe

FREE_RADII = (0, 1, 2, 4, 8, 16)
STANDING_RADII = (0, 1, 3, 6)
ONE_SHARE, LEAST_SHARE = 0.18, 0.45  # of the time: for one question, for leaving facts out
RULES = {
    FactKind.LEAVE: "leave",
    FactKind.DATES: "dates",
    FactKind.GAP: "gap",
    FactKind.WINDOW: "window",
    FactKind.NOVICE: "mentor",
    FactKind.SHADOW: "solo_not_shadowed",
}


class Clock(NamedTuple):
    """When the search is over (monotonic, seconds), and how long one question may take."""

    until: float
    one: float


@dataclass(frozen=True)
class Fix:
    """One fact to change, and the changes of holders that then fill the place."""

    fact: Fact
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Conflict:
    """What stands against a place.

    `facts` cannot hold together with the place held (`minimal`: each of them is needed for that), which is proven for
    every rota where there are any. `rearranged` fills the place without changing any fact, where that is possible.
    """

    place: int
    facts: tuple[Fact, ...]
    minimal: bool
    fixes: tuple[Fix, ...]
    rearranged: tuple[Change, ...] = ()


def conflict(state: Evaluator, place: int, fixed: frozenset[int] = frozenset(), seconds: float = 2.7) -> Conflict:
    """Return what stands against an open place, found within about `seconds`; `fixed` places count as pinned."""
    clock = Clock(time.monotonic() + seconds, seconds * ONE_SHARE)
    facts_until = clock.until - seconds * LEAST_SHARE
    for radius in FREE_RADII:
        if time.monotonic() > clock.until - seconds * (1 - LEAST_SHARE):
            break
        probe = Probe(state, place, radius, fixed)
        verdict = probe.ask(clock.one)
        if verdict.possible is False:
            facts, minimal = _least(state, place, probe, verdict.core, clock._replace(until=facts_until))
            return Conflict(place, facts, minimal, _fixes(state, place, fixed, facts, clock))
        if verdict.possible is None:
            break
    return Conflict(place, (), False, (), _rearranged(state, place, fixed, None, clock))


def _least(
    state: Evaluator, place: int, probe: Probe, core: tuple[Fact, ...], clock: Clock
) -> tuple[tuple[Fact, ...], bool]:
    week = state.places[place].week
    facts = sorted(core, key=lambda f: (-_distance(f, week), f.kind is not FactKind.HELD, f))
    for fact in list(facts):
        if time.monotonic() > clock.until:
            return tuple(sorted(facts)), False
        if fact not in facts:
            continue
        verdict = probe.ask_only([f for f in facts if f != fact], clock.one)
        if verdict.possible is False:
            facts = [f for f in facts if f in verdict.core]
    return tuple(sorted(facts)), True


def _distance(fact: Fact, week: int) -> int:
    if fact.kind in (FactKind.GAP, FactKind.WINDOW, FactKind.NOVICE, FactKind.SHADOW):
        return 0
    return max(0, fact.first - week, week - fact.last)


def _fixes(
    state: Evaluator, place: int, fixed: frozenset[int], facts: tuple[Fact, ...], clock: Clock
) -> tuple[Fix, ...]:
    found: list[Fix] = []
    for fact in sorted(facts, key=lambda f: (f.kind is FactKind.HELD, _distance(f, state.places[place].week))):
        if fact.kind is FactKind.HELD:
            continue
        for change in _changes_of(state, fact):
            if time.monotonic() > clock.until:
                return tuple(found)
            changes = _rearranged(state, place, fixed, change, clock)
            if changes:
                found.append(Fix(change, changes))
                break
    return tuple(sorted(found, key=lambda fix: len(fix.changes)))


def _changes_of(state: Evaluator, fact: Fact) -> list[Fact]:
    """Return the ways to change a fact, the smallest first: a gap week by week, a window duty by duty."""
    policy = state.problem.policy
    if fact.kind is FactKind.GAP:
        gap = policy.gap_weeks if fact.person == OPEN else state.ledgers[fact.person].gap
        return [Fact(fact.kind, fact.person, less=n) for n in range(1, gap + 1)]
    if fact.kind is FactKind.WINDOW:
        return [Fact(fact.kind, fact.person, less=n) for n in (1, 2)]
    return [fact]


def _rearranged(
    state: Evaluator, place: int, fixed: frozenset[int], change: Fact | None, clock: Clock
) -> tuple[Change, ...]:
    """Return the fewest changes of holders near the place that fill it once a fact is changed; none found: empty."""
    for radius in STANDING_RADII:
        left = clock.until - time.monotonic()
        if left <= 0:
            break
        verdict = Probe(state, place, radius, fixed, change=change, standing=True).ask_fewest(min(left, clock.one))
        if verdict.possible and _kept(state, verdict.changes, change):
            return verdict.changes
    return ()


def _kept(state: Evaluator, changes: tuple[Change, ...], change: Fact | None) -> bool:
    """Tell whether some changes break no rule but the one that is to change; the probe leaves a little out."""
    spared = RULES.get(change.kind, "") if change else ""
    return all(v.rule == spared for v in broken_by(state, changes))
