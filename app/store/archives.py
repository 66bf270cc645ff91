"""Full-text search over handoffs (SQLite FTS5): derived rows, brought up to date from the journal when asked."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from app.domain.archives import Doc, DocKind, Wanted
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.literals import read_row
from app.store.rows import day, delete, insert, select

MOST_FOUND = 60
NOTE_TABLES = ("handoff", "handoff_section", "handoff_signature", "handoff_acceptance")
WORDS = (
    "title", "state", "impact", "tried", "next_action", "if_then", "owner", "channel", "ticket", "transferred_to",
    "reason",
)  # fmt: skip
TEXT = " || ' ' || ".join(f"i.{name}" for name in WORDS)
DOC = ("key", "kind", "rotation_id", "week", "ended", "title", "people", "application")


class ArchiveRows:
    """Finds documents and keeps them; `seq` is the number of the last command they know."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def stale(self) -> tuple[int, frozenset[str]]:
        """Return the newest command and the keys of documents that commands since the last look have touched."""
        newest = next(iter(select(self._db, "SELECT coalesce(max(seq), 0) FROM command")))[0]
        known = next((seq for (seq,) in select(self._db, "SELECT seq FROM handoff_indexed")), 0)
        if known >= newest:
            return newest, frozenset()
        tables = (*NOTE_TABLES, "handoff_item", "handoff_addendum")
        sql = (
            "SELECT DISTINCT table_name, row_key FROM command JOIN change ON change.command_id = command.id "
            f"WHERE seq > ? AND table_name IN ({', '.join('?' for _ in tables)})"
        )
        return newest, frozenset(_key(table, read_row(row)) for table, row in select(self._db, sql, [known, *tables]))

    def keep(self, seq: int, stale: Iterable[str], docs: Iterable[Doc]) -> None:
        """Replace what is stale by what holds now."""
        for key in stale:
            for (number,) in select(self._db, "SELECT id FROM handoff_doc WHERE key = ?", [key]):
                delete(self._db, "handoff_fts", rowid=number)
                delete(self._db, "handoff_doc", id=number)
        for doc in docs:
            values: dict[str, Any] = {name: getattr(doc, name) for name in DOC}
            values |= {"week": str(doc.week), "ended": str(doc.ended) if doc.ended else None}
            insert(self._db, "handoff_fts", rowid=insert(self._db, "handoff_doc", **values), words=doc.words)
        self._db.execute("INSERT OR REPLACE INTO handoff_indexed (id, seq) VALUES (1, ?)", [seq])

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
        sql = "SELECT id, rotation_id, week, person, words FROM handoff_addendum WHERE id = ?"
        found = (row for number in ids for row in select(self._db, sql, [number]))
        return tuple(
            Doc(f"addendum {n}", DocKind.ADDENDUM, r, _week(w), None, words[:80], person, "", words)
            for n, r, w, person, words in found
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
        return f"note {row['rotation_id']} {row['week']}"
    return f"{'item' if table == 'handoff_item' else 'addendum'} {row['id']}"


def _doc(row: Any) -> Doc:
    key, kind, rotation_id, week, ended, title, people, application, _ = row
    return Doc(
        key, DocKind(kind), rotation_id, _week(week), _week(ended) if ended else None, title, people, application
    )


def _week(text: str) -> Week:
    found = day(text)
    if found is None:
        raise ValueError("a week is missing")
    return Week(found)
