"""Small repairs of one thing that is wrong: an open slot filled, directly or by a chain, and a broken rule mended.

A repair moves at most three people, breaks nothing new and is priced by the one evaluator.
"""

from collections.abc import Collection, Iterable, Iterator

from app.planner.effects import effect, mended_by
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import FORBIDDEN
from app.planner.plans import Violation
from app.planner.swap_search import Exchange, SwapSearch

MOST_TRIED = 400


def fill_repairs(state: Evaluator, place: int, fixed: Collection[int] = (), earliest: int = 0) -> tuple[Exchange, ...]:
    """Return the ways to fill an open place, best first: somebody takes it, or takes it and hands on a slot.

    The whole chain keeps every hard rule; slots before the week `earliest` and fixed ones stay as they are.
    """
    search = SwapSearch(state, fixed, earliest)
    found = []
    for changes in search.chains(place):
        cost = state.delta(changes)
        if cost < FORBIDDEN:
            found.append(Exchange(changes, cost, effect(state, changes)))
    return tuple(sorted(found, key=_rank))


def rule_repairs(
    state: Evaluator, violation: Violation, fixed: Collection[int] = (), earliest: int = 0
) -> tuple[Exchange, ...]:
    """Return the ways to mend a broken rule without breaking another, best first; opening the slot comes last."""
    search = SwapSearch(state, fixed, earliest)
    stays = state.pinned | frozenset(fixed)
    tried: dict[tuple[Change, ...], None] = {}
    opened: dict[tuple[Change, ...], None] = {}
    for place in _suspects(state, violation):
        over = state.places[place].week < earliest and state.places[place] != violation.place
        if place in stays or over:
            continue
        for changes in search.chains(place) if state.holder[place] == OPEN else search.candidates(place):
            tried.setdefault(changes)
        if state.holder[place] != OPEN:
            opened.setdefault(((place, OPEN),))
    found = [*_mending(state, list(tried)[:MOST_TRIED], violation), *_mending(state, opened, violation)]
    return tuple(sorted(found, key=_rank))


def _mending(state: Evaluator, tried: Iterable[tuple[Change, ...]], violation: Violation) -> Iterator[Exchange]:
    for changes in tried:
        if mended_by(state, changes, violation):
            parts = effect(state, changes)
            yield Exchange(changes, sum(parts.values()), parts)


def _rank(exchange: Exchange) -> tuple[int, int, tuple[Change, ...]]:
    return exchange.cost, len(exchange.changes), exchange.changes


def _suspects(state: Evaluator, violation: Violation) -> list[int]:
    """Return the places one of which has to change: where the rule is broken, the mate's, or another duty too near."""
    here, person = state.index[violation.place], state.person[violation.person]
    found = [here]
    if violation.rule in ("mentor", "solo_not_shadowed") and state.mate[here] >= 0:
        found.append(state.mate[here])
    ledger, week = state.ledgers[person], violation.place.week
    reach = {"gap": ledger.gap, "same_twice": 1, "window": ledger.window_weeks - 1, "two_duties": 0}
    back = reach.get(violation.rule, -1)
    mine = (i for i, who in enumerate(state.holder) if who == person and i != here)
    return found + [i for i in mine if 0 <= week - state.places[i].week <= back]
