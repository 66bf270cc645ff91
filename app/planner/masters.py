"""Column generation: schedules are priced against each other until no cheaper one is found.

The master problem chooses a mixture of known schedules for each person so that every slot is held once. It is solved by
a proximal bundle method: prices move from the best known ones (`centre`) by `step` times what the mixture leaves over,
the mixtures being improved pair by pair. Measured on the department: 150 rounds in 10 s to within 1 of the limit, where
HiGHS took 60 s by interior point (0.9 s a round) and did not arrive by simplex.

Every round gives a proven bound: the prices of the slots plus each person's cheapest schedule under them (Lagrange),
in whole numbers of 1/SCALE and so without rounding.
"""

from collections.abc import Callable, Mapping, Sequence

import numba
import numpy as np
from numpy.typing import NDArray

from app.planner.pricing import Path, Priced, Pricer
from app.planner.rows import Rows
from app.planner.walks import BIG, SCALE, Ints

Floats = NDArray[np.float64]
KEPT = 60
SWEEPS, CHUNK = 100, 10
SETTLED = 3
FAR = 0.3


@numba.njit(nogil=True, cache=True)
def _settle(people, known, market, step, sweeps):  # type: ignore[no-untyped-def]  # pragma: no cover
    """Shift shares between the schedules of each person towards the cheaper ones; return how far from settled.

    `known` is columns (count, length, rows, signs, cost, share), `market` rows (centre, prices, left, top): `left` is
    what the mixture leaves over, prices = min(top, centre + step x left); both are kept up to date.
    """
    count, length, rows, signs, cost, share = known
    centre, prices, left, top = market
    reduced, mark, far = np.zeros(rows.shape[1]), np.zeros(prices.shape[0]), 0.0
    for _ in range(sweeps):
        far = 0.0
        for p in people:
            for again in range(4):
                low, high = -1, -1
                for k in range(count[p]):
                    value = cost[p, k]
                    for q in range(length[p, k]):
                        value -= prices[rows[p, k, q]] * signs[p, k, q]
                    reduced[k] = value
                    if low < 0 or value < reduced[low]:
                        low = k
                    if share[p, k] > 0 and (high < 0 or value > reduced[high]):
                        high = k
                if again == 0:
                    for k in range(count[p]):
                        far += share[p, k] * (reduced[k] - reduced[low])
                if reduced[high] - reduced[low] <= 1e-9:
                    break
                curve = 0.0
                for k, sign in ((high, 1.0), (low, -1.0)):
                    for q in range(length[p, k]):
                        mark[rows[p, k, q]] += sign * signs[p, k, q]
                for k in (high, low):
                    for q in range(length[p, k]):
                        curve += step * mark[rows[p, k, q]] ** 2
                        mark[rows[p, k, q]] = 0.0
                moved = min(share[p, high], (reduced[high] - reduced[low]) / max(curve, 1e-12))
                share[p, low] += moved
                share[p, high] = max(0.0, share[p, high] - moved)
                for k, sign in ((high, 1.0), (low, -1.0)):
                    for q in range(length[p, k]):
                        row = rows[p, k, q]
                        left[row] += moved * sign * signs[p, k, q]
                        prices[row] = min(top[row], centre[row] + step * left[row])
        if far < 0.5:
            break
    return far


class Columns:
    """Up to KEPT schedules of each person: their paths, entries, costs and shares in the mixture."""

    def __init__(self, rows: Rows) -> None:
        people, weeks = len(rows.walks), rows.state.problem.weeks
        width = max((self._width(rows, p) for p in range(people)), default=0) + 1
        self.rows = np.full((people, KEPT, width), rows.blank, np.int32)
        self.signs = np.zeros((people, KEPT, width), np.float32)
        self.length = np.zeros((people, KEPT), np.int64)
        self.cost = np.zeros((people, KEPT))
        self.share = np.zeros((people, KEPT))
        self.paths = np.full((people, KEPT, weeks), -1, np.int8)
        self.count = np.zeros(people, np.int64)

    @staticmethod
    def _width(rows: Rows, person: int) -> int:
        walk = rows.walks[person]
        if walk is None:
            return 0
        shadows = int((walk.place[:, ~walk.duty] >= 0).any(axis=1).sum())
        paired = bool((rows.second[person] != rows.blank).any())
        return (walk.most + shadows) * (2 if paired else 1)

    def copy(self) -> "Columns":
        """Return columns of one's own with the same schedules."""
        other = object.__new__(Columns)
        for name, value in vars(self).items():
            setattr(other, name, value.copy())
        return other

    def keep(self, person: int, chosen: NDArray[np.bool_]) -> None:
        """Forget the schedules of a person that are not chosen."""
        which = np.nonzero(chosen)[0]
        for part in (self.rows, self.signs, self.length, self.cost, self.share, self.paths):
            part[person, : len(which)] = part[person, which]
        self.count[person] = len(which)
        total = self.share[person, : len(which)].sum()
        if total > 1e-9:
            self.share[person, : len(which)] /= total
        elif len(which):
            self.share[person, : len(which)] = 0.0
            self.share[person, 0] = 1.0


