"""Leave from exported calendars; whose it is comes from the caller, the calendar's name or the file's name."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from app.domain.leave import Leave
from app.domain.people import Person
from app.domain.teams import Team
from app.feeds.children import CalendarReader
from app.feeds.importing import ImportedLeave, LeaveCalendar, leave_days
from app.store.stores import Store
from app.usecases.imports.reports import Account

DAYS_BACK, DAYS_AHEAD = 400, 1100


@dataclass(frozen=True)
class LeaveFile:
    """One calendar file and the person named by the caller."""

    kind: ClassVar[str] = "leave calendar"
    order: ClassVar[int] = 4
    file: str
    calendar: LeaveCalendar
    person: str | None

    def write(self, store: Store, account: Account) -> None:
        """Write the days inside a journal step; those imported before from the same file are brought up to date."""
        team = store.team()
        owner = self._owner(team, self.calendar.name)
        found = leave_days(self.calendar, owner.time_zone if owner else team.time_zone)
        _update(store, self.file, owner.id if owner else None, found, account)
        for words in (*self.calendar.not_taken, *self.calendar.doubts):
            account.leave_out(None, f"{words}.")
        if owner is None and found:
            account.notes.append(
                "nobody’s leave yet: choose whose it is in Calendars, or import the file again with --person NAME."
            )
        elif owner is not None:
            account.notes.append(f"the leave of {owner.name}.")

    def _owner(self, team: Team, calendar_name: str) -> Person | None:
        if self.person is not None:
            return team.find_person(self.person)
        stem = Path(self.file).stem.casefold()
        for person in team.people:
            names = {person.name.casefold(), person.email.casefold()} - {""}
            if calendar_name.strip().casefold() in names or any(n in stem.replace("-", " ") for n in names):
                return person
        known = {leave.person_id for leave in team.leave if leave.source == self.file}
        return team.person.get(next(iter(known)) or 0) if len(known) == 1 else None


@dataclass(frozen=True)
class CalendarFiles:
    """Reads calendar files, all in one child process, for plans made about `today`."""

    reader: CalendarReader
    today: date

    def read(self, name: str, data: bytes, person: str | None) -> LeaveFile:
        """Read a calendar file as far as that needs no team; raise Refused when it is none or goes beyond limits."""
        first, last = self.today - timedelta(days=DAYS_BACK), self.today + timedelta(days=DAYS_AHEAD)
        return LeaveFile(name, self.reader.read(name, data, first, last), person)


@contextmanager
def calendar_files(today: date) -> Iterator[CalendarFiles]:
    """Read calendar files within the body."""
    with CalendarReader() as reader:
        yield CalendarFiles(reader, today)


def _update(
    store: Store, source: str, person_id: int | None, found: tuple[ImportedLeave, ...], account: Account
) -> None:
    wanted = [Leave(0, person_id, f.first_day, f.last_day, f.part_day, source, f.uid, f.note) for f in found]
    have = {_key(x): x for x in store.people.leave() if x.source == source}
    for leave in wanted:
        old = have.pop(_key(leave), None)
        account.add("days or stretches of leave", "added" if old is None else "unchanged")
        if old is None:
            store.people.add_leave(leave)
    for _ in have:
        account.add("days or stretches of leave", "removed")
    store.people.remove_leave(have.values())


def _key(leave: Leave) -> tuple[object, ...]:
    return (leave.person_id, leave.first_day, leave.last_day, leave.part_day, leave.uid, leave.note)
