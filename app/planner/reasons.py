"""Why a slot stays open: for each person eligible for it, the one reason that stands in the way."""

from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import FORBIDDEN, bit_places, duties_words
from app.planner.plans import OpenPlace


def open_places(state: Evaluator) -> tuple[OpenPlace, ...]:
    """Return the open duty slots with their reasons, in order of time."""
    return tuple(
        OpenPlace(here, _reasons(state, place))
        for place, here in enumerate(state.places)
        if state.is_duty[place] and state.holder[place] == OPEN
    )


def _reasons(state: Evaluator, place: int) -> dict[str, str]:
    here = state.places[place]
    eligible = [i for i, p in enumerate(state.problem.people) if here.role in p.eligible.get(here.rotation, ())]
    return {state.problem.people[i].id: reason_against(state, place, i) for i in eligible}


def reason_against(state: Evaluator, place: int, person: int) -> str:
    """Return the one reason why the person cannot hold the place; “could hold it” where there is none."""
    here, member = state.places[place], state.problem.people[person]
    if here.role not in member.eligible.get(here.rotation, ()):
        return f"is not eligible as {here.role} of {here.rotation}"
    if not member.present(here.week):
        return "is not in the team that week"
    if here.week in member.leave:
        return "is away"
    if person in state.frozen:
        return "has pinned weeks that break a rule already"
    if state.busy[person] & state.bit[place]:
        other = next(
            state.places[i] for i, who in enumerate(state.holder) if who == person and state.bit[i] == state.bit[place]
        )
        return f"holds {other.rotation} {other.role} that week"
    return _rest_reason(state, place, person) or _other_reason(state, place, person)


def _rest_reason(state: Evaluator, place: int, person: int) -> str:
    ledger, here = state.ledgers[person], state.places[place].week + state.past
    mask = state.duty[person] | state.bit[place]
    near = [b for b in bit_places(state.duty[person]) if abs(b - here) <= ledger.gap]
    if near:
        return f"is within {ledger.gap} weeks of the duty in {state.problem.week_name(near[0] - state.past)}"
    if not ledger.allows(mask):
        return f"has {duties_words(ledger.window_max)} in {ledger.window_weeks} weeks already"
    return ""


def _other_reason(state: Evaluator, place: int, person: int) -> str:
    if state.delta([(place, person)]) < FORBIDDEN:
        return "could hold it"
    if state.places[place].week < state.experienced[person]:
        return "is a novice and would have no experienced mate"
    if state.is_primary[place] and not state.may_stand_alone(person, place, {}):
        return "would stand alone without having shadowed"
    return "would hold the same slot twice running or leave a novice alone"
