"""What is coming: written down, changed, taken out, and begun from the calendars of markets."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.calendars import Choice
from app.domain.changes import Changes
from app.domain.clashes import settled
from app.domain.errors import Refused
from app.domain.events import Event, closed_days, missing
from app.domain.languages import tr
from app.domain.weeks import span_words
from app.store.stores import Store
from app.usecases.holidays import market_events
from app.usecases.imports.choices import bring_up_to_date
from app.usecases.teams import clean_name

LONGEST_DAYS = 366
LONGEST_SOURCE = 500


def add_event(store: Store, event: Event) -> Changes:
    """Add an event (its id is ignored); raise Refused when its days, title or suites are none."""
    added = _checked(store, event)
    label = tr("Add event “{title}”, {span}", title=added.title, span=span_words(added.first_day, added.last_day))
    with store.journal.step(label, "event") as step:
        store.events.add(added)
    return step.changes


def save_event(store: Store, event: Event, was: Event | None = None) -> Changes:
    """Change an event; raise Refused when it is gone. Days it closes no longer are not filled in again.

    Raise Overtaken when somebody changed the same since it `was` so.
    """
    the_event(store, event.id)
    title = _checked(store, event).title
    with store.journal.step(tr("Change event “{title}”", title=title), "event") as step:
        before = the_event(store, event.id)
        changed = _checked(store, settled(was, event, before, f"“{title}”"))
        store.events.update(changed)
        store.events.unwant(_closed(store, [before]) - _closed(store, [changed]))
    return step.changes


def _closed(store: Store, events: Iterable[Event]) -> frozenset[tuple[int, date]]:
    suites = [s.id for s in store.teams.suites()]
    return frozenset(day for event in events for day in closed_days(event, suites))


def remove_events(store: Store, event_ids: Iterable[int]) -> Changes:
    """Remove events; one that an imported calendar brought is ignored there, with its other days, from now on.

    Days of markets among them are not filled in again.
    """
    events = [the_event(store, event_id) for event_id in dict.fromkeys(event_ids)]
    if not events:
        raise Refused(tr("No event is chosen; choose one or more."))
    what = (
        tr("event “{title}”", title=events[0].title) if len(events) == 1 else tr("{events} events", events=len(events))
    )
    with store.journal.step(tr("Remove {what}", what=what), "event") as step:
        store.events.unwant(_closed(store, events))
        _ignore(store, {e.id for e in events})
        left = {e.id for e in store.events.all()}
        for event in events:
            if event.id in left:
                store.events.remove(event.id)
    return step.changes


def _ignore(store: Store, event_ids: set[int]) -> None:
    sources = {s.name: s for s in store.calendars.sources()}
    brought = {(e.source, e.uid) for e in store.calendars.entries() if e.event_id in event_ids}
    for source, uid in sorted(brought):
        store.calendars.choose(source, uid, Choice.IGNORED)
    for name in sorted({source for source, _ in brought}):
        bring_up_to_date(store, sources[name], store.calendars.entries(name))


def fill_events(store: Store, *, again: bool = False) -> Changes:
    """Add the holidays and early closes of every suite's market that no event says yet, with today as looked at.

    What people wrote stays, and what they took out stays out, unless it is wanted `again`; the details say how many
    days that are. Raises Refused when no suite has a market.
    """
    team, today = store.team(), store.clock().date()
    if not any(s.market for s in team.suites):
        raise Refused(tr("No suite has a market; write one, such as NYSE, with the suite in the team file."))
    events, market = store.events.all(), market_events(team, today)
    lacking = missing(events, market)
    found = lacking if again else missing(events, market, store.events.unwanted())
    out = len({e.first_day for e in lacking} - {e.first_day for e in found})
    what = tr("{n} day|{n} days", "", len(found)) if found else tr("days")
    with store.journal.step(tr("Add {what} from the market calendars", what=what), "event") as step:
        for event in found:
            store.events.add(replace(event, verified_on=today))
        if again:
            store.events.want_all()
        elif out:
            step.details = (
                tr("{n} day taken out by hand stayed out.|{n} days taken out by hand stayed out.", "", out),
            )
    return step.changes


def the_event(store: Store, event_id: int) -> Event:
    """Return an event; raise Refused when it is gone."""
    for event in store.events.all():
        if event.id == event_id:
            return event
    raise Refused(tr("There is no event {event_id} any more; look at the list again.", event_id=event_id))


def _checked(store: Store, event: Event) -> Event:
    if event.last_day < event.first_day:
        raise Refused(
            tr(
                "The event ends on {last_day}, before it begins on {first_day}; exchange the two dates.",
                last_day=event.last_day,
                first_day=event.first_day,
            )
        )
    if (event.last_day - event.first_day).days > LONGEST_DAYS:
        raise Refused(
            tr(
                "The event lasts from {first_day} to {last_day}; a year is the most.",
                first_day=event.first_day,
                last_day=event.last_day,
            )
        )
    gone = event.suite_ids - {s.id for s in store.teams.suites()}
    if gone:
        raise Refused(tr("One of the suites of the event is no longer there; choose its suites again."))
    source = " ".join(event.source.split())
    if len(source) > LONGEST_SOURCE:
        raise Refused(
            tr(
                "The source of the event has {source} letters; write {LONGEST_SOURCE} at most.",
                source=len(source),
                LONGEST_SOURCE=LONGEST_SOURCE,
            )
        )
    return replace(event, title=clean_name(event.title, "event"), source=source)
