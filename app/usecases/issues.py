"""Changing an issue of the log after it was written."""

from dataclasses import replace

from app.domain.changes import Changes
from app.domain.clashes import settled
from app.domain.entry_times import MOST_MINUTES
from app.domain.errors import Refused
from app.domain.incidents import forgotten_words, time_spent
from app.domain.issues import Issue, IssueKind
from app.domain.languages import tr
from app.store.stores import Store
from app.usecases.known_bugs import known_bug
from app.usecases.teams import clean_name, clean_words
from app.usecases.timers import end_timers

LONGEST_NEXT = 2000


def save_issue(store: Store, issue: Issue, was: Issue | None = None) -> Changes:
    """Change an issue; raise Refused when it is gone or would end before it began.

    With what it `was` when it was looked at, only what differs from that is written; raise Overtaken when somebody
    changed the same meanwhile.
    """
    before, title = the_issue(store, issue.id), _checked(issue).title
    verb = tr("Resolve") if before.is_open and issue.resolved is not None else tr("Change")
    with store.journal.step(f"{verb} “{title}”", "issue") as step:
        before = the_issue(store, issue.id)
        changed = _checked(settled(was, issue, before, f"“{title}”"))
        store.log.update_issue(changed)
        if before.is_open and not changed.is_open:
            end_timers(store, changed)
            doubt = forgotten_words(store.incidents.stretches(issue.id), store.clock())
            step.details = (doubt,) if doubt else ()
    return step.changes


def resolve_issue(store: Store, issue_id: int, minutes: int | None = None) -> Changes:
    """End an open issue now; `minutes` is the time it took, by default that of its timers or since it was opened.

    A timer that was forgotten counts a few hours only, which the details of the changes ask about.
    """
    issue, now = the_issue(store, issue_id), store.clock().replace(microsecond=0)
    if not issue.is_open:
        raise Refused(tr("“{title}” is resolved already; change its minutes instead.", title=issue.title))
    stretches = store.incidents.stretches(issue_id)
    passed = time_spent(stretches, store.clock()) if stretches else now - issue.opened
    since = min(MOST_MINUTES, int(passed.total_seconds()) // 60)
    spent = minutes if minutes is not None else issue.minutes if issue.minutes is not None else since
    return save_issue(store, replace(issue, resolved=max(now, issue.opened), minutes=spent))


def link_issue(store: Store, issue_id: int, bug_id: int | None) -> Changes:
    """Say that an issue is a known bug, or none."""
    issue = the_issue(store, issue_id)
    if bug_id is None:
        kind = IssueKind.NOVEL if issue.kind is IssueKind.KNOWN else issue.kind
        return save_issue(store, replace(issue, known_bug_id=None, kind=kind))
    bug = known_bug(store, bug_id)
    return save_issue(store, replace(issue, known_bug_id=bug.id, kind=IssueKind.KNOWN))


def the_issue(store: Store, issue_id: int) -> Issue:
    """Return an issue; raise Refused when it is gone."""
    issue = store.log.issue(issue_id)
    if issue is None:
        raise Refused(tr("That issue is no longer in the log; look at the list again."))
    return issue


def _checked(issue: Issue) -> Issue:
    title = clean_name(issue.title, "issue")
    if issue.resolved is not None and issue.resolved < issue.opened:
        raise Refused(tr("“{title}” would end before it began; correct one of the two times.", title=title))
    if issue.minutes is not None and not 0 <= issue.minutes <= MOST_MINUTES:
        raise Refused(
            tr(
                "“{title}” took {minutes} minutes; write 0 to {MOST_MINUTES}, which is a day.",
                title=title,
                minutes=issue.minutes,
                MOST_MINUTES=MOST_MINUTES,
            )
        )
    if len(issue.next_action) > LONGEST_NEXT:
        raise Refused(
            tr(
                "What is next for “{title}” is longer than {LONGEST_NEXT} letters; say it in a sentence.",
                title=title,
                LONGEST_NEXT=LONGEST_NEXT,
            )
        )
    return replace(
        issue, title=title, next_action=issue.next_action.strip(), ticket=clean_words(issue.ticket, "ticket")
    )