class Master:
    """A run of column generation for some people and what is still needed; `bound` is the best so far in 1/SCALE."""

    def __init__(self, rows: Rows, pricer: Pricer, columns: Columns, people: Sequence[int]) -> None:
        self.rows, self.columns, self.people = rows, columns, list(people)
        self._pricer = pricer
        self.need = rows.need.copy()
        self.taken = np.zeros(rows.count, np.int64)
        self.centre = np.zeros(rows.count)
        self.step = 1.0
        self.rounds = 0
        self.bound = -BIG
        self._top = rows.top.astype(np.float64)

    def enter(self, person: int, path: Path) -> int:
        """Add a schedule, in place of the dearest unused one when there are KEPT; return its place."""
        columns, n = self.columns, int(self.columns.count[person])
        same = np.nonzero((columns.paths[person, :n] == path).all(axis=1))[0]
        if len(same):
            return int(same[0])
        walk = self.rows.walks[person]
        rows, signs = self.rows.entries(person, path)
        k = n if n < KEPT else self._dearest(person)
        columns.count[person] = max(n, k + 1)
        columns.rows[person, k] = self.rows.blank
        columns.rows[person, k, : len(rows)] = rows
        columns.signs[person, k, : len(rows)] = signs
        columns.length[person, k] = len(rows)
        columns.cost[person, k] = walk.cost(path.tolist()) if walk else 0
        columns.paths[person, k] = path
        columns.share[person, k] = 1.0 if n == 0 else 0.0
        return k

    def _dearest(self, person: int) -> int:
        beyond = self._beyond(person, self.centre)
        return int(np.where(self.columns.share[person] > 0, -np.inf, beyond).argmax())

    def _beyond(self, person: int, prices: Floats) -> Floats:
        columns, n = self.columns, int(self.columns.count[person])
        worth = (prices[columns.rows[person, :n]] * columns.signs[person, :n]).sum(axis=1)
        found: Floats = columns.cost[person, :n] - worth
        return found

    def run(self, rounds: int, close: float, stop: Callable[[], bool]) -> bool:
        """Do up to `rounds` rounds, until the bound seems within `close` of the limit; False when `stop` ended it."""
        if not self._learn(self.centre, stop):
            return False
        self._nulls = near = 0
        for _ in range(rounds):
            prices = self._mix(stop)
            expected = self._model(prices) - self.bound / SCALE
            before = self.bound
            if stop() or not self._learn(prices, stop):
                return False
            self.rounds += 1
            self._adapt(expected, (self._latest - before) / SCALE)
            near = near + 1 if expected < close else 0
            if near == SETTLED:
                break
        return True

    def _learn(self, prices: Floats, stop: Callable[[], bool]) -> bool:
        """Price under the given prices, enter the schedules found and keep the bound when it is better."""
        duals = np.rint(np.minimum(prices, self._top) * SCALE).astype(np.int64)
        found = self._pricer.price(self.people, lambda p: self.rows.prices(p, duals, self.taken), stop)
        if found is None:
            return False
        for person, (_, path) in found.items():
            self.enter(person, path)
        self._latest = self._bound_of(duals, found)
        if self._latest > self.bound:
            self.bound = self._latest
            self.centre = duals / SCALE
        return True

    def _bound_of(self, duals: Ints, found: dict[int, Priced]) -> int:
        if any(value >= BIG // 2 for value, _ in found.values()):
            return -BIG
        return int((duals * self.need).sum()) + sum(value for value, _ in found.values())

    def _mix(self, stop: Callable[[], bool]) -> Floats:
        columns, people = self.columns, np.array(self.people, np.int64)
        left = self.need.astype(np.float64)
        for p in self.people:
            n = int(columns.count[p])
            np.subtract.at(left, columns.rows[p, :n], columns.share[p, :n, None] * columns.signs[p, :n])
        left[self.rows.blank] = 0.0
        prices = np.minimum(self._top, self.centre + self.step * left)
        known = (columns.count, columns.length, columns.rows, columns.signs, columns.cost, columns.share)
        market = (self.centre, prices, left, self._top)
        far = 0.0
        for _ in range(SWEEPS // CHUNK):
            far = _settle(people, known, market, self.step, CHUNK)
            if far < 0.5 or stop():
                break
        self._far = far
        return prices

    def _model(self, prices: Floats) -> float:
        """Return the bound that the schedules known so far would give."""
        return float((prices * self.need).sum()) + sum(float(self._beyond(p, prices).min()) for p in self.people)

    def _adapt(self, expected: float, gained: float) -> None:
        """Take longer steps where the model is right, shorter ones where it is far too hopeful."""
        if gained >= 0.1 * expected:
            self._nulls = 0
            self.step *= 1.5 if gained > 0.2 * expected and self._far < FAR * expected else 1.0
            return
        self._nulls += 1
        if gained < -0.5 * expected or self._nulls >= 5:
            self.step *= 0.7
            self._nulls = 0

    def fix(self, schedules: Mapping[int, Path]) -> dict[int, Path]:
        """Give people their schedules for good, as far as they do not clash; return those given."""
        given = {}
        for person, path in schedules.items():
            rows, signs = self.rows.entries(person, path)
            if self.taken[rows].any():
                continue
            given[person] = path
            self.need[rows] -= signs
            self.taken[rows[rows < self.rows.places]] = 1
        self.need[self.rows.blank] = 0
        self.people = [p for p in self.people if p not in given]
        self._forget_taken()
        self.bound = -BIG
        return given

    def _forget_taken(self) -> None:
        columns = self.columns
        for person in self.people:
            n = int(columns.count[person])
            columns.keep(person, (self.taken[columns.rows[person, :n]] == 0).all(axis=1))
