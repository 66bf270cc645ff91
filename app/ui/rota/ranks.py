"""Candidates for a slot as choices, each with what speaks for or against them."""

from app.domain.fairness import loads
from app.domain.languages import tr
from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import weeks_between
from app.domain.wishes import Wish
from app.ui.rota.choices import Choice
from app.usecases.candidates import Candidate, candidates
from app.usecases.standings import REACH_WEEKS, Standing


def people_choices(team: Team, rota: Rota, slot: Slot, standing: Standing | None = None) -> list[Choice]:
    """Return everybody eligible, best first; those a rule stands against come last with the rule in words."""
    span = tuple(weeks_between(slot.week + -REACH_WEEKS, slot.week + REACH_WEEKS))
    balance = {load.person_id: float(load.balance) for load in loads(team, rota.within(span[0], span[-1]), span)}
    holder, found = rota.holder(slot), candidates(team, rota, slot, standing)
    free = [c for c in found if not c.problem]
    wishes = {c.person_id: team.wish_of.get((c.person_id, slot.week)) for c in free}
    choices = [
        _choice(team, c, _words(balance[c.person_id], c is free[0], c.person_id == holder, wishes[c.person_id]))
        for c in free
    ]
    able = [c for c in found if c.problem and team.person[c.person_id].can_hold(slot.rotation_id, slot.role)]
    others = [c for c in found if c.problem and not team.person[c.person_id].can_hold(slot.rotation_id, slot.role)]
    return choices + [_choice(team, c, c.problem) for c in (*able, *others)]


def _choice(team: Team, candidate: Candidate, words: str) -> Choice:
    return Choice(team.person[candidate.person_id].name, words, candidate.person_id, bool(candidate.problem))


def _words(balance: float, best: bool, holds: bool, wish: Wish | None) -> str:
    """Return “best, 0.8 weeks under fair share”."""
    side = tr("over") if balance > 0 else tr("under")
    share = (
        tr("{balance:.1f} weeks {side} fair share", balance=abs(balance), side=side)
        if abs(balance) >= 0.05
        else tr("at fair share")
    )
    wished = [wish.words] if wish else []
    return ", ".join([*([tr("holds it now")] if holds else []), *(["best"] if best else []), *wished, share])
