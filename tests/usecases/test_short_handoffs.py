"""A cover makes a short handoff of its own: to the cover and back, signed, accepted, waiting until then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.changeovers import part_of
from app.domain.errors import Refused
from app.domain.handoffs import HandoffEdit, HandoffItem, ItemKind, Mood
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.waiting import WaitingHandoff
from app.reports.handoffs import handoff_markdown, handoff_text
from app.store.stores import Store
from app.usecases.archives import search_handoffs
from app.usecases.covering import cover_from_now, cover_week, take_over, uncover
from app.usecases.drafting_handoffs import changes_of_week
from app.usecases.handing_off import edit_note, handoff_note, save_item
from app.usecases.signing_handoffs import accept_note, add_addendum, ask_about, notes_waiting, read_item, sign_note
from app.usecases.undoing import undo
from tests.ui.builders import NOW, THIS_WEEK, team_store

HERE = Slot(THIS_WEEK, 1, Role.PRIMARY)
TO, BACK = part_of(1), part_of(1, back=True)
ANA, SOREN = "Ana Castillo", "Søren Holm"


@pytest.fixture
def store() -> Store:
    made = team_store()
    cover = cover_from_now(made.team(), (), HERE, 5, NOW)
    cover_week(made, replace(cover, end=NOW + timedelta(hours=6)))
    return made


def short(waiting: tuple[WaitingHandoff, ...]) -> list[tuple[str, bool, int | None]]:
    return [(w.part, w.signed, w.person_id) for w in waiting if w.part]


def sign(store: Store, part: str, who: str) -> None:
    edit_note(store, 1, THIS_WEEK, HandoffEdit(Mood.WATCH, "Mind the auction."), part)
    sign_note(store, 1, THIS_WEEK, who, "desk", part=part)


def test_a_cover_hands_over_there_and_back(store: Store) -> None:
    there, back = handoff_note(store, 1, THIS_WEEK, TO), handoff_note(store, 1, THIS_WEEK, BACK)
    assert (there.outgoing, there.incoming, there.boundary) == (ANA, SOREN, NOW)
    assert (back.outgoing, back.incoming, back.boundary) == (SOREN, ANA, NOW + timedelta(hours=6))
    headings = [line for line in handoff_text(there).splitlines() if line.isupper()]
    assert headings == ["OPEN NOW", "WATCH", "PEOPLE", "TO YOUR SUCCESSOR", "SIGNATURES"]
    assert "Basket flow exceeded throttle" in handoff_markdown(there)
    with pytest.raises(Refused, match="no longer there"):
        handoff_note(store, 1, THIS_WEEK, part_of(9))


def test_the_note_of_the_week_says_who_really_stood(store: Store) -> None:
    note = handoff_note(store, 1, THIS_WEEK)
    stood = "On duty: Ana Castillo until Tue 24 Nov 09:20, then Søren Holm until Tue 24 Nov 15:20, then Ana Castillo"
    assert stood in handoff_text(note)
    assert handoff_note(store, 1, THIS_WEEK + 1).stood == ()


def test_who_stands_at_the_end_hands_the_week_over(store: Store) -> None:
    take_over(store, cover_from_now(store.team(), store.rotas.covers(), HERE, 6, NOW + timedelta(hours=7)))
    assert handoff_note(store, 1, THIS_WEEK).outgoing == "Uma Rao"
    assert [c.part for c in changes_of_week(store, store.team().rotation[1], THIS_WEEK)] == [TO, BACK, part_of(2)]


def test_it_waits_until_it_is_accepted(store: Store) -> None:
    assert short(notes_waiting(store)) == [(TO, False, 1), (BACK, False, 5)]
    sign(store, TO, ANA)
    assert short(notes_waiting(store)) == [(TO, True, 5), (BACK, False, 5)]
    (item,) = handoff_note(store, 1, THIS_WEEK, TO).open_items
    with pytest.raises(Refused, match="Tick “Basket flow exceeded throttle”"):
        accept_note(store, 1, THIS_WEEK, SOREN, "auction", place="desk", part=TO)
    read_item(store, 1, THIS_WEEK, item.key, part=TO)
    accept_note(store, 1, THIS_WEEK, SOREN, "auction", place="desk", part=TO)
    assert short(notes_waiting(store)) == [(BACK, False, 5)]
    assert handoff_note(store, 1, THIS_WEEK).signature is None
    undo(store)
    assert short(notes_waiting(store)) == [(TO, True, 5), (BACK, False, 5)]


def test_its_items_are_those_of_the_week_and_a_question_stays_in_it(store: Store) -> None:
    save_item(store, 1, THIS_WEEK, HandoffItem("Queue depth", kind=ItemKind.WATCH), TO)
    assert {i.title for i in handoff_note(store, 1, THIS_WEEK).items} >= {"Queue depth"}
    sign(store, TO, ANA)
    (item,) = handoff_note(store, 1, THIS_WEEK, TO).of_kind(ItemKind.OPEN)
    ask_about(store, 1, THIS_WEEK, item.key, "which desk?", part=TO)
    (question,) = handoff_note(store, 1, THIS_WEEK).of_kind(ItemKind.QUESTION)
    assert (question.title, question.owner) == ("which desk?", ANA)
    with pytest.raises(Refused, match="has signed this handoff"):
        save_item(store, 1, THIS_WEEK, HandoffItem("late"), TO)
    save_item(store, 1, THIS_WEEK, HandoffItem("in time"))
    assert "in time" not in {i.title for i in handoff_note(store, 1, THIS_WEEK, TO).items}


def test_a_signed_one_stays_when_its_cover_is_taken_back_and_is_found(store: Store) -> None:
    sign(store, TO, ANA)
    add_addendum(store, 1, THIS_WEEK, ANA, "The desk moved.", part=TO)
    uncover(store, 1)
    note = handoff_note(store, 1, THIS_WEEK, TO)
    assert (note.incoming, [a.words for a in note.addenda]) == (SOREN, ["The desk moved."])
    assert {(d.kind, d.part) for d, _ in search_handoffs(store, "moved")} >= {("addendum", TO)}
    assert {(d.kind, d.part) for d, _ in search_handoffs(store, "mind auction")} == {("note", TO)}
    assert short(notes_waiting(store)) == []


def test_it_is_signed_with_its_one_text_and_not_days_before(store: Store) -> None:
    with pytest.raises(Refused, match="“To your successor” or choose None"):
        sign_note(store, 1, THIS_WEEK, ANA, "desk", part=TO)
    later = cover_from_now(store.team(), store.rotas.covers(), HERE, 6, NOW + timedelta(days=3))
    cover_week(store, later)
    with pytest.raises(Refused, match="more than a day away"):
        sign(store, part_of(2), ANA)
