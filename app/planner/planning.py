"""The one way in: `plan(problem)` returns the best plan found within the effort, never one that breaks a hard rule.

The phases: a greedy plan at once; annealing; column generation, which proves a bound and finds better plans where its
rounds are quick enough; at the end the exact model, of everything up to EXACT_PLACES free slots, of a few weeks at a
time above. Effort is counted in moves, rounds, windows and deterministic time, never by the clock: the same problem,
seed and effort give the same plan. An effort is named in seconds of a slow machine, so that the clock, a limit,
seldom cuts in; a plan it cut says so (`Plan.hurried`).
"""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from app.planner import greedy, plain
from app.planner.editions import is_compiled, note_compiled
from app.planner.evaluator import OPEN, Evaluator
from app.planner.plans import Plan
from app.planner.problems import Problem
from app.planner.reasons import open_places
from app.planner.searches import Effort, improve, prepare
from app.planner.violations import violations

if TYPE_CHECKING:
    from app.planner.columns import ColumnSearch

EXACT_PLACES = 130
EXACT_EFFORT = 2.0  # of deterministic time
WINDOW_PLACES = 80
MOVES_PER_SECOND = 250_000
SHORT_MOVES = 400_000
WINDOW_EFFORT = 4.0
WINDOW_SECONDS = 3.0
WINDOW_SHARE = 0.15
LEAST_WEEKS = 6
COLUMN_PLACES = 6000
PLAIN_PLACES = 400
PLAIN_MOVES_PER_SECOND = 100_000
COLUMN_SHARE = 0.7
SMALL_ROUNDS = 1000
LEAST_ROUNDS, LEAST_ROOT = 100, 90
ROOT_ROUNDS, ROOT_SHARE = 300, 0.45
MANY_ROUNDS = 500
ANNEAL_SHARE = 0.45


class Code(StrEnum):
    """Which code plans: compiled code, whatever it takes to get it, or plain code too, which finds less.

    `AT_HAND`: compiled code, but a small plan does not wait for code that was never compiled on this machine.
    """

    COMPILED = "compiled"
    AT_HAND = "at hand"
    PLAIN = "plain"


@dataclass(frozen=True)
class Progress:
    """What is known while planning: the best cost so far and how many duty slots are open in it."""

    cost: int
    open: int


