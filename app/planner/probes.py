"""A model of a few weeks around a place that has to be held, each fact one could change behind a literal of its own.

A free probe looks at its weeks alone and lets everybody off all else: what it cannot do, no rota can do. A standing
probe leaves everything outside its weeks as it is: what it can do is a change one could make.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.planner.duties import Duties, Fact, FactKind
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import bit_places

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


@dataclass(frozen=True)
class Verdict:
    """What a probe says: `possible` is None where the time ran out; `core` are facts that cannot hold together."""

    possible: bool | None
    core: tuple[Fact, ...] = ()
    changes: tuple[Change, ...] = ()


class Probe(Duties):
    """The places of the weeks within `radius` of a place; `change` is the one fact that is not to hold."""

    def __init__(
        self,
        state: Evaluator,
        place: int,
        radius: int,
        fixed: Collection[int] = (),
        *,
        change: Fact | None = None,
        standing: bool = False,
    ) -> None:
        self._place, self._change, self._standing = place, change, standing
        self._facts: dict[Fact, cp_model.IntVar] = {}
        week = state.places[place].week
        super().__init__(state, range(max(0, week - radius), min(state.problem.weeks, week + radius + 1)), fixed)

    def _only(self, constraint: Any, fact: Fact) -> None:
        """Let a constraint hold only while the fact does."""
        if fact != self._changed:
            constraint.only_enforce_if(self._literal(fact))
        else:
            constraint.only_enforce_if(self._model.new_constant(0))

    @property
    def _changed(self) -> Fact | None:
        """The fact that falls away; a shorter gap and a larger window are built in instead."""
        return self._change if self._change and not self._change.less else None

    def _literal(self, fact: Fact) -> "cp_model.IntVar":
        if fact not in self._facts:
            self._facts[fact] = self._model.new_bool_var("")
        return self._facts[fact]

    def _held(self, place: int) -> None:
        super()._held(place)
        week = self._state.places[place].week
        held = (
            self._model.add(sum(self._hold[place, p] for p in self._eligible(place)) == 1)
            if (place == self._place or self._state.holder[place] != OPEN)
            else None
        )
        if held is not None and place != self._place:
            self._only(held, Fact(FactKind.HELD, OPEN, place, week, week))

    def _elsewhere(self, person: int) -> dict[int, Any]:
        """Return the person's duties outside: history, then pins alone or, in a standing probe, all that is held."""
        state = self._state
        found: dict[int, Any] = {}
        for week in (b - state.past for b in bit_places(state.duty[person])):
            if week in self._weeks:
                continue
            if week < 0 or self._standing:
                found[week] = 1
                continue
            place = next(i for i in self._of_week(week) if state.holder[i] == person and state.is_duty[i])
            if place in self._fixed and self._pin(place) != self._changed:
                found[week] = self._literal(self._pin(place))
        return found

    def _of_week(self, week: int) -> Iterator[int]:
        per_week = len(self._state.places) // max(1, self._state.problem.weeks)
        return iter(range(week * per_week, (week + 1) * per_week))

    def _less(self, fact: Fact) -> int:
        change = self._change
        same = change is not None and (change.kind, change.person) == (fact.kind, fact.person)
        return change.less if change is not None and same else 0

    # Asking

    def ask(self, seconds: float) -> Verdict:
        """Return whether all facts can hold, and if not, some that cannot hold together."""
        facts = list(self._facts)
        self._model.clear_assumptions()
        self._model.add_assumptions([self._facts[f] for f in facts])
        return self._solve(seconds)

    def ask_only(self, facts: Collection[Fact], seconds: float) -> Verdict:
        """Return whether the facts of the collection alone can hold."""
        self._model.clear_assumptions()
        self._model.add_assumptions([self._facts[f] for f in facts])
        return self._solve(seconds)

    def ask_fewest(self, seconds: float) -> Verdict:
        """Return the fewest changes of holders that do it with every fact, where there are any."""
        kept = [v for (p, q), v in self._hold.items() if self._state.holder[p] == q]
        self._model.clear_assumptions()
        for literal in self._facts.values():
            self._model.add(literal == 1)
        self._model.maximize(sum(kept))
        return self._solve(seconds)

    def _solve(self, seconds: float) -> Verdict:
        from ortools.sat.python import cp_model

        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = max(0.01, seconds)
        status = solver.solve(self._model)
        if status == cp_model.INFEASIBLE:
            named = {literal.index: fact for fact, literal in self._facts.items()}
            core = solver.sufficient_assumptions_for_infeasibility()
            return Verdict(False, tuple(sorted(named[i] for i in core if i in named)))
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Verdict(None)
        holders = dict.fromkeys(self._places, OPEN) | {p: q for (p, q), v in self._hold.items() if solver.value(v)}
        changed = ((p, q) for p, q in holders.items() if self._state.holder[p] != q)
        return Verdict(True, (), tuple(sorted(changed, key=lambda c: (c[0] != self._place, c))))
