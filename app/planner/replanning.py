"""Planning again after something happened: fewest changes first, and of those the latest.

In this order, each proven before the next where the time allows: fewest open slots, fewest changes of slots that people
were told, the later of those rather than the nearer, fewest changes of other held slots, and then the smallest cost.
"""

import random
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.planner import greedy
from app.planner.duties import Duties
from app.planner.evaluator import OPEN, Evaluator
from app.planner.exact import Model, stopping
from app.planner.ledgers import FORBIDDEN, bit_places
from app.planner.planning import plan
from app.planner.plans import Plan
from app.planner.problems import Held, Place, Problem
from app.planner.reasons import open_places
from app.planner.violations import violations

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

EXACT_PLACES = 130
NEAR_WEEKS = 2
WHOLE_PLACES = 4000
REACHES = (3, 6, 12, 1000)
EFFORT = 60.0
AIMS_SHARE = 0.7


@dataclass(frozen=True)
class Repair:
    """A plan near what was known.

    `changed` counts the held slots that change; `fewest` says that no plan leaves fewer open, changes fewer, or changes
    later ones; `cheapest` that among those none costs less.
    """

    plan: Plan
    changed: int
    fewest: bool
    cheapest: bool


@dataclass(frozen=True)
class Known:
    """Who held what before, by place; `told` are the places whose holder people were told."""

    holders: Mapping[int, int]
    told: frozenset[int]


class Keeping(Duties):
    """The duty places of some weeks against what they were held by, all else standing; asked for aim after aim."""

    def __init__(self, state: Evaluator, known: Known, weeks: Collection[int]) -> None:
        super().__init__(state, frozenset(weeks))
        self._known = known
        self.holders = {place: state.holder[place] for place in self._places}
        self._hint()
        learning = {(who, state.bit[i]) for i, who in enumerate(state.holder) if not state.is_duty[i] and who != OPEN}
        for (place, person), variable in self._hold.items():
            if (person, state.bit[place]) in learning:
                self._model.add(variable == 0)
            if state.is_primary[place] and not state.cleared[person][state.rot[place]]:
                self._alone(place, person, variable)

    def _elsewhere(self, person: int) -> dict[int, Any]:
        weeks = (b - self._state.past for b in bit_places(self._state.duty[person]))
        return {week: 1 for week in weeks if week not in self._weeks}

    def _alone(self, place: int, person: int, variable: "cp_model.IntVar") -> None:
        """Let a primary without a mate have learnt before: in history, as a shadow or as secondary."""
        state, week = self._state, self._state.places[place].week
        same = [i for i, rotation in enumerate(state.rot) if rotation == state.rot[place] and not state.is_primary[i]]
        before = [i for i in same if state.places[i].week < week]
        learnt: Any = state.history_seconds(person, state.rot[place])
        learnt += sum(self._hold[i, person] for i in before if (i, person) in self._hold)
        learnt += sum(state.holder[i] == person for i in before if i not in self.holders)
        second = sum(v for _, v in self._pairs(state.mate[place]))
        self._model.add(state.problem.policy.shadow_weeks * (variable - second) <= learnt)

    def aims(self) -> tuple[Any, ...]:
        """Return what is to be as small as possible, the most important first.

        Open slots and changes are one aim, an open slot outweighing all changes: both at once are proven in a second
        where one after the other took minutes.
        """
        weeks = self._state.problem.weeks
        opened = len(self._places) - sum(self._hold.values())
        told = [p for p in self._places if p in self._known.told]
        others = [p for p in self._places if p in self._known.holders and p not in self._known.told]
        sooner = sum((weeks - self._state.places[p].week) * self._changed(p) for p in told)
        changes = sum(self._changed(p) for p in told)
        return (len(told) + 1) * opened + changes, sooner, sum(self._changed(p) for p in others)

    def _changed(self, place: int) -> Any:
        return 1 - self._hold.get((place, self._known.holders[place]), 0)

    def reach(self, aim: Any, seconds: float, cancelled: Callable[[], bool]) -> bool:
        """Make an aim as small as it can be and keep it so; tell whether that is proven."""
        from ortools.sat.python import cp_model

        if isinstance(aim, int):
            return True
        self._model.minimize(aim)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2  # measured: proves a department in a second, level 1 takes three
        solver.parameters.cp_model_probing_level = 0
        solver.parameters.max_time_in_seconds = max(0.01, seconds)
        with stopping(solver, cancelled):
            status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return False
        self.holders = dict.fromkeys(self._places, OPEN)
        self.holders |= {place: who for (place, who), variable in self._hold.items() if solver.value(variable)}
        self._model.add(aim <= round(solver.objective_value))
        self._hint()
        return bool(status == cp_model.OPTIMAL)

    def _hint(self) -> None:
        self._model.clear_hints()  # type: ignore[no-untyped-call]
        for (place, person), variable in self._hold.items():
            self._model.add_hint(variable, self.holders[place] == person)


class Cheapest(Model):
    """The exact model with no more open slots and no more, and no nearer, changes than the state has."""

    def __init__(self, state: Evaluator, free: Sequence[int], known: Known) -> None:
        super().__init__(state, free)
        weeks = state.problem.weeks
        told = [p for p in free if p in known.told]
        others = [p for p in free if p in known.holders and p not in known.told and state.is_duty[p]]
        duties = [p for p in free if state.is_duty[p]]
        self._at_most({p: weeks - state.places[p].week for p in told}, known)
        self._at_most(dict.fromkeys(told, 1), known)
        self._at_most(dict.fromkeys(others, 1), known)
        held = sum(state.holder[p] != OPEN for p in duties)
        self._model.add(sum(self.held(p, q) for p in duties for q in state.candidates[p]) >= held)

    def _at_most(self, weights: Mapping[int, int], known: Known) -> None:
        state, holders = self._state, known.holders
        now = sum(weight for p, weight in weights.items() if state.holder[p] != holders[p])
        changed = sum(weight * (1 - self.held(p, holders[p])) for p, weight in weights.items())
        if weights and not isinstance(changed, int):
            self._model.add(changed <= now)


