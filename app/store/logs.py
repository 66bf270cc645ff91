"""Rows of issues, known bugs and contacts."""

from collections.abc import Collection, Iterable
from datetime import datetime
from operator import attrgetter
from typing import Any

from app.domain.contacts import Contact
from app.domain.issues import Issue, IssueKind, IssueSeverity
from app.domain.known_bugs import Effort, KnownBug
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.owned_suites import set_suites, suites_by_owner
from app.store.rows import day, insert, insert_many, instant, select, update

ISSUE = (
    "id", "opened", "resolved", "suite_id", "application_id", "kind", "title", "known_bug_id", "minutes",
    "next_action", "severity", "ticket", "contact_id",
)  # fmt: skip
BUG = (
    "id", "suite_id", "application_id", "title", "workaround", "accepted_on", "accepted_by", "why", "budget",
    "review_on", "effort", "links", "claimed_by", "claimed_week", "fixed_on",
)  # fmt: skip
CONTACT = ("name", "kind", "phone", "email", "internal", "hours", "zone_name", "note")


class LogRows:
    """Reads and writes what happened, what is known of it and whom to call."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def issues(
        self, since: datetime | None = None, suite_id: int | None = None, before: datetime | None = None
    ) -> tuple[Issue, ...]:
        """Return issues opened since one instant and before another, oldest first; of one suite when it is given."""
        tests: list[tuple[str, Any]] = [("opened >= ?", since)] if since else []
        tests += [("opened < ?", before)] if before else []
        tests += [("suite_id = ?", suite_id)] if suite_id is not None else []
        return self._issues(" AND ".join(test for test, _ in tests) or "TRUE", [value for _, value in tests])

    def open_issues(self, suite_id: int | None = None, at: datetime | None = None) -> tuple[Issue, ...]:
        """Return the issues open now or at an instant, oldest first; of one suite when it is given."""
        suite, values = ("suite_id = ? AND ", [suite_id]) if suite_id is not None else ("", [])
        if at is None:
            return self._issues(f"{suite}resolved IS NULL", values)
        # two halves, each found by its own index; a plus sign keeps SQLite from using another one
        still, since = f"{suite}resolved IS NULL AND +opened < ?", f"{suite}resolved > ? AND +opened < ?"
        if self._is_long_ago(suite_id, at):
            since = f"{suite}+resolved > ? AND opened < ?"
        found = self._issues(still, [*values, at], ""), self._issues(since, [*values, at, at], "")
        return tuple(sorted((i for half in found for i in half), key=lambda i: (i.opened, i.id)))

    def _is_long_ago(self, suite_id: int | None, at: datetime) -> bool:
        """Tell whether the instant lies in the first half of a suite's log: fewer issues come before it than after."""
        if suite_id is None:
            return False
        sql = "SELECT {}(opened) FROM issue WHERE suite_id = ?"
        ends = [next(iter(select(self._db, sql.format(which), [suite_id])))[0] for which in ("min", "max")]
        first, last = map(instant, ends)
        return first is not None and last is not None and at < first + (last - first) / 2

    def _issues(self, where: str, values: list[Any], order: str = "ORDER BY opened, id") -> tuple[Issue, ...]:
        sql = f"SELECT {', '.join(ISSUE)} FROM issue WHERE {where} {order}"
        return tuple(issue_of(row) for row in select(self._db, sql, values))

    def last_kind(self, suite_id: int, title: str) -> IssueKind | None:
        """Return the kind of the suite's latest issue with this title (ASCII capitals aside), or None."""
        where = "suite_id = ? AND lower(title) = lower(?)"
        sql = f"SELECT kind FROM issue WHERE {where} ORDER BY opened DESC, id DESC LIMIT 1"
        return next((IssueKind(kind) for (kind,) in select(self._db, sql, [suite_id, title])), None)

    def add_issue(self, issue: Issue) -> int:
        """Add an issue (its id is ignored) and return the new id."""
        return insert(self._db, "issue", **{name: getattr(issue, name) for name in ISSUE[1:]})

    def add_issues(self, issues: Iterable[Issue]) -> None:
        """Add many issues (their ids are ignored)."""
        insert_many(self._db, "issue", ISSUE[1:], map(attrgetter(*ISSUE[1:]), issues))

    def issue(self, issue_id: int) -> Issue | None:
        """Return an issue, None when it is gone."""
        return next(iter(self._issues("id = ?", [issue_id])), None)

    def update_issue(self, issue: Issue) -> None:
        """Change an issue."""
        update(self._db, "issue", issue.id, **{name: getattr(issue, name) for name in ISSUE[1:]})

    def known_bugs(self) -> tuple[KnownBug, ...]:
        """Return the known bugs by title."""
        rows = select(self._db, f"SELECT {', '.join(BUG)} FROM known_bug ORDER BY title, id")
        return tuple(_known_bug(row) for row in rows)

    def known_bugs_of(self, ids: Collection[int]) -> dict[int, KnownBug]:
        """Return some known bugs by their ids."""
        marks = ", ".join("?" for _ in ids)
        rows = select(self._db, f"SELECT {', '.join(BUG)} FROM known_bug WHERE id IN ({marks})", list(ids))
        return {bug.id: bug for bug in map(_known_bug, rows)}

    def add_known_bug(self, bug: KnownBug) -> int:
        """Add a known bug (its id is ignored) and return the new id."""
        return insert(self._db, "known_bug", **_bug_columns(bug))

    def update_known_bug(self, bug: KnownBug) -> None:
        """Change a known bug."""
        update(self._db, "known_bug", bug.id, **_bug_columns(bug))

    def contacts(self) -> tuple[Contact, ...]:
        """Return the contacts by name."""
        suites = suites_by_owner(self._db, "contact")
        rows = select(self._db, f"SELECT id, {', '.join(CONTACT)} FROM contact ORDER BY name")
        return tuple(_contact(row, suites.get(row[0], frozenset())) for row in rows)

    def add_contact(self, contact: Contact) -> int:
        """Add a contact (its id is ignored) and return the new id."""
        contact_id = insert(self._db, "contact", **{name: getattr(contact, name) for name in CONTACT})
        set_suites(self._db, "contact", contact_id, contact.suite_ids)
        return contact_id

    def update_contact(self, contact: Contact) -> None:
        """Change a contact and the suites it helps with."""
        update(self._db, "contact", contact.id, **{name: getattr(contact, name) for name in CONTACT})
        set_suites(self._db, "contact", contact.id, contact.suite_ids)


def _contact(row: Any, suite_ids: frozenset[int]) -> Contact:
    values = dict(zip(("id", *CONTACT), row, strict=True))
    return Contact(**(values | {"internal": bool(values["internal"]), "suite_ids": suite_ids}))


def issue_of(row: Any) -> Issue:
    """Return the issue of a row of the columns ISSUE."""
    values = dict(zip(ISSUE, row, strict=True))
    values |= {"opened": instant(values["opened"]), "resolved": instant(values["resolved"])}
    values["severity"] = IssueSeverity(values["severity"]) if values["severity"] else None
    return Issue(**(values | {"kind": IssueKind(values["kind"])}))


def _bug_columns(bug: KnownBug) -> dict[str, Any]:
    values = {name: getattr(bug, name) for name in BUG[1:]}
    return values | {"claimed_week": str(bug.claimed_week) if bug.claimed_week else None}


def _known_bug(row: Any) -> KnownBug:
    values = dict(zip(BUG, row, strict=True))
    values |= {name: day(values[name]) for name in ("accepted_on", "review_on", "fixed_on")}
    week, effort = day(values["claimed_week"]), values["effort"]
    return KnownBug(
        **(values | {"claimed_week": Week(week) if week else None, "effort": Effort(effort) if effort else None})
    )
