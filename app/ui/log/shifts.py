"""What the Log page asks of the shift that is on: when it began, and which timers nobody stopped."""

from datetime import datetime, timedelta

from app.domain.incidents import LONGEST_STRETCH
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


def forgotten_timers(session: Session) -> str:
    """Return a sentence about timers that have run longer than they count, empty when there are none."""
    store, now = session.store, session.now
    late = [s for s in store.incidents.running(store.actor) if s.forgotten(now)]
    titles = "; ".join(issue.title for s in late if (issue := store.log.issue(s.issue_id)) is not None)
    hours = LONGEST_STRETCH // timedelta(hours=1)
    words = f"Still at it? The timer of “{titles}” counts {hours} h at most; resolve it with the minutes it took."
    return words if late else ""