def replan(
    problem: Problem,
    told: Sequence[Held],
    held: Sequence[Held],
    *,
    seconds: float = 10.0,
    cancelled: Callable[[], bool] | None = None,
) -> Repair:
    """Return the plan nearest to what was `told` and otherwise `held`, found within about `seconds`.

    Both are holders of the problem's places; a told one counts before a held one. Shadows stay where they can.
    """
    stop = cancelled or (lambda: False)
    until = time.monotonic() + seconds
    state = Evaluator(problem)
    known = _known(state, told, held)
    _keep(state, known)
    fewest = _change_few(state, known, time.monotonic() + seconds * AIMS_SHARE, stop)
    if not fewest and not stop():
        _try_afresh(state, known, until - time.monotonic(), stop)
    cheapest = _make_cheap(state, known, until, stop)
    found = Plan(state.held(), state.components(), open_places(state), violations(state))
    return Repair(found, len(_moved(state, known)), fewest, fewest and cheapest)


def _change_few(state: Evaluator, known: Known, until: float, cancelled: Callable[[], bool]) -> bool:
    """Reach the aims in the weeks around what is lost, then in more of them; tell whether no plan can do better."""
    weeks, duties = range(state.problem.weeks), sum(state.is_duty)
    for reach in REACHES if duties > WHOLE_PLACES else REACHES[-1:]:
        touched = {state.places[p].week for p in _moved(state, known)} | {state.places[p].week for p in _open(state)}
        near = {w for t in touched for w in range(t - reach, t + reach + 1) if w in weeks}
        keeping = Keeping(state, known, near)
        proven = [keeping.reach(aim, until - time.monotonic(), cancelled) for aim in keeping.aims()]
        state.apply([(p, who) for p, who in keeping.holders.items() if state.holder[p] != who])
        if all(proven) and (len(near) == len(weeks) or _only_what_must(state, known)):
            return True
        if time.monotonic() > until or cancelled():
            break
    return not _moved(state, known) and not _open(state)


def _try_afresh(state: Evaluator, known: Known, seconds: float, cancelled: Callable[[], bool]) -> None:
    """Plan from nothing, where so much is lost that changing little did not get far, and keep the better of both."""
    before = (len(_open(state)), len(_moved(state, known)))
    back = list(enumerate(state.holder))
    found = plan(state.problem, seconds=max(0.1, seconds), cancelled=cancelled)
    state.apply([(p, OPEN) for p, who in back if who != OPEN])
    state.load(found.assignments)
    if (len(_open(state)), len(_moved(state, known))) >= before:
        state.apply(back)


def _only_what_must(state: Evaluator, known: Known) -> bool:
    """Tell whether just those slots change whose holders cannot stay, and none is open: no plan changes fewer."""
    return not _open(state) and all(known.holders[p] not in state.allowed[p] for p in _moved(state, known))


def _moved(state: Evaluator, known: Known) -> list[int]:
    return [p for p, who in known.holders.items() if state.holder[p] != who and state.is_duty[p]]


def _open(state: Evaluator) -> list[int]:
    return [i for i, who in enumerate(state.holder) if who == OPEN and state.is_duty[i]]


def _known(state: Evaluator, told: Sequence[Held], held: Sequence[Held]) -> Known:
    before = {_place(state, h.place): state.person.get(h.person, -2) for h in (*held, *told)}
    holders = {p: who for p, who in before.items() if p >= 0 and p not in state.pinned}
    return Known(holders, frozenset(_place(state, h.place) for h in told) & holders.keys())


def _place(state: Evaluator, place: Place) -> int:
    return state.index.get(place, -1)


def _keep(state: Evaluator, known: Known) -> None:
    """Put everybody back who may still be there, the earlier first, and fill what is open then as a beginning."""
    for _ in range(2):  # a novice may have to wait for a mate
        for place, who in sorted(known.holders.items()):
            if state.holder[place] == OPEN and who in state.allowed[place] and state.delta([(place, who)]) < FORBIDDEN:
                state.apply([(place, who)])
    greedy.fill(state, random.Random(0))


def _make_cheap(state: Evaluator, known: Known, until: float, cancelled: Callable[[], bool]) -> bool:
    """Let the places that change, and those around them where all are too many, be held as cheaply as possible."""
    duties = [i for i, duty in enumerate(state.is_duty) if duty and i not in state.pinned]
    free = duties if len(duties) <= EXACT_PLACES else _near_changes(state, known, duties)
    left = until - time.monotonic()
    if not free or left <= 0 or violations(state):
        return not free
    outcome = Cheapest(state, free, known).solve(left, EFFORT, cancelled)
    if outcome is None:
        return False
    before, back = state.cost(), [(p, state.holder[p]) for p in outcome.holders]
    state.apply(list(outcome.holders.items()))
    if state.cost() > before:
        state.apply(back)
    return outcome.optimal and len(free) == len(duties)


def _near_changes(state: Evaluator, known: Known, duties: Sequence[int]) -> list[int]:
    moved = {p for p in duties if state.holder[p] != known.holders.get(p, OPEN)}
    weeks = {state.places[p].week + n for p in moved for n in range(-NEAR_WEEKS, NEAR_WEEKS + 1)}
    near = [p for p in duties if state.places[p].week in weeks]
    return near if len(near) <= EXACT_PLACES else sorted(moved)
