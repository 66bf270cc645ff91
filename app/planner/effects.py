"""What a change of holders would do, before it is done: the cost by component, and the hard rules it would break.

Both only look at the people and slots the change names, so that a drag, a swap and a repair are judged in well under a
millisecond whatever the size of the rota.
"""

from collections import Counter
from collections.abc import Sequence

from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.plans import Violation
from app.planner.violations import violations_of


def effect(state: Evaluator, changes: Sequence[Change]) -> dict[str, int]:
    """Return what the changes add to each component of the cost (below 0 is better), only where that is not 0.

    The sum is `state.delta(changes)` wherever that is allowed; changes that break a rule are priced all the same.
    """
    total = _places(state, changes)
    for person, mask in duties_after(state, changes).items():
        if mask != state.duty[person]:
            before, after = (state.ledgers[person].components(m) for m in (state.duty[person], mask))
            for name, value in after.items():
                total[name] = total.get(name, 0) + value - before[name]
    total["continuity"] = _continuity(state, changes)
    return {name: value for name, value in total.items() if value}


def duties_after(state: Evaluator, changes: Sequence[Change]) -> dict[int, int]:
    """Return the mask of duty weeks afterwards of each person (index) who gives or takes a duty."""
    duty: dict[int, int] = {}
    for place, _ in changes:
        old = state.holder[place]
        if old != OPEN and state.is_duty[place]:
            duty[old] = duty.get(old, state.duty[old]) & ~state.bit[place]
    for place, new in changes:
        if new != OPEN and state.is_duty[place]:
            duty[new] = duty.get(new, state.duty[new]) | state.bit[place]
    return duty


def effects_on(state: Evaluator, changes: Sequence[Change]) -> dict[int, dict[str, int]]:
    """Return what the changes add to each component for each person (index) concerned, only where that is not 0."""
    found: dict[int, dict[str, int]] = {}
    for person, mask in duties_after(state, changes).items():
        before, after = (state.ledgers[person].components(m) for m in (state.duty[person], mask))
        found[person] = {name: after[name] - before[name] for name in after if after[name] != before[name]}
    return found


def broken_by(state: Evaluator, changes: Sequence[Change]) -> tuple[Violation, ...]:
    """Return the hard rules that the changes would newly break, in order of week; the state stays as it is."""
    people = concerned(state, changes)
    before = Counter(_key(v) for v in violations_of(state, people))
    back = [(place, state.holder[place]) for place, _ in changes]
    state.apply(changes)
    after = violations_of(state, people)
    state.apply(back)
    return tuple(v for v in after if not before[_key(v)])


def mended_by(state: Evaluator, changes: Sequence[Change], violation: Violation) -> bool:
    """Tell whether the changes would mend a broken rule without breaking another; the state stays as it is."""
    people = concerned(state, changes) | {state.person[violation.person]}
    before = Counter(_key(v) for v in violations_of(state, people))
    back = [(place, state.holder[place]) for place, _ in changes]
    state.apply(changes)
    after = Counter(_key(v) for v in violations_of(state, people))
    state.apply(back)
    return not after - before and after[_key(violation)] < before[_key(violation)]


def concerned(state: Evaluator, changes: Sequence[Change]) -> set[int]:
    """Return the people who hold the places before or after the changes, and their mates there."""
    found = {who for _, who in changes} | {state.holder[place] for place, _ in changes}
    found |= {state.holder[state.mate[place]] for place, _ in changes if state.mate[place] >= 0}
    return found - {OPEN}


def _key(violation: Violation) -> tuple[str, object, str]:
    return violation.rule, violation.place, violation.person


def _places(state: Evaluator, changes: Sequence[Change]) -> dict[str, int]:
    opened = stability = 0
    for place, new in changes:
        old = state.holder[place]
        if state.is_duty[place]:
            opened += (new == OPEN) - (old == OPEN)
        if place in state.known:
            wanted, weight = state.known[place]
            stability += weight * ((new != wanted) - (old != wanted))
    return {"open": state.problem.policy.weights.open * opened, "stability": stability}


def _continuity(state: Evaluator, changes: Sequence[Change]) -> int:
    width = len(state.rotation)
    lead: dict[int, int] = {}
    second: dict[int, int] = {}
    for place, new in changes:
        old = state.holder[place]
        if old == new:
            continue
        masks, now = (lead, state.lead) if state.is_primary[place] else (second, state.second)
        for who in (old, new):
            if who != OPEN:
                at = who * width + state.rot[place]
                masks[at] = masks.get(at, now[at]) ^ state.bit[place]
    total = 0
    for at in lead.keys() | second.keys():
        if state.has_secondary[at % width]:
            after = state.unsupported(lead.get(at, state.lead[at]), second.get(at, state.second[at]))
            total += after - state.unsupported(state.lead[at], state.second[at])
    return state.problem.policy.weights.continuity * total
