"""Known bugs are found by other words, by short forms and misspelt, whatever is typed."""

import random

import pytest

from app.domain.entries import read_line
from app.domain.hints import root
from app.domain.known_bugs import KnownBug
from app.store.stores import Store
from app.usecases.known_bugs import add_known_bug, add_wording, forget_alias, merge_bugs, save_alias
from app.usecases.logging_issues import log_issue
from app.usecases.recurrences import recurrence_hints
from app.usecases.undoing import undo
from tests.bench.hints import hint_store, quality
from tests.usecases.builders import sample_store


@pytest.fixture(scope="module")
def large() -> tuple[Store, list[tuple[str, int]]]:
    return hint_store(None)


@pytest.fixture
def store() -> Store:
    return sample_store("team.toml", "issues.csv")


def titles(store: Store, text: str, suite_id: int | None = None) -> list[str]:
    return [h.bug.title for h in recurrence_hints(store, text, suite_id)]


def test_titles_find_their_known_bug_among_two_hundred_foreign_ones(large: tuple[Store, list[tuple[str, int]]]) -> None:
    first, third, _ = quality(*large)
    assert first >= 0.65
    assert third >= 0.8


def test_a_hint_says_when_last_how_often_how_long_and_what_to_do(store: Store) -> None:
    (hint, *_) = recurrence_hints(store, "spread blows out")
    issues = [i for i in store.log.issues() if i.known_bug_id == hint.bug.id]
    assert (hint.times, hint.last) == (len(issues), max(i.opened for i in issues))
    assert hint.median_minutes is not None
    assert 0 < hint.median_minutes < 60


def test_titles_of_linked_issues_and_accepted_wordings_find_it_too(store: Store) -> None:
    bug = next(b for b in store.log.known_bugs() if "rollover" in b.title)
    assert bug.title not in titles(store, "kaleidoscope")
    add_wording(store, bug.id, "kaleidoscope on the screens")
    assert titles(store, "kaleidoscope")[0] == bug.title
    log_issue(store, "pancakes everywhere 5m", None, bug.id)
    assert titles(store, "pancakes")[0] == bug.title
    undo(store)
    assert bug.title not in titles(store, "pancakes")


def test_an_alias_counts_as_what_it_stands_for(store: Store) -> None:
    assert "rollover" not in " ".join(titles(store, "qqz"))
    save_alias(store, "QQZ", "rollover")
    assert "rollover" in titles(store, "qqz")[0]
    forget_alias(store, "qqz")
    assert "rollover" not in " ".join(titles(store, "qqz"))


def test_of_two_that_fit_as_well_that_of_the_suite_on_duty_comes_first(store: Store) -> None:
    suites = store.team().suites
    for suite in suites:
        add_known_bug(store, KnownBug(0, suite.id, None, "teapot whistles"))
    for suite in suites:
        assert recurrence_hints(store, "teapot", suite.id)[0].bug.suite_id == suite.id


def test_misspelt_words_are_found_by_letters_when_nothing_else_is(store: Store) -> None:
    assert "rollover" in titles(store, "rollovr")[0]
    assert titles(store, "zzzzzz") == []


def test_while_a_word_is_typed_its_beginning_counts(store: Store) -> None:
    assert any("rollover" in t for t in titles(store, "rollo"))
    assert titles(store, "") == []


def test_a_merged_known_bug_is_found_by_the_words_of_both(store: Store) -> None:
    first, second = (b for b in store.log.known_bugs() if "rollover" in b.title or "liquidity" in b.title)
    merge_bugs(store, first.id, second.id)
    assert titles(store, first.title)[0] == second.title
    undo(store)
    assert titles(store, first.title)[0] == first.title


def test_no_text_makes_search_or_marks_stumble(store: Store) -> None:
    """10,000 strings of FTS operators, quotes, marks and odd letters."""
    chance = random.Random(3)
    parts = ['"', "'", "*", "AND", "OR", "NOT", "NEAR(", ")", "(", "^", ":", "-", "+", "{", "}", "title:", "\\", "%",
             "_", "gw", "seq", "é", "\u0000", "\u202e", "李", "🙂", "ﬁ", "15m", "#", ";--"]  # fmt: skip
    for _ in range(10_000):
        text = "".join(chance.choices(parts, k=chance.randrange(1, 9)))
        assert len(recurrence_hints(store, text, 1)) <= 3
        read_line(text)


@pytest.mark.parametrize(
    ("word", "same"), [("cancels", "cancel"), ("dropped", "drop"), ("retries", "retry"), ("freezing", "freeze")]
)
def test_words_lose_their_endings(word: str, same: str) -> None:
    assert root(word) == root(same)
