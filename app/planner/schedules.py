"""One person's weeks in the exact model: rest between duties, and what the duties cost.

Project blocks are priced along a path through (week, free weeks so far), which is tight in the linear relaxation: it
proves in a second what pairs of duties did not prove in twenty. Convex costs of a count have one boolean per count,
which is exact and tight too.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.planner.evaluator import Evaluator
from app.planner.ledgers import bit_places

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

Term = Any  # a CP-SAT expression, a boolean variable or a constant


def is_zero(term: Term) -> bool:
    """Tell whether a term is the constant 0."""
    return isinstance(term, int) and term == 0


class Schedule:
    """Adds one person's rules to a model; `terms` are the person's part of the cost, up to a constant.

    `fixed` is the mask of duty weeks that stand, `free` the booleans of the duties under decision by week bit.
    """

    def __init__(
        self, model: "cp_model.CpModel", state: Evaluator, person: int, fixed: int, free: Mapping[int, Sequence[Term]]
    ) -> None:
        self._model = model
        self._state = state
        self._ledger = state.ledgers[person]
        self._duty: dict[int, Term] = dict.fromkeys(bit_places(fixed), 1)
        for bit, variables in free.items():
            here: Term = sum(variables) if len(variables) > 1 else variables[0]
            self._duty[bit] = here + 1 if fixed >> bit & 1 else here
        self._free = sorted(free)
        self.terms: list[Term] = []
        if self._free:
            self._rest()
            self._price()
            self._walk()
        else:
            self.terms.append(self._ledger.price(fixed))

    def _rest(self) -> None:
        gap, window, most = self._ledger.gap, self._ledger.window_weeks, self._ledger.window_max
        ends = sorted(
            {end for bit in self._free for end in range(bit, bit + max(window, gap + 1)) if end in self._duty}
        )
        for end in ends:
            if end < self._state.past:
                continue
            self._bounded(range(max(0, end - gap), end + 1), 1)
            self._bounded(range(max(0, end + 1 - window), end + 1), most)

    def _bounded(self, bits: range, most: int) -> None:
        terms = [self._duty[b] for b in bits if b in self._duty]
        variables = [t for t in terms if not isinstance(t, int)]
        if variables and len(terms) > most:
            fixed = sum(t for t in terms if isinstance(t, int))
            self._model.add(sum(variables) <= max(0, most - fixed))

    def _price(self) -> None:
        ledger, weights = self._ledger, self._state.problem.policy.weights
        now = {bit: term for bit, term in self._duty.items() if bit >= self._state.past}
        self._counted(list(now.values()), ledger.fairness_of)
        self._counted([t for b, t in now.items() if ledger.is_holiday(b)], ledger.holiday_cost)
        self._counted([t for b, t in now.items() if ledger.is_unpopular(b)], ledger.unpopular_cost)
        self.terms += [weights.avoid * t for b, t in now.items() if ledger.is_avoided(b)]
        self.terms += [weights.prefer * (1 - now.get(b, 0)) for b in ledger.preferred()]

    def _counted(self, terms: list[Term], cost: Callable[[int], int]) -> None:
        fixed = sum(t for t in terms if isinstance(t, int))
        variables = [t for t in terms if not isinstance(t, int)]
        if not variables:
            self.terms.append(cost(fixed))
            return
        counts = [self._model.new_bool_var("") for _ in range(len(variables) + 1)]
        self._model.add_exactly_one(counts)
        self._model.add(sum(variables) == sum(n * c for n, c in enumerate(counts)))
        self.terms += [cost(fixed + n) * c for n, c in enumerate(counts)]

    def _walk(self) -> None:
        """Walk from the first free week to where the last one can no longer be felt.

        Each week is a duty (`take`) or not (`rest`) from a state of 0 to `cap` free weeks, at `cap` or more all alike.
        """
        cap = max(self._state.problem.policy.block_weeks, self._ledger.gap, 2)
        first, last = self._free[0], self._free[-1]
        earlier = [bit for bit in self._duty if bit < first]
        later = [bit for bit in self._duty if last < bit <= last + cap + 1]
        since = min(cap, first - 1 - max(earlier)) if earlier else cap
        arriving: dict[int, Term] = {since: 1}
        for bit in range(first, min(later, default=last) + 1):
            arriving = self._step(arriving, bit, cap)

    def _step(self, arriving: Mapping[int, Term], bit: int, cap: int) -> dict[int, Term]:
        ledger, weights, term = self._ledger, self._state.problem.policy.weights, self._duty.get(bit, 0)
        leaving: dict[int, Term] = {}
        takes: list[Term] = []
        for free, here in arriving.items():
            may_take = free >= ledger.gap and not is_zero(term)
            take: Term = self._model.new_bool_var("") if may_take else 0
            rest: Term = self._model.new_bool_var("")
            self._model.add(take + rest == here)
            if may_take:
                takes.append(take)
                cost = weights.fragment * ledger.fragment_weeks(bit - free - 1, bit) + weights.gap1 * (free == 1)
                if cost and free < cap:
                    self.terms.append(cost * take)
            onward = min(cap, free + 1)
            leaving[onward] = leaving[onward] + rest if onward in leaving else rest
        self._model.add(sum(takes) == term)
        if takes:
            leaving[0] = sum(takes)
        return leaving
