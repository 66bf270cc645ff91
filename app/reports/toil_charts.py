"""The charts of toil, for window and paper alike: each is drawn on a surface from the same numbers as its table."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil
from pathlib import Path

from app.domain.issues import IssueKind
from app.domain.languages import dated, numeral, short_day_names, tr
from app.domain.markets import MarketHours
from app.domain.teams import Team
from app.domain.toil import HALF_HOURS, ToilNumbers, WeekToil
from app.domain.toil_tables import (
    KIND_WORDS,
    half_words,
    spent_words,
    week_words,
)
from app.reports.surfaces import HATCHES, PAPER, Box, Colours, Ground, Picture, Surface
from app.reports.toil_bars import ROWS, draw_rows, rows_height, times_words

KINDS = tuple(KIND_WORDS)
TOP, LEFT, RIGHT, FOOT = 24, 46, 10, 22
STEPS = (15, 30, 60, 120, 240, 300, 600, 1200, 2400, 3000, 6000, 12000)
MINI_WIDTH, MINI_HEIGHT = 168, 84
SHADES = 6


def chart_height(key: str, numbers: ToilNumbers, width: int) -> int:
    """Return how high a chart is, in pixels, at a width."""
    if key in ROWS:
        return rows_height(key, numbers)
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
        draw_rows(surface, key, team, numbers)
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
        words = (
            f"{numeral(minutes / 60, 'g')} h" if minutes >= 60 or not minutes else tr("{minutes} min", minutes=minutes)
        )
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
                words = f"{KIND_WORDS[kind]}: {spent_words(week.minutes[kind])}, {times_words(week.times[kind])}"
                surface.spot(box, f"{week_words(week.week)}{state}\n{words}", ("week", week.week, kind))
        if not week.is_over:
            surface.outline([(left + n * room + 1, top, room - 2, height)], surface.colours.muted)
    for kind, colour, hatch in zip(KINDS, surface.colours.parts, HATCHES, strict=True):
        surface.rects(boxes[kind], colour, hatch)


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
    shades, days = _shades(surface.colours), short_day_names()
    boxes, colours = [], []
    for d, day in enumerate(heat.counts):
        surface.text(left - 6, top + (d + 0.5) * tall + 4, days[d], surface.colours.muted, 10, side="right")
        for h, count in enumerate(day):
            box = (left + h * wide, top + d * tall, wide - 1, tall - 1)
            boxes.append(box)
            colours.append(shades[ceil(count / max(1, heat.most) * (SHADES - 1))])
            words = tr(
                "{WEEKDAYS} {half} to {half2}: {count}",
                WEEKDAYS=days[d],
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
    for word, at, side in ((tr("opens"), hours.opens, "right"), (tr("closes"), hours.closes, "left")):
        if at is not None:
            x = left + (at.hour * 60 + at.minute) / 1440 * width - 0.5
            surface.lines([(x, top - 6, x, top + height + 2)], surface.colours.ink, 1.6)
            shift = -4 if side == "right" else 4
            surface.text(x + shift, top - 8, f"{word} {at:%H:%M}", surface.colours.ink, 10, side=side)


def _shade_legend(surface: Surface, most: int, hours: MarketHours, shades: Sequence[str]) -> None:
    y, x, none = surface.height - 14.0, 36.0, tr("none")
    surface.text(x, y + 9, none, surface.colours.muted, 10)
    x += surface.room_of(none, 10) + 6
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
