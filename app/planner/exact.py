"""The exact model (CP-SAT) of some free slots, everybody else's slots standing as they are.

Measured: one worker with `linearization_level=2` proves the team of 26 weeks where the default of several does not, and
gives the same answer twice under a deterministic limit. Convex costs of a count are written with one boolean per count,
which is exact and keeps the linear relaxation tight.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import Ledger, bit_places

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

ROUNDING = 1e-6
Term = Any  # a CP-SAT expression, a boolean variable or a constant


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
        for place in self._free:
            for person in self._options(place):
                self._hold[place, person] = self._model.new_bool_var(f"h{place}_{person}")
        self.touched = {person for _, person in self._hold} | {
            state.holder[i] for i in self._free if state.holder[i] != OPEN
        }
        self._of_week = self._places_by_week()
        self._build()

    def _options(self, place: int) -> list[int]:
        options = set(self._state.candidates[place])
        if self._state.holder[place] in self._state.frozen:
            options.discard(self._state.holder[place])
        return sorted(options)

    def _places_by_week(self) -> dict[int, list[int]]:
        weeks: dict[int, list[int]] = {}
        for place, here in enumerate(self._state.places):
            weeks.setdefault(here.week, []).append(place)
        return weeks

    def held(self, place: int, person: int) -> Term:
        """Return 0, 1 or the variable that says whether the person holds the place."""
        if place in self._free_set:
            return self._hold.get((place, person), 0)
        return int(self._state.holder[place] == person)

    def _build(self) -> None:
        self._free_set = frozenset(self._free)
        for place in self._free:
            self._one_holder(place)
        for person in sorted(self.touched):
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
            empty = self._model.new_bool_var(f"o{place}")
            self._model.add_exactly_one([*holders, empty])
            self._objective.append(weights.open * empty)
        if place in state.known:
            wanted, weight = state.known[place]
            self._objective.append(weight * (1 - self.held(place, wanted)))

    def _person(self, person: int) -> None:
        state = self._state
        duty: dict[int, Term] = {bit: 1 for bit in bit_places(state.duty[person]) if bit < state.past}
        for week, places in self._of_week.items():
            mine = [self.held(p, person) for p in places]
            variables = [m for m in mine if not isinstance(m, int)]
            if variables:
                self._model.add(sum(mine) <= 1)
            duties = [m for p, m in zip(places, mine, strict=True) if state.is_duty[p] and not _is_zero(m)]
            if duties:
                duty[week + state.past] = sum(duties) if len(duties) > 1 else duties[0]
        self._rest(person, duty)
        self._costs(person, duty)

    def _rest(self, person: int, duty: dict[int, Term]) -> None:
        ledger, past, last = self._state.ledgers[person], self._state.past, max(duty, default=0)
        for end in range(past, last + 1):
            near = [duty[b] for b in range(max(0, end - ledger.gap), end + 1) if b in duty]
            if end in duty and ledger.gap and len(near) > 1:
                self._bounded(near, 1)
            wide = [duty[b] for b in range(max(0, end + 1 - ledger.window_weeks), end + 1) if b in duty]
            if end in duty and len(wide) > ledger.window_max:
                self._bounded(wide, ledger.window_max)
        if ledger.gap == 0:
            self._not_twice(person)

    def _bounded(self, terms: list[Term], most: int) -> None:
        fixed = sum(t for t in terms if isinstance(t, int))
        variables = [t for t in terms if not isinstance(t, int)]
        if variables:
            self._model.add(sum(variables) <= max(0, most - fixed))

    def _not_twice(self, person: int) -> None:
        state = self._state
        for place in self._free:
            if not state.is_duty[place] or (place, person) not in self._hold:
                continue
            here = state.places[place]
            if state.follows_history(place, person):
                self._model.add(self._hold[place, person] == 0)
            for week in (here.week - 1, here.week + 1):
                other = state.place_at(week, here.rotation, here.role)
                if other >= 0 and not _is_zero(self.held(other, person)):
                    self._model.add(self._hold[place, person] + self.held(other, person) <= 1)

    def _costs(self, person: int, duty: dict[int, Term]) -> None:
        state, ledger, past = self._state, self._state.ledgers[person], self._state.past
        now = {bit: term for bit, term in duty.items() if bit >= past}
        weights = state.problem.policy.weights
        self._counted(list(now.values()), ledger.fairness_of)
        self._counted([t for b, t in now.items() if ledger.is_holiday(b)], ledger.holiday_cost)
        self._counted([t for b, t in now.items() if ledger.is_unpopular(b)], ledger.unpopular_cost)
        self._objective += [weights.avoid * t for b, t in now.items() if ledger.is_avoided(b)]
        self._objective += [weights.prefer * (1 - now.get(b, 0)) for b in ledger.preferred()]
        self._path(person, duty)

    def _path(self, person: int, duty: dict[int, Term]) -> None:
        """Price project blocks as a path through (week, free weeks so far), which is tight in the linear relaxation.

        Each week is a duty (`take`) or not (`rest`) from a state of 0 to `cap` free weeks, at `cap` or more all alike.
        """
        state, ledger = self._state, self._state.ledgers[person]
        cap = max(state.problem.policy.block_weeks, ledger.gap, 2)
        free_bits = [bit for bit, term in duty.items() if not isinstance(term, int)]
        if not free_bits:
            mask = sum(1 << bit for bit, term in duty.items() if term)
            parts = ledger.components(mask)
            self._objective.append(parts["fragment"] + parts["gap1"])
            return
        last = max(duty)
        before = [bit for bit in duty if bit < state.past]
        since = min(cap, state.past - 1 - max(before)) if before else cap
        arriving: dict[int, Term] = {since: 1}
        for bit in range(state.past, last + 1):
            arriving = self._step(ledger, arriving, bit, duty.get(bit, 0), cap)

    def _step(self, ledger: Ledger, arriving: dict[int, Term], bit: int, term: Term, cap: int) -> dict[int, Term]:
        weights = self._state.problem.policy.weights
        leaving: dict[int, Term] = {}
        takes: list[Term] = []
        for free, here in arriving.items():
            may_take = free >= ledger.gap and not _is_zero(term)
            take: Term = self._model.new_bool_var("") if may_take else 0
            rest: Term = self._model.new_bool_var("")
            self._model.add(take + rest == here)
            if may_take:
                takes.append(take)
                cost = weights.fragment * ledger.fragment_weeks(bit - free - 1, bit) + weights.gap1 * (free == 1)
                if cost and free < cap:
                    self._objective.append(cost * take)
            onward = min(cap, free + 1)
            leaving[onward] = leaving[onward] + rest if onward in leaving else rest
        self._model.add(sum(takes) == term)
        if takes:
            leaving[0] = sum(takes)
        return leaving

    def _counted(self, terms: list[Term], cost: Callable[[int], int]) -> None:
        fixed = sum(t for t in terms if isinstance(t, int))
        variables = [t for t in terms if not isinstance(t, int)]
        if not variables:
            self._objective.append(cost(fixed))
            return
        counts = [self._model.new_bool_var("") for _ in range(len(variables) + 1)]
        self._model.add_exactly_one(counts)
        self._model.add(sum(variables) == sum(n * c for n, c in enumerate(counts)))
        self._objective += [cost(fixed + n) * c for n, c in enumerate(counts)]

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
                elif week < state.experienced[person] and place in self._free_set and not _is_zero(sum(guides)):
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
        state = self._state
        here = state.places[lead]
        before = state.history_seconds(person, state.rot[lead])
        terms = [
            self.held(p, person)
            for week in range(here.week)
            for p in self._of_week[week]
            if state.rot[p] == state.rot[lead] and not state.is_primary[p]
        ]
        return before + sum(terms)

    def _continuity(self) -> None:
        state = self._state
        weight, back = state.problem.policy.weights.continuity, state.problem.policy.continuity_weeks
        for place, here in enumerate(state.places):
            if not state.is_primary[place] or not state.has_secondary[state.rot[place]] or not weight:
                continue
            for person in self._may_hold(place):
                support = self._support(person, place, here.week, back)
                lead = self.held(place, person)
                if support is None or (isinstance(lead, int) and isinstance(support, int)):
                    self._objective.append(weight * (lead if support == 0 and isinstance(lead, int) else 0))
                    continue
                alone = self._model.new_bool_var("")
                self._model.add(alone >= lead - support)
                self._objective.append(weight * alone)

    def _support(self, person: int, place: int, week: int, back: int) -> Term | None:
        state = self._state
        if state.history_supports(person, place):
            return None
        return sum(
            self.held(p, person)
            for w in range(max(0, week - back), week)
            for p in self._of_week[w]
            if state.rot[p] == state.rot[place] and not state.is_primary[p]
        )

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
        with _stopping(solver, cancelled):
            status = solver.solve(self._model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        holders = dict.fromkeys(self._free, OPEN)
        holders |= {place: who for (place, who), variable in self._hold.items() if solver.value(variable)}
        bound = ceil(solver.best_objective_bound - ROUNDING)
        return Outcome(holders, round(solver.objective_value), bound, status == cp_model.OPTIMAL)


def _is_zero(term: Term) -> bool:
    return isinstance(term, int) and term == 0


class _stopping:
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
