"""Texts in a person's language: forms by count, places to fill, days and months."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

import pytest

from app.domain.changeovers import part_of
from app.domain.issues import IssueKind
from app.domain.languages import dated, numeral, said, small, speak, tr

GERMAN = {
    ("{n} week|{n} weeks", "", 1): "{n} Woche",
    ("{n} week|{n} weeks", "", 3): "{n} Wochen",
    ("Thu", "", -1): "Do",
    ("May", "short month", -1): "Mai",
    ("%a %-d %b", "", -1): "%a, %-d. %b",
}


@pytest.fixture
def german() -> Iterator[None]:
    speak(lambda text, note, count: GERMAN.get((text, note, count), ""))
    yield
    speak(None)


def test_english_is_in_the_code_with_both_forms() -> None:
    assert tr("{n} week|{n} weeks", "", 1) == "1 week"
    assert tr("{n} week|{n} weeks", "", 0) == "0 weeks"
    assert tr("{n} week|{n} weeks of {who}", "", 3, n=small(3), who="Ana") == "three weeks of Ana"


def test_a_text_without_values_may_hold_braces_and_bars() -> None:
    assert tr("{a} | b") == "{a} | b"


@pytest.mark.usefixtures("german")
def test_a_language_has_forms_and_dates_of_its_own() -> None:
    assert tr("{n} week|{n} weeks", "", 1) == "1 Woche"
    assert tr("{n} week|{n} weeks", "", 3) == "3 Wochen"
    assert dated(date(2026, 5, 7), tr("%a %-d %b")) == "Do, 7. Mai"


@pytest.mark.usefixtures("german")
def test_what_has_no_translation_stays_english() -> None:
    assert tr("Nobody said this: {what}", what="x") == "Nobody said this: x"


def test_numbers_have_the_marks_of_the_language_in_texts_and_alone() -> None:
    amounts = {"weeks": 1234.56, "share": 0.625, "cost": 40000, "count": 7, "at": time(9, 5), "words": "3.5, or 4"}
    text = "{weeks:,.1f} {weeks:+.2f} {share} {share:.0%} {cost:,} {count} {at:%H:%M} {words}"
    assert tr(text, **amounts) == "1,234.6 +1234.56 0.625 62% 40,000 7 09:05 3.5, or 4"
    speak(lambda _text, _note, _count: "", "de")
    try:
        assert tr(text, **amounts) == "1.234,6 +1234,56 0,625 62\N{NO-BREAK SPACE}% 40.000 7 09:05 3.5, or 4"
        assert (numeral(0.6, "g"), numeral(2), numeral(0.25, ".0%")) == ("0,6", "2", "25\N{NO-BREAK SPACE}%")
    finally:
        speak(None)
    assert numeral(0.6, "g") == "0.6"


def test_the_kinds_of_issues_are_said_in_the_language() -> None:
    speak(lambda text, _note, _count: f"[{text}]", "de")
    try:
        assert [said(kind) for kind in IssueKind] == [f"[{kind}]" for kind in IssueKind]
    finally:
        speak(None)


def test_days_and_months_are_named_as_strftime_names_them_in_english() -> None:
    for month in range(1, 13):
        at = datetime(2026, month, month + 8, 9, 5, tzinfo=UTC)
        assert dated(at, "%A %a %d %B %b %Y, %H:%M") == at.strftime("%A %a %d %B %b %Y, %H:%M")
        assert dated(at, "%-d") == str(at.day)


def test_what_is_stored_is_the_same_in_every_language() -> None:
    speak(lambda text, _note, _count: f"[{text}]")
    try:
        assert (part_of(5), part_of(5, back=True)) == ("to 5", "back 5")
    finally:
        speak(None)
