"""The exact model (CP-SAT) of some free slots, everybody else's slots standing as they are.

Measured: one worker with `linearization_level=2` proves the team of 26 weeks where the default of several does not, and
gives the same answer twice under a deterministic limit. Convex costs of a count are written with one boolean per count,
which is exact and keeps the linear relaxation tight.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from app.planner.evaluator import OPEN, Evaluator
from app.planner.schedules import Schedule, Term, is_zero

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

ROUNDING = 1e-6


@dataclass(frozen=True)
class Outcome:
    """Holders of the free places (OPEN where none), what they cost in the model, its proven bound, and if that is met.

    The model leaves out what the free places cannot change, so its figures differ from the whole cost by a constant.
    """

    holders: dict[int, int]
    objective: int
    bound: int
    optimal: bool


class Model:
    """One CP-SAT model: a boolean per free place and candidate."""

    def __init__(self, state: Evaluator, free: Iterable[int]) -> None:
        from ortools.sat.python import cp_model

        self._state = state
        self._free = sorted(free)
        self._model = cp_model.CpModel()
        self._hold: dict[tuple[int, int], cp_model.IntVar] = {}
        self._objective: list[Term] = []
        self._theirs: dict[int, list[int]] = {}
        self._held_free: dict[int, list[int]] = {}
        for place in self._free:
            self._held_free.setdefault(state.holder[place], []).append(place)
            for person in self._options(place):
                self._hold[place, person] = self._model.new_bool_var("")
                self._theirs.setdefault(person, []).append(place)
        self._held_free.pop(OPEN, None)
        self._build()

    def _options(self, place: int) -> list[int]:
        options = set(self._state.candidates[place])
        if self._state.holder[place] in self._state.frozen:
            options.discard(self._state.holder[place])
        return sorted(options)

    def held(self, place: int, person: int) -> Term:
        """Return 0, 1 or the variable that says whether the person holds the place."""
        if place in self._free_set:
            return self._hold.get((place, person), 0)
        return int(self._state.holder[place] == person)

    def _build(self) -> None:
        self._free_set = frozenset(self._free)
        for place in self._free:
            self._one_holder(place)
        for person in sorted(self._theirs.keys() | self._held_free.keys()):
            self._person(person)
        self._pairs()
        self._continuity()
        self._model.minimize(sum(self._objective))

    def _one_holder(self, place: int) -> None:
        state, weights = self._state, self._state.problem.policy.weights
        holders = [self._hold[place, p] for p in self._options(place)]
        if not state.is_duty[place]:
            self._model.add_at_most_one(holders)
        else:
            empty = self._model.new_bool_var("")
            self._model.add_exactly_one([*holders, empty])
            self._objective.append(weights.open * empty)
        if place in state.known:
            wanted, weight = state.known[place]
            self._objective.append(weight * (1 - self.held(place, wanted)))

    def _person(self, person: int) -> None:
        duties: dict[int, list[Term]] = {}
        weeks: dict[int, list[Term]] = {}
        for place in self._theirs.get(person, ()):
            bit = self._state.places[place].week + self._state.past
            weeks.setdefault(bit, []).append(self._hold[place, person])
            if self._state.is_duty[place]:
                duties.setdefault(bit, []).append(self._hold[place, person])
        fixed_duty, fixed_busy = self._standing(person)
        for bit, variables in weeks.items():
            self._model.add(sum(variables) <= (0 if fixed_busy >> bit & 1 else 1))
        schedule = Schedule(self._model, self._state, person, fixed_duty, duties)
        self._objective += schedule.terms
        if self._state.ledgers[person].gap == 0:
            self._not_twice(person)

    def _standing(self, person: int) -> tuple[int, int]:
        """Return the person's duty and busy weeks without the free places."""
        state = self._state
        duty, busy = state.duty[person], state.busy[person]
        for place in self._held_free.get(person, ()):
            busy &= ~state.bit[place]
            if state.is_duty[place]:
                duty &= ~state.bit[place]
        return duty, busy

    def _not_twice(self, person: int) -> None:
        state = self._state
        for place in self._theirs.get(person, ()):
            if not state.is_duty[place]:
                continue
            here = state.places[place]
            if state.follows_history(place, person):
                self._model.add(self._hold[place, person] == 0)
            for week in (here.week - 1, here.week + 1):
                other = state.place_at(week, here.rotation, here.role)
                if other >= 0 and not is_zero(self.held(other, person)):
                    self._model.add(self._hold[place, person] + self.held(other, person) <= 1)

    def _pairs(self) -> None:
        state, done = self._state, set()
        for place in self._free:
            mate = state.mate[place]
            lead = place if state.is_primary[place] else mate
            key = min(place, mate) if mate >= 0 else place
            if state.is_duty[place] and key not in done:
                done.add(key)
                self._guided(place, mate)
                if lead >= 0:
                    self._alone(lead, state.mate[lead])

    def _guided(self, place: int, mate: int) -> None:
        state, week = self._state, self._state.places[place].week
        if not state.has_secondary[state.rot[place]]:
            return
        for one, two in ((place, mate), (mate, place)):
            guides = [self.held(two, q) for q in self._may_hold(two) if week >= state.experienced[q]]
            for person in self._may_hold(one):
                if week < state.experienced[person] and not isinstance(self.held(one, person), int):
                    self._model.add(self.held(one, person) <= sum(guides))
                elif week < state.experienced[person] and place in self._free_set and not is_zero(sum(guides)):
                    self._model.add(sum(guides) >= 1)

    def _may_hold(self, place: int) -> list[int]:
        if place < 0:
            return []
        return (
            self._options(place) if place in self._free_set else [p for p in [self._state.holder[place]] if p != OPEN]
        )

    def _alone(self, lead: int, mate: int) -> None:
        state = self._state
        filled = [self.held(mate, q) for q in self._may_hold(mate)] if mate >= 0 else []
        for person in self._may_hold(lead):
            if state.cleared[person][state.rot[lead]]:
                continue
            need = state.problem.policy.shadow_weeks
            learnt = self._learnt(person, lead)
            if need and not (isinstance(self.held(lead, person), int) and isinstance(sum(filled), int)):
                self._model.add(need * (self.held(lead, person) - sum(filled)) <= learnt)

    def _learnt(self, person: int, lead: int) -> Term:
        state, here = self._state, self._state.places[lead]
        before = state.history_seconds(person, state.rot[lead])
        return before + sum(self.held(p, person) for p in self._beside(lead, range(here.week)))

    def _beside(self, lead: int, weeks: Iterable[int]) -> Iterator[int]:
        """Yield the secondary and shadow places of a primary's rotation in the weeks."""
        state, rotation = self._state, self._state.places[lead].rotation
        for week in weeks:
            for role in state.problem.rotations[rotation]:
                if role != "primary":
                    yield state.place_at(week, rotation, role)

    def _continuity(self) -> None:
        weight = self._state.problem.policy.weights.continuity
        if not weight:
            return
        for place in self._leads():
            for person in self._may_hold(place):
                if self._state.history_supports(person, place):
                    continue
                lead, support = self.held(place, person), self._support(person, place)
                if isinstance(lead, int) and isinstance(support, int):
                    self._objective.append(weight * (lead if support == 0 else 0))
                    continue
                alone = self._model.new_bool_var("")
                self._model.add(alone >= lead - support)
                self._objective.append(weight * alone)

    def _leads(self) -> list[int]:
        """Return the primary places whose continuity the free places can change."""
        state, back = self._state, self._state.problem.policy.continuity_weeks
        found = set()
        for place in self._free:
            here = state.places[place]
            if not state.has_secondary[state.rot[place]]:
                continue
            if state.is_primary[place]:
                found.add(place)
                continue
            for week in range(here.week + 1, here.week + back + 1):
                found.add(state.place_at(week, here.rotation, "primary"))
        return sorted(found - {-1})

    def _support(self, person: int, place: int) -> Term:
        week, back = self._state.places[place].week, self._state.problem.policy.continuity_weeks
        return sum(self.held(p, person) for p in self._beside(place, range(max(0, week - back), week)))

    def solve(self, seconds: float, effort: float, cancelled: Callable[[], bool]) -> Outcome | None:
        """Solve from the present holders within both limits (effort: deterministic time); None if nothing is found."""
        from ortools.sat.python import cp_model

        state = self._state
        for (place, person), variable in self._hold.items():
            self._model.add_hint(variable, state.holder[place] == person)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = 2
        solver.parameters.max_time_in_seconds = max(0.01, seconds)
        solver.parameters.max_deterministic_time = effort
        solver.parameters.random_seed = 0
        with stopping(solver, cancelled):
            status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        holders = dict.fromkeys(self._free, OPEN)
        holders |= {place: who for (place, who), variable in self._hold.items() if solver.value(variable)}
        bound = ceil(solver.best_objective_bound - ROUNDING)
        return Outcome(holders, round(solver.objective_value), bound, status == cp_model.OPTIMAL)


class stopping:
    """Ask `cancelled` every 50 ms from another thread while the solver runs, and stop it when the answer is yes."""

    def __init__(self, solver: "cp_model.CpSolver", cancelled: Callable[[], bool]) -> None:
        import threading

        self._solver, self._cancelled, self._over = solver, cancelled, threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def _look(self) -> None:
        while not self._over.wait(0.05):
            if self._cancelled():
                self._solver.stop_search()

    def __enter__(self) -> None:
        self._watch.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()
