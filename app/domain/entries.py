"""One line of the log, cut into its title and its marks.

Marks are whole words in any order: `!` novel, `~` noise, `?` request, `#known-bug`, `/application`, `@contact`,
`>TICKET`, `^severity`, `9:40-10:05` from when to when, `-10m` how long ago it began, and `15m` or `1h20` the time it
took. A time counts where no title follows it, and before the whole title or beside another mark unless the next word
is something times are said of, so that `15m session down` is understood and `C#`, `t+1` and `5m bars late` survive. The
first mark of each sort counts. A word with a backslash before it is no mark.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum


class MarkSort(StrEnum):
    """What a mark says."""

    KIND = "kind"
    KNOWN_BUG = "known bug"
    APPLICATION = "application"
    CONTACT = "contact"
    TICKET = "ticket"
    SEVERITY = "severity"
    SPAN = "from when to when"
    AGO = "began"
    TOOK = "took"


@dataclass(frozen=True)
class Mark:
    """One mark: its sort, what it says without its sign, and where it stands in the line."""

    sort: MarkSort
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Line:
    """A line as cut: the title's words and the marks in order."""

    title: str
    marks: tuple[Mark, ...] = ()

    def value(self, sort: MarkSort) -> str | None:
        """Return what the mark of a sort says, None where there is none."""
        return next((m.value for m in self.marks if m.sort is sort), None)


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


SIGNS = {
    "/": MarkSort.APPLICATION, "#": MarkSort.KNOWN_BUG, "@": MarkSort.CONTACT, ">": MarkSort.TICKET,
    "^": MarkSort.SEVERITY,
}  # fmt: skip
SEVERITY_WORDS = {
    "minor": "minor", "3": "minor", "sev3": "minor", "low": "minor",
    "major": "major", "2": "major", "sev2": "major", "high": "major",
    "critical": "critical", "1": "critical", "sev1": "critical", "crit": "critical",
}  # fmt: skip
KIND_SIGNS = frozenset("!~?")
TOOK = re.compile(r"(?:(\d{1,6})h)?(?:(\d{1,6})m?)?", re.ASCII)
HOURS, MINUTES = re.compile(r"\d{1,6}h", re.ASCII), re.compile(r"\d{1,6}m", re.ASCII)
SPAN = re.compile(r"(\d{1,2}:\d{2})[-–](\d{1,2}:\d{2})", re.ASCII)
# Words that a time before them belongs to: “5m bars late”, “30m delay on fills”, “1h candles missing”.
MEASURED = frozenset({
    "average", "averages", "bar", "bars", "behind", "bucket", "buckets", "candle", "candles", "chart", "charts",
    "delay", "delayed", "forward", "horizon", "interval", "intervals", "lag", "lagging", "late", "latency", "limit",
    "lookback", "moving", "ohlc", "ohlcv", "old", "rollup", "series", "slice", "slices", "slow", "snapshot",
    "snapshots", "stale", "tick", "ticks", "timeout", "timeouts", "twap", "volume", "vwap", "window", "windows",
})  # fmt: skip


def read_line(text: str, plain: Set[str] = frozenset()) -> Line:
    """Cut a line; words in `plain` are no marks, whatever they look like."""
    words = [_Word(m[0], m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    marks: dict[MarkSort, Mark] = {}
    title: list[_Word] = []
    for word in words:
        mark = None if word.text in plain else _signed(word)
        if mark is None or mark.sort in marks:
            title.append(word)
        else:
            marks[mark.sort] = mark
    took = _took(words, title, plain)
    if took is not None:
        title = [w for w in title if not took.start <= w.start < took.end]
        marks[took.sort] = took
    return Line(" ".join(_unescaped(w) for w in title), tuple(sorted(marks.values(), key=lambda m: m.start)))


def escaped(text: str, plain: Set[str]) -> str:
    """Return a line in which the words of `plain` are written so that they are no marks."""
    return " ".join(f"\\{word}" if word in plain else word for word in text.split())


def minutes_of(word: str) -> int | None:
    """Return the minutes of `15m`, `1h` or `1h20`, None for anything else."""
    match = TOOK.fullmatch(word)
    if not match or not (match[1] or word.endswith("m")):
        return None
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def _signed(word: _Word) -> Mark | None:
    text = word.text
    if text in KIND_SIGNS:
        return Mark(MarkSort.KIND, text, word.start, word.end)
    if SPAN.fullmatch(text):
        return Mark(MarkSort.SPAN, text, word.start, word.end)
    sort, rest = SIGNS.get(text[0]), text[1:]
    if text[0] == "-" and minutes_of(rest) is not None:
        return Mark(MarkSort.AGO, rest, word.start, word.end)
    if sort is None or not rest or text[0] in rest or not _says(sort, rest):
        return None
    return Mark(sort, rest, word.start, word.end)


def _says(sort: MarkSort, rest: str) -> bool:
    """Tell a mark from what only looks like one: `#123`, `/var/log`, `>5ms`, `>limit`, `@10.25`, `^GSPC`."""
    if sort is MarkSort.TICKET:
        return rest[0].isalpha() and any(c.isdigit() for c in rest)
    if sort is MarkSort.APPLICATION:
        return any(c.isalpha() for c in rest)
    if sort is MarkSort.SEVERITY:
        return rest.casefold() in SEVERITY_WORDS
    return rest[0].isalpha() or (sort is MarkSort.KNOWN_BUG and any(c.isalpha() for c in rest))


def _took(words: list[_Word], title: list[_Word], plain: Set[str]) -> Mark | None:
    """Return the time among the words that are no marks: at the end, else before the whole title or beside a mark."""
    times = [w for w in title if w.text not in plain and minutes_of(w.text) is not None]
    if not times:
        return None
    if title[-1] is times[-1]:
        before = title[-2] if len(title) > 1 else None
        if before in times and before and HOURS.fullmatch(before.text) and MINUTES.fullmatch(title[-1].text):
            return Mark(MarkSort.TOOK, before.text + title[-1].text, before.start, title[-1].end)
        return _mark(title[-1])
    found = (w for w in times if (w is title[0] or _beside_mark(w, words, title)) and not _measures(w, title))
    return next((_mark(word) for word in found), None)


def _beside_mark(word: _Word, words: list[_Word], title: list[_Word]) -> bool:
    place = words.index(word)
    return any(near not in title for near in (*words[max(0, place - 1) : place], *words[place + 1 : place + 2]))


def _measures(word: _Word, title: list[_Word]) -> bool:
    """Tell whether the next word of the title is one that times are said of."""
    return title[title.index(word) + 1].text.casefold().strip(",.;:") in MEASURED


def _mark(word: _Word) -> Mark:
    return Mark(MarkSort.TOOK, word.text, word.start, word.end)


def _unescaped(word: _Word) -> str:
    rest = word.text[1:]
    if not word.text.startswith("\\") or not rest:
        return word.text
    bare = _Word(rest, word.start, word.end)
    return rest if _signed(bare) or minutes_of(rest) is not None else word.text