class _Run:
    def __init__(
        self,
        problem: Problem,
        *,
        seconds: float,
        effort: float,
        seed: int,
        code: Code,
        on_better: Callable[[Progress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._code = code
        self._until = time.monotonic() + seconds
        self._effort = effort
        self._told = on_better
        self._cancelled = cancelled or (lambda: False)
        self._rng = random.Random(seed)
        self.state = Evaluator(problem)
        self.bound: int | None = None
        self.optimal = False
        self.hurried = False

    def _left(self) -> float:
        return self._until - time.monotonic()

    def _stop(self) -> bool:
        return self._left() <= 0 or self._cancelled()

    def _tell(self) -> None:
        holders = zip(self.state.holder, self.state.is_duty, strict=True)
        self._tell_of(self.state.cost(), sum(1 for who, duty in holders if duty and who == OPEN))

    def _tell_of(self, cost: int, open_slots: int) -> None:
        if self._told:
            self._told(Progress(cost, open_slots))

    def run(self) -> None:
        state = self.state
        greedy.fill(state, self._rng)
        self._tell()
        free = [i for i in range(len(state.places)) if i not in state.pinned and state.candidates[i]]
        duties = sum(state.is_duty[i] for i in free)
        begin = time.monotonic()
        if not free:
            self.bound = state.cost()
        elif self._is_plain(duties):
            self._plan_plainly(free, duties)
        elif prepare(self._cancelled):
            self._until += time.monotonic() - begin  # the first run after installation compiles: nobody's effort
            plan_it = self._plan_small if duties <= EXACT_PLACES else self._plan_large
            plan_it(free, duties)
            note_compiled()
        greedy.fill(state, self._rng)
        greedy.fill_shadows(state)
        self.optimal = self._proven()
        self.hurried |= self._stop() and not self.optimal

    def _is_plain(self, duties: int) -> bool:
        at_hand = self._code is Code.AT_HAND and duties <= PLAIN_PLACES
        return self._code is Code.PLAIN or (at_hand and not is_compiled())

    def _plan_plainly(self, free: list[int], duties: int) -> None:
        """Plan without compiled code; the exact model of a few slots needs none anyway."""
        whole = plain.anneal(self.state, int(self._effort * PLAIN_MOVES_PER_SECOND), self._rng, self._stop)
        self._tell()
        if duties <= EXACT_PLACES and self._code is not Code.PLAIN and not self._stop():
            self._exact(free)
        self.hurried = not whole or self._code is Code.AT_HAND

    def _plan_small(self, free: list[int], duties: int) -> None:
        self._anneal(min(SHORT_MOVES, int(self._effort * MOVES_PER_SECOND)) if duties else 0, 1.0)
        search = None if self._stop() else self._column_search()
        if search:
            rounds = min(SMALL_ROUNDS, int(self._effort * COLUMN_SHARE / search.round_seconds))
            self._columns(search, min(ROOT_ROUNDS, rounds), rounds)
        if not self._proven() and not self._stop():
            self._exact(free)

    def _plan_large(self, free: list[int], duties: int) -> None:
        search = self._column_search() if duties <= COLUMN_PLACES else None
        rounds = int(self._effort * COLUMN_SHARE / search.round_seconds) if search else 0
        moves = int(self._effort * MOVES_PER_SECOND)
        if search is None or rounds < LEAST_ROUNDS:
            self._anneal(moves, 0.95)
            return
        self._anneal(int(moves * ANNEAL_SHARE), 0.5)
        if not self._stop():
            self._columns(search, min(ROOT_ROUNDS, max(LEAST_ROOT, int(rounds * ROOT_SHARE))), rounds)
            self._windows(free, int(self._effort * WINDOW_SHARE / WINDOW_SECONDS) if rounds >= MANY_ROUNDS else 0)

    def _proven(self) -> bool:
        return self.bound is not None and self.bound >= self.state.cost()

    def _column_search(self) -> "ColumnSearch | None":
        from app.planner.columns import column_search

        return column_search(self.state.problem, self._rng.randrange(1 << 30))

    def _columns(self, search: "ColumnSearch", root: int, rounds: int) -> None:
        """Prove a bound for up to `root` of the rounds, then look for better plans."""
        search.prove(root, self._stop)
        self.bound = search.bound
        if self._proven() or rounds <= root // 2:
            return
        look = search.plans if rounds >= MANY_ROUNDS else search.nearby
        for holders in look(list(self.state.holder), max(1, rounds - root // 2), self._stop):
            if self._adopt(holders):
                self._tell()

    def _anneal(self, moves: int, share: float) -> None:
        if not moves:
            return
        effort = Effort(moves, time.monotonic() + self._left() * share)
        seed = self._rng.randrange(1 << 30)
        holders, hurried = improve(self.state, effort, seed, self._cancelled, self._tell_of)
        self.hurried |= hurried
        if self._adopt(holders):
            self._tell()

    def _exact(self, free: list[int]) -> None:
        from app.planner.exact import Model

        outcome = Model(self.state, free).solve(self._left(), self._effort * EXACT_EFFORT, self._cancelled)
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

    def _windows(self, free: list[int], count: int) -> None:
        from app.planner.exact import Model

        for _ in range(count):
            if self._stop() or self._proven():
                return
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
    effort: float | None = None,
    seed: int = 0,
    code: Code = Code.COMPILED,
    on_better: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Plan:
    """Return the best plan found with an effort (seconds of a slow machine, as many as `seconds` if None).

    It takes about `seconds` at most, and once after installation what compiling takes where `code` waits for that;
    `cancelled` is asked often and ends it with what there is.
    A hard rule is only broken where pins break it; a slot stays open, with reasons, rather than break one.
    """
    run = _Run(
        problem,
        seconds=seconds,
        effort=seconds if effort is None else effort,
        seed=seed,
        code=code,
        on_better=on_better,
        cancelled=cancelled,
    )
    run.run()
    return Plan(
        assignments=run.state.held(),
        components=run.state.components(),
        open_places=open_places(run.state),
        violations=violations(run.state),
        optimal=run.optimal,
        bound=run.bound,
        hurried=run.hurried,
    )
