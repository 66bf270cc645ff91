"""Who could hold a slot, best first, each with what it would mean."""

from dataclasses import dataclass

from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.planner.evaluator import OPEN
from app.planner.ledgers import FORBIDDEN
from app.planner.reasons import reason_against
from app.usecases.assigning import REACH_WEEKS
from app.usecases.findings import place_index, state_of
from app.usecases.problems import CARRY_WEEKS, Horizon


@dataclass(frozen=True)
class Candidate:
    """A person for a slot: `cost` compares candidates (smaller is better), `problem` names the rule in the way."""

    person_id: int
    cost: int
    problem: str = ""


def candidates(team: Team, rota: Rota, slot: Slot) -> tuple[Candidate, ...]:
    """Return everybody for the slot: who can hold it by rising cost, then those whom a rule stands against, by name."""
    horizon = Horizon(slot.week + -REACH_WEEKS, 2 * REACH_WEEKS + 1)
    near = rota.within(horizon.first + -CARRY_WEEKS, horizon.last)
    state = state_of(team, Rota({s: a for s, a in near.held.items() if s != slot}), horizon)
    place = place_index(team, state, horizon, slot)
    found = []
    for person in team.people:
        index = state.person[str(person.id)]
        fits = index in state.allowed[place]
        cost = state.delta([(place, index)]) if fits and state.holder[place] == OPEN else FORBIDDEN
        problem = "" if cost < FORBIDDEN else reason_against(state, place, index)
        found.append((bool(problem), cost, person.name, Candidate(person.id, cost, problem)))
    return tuple(candidate for *_, candidate in sorted(found, key=lambda f: f[:3]))
