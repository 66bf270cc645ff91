"""What counts of an imported calendar: its entries, the choices made, and the leave and events that follow."""

from collections.abc import Iterable
from dataclasses import replace

from app.domain.calendars import LEAVE, CalendarEntry, CalendarSource, Choice
from app.domain.events import Event, EventKind
from app.domain.languages import tr
from app.domain.leave import Leave
from app.store.stores import Store
from app.usecases.imports.reports import Account

DAYS = tr("days or stretches of leave")


def bring_up_to_date(
    store: Store, source: CalendarSource, found: Iterable[CalendarEntry], account: Account | None = None
) -> None:
    """Let the entries of a calendar be those found, and leave or events those that were taken; writes differences only.

    Must run inside a journal step.
    """
    counts = account or Account(source.name, "")
    choices = store.calendars.choices()
    entries = _entries(store, source, found)
    taken = [e for e in entries if choices.get((e.source, e.uid)) is Choice.TAKEN]
    _leave(store, source, taken if source.holds == LEAVE else [], counts)
    _events(store, source, entries, taken if source.holds != LEAVE else [], counts)


def _entries(store: Store, source: CalendarSource, found: Iterable[CalendarEntry]) -> list[CalendarEntry]:
    """Store what is new, remove what is gone (with the event made of it), and return the entries as stored."""
    have = {e.key: e for e in store.calendars.entries(source.name)}
    kept = []
    for entry in found:
        old = have.pop(entry.key, None)
        if old is None:
            store.calendars.add_entry(entry)
        kept.append(old or entry)
    for gone in have.values():
        store.calendars.remove_entry(gone)
        if gone.event_id is not None:
            store.events.remove(gone.event_id)
    return kept


def _leave(store: Store, source: CalendarSource, taken: list[CalendarEntry], account: Account) -> None:
    name, who = source.name, source.person_id
    wanted = [Leave(0, who, e.first_day, e.last_day, e.part_day, name, e.uid, e.title) for e in taken]
    have = {_key(x): x for x in store.people.leave() if x.source == name}
    for leave in wanted:
        old = have.pop(_key(leave), None)
        account.add(DAYS, "added" if old is None else "unchanged")
        if old is None:
            store.people.add_leave(leave)
    for _ in have:
        account.add(DAYS, "removed")
    store.people.remove_leave(have.values())


def _key(leave: Leave) -> tuple[object, ...]:
    return (leave.person_id, leave.first_day, leave.last_day, leave.part_day, leave.uid, leave.note)


def _events(
    store: Store, source: CalendarSource, entries: list[CalendarEntry], taken: list[CalendarEntry], account: Account
) -> None:
    there = {e.id for e in store.events.all()}
    wanted = {e.key for e in taken}
    for entry in entries:
        exists = entry.event_id in there
        if entry.key in wanted and not exists:
            days = entry.first_day, entry.last_day
            event = Event(0, *days, EventKind(source.holds), entry.title, source=source.name)
            _put(store, replace(entry, event_id=store.events.add(event)))
        elif entry.key not in wanted and entry.event_id is not None:
            if exists:
                store.events.remove(entry.event_id)
            _put(store, replace(entry, event_id=None))
        if entry.key in wanted:
            account.add("events", "unchanged" if exists else "added")


def _put(store: Store, entry: CalendarEntry) -> None:
    store.calendars.remove_entry(entry)
    store.calendars.add_entry(entry)
