"""One person's way through the weeks as an automaton: the whole schedule is a path, its cost the sum along it.

A state holds what the rules and the cost still remember: weeks since the last duty, older duties that can still fill a
window, the slot held last week, and how long ago each rotation was seconded. How many duties, holidays and unpopular
weeks a path has is counted beside it, so that convex costs are exact. Where that grows too large a part is forgotten in
a way that can only make a path cheaper, which keeps every lower bound valid.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.planner.evaluator import Evaluator
from app.planner.ledgers import bit_places

SCALE = 1000
"""Prices are whole numbers of 1/SCALE, so that bounds are exact."""
BIG = 1 << 58
MOST_STATES = 2000
MOST_CELLS = 4_200_000

Ints = NDArray[np.int64]
State = tuple[int, tuple[int, ...], int, tuple[int, ...]]


@dataclass(frozen=True)
class Detail:
    """What a walk remembers; all of it is exact, less is a relaxation."""

    unpopular: bool = True
    holiday: bool = True
    continuity: bool = True
    window: bool = True


DETAILS = (
    Detail(),
    Detail(unpopular=False),
    Detail(unpopular=False, holiday=False),
    Detail(unpopular=False, holiday=False, continuity=False),
    Detail(unpopular=False, holiday=False, continuity=False, window=False),
)


class Way(NamedTuple):
    """A walk as arrays for the compiled kernels; states, choices and counts are numbers."""

    rest: Ints  # next state by state
    move: Ints  # next state by state and choice, -1 where forbidden
    extra: Ints  # what the choice costs for want of continuity, by state and choice
    age: Ints  # weeks since the last duty by state, up to a most
    arc: Ints  # what a duty costs by week and age: broken project weeks
    shift: Ints  # how far a duty moves the count, by week
    reach: Ints  # how many counts can be met, by week
    tail: Ints  # what a count costs in the end
    duty: NDArray[np.bool_]  # by choice, False for shadows
    forced: Ints  # the pinned choice by week, -1 where free


class TooLarge(Exception):
    """The person's automaton has too many states to walk."""


