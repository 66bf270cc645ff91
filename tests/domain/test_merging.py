"""Two windows, one note: nothing that was typed is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.domain.merging import merged_edit, merged_item, merged_text

TEXT = st.text("ab \n", max_size=8)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "kept"),
    [
        ("a", "a", "b", "b"),
        ("a", "b", "a", "b"),
        ("a", "b", "b", "b"),
        ("a.", "a. Mine.", "a. Theirs.", "a. Theirs. Mine."),
        ("", "Mine.", "Theirs.", "Theirs.\n\nMine."),
        ("old", "mine", "theirs", "theirs\n\nmine"),
    ],
)
def test_what_both_typed_stands_behind_each_other(base: str, mine: str, theirs: str, kept: str) -> None:
    assert merged_text(base, mine, theirs) == kept


@given(TEXT, TEXT, TEXT)
def test_what_was_added_is_always_there(base: str, mine: str, theirs: str) -> None:
    kept = merged_text(base, base + mine, base + theirs)
    assert kept.startswith(base + theirs)
    assert kept.endswith(mine)


def test_mood_sections_and_ticks_follow_who_changed_them() -> None:
    base = HandoffEdit(Mood.CALM, "", "", (("Risk", "low"),), frozenset({"a", "b"}))
    mine = replace(base, mood=Mood.WATCH, ticked=frozenset({"b", "c"}))
    theirs = replace(base, sections=(("Risk", "high"), ("Plan", "x")), ticked=frozenset({"a", "b", "d"}))
    merged = merged_edit(base, mine, theirs)
    assert (merged.mood, dict(merged.sections)) == (Mood.WATCH, {"Risk": "high", "Plan": "x"})
    assert merged.ticked == {"b", "c", "d"}


def test_fields_of_an_item_follow_who_changed_them() -> None:
    base = HandoffItem("a", state="s", owner="o")
    merged = merged_item(base, replace(base, state="mine"), replace(base, owner="theirs", id=3))
    assert (merged.state, merged.owner, merged.id) == ("mine", "theirs", 3)
