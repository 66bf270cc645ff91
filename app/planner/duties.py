"""The hard rules of some weeks as a model (CP-SAT): a boolean per place and eligible person, no costs.

What a rule rests on is told to `_only` with the fact behind it, so that a model can keep it or let it go.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.planner.evaluator import OPEN, Evaluator
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


class Duties:
    """The duty places of some weeks; `fixed` places keep their holders, subclasses say what lies outside."""

    def __init__(self, state: Evaluator, weeks: Collection[int], fixed: Collection[int] = ()) -> None:
        from ortools.sat.python import cp_model

        self._state, self._weeks = state, weeks
        self._fixed = state.pinned | frozenset(fixed)
        self._model = cp_model.CpModel()
        self._hold: dict[tuple[int, int], cp_model.IntVar] = {}
        self._theirs: dict[int, list[int]] = {}
        self._places = [i for i, p in enumerate(state.places) if p.week in weeks and state.is_duty[i]]
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
        """Take notice of a constraint that rests on a fact; here it just holds."""

    def _eligible(self, place: int) -> list[int]:
        here = self._state.places[place]
        people = enumerate(self._state.problem.people)
        return [i for i, p in people if here.role in p.eligible.get(here.rotation, ()) and i not in self._state.frozen]

    def _held(self, place: int) -> None:
        holder = self._state.holder[place]
        self._model.add_at_most_one(self._hold[place, p] for p in self._eligible(place))
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
        by_week |= {week: [term] for week, term in self._elsewhere(person).items() if week not in by_week}
        self._gap(person, by_week, mine)
        self._window(person, by_week, mine)
        for place in places:
            here = self._state.places[place]
            after = self._state.place_at(here.week + 1, here.rotation, here.role)
            if (after, person) in self._hold:
                self._model.add(self._hold[place, person] + self._hold[after, person] <= 1)

    def _elsewhere(self, person: int) -> dict[int, Any]:
        """Return 0, 1 or a boolean for the person's duties of weeks outside; here history alone."""
        past = (b - self._state.past for b in bit_places(self._state.duty[person]))
        return {week: 1 for week in past if week < 0}

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
                terms = [t for w in inside for t in by_week[w]]
                done = sum(t for t in terms if isinstance(t, int))
                free = sum(t for t in terms if not isinstance(t, int))
                self._only(self._model.add(free <= max(0, most - done)), fact)

    def _less(self, _fact: Fact) -> int:
        """Return by how much a gap is shorter or a window larger than it is."""
        return 0


def _runs(weeks: Collection[int]) -> dict[int, tuple[int, int]]:
    """Return for each week the first and last week of the run of weeks it belongs to."""
    found: dict[int, tuple[int, int]] = {}
    run: list[int] = []
    for week in sorted(weeks):
        run = [*run, week] if run and run[-1] + 1 == week else [week]
        found |= dict.fromkeys(run, (run[0], run[-1]))
    return found
