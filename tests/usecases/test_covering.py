"""Covers and taking over now, as commands that are undone."""

from datetime import timedelta

import pytest

from app.domain.duty import on_duty
from app.domain.errors import Refused
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.usecases.covering import cover_from_now, cover_of_days, cover_week, take_over, uncover
from app.usecases.teams import remove_person
from tests.ui.builders import NOW, THIS_WEEK, team_store

HERE = Slot(THIS_WEEK, 1, Role.PRIMARY)


@pytest.fixture
def store() -> Store:
    return team_store()


def standing(store: Store) -> int | None:
    return on_duty(store.team(), store.rotas.published(), NOW, store.rotas.covers())[0].person_id


def test_taking_over_now_lasts_until_the_week_ends_and_is_undone(store: Store) -> None:
    before = store.dump()
    changes = take_over(store, cover_from_now(store.team(), (), HERE, 5, NOW))
    assert changes.label.startswith("Take over Order Gateways primary")
    assert standing(store) == 5
    (cover,) = store.rotas.covers()
    assert (cover.start, cover.end) == (NOW, store.team().rotation[1].span(THIS_WEEK)[1])
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before


def test_the_holder_takes_the_week_back(store: Store) -> None:
    take_over(store, cover_from_now(store.team(), (), HERE, 5, NOW - timedelta(hours=3)))
    (before,) = store.rotas.covers()
    assert take_over(store, cover_from_now(store.team(), store.rotas.covers(), HERE, 1, NOW))
    assert standing(store) == 1
    assert [(c.id, c.start, c.end) for c in store.rotas.covers()] == [(before.id, before.start, NOW)]


def test_whole_days_are_covered_in_the_rotations_zone_and_kept_within_the_week(store: Store) -> None:
    monday = THIS_WEEK.monday
    first = cover_of_days(store.team(), HERE, 5, monday, monday + timedelta(days=1))
    assert first.start == store.team().rotation[1].span(THIS_WEEK)[0]
    assert first.end.isoformat() == "2026-11-25T05:00:00+00:00"
    cover_week(store, first)
    with pytest.raises(Refused, match="covers Mon 23 Nov 09:00 to Wed 25 Nov 00:00 already"):
        cover_week(store, cover_of_days(store.team(), HERE, 6, monday, monday))
    with pytest.raises(Refused, match="covered for somebody"):
        store_without_duties(store, 5)


def store_without_duties(store: Store, person_id: int) -> None:
    with store.journal.step("Clear", "clear"):
        held = [a.slot for a in store.rotas.draft().of_person(person_id)]
        store.rotas.clear(held)
        store.rotas.publish((slot, None) for slot in held)
    remove_person(store, person_id)


def test_a_cover_is_taken_back(store: Store) -> None:
    cover_week(store, cover_from_now(store.team(), (), HERE, 5, NOW))
    assert uncover(store, store.rotas.covers()[0].id)
    assert not store.rotas.covers()
    with pytest.raises(Refused, match="There is no cover 99"):
        uncover(store, 99)
    with pytest.raises(Refused, match="no longer there"):
        cover_week(store, cover_from_now(store.team(), (), HERE, 99, NOW))


def test_nobody_covers_two_slots_at_once_without_a_reason(store: Store) -> None:
    free = 6
    with store.journal.step("Free a week", "clear"):
        held = [a.slot for a in store.rotas.published().held_by(free, THIS_WEEK)]
        store.rotas.publish((slot, None) for slot in held)
    cover_week(store, cover_from_now(store.team(), (), HERE, free, NOW))
    other = Slot(THIS_WEEK, 2, Role.PRIMARY)
    second = cover_from_now(store.team(), store.rotas.covers(), other, free, NOW)
    with pytest.raises(Refused, match=r"covers another slot then\. Give a reason"):
        cover_week(store, second)
    assert cover_week(store, second, "both are quiet")
