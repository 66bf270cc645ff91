"""CSV to rows that know their line, and the reading of single cells."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.weeks import parse_day, zone
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.texts import clean, is_plain

FIRST_YEAR, LAST_YEAR = 1950, 2200


@dataclass(frozen=True)
class Shape:
    """The columns of one kind of table."""

    kind: str
    needed: tuple[str, ...]
    optional: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column the table may have."""
        return self.needed + self.optional


@dataclass(frozen=True)
class Row:
    """One record: the line it begins on (from 1) and its cells by column, as written."""

    file: str
    line: int
    cells: Mapping[str, str]

    def place(self, column: str = "") -> Place:
        """Return where the row, or a cell of it, stands."""
        return Place(self.file, self.line, column)

    def has(self, column: str) -> bool:
        """Tell whether the file has the column at all."""
        return column in self.cells

    def text(self, column: str) -> str:
        """Return a cell as clean text, empty where the file has no such column."""
        cell = self.cells.get(column, "")
        return cell if is_plain(cell) else clean(cell, self.place(column))

    def needed(self, column: str) -> str:
        """Return a cell that must not be empty."""
        text = self.text(column)
        if not text:
            raise self._missing(column)
        return text

    def _missing(self, column: str) -> Refused:
        return self.place(column).refused(tr("this must not be empty; fill it in."))

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that are separated by semicolons."""
        return tuple(part.strip() for part in self.text(column).split(";") if part.strip())

    def day(self, column: str) -> date | None:
        """Return a cell as a date, None where it is empty."""
        text = self.text(column)
        if not text:
            return None
        with self.place(column).named():
            return likely(parse_day(text), text)

    def needed_day(self, column: str) -> date:
        """Return a date that must be there."""
        day = self.day(column)
        if day is None:
            raise self._missing(column)
        return day

    def instant(self, column: str, zone_name: str) -> datetime | None:
        """Return a cell as an instant (UTC), None where it is empty; a time without a zone is of the zone named."""
        text = self.text(column)
        if not text:
            return None
        try:
            at = datetime.fromisoformat(text)
            if at.tzinfo is UTC and FIRST_YEAR <= at.year <= LAST_YEAR:
                return at
        except ValueError:
            raise self.place(column).refused(
                tr("“{text_}” is not a time; write it as 2026-11-30T14:05Z.", text_=text)
            ) from None
        with self.place(column).named():
            likely(at.date(), text)
            return (at if at.tzinfo else at.replace(tzinfo=zone(zone_name))).astimezone(UTC)

    def needed_instant(self, column: str, zone_name: str) -> datetime:
        """Return an instant (UTC) that must be there."""
        at = self.instant(column, zone_name)
        if at is None:
            raise self._missing(column)
        return at

    def instant_after(self, column: str, zone_name: str, start: datetime, early: str) -> datetime | None:
        """Return an instant (UTC) that is not before another; `early` is what is refused.

        Of an hour that the clock showed twice the second one counts where the first lies before the start.
        """
        at = self.instant(column, zone_name)
        if at is None or at >= start:
            return at
        local = datetime.fromisoformat(self.text(column))
        again = local.replace(tzinfo=zone(zone_name), fold=1).astimezone(UTC) if local.tzinfo is None else at
        if again >= start:
            return again
        raise self.place(column).refused(early)

    def number(self, column: str) -> int | None:
        """Return a cell as a whole number from 0, None where it is empty."""
        text = self.text(column)
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and len(text) <= 6):
            raise self.place(column).refused(
                tr("“{text_}” is not a whole number from 0 to 999999; correct it.", text_=text)
            )
        return int(text)

    def fraction(self, column: str, default: float) -> float:
        """Return a cell as a number, the default where it is empty."""
        text = self.text(column)
        try:
            return float(text) if text else default
        except ValueError:
            raise self.place(column).refused(tr("“{text_}” is not a number; write it as 0.8.", text_=text)) from None


@dataclass(frozen=True)
class Table:
    """The rows of a CSV file and the columns of its header."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def likely(day: date, text: str) -> date:
    """Return the day; raise Refused when its year cannot be meant."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused(
            tr(
                "“{text_}” lies outside {FIRST_YEAR} to {LAST_YEAR}; correct the year.",
                text_=text,
                FIRST_YEAR=FIRST_YEAR,
                LAST_YEAR=LAST_YEAR,
            )
        )
    return day


def read_table(file: str, text: str) -> Table:
    """Read CSV with a header line, separated by commas, semicolons or tabs; raise Refused with the line at fault."""
    records = _records(file, text)
    line, header = next(records, (1, []))
    named = _without_tail(header, len(header))
    columns = tuple(name.strip().casefold().replace(" ", "_") for name in named)
    if twice := next((c for c in columns if columns.count(c) > 1), None):
        raise Place(file, line).refused(tr("the column “{twice}” is there twice; take one of them out.", twice=twice))
    tail = len(header) - len(named)
    rows = tuple(_row(file, start, columns, _without_tail(cells, tail)) for start, cells in records)
    return Table(file, columns, rows)


def _records(file: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (first line, cells) of every record that is not blank."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise Place(file, line).refused(
            tr("the quotes do not match ({error}); check this line.", error=error)
        ) from None


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _without_tail(cells: list[str], most: int) -> list[str]:
    """Drop up to `most` empty cells at the end, which spreadsheets add to every line."""
    end = len(cells)
    while end > max(0, len(cells) - most) and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _row(file: str, line: int, columns: tuple[str, ...], cells: list[str]) -> Row:
    if len(cells) != len(columns):
        raise Place(file, line).refused(
            tr(
                "there are {cells} fields where the header names {columns}; check commas and quotes.",
                cells=len(cells),
                columns=len(columns),
            )
        )
    return Row(file, line, dict(zip(columns, cells, strict=True)))


def check_columns(table: Table, shape: Shape) -> None:
    """Raise Refused for a column that is unknown or missing, or a table without rows."""
    for column in table.columns:
        if column not in shape.columns:
            known = ", ".join(shape.columns)
            hint = suggestion(column, shape.columns)
            hint = f" ({hint})" if hint.startswith("did") else ""
            raise Place(table.file, 1).refused(
                tr(
                    "“{column}” is no column of {kind}{hint}; the columns are {known}.",
                    column=column,
                    kind=shape.kind,
                    hint=hint,
                    known=known,
                )
            )
    for column in shape.needed:
        if column not in table.columns:
            raise Place(table.file, 1).refused(
                tr("the column “{column}” is missing; {kind} need it.", column=column, kind=shape.kind)
            )
    if not table.rows:
        raise Place(table.file).refused(
            tr("there is a header but no {kind}; add them or leave the file out.", kind=shape.kind)
        )
