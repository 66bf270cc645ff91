"""Changing the handoff time of a rotation from a week on, and calendars that stay as they were before it."""

from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.weeks import HandoffTime, Week
from app.feeds.calendars import calendar_bytes
from app.store.stores import Store
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.handing_off import handoff_note
from app.usecases.rotation_handoffs import change_handoff, keep_handoff
from app.usecases.subscribing import feed_task
from tests.ui.builders import THIS_WEEK, team_store

FRIDAYS = HandoffTime.parse("Fri 17:00 Europe/London")
CHANGE = THIS_WEEK + 4


@pytest.fixture
def store() -> Store:
    return team_store()


def feed(store: Store) -> bytes:
    task = feed_task(store)
    (found,) = [f for f in task.feeds if f.name == FeedName(FeedKind.ROTATION, 1)]
    return calendar_bytes(found, task.revisions)


def events(data: bytes) -> dict[str, bytes]:
    parts = data.split(b"BEGIN:VEVENT")[1:]
    return {part.partition(b"UID:")[2].partition(b"\r\n")[0].decode(): part for part in parts}


def sequence(event: bytes) -> int:
    return int(event.partition(b"SEQUENCE:")[2].partition(b"\r\n")[0])


def week_of(uid: str) -> str:
    return next(str(THIS_WEEK + n) for n in range(-9, 60) if str(THIS_WEEK + n) in uid)


def test_old_weeks_stay_in_calendars_byte_by_byte_and_later_ones_are_revised(store: Store) -> None:
    before = events(feed(store))
    changes = change_handoff(store, 1, CHANGE, FRIDAYS)
    assert changes.label == "Hand Order Gateways over Fri 17:00 Europe/London from 18 December 2026 on"
    after = events(feed(store))
    moved = {uid for uid in before if before[uid] != after[uid]}
    assert {week_of(uid) for uid in moved} == {str(CHANGE + n) for n in range(-1, 6)}
    assert all(sequence(after[uid]) == sequence(before[uid]) + 1 for uid in moved)
    assert len(before) > len(moved)


def test_a_change_is_one_step_and_taken_back(store: Store) -> None:
    before = store.dump()
    change_handoff(store, 1, CHANGE, FRIDAYS)
    rotation = store.team().rotation[1]
    assert rotation.handoff.later == ((CHANGE, FRIDAYS),)
    assert rotation.span(CHANGE + -1)[1] == rotation.span(CHANGE)[0]
    change_handoff(store, 1, CHANGE, HandoffTime.parse("Tue 08:00 Europe/London"))
    assert len(store.team().rotation[1].handoff.later) == 1
    assert keep_handoff(store, 1, CHANGE).label == "Keep the handoff of Order Gateways at Mon 09:00 America/New_York"
    assert store.dump() == before
    with pytest.raises(Refused, match="does not change its handoff in the week of 21 December"):
        keep_handoff(store, 1, CHANGE)


@pytest.mark.parametrize(
    ("week", "time", "words"),
    [
        (
            THIS_WEEK,
            "Fri 17:00 Europe/London",
            "Weeks that have begun keep their handoff; .* begins on 30 November 2026",
        ),
        (CHANGE, "Fri 17:00 Mars/Base", "not a known time zone"),
    ],
)
def test_what_cannot_change_is_refused_in_one_sentence(store: Store, week: Week, time: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        change_handoff(store, 1, week, HandoffTime.parse(time))
    with pytest.raises(Refused, match="no longer there"):
        change_handoff(store, 99, CHANGE, FRIDAYS)


def test_a_week_of_less_than_a_day_is_refused(store: Store) -> None:
    change_handoff(store, 1, CHANGE, HandoffTime.parse("Thu 23:00 America/Los_Angeles"))
    with pytest.raises(Refused, match="less than a day"):
        change_handoff(store, 1, CHANGE + 2, HandoffTime.parse("Fri 00:00 Asia/Tokyo"))


def test_a_cover_is_not_left_outside_its_week(store: Store) -> None:
    slot = Slot(CHANGE + -1, 1, Role.PRIMARY)
    sunday = slot.week.days()[6]
    free = next(p for p in range(1, 7) if not store.rotas.draft().held_by(p, slot.week))
    cover_week(store, cover_of_days(store.team(), slot, free, sunday, sunday))
    with pytest.raises(Refused, match="A cover in the week of 14 December would reach out of it"):
        change_handoff(store, 1, CHANGE, FRIDAYS)


def test_the_handoff_note_is_about_the_new_boundary(store: Store) -> None:
    change_handoff(store, 1, CHANGE, FRIDAYS)
    note = handoff_note(store, 1, CHANGE + -1)
    assert note.boundary.isoformat() == "2026-12-18T17:00:00+00:00"
    assert len(note.numbers.by_day) == 4
    assert handoff_note(store, 1, CHANGE).boundary - note.boundary == timedelta(days=7)
