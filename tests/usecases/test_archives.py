"""Every note, item and addendum is found, and only what holds now."""

from datetime import UTC, date, datetime

import pytest

from app.domain.archives import DocKind, wanted_of
from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.store.stores import Store
from app.usecases.archives import search_handoffs
from app.usecases.handing_off import edit_note, save_item
from app.usecases.signing_handoffs import add_addendum, sign_note
from app.usecases.undoing import undo
from tests.store.builders import MONDAY, add_team


@pytest.fixture
def store() -> Store:
    made = Store.in_memory(clock=lambda: datetime(2027, 3, 1, 9, tzinfo=UTC), actor="tester")
    add_team(made)
    save_item(made, 1, MONDAY, HandoffItem("Drop copy lags", state="gateway café", owner="Clearing"))
    edit_note(made, 1, MONDAY, HandoffEdit(Mood.CALM, "Mind the auction.", "None."))
    return made


def kinds(store: Store, text: str, **filters: object) -> list[DocKind]:
    return sorted(doc.kind for doc, _ in search_handoffs(store, text, **filters))


def test_words_are_found_as_they_are_typed(store: Store) -> None:
    assert kinds(store, "dro") == [DocKind.ITEM]
    assert kinds(store, "copy cafe") == [DocKind.ITEM]
    assert kinds(store, "auct") == [DocKind.NOTE]
    assert kinds(store, "nowhere") == []
    assert kinds(store, "") == [DocKind.ITEM, DocKind.NOTE]


@pytest.mark.parametrize("text", ['"', "AND OR NOT", "a*", "NEAR(x", "\0", "(", "x" * 9000, "words:title"])
def test_any_words_may_be_searched(store: Store, text: str) -> None:
    assert set(kinds(store, text)) <= {DocKind.ITEM, DocKind.NOTE}


def test_signed_notes_are_found_by_everything_they_say_and_addenda_too(store: Store) -> None:
    sign_note(store, 1, MONDAY, "Ana", "desk")
    add_addendum(store, 1, MONDAY, "Ana", "The exchange desk moved.")
    assert DocKind.NOTE in kinds(store, "drop copy")
    assert kinds(store, "moved") == [DocKind.ADDENDUM, DocKind.NOTE] or kinds(store, "moved") == [DocKind.ADDENDUM]


def test_what_is_undone_is_no_longer_found(store: Store) -> None:
    save_item(store, 1, MONDAY, HandoffItem("Zebra"))
    assert kinds(store, "zebra") == [DocKind.ITEM]
    undo(store)
    assert kinds(store, "zebra") == []


def test_results_are_narrowed(store: Store) -> None:
    assert kinds(store, "what did we say about drop copy last year") == [DocKind.ITEM]
    assert kinds(store, "drop", rotation_id=2) == []
    assert kinds(store, "drop", person="clear") == [DocKind.ITEM]
    assert kinds(store, "", open_weeks=12) == [DocKind.ITEM]
    assert kinds(store, "", open_weeks=20) == []
    assert kinds(store, "drop", application="oms") == []


def test_a_question_becomes_words_and_a_year() -> None:
    wanted = wanted_of("what did we say about X last year", date(2027, 3, 1))
    assert (wanted.words, wanted.first, wanted.last) == (("X",), date(2026, 1, 1), date(2026, 12, 31))
    assert wanted_of("what", date(2027, 3, 1)).words == ("what",)


def test_the_index_is_no_part_of_the_teams_world(store: Store) -> None:
    before = store.dump()
    search_handoffs(store, "drop")
    assert store.dump() == before
    assert not any("fts" in table or "doc" in table for table in before)
