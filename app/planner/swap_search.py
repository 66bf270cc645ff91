"""Every way to let the holder of a slot out of it: somebody takes it, two exchange, or three pass slots round.

An open slot is filled in the same way, by somebody or by a chain. What cannot be is left out by bit masks first
(eligible, here, not on that week, rested); only what is left is priced.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.planner.effects import effect
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import FORBIDDEN


@dataclass(frozen=True)
class Exchange:
    """Changes that keep every hard rule; `cost` is what they add to the whole cost, `effect` the same by component.

    One change is a give, two are a swap, three a cycle; the first change names who takes the slot.
    """

    changes: tuple[Change, ...]
    cost: int
    effect: Mapping[str, int]


class SwapSearch:
    """Searches over one evaluator; `fixed` places stay, and nothing before the week `earliest` is exchanged."""

    def __init__(self, state: Evaluator, fixed: Collection[int] = (), earliest: int = 0) -> None:
        self._state = state
        self._fixed = frozenset(fixed) | state.pinned
        self._theirs: list[list[int]] = [[] for _ in state.ledgers]
        for place, who in enumerate(state.holder):
            if who != OPEN and place not in self._fixed and state.places[place].week >= earliest:
                self._theirs[who].append(place)

    def exchanges(self, place: int) -> tuple[Exchange, ...]:
        """Return every give, swap and cycle that frees the holder of the place from its week, best first.

        Among equals fewer people come first. The place must be held and not fixed, else there is none.
        """
        found = self._priced(self.candidates(place))
        return tuple(sorted(found, key=lambda e: (e.cost, len(e.changes), e.changes)))

    def candidates(self, place: int) -> Iterator[tuple[Change, ...]]:
        """Yield the gives, swaps and cycles that the masks do not rule out; other rules may still forbid some."""
        if self._state.holder[place] == OPEN or place in self._fixed:
            return
        takers = list(self._takers(place))
        wanted = self._wanted(place)
        yield from self._gives(place)
        yield from self._swaps(place, takers, wanted)
        yield from self._cycles(place, takers, wanted)

    def chains(self, place: int) -> Iterator[tuple[Change, ...]]:
        """Yield ways to fill an open place that the masks do not rule out: at most two slots are handed on."""
        yield from self._gives(place)
        takers = list(self._takers(place))
        for person, theirs in takers:
            for give in self._gives(theirs):
                if give[0][1] != person:
                    yield (place, person), *give
        for person, theirs in takers:
            for second, other in self._takers(theirs):
                if second != person:
                    for give in self._gives(other):
                        if give[0][1] not in (person, second):
                            yield (place, person), (theirs, second), *give

    def _priced(self, found: Iterable[tuple[Change, ...]]) -> Iterator[Exchange]:
        for changes in found:
            cost = self._state.delta(changes)
            if cost < FORBIDDEN:
                yield Exchange(changes, cost, effect(self._state, changes))

    def _gives(self, place: int) -> Iterator[tuple[Change, ...]]:
        for person in self._state.candidates[place]:
            if person != self._state.holder[place] and self._rested(person, place, 0):
                yield ((place, person),)

    def _takers(self, place: int) -> Iterator[tuple[int, int]]:
        """Yield (person, slot of theirs): those who could take the place if they were rid of that slot."""
        state = self._state
        for person in state.candidates[place]:
            if person != state.holder[place]:
                for theirs in self._theirs[person]:
                    if self._rested(person, place, state.bit[theirs]):
                        yield person, theirs

    def _wanted(self, place: int) -> frozenset[int]:
        """Return the held slots of other weeks that the holder of the place could take instead of it."""
        state, holder = self._state, self._state.holder[place]
        return frozenset(
            other
            for person, mine in enumerate(self._theirs)
            if person != holder
            for other in mine
            if state.bit[other] != state.bit[place]
            and holder in state.allowed[other]
            and self._rested(holder, other, state.bit[place])
        )

    def _swaps(
        self, place: int, takers: Iterable[tuple[int, int]], wanted: frozenset[int]
    ) -> Iterator[tuple[Change, ...]]:
        holder = self._state.holder[place]
        for person, theirs in takers:
            if theirs in wanted:
                yield (place, person), (theirs, holder)

    def _cycles(
        self, place: int, takers: Iterable[tuple[int, int]], wanted: frozenset[int]
    ) -> Iterator[tuple[Change, ...]]:
        state, holder = self._state, self._state.holder[place]
        for person, theirs in takers:
            allowed = state.allowed[theirs]
            for other in wanted:
                third = state.holder[other]
                if third != person and third in allowed and self._rested(third, theirs, state.bit[other]):
                    yield (place, person), (theirs, third), (other, holder)

    def _rested(self, person: int, place: int, rid: int) -> bool:
        """Tell whether the person, rid of some weeks, is free in the week of the place and rested around it."""
        state = self._state
        bit = state.bit[place]
        if state.busy[person] & ~rid & bit:
            return False
        gap = state.ledgers[person].gap if state.is_duty[place] else 0
        around = ((bit << gap + 1) - 1) & ~((bit >> gap) - 1 if bit >> gap else 0)
        return not state.duty[person] & ~rid & around
