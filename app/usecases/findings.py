"""What is wrong with the rota, from the same evaluator that plans it."""

from collections.abc import Iterable

from app.domain.accounts import CARRY_WEEKS
from app.domain.cover_findings import cover_findings, leave_findings
from app.domain.covers import Cover
from app.domain.findings import Finding, Severity
from app.domain.languages import tr
from app.domain.rota import Rota
from app.domain.seasons import Minutes
from app.domain.teams import Team
from app.domain.weeks import Week
from app.planner.evaluator import OPEN, Evaluator
from app.planner.plans import Violation
from app.planner.problems import Held, Place
from app.planner.violations import violations
from app.usecases.problems import NO_MINUTES, Horizon, problem_of

NOTHING = Rota({})
SENTENCES = {
    "mentor": tr("{name} is a novice and has no experienced mate in {slot}."),
    "solo_not_shadowed": tr("{name} would stand alone in {slot} without having shadowed."),
    "eligibility": tr("{name} is not eligible for {slot}."),
    "leave": tr("{name} is away in {slot}."),
    "dates": tr("{name} is not in the team in {slot}."),
    "two_duties": tr("{name} holds two slots in one week, one of them {slot}."),
}


def rota_findings(team: Team, rota: Rota, first: Week, last: Week, covers: Iterable[Cover] = ()) -> tuple[Finding, ...]:
    """Return broken rules, open slots and days of leave to be covered from first to last week, in order of time."""
    if not team.rotations or last < first:
        return ()
    horizon = Horizon(first, last - first + 1)
    return findings_of(team, rota, horizon, state_of(team, rota, horizon), covers)


def findings_of(
    team: Team, rota: Rota, horizon: Horizon, state: Evaluator, covers: Iterable[Cover] = ()
) -> tuple[Finding, ...]:
    """Return the findings of a rota whose evaluator over the horizon is at hand."""
    found = [broken_finding(team, rota, horizon, v) for v in violations(state)]
    found += [
        _open(team, horizon, place)
        for place, who in zip(state.places, state.holder, strict=True)
        if who == OPEN and place.role in ("primary", "secondary")
    ]
    some = tuple(covers)
    found += leave_findings(team, rota, horizon.first, horizon.last, some)
    found += cover_findings(team, rota, horizon.first, horizon.last, some)
    return tuple(sorted(found, key=lambda f: (f.slot, list(Severity).index(f.severity), f.words)))


def state_of(
    team: Team, rota: Rota, horizon: Horizon, published: Rota = NOTHING, minutes: Minutes = NO_MINUTES
) -> Evaluator:
    """Return the evaluator holding the rota over the horizon; leaving what is published costs stability."""
    near = rota.within(horizon.first + -CARRY_WEEKS, horizon.last)
    state = Evaluator(problem_of(team, near, published, horizon, keep=NOTHING, minutes=minutes))
    state.load(
        Held(Place(s.week - horizon.first, team.rotation[s.rotation_id].name, str(s.role)), str(a.person_id))
        for s, a in near.within(horizon.first, horizon.last).held.items()
    )
    return state


def broken_finding(team: Team, rota: Rota, horizon: Horizon, violation: Violation) -> Finding:
    """Return a broken rule as a finding."""
    slot = horizon.slot(team, violation.place)
    person = team.person[int(violation.person)]
    sentence = SENTENCES.get(violation.rule, "{name} " + violation.words + ": {slot}.")
    held = rota.held.get(slot)
    words = sentence.format(name=person.name, slot=team.slot_words(slot))
    return Finding(Severity.HARD, violation.rule, slot, person.id, words, held.reason if held else "")


def _open(team: Team, horizon: Horizon, place: Place) -> Finding:
    slot = horizon.slot(team, place)
    return Finding(Severity.OPEN, "open", slot, None, tr("{slot} is open.", slot=team.slot_words(slot)))
