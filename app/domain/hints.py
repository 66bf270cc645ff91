"""Recurrence hints: the words by which a known bug is found while somebody types what happened.

Words are compared in lower case without their ending (Porter's, by SQLite; a shorter one of ours for groups of words),
an alias counts as what it stands for, two words count as one written together (`drop copy`, `dropcopy`), and words of
one group count a little as each other.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from app.domain.aliases import SENSES
from app.domain.known_bugs import KnownBug

MOST_HINTS = 3
MOST_WORDS = 24
SAID_OFTEN = frozenset(
    [
        "a", "about", "after", "again", "all", "an", "and", "are", "around", "as", "at", "be", "because", "been",
        "but", "by", "can", "cannot", "do", "does", "did", "for", "from", "had", "has", "have", "he", "here", "how",
        "i", "if", "in", "into", "is", "it", "its", "my", "no", "not", "of", "on", "or", "our", "over", "so", "still",
        "that", "the", "their", "them", "then", "there", "they", "this", "to", "too", "until", "up", "us", "was",
        "we", "were", "when", "while", "who", "with", "you",
    ]
)  # fmt: skip


@dataclass(frozen=True)
class Hint:
    """A known bug that may be it: how often it came, when last (UTC), and median minutes of the latest times."""

    bug: KnownBug
    times: int
    last: datetime | None
    median_minutes: float | None


@dataclass(frozen=True)
class Terms:
    """What is looked for: words, pairs written together, groups; `unfinished` is the word still being typed."""

    words: tuple[str, ...]
    pairs: tuple[str, ...]
    groups: tuple[str, ...]
    unfinished: str = ""


def terms_of(text: str, aliases: Mapping[str, str]) -> Terms:
    """Return the terms of a text, each once."""
    words = _words(text, aliases)
    told = [w for w in words if w not in SAID_OFTEN][:MOST_WORDS]
    pairs = [a + b for a, b in pairwise(words)][:MOST_WORDS]
    groups = [f"zz{group}" for word in told for group in _GROUPS.get(root(word), ())]
    last = told[-1] if told and text[-1:].isalnum() else ""
    once = [tuple(dict.fromkeys(some)) for some in (told, pairs, groups)]
    return Terms(once[0], once[1], once[2], last)


def _words(text: str, aliases: Mapping[str, str]) -> list[str]:
    plain = unicodedata.normalize("NFKC", text)
    apart = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain).casefold()
    found = re.findall(r"\w+(?:&\w+)?", apart.replace("_", " "))
    return [part for word in found for part in re.findall(r"\w+", aliases.get(word) or word)]


def root(word: str) -> str:
    """Return a word without the commonest English endings, only to compare it with another."""
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def _groups() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for words in SENSES:
        for word in words:
            found.setdefault(root(word), []).append(words[0])
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


_GROUPS = _groups()
