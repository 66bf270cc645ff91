"""Import of real files: all are read first, then written in one journal step or refused whole."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import ClassVar, Protocol

from app.domain.errors import Refused
from app.domain.languages import tr
from app.store.stores import Store
from app.usecases.holidays import team_holidays
from app.usecases.imports.alerts import ALERTS, read_alerts, read_alerts_json
from app.usecases.imports.events import EVENTS, read_events
from app.usecases.imports.issues import ISSUES, read_issues
from app.usecases.imports.leave_calendars import TAKE_ALL, CalendarFiles, CalendarWish, calendar_files
from app.usecases.imports.people import PEOPLE, read_people
from app.usecases.imports.places import Place
from app.usecases.imports.reports import Account, ImportReport, Tell, silent
from app.usecases.imports.tables import Shape, Table, read_table
from app.usecases.imports.team_files import read_team_file
from app.usecases.imports.texts import decode, read_bytes

SUFFIXES = tr(".toml, .csv, .json or .ics")


class ReadFile(Protocol):
    """A file read to values: what it is, when its turn comes, and how it is written inside a journal step."""

    kind: ClassVar[str]
    order: ClassVar[int]

    @property
    def file(self) -> str:
        """The file's name, as reports call it."""

    def write(self, store: Store, account: Account) -> None:
        """Write the values; raise Refused when they do not fit the team."""


SHAPES: dict[Shape, Callable[[Table], ReadFile]] = {
    PEOPLE: read_people,
    EVENTS: read_events,
    ISSUES: read_issues,
    ALERTS: read_alerts,
}


def import_files(
    store: Store,
    paths: Sequence[Path],
    person: str | None = None,
    owners: Mapping[Path, str] | None = None,
    wish: CalendarWish = TAKE_ALL,
) -> ImportReport:
    """Import files in one step; `person` owns every leave calendar, `owners` those of single paths.

    `wish` says what calendars hold and whether they wait for a review.

    Raises Refused in one sentence naming file, line or field; then nothing is imported.
    """
    return take_files(store, read_files(paths, store.clock().date(), person, owners, wish))


def read_files(
    paths: Sequence[Path],
    today: date,
    person: str | None = None,
    owners: Mapping[Path, str] | None = None,
    wish: CalendarWish = TAKE_ALL,
) -> tuple[ReadFile, ...]:
    """Read files to picklable values, without any store; raise Refused when one of them is wrong in itself.

    Of calendars the days about `today` are read, in a process of its own.
    """
    if not paths:
        raise Refused(tr("There is nothing to import; name one file or more."))
    with calendar_files(today, wish) as calendars:
        read = [_read(path, (owners or {}).get(path, person), calendars) for path in dict.fromkeys(paths)]
    return tuple(sorted(read, key=lambda file: file.order))


def take_files(store: Store, files: Iterable[ReadFile], tell: Tell = silent) -> ImportReport:
    """Write files that were read, in one journal step, and bring the holidays of the team up to date with them.

    `tell` hears how far each file is; what it raises leaves the team file as it was.
    """
    some = tuple(files)
    accounts = [Account(file.file, file.kind, tell=tell) for file in some]
    with store.journal.step(_label(some), "import") as step:
        for file, account in zip(some, accounts, strict=True):
            file.write(store, account)
        store.teams.save_holidays(team_holidays(store.team(), store.clock().date()))
    return ImportReport(step.changes, tuple(account.report() for account in accounts))


def _label(files: Sequence[ReadFile]) -> str:
    return tr("Import {file}", file=files[0].file) if len(files) == 1 else tr("Import {files} files", files=len(files))


def _read(path: Path, person: str | None, calendars: CalendarFiles) -> ReadFile:
    data = read_bytes(path)
    if data.lstrip().startswith(b"BEGIN:VCALENDAR"):
        return calendars.read(path.name, data, person)
    match path.suffix.casefold():
        case ".toml":
            return read_team_file(path.name, decode(data, path.name))
        case ".json":
            return read_alerts_json(path.name, decode(data, path.name))
        case ".csv" | ".tsv" | ".txt":
            return _read_csv(read_table(path.name, decode(data, path.name)))
        case ".ics" | ".ical" | ".ifb":
            return calendars.read(path.name, data, person)
    raise Place(path.name).refused(
        tr(
            "files ending “{suffix}” cannot be imported; choose {SUFFIXES} files.",
            suffix=path.suffix,
            SUFFIXES=SUFFIXES,
        )
    )


def _read_csv(table: Table) -> ReadFile:
    """Read a table as the kind whose columns it shares most."""
    shared = {shape: len(set(table.columns) & set(shape.columns)) for shape in SHAPES}
    best = max(shared, key=lambda shape: (shared[shape], shape.kind in table.file.casefold()))
    if not shared[best]:
        raise Place(table.file, 1).refused(
            tr(
                "none of the columns is known; people need “name”, events “first_day, kind, title”, "
                "issues “opened, suite, kind, title”, alerts “alert, started”."
            )
        )
    return SHAPES[best](table)
