"""The incident card of an issue: lines, updates that are due, and the card as text for a post-mortem."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from app.domain.changes import Changes
from app.domain.clashes import settled_fields
from app.domain.errors import Refused
from app.domain.events import coming
from app.domain.incidents import Incident, IncidentLine, LineKind
from app.domain.languages import tr
from app.domain.weeks import zone
from app.store.stores import Store
from app.usecases.issues import the_issue
from app.usecases.teams import clean_name, clean_words

MOST_MINUTES = 24 * 60
LONGEST_LINE = 2000


def incident_of(store: Store, issue_id: int) -> Incident:
    """Return the card of an issue; raise Refused when the issue is gone."""
    issue, team = the_issue(store, issue_id), store.team()
    names = {a.id: a.name for a in team.applications}
    there = zone(store.teams.facts().time_zone)
    yesterday = (issue.opened.astimezone(there) - timedelta(days=1)).date()
    return Incident(
        issue,
        team.suite[issue.suite_id].name,
        names.get(issue.application_id or 0, ""),
        store.incidents.lines(issue_id),
        store.incidents.stretches(issue_id),
        coming(store.events.all(), yesterday, 2, issue.suite_id),
        store.incidents.next_update(issue_id),
    )


def add_incident_line(store: Store, line: IncidentLine) -> Changes:
    """Add a line to the card of an issue, now; an action names who does it, a call names the party."""
    issue, words = the_issue(store, line.issue_id), " ".join(line.words.split())
    if not words or len(words) > LONGEST_LINE:
        raise Refused(
            tr(
                "A {kind} needs 1 to {LONGEST_LINE} letters; say it in a sentence.",
                kind=line.kind,
                LONGEST_LINE=LONGEST_LINE,
            )
        )
    who, source, ticket = (
        clean_words(text, what)
        for text, what in ((line.who, "person"), (line.source, "source"), (line.ticket, "ticket"))
    )
    if line.kind in (LineKind.ACTION, LineKind.CALL) and not who:
        what = tr("does it") if line.kind is LineKind.ACTION else tr("was called")
        raise Refused(tr("Say who {what}, then add the {kind}.", what=what, kind=line.kind))
    at = store.clock()
    kept = replace(line, words=words, who=who, source=source, ticket=ticket, at=at)
    with store.journal.step(tr("Add {kind} to “{title}”", kind=line.kind, title=issue.title), "incident") as step:
        store.incidents.add_line(kept)
    return step.changes


def finish_action(store: Store, line_id: int, *, done: bool = True) -> Changes:
    """Say that what somebody does is done, or is not."""
    line = store.incidents.line(line_id)
    if line is None or line.kind is not LineKind.ACTION:
        raise Refused(tr("That is no action of an incident card; look at the card again."))
    verb = tr("Finish") if done else tr("Take up again")
    named = clean_name(line.words[:80], tr("action"))
    with store.journal.step(f"{verb} “{named}”", "incident") as step:
        store.incidents.update_line(replace(line, done=done))
    return step.changes


def promise_update(
    store: Store, issue_id: int, minutes: int | None, was: Mapping[str, object] | None = None
) -> Changes:
    """Say in how many minutes the next update is due; None says that none is.

    Raise Overtaken when somebody promised another since `next_update` of `was`.
    """
    issue = the_issue(store, issue_id)
    if minutes is not None and not 0 < minutes <= MOST_MINUTES:
        raise Refused(
            tr(
                "An update is due in 1 to {MOST_MINUTES} minutes, not in {minutes}.",
                MOST_MINUTES=MOST_MINUTES,
                minutes=minutes,
            )
        )
    words = tr("in {minutes} min", minutes=minutes) if minutes else tr("no more")
    at = store.clock() + timedelta(minutes=minutes) if minutes else None
    with store.journal.step(tr("Next update of “{title}” {words}", title=issue.title, words=words), "incident") as step:
        now = {"next_update": store.incidents.next_update(issue_id)}
        settled_fields(was, {"next_update": at}, now, f"“{issue.title}”")
        store.incidents.set_next_update(issue_id, at)
    return step.changes
