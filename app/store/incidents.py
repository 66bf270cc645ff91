"""Rows of incident cards and timers."""

from datetime import datetime
from typing import Any

from app.domain.incidents import IncidentLine, LineKind, Stretch
from app.store.databases import Database
from app.store.rows import delete, insert, instant, select, update

LINE = ("id", "issue_id", "at", "kind", "words", "source", "who", "ticket", "done")
STRETCH = ("id", "issue_id", "actor", "started", "stopped", "pushed")


class IncidentRows:
    """Reads and writes the lines of cards, when an update is due, and stretches of work."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def lines(self, issue_id: int) -> tuple[IncidentLine, ...]:
        """Return the lines of an issue's card, oldest first."""
        return self._lines("issue_id = ?", issue_id)

    def line(self, line_id: int) -> IncidentLine | None:
        """Return a line, None when it is gone."""
        return next(iter(self._lines("id = ?", line_id)), None)

    def _lines(self, where: str, value: int) -> tuple[IncidentLine, ...]:
        sql = f"SELECT {', '.join(LINE)} FROM incident_line WHERE {where} ORDER BY at, id"
        return tuple(_line(row) for row in select(self._db, sql, [value]))

    def add_line(self, line: IncidentLine) -> int:
        """Add a line (its id is ignored) and return the new id."""
        return insert(self._db, "incident_line", **{name: getattr(line, name) for name in LINE[1:]})

    def update_line(self, line: IncidentLine) -> None:
        """Change a line."""
        update(self._db, "incident_line", line.id, **{name: getattr(line, name) for name in LINE[1:]})

    def next_update(self, issue_id: int) -> datetime | None:
        """Return when the next update is due, None when nobody said."""
        rows = select(self._db, "SELECT next_update FROM incident WHERE issue_id = ?", [issue_id])
        return next((instant(at) for (at,) in rows), None)

    def set_next_update(self, issue_id: int, at: datetime | None) -> None:
        """Say when the next update is due."""
        delete(self._db, "incident", issue_id=issue_id)
        insert(self._db, "incident", issue_id=issue_id, next_update=at)

    def stretches(self, issue_id: int) -> tuple[Stretch, ...]:
        """Return the stretches of work on an issue, oldest first."""
        return self._stretches("issue_id = ?", [issue_id])

    def running(self, actor: str | None = None) -> tuple[Stretch, ...]:
        """Return the timers that run, of one person or of all."""
        who, values = (" AND actor = ?", [actor]) if actor is not None else ("", [])
        return self._stretches(f"stopped IS NULL{who}", values)

    def paused(self, actor: str) -> Stretch | None:
        """Return the timer of a person that a newer one paused last, of an issue still open."""
        where = (
            "actor = ? AND pushed = 1 AND issue_id IN (SELECT id FROM issue WHERE resolved IS NULL) "
            "AND id IN (SELECT max(id) FROM issue_timer GROUP BY issue_id, actor)"
        )
        return max(self._stretches(where, [actor]), key=lambda s: s.id, default=None)

    def _stretches(self, where: str, values: list[Any]) -> tuple[Stretch, ...]:
        sql = f"SELECT {', '.join(STRETCH)} FROM issue_timer WHERE {where} ORDER BY started, id"
        return tuple(_stretch(row) for row in select(self._db, sql, values))

    def start(self, issue_id: int, actor: str, at: datetime) -> None:
        """Start a person's timer on an issue."""
        insert(self._db, "issue_timer", issue_id=issue_id, actor=actor, started=at, stopped=None, pushed=False)

    def stop(self, stretch: Stretch, at: datetime, *, pushed: bool = False) -> None:
        """Stop a timer, never before it started."""
        update(self._db, "issue_timer", stretch.id, stopped=max(at, stretch.started), pushed=pushed)


def _line(row: Any) -> IncidentLine:
    values = dict(zip(LINE, row, strict=True))
    changed = {"at": instant(values["at"]), "kind": LineKind(values["kind"]), "done": bool(values["done"])}
    return IncidentLine(**(values | changed))


def _stretch(row: Any) -> Stretch:
    values = dict(zip(STRETCH, row, strict=True))
    values |= {"started": instant(values["started"]), "stopped": instant(values["stopped"])}
    return Stretch(**(values | {"pushed": bool(values["pushed"])}))
