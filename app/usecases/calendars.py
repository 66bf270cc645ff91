"""Other people's calendars: choosing what counts, subscribing, refreshing, removing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.calendars import LEAVE, Choice, Subscription, Waiting, waiting
from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.events import EventKind
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.store.stores import Store
from app.usecases.imports.choices import bring_up_to_date
from app.usecases.imports.reports import Account
from app.usecases.imports.texts import read_bytes
from app.usecases.teams import clean_name

if TYPE_CHECKING:
    from app.usecases.imports.leave_calendars import CalendarFiles, LeaveFile

MOST_FILES = 200


def waiting_entries(store: Store) -> tuple[Waiting, ...]:
    """Return what waits for a choice."""
    return waiting(store.calendars.entries(), store.calendars.choices())


def choose(store: Store, chosen: Iterable[tuple[str, str]], choice: Choice) -> Changes:
    """Take or ignore events, each named by (calendar, uid); raise Refused for one that is not there."""
    wanted = list(dict.fromkeys(chosen))
    sources = {s.name: s for s in store.calendars.sources()}
    known = {(e.source, e.uid) for e in store.calendars.entries()}
    for source, uid in wanted:
        if (source, uid) not in known:
            raise Refused(
                tr(
                    "{source} has no entry “{uid}”; look at the list again.",
                    source=source or tr("No calendar"),
                    uid=uid,
                )
            )
    verb = {Choice.TAKEN: tr("Take"), Choice.IGNORED: tr("Ignore"), Choice.WAITING: tr("Ask again about")}[choice]
    label = tr(
        "{verb} {n} entry of imported calendars|{verb} {n} entries of imported calendars", "", len(wanted), verb=verb
    )
    with store.journal.step(label, "review") as step:
        for source, uid in wanted:
            store.calendars.choose(source, uid, choice)
        for name in {source for source, _ in wanted}:
            bring_up_to_date(store, sources[name], store.calendars.entries(name))
    return step.changes


def checked_kind(holds: str) -> str:
    """Return what a calendar holds: “leave” or a kind of event; raise Refused for anything else."""
    kind = holds.strip().casefold() or LEAVE
    if kind != LEAVE and kind not in list(EventKind):
        raise Refused(
            tr("“{holds}” is no kind of event; the kinds are {EventKind}.", holds=holds, EventKind=", ".join(EventKind))
        )
    return kind


def subscribe(store: Store, place: str, name: str = "", person_id: int | None = None, holds: str = LEAVE) -> Changes:
    """Look at a calendar or a folder of them again and again; raise Refused for a place that is none or taken."""
    from app.feeds.fetching import address_host, is_address

    where = place.strip()
    if is_address(where):
        address_host(where)
    else:
        path = Path(where).expanduser()
        if not path.exists():
            raise Refused(tr("There is nothing at {where}; name a calendar file, a folder or an address.", where=where))
        where = str(path.resolve())
    title = clean_name(name or _name_of(where), "calendar")
    for known in store.calendars.subscriptions():
        if known.place == where or known.name == title:
            raise Refused(
                tr("“{name}” is subscribed to already; remove it first or choose another name.", name=known.name)
            )
    with store.journal.step(tr("Subscribe to {title}", title=title), "calendar") as step:
        store.calendars.add_subscription(Subscription(where, title, person_id, checked_kind(holds)))
    return step.changes


def _name_of(place: str) -> str:
    from app.feeds.fetching import address_host, is_address

    if is_address(place):  # the rest of an address is often a secret
        return address_host(place)
    return Path(place).name


def remove_calendar(store: Store, name: str) -> Changes:
    """Remove a calendar by name, with the leave and events it brought, and its subscription."""
    sources = [s for s in store.calendars.sources() if s.name == name]
    subscriptions = [s for s in store.calendars.subscriptions() if s.name == name]
    if not sources and not subscriptions:
        raise Refused(tr("There is no calendar “{name}”; look at the list again.", name=name))
    with store.journal.step(tr("Remove the calendar {name}", name=name), "calendar") as step:
        for source in sources:
            bring_up_to_date(store, source, [])
            store.calendars.remove_source(source.name)
        for subscription in subscriptions:
            store.calendars.remove_subscription(subscription.place)
    return step.changes


@dataclass(frozen=True)
class Fetched:
    """What a subscription gave: calendars read, or why there are none."""

    subscription: Subscription
    files: "tuple[LeaveFile, ...]" = ()
    trouble: str = ""


def fetch_subscriptions(subscriptions: Sequence[Subscription], today: date, tell: Tell = untold) -> tuple[Fetched, ...]:
    """Read every subscription; needs no store, takes as long as the network does, and never raises for one of them.

    `tell` may raise to stop between two of them.
    """
    from app.usecases.imports.leave_calendars import CalendarWish, calendar_files

    fetched = []
    with calendar_files(today, CalendarWish(review=True)) as calendars:
        for done, subscription in enumerate(subscriptions):
            tell(done / len(subscriptions))
            fetched.append(_fetch(subscription, calendars))
    return tuple(fetched)


def _fetch(subscription: Subscription, calendars: "CalendarFiles") -> Fetched:
    from app.usecases.imports.leave_calendars import CalendarWish

    wish = CalendarWish(holds=subscription.holds, review=True)
    mine = replace(calendars, wish=wish)
    try:
        some = list(_contents(subscription))
        return Fetched(subscription, tuple(mine.read(name, data, None) for name, data in some))
    except (Refused, StoreError) as error:
        return Fetched(subscription, (), str(error))


def _contents(subscription: Subscription) -> Iterable[tuple[str, bytes]]:
    from app.feeds.fetching import fetch_calendar, is_address

    place = subscription.place
    if is_address(place):
        yield subscription.name, fetch_calendar(place)
        return
    path = Path(place)
    if not path.exists():
        raise Refused(tr("{place} is not there; connect the share or remove the subscription.", place=place))
    if path.is_dir():
        files = sorted(path.glob("*.ics"))
        if len(files) > MOST_FILES:
            raise Refused(
                tr(
                    "{place} holds {files} calendars; {MOST_FILES} is the most, so split the folder.",
                    place=place,
                    files=len(files),
                    MOST_FILES=MOST_FILES,
                )
            )
        yield from ((file.name, read_bytes(file)) for file in files)
    else:
        yield subscription.name, read_bytes(path)


def take_fetched(store: Store, fetched: Iterable[Fetched]) -> tuple[Changes, ...]:
    """Bring calendars up to date with what was fetched; what is new waits for a review, trouble changes nothing."""
    done = []
    for one in fetched:
        trouble = one.trouble
        if not trouble:
            try:
                done.append(_take(store, one))
            except Refused as error:
                trouble = str(error)
        with store.unjournaled():
            store.calendars.note_refresh(one.subscription.place, store.clock(), trouble)
    return tuple(changes for changes in done if changes)


def _take(store: Store, fetched: Fetched) -> Changes:
    subscription = fetched.subscription
    with store.journal.step(tr("Refresh {name}", name=subscription.name), "refresh") as step:
        for file in fetched.files:
            wish = replace(file.wish, person_id=subscription.person_id)
            replace(file, wish=wish).write(store, Account(file.file, file.kind))
    return step.changes


def refresh(store: Store, tell: Tell = untold) -> tuple[Fetched, ...]:
    """Fetch every subscription and take what it gives; returns what each gave."""
    fetched = fetch_subscriptions(store.calendars.subscriptions(), store.clock().date(), tell)
    take_fetched(store, fetched)
    return fetched
