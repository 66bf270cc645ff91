"""The few statements every table needs, in portable SQL; one place turns Python values into columns and back."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from app.store.databases import Database

ROWS_AT_ONCE = 200


def column(value: Any) -> Any:
    """Return a value as stored: dates and instants (UTC) as ISO text, booleans as 0 or 1, enums as text."""
    if value is None or type(value) in (str, int):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return str(value) if isinstance(value, str) else value


def insert(db: Database, table: str, **values: Any) -> int:
    """Add one row and return its rowid, which is the id of tables that have one."""
    marks = ", ".join("?" for _ in values)
    cursor = db.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", [column(v) for v in values.values()]
    )
    return int(cursor.lastrowid or 0)


def insert_many(db: Database, table: str, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Add rows, many with one statement: SQLite keeps what each page was once for a statement, not once for a row."""
    stored, one = iter(rows), f"({', '.join('?' for _ in names)})"
    while some := list(islice(stored, ROWS_AT_ONCE)):
        marks = ", ".join(one for _ in some)
        values = [column(value) for row in some for value in row]
        db.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES {marks}", values)


def update(db: Database, table: str, row_id: int, **values: Any) -> None:
    """Change columns of the row with the id; columns that are equal already are not written."""
    sets = ", ".join(f"{name} = ?" for name in values)
    differs = " OR ".join(f"{name} IS NOT ?" for name in values)
    stored = [column(v) for v in values.values()]
    db.execute(f"UPDATE {table} SET {sets} WHERE id = ? AND ({differs})", [*stored, row_id, *stored])


def delete(db: Database, table: str, **key: Any) -> None:
    """Remove the rows with the key."""
    where = " AND ".join(f"{name} = ?" for name in key)
    db.execute(f"DELETE FROM {table} WHERE {where}", [column(v) for v in key.values()])


def select(db: Database, sql: str, values: Sequence[Any] = ()) -> Iterable[Any]:
    """Return all rows of a statement."""
    rows: list[Any] = db.execute(sql, [column(v) for v in values]).fetchall()
    return rows


def day(text: str | None) -> date | None:
    """Read a stored date."""
    return date.fromisoformat(text) if text else None


def instant(text: str | None) -> datetime | None:
    """Read a stored instant (UTC)."""
    return datetime.fromisoformat(text) if text else None
