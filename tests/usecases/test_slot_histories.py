"""Who held a slot, since when and why: from the journal, with covers and proposed swaps."""

from datetime import timedelta

import pytest

from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import give_moves
from app.store.stores import Store
from app.usecases.assigning import assign, clear, pin
from app.usecases.covering import cover_from_now, cover_week, take_over, uncover
from app.usecases.publishing import publish_rota
from app.usecases.slot_histories import held_since, slot_history
from app.usecases.swap_proposing import accept_swap, approve_swap, ask_approval, propose_swap
from app.usecases.undoing import undo
from tests.ui.builders import NOW, THIS_WEEK, team_store

HERE = Slot(THIS_WEEK + 4, 1, Role.PRIMARY)


@pytest.fixture
def store() -> Store:
    return team_store()


def words(store: Store, slot: Slot = HERE) -> list[str]:
    return [event.words for event in slot_history(store, slot)]


def test_planning_publishing_assigning_pinning_and_clearing_are_told_newest_first(store: Store) -> None:
    assign(store, HERE, 6, "Rosa is ill")
    pin(store, [HERE], True)
    pin(store, [HERE], False)
    clear(store, [HERE])
    publish_rota(store)
    assert words(store) == [
        "published: Rosa Jiménez → open",
        "Uma Rao → open",
        "unpinned",
        "pinned",
        "Rosa Jiménez → Uma Rao",
        "published: open → Rosa Jiménez",
        "open → Rosa Jiménez",
    ]
    events = slot_history(store, HERE)
    assert (events[4].reason, events[4].holder, events[4].actor) == ("Rosa is ill", 6, "tester")
    assert events[4].label.startswith("Assign Uma Rao to Order Gateways primary")
    since = held_since(events)
    assert since is not None
    assert (since.holder, since.words) == (None, "Uma Rao → open")
    assert [e.changed_hands for e in events] == [False, True, False, False, True, False, True]


def test_a_command_that_was_undone_is_told_as_such_and_so_is_the_undo(store: Store) -> None:
    assign(store, HERE, 6, "a mistake")
    undo(store)
    back, done, *_ = slot_history(store, HERE)
    assert (back.words, back.in_effect) == ("Uma Rao → Rosa Jiménez", True)
    assert (done.words, done.in_effect) == ("Rosa Jiménez → Uma Rao", False)


def test_covers_of_the_slot_are_part_of_it_those_of_others_are_not(store: Store) -> None:
    now = Slot(THIS_WEEK, 1, Role.PRIMARY)
    cover_week(store, cover_from_now(store.team(), (), now, 5, NOW), "dentist")
    (cover,) = store.rotas.covers()
    take_over(store, cover_from_now(store.team(), (), Slot(THIS_WEEK, 2, Role.PRIMARY), 6, NOW), "help")
    uncover(store, cover.id)
    assert words(store, now)[:2] == [
        "cover by Søren Holm from Tue 24 Nov 09:20 to Mon 30 Nov 09:00 taken back",
        "covered by Søren Holm from Tue 24 Nov 09:20 to Mon 30 Nov 09:00",
    ]
    assert len(words(store, now)) == 4


def test_swaps_proposed_for_the_slot_are_part_of_it(store: Store) -> None:
    ask_approval(store, 1, True)
    moves = give_moves(store.team(), store.rotas.draft(), HERE, 1)
    propose_swap(store, moves, 3, message="Skiing", reason="she asked for it")
    accept_swap(store, 1, 1)
    approve_swap(store, 1)
    found = slot_history(store, HERE)
    assert [e.words for e in found[:3]] == [
        "Rosa Jiménez → Ana Castillo, published too; swap 1 applied",
        "swap 1 accepted by Ana Castillo; swap 1 agreed on by all, waits for approval",
        "swap 1 proposed",
    ]
    assert found[2].reason == "she asked for it"
    assert words(store, Slot(THIS_WEEK + 5, 1, Role.PRIMARY))[0].startswith("published: ")


def test_an_early_approval_a_changed_reason_and_a_cover_that_ends_early_are_told(store: Store) -> None:
    ask_approval(store, 1, True)
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), HERE, 1), 3, reason="she asked for it")
    approve_swap(store, 1)
    assign(store, HERE, 3, "as agreed")
    assert words(store)[:2] == ["Rosa Jiménez stays", "swap 1 approved by tester"]
    now = Slot(THIS_WEEK, 1, Role.PRIMARY)
    cover_week(store, cover_from_now(store.team(), (), now, 5, NOW - timedelta(hours=3)), "dentist")
    take_over(store, cover_from_now(store.team(), store.rotas.covers(), now, 1, NOW))
    assert words(store, now)[0] == "cover changed: Søren Holm from Tue 24 Nov 06:20 to Tue 24 Nov 09:20"


def test_a_command_that_leaves_the_slot_as_it_was_is_not_told(store: Store) -> None:
    before = words(store)
    with store.journal.step("There and back", "assign"):
        store.rotas.assign([Assignment(HERE, 6, reason="x")])
        store.rotas.assign([Assignment(HERE, 3, reason="small team")])
    assert words(store) == before


def test_a_proposal_taken_back_by_undo_is_still_told(store: Store) -> None:
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), HERE, 1), 3, reason="because")
    undo(store)
    assert words(store)[:2] == ["swap 1 taken back", "swap 1 proposed"]


def test_a_slot_nobody_ever_held_has_no_history(store: Store) -> None:
    assert slot_history(store, Slot(THIS_WEEK + 200, 1, Role.PRIMARY)) == ()
    assert held_since(()) is None
