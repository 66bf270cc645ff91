"""Putting rows back that a command moved, and finding which of them somebody moved since."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell
from app.store import triggers
from app.store.databases import Database
from app.store.literals import Value, read_row

NAMED = 3  # rows in the way that are named; the others are counted
ROWS_A_TURN = 500
Row = dict[str, Value]
T = TypeVar("T")


@dataclass(frozen=True)
class RowChange:
    """One row of one command, before and after; None where the row did not exist."""

    table: str
    key: str
    before: Row | None
    after: Row | None

    @cached_property
    def key_cells(self) -> Row:
        """The columns of the key."""
        return read_row(self.key)


class Walk:
    """Goes back through history without changing a row, as undoing would; `rows` counts what it would write."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._rows: dict[tuple[str, str], Row | None] = {}
        self.rows = 0

    def back(self, label: str, changes: Sequence[RowChange]) -> None:
        """Go back over one command; raise Refused when rows of it are not as it left them."""
        _refuse_moved(self._db, label, [change for change in changes if self._row(change) != change.after])
        for change in changes:
            self._rows[change.table, change.key] = change.before
        self.rows += len(changes)

    def _row(self, change: RowChange) -> Row | None:
        walked = (change.table, change.key)
        if walked not in self._rows:
            return _current(self._db, change)
        row = self._rows[walked]
        if row is None or change.after is None:
            return row
        return {name: value for name, value in row.items() if name in change.after}


def check_ours(db: Database, label: str, changes: Iterable[RowChange]) -> None:
    """Refuse rows that no step of ours wrote, before their names become part of a statement."""
    known = {t: set(triggers.columns(db, t)) for t in triggers.journaled_tables(db)}
    for change in changes:
        names = (change.key_cells, change.before or {}, change.after or {})
        if change.table not in known or not names[0] or not set().union(*names) <= known[change.table]:
            raise StoreError(
                tr(
                    "What “{label}” did was not written by Watchbill, so it cannot be undone; go back to "
                    "a backup instead.",
                    label=label,
                )
            )


def put_back(db: Database, label: str, changes: Sequence[RowChange], tell: Tell) -> None:
    """Inside a step, put rows back; raise Refused when some are not as the command left them."""
    db.execute("PRAGMA defer_foreign_keys = 1")
    turned = list(reversed(changes))
    _refuse_moved(db, label, [c for c in telling(changes, tell, 0.0, 0.3) if _current(db, c) != c.after])
    for change in telling(turned, tell, 0.3, 0.7):
        _remove(db, change)
    for change in telling(turned, tell, 0.7, 1.0):
        _restore(db, change)


def telling(rows: Sequence[T], tell: Tell, first: float, last: float) -> Iterator[T]:
    """Yield rows, and tell now and then how much of the way from one share to another is gone."""
    for done, row in enumerate(rows):
        if not done % ROWS_A_TURN:
            tell(first + (last - first) * done / len(rows))
        yield row


def looking(rows: Iterable[T], look: Callable[[], object]) -> Iterator[T]:
    """Yield rows of which nobody knows how many there are, and look now and then whether to go on: that may raise."""
    for done, row in enumerate(rows):
        if not done % ROWS_A_TURN:
            look()
        yield row


def check_references(db: Database, label: str) -> None:
    """Raise Refused when a row points at one that is gone."""
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise Refused(
            tr(
                "“{label}” cannot be undone, because a later {words} rests on it; undo that first.",
                label=label,
                words=_words(broken[0]),
            )
        )


def _refuse_moved(db: Database, label: str, moved: Sequence[RowChange]) -> None:
    if len(moved) == 1:
        raise Refused(
            tr(
                "“{label}” cannot be undone, because “{later}” changed the same {words} since "
                "({named}); undo that first.",
                label=label,
                later=_last_mover(db, moved[0]),
                words=_words(moved[0].table),
                named=_named(db, moved[0]),
            )
        )
    if moved:
        said = [
            tr("{named} by “{later}”", named=f"{_words(c.table)} {_named(db, c)}", later=_last_mover(db, c))
            for c in moved[:NAMED]
        ]
        more = len(moved) - len(said)
        said += [tr("{n} more|{n} more", "", more)] if more else []
        raise Refused(
            tr(
                "“{label}” cannot be undone, because {count} of its rows were changed since ({named}); undo that "
                "first.",
                label=label,
                count=len(moved),
                named="; ".join(said),
            )
        )


def _current(db: Database, change: RowChange) -> Row | None:
    # a row kept before a column was added does not know it
    names = list(change.after) if change.after else triggers.columns(db, change.table)
    where, values = _where(change)
    row = db.execute(f"SELECT {', '.join(names)} FROM {change.table} WHERE {where}", values).fetchone()
    return dict(zip(names, row, strict=True)) if row else None


def _named(db: Database, change: RowChange) -> str:
    """Return what a person calls a row: its name or title, or where it stands."""
    cells = change.after or change.before or {}
    named = cells.get("name") or cells.get("title")
    if named:
        return f"“{named}”"
    return ", ".join(_cell(db, name, value) for name, value in change.key_cells.items())


def _cell(db: Database, name: str, value: Value) -> str:
    table = name.removesuffix("_id")
    if table in ("rotation", "person", "suite"):
        row = db.execute(f"SELECT name FROM {table} WHERE id = ?", [value]).fetchone()
        return str(row[0]) if row else f"a {table} that is gone"
    return f"{_words(table)} {value}"


def _last_mover(db: Database, change: RowChange) -> str:
    row = db.execute(
        "SELECT command.label FROM change JOIN command ON command.id = change.command_id "
        "WHERE change.table_name = ? AND change.row_key = ? ORDER BY change.id DESC LIMIT 1",
        [change.table, change.key],
    ).fetchone()
    return str(row[0])


def _remove(db: Database, change: RowChange) -> None:
    if change.after is not None:
        where, values = _where(change)
        db.execute(f"DELETE FROM {change.table} WHERE {where}", values)


def _restore(db: Database, change: RowChange) -> None:
    if change.before is not None:
        names = ", ".join(change.before)
        marks = ", ".join("?" for _ in change.before)
        db.execute(f"INSERT INTO {change.table} ({names}) VALUES ({marks})", list(change.before.values()))


def _where(change: RowChange) -> tuple[str, list[Value]]:
    key = change.key_cells
    return " AND ".join(f"{name} = ?" for name in key), list(key.values())


def _words(table: str) -> str:
    return table.replace("_", " ")
