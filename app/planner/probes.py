"""A model (CP-SAT) of a few weeks around a place that has to be held, each fact one could change behind a literal.

A free probe looks at its weeks alone and lets everybody off all else: what it cannot do, no rota can do. A standing
probe leaves everything outside its weeks as it is: what it can do is a change one could make.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import bit_places

if TYPE_CHECKING:
    from ortools.sat.python import cp_model


class FactKind(StrEnum):
    """What one could change."""

    PIN = "pin"
    LEAVE = "leave"
    DATES = "dates"
    GAP = "gap"
    WINDOW = "window"
    NOVICE = "novice"
    SHADOW = "shadow"
    HELD = "held"


@dataclass(frozen=True, order=True)
class Fact:
    """One fact: about a person (index, OPEN where it is the whole team's), a place (-1) and the weeks it covers.

    `less` tells by how many weeks a gap is to be shorter, or by how many duties a window larger, in a change of it.
    """

    kind: FactKind
    person: int = OPEN
    place: int = -1
    first: int = 0
    last: int = 0
    less: int = 0


@dataclass(frozen=True)
class Verdict:
    """What a probe says: `possible` is None where the time ran out; `core` are facts that cannot hold together."""

    possible: bool | None
    core: tuple[Fact, ...] = ()
    changes: tuple[Change, ...] = ()


class Probe:
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
        from ortools.sat.python import cp_model

        self._state, self._place, self._change, self._standing = state, place, change, standing
        self._fixed = state.pinned | frozenset(fixed)
        self._model = cp_model.CpModel()
        week = state.places[place].week
        self._weeks = range(max(0, week - radius), min(state.problem.weeks, week + radius + 1))
        self._facts: dict[Fact, cp_model.IntVar] = {}
        self._hold: dict[tuple[int, int], cp_model.IntVar] = {}
        self._theirs: dict[int, list[int]] = {}
        self._places = [i for i, p in enumerate(state.places) if p.week in self._weeks and state.is_duty[i]]
        self._build()

    # Building

    def _build(self) -> None:
        for place in self._places:
            for person in self._eligible(place):
                self._hold[place, person] = self._model.new_bool_var("")
                self._theirs.setdefault(person, []).append(place)
        for place in self._places:
            self._held(place)
            self._mates(place)
        for person, places in self._theirs.items():
            self._presence(person, places)
            self._rest(person, places)

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

    def _eligible(self, place: int) -> list[int]:
        here = self._state.places[place]
        people = enumerate(self._state.problem.people)
        return [i for i, p in people if here.role in p.eligible.get(here.rotation, ()) and i not in self._state.frozen]

    def _held(self, place: int) -> None:
        week, holder = self._state.places[place].week, self._state.holder[place]
        who = [self._hold[place, p] for p in self._eligible(place)]
        self._model.add_at_most_one(who)
        if place == self._place:
            self._model.add(sum(who) == 1)
        elif holder != OPEN:
            self._only(self._model.add(sum(who) == 1), Fact(FactKind.HELD, OPEN, place, week, week))
        if place in self._fixed and (place, holder) in self._hold:
            self._only(self._model.add(self._hold[place, holder] == 1), self._pin(place))

    def _pin(self, place: int) -> Fact:
        week = self._state.places[place].week
        return Fact(FactKind.PIN, self._state.holder[place], place, week, week)

    def _mates(self, place: int) -> None:
        state, mate = self._state, self._state.mate[place]
        week = state.places[place].week
        for person in self._eligible(place):
            if state.has_secondary[state.rot[place]] and week < state.experienced[person]:
                guides = [v for q, v in self._pairs(mate) if week >= state.experienced[q]]
                self._only(self._model.add(self._hold[place, person] <= sum(guides)), Fact(FactKind.NOVICE, person))
            if state.is_primary[place] and not self._may_have_learnt(person, place):
                second = sum(v for _, v in self._pairs(mate))
                self._only(self._model.add(self._hold[place, person] <= second), Fact(FactKind.SHADOW, person))

    def _pairs(self, place: int) -> Iterator[tuple[int, "cp_model.IntVar"]]:
        if place >= 0:
            yield from ((q, self._hold[place, q]) for q in self._eligible(place))

    def _may_have_learnt(self, person: int, place: int) -> bool:
        """Tell whether the person could be primary alone there, whatever they do in the weeks before."""
        state, here = self._state, self._state.places[place]
        if state.cleared[person][state.rot[place]]:
            return True
        member = state.problem.people[person]
        may_learn = any(role != "primary" for role in member.eligible.get(here.rotation, ()))
        earlier = sum(1 for w in range(here.week) if member.present(w) and w not in member.leave) if may_learn else 0
        return state.history_seconds(person, state.rot[place]) + earlier >= state.problem.policy.shadow_weeks

    def _presence(self, person: int, places: Sequence[int]) -> None:
        member, weeks = self._state.problem.people[person], self._state.problem.weeks
        start, end = member.start or 0, weeks if member.end is None else member.end
        runs = _runs([w for w in member.leave if member.present(w)])
        for place in places:
            week = self._state.places[place].week
            nobody = self._hold[place, person] == 0
            if week < start:
                self._only(self._model.add(nobody), Fact(FactKind.DATES, person, -1, 0, start - 1))
            elif week >= end:
                self._only(self._model.add(nobody), Fact(FactKind.DATES, person, -1, end, weeks - 1))
            elif week in runs:
                self._only(self._model.add(nobody), Fact(FactKind.LEAVE, person, -1, *runs[week]))

    def _rest(self, person: int, places: Sequence[int]) -> None:
        by_week: dict[int, list[Any]] = {}
        for place in places:
            by_week.setdefault(self._state.places[place].week, []).append(self._hold[place, person])
        mine = sorted(by_week)
        for week in mine:
            self._model.add_at_most_one(by_week[week])
        by_week |= {week: [term] for week, term in self._elsewhere(person, set(mine)).items()}
        self._gap(person, by_week, mine)
        self._window(person, by_week, mine)
        for place in places:
            here = self._state.places[place]
            after = self._state.place_at(here.week + 1, here.rotation, here.role)
            if (after, person) in self._hold:
                self._model.add(self._hold[place, person] + self._hold[after, person] <= 1)

    def _elsewhere(self, person: int, mine: set[int]) -> dict[int, Any]:
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
        return {week: term for week, term in found.items() if week not in mine}

    def _of_week(self, week: int) -> Iterator[int]:
        per_week = len(self._state.places) // max(1, self._state.problem.weeks)
        return iter(range(week * per_week, (week + 1) * per_week))

    def _gap(self, person: int, by_week: dict[int, list[Any]], mine: Sequence[int]) -> None:
        own = self._state.problem.people[person].gap is not None
        fact = Fact(FactKind.GAP, person if own else OPEN)
        gap = max(0, self._state.ledgers[person].gap - self._less(fact))
        for week in mine:
            for other in range(week - gap, week + gap + 1):
                if other in by_week and (other > week or other not in mine) and other != week:
                    self._only(self._model.add(sum(by_week[week]) + sum(by_week[other]) <= 1), fact)

    def _window(self, person: int, by_week: dict[int, list[Any]], mine: Sequence[int]) -> None:
        ledger, member = self._state.ledgers[person], self._state.problem.people[person]
        fact = Fact(FactKind.WINDOW, person if member.window_max is not None else OPEN)
        most = ledger.window_max + self._less(fact)
        ends = {week + n for week in mine for n in range(ledger.window_weeks)}
        for end in sorted(e for e in ends if e < self._state.problem.weeks):
            inside = [w for w in range(end + 1 - ledger.window_weeks, end + 1) if w in by_week]
            if len(inside) > most and any(w in self._weeks for w in inside):
                self._only(self._model.add(sum(t for w in inside for t in by_week[w]) <= most), fact)

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


def _runs(weeks: Collection[int]) -> dict[int, tuple[int, int]]:
    """Return for each week the first and last week of the run of weeks it belongs to."""
    found: dict[int, tuple[int, int]] = {}
    run: list[int] = []
    for week in sorted(weeks):
        run = [*run, week] if run and run[-1] + 1 == week else [week]
        found |= dict.fromkeys(run, (run[0], run[-1]))
    return found
