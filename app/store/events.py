"""Rows of what is coming: deploys, new flows, external changes, exchange holidays and early closes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.domain.events import Event, EventKind
from app.store.databases import Database
from app.store.owned_suites import set_suites, suites_by_owner
from app.store.rows import day, delete, insert, select, update

EVENT = ("first_day", "last_day", "kind", "title", "source", "verified_on")


class EventRows:
    """Reads and writes events; the rota's headers show them, so they load without the log."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Event, ...]:
        """Return the events in order of time."""
        suites = suites_by_owner(self._db, "event")
        sql = f"SELECT id, {', '.join(EVENT)} FROM event ORDER BY first_day, last_day, id"
        return tuple(_event(row, suites.get(row[0], frozenset())) for row in select(self._db, sql))

    def add(self, event: Event) -> int:
        """Add an event (its id is ignored) and return the new id."""
        event_id = insert(self._db, "event", **{name: getattr(event, name) for name in EVENT})
        set_suites(self._db, "event", event_id, event.suite_ids)
        return event_id

    def update(self, event: Event) -> None:
        """Change an event and the suites it is for."""
        update(self._db, "event", event.id, **{name: getattr(event, name) for name in EVENT})
        set_suites(self._db, "event", event.id, event.suite_ids)

    def unwanted(self) -> frozenset[tuple[int, date]]:
        """Return the suite ids and days whose closing a person took out."""
        rows = select(self._db, "SELECT suite_id, day FROM event_unwanted")
        return frozenset((suite_id, date.fromisoformat(day)) for suite_id, day in rows)

    def unwant(self, days: Iterable[tuple[int, date]]) -> None:
        """Remember that a person took out what closes suites, by id, on days."""
        for suite_id, at in sorted(set(days) - self.unwanted()):
            insert(self._db, "event_unwanted", suite_id=suite_id, day=at)

    def want_all(self) -> None:
        """Forget what people took out."""
        self._db.execute("DELETE FROM event_unwanted")

    def remove(self, event_id: int) -> None:
        """Remove an event."""
        delete(self._db, "event_suite", event_id=event_id)
        delete(self._db, "event", id=event_id)


def _event(row: Any, suite_ids: frozenset[int]) -> Event:
    event_id, first, last, kind, title, source, verified = row
    days = date.fromisoformat(first), date.fromisoformat(last)
    return Event(event_id, *days, EventKind(kind), title, suite_ids, source, day(verified))
