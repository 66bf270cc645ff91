"""Rows of people, what they may hold, and when they are away."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.leave import Leave, RecurringLeave
from app.domain.people import Person
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.domain.wishes import WeekWish, Wish
from app.store.databases import Database
from app.store.rows import day, delete, insert, select, update
from app.store.triggers import columns, key_columns

PERSON = (
    "id", "name", "initials", "email", "office", "time_zone", "holidays", "joined", "left_on", "fte",
    "experienced_from", "carry", "phone", "chat", "gap_weeks", "window_duties",
)  # fmt: skip


class PeopleRows:
    """Reads and writes people, eligibility and leave."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> tuple[Person, ...]:
        """Return everybody by name."""
        may: dict[int, set[tuple[int, Role]]] = {}
        for person_id, rotation_id, role in select(self._db, "SELECT person_id, rotation_id, role FROM eligibility"):
            may.setdefault(person_id, set()).add((rotation_id, Role(role)))
        rows = select(self._db, f"SELECT {', '.join(PERSON)} FROM person ORDER BY name, id")
        return tuple(_person(row, frozenset(may.get(row[0], ()))) for row in rows)

    def add(self, person: Person) -> int:
        """Add a person (the id is ignored) and return the new id."""
        person_id = insert(self._db, "person", **_columns(person))
        self._set_eligible(person_id, person.eligible, frozenset())
        return person_id

    def update(self, person: Person) -> None:
        """Change a person and what they may hold."""
        update(self._db, "person", person.id, **_columns(person))
        rows = select(self._db, "SELECT rotation_id, role FROM eligibility WHERE person_id = ?", [person.id])
        have = frozenset((rotation_id, Role(role)) for rotation_id, role in rows)
        self._set_eligible(person.id, person.eligible, have)

    def remove(self, person_id: int) -> None:
        """Remove a person nobody's rota or history refers to, with leave and eligibility."""
        for table in ("eligibility", "leave", "recurring_leave", "wish"):
            delete(self._db, table, person_id=person_id)
        delete(self._db, "person", id=person_id)

    def set_eligible(self, person_id: int, rotation_id: int, role: Role, may: bool) -> None:
        """Say whether a person may hold a role; the rows of others are not read."""
        key = {"person_id": person_id, "rotation_id": rotation_id, "role": role}
        delete(self._db, "eligibility", **key)
        if may:
            insert(self._db, "eligibility", **key)

    def merge(self, gone: int, stays: int) -> None:
        """Let one person have everything that refers to another, who is removed.

        Whatever table refers to people follows, also one that is added later. A slot that becomes the second of its
        week keeps the reason that was written before.
        """
        for table, column in self._references():
            try:
                self._move(table, column, gone, stays)
            except sqlite3.IntegrityError:
                raise Refused(
                    tr("The two stand on both sides of one {partition}; keep both.", partition=table.partition("_")[0])
                ) from None
        delete(self._db, "person", id=gone)

    def _move(self, table: str, column: str, gone: int, stays: int) -> None:
        """Let the rows of one person be another's; a row keeps its key, so where that names people it is made anew."""
        if column not in key_columns(self._db, table):
            self._db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", [stays, gone])
            return
        names = columns(self._db, table)
        rows = select(self._db, f"SELECT {', '.join(names)} FROM {table} WHERE {column} = ?", [gone])
        delete(self._db, table, **{column: gone})
        marks = ", ".join("?" for _ in names)
        for row in rows:
            values = [stays if name == column else value for name, value in zip(names, row, strict=True)]
            self._db.execute(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", values)

    def _references(self) -> list[tuple[str, str]]:
        """Return (table, column) of every reference to a person."""
        found = []
        for name in self._db.table_names():
            for row in self._db.execute(f"PRAGMA foreign_key_list({name})").fetchall():
                if row[2] == "person":
                    found.append((name, row[3]))
        return found

    def _set_eligible(
        self, person_id: int, wanted: frozenset[tuple[int, Role]], have: frozenset[tuple[int, Role]]
    ) -> None:
        for rotation_id, role in sorted(have - wanted):
            delete(self._db, "eligibility", person_id=person_id, rotation_id=rotation_id, role=role)
        for rotation_id, role in sorted(wanted - have):
            insert(self._db, "eligibility", person_id=person_id, rotation_id=rotation_id, role=role)

    def leave(self) -> tuple[Leave, ...]:
        """Return all leave in order of time."""
        sql = (
            "SELECT id, person_id, first_day, last_day, part_day, source, uid, note FROM leave "
            "ORDER BY first_day, last_day, id"
        )
        return tuple(
            Leave(i, who, date.fromisoformat(a), date.fromisoformat(b), bool(part), source, uid, note)
            for i, who, a, b, part, source, uid, note in select(self._db, sql)
        )

    def add_leave(self, leave: Leave) -> int:
        """Add leave (its id is ignored) and return the new id."""
        names = ("person_id", "first_day", "last_day", "part_day", "source", "uid", "note")
        return insert(self._db, "leave", **{name: getattr(leave, name) for name in names})

    def change_leave(self, leave: Leave, days: Leave | None) -> None:
        """Let leave last other days; None removes it."""
        if days is None:
            delete(self._db, "leave", id=leave.id)
        else:
            update(self._db, "leave", leave.id, first_day=days.first_day, last_day=days.last_day)

    def remove_leave(self, leaves: Iterable[Leave]) -> None:
        """Remove leave."""
        for leave in leaves:
            delete(self._db, "leave", id=leave.id)

    def recurring_leave(self) -> tuple[RecurringLeave, ...]:
        """Return the recurring leave of everybody in the order it was added."""
        sql = "SELECT id, person_id, weekday, first_day, last_day, every, note FROM recurring_leave ORDER BY id"
        return tuple(
            RecurringLeave(i, who, weekday, date.fromisoformat(first), day(last), every, note)
            for i, who, weekday, first, last, every, note in select(self._db, sql)
        )

    def add_recurring_leave(self, rule: RecurringLeave) -> int:
        """Add recurring leave (its id is ignored) and return the new id."""
        names = ("person_id", "weekday", "first_day", "last_day", "every", "note")
        return insert(self._db, "recurring_leave", **{name: getattr(rule, name) for name in names})

    def remove_recurring_leave(self, rules: Iterable[RecurringLeave]) -> None:
        """Remove recurring leave."""
        for rule in rules:
            delete(self._db, "recurring_leave", id=rule.id)

    def wishes(self) -> tuple[WeekWish, ...]:
        """Return everybody's wishes in order of time."""
        sql = "SELECT id, person_id, first_week, last_week, wish, note FROM wish ORDER BY first_week, id"
        return tuple(
            WeekWish(i, who, _week(first), _week(last), Wish(wish), note)
            for i, who, first, last, wish, note in select(self._db, sql)
        )

    def add_wish(self, wish: WeekWish) -> int:
        """Add a wish (its id is ignored) and return the new id."""
        weeks = {"first_week": str(wish.first), "last_week": str(wish.last)}
        return insert(self._db, "wish", person_id=wish.person_id, **weeks, wish=wish.wish, note=wish.note)

    def change_wish(self, wish: WeekWish, weeks: WeekWish | None) -> None:
        """Let a wish be about other weeks; None removes it."""
        if weeks is None:
            delete(self._db, "wish", id=wish.id)
        else:
            update(self._db, "wish", wish.id, first_week=str(weeks.first), last_week=str(weeks.last))

    def give_leave(self, source: str, person_id: int) -> None:
        """Say whose the leave of an imported calendar is."""
        self._db.execute("UPDATE leave SET person_id = ? WHERE source = ?", [person_id, source])


def _week(text: str) -> Week:
    return Week(date.fromisoformat(text))


def _columns(person: Person) -> dict[str, object]:
    values = {name: getattr(person, "left" if name == "left_on" else name) for name in PERSON if name != "id"}
    return values | {"fte": round(person.fte, 4), "carry": round(person.carry, 4)}


def _person(row: tuple[object, ...], eligible: frozenset[tuple[int, Role]]) -> Person:
    values = dict(zip(PERSON, row, strict=True))
    values["left"] = values.pop("left_on")
    dates = {name: day(values[name]) for name in ("joined", "left", "experienced_from")}  # type: ignore[arg-type]
    return Person(**(values | dates), eligible=eligible)  # type: ignore[arg-type]
