"""Known bugs to be found by words: SQLite FTS5 with bm25 in a temporary table of this connection.

What is kept there follows from the team file and is brought up to date from the journal when it is asked, so that
nothing of it is written to the file, and a read-only file can be searched too.
"""

from collections.abc import Iterable, Mapping

from app.domain.hints import MOST_HINTS, Terms, terms_of
from app.store.databases import Database
from app.store.literals import read_row
from app.store.rows import select

LATEST_TITLES = 60
MANY, NEARLY = 50, 0.6  # of the suite's own bugs, those about as good as the best come first
# title, wordings, application, workaround, pairs, groups
WEIGHTS = "3.0, 3.0, 1.0, 1.0, 1.0, 0.5"
TABLES = """
CREATE VIRTUAL TABLE temp.bug_fts USING fts5 (
    title, wordings, application, workaround, pairs, groups, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE temp.bug_letters USING fts5 (words, tokenize = 'trigram');
"""
WATCHED = ("known_bug", "known_bug_wording", "issue", "application", "alias")


class HintRows:
    """Finds known bugs by words, best first."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seq = -1
        self._suites: dict[int, int] = {}
        self._aliases: Mapping[str, str] = {}
        self._waiting: list[tuple[int, str, str, str]] = []

    def find(self, text: str, suite_id: int | None, most: int = MOST_HINTS) -> tuple[int, ...]:
        """Return ids of known bugs, best first; letters count only when no word does.

        Known bugs of the suite come before others that fit about as well.
        """
        self.take_in()
        terms = terms_of(text, self._aliases)
        found = self._ranked("bug_fts", _question(terms), f", {WEIGHTS}")
        if not found:
            found = self._ranked("bug_letters", _letters(terms), "")
        if not found:
            return ()
        best = max(score for _, score in found)
        mine = {bug for bug, score in found if self._suites.get(bug) == suite_id and score >= best * NEARLY}
        ordered = sorted(found, key=lambda pair: (pair[0] not in mine, -pair[1], pair[0]))
        return tuple(bug for bug, _ in ordered[:most])

    def _ranked(self, table: str, question: str, weights: str) -> list[tuple[int, float]]:
        if not question:
            return []
        score = f"-bm25({table}{weights})"
        sql = f"SELECT rowid, {score} FROM temp.{table} WHERE {table} MATCH ? ORDER BY 2 DESC LIMIT {MANY}"
        return [(bug, score) for bug, score in select(self._db, sql, [question])]

    def refresh(self, aliases: Mapping[str, str]) -> None:
        """Look what commands have touched since the last time; other aliases make everything new."""
        newest = next(iter(select(self._db, "SELECT coalesce(max(seq), 0) FROM command")))[0]
        if newest == self._seq and aliases == self._aliases:
            return
        first, renewed = self._seq < 0, aliases != self._aliases
        touched = None if first or renewed else self._touched()
        self._aliases, self._seq = dict(aliases), newest
        if first:
            for statement in TABLES.split(";"):
                self._db.execute(statement)
        self._gather(touched)

    def take_in(self, most: int | None = None) -> bool:
        """Take in known bugs that are new or changed, at most so many; return whether some are left."""
        now, self._waiting = self._waiting[:most], self._waiting[len(self._waiting[:most]) :]
        for number, title, workaround, application in now:
            self._add(number, title, self._wordings(number), application, workaround)
        return bool(self._waiting)

    def _touched(self) -> set[int] | None:
        """Return the known bugs whose words may have changed, None for all."""
        marks = ", ".join("?" for _ in WATCHED)
        sql = (
            "SELECT table_name, row_key, before, after FROM command JOIN change ON change.command_id = command.id "
            f"WHERE seq > ? AND +table_name IN ({marks})"  # by the few commands, not by the table's many changes
        )
        found: set[int] = set()
        for table, key, before, after in select(self._db, sql, [self._seq, *WATCHED]):
            if table in ("application", "alias"):
                return None
            for row in (read_row(part) for part in (before, after) if part):
                number = read_row(key)["id"] if table == "known_bug" else row.get("known_bug_id")
                found |= {number} if isinstance(number, int) else set()
        return found

    def _gather(self, touched: set[int] | None) -> None:
        self.take_in()
        if touched is None:
            self._db.execute("DELETE FROM temp.bug_fts")
            self._db.execute("DELETE FROM temp.bug_letters")
        for number in touched or ():
            for table in ("bug_fts", "bug_letters"):
                self._db.execute(f"DELETE FROM temp.{table} WHERE rowid = ?", [number])
        sql = (
            "SELECT b.id, b.suite_id, b.title, b.workaround, coalesce(a.name, '') FROM known_bug b "
            "LEFT JOIN application a ON a.id = b.application_id"
        )
        for number, suite, title, workaround, application in select(self._db, sql):
            if touched is None or number in touched:
                self._suites[number] = suite
                self._waiting.append((number, title, workaround, application))

    def _wordings(self, number: int) -> list[str]:
        latest = f"SELECT title FROM issue WHERE known_bug_id = ? ORDER BY opened DESC LIMIT {LATEST_TITLES}"
        sql = f"SELECT DISTINCT title FROM ({latest}) UNION SELECT words FROM known_bug_wording WHERE known_bug_id = ?"
        return [words for (words,) in select(self._db, sql, [number, number])]

    def _add(self, number: int, title: str, wordings: Iterable[str], application: str, workaround: str) -> None:
        own, other = terms_of(title, self._aliases), [terms_of(words, self._aliases) for words in wordings]
        name, steps = terms_of(application, self._aliases), terms_of(workaround, self._aliases)
        # each word once, so that a bug with many wordings is no longer text than one with few
        columns = [
            own.words,
            dict.fromkeys(w for terms in other for w in terms.words if w not in own.words),
            name.words,
            steps.words,
            dict.fromkeys(p for terms in (own, name, *other) for p in terms.pairs),
            dict.fromkeys(g for terms in (own, *other) for g in terms.groups),
        ]
        self._db.execute(
            "INSERT INTO temp.bug_fts (rowid, title, wordings, application, workaround, pairs, groups) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [number, *(" ".join(column) for column in columns)],
        )
        letters = " ".join([title, application, *wordings])
        self._db.execute("INSERT INTO temp.bug_letters (rowid, words) VALUES (?, ?)", [number, letters])


def _question(terms: Terms) -> str:
    every = [*terms.words, *terms.pairs, *terms.groups]
    parts = [f'"{term}"' for term in every]
    if terms.unfinished:
        parts.append(f'"{terms.unfinished}"*')
    return " OR ".join(parts)


def _letters(terms: Terms) -> str:
    """Ask for any three letters in a row of any word, for words that are misspelt."""
    threes = {word[n : n + 3] for word in terms.words for n in range(len(word) - 2)}
    return " OR ".join(f'"{three}"' for three in sorted(threes))
