"""Logging an issue in one line; `app.domain.entries` says what the marks in a line are."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches

from app.domain.changes import Changes
from app.domain.contacts import Contact
from app.domain.entries import SEVERITY_WORDS, Line, MarkSort, read_line
from app.domain.entry_times import Times, times_of
from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind, IssueSeverity
from app.domain.jsons import json_of
from app.domain.known_bugs import KnownBug, warnings_of
from app.domain.languages import tr
from app.domain.suites import Application
from app.domain.teams import Team
from app.store.stores import Store
from app.usecases.teams import clean_name
from app.usecases.timers import begin_timer

KINDS = {"!": IssueKind.NOVEL, "~": IssueKind.NOISE, "?": IssueKind.REQUEST}
MOST_SAID = 40
TIMED = frozenset({IssueKind.NOVEL, IssueKind.KNOWN})
REQUESTS = frozenset({"add", "allow", "can", "change", "create", "enable", "grant", "how", "please", "raise", "remove"})


@dataclass(frozen=True)
class Names:
    """What marks can name, and the zone of times of day."""

    applications: tuple[Application, ...] = ()
    known_bugs: tuple[KnownBug, ...] = ()
    contacts: tuple[Contact, ...] = ()
    zone_name: str = "UTC"


@dataclass(frozen=True)
class Entry:
    """One line as understood; its kind is None where it has to be guessed."""

    title: str
    times: Times
    kind: IssueKind | None = None
    application: Application | None = None
    known_bug: KnownBug | None = None
    contact: Contact | None = None
    ticket: str = ""
    severity: IssueSeverity | None = None


def log_issue(store: Store, text: str, suite_id: int | None = None, known_bug_id: int | None = None) -> Changes:
    """Log one line; the suite is that of the application or known bug, else `suite_id`, else the only one there is.

    With a time, or as noise, the issue is over; else it stays open, and a timer runs unless it is a request.
    `known_bug_id` links a known bug that no mark of the line names; the details say when it is over its budget.
    Raises Refused when no suite can be told.
    """
    entry, issue = _understood(store, names_of(store), text, suite_id, known_bug_id)
    with store.journal.step(tr("Log “{title}”", title=issue.title), "log") as step:
        _add(store, issue)
        if entry.known_bug is not None:
            toil = store.bugs.toil_of(entry.known_bug.id, store.clock())
            step.details = warnings_of(entry.known_bug, toil, store.clock().date())
    return step.changes


def log_lines(store: Store, lines: Iterable[str], suite_id: int | None = None) -> Changes:
    """Log many lines of a script in one step, whole or not at all.

    A line is what a person would type, or a JSON object with `text` and perhaps `suite` (name or code). Raises Refused
    with the number of the line at fault.
    """
    team, names = store.team(), names_of(store)
    issues = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                text, suite = _scripted(team, line, suite_id)
                issues.append(_understood(store, names, text, suite)[1])
            except Refused as error:
                raise Refused(tr("Line {number}: {error}", number=number, error=error)) from None
    if not issues:
        raise Refused(tr("There is no line to log; write one issue a line."))
    with store.journal.step(tr("Log {n} issue|Log {n} issues", "", len(issues)), "log") as step:
        for issue in issues:
            _add(store, issue)
    return step.changes


def _scripted(team: Team, line: str, suite_id: int | None) -> tuple[str, int | None]:
    """Return text and suite of a line of a script."""
    if not line.lstrip().startswith("{"):
        return line, suite_id
    value = json_of(line, tr("This is not a JSON object on one line"))
    text, name = (value.get("text"), value.get("suite", "")) if isinstance(value, dict) else (None, "")
    if not isinstance(text, str) or not isinstance(name, str):
        raise Refused(tr('“text” is missing or no text; write {"text": "session down 15m", "suite": "OG"}.'))
    suites = {word.casefold(): s.id for s in team.suites for word in (s.name, s.code)}
    if name and name.casefold() not in suites:
        raise Refused(
            tr(
                "There is no suite “{name}”; there is: {name2}.",
                name=name,
                name2=", ".join(s.name for s in team.suites) or tr("none yet"),
            )
        )
    return text, suites[name.casefold()] if name else suite_id


def _understood(
    store: Store, names: Names, text: str, suite_id: int | None, known_bug_id: int | None = None
) -> tuple[Entry, Issue]:
    entry = read_entry(text, names, store.clock(), known_bug_id)
    issue = _issue(entry, _suite_id(store.team(), entry, suite_id))
    if entry.kind is None:
        issue = replace(issue, kind=_guess(entry, store.log.last_kind(issue.suite_id, entry.title)))
    return entry, issue


def _add(store: Store, issue: Issue) -> None:
    number = store.log.add_issue(issue)
    if issue.is_open and issue.kind in TIMED:
        begin_timer(store, number, issue.opened)


def names_of(store: Store) -> Names:
    """Return what the marks of a line can name."""
    facts = store.teams.facts()
    return Names(store.teams.applications(), store.log.known_bugs(), store.log.contacts(), facts.time_zone)


def read_entry(
    text: str, names: Names, now: datetime, known_bug_id: int | None = None, plain: Set[str] = frozenset()
) -> Entry:
    """Understand one line; raise Refused for a name that there is none of, times that are none, or no title."""
    line = read_line(text, plain)
    kind = KINDS.get(line.value(MarkSort.KIND) or "")
    bug = _known_bug(line, names.known_bugs, known_bug_id)
    application = line.value(MarkSort.APPLICATION)
    contact = line.value(MarkSort.CONTACT)
    severity = SEVERITY_WORDS.get((line.value(MarkSort.SEVERITY) or "").casefold())
    if bug is None and not line.title.strip():
        raise Refused(tr("The line says no more than marks; say in a few words what happened."))
    return Entry(
        clean_name(_title(line.title, bug), "issue"),
        times_of(line, now.astimezone(UTC).replace(microsecond=0), names.zone_name, over=kind is IssueKind.NOISE),
        kind,
        _application(application, names.applications) if application else None,
        bug,
        _contact(contact, names.contacts) if contact else None,
        line.value(MarkSort.TICKET) or "",
        IssueSeverity(severity) if severity else None,
    )


def _title(words: str, bug: KnownBug | None) -> str:
    """Return the title: that of the known bug where nothing was typed but beginnings of its words."""
    if bug is None:
        return words
    theirs = re.findall(r"\w+", bug.title.casefold())
    typed = re.findall(r"\w+", words.casefold())
    return bug.title if all(any(word.startswith(part) for word in theirs) for part in typed) else words


def _application(word: str, applications: tuple[Application, ...]) -> Application:
    exact = [a for a in applications if a.name.casefold() == word.casefold()]
    found = exact or [a for a in applications if a.name.casefold().startswith(word.casefold())]
    if len(found) == 1:
        return found[0]
    listed = [a.name for a in found or applications]
    near = get_close_matches(word, listed, n=1)
    hint = (
        tr("did you mean /{near}", near=near[0])
        if near
        else tr("there is: {listed}", listed=", ".join(listed) or tr("none yet"))
    )
    what = tr("more than one application") if found else tr("no application")
    raise Refused(tr("“/{short}” names {what}; {hint}.", short=_short(word), what=what, hint=hint))


def _known_bug(line: Line, known_bugs: tuple[KnownBug, ...], known_bug_id: int | None) -> KnownBug | None:
    word = line.value(MarkSort.KNOWN_BUG)
    if known_bug_id is not None:
        chosen = next((b for b in known_bugs if b.id == known_bug_id), None)
        if chosen is None:
            raise Refused(tr("That known bug is no longer there; choose another."))
        return chosen
    return find_known_bug(word, known_bugs) if word else None


def find_known_bug(word: str, known_bugs: Iterable[KnownBug]) -> KnownBug:
    """Return the known bug whose title is `word`, or holds its parts; raise Refused unless there is exactly one."""
    every = tuple(known_bugs)
    wanted = _parts(word)
    found = [b for b in every if b.title.casefold() == word.casefold()]
    found = found or [b for b in every if wanted and all(part in b.title.casefold() for part in wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "; ".join(b.title for b in found[:5])
        raise Refused(
            tr(
                "“#{short}” may be more than one known bug: {listed}; add a word of its title with a hyphen.",
                short=_short(word),
                listed=listed,
            )
        )
    raise Refused(
        tr(
            "No known bug has “{short}” in its title; write its words joined by hyphens, or leave the # out.",
            short=_short(word),
        )
    )


def _contact(word: str, contacts: tuple[Contact, ...]) -> Contact:
    found = [c for c in contacts if c.name.casefold() == word.casefold()]
    found = found or [c for c in contacts if all(part in c.name.casefold() for part in _parts(word))]
    if len(found) == 1:
        return found[0]
    listed = "; ".join(c.name for c in (found or contacts)[:5]) or tr("none yet")
    what = tr("more than one contact") if found else tr("no contact")
    raise Refused(tr("“@{short}” names {what}; there is: {listed}.", short=_short(word), what=what, listed=listed))


def _short(word: str) -> str:
    """Return a word that nobody wanted to say whole in a sentence that is read at once."""
    return word if len(word) <= MOST_SAID else f"{word[:MOST_SAID]}…"


def _parts(word: str) -> list[str]:
    return [part for part in re.split(r"\W+|_", word.casefold()) if part]


def _suite_id(team: Team, entry: Entry, suite_id: int | None) -> int:
    owner = entry.application or entry.known_bug
    if owner is not None:
        return owner.suite_id
    if suite_id is not None:
        return suite_id
    if len(team.suites) != 1:
        names = ", ".join(s.name for s in team.suites) or tr("none yet")
        raise Refused(
            tr(
                "It is not clear which suite the issue is of ({names}); name an application with /, or a suite.",
                names=names,
            )
        )
    return team.suites[0].id


def _issue(entry: Entry, suite_id: int) -> Issue:
    bug, times = entry.known_bug, entry.times
    mine = bug.application_id if bug and bug.suite_id == suite_id else None
    return Issue(
        id=0,
        opened=times.opened,
        resolved=times.resolved,
        suite_id=suite_id,
        application_id=entry.application.id if entry.application else mine,
        kind=entry.kind or IssueKind.NOVEL,
        title=entry.title,
        known_bug_id=bug.id if bug else None,
        minutes=times.minutes,
        severity=entry.severity,
        ticket=entry.ticket,
        contact_id=entry.contact.id if entry.contact else None,
    )


def _guess(entry: Entry, last: IssueKind | None) -> IssueKind:
    """Return the likely kind: that of the known bug, of the same words last time, of how the line begins."""
    if entry.known_bug:
        return IssueKind.KNOWN
    if last:
        return last
    first = entry.title.split()[0].casefold()
    return IssueKind.REQUEST if first in REQUESTS or entry.title.endswith("?") else IssueKind.NOVEL
