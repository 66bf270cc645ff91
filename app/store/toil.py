"""Sums over issues for the Toil page: the store adds up, so that the window's thread is not kept."""

from collections.abc import Sequence
from datetime import datetime
from heapq import nlargest

from app.domain.issues import IssueKind
from app.domain.markets import Outside
from app.domain.toil import Spent, Titled
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.rows import select

Span = tuple[datetime, datetime]
MOST_TITLES = 200
MONDAY_SHIFT = 3  # the epoch was a Thursday


class ToilRows:
    """Reads sums of issues; spans are instants (UTC), the second one is not in."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def spent(self, suite_id: int, weeks: Sequence[tuple[Week, Span]]) -> tuple[Spent, ...]:
        """Return a suite's times and minutes by week and kind; weeks without any are left out."""
        marks, kinds = ", ".join("(?, ?, ?)" for _ in weeks), list(IssueKind)
        # Kinds side by side: SQLite adds up a week as it walks the index, but would sort all issues to group by kind.
        sums = ", ".join("sum(kind = ?), coalesce(sum(minutes) FILTER (WHERE kind = ?), 0)" for _ in kinds)
        sql = (
            f"WITH span (week, begins, ends) AS (VALUES {marks}) SELECT week, {sums} FROM span CROSS JOIN issue "
            "WHERE suite_id = ? AND opened >= begins AND opened < ends GROUP BY week"
        )
        values = [v for week, span in weeks for v in (week.monday, *span)] + [v for k in kinds for v in (k, k)]
        by_day = {week.monday.isoformat(): week for week, _ in weeks}
        return tuple(
            Spent(suite_id, by_day[day], kind, None, *found[2 * n : 2 * n + 2])
            for day, *found in select(self._db, sql, [*values, suite_id])
            for n, kind in enumerate(kinds)
            if found[2 * n]
        )

    def spent_on_bugs(self, suite_id: int, first: Week, span: Span) -> tuple[Spent, ...]:
        """Return a suite's times and minutes by known bug in all of a span, told as of its first week."""
        sql = (
            "SELECT known_bug_id, count(*), coalesce(sum(minutes), 0) FROM issue WHERE suite_id = ? AND opened >= ? "
            "AND opened < ? AND known_bug_id IS NOT NULL GROUP BY known_bug_id"
        )
        return tuple(
            Spent(suite_id, first, IssueKind.KNOWN, bug_id, times, minutes)
            for bug_id, times, minutes in select(self._db, sql, [suite_id, *span])
        )

    def minutes(
        self, suite_id: int, weeks: Sequence[tuple[Week, Span]], outside: Outside | None = None
    ) -> dict[Week, int]:
        """Return a suite's minutes by week, only where any were; with `outside` those of issues begun out of hours."""
        marks, spans = ", ".join("(?, ?, ?)" for _ in weeks), [v for week, span in weeks for v in (week.monday, *span)]
        sql = (
            f"WITH span (week, begins, ends) AS (VALUES {marks}) SELECT week, sum(minutes) FROM span CROSS JOIN issue "
            "WHERE suite_id = ? AND opened >= begins AND opened < ends AND minutes > 0 {} GROUP BY week"
        )
        by_day, found = {week.monday.isoformat(): week for week, _ in weeks}, dict[Week, int]()
        if outside is None:
            return {by_day[day]: spent for day, spent in select(self._db, sql.format(""), [*spans, suite_id])}
        clock = f"({local_sql()} / 60)"
        test = f"AND opened >= ? AND opened < ? AND ({clock} >= 7200 OR {clock} % 1440 NOT BETWEEN ? AND ?)"
        for begin, end, offset in outside.offsets:
            values = [begin, end, offset, offset, outside.opens, outside.closes - 1]
            for day, spent in select(self._db, sql.format(test), [*spans, suite_id, *values]):
                found[by_day[day]] = found.get(by_day[day], 0) + spent
        return found

    def minutes_each(self, suite_id: int, span: Span) -> dict[int, list[int]]:
        """Return the minutes of each time a known bug of a suite came, where they were written down."""
        sql = (
            "SELECT known_bug_id, minutes FROM issue WHERE suite_id = ? AND opened >= ? AND opened < ? "
            "AND known_bug_id IS NOT NULL AND minutes IS NOT NULL"
        )
        found: dict[int, list[int]] = {}
        for bug_id, minutes in select(self._db, sql, [suite_id, *span]):
            found.setdefault(bug_id, []).append(minutes)
        return found

    def by_half_hour(self, suite_id: int, spans: Sequence[tuple[datetime, datetime, int]]) -> dict[int, int]:
        """Return how many issues began in each half hour of the local week; a span's number is seconds from UTC."""
        found: dict[int, int] = {}
        sql = (
            f"SELECT {half_hour_sql()} AS half, count(*) FROM issue "
            "WHERE suite_id = ? AND opened >= ? AND opened < ? GROUP BY half"
        )
        for begins, ends, offset in spans:
            for half, times in select(self._db, sql, [offset, suite_id, begins, ends]):
                found[half] = found.get(half, 0) + times
        return found

    def titled(self, suite_id: int, now: Span, then: Span) -> tuple[Titled, ...]:
        """Return what came under each title that is no known bug's: the noise of now, the rest only where it came then.

        The dearest 200 of each kind, of noise those that came most often.
        """
        sums = "max(title), count(*), coalesce(sum(minutes), 0)"
        sql = (
            f"SELECT kind, lower(title), {sums} FROM issue WHERE suite_id = ? AND opened >= ? AND opened < ? "
            "AND kind {} GROUP BY kind, lower(title) ORDER BY 5 DESC, 4 DESC"
        )
        past_sql, sql = sql.format("IN ('novel', 'request')"), sql.format("<> 'known'")
        before = {(k, low): (n, spent) for k, low, _, n, spent in select(self._db, past_sql, [suite_id, *then])}
        found: dict[IssueKind, list[Titled]] = {kind: [] for kind in IssueKind}
        noise, rows = str(IssueKind.NOISE), list(select(self._db, sql, [suite_id, *now]))
        loudest = nlargest(MOST_TITLES, (r for r in rows if r[0] == noise), key=lambda r: (r[3], r[4]))
        for word, low, title, times, minutes in (*loudest, *(r for r in rows if (r[0], r[1]) in before)):
            kind = IssueKind(word)
            if len(found[kind]) < MOST_TITLES:
                past = before.get((word, low), (0, 0))
                found[kind].append(Titled(suite_id, kind, title, times, minutes, *past))
        return tuple(t for some in found.values() for t in some)


def half_hour_sql() -> str:
    """Return SQL for the half hour of the local week in which an issue began; its one value is seconds from UTC."""
    return f"({local_sql()} / 1800)"


def local_sql() -> str:
    """Return SQL for the second of the local week (from Monday 00:00) in which an issue began; as above."""
    return f"((CAST(strftime('%s', opened) AS INTEGER) + ? + {MONDAY_SHIFT * 86400}) % {7 * 86400})"
