"""Why a slot stays open: for each person eligible for it, the one reason that stands in the way."""

from app.domain.languages import said, tr
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
        return tr("is not eligible as {role} of {rotation}", role=said(here.role), rotation=here.rotation)
    if not member.present(here.week):
        return tr("is not in the team that week")
    if here.week in member.leave:
        return tr("is away")
    if person in state.frozen:
        return tr("has pinned weeks that break a rule already")
    if state.busy[person] & state.bit[place]:
        other = next(
            state.places[i] for i, who in enumerate(state.holder) if who == person and state.bit[i] == state.bit[place]
        )
        return tr("holds {rotation} {role} that week", rotation=other.rotation, role=said(other.role))
    return _rest_reason(state, place, person) or _other_reason(state, place, person)


def _rest_reason(state: Evaluator, place: int, person: int) -> str:
    ledger, here = state.ledgers[person], state.places[place].week + state.past
    mask = state.duty[person] | state.bit[place]
    near = [b for b in bit_places(state.duty[person]) if abs(b - here) <= ledger.gap]
    if near:
        week = state.problem.week_name(near[0] - state.past)
        return tr("is within {gap} weeks of the duty in {week}", gap=ledger.gap, week=week)
    if not ledger.allows(mask):
        duties = duties_words(ledger.window_max)
        return tr("has {duties} in {weeks} weeks already", duties=duties, weeks=ledger.window_weeks)
    return ""


def _other_reason(state: Evaluator, place: int, person: int) -> str:
    if state.delta([(place, person)]) < FORBIDDEN:
        return tr("could hold it")
    if state.places[place].week < state.experienced[person]:
        return tr("is a novice and would have no experienced mate")
    if state.is_primary[place] and not state.may_stand_alone(person, place, {}):
        return tr("would stand alone without having shadowed")
    return tr("would hold the same slot twice running or leave a novice alone")
