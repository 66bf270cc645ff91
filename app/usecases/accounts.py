"""Everybody's account from the team file, with the interruption measured in the log."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from app.domain.accounts import CARRY_WEEKS, Account, accounts
from app.domain.markets import MarketHours, cover_hours, stretches_outside
from app.domain.seasons import MEASURED_WEEKS, Minutes
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between
from app.store.stores import Store


def measured_minutes(store: Store, team: Team, first: Week, last: Week) -> Minutes:
    """Return the minutes logged from first to last week, by rotation id and week, only where any were.

    Minutes outside a suite's cover hours (08:00 to 18:00 where none are written) count more by the policy's percent.
    """
    found: dict[tuple[int, Week], int] = {}
    for rotation in team.rotations:
        starts = [rotation.handoff.start(w) for w in weeks_between(first, last + 1)]
        spans = list(zip(weeks_between(first, last), pairwise(starts), strict=True))
        spent = store.toil.minutes(rotation.suite_id, spans)
        if team.policy.out_of_hours_percent:
            suite = team.suite[rotation.suite_id]
            hours = cover_hours(suite.name, suite.cover) or MarketHours(suite.name, team.time_zone)
            outside = store.toil.minutes(suite.id, spans, stretches_outside(hours, starts[0], starts[-1]))
            more = Fraction(team.policy.out_of_hours_percent, 100)
            spent = {week: some + round(more * outside.get(week, 0)) for week, some in spent.items()}
        found |= {(rotation.id, week): some for week, some in spent.items()}
    return found


def minutes_before(store: Store, team: Team, first: Week) -> Minutes:
    """Return the minutes logged in the two years before the week `first`, which tell what is usual in each season."""
    return measured_minutes(store, team, first + -MEASURED_WEEKS, first + -1)


def team_accounts(store: Store, weeks: Sequence[Week]) -> tuple[Account, ...]:
    """Return everybody's account over the weeks of the draft, in the order of the people."""
    team = store.team()
    rota = store.rotas.draft(weeks[0] + -CARRY_WEEKS, weeks[-1])
    return accounts(team, rota, weeks, minutes_before(store, team, weeks[0]))
