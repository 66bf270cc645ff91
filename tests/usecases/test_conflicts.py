"""What stands against an open slot, in sentences."""

from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.domain.rota import Slot
from app.store.stores import Store
from app.usecases.assigning import assign, pin
from app.usecases.conflicts import Reasons, reasons_against
from app.usecases.swap_finding import apply_option
from app.usecases.teams import change_settings, record_leave
from tests.store.builders import MONDAY, slot, small_store


def reasons(store: Store, where: Slot) -> Reasons:
    return reasons_against(store.team(), store.rotas.draft(), store.rotas.published(), MONDAY, where, seconds=60)


@pytest.fixture
def store() -> Store:
    """Return a store in which Ana and Liam are away in the second week and Rosa is pinned in the third."""
    store = small_store()
    change_settings(store, {"gap_weeks": 1, "shadow_weeks": 0})
    week = slot(1).week.monday
    for person in (1, 2):
        record_leave(store, person, week, week + timedelta(days=4))
    assign(store, slot(2), 3)
    assign(store, slot(1, 2), 4)
    pin(store, [slot(2), slot(1, 2)], True)
    return store


def test_the_facts_and_each_change_that_fixes_it_are_sentences(store: Store) -> None:
    found = reasons(store, slot(1))
    assert found.words == "These cannot hold together, whatever else is planned:"
    assert "Ana Castillo is away, 7 to 13 December." in found.facts
    assert "Rosa Jiménez is pinned to Order Gateways primary, week of 14 December (2026-W51)." in found.facts
    assert "One free week lies between two duties of a person." in found.facts
    assert found.minimal
    words = [r.words for r in found.remedies]
    assert "Move the leave of Ana Castillo, 7 to 13 December; then assign Ana Castillo." in words
    assert "Lower the gap from 1 to 0 free weeks; then assign Rosa Jiménez." not in words  # the same slot twice running
    assert any(w.startswith("Unpin Rosa Jiménez") for w in words)


def test_a_slot_that_moving_others_fills_offers_just_that(store: Store) -> None:
    pin(store, [slot(2), slot(1, 2)], False)
    found = reasons(store, slot(1))
    assert found.facts == ()
    assert found.rearranged is not None
    assert found.words.startswith("It can be filled:")
    apply_option(store, found.rearranged)
    assert store.rotas.draft().holder(slot(1)) is not None


def test_a_held_slot_has_nothing_against_it_and_one_nobody_may_hold_says_so(store: Store) -> None:
    with pytest.raises(Refused, match="is held; nothing stands against it"):
        reasons(store, slot(2))
    with store.journal.step("Nobody", "person"):
        from dataclasses import replace

        for person in store.people.all():
            store.people.update(replace(person, eligible=frozenset()))
    assert reasons(store, slot(3)).words.startswith("Nobody is eligible as primary")
