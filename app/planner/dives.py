"""Whole plans out of priced schedules: dive from the mixture, then improve a few people at a time.

A dive gives one person after the other the schedule with the largest share for good and prices the rest anew. The
neighbourhood search takes the schedules of some people away and dives again for them, if their bound leaves room.
"""

import random
from collections.abc import Callable, Mapping

import numpy as np

from app.planner.masters import Master
from app.planner.pricing import Path, Pricer
from app.planner.rows import Rows
from app.planner.walks import SCALE, Ints

Stop = Callable[[], bool]
Schedules = dict[int, Path]
SURE = 0.95
DIVE_STEPS = 30
LEAST_GROUP, GROUP = 3, 16
GROUP_ROUNDS = 40
DIVE_ROUNDS = 8


def dive(master: Master, rounds: int, stop: Stop) -> Schedules | None:
    """Return a schedule for each person of the master, `rounds` rounds of pricing between two; None when stopped."""
    fixed: Schedules = {}
    at_once = max(1, len(master.people) // DIVE_STEPS)
    while master.people:
        if not master.run(rounds, 1.0, stop):
            return None
        shares = master.columns.share
        best = {p: int(shares[p, : master.columns.count[p]].argmax()) for p in master.people}
        order = sorted(best, key=lambda p: (-shares[p, best[p]], p))
        sure = [p for p in order[at_once:] if shares[p, best[p]] >= SURE]
        fixed |= master.fix({p: master.columns.paths[p, best[p]].copy() for p in [*order[:at_once], *sure]})
    return fixed


class Neighbourhoods:
    """A plan as schedules, improved for 3 to 16 people at a time; `cost` is its cost without what cannot change."""

    def __init__(self, root: Master, pricer: Pricer, schedules: Mapping[int, Path], rng: random.Random) -> None:
        self._root, self._rows, self._pricer = root, root.rows, pricer
        self.schedules = dict(schedules)
        self._rng = rng
        self.spent = 0.0
        self.cost = cost_of(self._rows, self.schedules, self._rows.need)
        self._kin = [
            frozenset(rotation for rotation, _ in walk.choices) if walk else frozenset() for walk in self._rows.walks
        ]

    def improve(self, stop: Stop) -> bool:
        """Try one group; tell whether the plan has become better."""
        group = self._group()
        master, need = self._part(group)
        before = cost_of(self._rows, {p: self.schedules[p] for p in group}, need)
        room = master.run(GROUP_ROUNDS, 1.0, stop) and master.bound <= (before - 1) * SCALE
        found = dive(master, DIVE_ROUNDS, stop) if room else None
        self.spent += (master.rounds + 1) * len(group) / len(self._rows.people)
        gain = before - cost_of(self._rows, found, need) if found else -1
        if found and gain >= 0:
            self.schedules |= found
            self.cost -= gain
        return gain > 0

    def _group(self) -> list[int]:
        people = self._rows.people
        left = left_of(self._rows, self.schedules, self._rows.need)
        holes = np.nonzero((left > 0) & (self._rows.top > 0))[0].tolist()
        able = self._rows.state.candidates[self._rng.choice(holes)] if holes and self._rng.random() < 0.5 else ()
        first = self._rng.choice(able or people)
        near = sorted(people, key=lambda p: (-len(self._kin[p] & self._kin[first]) * self._rng.random(), p))
        size = self._rng.randint(min(LEAST_GROUP, len(people)), min(GROUP, len(people)))
        return [first, *(p for p in near if p != first)][:size]

    def _part(self, group: list[int]) -> tuple[Master, Ints]:
        columns = self._root.columns.copy()
        master = Master(self._rows, self._pricer, columns, group)
        master.centre, master.step = self._root.centre.copy(), self._root.step / 2
        master.fix({p: path for p, path in self.schedules.items() if p not in group})
        for person in group:
            k = master.enter(person, self.schedules[person])
            columns.share[person, : columns.count[person]] = 0.0
            columns.share[person, k] = 1.0
        return master, master.need.copy()


def left_of(rows: Rows, schedules: Mapping[int, Path], need: Ints) -> Ints:
    """Return what schedules leave over of the need of each row."""
    left = need.copy()
    for person, path in schedules.items():
        entered, signs = rows.entries(person, path)
        left[entered] -= signs
    return left


def cost_of(rows: Rows, schedules: Mapping[int, Path], need: Ints) -> int:
    """Return the cost of schedules with what they leave open of the need, without the constant.

    A novice without a mate is priced as an open slot, for that is what is left when the rule is kept.
    """
    left = left_of(rows, schedules, need)
    walks = ((rows.walks[person], path) for person, path in schedules.items())
    total = sum(walk.cost(path.tolist()) for walk, path in walks if walk)
    unguided = -np.minimum(left[rows.places : rows.blank], 0).sum() * rows.state.problem.policy.weights.open
    return total + int(rows.top[: rows.places][left[: rows.places] > 0].sum() + unguided)


def holders_of(rows: Rows, schedules: Mapping[int, Path]) -> dict[int, int]:
    """Return who holds which place."""
    found = {}
    for person, path in schedules.items():
        for week in np.nonzero(path >= 0)[0]:
            found[int(rows.first[person][week, path[week]])] = person
    return found
