"""The one way in: `plan(problem)` returns the best plan found within the effort, never one that breaks a hard rule.

A greedy plan stands at once; annealing improves it; column generation proves a bound and finds better plans; up to
EXACT_PLACES free slots the exact model finishes and proves it, above that it improves a few weeks at a time. Effort is
counted in moves, rounds and deterministic time, the clock is only a cap, so the same problem, seed and effort give the
same plan wherever the clock does not cut in.
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.planner import greedy
from app.planner.annealing import Annealer
from app.planner.evaluator import OPEN, Evaluator
from app.planner.plans import Plan
from app.planner.problems import Problem
from app.planner.reasons import open_places
from app.planner.violations import violations

EXACT_PLACES = 130
WINDOW_PLACES = 80
MOVES_PER_SECOND = 60_000
SHORT_MOVES = 60_000
WINDOW_EFFORT = 4.0
LEAST_WEEKS = 6
COLUMN_SHARE = 0.7
COLUMNS_PAY = 8.0
SMALL_ROUNDS = 1000
ROOT_ROUNDS = 300
LEAST_ROUNDS = 120


@dataclass(frozen=True)
class Progress:
    """What is known while planning: the best cost so far and how many duty slots are open in it."""

    cost: int
    open: int


class _Run:
    def __init__(
        self,
        problem: Problem,
        seconds: float,
        seed: int,
        on_better: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._until = time.monotonic() + seconds
        self._seconds = seconds
        self._told = on_better
        self._cancelled = cancelled or (lambda: False)
        self._rng = random.Random(seed)
        self.state = Evaluator(problem)
        self.bound: int | None = None
        self.optimal = False

    def _left(self) -> float:
        return self._until - time.monotonic()

    def _stop(self) -> bool:
        return self._left() <= 0 or self._cancelled()

    def _tell(self) -> None:
        if self._told:
            state = self.state
            holders = zip(state.holder, state.is_duty, strict=True)
            self._told(Progress(state.cost(), sum(1 for who, duty in holders if duty and who == OPEN)))

    def run(self) -> None:
        state = self.state
        greedy.fill(state, self._rng)
        self._tell()
        free = [i for i in range(len(state.places)) if i not in state.pinned and state.candidates[i]]
        duties = [i for i in free if state.is_duty[i]]
        small = len(duties) <= EXACT_PLACES
        share = 1.0 if small else 0.6 if self._seconds < COLUMNS_PAY else 0.2
        self._anneal(SHORT_MOVES if small else int(self._seconds * MOVES_PER_SECOND), share)
        if not free:
            self.bound = state.cost()
        else:
            self._columns(SMALL_ROUNDS if small else 1 << 30)
        if small and not self._proven() and not self._stop():
            self._exact(free)
        elif not small and not self._proven():
            self._windows(free)
        greedy.fill(state, self._rng)
        greedy.fill_shadows(state)
        self.optimal = self._proven()

    def _proven(self) -> bool:
        return self.bound is not None and self.bound >= self.state.cost()

    def _columns(self, most: int) -> None:
        from app.planner.columns import column_search

        search = column_search(self.state.problem, self._rng.randrange(1 << 30))
        if search is None:
            return
        rounds = int(self._left() * COLUMN_SHARE / search.round_seconds)
        search.prove(min(ROOT_ROUNDS, rounds // 2), self._stop)
        self.bound = search.bound
        if self._proven() or rounds < LEAST_ROUNDS:
            return
        for holders in search.plans(list(self.state.holder), min(rounds // 2, most), self._stop):
            if self._adopt(holders):
                self._tell()

    def _anneal(self, moves: int, share: float) -> None:
        until = time.monotonic() + self._left() * share
        annealer = Annealer(self.state, moves, self._rng)
        annealer.run(lambda: time.monotonic() > until or self._cancelled())
        self._tell()

    def _exact(self, free: list[int]) -> None:
        from app.planner.exact import Model

        outcome = Model(self.state, free).solve(self._left(), self._seconds * 10, self._cancelled)
        if outcome:
            bound = outcome.bound + self._cost_with(outcome.holders) - outcome.objective
            self._keep(outcome.holders)
            self.bound = max(bound, self.bound if self.bound is not None else bound)
            self._tell()

    def _cost_with(self, holders: dict[int, int]) -> int:
        back = [(place, self.state.holder[place]) for place in holders]
        self.state.apply(list(holders.items()))
        cost = self.state.cost()
        self.state.apply(back)
        return cost

    def _windows(self, free: list[int]) -> None:
        from app.planner.exact import Model

        while not self._stop():
            chosen = self._window(free)
            outcome = Model(self.state, chosen).solve(self._left(), WINDOW_EFFORT, self._cancelled) if chosen else None
            if outcome and self._keep(outcome.holders):
                self._tell()

    def _window(self, free: list[int]) -> list[int]:
        """Return about WINDOW_PLACES free places: a few weeks in a row of all rotations, or of some of many."""
        state, rotations = self.state, list(self.state.problem.rotations)
        per_week = max(1.0, len(free) / max(1, state.problem.weeks))
        weeks = max(LEAST_WEEKS, round(WINDOW_PLACES / per_week))
        first = self._rng.randrange(1 - weeks // 2, max(1, state.problem.weeks - weeks // 2))
        share = min(1.0, WINDOW_PLACES / (per_week * weeks))
        some = set(self._rng.sample(rotations, max(1, round(share * len(rotations)))))
        inside = [i for i in free if first <= state.places[i].week < first + weeks]
        return [i for i in inside if state.places[i].rotation in some]

    def _adopt(self, holders: dict[int, int]) -> bool:
        """Take over a whole plan if it is better, opening what breaks a rule in it."""
        state = self.state
        before, cost = list(state.holder), state.cost()
        free = [i for i in range(len(state.places)) if i not in state.pinned]
        state.apply([(i, holders.get(i, OPEN)) for i in free if state.holder[i] != holders.get(i, OPEN)])
        while bad := {state.index[v.place] for v in violations(state) if v.place in state.index} - state.pinned:
            opened = [(i, OPEN) for i in bad if state.holder[i] != OPEN]
            if not opened:
                break
            state.apply(opened)
        greedy.fill(state, self._rng)
        if state.cost() < cost:
            return True
        state.apply([(i, before[i]) for i in free if state.holder[i] != before[i]])
        return False

    def _keep(self, holders: dict[int, int]) -> bool:
        state, before = self.state, self.state.cost()
        changes = [(i, who) for i, who in holders.items() if state.holder[i] != who]
        back = [(i, state.holder[i]) for i, _ in changes]
        state.apply(changes)
        if state.cost() > before:
            state.apply(back)
            return False
        return state.cost() < before


def plan(
    problem: Problem,
    *,
    seconds: float = 10.0,
    seed: int = 0,
    on_better: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan:
    """Return the best plan found in about `seconds` at most; `cancelled` is asked often and ends it with what there is.

    A hard rule is only broken where pins break it; a slot stays open, with reasons, rather than break one.
    """
    run = _Run(problem, seconds, seed, on_better, cancelled)
    run.run()
    return Plan(
        assignments=run.state.held(),
        components=run.state.components(),
        open_places=open_places(run.state),
        violations=violations(run.state),
        optimal=run.optimal,
        bound=run.bound,
    )
