"""Rows of the order in which parties are called, and of the calls."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.domain.contacts import Call, Owes
from app.store.databases import Database
from app.store.rows import delete, insert, instant, select, update

CALL = ("id", "contact_id", "issue_id", "at", "caller", "words", "ticket", "owes", "answered")
# Calls written on an incident card count as well; whom they name is told by the name.
ON_CARDS = (
    "SELECT 0, contact.id, issue_id, at, '', words, ticket, '', NULL FROM incident_line "
    "JOIN contact ON lower(contact.name) = lower(who) WHERE incident_line.kind = 'call'"
)


class ContactRows:
    """Reads and writes what belongs to contacts, by their ids."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def orders(self) -> dict[int, tuple[int, ...]]:
        """Return the contact ids to call, in order, by application id."""
        found: dict[int, list[int]] = {}
        sql = "SELECT application_id, contact_id FROM contact_order ORDER BY application_id, position"
        for application_id, contact_id in select(self._db, sql):
            found.setdefault(application_id, []).append(contact_id)
        return {application_id: tuple(ids) for application_id, ids in found.items()}

    def set_order(self, application_id: int, contact_ids: Sequence[int]) -> None:
        """Say whom to call about an application, in order."""
        if self.orders().get(application_id, ()) == tuple(contact_ids):
            return
        delete(self._db, "contact_order", application_id=application_id)
        for position, contact_id in enumerate(contact_ids, 1):
            values = {"application_id": application_id, "position": position, "contact_id": contact_id}
            insert(self._db, "contact_order", **values)

    def remove(self, contact_id: int) -> None:
        """Remove a contact whom no issue and no call names."""
        for table in ("contact_order", "contact_suite"):
            delete(self._db, table, contact_id=contact_id)
        delete(self._db, "contact", id=contact_id)

    def named_by(self, contact_id: int) -> int:
        """Count the issues and calls that name a contact."""
        sql = (
            "SELECT (SELECT count(*) FROM issue WHERE contact_id = ?) "
            "+ (SELECT count(*) FROM contact_call WHERE contact_id = ?)"
        )
        return int(next(iter(select(self._db, sql, [contact_id, contact_id])))[0])

    def calls(self, contact_id: int | None = None, limit: int = 100) -> tuple[Call, ...]:
        """Return the latest calls, of one contact when it is given, newest first."""
        where = "WHERE ? IN (0, contact_id)"
        sql = f"SELECT {', '.join(CALL)} FROM contact_call {where} UNION ALL {ON_CARDS} AND ? IN (0, contact.id)"
        wanted = contact_id or 0
        rows = select(self._db, f"{sql} ORDER BY 4 DESC, 1 DESC LIMIT ?", [wanted, wanted, limit])
        return tuple(map(_call, rows))

    def call(self, call_id: int) -> Call | None:
        """Return a call, None when there is no such call."""
        rows = select(self._db, f"SELECT {', '.join(CALL)} FROM contact_call WHERE id = ?", [call_id])
        return next(map(_call, rows), None)

    def waiting(self) -> tuple[Call, ...]:
        """Return the calls after which an answer is still owed, oldest first."""
        sql = f"SELECT {', '.join(CALL)} FROM contact_call WHERE owes <> '' AND answered IS NULL ORDER BY at, id"
        return tuple(map(_call, select(self._db, sql)))

    def add_call(self, call: Call) -> int:
        """Add a call (its id is ignored) and return the new id."""
        return insert(self._db, "contact_call", **{name: getattr(call, name) for name in CALL[1:]})

    def answer(self, call_id: int, at: datetime) -> None:
        """Say when what was owed was answered."""
        update(self._db, "contact_call", call_id, answered=at)


def _call(row: Any) -> Call:
    values = dict(zip(CALL, row, strict=True))
    changed = {"at": instant(values["at"]), "answered": instant(values["answered"]), "owes": Owes(values["owes"])}
    return Call(**(values | changed))
