"""Rows of other people's calendars: sources, their entries, what was chosen of them, and subscriptions.

When a subscription was looked at last is outside the journal.
"""

from collections.abc import Iterable
from datetime import date, datetime

from app.domain.calendars import CalendarEntry, CalendarSource, Choice, Subscription
from app.store.databases import Database
from app.store.rows import column, delete, insert, instant, select

Choices = dict[tuple[str, str], Choice]


class CalendarRows:
    """Reads and writes imported calendars."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def sources(self) -> tuple[CalendarSource, ...]:
        """Return every imported calendar by name."""
        rows = select(self._db, "SELECT name, person_id, holds FROM calendar_source ORDER BY name")
        return tuple(CalendarSource(*row) for row in rows)

    def save_source(self, source: CalendarSource) -> None:
        """Add a calendar, or change whose it is and what it holds."""
        have = {s.name: s for s in self.sources()}.get(source.name)
        if have is None:
            values = {"name": source.name, "person_id": source.person_id, "holds": source.holds}
            insert(self._db, "calendar_source", **values)
        elif have != source:
            sql = "UPDATE calendar_source SET person_id = ?, holds = ? WHERE name = ?"
            self._db.execute(sql, [source.person_id, source.holds, source.name])

    def remove_source(self, name: str) -> None:
        """Remove a calendar with its entries and choices."""
        for table in ("calendar_entry", "calendar_choice"):
            delete(self._db, table, source=name)
        delete(self._db, "calendar_source", name=name)

    def entries(self, source: str = "") -> tuple[CalendarEntry, ...]:
        """Return the entries of one calendar, or of all."""
        sql = (
            "SELECT source, uid, first_day, last_day, part_day, title, event_id FROM calendar_entry "
            "WHERE ? IN ('', source) ORDER BY source, first_day, last_day, uid, title"
        )
        return tuple(
            CalendarEntry(name, uid, date.fromisoformat(a), date.fromisoformat(b), bool(part), title, event_id)
            for name, uid, a, b, part, title, event_id in select(self._db, sql, [source])
        )

    def add_entry(self, entry: CalendarEntry) -> None:
        """Add an entry."""
        names = ("source", "uid", "first_day", "last_day", "part_day", "title", "event_id")
        insert(self._db, "calendar_entry", **{name: getattr(entry, name) for name in names})

    def remove_entry(self, entry: CalendarEntry) -> None:
        """Remove an entry."""
        names = ("source", "uid", "first_day", "last_day", "part_day", "title")
        delete(self._db, "calendar_entry", **{name: getattr(entry, name) for name in names})

    def choices(self) -> Choices:
        """Return what was chosen, by (source, uid)."""
        rows = select(self._db, "SELECT source, uid, choice FROM calendar_choice")
        return {(source, uid): Choice(choice) for source, uid, choice in rows}

    def choose(self, source: str, uid: str, choice: Choice) -> None:
        """Store what was chosen about an event."""
        delete(self._db, "calendar_choice", source=source, uid=uid)
        insert(self._db, "calendar_choice", source=source, uid=uid, choice=choice)

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Return the subscriptions by name."""
        sql = (
            "SELECT calendar_subscription.place, name, person_id, holds, at, trouble FROM calendar_subscription "
            "LEFT JOIN calendar_refresh ON calendar_refresh.place = calendar_subscription.place ORDER BY name"
        )
        return tuple(
            Subscription(place, name, person_id, holds, instant(at), trouble or "")
            for place, name, person_id, holds, at, trouble in select(self._db, sql)
        )

    def add_subscription(self, subscription: Subscription) -> None:
        """Add a subscription."""
        names = ("place", "name", "person_id", "holds")
        insert(self._db, "calendar_subscription", **{name: getattr(subscription, name) for name in names})

    def remove_subscription(self, place: str) -> None:
        """Remove a subscription."""
        delete(self._db, "calendar_subscription", place=place)

    def note_refresh(self, place: str, at: datetime, trouble: str) -> None:
        """Store when a subscription was looked at and why that failed; outside the journal."""
        self._db.execute(
            "INSERT INTO calendar_refresh (place, at, trouble) VALUES (?, ?, ?) "
            "ON CONFLICT (place) DO UPDATE SET at = excluded.at, trouble = excluded.trouble",
            [place, column(at), trouble],
        )

    def forget_person(self, person_id: int) -> None:
        """Let calendars of somebody who goes belong to nobody."""
        for table in ("calendar_source", "calendar_subscription"):
            self._db.execute(f"UPDATE {table} SET person_id = NULL WHERE person_id = ?", [person_id])

    def give(self, sources: Iterable[str], person_id: int) -> None:
        """Say whose calendars these are, and the subscriptions of the same name."""
        for name in sources:
            for table in ("calendar_source", "calendar_subscription"):
                self._db.execute(f"UPDATE {table} SET person_id = ? WHERE name = ?", [person_id, name])
