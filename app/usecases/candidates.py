"""Who could hold a slot, best first, each with what it would mean."""

from dataclasses import dataclass

from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.planner.evaluator import OPEN
from app.planner.ledgers import FORBIDDEN
from app.planner.reasons import reason_against
from app.usecases.standings import Standing, standing_around


@dataclass(frozen=True)
class Candidate:
    """A person for a slot: `cost` compares candidates (smaller is better), `problem` names the rule in the way."""

    person_id: int
    cost: int
    problem: str = ""


def candidates(team: Team, rota: Rota, slot: Slot, standing: Standing | None = None) -> tuple[Candidate, ...]:
    """Return everybody for the slot: who can hold it by rising cost, then those whom a rule stands against, by name.

    A standing at hand is asked where it covers the slot.
    """
    at_hand = standing if standing and standing.covers([slot]) else standing_around(team, rota, [slot])
    state, place = at_hand.state, at_hand.place(slot)
    holder = state.holder[place]
    state.apply([(place, OPEN)])
    found = []
    for person in team.people:
        index = state.person[str(person.id)]
        cost = state.delta([(place, index)]) if index in state.allowed[place] else FORBIDDEN
        problem = "" if cost < FORBIDDEN else reason_against(state, place, index)
        found.append((bool(problem), cost, person.name, Candidate(person.id, cost, problem)))
    state.apply([(place, holder)])
    return tuple(candidate for *_, candidate in sorted(found, key=lambda f: f[:3]))
