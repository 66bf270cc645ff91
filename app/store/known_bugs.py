"""Rows about known bugs: what they cost, how they are worded, which issues are theirs; and aliases."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from statistics import median

from app.domain.known_bugs import COST_WEEKS, Toil
from app.store.databases import Database
from app.store.rows import delete, insert, instant, select

LATEST = 100


class KnownBugRows:
    """Reads and writes what belongs to known bugs, by their ids."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def toil(self, now: datetime) -> dict[int, Toil]:
        """Return what each known bug that came has cost; the median is that of its latest times."""
        since = now - timedelta(weeks=COST_WEEKS)
        recent = dict(
            select(
                self._db,
                "SELECT known_bug_id, coalesce(sum(minutes), 0) FROM issue "
                "WHERE known_bug_id IS NOT NULL AND opened >= ? GROUP BY known_bug_id",
                [since],
            )
        )
        sql = (
            "SELECT known_bug_id, count(*), max(opened) FROM issue WHERE known_bug_id IS NOT NULL GROUP BY known_bug_id"
        )
        return {
            bug_id: Toil(times, instant(last), self.median_minutes(bug_id), recent.get(bug_id, 0))
            for bug_id, times, last in select(self._db, sql)
        }

    def toil_of(self, bug_id: int, now: datetime) -> Toil:
        """Return what one known bug has cost."""
        times, last = self.seen(bug_id)
        recent = sum(spent for _, spent in self.minutes(bug_id, now - timedelta(weeks=COST_WEEKS)))
        return Toil(times, last, self.median_minutes(bug_id), recent)

    def seen(self, bug_id: int) -> tuple[int, datetime | None]:
        """Return how often a known bug came, and when last."""
        sql = "SELECT count(*), max(opened) FROM issue WHERE known_bug_id = ?"
        ((times, last),) = select(self._db, sql, [bug_id])
        return times, instant(last)

    def median_minutes(self, bug_id: int) -> float | None:
        """Return the median minutes of the latest times whose minutes are known, None where there are none."""
        sql = "SELECT minutes FROM issue WHERE known_bug_id = ? AND minutes IS NOT NULL ORDER BY opened DESC LIMIT ?"
        found = [minutes for (minutes,) in select(self._db, sql, [bug_id, LATEST])]
        return median(found) if found else None

    def minutes(self, bug_id: int, since: datetime) -> tuple[tuple[datetime, int], ...]:
        """Return (opened, minutes) of a known bug's issues since an instant."""
        sql = "SELECT opened, minutes FROM issue WHERE known_bug_id = ? AND opened >= ? AND minutes > 0"
        return tuple(
            (datetime.fromisoformat(opened), spent) for opened, spent in select(self._db, sql, [bug_id, since])
        )

    def wordings(self, bug_id: int) -> tuple[tuple[str, int], ...]:
        """Return the wordings of a known bug with how many of its issues are titled so, most frequent first."""
        sql = (
            "SELECT title, count(*) FROM issue WHERE known_bug_id = ? GROUP BY title "
            "UNION ALL SELECT words, 0 FROM known_bug_wording WHERE known_bug_id = ?"
        )
        counted: dict[str, int] = {}
        for words, times in select(self._db, sql, [bug_id, bug_id]):
            counted[words] = counted.get(words, 0) + times
        return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))

    def accepted_wordings(self, bug_id: int) -> tuple[str, ...]:
        """Return the wordings kept for a known bug beside the titles of its issues."""
        sql = "SELECT words FROM known_bug_wording WHERE known_bug_id = ? ORDER BY words"
        return tuple(words for (words,) in select(self._db, sql, [bug_id]))

    def add_wording(self, bug_id: int, words: str) -> None:
        """Keep a wording; one that is kept already stays."""
        if words not in self.accepted_wordings(bug_id):
            insert(self._db, "known_bug_wording", known_bug_id=bug_id, words=words)

    def remove_wording(self, bug_id: int, words: str) -> None:
        """Forget a wording."""
        delete(self._db, "known_bug_wording", known_bug_id=bug_id, words=words)

    def relink(self, old: int, new: int, titles: Iterable[str] | None = None) -> int:
        """Give issues of a known bug to another, all or those with some titles; return how many."""
        if titles is None:
            return self._db.execute("UPDATE issue SET known_bug_id = ? WHERE known_bug_id = ?", [new, old]).rowcount
        sql = "UPDATE issue SET known_bug_id = ? WHERE known_bug_id = ? AND title = ?"
        return sum(self._db.execute(sql, [new, old, title]).rowcount for title in titles)

    def remove(self, bug_id: int) -> None:
        """Remove a known bug that no issue names any more."""
        delete(self._db, "known_bug_wording", known_bug_id=bug_id)
        delete(self._db, "known_bug", id=bug_id)

    def aliases(self) -> dict[str, str]:
        """Return the team's own aliases; one that means nothing takes a shipped one away."""
        return dict(select(self._db, "SELECT word, means FROM alias ORDER BY word"))

    def save_alias(self, word: str, means: str | None) -> None:
        """Keep what a word stands for; None forgets it."""
        delete(self._db, "alias", word=word)
        if means is not None:
            insert(self._db, "alias", word=word, means=means)
