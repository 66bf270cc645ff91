"""How well typed words match a thing: capitals and accents aside, its name before its quiet words."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

BEGINS, WORD_BEGINS, WITHIN, QUIET, ASIDE, MISTYPED = range(6)
LEAST_MISTYPED = 4  # letters of a word in which one may be wrong
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


def rank(words: Sequence[str], one: Matter, *, mistyped: bool = False) -> int | None:
    """Return how far from the best match something is, 0 and less the best; None where a word is nowhere in it.

    `words` are folded. A word counts by its best place: the beginning of the name, of a word of it, within it, in the
    quiet words, in those aside; and where words may be `mistyped`, one letter too many, too few, wrong or turned round.
    """
    if " ".join(words) == one.name:
        return WHOLE
    places = [_place(word, one, mistyped=mistyped) for word in words]
    return None if any(place is None for place in places) else sum(place or 0 for place in places)


def _place(word: str, one: Matter, *, mistyped: bool) -> int | None:
    at = one.name.find(word)
    if at == 0:
        return BEGINS
    if at > 0:
        return WORD_BEGINS if not one.name[at - 1].isalnum() or f" {word}" in one.name else WITHIN
    if word in one.quiet or word in one.aside:
        return QUIET if word in one.quiet else ASIDE
    return MISTYPED if mistyped and len(word) >= LEAST_MISTYPED and _is_meant(word, one.name) else None


def _is_meant(word: str, name: str) -> bool:
    """Tell whether a word of a name begins with what was typed, but for one slip."""
    length = len(word)
    return any(_one_slip(word, part[:n]) for part in name.split() for n in (length - 1, length, length + 1))


def _one_slip(typed: str, meant: str) -> bool:
    at = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    turned = typed[at : at + 2] == meant[at : at + 2][::-1] and typed[at + 2 :] == meant[at + 2 :]
    return turned or typed[at + 1 :] in (meant[at + 1 :], meant[at:]) or typed[at:] == meant[at + 1 :]
