"""Load against fair share.

A person's share is FTE × weeks present and not away; their fair load is the held duty weeks (plus everybody's carry),
divided in proportion to the shares (the benchmark's `target`, here over held duties so that the balances sum to zero).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.domain.people import Person
from app.domain.rota import Rota
from app.domain.teams import Team
from app.domain.weeks import Week


@dataclass(frozen=True)
class Load:
    """One person's duty weeks against the fair share, both in weeks; balance above 0 means more than fair."""

    person_id: int
    duties: int
    fair: Fraction
    balance: Fraction


def shares(team: Team, weeks: Sequence[Week]) -> dict[int, Fraction]:
    """Return FTE × weeks present and not away, per person id."""
    if not weeks:
        return {p.id: Fraction(0) for p in team.people}
    chosen, first, last = frozenset(weeks), min(weeks), max(weeks)
    return {p.id: _share(p, chosen, team.away_weeks(p.id, first, last) & chosen) for p in team.people}


def _share(person: Person, weeks: frozenset[Week], away: frozenset[Week]) -> Fraction:
    if person.joined is None and person.left is None:
        return Fraction(str(person.fte)) * (len(weeks) - len(away))
    return Fraction(str(person.fte)) * sum(1 for w in weeks - away if person.present_in(w))


def loads(team: Team, rota: Rota, weeks: Sequence[Week]) -> tuple[Load, ...]:
    """Return everybody's load over the weeks; the balances sum to zero whenever anybody is present."""
    duties = dict.fromkeys((p.id for p in team.people), 0)
    for week in dict.fromkeys(weeks):
        for slot, assignment in rota.by_week.get(week, {}).items():
            if slot.role.is_duty and assignment.person_id in duties:
                duties[assignment.person_id] += 1
    share = shares(team, weeks)
    total = sum(share.values(), Fraction(0))
    carry = {p.id: Fraction(str(p.carry)) for p in team.people}
    to_share = sum(duties.values()) + sum(carry.values(), Fraction(0))
    fair = {q: to_share * s / total if total else Fraction(duties[q]) + carry[q] for q, s in share.items()}
    return tuple(Load(q, duties[q], fair[q], duties[q] + carry[q] - fair[q]) for q in share)