class Walk:
    """The automaton of a person: `place[week, choice]` is a place index or -1, `forced[week]` a pinned choice or -1.

    `rest[state]` and `move[state, choice]` are the states of the next week, -1 where a rule forbids the choice.
    """

    def __init__(self, state: Evaluator, person: int, detail: Detail = DETAILS[0]) -> None:
        self._state, self.person, self._detail = state, person, detail
        self._ledger = state.ledgers[person]
        self.weeks = state.problem.weeks
        self._choose()
        self._remember()
        self._build()
        self._count()
        self._price()
        self.way = Way(
            self.rest,
            self.move,
            self.extra,
            self.age,
            self.arc,
            self.shift,
            self.reach,
            self.tail,
            self.duty,
            self.forced,
        )
        if (self.weeks + 1) * len(self.rest) * self.cells > MOST_CELLS:
            raise TooLarge

    def _choose(self) -> None:
        state = self._state
        mine = [i for i in range(len(state.places)) if self._may_hold(i)]
        self.choices = sorted({(state.places[i].rotation, state.places[i].role) for i in mine})
        at = {choice: j for j, choice in enumerate(self.choices)}
        self.place = np.full((self.weeks, len(at)), -1, np.int64)
        self.forced = np.full(self.weeks, -1, np.int64)
        for i in mine:
            here = state.places[i]
            self.place[here.week, at[here.rotation, here.role]] = i
            if i in state.pinned:
                self.forced[here.week] = at[here.rotation, here.role]
        self.duty = np.array([role != "shadow" for _, role in self.choices], np.bool_)
        self._pinned = bool((self.forced >= 0).any())

    def _may_hold(self, place: int) -> bool:
        state = self._state
        if place in state.pinned:
            return state.holder[place] == self.person
        return self.person in state.allowed[place] and not self._never_may(place)

    def _never_may(self, place: int) -> bool:
        """Tell whether a rule about mates forbids the place where there can be none, whatever else is planned."""
        state, person, rotation = self._state, self.person, self._state.rot[place]
        if not state.is_duty[place] or state.mate[place] >= 0:
            return False
        if state.has_secondary[rotation]:
            return state.places[place].week < state.experienced[person]
        learns = "shadow" in state.problem.rotations[state.places[place].rotation]
        return not learns and not state.may_stand_alone(person, place, {})

    def _remember(self) -> None:
        policy, ledger = self._state.problem.policy, self._ledger
        self._gap = ledger.gap
        self._most = ledger.window_max if self._detail.window else self.weeks + len(bit_places(ledger.horizon)) + 1
        self._window = ledger.window_weeks if self._detail.window else 1
        self._far = max(policy.block_weeks, ledger.gap, 2) + 1
        self._back = policy.continuity_weeks if self._detail.continuity and policy.weights.continuity else 0
        self._leads = [self._needs_support(choice) for choice in self.choices]
        self._tracked = sorted(
            {rotation for (rotation, _), lead in zip(self.choices, self._leads, strict=True) if lead}
        )

    def _needs_support(self, choice: tuple[str, str]) -> bool:
        return bool(self._back) and choice[1] == "primary" and "secondary" in self._state.problem.rotations[choice[0]]

    # States

    def _canonical(self, age: int, recent: Sequence[int], last: int, support: Iterable[int]) -> State:
        """Return the state with all that can no longer matter forgotten, so that equal futures are one state."""
        wait, span = max(0, self._gap + 1 - age), self._gap + 1
        kept = [
            a if a and a + wait + (self._most - k) * span < self._window else 0
            for k, a in enumerate(recent[: self._most], 1)
        ]
        while kept and not kept[-1]:
            kept.pop()
        lasting = tuple(a if a and a + wait <= self._back else 0 for a in support)
        twice = last if self._gap == 0 and age == 1 and not self._pinned else -1
        return min(age, self._far), tuple(kept), twice, lasting

    def _start(self) -> State:
        state, past = self._state, self._state.past
        before = (1 << past) - 1
        ages = [past - bit for bit in bit_places(state.duty[self.person] & before)][::-1]
        support = []
        for name in self._tracked:
            mask = state.second[self.person * len(state.rotation) + state.rotation[name]] & before
            support.append(past - mask.bit_length() + 1 if mask else 0)
        last = next((j for j in range(len(self.choices)) if self._held_before(j)), -1)
        return self._canonical(ages[0] if ages else self._far, ages, last, support)

    def _held_before(self, choice: int) -> bool:
        place = int(self.place[0, choice]) if self.weeks else -1
        return place >= 0 and self._state.follows_history(place, self.person)

    def _build(self) -> None:
        self._states: dict[State, int] = {}
        order = [self._start()]
        self._states[order[0]] = 0
        rest, move, extra = [], [], []
        for here in order:  # grows while new states are met
            after, row, prices = self._onward(here)
            for new in (after, *(s for s in row if s)):
                if new not in self._states:
                    self._states[new] = len(order)
                    order.append(new)
            if len(order) > MOST_STATES:
                raise TooLarge
            rest.append(self._states[after])
            move.append([self._states[s] if s else -1 for s in row])
            extra.append(prices)
        shape = (len(order), len(self.choices))
        self.rest = np.array(rest, np.int64)
        self.move = np.array(move, np.int64).reshape(shape)
        self.extra = np.array(extra, np.int64).reshape(shape) * self._state.problem.policy.weights.continuity
        self.age = np.array([s[0] for s in order], np.int64)

    def _onward(self, here: State) -> tuple[State, list[State | None], list[int]]:
        age, recent, last, support = here
        older = tuple(a and a + 1 for a in recent)
        later = tuple(a and a + 1 for a in support)
        full = len(recent) >= self._most and 0 < recent[self._most - 1] < self._window if self._most else True
        may_take = age > self._gap and not full
        row: list[State | None] = []
        for j, (rotation, role) in enumerate(self.choices):
            fresh = later
            if role != "primary" and rotation in self._tracked:
                fresh = tuple(1 if name == rotation else a for name, a in zip(self._tracked, later, strict=True))
            if not self.duty[j]:
                row.append(self._canonical(age + 1, older, -1, fresh))
            else:
                row.append(self._canonical(1, (1, *older), j, fresh) if may_take and j != last else None)
        leads = zip(self.choices, self._leads, strict=True)
        prices = [int(lead and not support[self._tracked.index(c[0])]) for c, lead in leads]
        return self._canonical(age + 1, older, -1, later), row, prices

    # Counts and prices

    def _count(self) -> None:
        ledger, past = self._ledger, self._state.past
        can = [w for w in range(self.weeks) if (self.place[w][self.duty] >= 0).any()]
        holidays = [w for w in can if ledger.is_holiday(w + past)]
        unpopular = [w for w in can if ledger.is_unpopular(w + past)]
        most_holidays = self._most_of(holidays) if self._detail.holiday else 0
        most_unpopular = self._most_of(unpopular) if self._detail.unpopular else 0
        self.most = self._most_of(can)
        unit = (most_holidays + 1) * (most_unpopular + 1)
        self.cells = (self.most + 1) * unit
        self.shift = np.full(self.weeks, unit, np.int64)
        if self._detail.holiday:
            self.shift[holidays] += most_unpopular + 1
        if self._detail.unpopular:
            self.shift[unpopular] += 1
        reach = [(self._most_of([v for v in can if v < w]) + 1) * unit for w in range(self.weeks)]
        self.reach = np.array([*reach, self.cells], np.int64)
        self.tail = np.array(
            [
                ledger.fairness_of(n) + ledger.holiday_cost(h) + ledger.unpopular_cost(u)
                for n in range(self.most + 1)
                for h in range(most_holidays + 1)
                for u in range(most_unpopular + 1)
            ],
            np.int64,
        )

    def _most_of(self, weeks: list[int]) -> int:
        count, last = 0, -self._gap - 1
        for week in weeks:
            if week - last > self._gap:
                count, last = count + 1, week
        return count

    def _price(self) -> None:
        state, ledger, weights, past = self._state, self._ledger, self._state.problem.policy.weights, self._state.past
        self.arc = np.zeros((self.weeks, self._far + 1), np.int64)
        own = np.zeros(self.weeks, np.int64)
        preferred = set(ledger.preferred())
        self.base = weights.prefer * len(preferred)
        for week in range(self.weeks):
            bit = week + past
            for age in range(1, min(self._far, bit + 1)):
                broken = ledger.fragment_weeks(bit - age, bit)
                self.arc[week, age] = weights.fragment * broken + weights.gap1 * (age == 2)
            own[week] = weights.avoid * ledger.is_avoided(bit) - weights.prefer * (bit in preferred)
            if not self._detail.holiday:  # n^2 is never less than n: the first one's price is a valid price of each
                own[week] += ledger.holiday_cost(1) * ledger.is_holiday(bit)
            if not self._detail.unpopular:
                own[week] += ledger.unpopular_cost(1) * ledger.is_unpopular(bit)
        self.own = np.where(self.duty[None, :], own[:, None], 0)
        for week, j in zip(*np.nonzero(self.place >= 0), strict=True):
            wanted, weight = state.known.get(int(self.place[week, j]), (-2, 0))
            self.own[week, j] -= weight * (wanted == self.person)

    def cost(self, path: Sequence[int]) -> int:
        """Return the cost of a path (a choice or -1 per week), BIG when it breaks a rule of the person."""
        at, counted, total = 0, 0, self.base
        for week, j in enumerate(path):
            if j < 0:
                at = int(self.rest[at])
                continue
            onward = int(self.move[at, j])
            if onward < 0 or self.place[week, j] < 0:
                return BIG
            total += int(self.own[week, j])
            if self.duty[j]:
                total += int(self.arc[week, self.age[at]] + self.extra[at, j])
                counted += int(self.shift[week])
            at = onward
        return total + int(self.tail[counted]) if counted < self.cells else BIG


def walk_of(state: Evaluator, person: int) -> Walk:
    """Return the walk with the most detail that is not too large; raise TooLarge when none is small enough."""
    for detail in DETAILS:
        try:
            return Walk(state, person, detail)
        except TooLarge:
            continue
    raise TooLarge
