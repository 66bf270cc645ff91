"""The year planner: twelve months on one sheet for the wall, A4 or A3 across, readable without colour."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any

from app.domain.errors import Refused
from app.domain.events import Event
from app.domain.holidays import WeekKind
from app.domain.languages import dated, tr
from app.domain.rota import Rota
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week, day_words, weeks_between
from app.reports import typesetting
from app.reports.sheets import clean, sheet_words
from app.reports.year_layouts import YearLayout, YearWords, bands_of, ems, fit, is_legible, month_of
from app.reports.year_rows import YearBy, YearRow, YearWish, shortened, week_marks, year_rows

THURSDAY = timedelta(days=3)
MOST_HOLIDAYS = 14
CELLS = {
    YearBy.ROTATIONS: tr("“–” nothing planned."),
    YearBy.PEOPLE: tr(
        "“2” second, “s” shadow, “+” more than one slot, “·” project time, “–” nothing planned or not here."
    ),
}
SIGNS = tr("H public holiday for half of the people or more, h for a quarter, x an exchange closed or closing early.")


@dataclass(frozen=True)
class YearSheet:
    """A sheet ready for the template, the paper it is for, and a sentence when that is not the paper asked for."""

    sheet: dict[str, Any]
    paper: str
    told: str = ""


def year_weeks(day: date) -> tuple[Week, ...]:
    """Return the weeks of the twelve months from the month of a day on; a week is of the month of its Thursday."""
    first = day.replace(day=1)
    last = first.replace(year=first.year + 1) - timedelta(days=1)
    return tuple(weeks_between(Week.of(first + THURSDAY), Week.of(last - THURSDAY)))


def year_sheet(team: Team, rota: Rota, events: Iterable[Event], wish: YearWish, state: str) -> YearSheet:
    """Return the planner of twelve months; raise Refused when it cannot be read on one sheet of A3.

    `state` says what the rota is, such as “as published”.
    """
    weeks = year_weeks(wish.day)
    words = _words(team, weeks, wish, state)
    for paper in dict.fromkeys((wish.paper, "a3")):
        for shadows in (True, False):
            rows = year_rows(team, rota, weeks, wish.by, shadows=shadows)
            layout = fit(paper, rows, weeks, words)
            if is_legible(layout):
                sheet = _sheet(weeks, rows, week_marks(team, events, weeks), layout, words)
                return YearSheet(sheet, paper, " ".join(_told(team, rows, wish.paper, paper, shadows=shadows)))
    raise _too_much(wish.by, rows)


def year_pdf(sheet: YearSheet, resources: Path) -> bytes:
    """Return the planner as PDF; the same rota gives the same bytes."""
    return typesetting.pdf(resources / "reports" / "year.typ", sheet.sheet, resources / "fonts", sheet.paper)


def year_page(sheet: YearSheet, resources: Path, ppi: float) -> bytes:
    """Return the planner as a PNG at `ppi` pixels per inch."""
    template = resources / "reports" / "year.typ"
    return typesetting.pages(template, sheet.sheet, resources / "fonts", ppi, sheet.paper)[0]


def _told(team: Team, rows: Sequence[YearRow], wanted: str, paper: str, *, shadows: bool) -> Iterator[str]:
    if paper != wanted:
        yield tr(
            "{rows} rows cannot be read on {upper}, so the sheet is {upper2}.",
            rows=len(rows),
            upper=wanted.upper(),
            upper2=paper.upper(),
        )
    if not shadows and any(Role.SHADOW in rotation.roles for rotation in team.rotations):
        yield tr("Shadows are left out for want of room.")


def _too_much(by: YearBy, rows: Sequence[YearRow]) -> Refused:
    other = YearBy.ROTATIONS if by is YearBy.PEOPLE else YearBy.PEOPLE
    return Refused(
        tr(
            "{rows} rows of {by} cannot be read on one sheet of A3; print by {other} instead, or "
            "the rota sheet of a range of weeks.",
            rows=len(rows),
            by=by,
            other=other,
        )
    )


def _words(team: Team, weeks: Sequence[Week], wish: YearWish, state: str) -> YearWords:
    by_people = wish.by is YearBy.PEOPLE
    legend = [f"{p.initials} {p.name}" for p in team.people] if not by_people else []
    legend += [f"{suite.code} {suite.name}" for suite in team.suites] if by_people else []
    return YearWords(
        team.name,
        tr(
            "{name}, {month_of} to {month_of2}",
            name=team.name,
            month_of=dated(month_of(weeks[0]), tr("%B %Y")),
            month_of2=dated(month_of(weeks[-1]), tr("%B %Y")),
        ),
        f"{state}, {day_words(wish.as_of, year=True)}",
        tuple(legend),
        (tr("Bold on a tint: primary. {CELLS} {SIGNS}", CELLS=CELLS[wish.by], SIGNS=SIGNS), *_holidays(team, weeks)),
    )


def _holidays(team: Team, weeks: Sequence[Week]) -> list[str]:
    """Name the holidays that make holiday weeks, in order of time."""
    inside = {w for w in weeks if team.week_kinds.get(w) is WeekKind.HOLIDAY}
    calendars = {p.holidays for p in team.people}
    names: dict[date, str] = {}
    for holiday in team.holidays:
        if holiday.calendar in calendars and Week.of(holiday.day) in inside:
            names.setdefault(holiday.day, holiday.name)
    days = sorted(names)
    told = [" ".join((dated(day, tr("%-d %b")), names[day])) for day in days[:MOST_HOLIDAYS]]
    more = "; …" if len(days) > MOST_HOLIDAYS else ""
    return [tr("Holiday weeks: {told}{more}", told="; ".join(told), more=more)] if told else []


def _sheet(
    weeks: Sequence[Week], rows: Sequence[YearRow], marks: Sequence[str], layout: YearLayout, words: YearWords
) -> dict[str, Any]:
    made: dict[str, Any] = clean(
        {
            "lang": sheet_words()["lang"],
            "heads": [tr("ISO week"), tr("Monday"), tr("Holidays")],
            "title": tr("Year planner: {heading}", heading=words.heading),
            "team": words.team,
            "heading": words.heading,
            "state": words.state,
            "layout": asdict(layout) | {"note_rows": list(layout.note_rows)},
            "bands": [_band(weeks[part], rows, marks, part, layout) for part in bands_of(weeks, layout.bands)],
            "legend": [list(entry.partition(" ")[::2]) for entry in words.legend],
            "notes": list(words.notes),
        }
    )
    return made


def _band(
    weeks: Sequence[Week], rows: Sequence[YearRow], marks: Sequence[str], part: slice, layout: YearLayout
) -> dict[str, Any]:
    months = [(day, len(list(some))) for day, some in groupby(map(month_of, weeks))]
    return {
        "months": [
            {"words": _month_words(day, count * layout.cell_width / layout.type_size), "count": count}
            for day, count in months
        ],
        "weeks": [f"{week.number}" for week in weeks],
        "days": [f"{week.monday.day}" for week in weeks],
        "marks": list(marks[part]),
        "rows": [
            {
                "name": shortened(row, layout.name_letters + 1).name,
                "side": row.side,
                "first": row.first,
                "cells": [[cell.words, cell.kind, cell.rgb] for cell in row.cells[part]],
            }
            for row in rows
        ],
    }


def _month_words(day: date, room: float) -> str:
    """Return the longest name of a month that fits into so many times the size of its type."""
    tries = (dated(day, tr("%B %Y")), dated(day, tr("%b %Y")))
    return next((words for words in tries if ems(words) <= room), dated(day, tr("%b")))
