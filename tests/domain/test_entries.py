"""A line is cut into title and marks; nothing that is no mark is lost, and no text makes it stumble."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entries import Line, MarkSort, escaped, minutes_of, read_line
from app.domain.entry_times import Times, times_of
from app.domain.errors import Refused

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
MARKS = {
    MarkSort.KIND: "!", MarkSort.KNOWN_BUG: "#seq-gap", MarkSort.APPLICATION: "/oms-gateway",
    MarkSort.CONTACT: "@exchange-desk", MarkSort.TICKET: ">OPS-1234", MarkSort.SEVERITY: "^major",
    MarkSort.SPAN: "9:40-10:05",
}  # fmt: skip
WORDS = st.text(st.characters(exclude_categories=["Cs", "Zs", "Cc", "Zl", "Zp"]), min_size=1, max_size=8)


def test_every_mark_is_understood_in_one_line() -> None:
    line = read_line("! session down #seq-gap /oms-gateway @exchange >OPS-12 ^critical -10m 1h20")
    assert line.title == "session down"
    assert [line.value(sort) for sort in MarkSort] == [
        "!", "seq-gap", "oms-gateway", "exchange", "OPS-12", "critical", None, "10m", "1h20",
    ]  # fmt: skip


@given(st.permutations([*MARKS.values(), "title"]))
def test_marks_may_stand_in_any_order(words: list[str]) -> None:
    line = read_line(" ".join(words))
    assert line.title == "title"
    assert {m.sort for m in line.marks} == set(MARKS)


@given(st.permutations(["session down at logon", "!", "/oms-gateway", "15m"]))
def test_a_time_may_stand_before_or_after_the_title(parts: list[str]) -> None:
    line = read_line(" ".join(parts))
    assert (line.title, line.value(MarkSort.TOOK)) == ("session down at logon", "15m")


@pytest.mark.parametrize(
    "title",
    [
        "C# build fails at t+1", "5m bars late", "5m bars", "no data for 15m on A feed", "see /var/log/app #123",
        "is 1h2 a typo", "price >5 or >=7",
        "latency >5ms", "usage >limit", "a->b", "^GSPC missing", "book @10.25 stale", "who@example.com asks",
        "what?! now", "~5 fills", "#", "/", "@ the desk", "and/or", "1h candles missing", "2+2 != 5", "9:40-10:05ish",
        "-x flag ignored", "--dry-run", "<3", "\\\\server\\share full",
    ],
)  # fmt: skip
def test_only_whole_words_are_marks(title: str) -> None:
    assert read_line(title) == Line(title)


@pytest.mark.parametrize(
    "text", ["seq gap 15m >OPS-12 C# t+1", "seq gap /oms 15m C# t+1", "seq gap ^2 15m C# t+1 -10m"]
)
def test_a_time_beside_another_mark_counts_amid_the_words(text: str) -> None:
    line = read_line(text)
    assert (line.title, line.value(MarkSort.TOOK)) == ("seq gap C# t+1", "15m")


def test_a_time_beside_another_mark_stays_with_what_it_is_said_of() -> None:
    assert read_line("late on /oms 5m bars and 1h candles").title == "late on 5m bars and 1h candles"


def test_a_time_at_the_end_counts_before_one_at_the_beginning() -> None:
    line = read_line("5m bars late 15m")
    assert (line.title, line.value(MarkSort.TOOK)) == ("5m bars late", "15m")
    assert read_line("down 1h 15m").value(MarkSort.TOOK) == "1h15m"
    assert read_line("down 1h 15m").title == "down"


@given(st.lists(st.one_of(WORDS, st.sampled_from([*MARKS.values(), "15m", "-5m", "?", "\\15m"])), max_size=8))
def test_no_word_is_lost_and_marks_say_where_they_stand(words: list[str]) -> None:
    text = " ".join(words)
    line = read_line(text)
    said = [text[m.start : m.end] for m in line.marks]
    left = line.title.split()
    assert len(left) + sum(len(s.split()) for s in said) == len(text.split())
    assert len({m.sort for m in line.marks}) == len(line.marks)
    assert all(a.end <= b.start for a, b in zip(line.marks, line.marks[1:], strict=False))


@given(
    st.lists(st.one_of(WORDS.filter(lambda w: "\\" not in w), st.sampled_from([*MARKS.values(), "15m"])), max_size=6)
)
def test_words_turned_back_to_text_are_written_with_a_backslash(words: list[str]) -> None:
    plain = {w for w in words if w in {"15m", "#seq-gap", "!"}}
    text = " ".join(words)
    turned, written = read_line(text, plain), read_line(escaped(text, plain))
    assert turned.title == written.title
    assert [(m.sort, m.value) for m in turned.marks] == [(m.sort, m.value) for m in written.marks]


@pytest.mark.parametrize(("word", "minutes"), [("15m", 15), ("1h20", 80), ("2h", 120), ("1h20m", 80), ("15", None)])
def test_minutes_are_read(word: str, minutes: int | None) -> None:
    assert minutes_of(word) == minutes


def at(hour: int, minute: int, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("down", Times(NOW)),
        ("down 15m", Times(at(14, 5), NOW, 15)),
        ("down -1h 15m", Times(at(13, 20), at(13, 35), 15)),
        ("down -1h", Times(at(13, 20))),
        ("down 9:40-10:05", Times(at(9, 40), at(10, 5), 25)),
        ("down 9:40-10:05 5m", Times(at(9, 40), at(10, 5), 5)),
        ("down 15:00-15:30", Times(at(15, 0, 23), at(15, 30, 23), 30)),
        ("down 23:50-0:10", Times(at(23, 50, 23), at(0, 10), 20)),
    ],
)
def test_times_become_instants(text: str, times: Times) -> None:
    assert times_of(read_line(text), NOW, "UTC") == times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("down 40h", "“40h” is more than a day"),
        ("down 2400m", "“2400m” is more than a day"),
        ("down -40h", "“40h” is more than a day"),
        ("down 10:05-9:40", "ends before it starts"),
        ("down 14:00-15:00", "still to come"),
        ("down 25:00-26:00", "is no time of day"),
        ("down 9:40-10:05 -10m", "both say when it began"),
    ],
)
def test_times_that_are_none_are_refused_in_one_sentence(text: str, words: str) -> None:
    with pytest.raises(Refused, match=words) as told:
        times_of(read_line(text), NOW, "UTC")
    assert str(told.value).count(".") == 1


@pytest.mark.parametrize(
    ("now", "text", "words"),
    [
        (datetime(2026, 3, 29, 12, tzinfo=UTC), "down 1:30-2:30", "01:30 was skipped by the clock change of 29 March"),
        (datetime(2026, 10, 25, 12, tzinfo=UTC), "down 0:50-1:30", "01:30 came twice with the clock change"),
    ],
)
def test_times_of_a_clock_change_are_refused(now: datetime, text: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        times_of(read_line(text), now, "Europe/London")


def test_a_span_over_a_clock_change_has_its_true_length() -> None:
    now = datetime(2026, 10, 25, 12, tzinfo=UTC)
    assert times_of(read_line("down 0:30-3:30"), now, "Europe/London").minutes == 240


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    line = read_line(text)
    try:
        times = times_of(line, NOW, "America/New_York")
    except Refused:
        return
    assert times.opened <= NOW
    assert times.resolved is None or times.opened <= times.resolved <= NOW + timedelta(0)
