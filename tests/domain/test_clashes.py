"""One row changed by two: different fields both stay, the same field is a clash, and typing goes on."""

from dataclasses import replace

import pytest

from app.domain.clashes import Clash, Filled, settled, settled_fields
from app.domain.errors import Overtaken
from app.domain.people import Person
from app.domain.rotations import Role

WAS = Person(1, "Ana", "A", phone="1", eligible=frozenset({(1, Role.PRIMARY), (1, Role.SECONDARY)}))


def test_different_fields_both_stay() -> None:
    assert settled(WAS, replace(WAS, phone="2"), replace(WAS, email="e"), "Ana") == replace(WAS, phone="2", email="e")


def test_the_same_change_twice_is_one() -> None:
    assert settled(WAS, replace(WAS, phone="2"), replace(WAS, phone="2"), "Ana").phone == "2"


def test_of_a_set_what_each_put_in_and_took_out_counts() -> None:
    theirs = replace(WAS, eligible=frozenset({(1, Role.PRIMARY)}))
    mine = replace(WAS, eligible=WAS.eligible | {(2, Role.PRIMARY)})
    assert settled(WAS, mine, theirs, "Ana").eligible == {(1, Role.PRIMARY), (2, Role.PRIMARY)}


def test_the_same_field_is_a_clash_with_was_theirs_and_mine() -> None:
    with pytest.raises(Overtaken, match="Ana was changed elsewhere a moment ago") as caught:
        settled(WAS, replace(WAS, phone="2", office="O"), replace(WAS, phone="3"), "Ana")
    assert caught.value.clashes == (Clash("phone", "1", "3", "2"),)


def test_without_what_it_was_mine_counts() -> None:
    assert settled(None, replace(WAS, phone="2"), replace(WAS, phone="3"), "Ana").phone == "2"
    assert settled_fields(None, {"a": 1}, {"a": 2}, "It") == {"a": 1}


def test_what_is_being_typed_stays_when_a_form_is_filled_anew_and_is_compared_with_what_it_was() -> None:
    filled = Filled()
    assert filled.show(WAS, None) == WAS
    theirs = replace(WAS, phone="3", email="e")
    assert filled.show(theirs, replace(WAS, phone="2")) == replace(theirs, phone="2")
    assert filled.was == replace(theirs, phone="1")


def test_what_was_sent_is_no_longer_being_typed() -> None:
    filled = Filled()
    filled.show(WAS, None)
    typed = replace(WAS, name=" Anna ")
    filled.send(typed)
    assert filled.show(replace(WAS, name="Anna"), typed).name == "Anna"
    assert filled.was == replace(WAS, name="Anna")


def test_another_row_is_shown_as_it_is() -> None:
    filled, other = Filled(), replace(WAS, id=2, name="Ben")
    filled.show(WAS, None)
    assert filled.show(other, replace(WAS, name="Anna")) == other
