"""How well typed words match a thing: capitals and accents aside, its name before its quiet words."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

BEGINS, WORD_BEGINS, WITHIN, QUIET, ASIDE = range(5)
WHOLE = -1  # typed as it is called, so it stands before everything that merely begins so


def folded(text: str) -> str:
    """Return a text without capitals and accents: “Jiménez” is found by “jimenez”."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@dataclass(frozen=True)
class Matter:
    """What is looked in, folded: a name, the quiet words beside it, and words that are not shown at all."""

    name: str
    quiet: str = ""
    aside: str = ""


def matter(name: str, quiet: str = "", aside: str = "") -> Matter:
    """Return what is looked in."""
    return Matter(folded(name), folded(quiet), folded(aside))


def rank(words: Sequence[str], one: Matter) -> int | None:
    """Return how far from the best match something is, 0 and less the best; None where a word is nowhere in it.

    `words` are folded. A word counts by its best place: the beginning of the name, of a word of it, within it, in the
    quiet words, in those aside.
    """
    if " ".join(words) == one.name:
        return WHOLE
    places = [_place(word, one) for word in words]
    return None if any(place is None for place in places) else sum(place or 0 for place in places)


def _place(word: str, one: Matter) -> int | None:
    at = one.name.find(word)
    if at == 0:
        return BEGINS
    if at > 0:
        return WORD_BEGINS if not one.name[at - 1].isalnum() or f" {word}" in one.name else WITHIN
    return QUIET if word in one.quiet else ASIDE if word in one.aside else None
