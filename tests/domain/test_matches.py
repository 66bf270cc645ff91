import pytest

from app.domain.matches import folded, matter, rank


def place(text: str, *parts: str) -> int | None:
    return rank(folded(text).split(), matter(*parts))


def test_accents_and_capitals_are_set_aside() -> None:
    assert place("JIMENEZ", "Rosa Jiménez") is not None
    assert place("søren", "Søren Holm") is not None


def test_the_whole_name_stands_before_a_beginning_and_a_beginning_before_the_rest() -> None:
    places = [
        place("swap", "Swap"),
        place("swap", "Swap with another slot"),
        place("swap", "Accept swap"),
        place("swap", "Unswapped"),
        place("swap", "Other", "swap of weeks"),
        place("swap", "Other", "quiet", "swaps"),
    ]
    assert None not in places
    assert places == sorted(places, key=lambda found: found if found is not None else 99)
    assert len(set(places)) == len(places)


def test_every_word_has_to_be_somewhere() -> None:
    assert place("rosa holm", "Rosa Jiménez", "person") is None
    assert place("rosa person", "Rosa Jiménez", "person") is not None


@pytest.mark.parametrize("typed", ["pulbish", "publih", "publiish", "pablish", "publish"])
def test_one_letter_may_be_mistyped_where_nothing_is_called_so(typed: str) -> None:
    assert rank([typed], matter("Publish…"), mistyped=True) is not None


@pytest.mark.parametrize("typed", ["pbulsih", "xalendras", "puz"])
def test_two_slips_and_short_words_are_no_match(typed: str) -> None:
    assert rank([typed], matter("Publish calendars"), mistyped=True) is None
