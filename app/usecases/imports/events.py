"""Events in CSV: what is coming."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from app.domain.events import Event, EventKind
from app.domain.languages import tr
from app.domain.suites import Suite
from app.store.stores import Store
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.reports import Account
from app.usecases.imports.tables import Row, Shape, Table, check_columns

EVENTS = Shape("events", ("first_day", "kind", "title"), ("last_day", "suites", "source", "verified_on"))
LONGEST_DAYS = 366


@dataclass(frozen=True)
class EventLine:
    """One event as the file says, its suites by name; None where the file has no such column."""

    place: Place
    first_day: date
    last_day: date
    kind: EventKind
    title: str
    suites: tuple[str, ...] | None
    source: str | None
    verified_on: date | None


@dataclass(frozen=True)
class EventsFile:
    """The events of one file."""

    kind: ClassVar[str] = "events"
    order: ClassVar[int] = 2
    file: str
    lines: tuple[EventLine, ...]

    def write(self, store: Store, account: Account) -> None:
        """Write the events inside a journal step; one that is there under the same day, kind and title is updated."""
        suites = store.teams.suites()
        known = {(e.first_day, e.kind, e.title): e for e in store.events.all()}
        seen: dict[tuple[date, EventKind, str], int | None] = {}
        for line in account.told(self.lines):
            key = (line.first_day, line.kind, line.title)
            if key in seen:
                account.leave_out(line.place.line, tr("the same event as in line {seen}.", seen=seen[key]))
                continue
            seen[key] = line.place.line
            _write(store, line, known.get(key), suites, account)


def read_events(table: Table) -> EventsFile:
    """Read events; raise Refused naming line and column."""
    check_columns(table, EVENTS)
    return EventsFile(table.file, tuple(_line(row) for row in table.rows))


def _line(row: Row) -> EventLine:
    first = row.needed_day("first_day")
    last = row.day("last_day") or first
    if last < first:
        raise row.place("last_day").refused(
            tr("the event ends on {last}, before it begins on {first}; exchange them.", last=last, first=first)
        )
    if (last - first).days > LONGEST_DAYS:
        raise row.place("last_day").refused(
            tr("the event lasts from {first} to {last}; a year is the most.", first=first, last=last)
        )
    kind = row.needed("kind").casefold()
    if kind not in list(EventKind):
        hint = suggestion(kind, EventKind)
        raise row.place("kind").refused(tr("“{kind}” is no kind of event ({hint}); correct it.", kind=kind, hint=hint))
    suites = row.many("suites") if row.has("suites") else None
    source = row.text("source") if row.has("source") else None
    return EventLine(
        row.place(), first, last, EventKind(kind), row.needed("title"), suites, source, row.day("verified_on")
    )


def _write(store: Store, line: EventLine, known: Event | None, suites: tuple[Suite, ...], account: Account) -> None:
    fresh = known or Event(0, line.first_day, line.last_day, line.kind, line.title, source=line.place.file)
    event = replace(fresh, last_day=line.last_day, verified_on=line.verified_on or fresh.verified_on)
    if line.source is not None:
        event = replace(event, source=line.source)
    if line.suites is not None:
        event = replace(event, suite_ids=frozenset(find_suite(suites, name, line.place).id for name in line.suites))
    if account.count("events", known, event):
        if known is None:
            store.events.add(event)
        else:
            store.events.update(event)


def find_suite(suites: tuple[Suite, ...], name: str, place: Place) -> Suite:
    """Return the suite with the name or code; raise Refused with the nearest one."""
    for suite in suites:
        if name.casefold() in (suite.name.casefold(), suite.code.casefold()):
            return suite
    hint = suggestion(name, (s.name for s in suites))
    raise place.at("suite").refused(
        tr("there is no suite “{name}” ({hint}); correct it or import the team file too.", name=name, hint=hint)
    )
