"""Logging an issue in one line.

The line is the title with marks in any order: `!` novel, `~` noise, `?` request, `/application`, `#known-bug` (words of
its title joined by hyphens), the time it took, `15m` or `1h20`, and how long ago it began, `-10m`. Only whole words
count as marks, and a time only where no title follows it, so that `C#`, `t+1` and `5m bars late` survive.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.suites import Application
from app.domain.teams import Team
from app.store.stores import Store
from app.usecases.teams import clean_name

KINDS = {"!": IssueKind.NOVEL, "~": IssueKind.NOISE, "?": IssueKind.REQUEST}
TOOK = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m?)?", re.ASCII)
REQUESTS = frozenset({"add", "allow", "can", "change", "create", "enable", "grant", "how", "please", "raise", "remove"})
MOST_MINUTES = 24 * 60


@dataclass(frozen=True)
class Entry:
    """One line as understood; `minutes` is None while the issue is open; it began `ago` minutes before now, if said."""

    title: str
    kind: IssueKind | None = None
    application: Application | None = None
    known_bug: KnownBug | None = None
    minutes: int | None = None
    ago: int | None = None


def log_issue(store: Store, text: str, suite_id: int | None = None) -> Changes:
    """Log one line; the suite is that of the application or known bug, else `suite_id`, else the only one there is.

    With a time, or as noise, the issue is over; else it stays open. Raises Refused when no suite can be told.
    """
    team, now = store.team(), store.clock().astimezone(UTC).replace(microsecond=0)
    entry = read_entry(text, team.applications, store.log.known_bugs())
    issue = _issue(entry, _suite_id(team, entry, suite_id), now)
    if entry.kind is None:
        issue = replace(issue, kind=_guess(entry, store.log.last_kind(issue.suite_id, entry.title)))
    with store.journal.step(f"Log “{issue.title}”", "log") as step:
        store.log.add_issue(issue)
    return step.changes


def read_entry(text: str, applications: Iterable[Application], known_bugs: Iterable[KnownBug]) -> Entry:
    """Understand one line; raise Refused for an application or known bug that there is none of, or no title."""
    entry, title = Entry(""), list[str]()
    for word in reversed(text.split()):
        if word in KINDS and entry.kind is None:
            entry = replace(entry, kind=KINDS[word])
        elif word.startswith("/") and len(word) > 1 and "/" not in word[1:]:
            entry = replace(entry, application=_application(word[1:], tuple(applications)))
        elif word.startswith("#") and len(word) > 1 and not word[1:].isdigit():
            entry = replace(entry, known_bug=_known_bug(word[1:], tuple(known_bugs)))
        elif word.startswith("-") and entry.ago is None and (ago := _minutes(word[1:])) is not None:
            entry = replace(entry, ago=ago)
        elif not title and entry.minutes is None and (minutes := _minutes(word)) is not None:
            entry = replace(entry, minutes=minutes)
        else:
            title.append(word)
    words = " ".join(reversed(title)) or (entry.known_bug.title if entry.known_bug else "")
    return replace(entry, title=clean_name(words, "issue"))


def _minutes(word: str) -> int | None:
    match = TOOK.fullmatch(word)
    if not match or not (match[1] or word.endswith("m")):
        return None
    minutes = int(match[1] or 0) * 60 + int(match[2] or 0)
    if minutes > MOST_MINUTES:
        raise Refused(f"“{word}” is more than a day; write the time spent on it, such as 15m or 1h20.")
    return minutes


def _application(word: str, applications: tuple[Application, ...]) -> Application:
    exact = [a for a in applications if a.name.casefold() == word.casefold()]
    found = exact or [a for a in applications if a.name.casefold().startswith(word.casefold())]
    if len(found) == 1:
        return found[0]
    names = [a.name for a in found or applications]
    near = get_close_matches(word, names, n=1)
    hint = f"did you mean /{near[0]}" if near else f"there is: {', '.join(names) or 'none yet'}"
    what = "more than one application" if found else "no application"
    raise Refused(f"“/{word}” names {what}; {hint}.")


def _known_bug(word: str, known_bugs: tuple[KnownBug, ...]) -> KnownBug:
    wanted = [part for part in re.split(r"\W+|_", word.casefold()) if part]
    found = [b for b in known_bugs if all(part in b.title.casefold() for part in wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "; ".join(b.title for b in found[:5])
        raise Refused(f"“#{word}” may be more than one known bug: {listed}; add a word of its title with a hyphen.")
    raise Refused(f"No known bug has “{word}” in its title; write its words joined by hyphens, or leave the # out.")


def _suite_id(team: Team, entry: Entry, suite_id: int | None) -> int:
    owner = entry.application or entry.known_bug
    if owner is not None:
        return owner.suite_id
    if suite_id is not None:
        return suite_id
    if len(team.suites) != 1:
        names = ", ".join(s.name for s in team.suites) or "none yet"
        raise Refused(f"It is not clear which suite the issue is of ({names}); name an application with /, or a suite.")
    return team.suites[0].id


def _issue(entry: Entry, suite_id: int, now: datetime) -> Issue:
    over = entry.minutes is not None or entry.kind is IssueKind.NOISE
    minutes = entry.minutes or 0
    opened = now - timedelta(minutes=minutes if entry.ago is None else entry.ago)
    bug = entry.known_bug
    application_id = entry.application.id if entry.application else bug.application_id if bug else None
    return Issue(
        id=0,
        opened=opened,
        resolved=min(now, opened + timedelta(minutes=minutes)) if over else None,
        suite_id=suite_id,
        application_id=application_id,
        kind=entry.kind or IssueKind.NOVEL,
        title=entry.title,
        known_bug_id=bug.id if bug else None,
        minutes=minutes if over else None,
    )


def _guess(entry: Entry, last: IssueKind | None) -> IssueKind:
    """Return the likely kind: that of the known bug, of the same words last time, of how the line begins."""
    if entry.known_bug:
        return IssueKind.KNOWN
    if last:
        return last
    first = entry.title.split()[0].casefold()
    return IssueKind.REQUEST if first in REQUESTS or entry.title.endswith("?") else IssueKind.NOVEL
