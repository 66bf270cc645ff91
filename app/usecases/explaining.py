"""What a message means and what to do: topics that come with the program, found by who said the sentence."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Refused
from app.domain.languages import tr


@dataclass(frozen=True)
class Topic:
    """One page of help; `said_by` are parts of the program whose sentences it explains, `says` words of others."""

    code: str
    title: str
    text: str
    said_by: tuple[str, ...]
    says: tuple[str, ...] = ()


def topics(resources: Path) -> tuple[Topic, ...]:
    """Return every topic in the order of the file."""
    found = tomllib.loads((resources / "help" / "messages.toml").read_text(encoding="utf-8"))
    return tuple(
        Topic(code, one["title"], one["text"].strip(), tuple(one["said_by"]), tuple(one.get("says", ())))
        for code, one in found.items()
    )


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
    wanted = words.casefold().split()
    found = exact or tuple(t for t in every if all(w in f"{t.code} {t.title} {t.text}".casefold() for w in wanted))
    if not found:
        raise Refused(tr("No help speaks of “{words}”; “watchbill explain” lists all there is.", words=words))
    return found


def _is_in(said_by: str, part: str) -> bool:
    return said_by == part or said_by.startswith(f"{part}.")
