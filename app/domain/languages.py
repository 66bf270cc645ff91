"""What a person reads, in their language: `tr` says a text, `dated` a day or time, `small` and `numeral` a number.

Texts stand in English in the code, where the tools of Qt find them by the name `tr`. Whoever shows texts in another
language calls `speak` before any other module of ours is loaded, since tables of texts are made while modules load; who
does not, the command line for one, speaks English, so that scripts can rely on it.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from functools import cache

Translator = Callable[[str, str, int], str]  # text, note, count (-1 for none): the translation, empty for none

ENGLISH = "en"

_translators: list[Translator] = []
_spoken = [ENGLISH]
_MARKS = {"de": str.maketrans({".": ",", ",": ".", "%": "\N{NO-BREAK SPACE}%"})}  # as English numbers have them
_FORM = re.compile(r"%-?[a-zA-Z]")


def speak(translator: Translator | None, language: str = ENGLISH) -> None:
    """Say texts by a translator from now on, None for English; `language` is the one it translates into, as “de”."""
    _translators[:] = [translator] if translator is not None else []
    _spoken[:] = [language]
    for names in (short_day_names, day_names, _short_months, _months, _numbers, _value_words):
        names.cache_clear()


def is_translated() -> bool:
    """Tell whether texts are said in another language than English."""
    return bool(_translators)


def spoken() -> str:
    """Return the language that is spoken, as “de”; pages that come with the program are chosen by it."""
    return _spoken[0]


def tr(text: str, note: str = "", count: int | None = None, /, **values: object) -> str:
    """Return a text in the person's language, with its places `{name}` filled by `values`.

    Values of enumerations are said in the language too. With a count, the English text gives both its forms, as in
    `{n} week|{n} weeks`, and `{n}` is the count unless it is given; a translation gives as many forms as its language
    has. A text without values may hold braces.
    """
    told = _translators[0](text, note, -1 if count is None else count) if _translators else ""
    if not told:
        one, bar, many = text.partition("|") if count is not None else (text, "", "")
        told = one if count == 1 or not bar else many
    if count is not None:
        values.setdefault("n", count)
    if not values:
        return told
    return told.format(**{name: _shown(value) for name, value in values.items()})


def _shown(value: object) -> object:
    if isinstance(value, StrEnum):
        return said(value)
    return _Number(value) if isinstance(value, int | float) and _spoken[0] in _MARKS else value


class _Number:
    """A number that takes the marks of the language whatever form a text gives it."""

    def __init__(self, value: float) -> None:
        self._value = value

    def __format__(self, form: str) -> str:
        return numeral(self._value, form)


def dated(at: date | datetime, form: str) -> str:
    """Return a day or time by a form as of `strftime`, with names in the person's language; `%-d` is the plain day."""
    return _FORM.sub(lambda match: _dated_part(at, match.group()), form)


def _dated_part(at: date | datetime, part: str) -> str:
    if part == "%-d":
        return str(at.day)
    if part in ("%a", "%A"):
        return (short_day_names() if part == "%a" else day_names())[at.weekday()]
    if part in ("%b", "%B"):
        return (_short_months() if part == "%b" else _months())[at.month - 1]
    return at.strftime(part)


def numeral(value: float, form: str = "") -> str:
    """Return a number by a form as of `format`, with the marks of the language: “0.6” is “0,6” in German."""
    told, marks = format(value, form), _MARKS.get(_spoken[0])
    return told.translate(marks) if marks else told


def small(count: int) -> str:
    """Return a number as running text has it: “no”, “one” … “twelve”, then “13”."""
    words = _numbers()
    return words[count] if count < len(words) else str(count)


@cache
def short_day_names() -> tuple[str, ...]:
    """Return the days of the week from Mon on."""
    return (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))


@cache
def day_names() -> tuple[str, ...]:
    """Return the days of the week from Monday on."""
    return (
        tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday"), tr("Friday"), tr("Saturday"), tr("Sunday"),
    )  # fmt: skip


@cache
def _short_months() -> tuple[str, ...]:
    return (
        tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May", "short month"), tr("Jun"),
        tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
    )  # fmt: skip


@cache
def _months() -> tuple[str, ...]:
    return (
        tr("January"), tr("February"), tr("March"), tr("April"), tr("May", "month"), tr("June"),
        tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
    )  # fmt: skip


@cache
def _numbers() -> tuple[str, ...]:
    return (
        tr("no", "number"), tr("one", "number"), tr("two", "number"), tr("three", "number"), tr("four", "number"),
        tr("five", "number"), tr("six", "number"), tr("seven", "number"), tr("eight", "number"), tr("nine", "number"),
        tr("ten", "number"), tr("eleven", "number"), tr("twelve", "number"),
    )  # fmt: skip


def said(value: object) -> str:
    """Return a value of an enumeration as a person reads it; in files and on the command line it stays as it is."""
    return _value_words().get(str(value), str(value)) if _translators else str(value)


@cache
def _value_words() -> dict[str, str]:
    words = (
        ("primary", tr("primary")), ("secondary", tr("secondary")), ("shadow", tr("shadow")),
        ("novel", tr("novel")), ("known bug", tr("known bug")), ("known", tr("known")), ("noise", tr("noise")),
        ("request", tr("request")),
        ("minor", tr("minor")), ("major", tr("major")), ("critical", tr("critical")),
        ("calm", tr("calm")), ("watch", tr("watch", "mood")), ("on fire", tr("on fire")),
        ("deploy", tr("deploy")), ("new trading flow", tr("new trading flow")),
        ("external change", tr("external change")), ("exchange holiday", tr("exchange holiday")),
        ("early close", tr("early close")), ("away", tr("away")),
        ("away for part of the day", tr("away for part of the day")), ("holiday", tr("holiday")),
        ("unpopular", tr("unpopular")), ("proposed", tr("proposed")), ("accepted", tr("accepted")),
        ("declined", tr("declined")), ("applied", tr("applied")), ("withdrawn", tr("withdrawn")),
        ("expired", tr("expired")), ("fact", tr("fact")), ("guess", tr("guess")), ("action", tr("action")),
        ("question", tr("question")), ("note", tr("note")), ("open slot", tr("open slot")),
        ("rule broken", tr("rule broken")), ("warning", tr("warning")), ("swap", tr("swap")), ("give", tr("give")),
        ("three-way", tr("three-way")), ("prefer", tr("prefer")), ("avoid", tr("avoid")),
        ("fair again", tr("fair again")), ("fewest changes", tr("fewest changes")), ("duty", tr("duty")),
        ("project", tr("project")), ("leave", tr("leave")), ("open", tr("open")),
        ("waiting", tr("waiting")), ("item", tr("item")),
        ("actionable", tr("actionable")), ("ignored", tr("ignored")), ("draft", tr("draft")),
        ("away for part of the day", tr("away for part of the day")),
        ("start", tr("start", "of a backup")), ("changed", tr("changed", "of a backup")),
        ("before paste", tr("before paste")), ("before plan", tr("before plan")), ("before undo", tr("before undo")),
        ("before import", tr("before import")), ("before restore", tr("before restore")),
        ("before repair", tr("before repair")),
        ("project time", tr("project time")), ("not planned", tr("not planned")),
    )  # fmt: skip
    return dict(words)
