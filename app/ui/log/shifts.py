"""What the Log page asks of the shift that is on: whose suite, when it began, and which timers nobody stopped."""

from datetime import datetime, timedelta

from app.domain.duty import held_from
from app.domain.incidents import LONGEST_STRETCH
from app.domain.languages import tr
from app.domain.weeks import Week
from app.ui.sessions import Session


def shift_start(session: Session, suite_id: int | None) -> datetime:
    """Return when this week's duty began: of the suite's rotation, else of the first; without one, on Monday."""
    team, now = session.team, session.now
    mine = [r for r in team.rotations if r.suite_id == suite_id] or list(team.rotations)
    if mine:
        return mine[0].handoff.start(mine[0].handoff.week_at(now))
    monday = Week.of(now.date()).monday
    return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=(now.date() - monday).days)


def first_suite(session: Session, me: int | None) -> int | None:
    """Return the suite to begin with, so that a line needs no mark: that of my next duty, else the first."""
    team = session.team
    slots = held_from(team, session.draft, me, session.now) if me else ()
    first = team.suites[0].id if team.suites else None
    return team.rotation[slots[0].rotation_id].suite_id if slots else first


def forgotten_timers(session: Session) -> str:
    """Return a sentence about timers that have run longer than they count, empty when there are none."""
    store, now = session.store, session.now
    late = [s for s in store.incidents.running(store.actor) if s.forgotten(now)]
    titles = "; ".join(issue.title for s in late if (issue := store.log.issue(s.issue_id)) is not None)
    hours = LONGEST_STRETCH // timedelta(hours=1)
    words = tr(
        "Still at it? The timer of “{titles}” counts {hours} h at most; resolve it with the minutes it took.",
        titles=titles,
        hours=hours,
    )
    return words if late else ""
