"""What a message means and what to do: topics that come with the program, found by who said the sentence."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import spoken, tr
from app.domain.matches import folded


@dataclass(frozen=True)
class Topic:
    """One page of help; `said_by` are parts of the program whose sentences it explains, `says` words of others."""

    code: str
    title: str
    text: str
    said_by: tuple[str, ...]
    says: tuple[str, ...] = ()


def topics(resources: Path, *, language: str = "") -> tuple[Topic, ...]:
    """Return every topic in the order of the file, in the language that is spoken unless one is given, else in English.

    What another language says of a topic stands in a file of its own: title, text, and `says` in its words.
    """
    folder = resources / "help"
    own = folder / f"messages.{language or spoken()}.toml"
    said = tomllib.loads(own.read_text(encoding="utf-8")) if own.is_file() else {}
    found = tomllib.loads((folder / "messages.toml").read_text(encoding="utf-8"))
    return tuple(_topic(code, one | said.get(code, {})) for code, one in found.items())


def _topic(code: str, one: Mapping[str, Any]) -> Topic:
    return Topic(code, one["title"], one["text"].strip(), tuple(one["said_by"]), tuple(one.get("says", ())))


def topic_of(known: Iterable[Topic], said_by: str, words: str = "") -> Topic | None:
    """Return the topic of a sentence: the one that names the nearest part of who said it, or words of it."""
    nearest: tuple[int, Topic | None] = (0, None)
    for topic in known:
        if any(some in words for some in topic.says):
            return topic
        length = max((len(part) for part in topic.said_by if _is_in(said_by, part)), default=0)
        if length > nearest[0]:
            nearest = length, topic
    return nearest[1]


def find_topics(known: Iterable[Topic], words: str) -> tuple[Topic, ...]:
    """Return the topic with a code, or those that hold every word; raise Refused when there is none."""
    every = tuple(known)
    exact = tuple(topic for topic in every if topic.code == words.strip())
    wanted = folded(words).split()
    found = exact or tuple(t for t in every if all(w in folded(f"{t.code} {t.title} {t.text}") for w in wanted))
    if not found:
        raise Refused(tr("No help speaks of “{words}”; “watchbill explain” lists all there is.", words=words))
    return found


def _is_in(said_by: str, part: str) -> bool:
    return said_by == part or said_by.startswith(f"{part}.")
