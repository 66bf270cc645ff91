"""Looking for what handoffs said: a question in words becomes words to find and weeks to look in."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.weeks import Week

ASIDE = frozenset({"what", "did", "we", "say", "said", "about", "the", "a", "on", "in", "of"})
LAST_YEAR = re.compile(r"\blast year\b", re.IGNORECASE)
MOST_WORDS = 12


class DocKind(StrEnum):
    """What was found."""

    NOTE = "note"
    ITEM = "item"
    ADDENDUM = "addendum"


@dataclass(frozen=True)
class Doc:
    """One searchable text; `week` is the first outgoing week, `ended` the last one of an item, None while it lives."""

    key: str
    kind: DocKind
    rotation_id: int
    week: Week
    ended: Week | None
    title: str
    people: str = ""
    application: str = ""
    words: str = ""
    part: str = ""


@dataclass(frozen=True)
class Wanted:
    """What to look for; empty and None do not narrow. `open_weeks`: items open for at least so many weeks."""

    words: tuple[str, ...] = ()
    rotation_id: int | None = None
    person: str = ""
    application: str = ""
    open_weeks: int = 0
    first: date | None = None
    last: date | None = None


def wanted_of(text: str, today: date, *, year: str = "", **filters: object) -> Wanted:
    """Read a question such as “what did we say about drop copy last year”; words that say nothing are left out.

    `year` is empty, “this” or “last”.
    """
    if LAST_YEAR.search(text):
        text, year = LAST_YEAR.sub(" ", text), "last"
    number = today.year - (year == "last")
    first, last = (date(number, 1, 1), date(number, 12, 31)) if year else (None, None)
    every = re.findall(r"\w+", text)
    told = [w for w in every if w.casefold() not in ASIDE] or every
    return Wanted(tuple(told[:MOST_WORDS]), first=first, last=last, **filters)  # type: ignore[arg-type]
