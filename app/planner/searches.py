"""Annealing on two cores: two compiled runs from the same start that cool step by step; the better one stands.

Effort is counted in moves, so the same start, seed and effort give the same plan. The clock is a limit: a run that
would not be cold in time makes fewer moves in each of the steps that are left, and says so.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from app.planner.evaluator import OPEN, Evaluator

if TYPE_CHECKING:
    from app.planner.tables import Numbers

RUNS = 2
HOT, COLD = 40.0, 1.5
STEPS = 200
CHUNK = 10_000  # moves between two looks at the clock, about 20 ms
POLL_SECONDS = 0.03


@dataclass(frozen=True)
class Effort:
    """How many moves each run makes, and when (monotonic clock) it must be over."""

    moves: int
    until: float


class Search:
    """One run; `best` are the best holders seen, `cost` what they cost, `hurried` whether the clock cut moves off."""

    def __init__(self, tables: "Numbers", standing: "Numbers", cost: int, places: int, seed: int) -> None:
        import numpy as np

        self._tables, self._standing = tables, standing
        self._seed = np.array([seed], np.uint64)
        self._now = np.array([cost, 0, cost, 0], np.int64)
        self.best = standing[:places].copy()
        self.known: tuple[int, list[int]] = (cost, self.best.tolist())
        self.hurried = False
        self.stopped = False

    @property
    def cost(self) -> int:
        """The cost of the best holders."""
        return self.known[0]

    def run(self, effort: Effort) -> None:
        """Cool from HOT to COLD, until somebody sets `stopped`."""
        begin, ratio = time.monotonic(), COLD / HOT
        done = 0
        for step in range(STEPS):
            moves = effort.moves * (step + 1) // STEPS - effort.moves * step // STEPS
            if step >= STEPS // 20:
                moves = self._affordable(moves, step, begin, done, effort.until)
            self._cool(HOT * ratio ** (step / STEPS), HOT * ratio ** ((step + 1) / STEPS), moves)
            done += moves
            if self.stopped:
                return

    def _affordable(self, moves: int, step: int, begin: float, done: int, until: float) -> int:
        now = time.monotonic()
        could = max(0.0, until - now) * done / max(1e-9, now - begin) / (STEPS - step)
        if could >= moves:
            return moves
        self.hurried = True
        return int(could)

    def _cool(self, hot: float, cold: float, moves: int) -> None:
        import numpy as np

        from app.planner.moves import anneal

        chunks = 1 + moves // CHUNK
        for chunk in range(chunks):
            heat = np.array([hot * (cold / hot) ** ((chunk + k) / chunks) for k in (0, 1)])
            some = moves * (chunk + 1) // chunks - moves * chunk // chunks
            anneal(self._tables, self._standing, self.best, self._seed, self._now, heat, some)
            if self._now[2] < self.known[0]:
                self.known = (int(self._now[2]), self.best.tolist())
            if self.stopped:
                return


def prepare(cancelled: Callable[[], bool]) -> bool:
    """Load the compiled code, which is compiled at first use (some seconds); return False when that was cancelled."""
    loading = Thread(target=_load, daemon=True)
    loading.start()
    while loading.is_alive():
        if cancelled():
            return False
        loading.join(POLL_SECONDS)
    return True


def _load() -> None:
    import app.planner.moves  # noqa: F401


def improve(
    state: Evaluator, effort: Effort, seed: int, cancelled: Callable[[], bool], told: Callable[[int, int], None]
) -> tuple[dict[int, int], bool]:
    """Return the holders of the best plan found, telling better ones as (cost, open slots) as they come.

    Also return whether the clock or `cancelled` cut in, so that another run may find another plan. No person's rule is
    broken; where pins break a rule about a pair, another pair may break it instead.
    """
    runs = _runs(state, seed)
    threads = [Thread(target=run.run, args=(effort,), daemon=True) for run in runs]
    for thread in threads:
        thread.start()
    last = runs[0].cost
    while any(thread.is_alive() for thread in threads):
        threads[0 if threads[0].is_alive() else -1].join(POLL_SECONDS)
        best = min(runs, key=lambda run: run.cost)
        if best.cost < last:
            last, holders = best.known
            told(last, sum(1 for i, who in enumerate(holders) if state.is_duty[i] and who == OPEN))
        if cancelled() or time.monotonic() > effort.until:
            for run in runs:
                run.stopped = True
    best = min(runs, key=lambda run: run.cost)
    return dict(enumerate(best.known[1])), any(run.hurried or run.stopped for run in runs)


def _runs(state: Evaluator, seed: int) -> list[Search]:
    from app.planner.tables import standing_of, tables_of

    tables, cost = tables_of(state), state.cost()
    return [
        Search(tables, standing_of(state, tables), cost, len(state.places), RUNS * seed + number)
        for number in range(RUNS)
    ]
