"""Simulated annealing over the evaluator: reassign one slot, or exchange two, always within the hard rules."""

import math
import random
from collections.abc import Callable

from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import FORBIDDEN

HOT, COLD = 60.0, 2.5
CHUNK = 256


class Annealer:
    """A run of `moves` moves that cools from HOT to COLD and keeps the best holders it has seen."""

    def __init__(self, state: Evaluator, moves: int, rng: random.Random, hot: float = HOT) -> None:
        self._state = state
        self._moves = max(1, moves)
        self._rng = rng
        self._hot = hot
        self._done = 0
        self._free = [
            i for i in range(len(state.places)) if state.is_duty[i] and i not in state.pinned and state.candidates[i]
        ]
        self._duties = self._duty_places()
        self._cost = state.cost()
        self.best_cost = self._cost
        self.best = list(state.holder)

    def _duty_places(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self._state.ledgers]
        for place in self._free:
            if self._state.holder[place] != OPEN:
                found[self._state.holder[place]].append(place)
        return found

    def run(self, stop: Callable[[], bool], on_better: Callable[[int], None] | None = None) -> None:
        """Run all moves, or until `stop` says so; at the end the evaluator holds the best."""
        while self._free and self._done < self._moves and not stop():
            before = self.best_cost
            temperature = self._hot * (COLD / self._hot) ** (self._done / self._moves)
            for _ in range(min(CHUNK, self._moves - self._done)):
                self._step(temperature)
            self._done += CHUNK
            if on_better and self.best_cost < before:
                on_better(self.best_cost)
        self._restore_best()

    def _step(self, temperature: float) -> None:
        changes = self._propose()
        if not changes:
            return
        delta = self._state.delta(changes)
        if delta >= FORBIDDEN or (delta > 0 and self._rng.random() >= math.exp(-delta / temperature)):
            return
        self._take(changes)
        self._cost += delta
        if self._cost < self.best_cost:
            self.best_cost = self._cost
            self.best = list(self._state.holder)

    def _propose(self) -> list[Change]:
        state, rng = self._state, self._rng
        place = self._free[int(rng.random() * len(self._free))]
        options = state.candidates[place]
        newcomer = options[int(rng.random() * len(options))]
        holder = state.holder[place]
        if newcomer == holder:
            return []
        theirs = self._duties[newcomer]
        clash = state.busy[newcomer] & state.bit[place]
        if not clash and (not theirs or rng.random() < 0.5):
            return [(place, newcomer)]
        if not theirs:
            return []
        other = theirs[int(rng.random() * len(theirs))]
        if holder != OPEN and holder not in state.allowed[other]:
            return []
        return [(place, newcomer), (other, holder)]

    def _take(self, changes: list[Change]) -> None:
        for place, _ in changes:
            if self._state.holder[place] != OPEN:
                self._duties[self._state.holder[place]].remove(place)
        self._state.apply(changes)
        for place, person in changes:
            if person != OPEN:
                self._duties[person].append(place)

    def _restore_best(self) -> None:
        held = self._state.holder
        self._state.apply([(i, who) for i, who in enumerate(self.best) if held[i] != who])
