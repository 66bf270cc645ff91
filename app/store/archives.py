"""Full-text search over handoffs (SQLite FTS5): derived rows, brought up to date from the journal when asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.domain.archives import Doc, DocKind, Wanted
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.literals import read_row
from app.store.rows import day, delete, insert, select

MOST_FOUND = 60
SPAN = 10_000  # changes looked at in a few milliseconds
NOTE_TABLES = ("handoff", "handoff_section", "handoff_signature", "handoff_acceptance")
WORDS = (
    "title", "state", "impact", "tried", "next_action", "if_then", "owner", "channel", "ticket", "transferred_to",
    "reason",
)  # fmt: skip
TEXT = " || ' ' || ".join(f"i.{name}" for name in WORDS)
DOC = ("key", "kind", "rotation_id", "week", "ended", "title", "people", "application", "part")


@dataclass(frozen=True)
class Stale:
    """Keys of documents that the changes after `known` up to `until` have touched; `newest` is the last change."""

    keys: frozenset[str]
    known: int
    until: int
    newest: int


class ArchiveRows:
    """Finds documents and keeps them up to the changes of the journal they know."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def stale(self, most: int) -> Stale:
        """Look at the next changes of the journal, as many as touch `most` documents or a span that is quickly read."""
        newest = next(iter(select(self._db, "SELECT coalesce(max(id), 0) FROM change")))[0]
        known = next((n for (n,) in select(self._db, "SELECT change_id FROM handoff_indexed")), 0)
        until = min(newest, known + SPAN)
        tables = (*NOTE_TABLES, "handoff_item", "handoff_addendum")
        sql = (
            "SELECT id, table_name, row_key FROM change WHERE id > ? AND id <= ? "
            f"AND +table_name IN ({', '.join('?' for _ in tables)}) ORDER BY id LIMIT {most}"
        )
        rows = list(select(self._db, sql, [known, until, *tables]))
        until = rows[-1][0] if len(rows) == most else until
        return Stale(frozenset(_key(table, read_row(row)) for _, table, row in rows), known, until, newest)

    def keep(self, until: int, stale: Iterable[str], docs: Iterable[Doc]) -> None:
        """Replace what is stale by what holds now; changes up to `until` are known from here on."""
        for key in stale:
            for (number,) in select(self._db, "SELECT id FROM handoff_doc WHERE key = ?", [key]):
                delete(self._db, "handoff_fts", rowid=number)
                delete(self._db, "handoff_doc", id=number)
        for doc in docs:
            values: dict[str, Any] = {name: getattr(doc, name) for name in DOC}
            values |= {"week": str(doc.week), "ended": str(doc.ended) if doc.ended else None}
            insert(self._db, "handoff_fts", rowid=insert(self._db, "handoff_doc", **values), words=doc.words)
        self._db.execute("INSERT OR REPLACE INTO handoff_indexed (id, change_id) VALUES (1, ?)", [until])

    def written_items(self, ids: Iterable[int]) -> tuple[Doc, ...]:
        """Return the documents of items by id; those that are gone are left out."""
        sql = (
            "SELECT i.id, i.rotation_id, i.week, i.ended, i.title, i.owner, coalesce(a.name, ''), "
            f"{TEXT} FROM handoff_item i LEFT JOIN issue ON issue.id = i.issue_id "
            "LEFT JOIN application a ON a.id = issue.application_id WHERE i.id = ?"
        )
        found = (row for number in ids for row in select(self._db, sql, [number]))
        return tuple(
            Doc(f"item {n}", DocKind.ITEM, r, _week(w), _week(e) if e else None, title, owner, application, words)
            for n, r, w, e, title, owner, application, words in found
        )

    def written_addenda(self, ids: Iterable[int]) -> tuple[Doc, ...]:
        """Return the documents of addenda by id."""
        sql = "SELECT id, rotation_id, week, person, words, part FROM handoff_addendum WHERE id = ?"
        found = (row for number in ids for row in select(self._db, sql, [number]))
        return tuple(
            Doc(f"addendum {n}", DocKind.ADDENDUM, r, _week(w), None, words[:80], person, "", words, part)
            for n, r, w, person, words, part in found
        )

    def find(self, wanted: Wanted, today: date) -> tuple[tuple[Doc, str], ...]:
        """Return documents with a piece of their text, best first; without words the newest."""
        tests: list[tuple[str, Any]] = []
        if wanted.words:
            tests.append(("handoff_fts MATCH ?", " ".join(f'"{w}"*' for w in wanted.words)))
        tests += [("rotation_id = ?", wanted.rotation_id)] if wanted.rotation_id is not None else []
        tests += [("people LIKE ?", f"%{wanted.person}%")] if wanted.person else []
        tests += [("application LIKE ?", f"{wanted.application}%")] if wanted.application else []
        tests += [("week >= ?", wanted.first - timedelta(days=6))] if wanted.first else []
        tests += [("week <= ?", wanted.last)] if wanted.last else []
        if wanted.open_weeks:
            old = str(today - timedelta(weeks=wanted.open_weeks))
            tests.append(("kind = 'item' AND ended IS NULL AND week <= ?", old))
        piece = "snippet(handoff_fts, 0, '', '', '…', 16)" if wanted.words else "title"
        source = "handoff_fts JOIN handoff_doc d ON d.id = handoff_fts.rowid" if wanted.words else "handoff_doc d"
        order = "rank, week DESC" if wanted.words else "week DESC"
        where = " AND ".join(t for t, _ in tests) or "TRUE"
        sql = f"SELECT {', '.join(DOC)}, {piece} FROM {source} WHERE {where} ORDER BY {order} LIMIT {MOST_FOUND}"
        return tuple((_doc(row), row[-1]) for row in select(self._db, sql, [v for _, v in tests]))


def _key(table: str, row: dict[str, Any]) -> str:
    if table in NOTE_TABLES:
        return f"note {row['rotation_id']} {row['week']} {row.get('part', '')}".rstrip()
    return f"{'item' if table == 'handoff_item' else 'addendum'} {row['id']}"


def _doc(row: Any) -> Doc:
    key, kind, rotation_id, week, ended, title, people, application, part, _ = row
    over = _week(ended) if ended else None
    return Doc(key, DocKind(kind), rotation_id, _week(week), over, title, people, application, part=part)


def _week(text: str) -> Week:
    found = day(text)
    if found is None:
        raise ValueError("a week is missing")
    return Week(found)
