"""Timers stack: a new one pauses the one that runs, which goes on when the new one has ended."""

from datetime import datetime

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.issues import Issue
from app.domain.languages import tr
from app.store.stores import Store


def start_timer(store: Store, issue_id: int) -> Changes:
    """Start this person's timer on an open issue; the one that runs is paused."""
    issue = store.log.issue(issue_id)
    if issue is None or not issue.is_open:
        raise Refused(tr("A timer runs on an open issue only; open the issue again first."))
    with store.journal.step(tr("Start the timer of “{title}”", title=issue.title), "timer") as step:
        begin_timer(store, issue_id, store.clock())
    return step.changes


def pause_timer(store: Store, issue_id: int) -> Changes:
    """Pause this person's timer on an issue; it does not go on by itself."""
    mine = [s for s in store.incidents.running(store.actor) if s.issue_id == issue_id]
    if not mine:
        raise Refused(tr("No timer of yours runs on that issue; start it first."))
    issue = store.log.issue(issue_id)
    with store.journal.step(tr("Pause the timer of “{title}”", title=issue.title if issue else ""), "timer") as step:
        store.incidents.stop(mine[0], store.clock())
    return step.changes


def begin_timer(store: Store, issue_id: int, at: datetime) -> None:
    """Start a timer within a step."""
    for running in store.incidents.running(store.actor):
        if running.issue_id == issue_id:
            return
        at = max(at, running.started)
        store.incidents.stop(running, at, pushed=True)
    store.incidents.start(issue_id, store.actor, at)


def end_timers(store: Store, issue: Issue) -> None:
    """Stop every timer of an issue that has ended, within its step; what this person's had paused goes on."""
    now, mine = store.clock(), False
    for running in store.incidents.running():
        if running.issue_id == issue.id:
            store.incidents.stop(running, now)
            mine = mine or running.actor == store.actor
    paused = store.incidents.paused(store.actor) if mine else None
    if paused is not None:
        store.incidents.start(paused.issue_id, store.actor, now)
