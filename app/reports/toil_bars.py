"""Charts that are rows of bars with names and words: what to fix next, costs, what came again, noise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.languages import numeral, tr
from app.domain.teams import Team
from app.domain.toil import ToilNumbers
from app.domain.toil_tables import noise_key, pay_back_words, rate_words, spent_words
from app.reports.surfaces import Surface

ROW, MOST_ROWS, MORE_LINE = 25, 10, 16


@dataclass(frozen=True)
class BarRow:
    """A named bar: its amount and words, a mark on it, an amount before, a word where something is wrong."""

    name: str
    amount: float
    words: str
    key: Any
    told: str
    mark: float | None = None
    before: float | None = None
    wrong: str = ""


def row_count(key: str, numbers: ToilNumbers) -> int:
    """Return how many rows there are, shown or not."""
    some = {"fix": numbers.fixes, "bugs": numbers.bugs, "again": numbers.again, "noise": numbers.noise}
    return len(some[key])


def rows_height(key: str, numbers: ToilNumbers) -> int:
    """Return how high the bars are with their legend, in pixels."""
    count = row_count(key, numbers)
    return max(1, min(MOST_ROWS, count)) * ROW + 30 + (MORE_LINE if count > MOST_ROWS else 0)


def draw_rows(surface: Surface, key: str, team: Team, numbers: ToilNumbers) -> None:
    """Draw the bars of a chart, the first rows of it where there are many."""
    shown = ROWS[key](team, numbers)
    count = row_count(key, numbers)
    names = min(surface.width * 0.44, max([surface.room_of(r.name) for r in shown] + [40])) + 12
    words = max([surface.room_of(_end(r)) for r in shown] + [40]) + 10
    room = max(30.0, surface.width - names - words)
    most = max([v for r in shown for v in (r.amount, r.mark or 0, r.before or 0)] + [1])
    for n, row in enumerate(shown):
        y = n * ROW + 4.0
        surface.text(0, y + 15, surface.fitted(row.name, names - 12), surface.colours.ink, 11)
        long = room * row.amount / most
        if row.before is not None:
            surface.rects(
                [(names, y + 3, room * row.before / most, 7)], surface.colours.soft, edge=surface.colours.muted
            )
            surface.rects([(names, y + 11, long, 7)], surface.colours.accent)
        else:
            surface.rects([(names, y + 5, long, 12)], surface.colours.accent, "////" if row.wrong else "")
        if row.mark is not None:
            x = names + room * row.mark / most
            surface.lines([(x, y + 1, x, y + 21)], surface.colours.ink, 2)
        far = max(long, room * (row.before or 0) / most, room * (row.mark or 0) / most)
        colour = surface.colours.warning if row.wrong else surface.colours.muted
        surface.text(names + far + 6, y + 15, _end(row), colour, 11)
        surface.spot((0, y, surface.width, ROW), row.told, row.key)
    if count > MOST_ROWS:
        more = tr("and {count} more in the table", count=count - MOST_ROWS)
        surface.text(0, MOST_ROWS * ROW + 18, more, surface.colours.muted, 10)
    _rows_legend(surface, shown)
    if key == "fix" and not any(f.gain for f in numbers.fixes):
        said = tr("bars: minutes a week; say how much effort each fix is, and the best gain comes first")
        surface.text(surface.width - 2, surface.height - 10, said, surface.colours.muted, 10, side="right")


def _rows_legend(surface: Surface, rows: Sequence[BarRow]) -> None:
    y, right, muted = surface.height - 10.0, float(surface.width) - 2, surface.colours.muted
    if any(r.mark is not None for r in rows):
        words = tr("budget; hatched bars are over it")
        surface.text(right, y, words, muted, 10, side="right")
        x = right - surface.room_of(words, 10) - 7
        surface.lines([(x, y - 10, x, y + 1)], surface.colours.ink, 2)
    if any(r.before is not None for r in rows):
        words, x = tr("above a year ago, below now"), right
        surface.text(x, y, words, muted, 10, side="right")


def _end(row: BarRow) -> str:
    return f"{row.words}, {row.wrong}" if row.wrong else row.words


def _named(team: Team, numbers: ToilNumbers, title: str, suite_id: int | None) -> str:
    """Return a title, with the code of its suite where there are others."""
    if suite_id is None or numbers.suite_id is not None or len(team.suites) < 2:
        return title
    return f"{team.suite[suite_id].code}  {title}"


def _fix_rows(team: Team, numbers: ToilNumbers) -> list[BarRow]:
    found, is_any = [], any(f.gain for f in numbers.fixes)
    for f in numbers.fixes[:MOST_ROWS]:
        saves = tr("{spent} a week", spent=spent_words(f.minutes_a_week))
        days = tr("{n} day|{n} days", "", f.days)
        words = (
            tr("{saves} for {days}, paid in {pay_back}", saves=saves, days=days, pay_back=pay_back_words(f.pay_back))
            if f.days
            else tr("{saves}, effort not said", saves=saves)
        )
        found.append(
            BarRow(
                _named(team, numbers, f.bug.title, f.bug.suite_id),
                (f.gain or 0) if is_any else f.minutes_a_week,
                words,
                ("bug", f.bug.id),
                f"{f.bug.title}\n{words}",
            )
        )
    return found


def _bug_rows(team: Team, numbers: ToilNumbers) -> list[BarRow]:
    found = []
    for c in numbers.bugs[:MOST_ROWS]:
        words = f"{spent_words(c.minutes)}, {numeral(c.share, '.0%')}"
        budget = tr(", budget {spent}", spent=spent_words(c.budget)) if c.budget is not None else ""
        each = tr("median {spent}, p90 {spent2}", spent=spent_words(c.each.median), spent2=spent_words(c.each.p90))
        told = tr(
            "{title}\n{spent} in {times}{budget}; {each} each",
            title=c.bug.title,
            spent=spent_words(c.minutes),
            times=times_words(c.times),
            budget=budget,
            each=each,
        )
        wrong = tr("over budget") if c.is_over else ""
        found.append(
            BarRow(
                _named(team, numbers, c.bug.title, c.bug.suite_id),
                c.minutes,
                words,
                ("bug", c.bug.id),
                told,
                c.budget,
                wrong=wrong,
            )
        )
    return found


def _again_rows(team: Team, numbers: ToilNumbers) -> list[BarRow]:
    found = []
    for a in numbers.again[:MOST_ROWS]:
        words = tr("{spent} then, {spent2} now", spent=spent_words(a.minutes_then), spent2=spent_words(a.minutes))
        told = tr(
            "{title}\n{times} a year ago, {times2} now",
            title=a.title,
            times=times_words(a.times_then),
            times2=times_words(a.times),
        )
        key = ("bug", a.bug.id) if a.bug else ("title", a.suite_id, a.kind, a.title)
        found.append(
            BarRow(_named(team, numbers, a.title, a.suite_id), a.minutes, words, key, told, before=a.minutes_then)
        )
    return found


def _noise_rows(team: Team, numbers: ToilNumbers) -> list[BarRow]:
    found = []
    for n in numbers.noise[:MOST_ROWS]:
        words, told = (
            [times_words(n.times)],
            [n.title, tr("{times}, {share:.0%} so far", times=times_words(n.times), share=n.share)],
        )
        if n.alert:
            words.append(tr("noise {noise} of {judged} judged", noise=n.alert.noise, judged=n.alert.judged))
            told.append(
                tr(
                    "fired {times}, {rate} of judged firings were noise, {rate2} needed somebody",
                    times=times_words(n.alert.times),
                    rate=rate_words(n.alert.noise_rate),
                    rate2=rate_words(n.alert.actionability),
                )
            )
        words += [spent_words(n.minutes)] if n.minutes else []
        name = _named(team, numbers, n.title, n.suite_id)
        found.append(BarRow(name, n.times, ", ".join(words), noise_key(n), "\n".join(told)))
    return found


def times_words(count: int) -> str:
    """Return how often, in words."""
    return tr("once") if count == 1 else tr("{count} times", count=count)


ROWS: dict[str, Callable[[Team, ToilNumbers], list[BarRow]]] = {
    "fix": _fix_rows, "bugs": _bug_rows, "again": _again_rows, "noise": _noise_rows,
}  # fmt: skip
