"""Plans and a proven lower bound by column generation over the schedules of whole people.

Effort is counted in rounds of pricing, so that the same problem, seed and effort give the same plans.
"""

import random
from collections.abc import Callable, Iterator

from app.planner.dives import Neighbourhoods, Schedules, cost_of, dive, holders_of
from app.planner.evaluator import Evaluator
from app.planner.masters import Columns, Master
from app.planner.pricing import Pricer
from app.planner.problems import Problem
from app.planner.rows import Rows
from app.planner.walks import BIG, SCALE, TooLarge

Stop = Callable[[], bool]
CLOSE = 0.2
SPARED_FOR_DIVE = 40
CELLS_PER_SECOND = 5_000_000_000


class ColumnSearch:
    """Bounds and plans of one problem; `bound` is proven for every plan that keeps the hard rules, None if unknown."""

    def __init__(self, problem: Problem, seed: int = 0) -> None:
        self._rows = Rows(Evaluator(problem))
        self._pricer = Pricer(self._rows.walks)
        self._root = Master(self._rows, self._pricer, Columns(self._rows), self._rows.people)
        self._seed = seed
        self.bound: int | None = None

    @property
    def round_seconds(self) -> float:
        """About how long one round of pricing everybody takes on one core."""
        cells = sum(w.weeks * len(w.rest) * w.cells * (len(w.choices) + 1) for w in self._rows.walks if w)
        return 0.001 + cells / CELLS_PER_SECOND

    def prove(self, rounds: int, stop: Stop) -> None:
        """Raise the bound for up to `rounds` rounds, fewer when it is as good as it can be."""
        self._root.run(rounds, CLOSE, stop)
        if self._root.bound > -BIG:
            self.bound = -(-self._root.bound // SCALE) + self._rows.constant

    def plans(self, holder: list[int], rounds: int, stop: Stop) -> Iterator[dict[int, int]]:
        """Yield better and better plans as holders of places, spending about so many rounds; `holder` is one known."""
        known = {p: self._rows.path_of(p, holder) for p in self._rows.people}
        start = Master(self._rows, self._pricer, self._root.columns.copy(), self._rows.people)
        start.centre, start.step = self._root.centre.copy(), self._root.step / 2
        first = dive(start, max(2, min(10, rounds // SPARED_FOR_DIVE)), stop)
        if first is None:
            return
        first = min(first, known, key=lambda some: cost_of(self._rows, some, self._rows.need))
        yield holders_of(self._rows, first)
        yield from self._nearby(first, rounds - start.rounds // 2, stop)

    def nearby(self, holder: list[int], rounds: int, stop: Stop) -> Iterator[dict[int, int]]:
        """Yield better and better plans from a known one (the holder of each place), without a dive."""
        known = {p: self._rows.path_of(p, holder) for p in self._rows.people}
        yield from self._nearby(known, rounds, stop)

    def _nearby(self, first: Schedules, rounds: int, stop: Stop) -> Iterator[dict[int, int]]:
        search = Neighbourhoods(self._root, self._pricer, first, random.Random(self._seed))
        while search.spent < rounds and not stop():
            if search.improve(stop):
                yield holders_of(self._rows, search.schedules)
            if self.bound is not None and search.cost + self._rows.constant <= self.bound:
                return


def column_search(problem: Problem, seed: int = 0) -> ColumnSearch | None:
    """Return a search, None where somebody's rules are too many to follow week by week."""
    try:
        return ColumnSearch(problem, seed)
    except TooLarge:
        return None
