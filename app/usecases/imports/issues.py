"""Issues in CSV: the log of interruptions, with the known bugs they name."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar

from app.domain.entry_times import MOST_MINUTES
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.languages import tr
from app.domain.suites import Application, Suite
from app.store.stores import Store
from app.usecases.imports.events import find_suite
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.reports import Account
from app.usecases.imports.tables import Row, Shape, Table, check_columns

ISSUES = Shape(
    "issues",
    ("opened", "suite", "kind", "title"),
    ("resolved", "application", "known_bug", "minutes", "next_action"),
)
EARLY = tr("this is before the issue was opened; correct one of the two times.")
NEW: dict[str, Any] = {"id": 0, "resolved": None, "application_id": None}
KINDS = {str(kind): kind for kind in IssueKind}
AT_ONCE = 2000
Key = tuple[datetime, int, str]


@dataclass(frozen=True)
class IssuesFile:
    """The issues of one file, as rows: their times may need the team's time zone."""

    kind: ClassVar[str] = "issues"
    order: ClassVar[int] = 3
    file: str
    rows: tuple[Row, ...]

    def write(self, store: Store, account: Account) -> None:
        """Write the issues inside a journal step; one that is there with the same opening, suite and title is updated.

        The known bugs they name are added to their suites.
        """
        writer = _Writer(store, account)
        for row in account.told(self.rows):
            writer.write(row)
        writer.end()
        if writer.zoneless:
            account.notes.append(tr("Times without a zone were read as {zone_name}.", zone_name=writer.zone_name))


def read_issues(table: Table) -> IssuesFile:
    """Read issues; raise Refused naming line and column."""
    check_columns(table, ISSUES)
    for row in table.rows:
        _check(row)
    return IssuesFile(table.file, table.rows)


def _check(row: Row) -> None:
    for column in ISSUES.needed:
        row.needed(column)
    kind = row.text("kind").casefold()
    if kind not in KINDS:
        raise row.place("kind").refused(
            tr("“{kind}” is no kind of issue; the kinds are {IssueKind}.", kind=kind, IssueKind=", ".join(IssueKind))
        )
    minutes = row.number("minutes")
    if minutes is not None and minutes > MOST_MINUTES:
        raise row.place("minutes").refused(
            tr("{minutes} minutes are more than a day; write the time spent on it.", minutes=minutes)
        )
    opened, resolved = row.instant("opened", "UTC"), row.instant("resolved", "UTC")
    if resolved and opened and resolved < opened and _zoned(row, "opened") and _zoned(row, "resolved"):
        raise row.place("resolved").refused(EARLY)


def _zoned(row: Row, column: str) -> bool:
    text = row.text(column)
    return bool(text) and (text[-1] == "Z" or datetime.fromisoformat(text).tzinfo is not None)


class _Writer:
    """Writes the issues of one file, with what is known already at hand."""

    def __init__(self, store: Store, account: Account) -> None:
        self._store = store
        self._account = account
        self.zone_name = store.teams.facts().time_zone
        self.zoneless = False
        self._all_suites = store.teams.suites()
        self._suites: dict[str, Suite] = {}
        self._applications = store.teams.applications()
        self._known: dict[Key, Issue] = {(i.opened, i.suite_id, i.title): i for i in store.log.issues()}
        self._bugs = {(b.suite_id, b.title.casefold()): b for b in store.log.known_bugs()}
        self._named_bugs: set[int] = set()
        self._seen: dict[Key, int] = {}
        self._fresh: list[Issue] = []

    def end(self) -> None:
        """Write what is new, at once: that takes half as long as one after the other."""
        self._store.log.add_issues(self._fresh)
        self._fresh.clear()

    def write(self, row: Row) -> None:
        """Write one row, once."""
        suite = self._suite(row)
        opened = row.needed_instant("opened", self.zone_name)
        key = (opened.replace(microsecond=0), suite.id, row.text("title"))
        if key in self._seen:
            self._account.leave_out(row.line, tr("the same issue as in line {seen}.", seen=self._seen[key]))
            return
        self._seen[key] = row.line
        self.zoneless = self.zoneless or not _zoned(row, "opened")
        known = self._known.get(key)
        self._save(known, self._issue(row, suite, key, known))

    def _suite(self, row: Row) -> Suite:
        name = row.text("suite")
        if name not in self._suites:
            self._suites[name] = find_suite(self._all_suites, name, row.place())
        return self._suites[name]

    def _issue(self, row: Row, suite: Suite, key: Key, known: Issue | None) -> Issue:
        application = self._application(suite, row)
        parts: dict[str, Any] = {"kind": KINDS[row.text("kind").casefold()]}
        if row.has("application"):
            parts["application_id"] = application.id if application else None
        if row.has("resolved"):
            parts["resolved"] = self._resolved(row, key[0])
        if row.has("minutes"):
            parts["minutes"] = row.number("minutes")
        if row.has("next_action"):
            parts["next_action"] = row.text("next_action")
        if row.has("known_bug"):
            parts["known_bug_id"] = self._bug_id(suite, row, application)
        if known is not None:
            return replace(known, **parts)
        return Issue(**(NEW | {"opened": key[0], "suite_id": suite.id, "title": key[2]} | parts))

    def _resolved(self, row: Row, opened: datetime) -> datetime | None:
        resolved = row.instant_after("resolved", self.zone_name, opened, EARLY)
        return resolved.replace(microsecond=0) if resolved else None

    def _save(self, known: Issue | None, issue: Issue) -> None:
        if self._account.count("issues", known, issue):
            if known is None:
                self._fresh.append(issue)
                if len(self._fresh) >= AT_ONCE:
                    self.end()
            else:
                self._store.log.update_issue(issue)

    def _application(self, suite: Suite, row: Row) -> Application | None:
        name = row.text("application")
        if not name:
            return None
        mine = [a for a in self._applications if a.suite_id == suite.id]
        for application in mine:
            if application.name.casefold() == name.casefold():
                return application
        raise _unknown_application(row.place("application"), suite, name, mine)

    def _bug_id(self, suite: Suite, row: Row, application: Application | None) -> int | None:
        title = row.text("known_bug")
        if not title:
            return None
        key = (suite.id, title.casefold())
        known = self._bugs.get(key)
        if known is None:
            bug = KnownBug(0, suite.id, self._owner_id(suite, title, application), title)
            known = self._bugs[key] = replace(bug, id=self._store.log.add_known_bug(bug))
            self._account.add(tr("known bugs"), "added")
        elif known.id not in self._named_bugs:
            self._account.add(tr("known bugs"), "unchanged")
        self._named_bugs.add(known.id)
        return known.id

    def _owner_id(self, suite: Suite, title: str, application: Application | None) -> int | None:
        """Return the application the title begins with (“fix-session-manager: …”), else that of the issue."""
        prefix = title.partition(":")[0].strip().casefold()
        named = (a.id for a in self._applications if a.suite_id == suite.id and a.name.casefold() == prefix)
        return next(named, application.id if application else None)


def _unknown_application(place: Place, suite: Suite, name: str, mine: list[Application]) -> Exception:
    hint = suggestion(name, (a.name for a in mine))
    return place.refused(
        tr(
            "{name} has no application “{name2}” ({hint}); correct it or add it to the team file.",
            name=suite.name,
            name2=name,
            hint=hint,
        )
    )
