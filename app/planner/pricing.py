"""The cheapest schedule of a person under given prices of the slots: dynamic programming backward over the weeks.

Compiled by numba: a department of 40 people over 52 weeks takes 30 ms where NumPy takes a second. All figures are whole
numbers, so a minimum is exact. The kernels hold no interpreter lock, so two threads share the people.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numba
import numpy as np
from numpy.typing import NDArray

from app.planner.walks import BIG, SCALE, Ints, Walk

Path = NDArray[np.int8]
Priced = tuple[int, Path]


@numba.njit(nogil=True, cache=True)
def _backward(values, way, price):  # type: ignore[no-untyped-def]  # pragma: no cover
    """Fill values[week, state, count] with the cheapest cost from there to the end."""
    weeks, choices, cells = price.shape[0], price.shape[1], way.tail.shape[0]
    for s in range(way.rest.shape[0]):
        for c in range(cells):
            values[weeks, s, c] = way.tail[c] * SCALE
    for w in range(weeks - 1, -1, -1):
        for s in range(way.rest.shape[0]):
            out = values[w, s]
            idle = values[w + 1, way.rest[s]]
            for c in range(way.reach[w]):
                out[c] = BIG if way.forced[w] >= 0 else idle[c]
            for j in range(choices):
                if way.move[s, j] < 0 or price[w, j] >= BIG or (way.forced[w] >= 0 and way.forced[w] != j):
                    continue
                onward = values[w + 1, way.move[s, j]]
                here, step = price[w, j], 0
                if way.duty[j]:
                    here += (way.arc[w, way.age[s]] + way.extra[s, j]) * SCALE
                    step = way.shift[w]
                for c in range(min(way.reach[w], cells - step)):
                    value = onward[c + step] + here
                    out[c] = min(out[c], value)


@numba.njit(nogil=True, cache=True)
def _trace(values, way, price, path):  # type: ignore[no-untyped-def]  # pragma: no cover
    """Write the choices of the cheapest way into path, -1 for a week without one."""
    s, c = 0, 0
    for w in range(price.shape[0]):
        path[w] = -1
        if way.forced[w] < 0 and values[w + 1, way.rest[s], c] == values[w, s, c]:
            s = way.rest[s]
            continue
        for j in range(price.shape[1]):
            if way.move[s, j] < 0 or price[w, j] >= BIG or (way.forced[w] >= 0 and way.forced[w] != j):
                continue
            here, step = price[w, j], 0
            if way.duty[j]:
                here += (way.arc[w, way.age[s]] + way.extra[s, j]) * SCALE
                step = way.shift[w]
            if c + step < values.shape[2] and values[w + 1, way.move[s, j], c + step] + here == values[w, s, c]:
                path[w] = j
                s = way.move[s, j]
                c += step
                break


def cheapest(walk: Walk, price: Ints, buffer: Ints) -> Priced:
    """Return the least cost in 1/SCALE (BIG / 2 or more: none exists) and its path; `price` is by week and choice."""
    shape = (walk.weeks + 1, len(walk.rest), walk.cells)
    values = buffer[: shape[0] * shape[1] * shape[2]].reshape(shape)
    path = np.full(walk.weeks, -1, np.int8)
    _backward(values, walk.way, price)
    _trace(values, walk.way, price, path)
    return int(values[0, 0, 0]) + walk.base * SCALE, path


class Pricer:
    """Finds the cheapest schedules of many people; the answer does not depend on how the threads share them."""

    def __init__(self, walks: Sequence[Walk | None], threads: int = 2) -> None:
        self.walks = walks
        size = max(((w.weeks + 1) * len(w.rest) * w.cells for w in walks if w), default=1)
        self._buffers = [np.zeros(size, np.int64) for _ in range(threads)]

    def price(
        self, people: Sequence[int], price_of: Callable[[int], Ints], stop: Callable[[], bool]
    ) -> dict[int, Priced] | None:
        """Return the cheapest schedule of each person, None when `stop` said so."""
        shares = [people[n :: len(self._buffers)] for n in range(len(self._buffers))]

        def work(share: Sequence[int], buffer: Ints) -> dict[int, Priced]:
            found = {}
            for person in share:
                walk = self.walks[person]
                if walk is None or stop():
                    break
                found[person] = cheapest(walk, price_of(person), buffer)
            return found

        if len(people) < 8:
            done = work(people, self._buffers[0])
        else:
            with ThreadPoolExecutor(len(shares)) as pool:
                parts = list(pool.map(work, shares, self._buffers))
            done = {person: part[person] for part in parts for person in part}
        return done if len(done) == len(people) else None
