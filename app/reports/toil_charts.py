"""The charts of toil, for window and paper alike: each is drawn on a surface from the same numbers as its table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

from app.domain.issues import IssueKind
from app.domain.languages import dated, tr
from app.domain.markets import MarketHours
from app.domain.teams import Team
from app.domain.toil import HALF_HOURS, ToilNumbers, WeekToil
from app.domain.toil_tables import (
    KIND_WORDS,
    half_words,
    noise_key,
    pay_back_words,
    rate_words,
    spent_words,
    week_words,
)
from app.domain.weeks import WEEKDAYS
from app.reports.surfaces import HATCHES, PAPER, Box, Colours, Ground, Picture, Surface

KINDS = tuple(KIND_WORDS)
TOP, LEFT, RIGHT, FOOT = 24, 46, 10, 22
ROW, MOST_ROWS, MORE_LINE = 25, 10, 16
STEPS = (15, 30, 60, 120, 240, 300, 600, 1200, 2400, 3000, 6000, 12000)
MINI_WIDTH, MINI_HEIGHT = 168, 84
SHADES = 6


def chart_height(key: str, numbers: ToilNumbers, width: int) -> int:
    """Return how high a chart is, in pixels, at a width."""
    if key in ROWS:
        count = row_count(key, numbers)
        return max(1, min(MOST_ROWS, count)) * ROW + 30 + (MORE_LINE if count > MOST_ROWS else 0)
    if key == "suites":
        return ceil(len(numbers.suites) / max(1, width // MINI_WIDTH)) * MINI_HEIGHT + 8
    return 236 if key == "hours" else 226


def chart_picture(key: str, team: Team, numbers: ToilNumbers, ground: Ground, scale: float = 1) -> Picture:
    """Return a chart as pixels, `scale` for each of the ground, with the places that can be asked."""
    return drawn(key, team, numbers, ground).picture(scale)


def chart_pictures(
    grounds: Mapping[str, Ground], team: Team, numbers: ToilNumbers, scale: float = 1
) -> dict[str, Picture]:
    """Return several charts as pixels, each on its ground."""
    return {key: chart_picture(key, team, numbers, ground, scale) for key, ground in grounds.items()}


def chart_svg(key: str, team: Team, numbers: ToilNumbers, width: int, fonts: Path) -> str:
    """Return a chart for paper as SVG, as high as it has to be."""
    return drawn(key, team, numbers, Ground(width, chart_height(key, numbers, width), PAPER, fonts)).svg()


def drawn(key: str, team: Team, numbers: ToilNumbers, ground: Ground) -> Surface:
    """Draw a chart on a surface."""
    surface = Surface(ground)
    if key in ROWS:
        _rows(surface, key, ROWS[key](team, numbers), numbers)
    else:
        CHARTS[key](surface, team, numbers)
    return surface


# Columns of weeks


def _weeks(surface: Surface, _team: Team, numbers: ToilNumbers) -> None:
    _legend(surface)
    most = _scale(surface, numbers.weeks, numbers.usual.median)
    _columns(surface, numbers.weeks, _plot(surface), most)
    _week_names(surface, numbers.weeks)
    _usual_line(surface, numbers.usual.median, most)


def _year(surface: Surface, _team: Team, numbers: ToilNumbers) -> None:
    _legend(surface)
    most = _scale(surface, numbers.year, numbers.year_usual.median)
    _columns(surface, numbers.year, _plot(surface), most)
    _week_names(surface, numbers.year)
    _usual_line(surface, numbers.year_usual.median, most)
    left, top, width, height = _plot(surface)
    room = width / len(numbers.year)
    places = {w.week: left + (n + 0.5) * room for n, w in enumerate(numbers.year)}
    for week, bug in numbers.fixed:
        x, ink = places[week], surface.colours.ink
        surface.lines([(x, top - 2, x, top + height)], ink, 1.2)
        surface.text(x, top - 3, "▼", ink, 9, side="center")
        right = x > left + width / 2
        words = surface.fitted(tr("fixed: {title}", title=bug.title), 150, 10)
        surface.text(x + (-5 if right else 5), top + 8, words, ink, 10, side="right" if right else "left")
        surface.spot(
            (x - 5, top - 12, 10, height + 12),
            tr("{week}: fixed “{title}”", week=week_words(week), title=bug.title),
            ("bug", bug.id),
        )


def _plot(surface: Surface) -> Box:
    return LEFT, TOP + 8, surface.width - LEFT - RIGHT, surface.height - TOP - 8 - FOOT


def _scale(surface: Surface, weeks: Sequence[WeekToil], least: float) -> int:
    """Draw lines of round minutes and return the minutes at the top."""
    highest = max([w.whole for w in weeks] + [round(least), 1])
    step = next((s for s in STEPS if highest / s <= 4), STEPS[-1] * ceil(highest / STEPS[-1] / 4))
    most = step * max(1, ceil(highest / step))
    left, top, width, height = _plot(surface)
    for minutes in range(0, most + 1, step):
        y = top + height * (1 - minutes / most)
        surface.lines([(left, y, left + width, y)], surface.colours.line, 0.8)
        words = f"{minutes / 60:g} h" if minutes >= 60 or not minutes else tr("{minutes} min", minutes=minutes)
        surface.text(left - 6, y + 4, words, surface.colours.muted, 10, side="right")
    return most


def _columns(surface: Surface, weeks: Sequence[WeekToil], plot: Box, most: int) -> None:
    left, top, width, height = plot
    room = width / max(1, len(weeks))
    gap = min(6.0, room * 0.14)
    boxes: dict[IssueKind, list[Box]] = {kind: [] for kind in KINDS}
    for n, week in enumerate(weeks):
        state = "" if week.is_over else tr(", still on")
        whole = (left + n * room, top, room, height)
        surface.spot(whole, f"{week_words(week.week)}{state}: {spent_words(week.whole)}", ("week", week.week, None))
        y = top + height
        for kind in KINDS:
            tall = height * week.minutes[kind] / most
            y -= tall
            box = (left + n * room + gap, y, room - 2 * gap, tall)
            boxes[kind].append(box)
            if tall:
                words = f"{KIND_WORDS[kind]}: {spent_words(week.minutes[kind])}, {_times(week.times[kind])}"
                surface.spot(box, f"{week_words(week.week)}{state}\n{words}", ("week", week.week, kind))
        if not week.is_over:
            surface.outline([(left + n * room + 1, top, room - 2, height)], surface.colours.muted)
    for kind, colour, hatch in zip(KINDS, surface.colours.parts, HATCHES, strict=True):
        surface.rects(boxes[kind], colour, hatch)


def _times(count: int) -> str:
    return "once" if count == 1 else tr("{count} times", count=count)


def _week_names(surface: Surface, weeks: Sequence[WeekToil]) -> None:
    left, top, width, height = _plot(surface)
    room, y = width / max(1, len(weeks)), top + height + 15
    if len(weeks) <= 14:
        for n, week in enumerate(weeks):
            day = week.week.monday
            words = dated(day, tr("%-d %b")) if week.is_over else tr("so far")
            surface.text(left + (n + 0.5) * room, y, words, surface.colours.muted, 10, side="center")
        return
    last, free = 0, 0.0
    for n, week in enumerate(weeks):
        day, x = week.week.monday, left + n * room
        words = dated(day, tr("%b %Y")) if day.month == 1 else dated(day, tr("%b"))
        if day.month != last and x >= free and n < len(weeks) - 2:
            surface.text(x, y, words, surface.colours.muted, 10)
            free = x + surface.room_of(words, 10) + 8
        last = day.month


def _usual_line(surface: Surface, minutes: float, most: int) -> None:
    left, top, width, height = _plot(surface)
    y = top + height * (1 - minutes / most)
    surface.lines([(left, y, left + width, y)], surface.colours.ink, 1.1, dashed=True)
    words = tr("median {spent}", spent=spent_words(minutes))
    surface.text(surface.width - RIGHT, 14, words, surface.colours.ink, 10, side="right")
    surface.lines(
        [
            (
                surface.width - RIGHT - surface.room_of(words, 10) - 22,
                10.5,
                surface.width - RIGHT - surface.room_of(words, 10) - 5,
                10.5,
            )
        ],
        surface.colours.ink,
        1.1,
        dashed=True,
    )


def _legend(surface: Surface) -> None:
    x = float(LEFT)
    for kind, colour, hatch in zip(KINDS, surface.colours.parts, HATCHES, strict=True):
        surface.rects([(x, 5, 11, 11)], colour, hatch)
        surface.text(x + 16, 14, KIND_WORDS[kind], surface.colours.muted, 10)
        x += 30 + surface.room_of(KIND_WORDS[kind], 10)


# Weekdays and half hours


def _hours(surface: Surface, _team: Team, numbers: ToilNumbers) -> None:
    heat, left, top = numbers.heat, 36.0, 26.0
    wide, tall = (surface.width - left - RIGHT) / HALF_HOURS, (surface.height - top - 44) / 7
    shades = _shades(surface.colours)
    boxes, colours = [], []
    for d, day in enumerate(heat.counts):
        surface.text(left - 6, top + (d + 0.5) * tall + 4, WEEKDAYS[d], surface.colours.muted, 10, side="right")
        for h, count in enumerate(day):
            box = (left + h * wide, top + d * tall, wide - 1, tall - 1)
            boxes.append(box)
            colours.append(shades[ceil(count / max(1, heat.most) * (SHADES - 1))])
            words = tr(
                "{WEEKDAYS} {half} to {half2}: {count}",
                WEEKDAYS=WEEKDAYS[d],
                half=half_words(h),
                half2=half_words((h + 1) % HALF_HOURS),
                count=count,
            )
            surface.spot(box, tr("{words} issue|{words} issues", "", count, words=words), ("half", d * HALF_HOURS + h))
    surface.cells(boxes, colours)
    for hour in range(0, 25, 3):
        x = left + hour * 2 * wide
        side = {0: "left", 24: "right"}.get(hour, "center")
        surface.text(x, top + 7 * tall + 13, f"{hour:02d}:00", surface.colours.muted, 10, side=side)
    _session(surface, heat.hours, (left, top, wide * HALF_HOURS, tall * 7))
    _shade_legend(surface, heat.most, heat.hours, shades)


def _session(surface: Surface, hours: MarketHours, plot: Box) -> None:
    left, top, width, height = plot
    for word, at, side in (("opens", hours.opens, "right"), ("closes", hours.closes, "left")):
        if at is not None:
            x = left + (at.hour * 60 + at.minute) / 1440 * width - 0.5
            surface.lines([(x, top - 6, x, top + height + 2)], surface.colours.ink, 1.6)
            shift = -4 if side == "right" else 4
            surface.text(x + shift, top - 8, f"{word} {at:%H:%M}", surface.colours.ink, 10, side=side)


def _shade_legend(surface: Surface, most: int, hours: MarketHours, shades: Sequence[str]) -> None:
    y, x = surface.height - 14.0, 36.0
    surface.text(x, y + 9, "none", surface.colours.muted, 10)
    x += surface.room_of("none", 10) + 6
    for shade in shades:
        surface.rects([(x, y, 16, 11)], shade, edge=surface.colours.line)
        x += 17
    surface.text(x + 5, y + 9, tr("{most} in a half hour", most=most), surface.colours.muted, 10)
    right = float(surface.width - RIGHT)
    surface.text(
        right, y + 9, surface.fitted(hours.words, right - x - 130, 10), surface.colours.muted, 10, side="right"
    )


def _shades(colours: Colours) -> list[str]:
    """Return shades from the ground to the accent; each next one is clearly further from the ground."""
    begin, end = (_rgb(c) for c in (colours.soft, colours.accent))
    mixed = [
        tuple(round(a + (b - a) * n / (SHADES - 1)) for a, b in zip(begin, end, strict=True)) for n in range(SHADES)
    ]
    return ["#{:02x}{:02x}{:02x}".format(*m) for m in mixed]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


# Rows of bars


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


def _rows(surface: Surface, key: str, shown: Sequence[BarRow], numbers: ToilNumbers) -> None:
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
        words = f"{spent_words(c.minutes)}, {c.share:.0%}"
        budget = tr(", budget {spent}", spent=spent_words(c.budget)) if c.budget is not None else ""
        each = tr("median {spent}, p90 {spent2}", spent=spent_words(c.each.median), spent2=spent_words(c.each.p90))
        told = tr(
            "{title}\n{spent} in {times}{budget}; {each} each",
            title=c.bug.title,
            spent=spent_words(c.minutes),
            times=_times(c.times),
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
            times=_times(a.times_then),
            times2=_times(a.times),
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
            [_times(n.times)],
            [n.title, tr("{times}, {share:.0%} so far", times=_times(n.times), share=n.share)],
        )
        if n.alert:
            words.append(tr("noise {noise} of {judged} judged", noise=n.alert.noise, judged=n.alert.judged))
            told.append(
                tr(
                    "fired {times}, {rate} of judged firings were noise, {rate2} needed somebody",
                    times=_times(n.alert.times),
                    rate=rate_words(n.alert.noise_rate),
                    rate2=rate_words(n.alert.actionability),
                )
            )
        words += [spent_words(n.minutes)] if n.minutes else []
        name = _named(team, numbers, n.title, n.suite_id)
        found.append(BarRow(name, n.times, ", ".join(words), noise_key(n), "\n".join(told)))
    return found


# Suites side by side


def _suites(surface: Surface, team: Team, numbers: ToilNumbers) -> None:
    across = max(1, surface.width // MINI_WIDTH)
    wide = surface.width / across
    most = max([w.whole for _, weeks in numbers.suites for w in weeks] + [1])
    boxes: dict[int, list[Box]] = {}
    for n, (suite_id, weeks) in enumerate(numbers.suites):
        left, top = n % across * wide, n // across * MINI_HEIGHT
        suite = team.suite[suite_id]
        words = spent_words(sum(w.whole for w in weeks))
        room = wide - 22 - surface.room_of(words, 10)
        surface.text(left, top + 13, surface.fitted(suite.name, room), surface.colours.ink, 11)
        surface.text(left + wide - 14, top + 13, words, surface.colours.muted, 10, side="right")
        base, tall, step = top + MINI_HEIGHT - 12, MINI_HEIGHT - 36, (wide - 14) / len(weeks)
        surface.lines([(left, base, left + wide - 14, base)], surface.colours.line)
        for k, week in enumerate(weeks):
            high = tall * week.whole / most
            boxes.setdefault(suite_id, []).append(
                (left + k * step, base - high, max(1.0, step - min(2.0, step / 3)), high)
            )
            told = f"{suite.name}, {week_words(week.week)}: {spent_words(week.whole)}"
            surface.spot((left + k * step, top + 18, step, base - top - 18), told, ("suite", suite_id, week.week))
    for some in boxes.values():
        surface.rects(some, surface.colours.accent)


Draw = Callable[[Surface, Team, ToilNumbers], None]
CHARTS: dict[str, Draw] = {"weeks": _weeks, "hours": _hours, "year": _year, "suites": _suites}
ROWS: dict[str, Callable[[Team, ToilNumbers], list[BarRow]]] = {
    "fix": _fix_rows, "bugs": _bug_rows, "again": _again_rows, "noise": _noise_rows,
}  # fmt: skip
