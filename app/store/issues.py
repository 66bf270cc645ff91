"""Issues as a long list: filtered, newest first, read in pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.issues import Issue, IssueKind
from app.store.databases import Database
from app.store.logs import ISSUE, issue_of
from app.store.rows import select
from app.store.toil import half_hour_sql


@dataclass(frozen=True)
class IssueFilter:
    """Which issues to list; None, empty and False do not narrow. `since` and `before` are instants (UTC).

    `title` is the whole title, capitals aside. `half_hour` is one of the local week (0 is Monday 00:00) with
    stretches of time and how many seconds the clock is from UTC in each.
    """

    suite_id: int | None = None
    kind: IssueKind | None = None
    text: str = ""
    since: datetime | None = None
    before: datetime | None = None
    only_open: bool = False
    known_bug_id: int | None = None
    title: str = ""
    half_hour: tuple[int, tuple[tuple[datetime, datetime, int], ...]] | None = None


class IssueRows:
    """Reads issues by their place in a filtered list."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, wanted: IssueFilter) -> list[int]:
        """Return the ids of a filter's issues, newest first."""
        where, values = _where(wanted)
        # letters are looked for in the table itself: in order of an index each row would be fetched on its own
        order = "opened || '' DESC" if wanted.text.strip() else "opened DESC"
        found = select(self._db, f"SELECT id FROM issue WHERE {where} ORDER BY {order}, id DESC", values)
        return [number for (number,) in found]

    def page(self, wanted: IssueFilter, first: int, count: int) -> tuple[Issue, ...]:
        """Return `count` issues of a filter from a place on, newest first."""
        where, values = _where(wanted)
        order = "ORDER BY opened DESC, id DESC LIMIT ? OFFSET ?"
        sql = f"SELECT {', '.join(ISSUE)} FROM issue WHERE {where} {order}"
        return tuple(issue_of(row) for row in select(self._db, sql, [*values, count, first]))

    def last_id(self) -> int:
        """Return the largest id of an issue, 0 when none was logged."""
        return next(int(n) for (n,) in select(self._db, "SELECT coalesce(max(id), 0) FROM issue"))

    def titled(self, words: Sequence[str], after: int, until: int, most: int) -> tuple[Issue, ...]:
        """Return issues with every word in title or ticket, newest first, among ids above `after` up to `until`.

        A span of ten thousand ids takes about four milliseconds, so that a long log is searched piece by piece.
        """
        tests = " AND ".join("(title LIKE ? ESCAPE '\\' OR ticket LIKE ? ESCAPE '\\')" for _ in words)
        values = [value for word in words for value in [f"%{_escaped(word)}%"] * 2]
        sql = f"SELECT {', '.join(ISSUE)} FROM issue WHERE id > ? AND id <= ? AND {tests} ORDER BY id DESC LIMIT ?"
        return tuple(issue_of(row) for row in select(self._db, sql, [after, until, *values, most]))

    def newest(self) -> Issue | None:
        """Return the issue that was logged last, whenever it began."""
        rows = select(self._db, f"SELECT {', '.join(ISSUE)} FROM issue ORDER BY id DESC LIMIT 1")
        return next((issue_of(row) for row in rows), None)

    def of_ids(self, ids: Iterable[int]) -> dict[int, Issue]:
        """Return issues by id; those that are gone are left out."""
        wanted = list(ids)
        marks = ", ".join("?" for _ in wanted)
        rows = select(self._db, f"SELECT {', '.join(ISSUE)} FROM issue WHERE id IN ({marks})", wanted)
        return {issue.id: issue for issue in map(issue_of, rows)}


def _where(wanted: IssueFilter) -> tuple[str, list[Any]]:
    tests: list[tuple[str, Any]] = []
    where: list[str] = []
    values: list[Any] = []
    tests += [("suite_id = ?", wanted.suite_id)] if wanted.suite_id is not None else []
    tests += [("kind = ?", wanted.kind)] if wanted.kind else []
    tests += [("opened >= ?", wanted.since)] if wanted.since else []
    tests += [("opened < ?", wanted.before)] if wanted.before else []
    tests += [("known_bug_id = ?", wanted.known_bug_id)] if wanted.known_bug_id is not None else []
    if wanted.text.strip():
        tests.append(("title LIKE ? ESCAPE '\\'", f"%{_escaped(wanted.text.strip())}%"))
    tests += [("lower(title) = lower(?)", wanted.title)] if wanted.title else []
    if wanted.half_hour is not None:
        half, spans = wanted.half_hour
        one = f"(opened >= ? AND opened < ? AND {half_hour_sql()} = ?)"
        values += [value for begins, ends, offset in spans for value in (begins, ends, offset, half)]
        where.append(f"({' OR '.join(one for _ in spans) or 'FALSE'})")
    where += [test for test, _ in tests] + (["resolved IS NULL"] if wanted.only_open else [])
    return " AND ".join(where) or "TRUE", values + [value for _, value in tests]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
