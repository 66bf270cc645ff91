"""Other people's calendars: leave or events, of which only what was chosen counts."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from app.domain.calendars import LEAVE, CalendarEntry, CalendarSource, Choice
from app.domain.languages import tr
from app.domain.people import Person
from app.domain.teams import Team
from app.feeds.children import CalendarReader
from app.feeds.importing import LeaveCalendar, leave_days
from app.store.stores import Store
from app.usecases.imports.choices import bring_up_to_date
from app.usecases.imports.reports import Account

DAYS_BACK, DAYS_AHEAD = 400, 1100


@dataclass(frozen=True)
class CalendarWish:
    """What the caller says of a calendar: whose it is, what it holds, and whether it waits for a review."""

    person: str | None = None
    person_id: int | None = None
    holds: str = LEAVE
    review: bool = False


TAKE_ALL = CalendarWish()


@dataclass(frozen=True)
class LeaveFile:
    """One calendar file and what the caller said of it."""

    kind: ClassVar[str] = tr("leave calendar")
    order: ClassVar[int] = 4
    file: str
    calendar: LeaveCalendar
    wish: CalendarWish

    def write(self, store: Store, account: Account) -> None:
        """Write the days inside a journal step; those imported before from the same file are brought up to date."""
        team = store.team()
        owner = self._owner(store, team) if self.wish.holds == LEAVE else None
        source = CalendarSource(self.file, owner.id if owner else None, self.wish.holds)
        days = leave_days(self.calendar, owner.time_zone if owner else team.time_zone)
        found = [CalendarEntry(self.file, d.uid, d.first_day, d.last_day, d.part_day, d.note) for d in days]
        store.calendars.save_source(source)
        self._choose(store, {entry.uid for entry in found})
        bring_up_to_date(store, source, found, account)
        for words in (*self.calendar.not_taken, *self.calendar.doubts):
            account.leave_out(None, f"{words}.")
        self._note(store, account, owner, bool(found))

    def _choose(self, store: Store, uids: set[str]) -> None:
        """Let new events wait where there is a review; without one whatever waited is taken."""
        known, fresh = store.calendars.choices(), Choice.WAITING if self.wish.review else Choice.TAKEN
        for uid in sorted(uids):
            before = known.get((self.file, uid))
            if before is None or (before is Choice.WAITING and fresh is Choice.TAKEN):
                store.calendars.choose(self.file, uid, fresh)

    def _note(self, store: Store, account: Account, owner: Person | None, found: bool) -> None:
        if owner is not None:
            account.notes.append(tr("the leave of {name}.", name=owner.name))
        elif found and self.wish.holds == LEAVE:
            account.notes.append(
                tr("nobody’s leave yet: choose whose it is in Calendars, or import the file again with --person NAME.")
            )
        choices = store.calendars.choices()
        count = sum(1 for (name, _), choice in choices.items() if name == self.file and choice is Choice.WAITING)
        account.waiting = count
        if count:
            account.notes.append(tr("{n} entry waits for your review.|{n} entries wait for your review.", "", count))

    def _owner(self, store: Store, team: Team) -> Person | None:
        if self.wish.person is not None:
            return team.find_person(self.wish.person)
        if self.wish.person_id is not None:
            return team.person.get(self.wish.person_id)
        stem, calendar_name = Path(self.file).stem.casefold(), self.calendar.name
        for person in team.people:
            names = {person.name.casefold(), person.email.casefold()} - {""}
            if calendar_name.strip().casefold() in names or any(n in stem.replace("-", " ") for n in names):
                return person
        known = next((s.person_id for s in store.calendars.sources() if s.name == self.file), None)
        return team.person.get(known or 0)


@dataclass(frozen=True)
class CalendarFiles:
    """Reads calendar files, all in one child process, for plans made about `today`."""

    reader: CalendarReader
    today: date
    wish: CalendarWish = TAKE_ALL

    def read(self, name: str, data: bytes, person: str | None) -> LeaveFile:
        """Read a calendar file as far as that needs no team; raise Refused when it is none or goes beyond limits."""
        first, last = self.today - timedelta(days=DAYS_BACK), self.today + timedelta(days=DAYS_AHEAD)
        calendar = self.reader.read(name, data, first, last)
        return LeaveFile(name, calendar, replace(self.wish, person=person))


@contextmanager
def calendar_files(today: date, wish: CalendarWish = TAKE_ALL) -> Iterator[CalendarFiles]:
    """Read calendar files within the body."""
    with CalendarReader() as reader:
        yield CalendarFiles(reader, today, wish)
