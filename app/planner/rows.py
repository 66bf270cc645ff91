"""What couples the people of a plan: each slot is held once or open, and a novice has an experienced mate.

Each is a row; a schedule has an entry in some rows, and a price per row (a dual value) tells what an entry is worth.
The rule against a primary alone who has not shadowed is left out: without it a plan can only be cheaper.
"""

import numpy as np

from app.planner.evaluator import OPEN, Evaluator
from app.planner.pricing import Path
from app.planner.walks import BIG, SCALE, Ints, Walk, walk_of


class Rows:
    """The rows of a problem: first one per place, then two per pair of mates that novices may hold, then a blank one.

    `need[row]` is what the entries of a row sum up to at most, `top[row]` the highest price it can have (that of an
    open slot; none for what need not be filled), `constant` the cost that no schedule can change.
    """

    def __init__(self, state: Evaluator) -> None:
        self.state = state
        self.places = len(state.places)
        self.people = [p for p in range(len(state.ledgers)) if p not in state.frozen]
        self.walks: list[Walk | None] = [
            walk_of(state, p) if p not in state.frozen else None for p in range(len(state.ledgers))
        ]
        self._pair_mates()
        self.count = self.places + len(self._novice_row) + 1
        self.blank = self.count - 1
        self._describe()
        self._enter_walks()

    def _pair_mates(self) -> None:
        state = self.state
        self._novice_row: dict[int, int] = {}
        self._mate_row: dict[int, int] = {}
        for place, mate in enumerate(state.mate):
            if not state.is_duty[place] or mate < 0 or place in state.pinned or mate in state.pinned:
                continue
            if any(state.places[place].week < state.experienced[q] for q in state.candidates[place]):
                row = self.places + len(self._novice_row)
                self._novice_row[place] = self._mate_row[mate] = row

    def _describe(self) -> None:
        state, price = self.state, self.state.problem.policy.weights.open
        held = {int(i) for walk in self.walks if walk for i in walk.place.flat if i >= 0}
        self.need = np.zeros(self.count, np.int64)
        self.top = np.zeros(self.count, np.int64)
        hopeless = 0
        for place, duty in enumerate(state.is_duty):
            if place in held:
                self.need[place] = 1
                self.top[place] = price if duty else 0
            elif duty and state.holder[place] == OPEN:
                hopeless += 1
        self.constant = price * hopeless + self._kept() + sum(self._frozen_cost(p) for p in state.frozen)

    def _kept(self) -> int:
        """Return what stability costs when no schedule keeps anything; a schedule that keeps a slot earns it back."""
        state = self.state
        pinned = [i for i in state.pinned if i in state.known and state.holder[i] not in state.frozen]
        return state.components()["stability"] + sum(
            state.known[i][1] for i in pinned if state.known[i][0] == state.holder[i]
        )

    def _frozen_cost(self, person: int) -> int:
        state, width = self.state, len(self.state.rotation)
        alone = sum(
            state.unsupported(state.lead[person * width + r], state.second[person * width + r])
            for r in range(width)
            if state.has_secondary[r]
        )
        return state.ledgers[person].price(state.duty[person]) + state.problem.policy.weights.continuity * alone

    def _enter_walks(self) -> None:
        """Note which two rows each choice of each person enters, and with which sign the second."""
        self.first: list[Ints] = []
        self.second: list[Ints] = []
        self.sign: list[Ints] = []
        for person, walk in enumerate(self.walks):
            place = walk.place if walk else np.zeros((0, 0), np.int64)
            second, sign = np.full(place.shape, self.blank, np.int64), np.zeros(place.shape, np.int64)
            for week, j in zip(*np.nonzero(place >= 0), strict=True):
                novice = week < self.state.experienced[person]
                row = (self._novice_row if novice else self._mate_row).get(int(place[week, j]), self.blank)
                second[week, j], sign[week, j] = row, 0 if row == self.blank else 1 if novice else -1
            self.first.append(np.where(place >= 0, place, self.blank))
            self.second.append(second)
            self.sign.append(sign)

    def prices(self, person: int, duals: Ints, taken: Ints) -> Ints:
        """Return the price of each week and choice in 1/SCALE, BIG where the place is taken (`taken[row]` is not 0)."""
        walk, first, second = self.walks[person], self.first[person], self.second[person]
        if walk is None:
            return np.zeros((0, 0), np.int64)
        price = walk.own * SCALE - duals[first] - duals[second] * self.sign[person]
        return np.where((walk.place < 0) | (taken[first] != 0), BIG, price)

    def entries(self, person: int, path: Path) -> tuple[Ints, Ints]:
        """Return the rows that a schedule enters, with signs."""
        weeks = np.nonzero(path >= 0)[0]
        choices = path[weeks]
        second, sign = self.second[person][weeks, choices], self.sign[person][weeks, choices]
        paired = second != self.blank
        rows = np.concatenate([self.first[person][weeks, choices], second[paired]])
        return rows, np.concatenate([np.ones(len(weeks), np.int64), sign[paired]])

    def path_of(self, person: int, holder: list[int]) -> Path:
        """Return the schedule a person has in a plan given by holders."""
        walk = self.walks[person]
        path = np.full(self.state.problem.weeks, -1, np.int8)
        if walk:
            for week, j in zip(*np.nonzero(walk.place >= 0), strict=True):
                if holder[walk.place[week, j]] == person:
                    path[week] = j
        return path
