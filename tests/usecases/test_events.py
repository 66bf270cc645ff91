"""Events: what is coming, from people, files, calendars and markets, in one table."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.calendars import Choice
from app.domain.errors import Refused
from app.domain.events import Event, EventKind
from app.usecases.calendars import choose, waiting_entries
from app.usecases.events import add_event, fill_events, remove_events, save_event
from app.usecases.importing import import_files
from app.usecases.imports.leave_calendars import CalendarWish
from app.usecases.undoing import undo
from tests.usecases.builders import TABLES, Write, empty_store, sample_store

DEPLOY = Event(0, date(2026, 12, 3), date(2026, 12, 4), EventKind.DEPLOY, " gateway 4.3 ", source="CHG-1")


def test_an_event_is_added_changed_and_removed_and_all_of_it_can_be_undone() -> None:
    store = sample_store()
    assert add_event(store, DEPLOY).label == "Add event “gateway 4.3”, 3 to 4 December"
    (event,) = store.events.all()
    save_event(store, replace(event, verified_on=date(2026, 11, 24), suite_ids=frozenset({1})))
    (event,) = store.events.all()
    assert (event.source, event.verified_on, event.suite_ids) == ("CHG-1", date(2026, 11, 24), frozenset({1}))
    remove_events(store, [event.id])
    assert store.events.all() == ()
    undo(store)
    assert store.events.all() == (event,)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"last_day": date(2026, 12, 2)}, "ends on 2026-12-02, before it begins on 2026-12-03"),
        ({"last_day": date(2028, 12, 2)}, "a year is the most"),
        ({"title": "  "}, "needs a name"),
        ({"suite_ids": frozenset({99})}, "suites of the event is no longer there"),
        ({"source": "x" * 501}, "has 501 letters"),
    ],
)
def test_an_event_that_cannot_be_is_refused_in_one_sentence(change: dict[str, object], words: str) -> None:
    store = sample_store()
    with pytest.raises(Refused, match=words):
        add_event(store, replace(DEPLOY, **change))  # type: ignore[arg-type]
    assert store.events.all() == ()


def test_what_is_gone_or_not_chosen_is_said() -> None:
    store = sample_store()
    with pytest.raises(Refused, match="no event 7 any more"):
        remove_events(store, [7])
    with pytest.raises(Refused, match="No event is chosen"):
        remove_events(store, [])


def test_markets_fill_in_what_no_event_says_yet_and_once_only() -> None:
    store = sample_store(*TABLES)
    before = store.events.all()
    fill_events(store)
    added = [e for e in store.events.all() if e.source.startswith("market calendar")]
    early = next(e for e in added if e.kind is EventKind.EARLY_CLOSE)
    assert (early.first_day, early.verified_on) == (date(2027, 11, 26), date(2026, 11, 24))
    assert early.title.startswith("NYSE closes early: Day after Thanksgiving")
    assert not any(e.first_day == date(2026, 11, 26) and e.suite_ids & before[0].suite_ids for e in added)
    assert not fill_events(store)
    assert set(before) <= set(store.events.all())


def test_a_market_day_taken_out_or_moved_by_hand_stays_out_until_it_is_wanted_again() -> None:
    store = sample_store(*TABLES)
    fill_events(store)
    first, second, *_ = added = [e for e in store.events.all() if e.source.startswith("market calendar")]
    remove_events(store, [first.id])
    moved = second.last_day + timedelta(days=1)
    save_event(store, replace(second, first_day=moved, last_day=moved))
    again = fill_events(store)
    assert not again
    assert again.details == ("2 days taken out by hand stayed out.",)
    undo(store)
    assert not fill_events(store)
    assert len([e for e in store.events.all() if e.source.startswith("market calendar")]) == len(added) - 1
    assert fill_events(store, again=True)
    assert len([e for e in store.events.all() if e.source.startswith("market calendar")]) == len(added)
    remove_events(store, [e.id for e in store.events.all() if e.title == first.title])
    undo(store)
    assert not fill_events(store)


def test_without_a_market_there_is_nothing_to_begin_with() -> None:
    with pytest.raises(Refused, match="No suite has a market"):
        fill_events(empty_store())


def test_events_of_a_file_have_its_name_as_source_and_a_second_import_changes_nothing(write: Write) -> None:
    store = sample_store()
    rows = "first_day,kind,title,source,verified_on\n2026-12-03,deploy,gateway 4.3,CHG-1,2026-11-20\n"
    path, bare = write("events.csv", rows), write("more-events.csv", "first_day,kind,title\n2026-12-05,deploy,b\n")
    import_files(store, [path, bare])
    assert [(e.source, e.verified_on) for e in store.events.all()] == [
        ("CHG-1", date(2026, 11, 20)),
        ("more-events.csv", None),
    ]
    assert not import_files(store, [path, bare]).changes


ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:a
DTSTAMP:20261101T000000Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20261202
SUMMARY:venue test
END:VEVENT
END:VCALENDAR
"""


def test_a_removed_event_of_a_calendar_is_ignored_there_from_now_on(write: Write) -> None:
    store = sample_store()
    path = write("venue.ics", ICS.replace("\n", "\r\n"))
    wish = CalendarWish(holds="external change", review=True)
    import_files(store, [path], wish=wish)
    (entry,) = waiting_entries(store)
    choose(store, [(entry.source, entry.uid)], Choice.TAKEN)
    (event,) = store.events.all()
    assert event.source == "venue.ics"
    remove_events(store, [event.id])
    import_files(store, [path], wish=wish)
    assert store.events.all() == ()
