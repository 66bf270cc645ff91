"""Everybody's account from the team file, with the interruption measured in the log."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from app.domain.accounts import CARRY_WEEKS, Account, Minutes, accounts
from app.domain.markets import MarketHours, cover_hours, is_out_of_hours
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from
from app.store.stores import Store


def measured_minutes(store: Store, team: Team, first: Week, last: Week) -> Minutes:
    """Return the minutes logged from first to last week, by rotation id and week, only where any were.

    Minutes outside a suite's cover hours (08:00 to 18:00 where none are written) count more by the policy's percent.
    """
    if not team.rotations:
        return {}
    weeks = weeks_from(first, last - first + 2)
    starts = {r.id: [r.handoff.start(w) for w in weeks] for r in team.rotations}
    of_suite = {s.id: [r.id for r in team.rotations if r.suite_id == s.id] for s in team.suites}
    found: Counter[tuple[int, Week]] = Counter()
    more = team.policy.out_of_hours_percent
    hours = {s.id: cover_hours(s.name, s.cover) or MarketHours(s.name, team.time_zone) for s in team.suites}
    for suite_id, opened, minutes in store.log.minutes(min(begin[0] for begin in starts.values())):
        spent = minutes
        if more and is_out_of_hours(hours[suite_id], opened):
            spent += round(minutes * more / 100)
        for rotation_id in of_suite.get(suite_id, ()):
            number = bisect_right(starts[rotation_id], opened) - 1
            if 0 <= number < len(weeks) - 1:
                found[rotation_id, weeks[number]] += spent
    return dict(found)


def minutes_before(store: Store, team: Team, first: Week) -> Minutes:
    """Return the minutes logged in the weeks whose load is carried into the week `first`."""
    return measured_minutes(store, team, first + -CARRY_WEEKS, first + -1)


def team_accounts(store: Store, weeks: Sequence[Week]) -> tuple[Account, ...]:
    """Return everybody's account over the weeks of the draft, in the order of the people."""
    team = store.team()
    rota = store.rotas.draft(weeks[0] + -CARRY_WEEKS, weeks[-1])
    return accounts(team, rota, weeks, minutes_before(store, team, weeks[0]))
