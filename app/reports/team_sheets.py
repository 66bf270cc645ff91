"""Sheets other than the handoff, in the same look: rota, a person's weeks, a month of toil, the team meeting."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.domain.covers import Cover
from app.domain.events import Event
from app.domain.handoffs import HandoffNote, place_of
from app.domain.issues import Issue
from app.domain.known_bugs import KnownBug
from app.domain.languages import dated, said, tr
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.toil import Fix, ToilNumbers
from app.domain.toil_tables import pay_back_words, toil_tables
from app.domain.weeks import Week, day_words, span_words, zone
from app.reports import typesetting
from app.reports.charts import week_chart
from app.reports.sections import Cell, columns, line, minutes, open_section, span, table
from app.reports.sheets import clean, sheet_words

Sheet = dict[str, Any]
FIX_NEXT = 5
LONGEST = 110  # characters of a cell on a sheet of one page
CHART_WIDTH = 500
TOIL_CHARTS = ("fix", "weeks", "hours", "bugs", "year", "again", "noise", "suites")
DRAWN_FROM = "drawn from"


def sheet_pdf(sheet: Sheet, resources: Path, paper: str = "a4") -> bytes:
    """Return a sheet as PDF on `a4` or `letter`."""
    fonts = resources / "fonts"
    return typesetting.pdf(resources / "reports" / "handoff.typ", _with_drawings(sheet, fonts), fonts, paper)


def rota_sheet(team: Team, rota: Rota, weeks: Sequence[Week], covers: Iterable[Cover] = ()) -> Sheet:
    """Return who holds what in a range of weeks: one section for each rotation, then who covers whom."""
    sections = []
    for rotation in team.rotations:
        heads = columns((tr("Week"), 0), *((said(role).capitalize(), 1.5) for role in rotation.roles))
        rows = []
        for week in weeks:
            names = [_name(team, rota, Slot(week, rotation.id, role)) for role in rotation.roles]
            rows.append([line(f"{week.iso}, {day_words(rotation.first_day(week))}"), *map(line, names)])
        sections.append(
            {
                "heading": tr(
                    "{name}, handover {handovers}", name=rotation.name, handovers=_handovers(rotation, weeks)
                ),
                "columns": heads,
                "rows": rows,
            }
        )
    sections += _cover_sections(team, rota, covers)
    return _sheet(team, tr("Rota"), tr("{iso} to {iso2}", iso=weeks[0].iso, iso2=weeks[-1].iso), sections)


def _handovers(rotation: Rotation, weeks: Sequence[Week]) -> str:
    """Return when a rotation hands over in some weeks, with the day from which it does so where that changes."""
    first, *others = dict.fromkeys(rotation.handoff_of(week) for week in weeks)
    since = {rotation.handoff_of(week): rotation.first_day(week) for week in reversed(weeks)}
    return ", ".join([str(first), *(tr("from {day} {h}", day=day_words(since[h]), h=h) for h in others)])


def person_sheet(team: Team, rota: Rota, person_id: int, weeks: Sequence[Week], covers: Iterable[Cover] = ()) -> Sheet:
    """Return one person's duties, with whom, covers by and for them, and leave, in a range of weeks."""
    person, inside = team.person[person_id], set(weeks)
    rows = []
    for held in rota.of_person(person_id):
        if held.slot.week in inside:
            rotation = team.rotation[held.slot.rotation_id]
            mates = (
                _name(team, rota, Slot(held.slot.week, rotation.id, r)) for r in rotation.roles if r != held.slot.role
            )
            day = rotation.first_day(held.slot.week)
            told = (
                " ".join((dated(day, tr("%a")), day_words(day, year=True))),
                rotation.name,
                said(held.slot.role),
                ", ".join(mates),
            )
            rows.append([line(words) for words in told])
    away = [
        [line(span(leave.first_day, leave.last_day)), line(leave.note or leave.source)]
        for leave in team.leave_between(weeks[0].monday, weeks[-1].days()[-1])
        if leave.person_id == person_id
    ]
    duties = {
        "heading": tr("On duty"),
        "columns": columns((tr("From"), 1.5), (tr("Rotation"), 1.5), (tr("Role"), 1), (tr("With"), 1.5)),
        "rows": rows,
    }
    mine = [c for c in covers if person_id in (c.person_id, rota.holder(c.slot))]
    leave = {"heading": tr("Away"), "columns": columns((tr("When"), 1), (tr("Note"), 2)), "rows": away}
    return _sheet(
        team,
        person.name,
        tr("{iso} to {iso2}", iso=weeks[0].iso, iso2=weeks[-1].iso),
        [duties, *_cover_sections(team, rota, mine), leave],
    )


def _cover_sections(team: Team, rota: Rota, covers: Iterable[Cover]) -> list[dict[str, Any]]:
    """Return a section of covers on their rotation's clock, none where nobody covers."""
    rows = []
    for cover in covers:
        rotation, holder = team.rotation[cover.slot.rotation_id], rota.holder(cover.slot)
        begin, end = (_local(at, rotation.zone_of(cover.slot.week)) for at in (cover.start, cover.end))
        instead = team.person[holder].name if holder is not None else ""
        who = team.person[cover.person_id].name
        told = (begin, end, f"{rotation.name} {cover.slot.role}", who, instead, cover.reason)
        rows.append([line(words) for words in told])
    heads = columns(
        (tr("From"), 1.3),
        (tr("To"), 1.3),
        (tr("Slot"), 1.5),
        (tr("Who"), 1.2),
        (tr("Instead of"), 1.2),
        (tr("Why"), 1.5),
    )
    return [table(tr("Covers"), heads, rows)] if rows else []


def _local(at: datetime, zone_name: str) -> str:
    local = at.astimezone(zone(zone_name))
    return " ".join((dated(local, tr("%a %-d %b %H:%M")), place_of(zone_name)))


def toil_sheet(
    team: Team,
    issues: Iterable[Issue],
    bugs: Iterable[KnownBug],
    days: tuple[date, date],
    numbers: ToilNumbers | None = None,
) -> Sheet:
    """Return a month of interruptions: minutes by suite and kind, the known bugs by what they cost, then charts.

    Charts are drawn only when the sheet is typeset.
    """
    every = tuple(issues)
    by_kind: Counter[tuple[int, str]] = Counter()
    spent: Counter[tuple[int, str]] = Counter()
    for issue in every:
        by_kind[issue.suite_id, said(issue.kind)] += 1
        spent[issue.suite_id, said(issue.kind)] += issue.minutes or 0
    rows = [
        [line(team.suite[suite].name), line(kind), line(f"{by_kind[suite, kind]}"), line(minutes(spent[suite, kind]))]
        for suite, kind in sorted(by_kind, key=lambda key: (team.suite[key[0]].name, -spent[key]))
    ]
    whole = tr("{every} interrupts and {minutes} of work.", every=len(every), minutes=minutes(sum(spent.values())))
    sections: list[dict[str, Any]] = [
        {"heading": tr("In all"), "paragraphs": [whole]},
        {
            "heading": tr("By suite and kind"),
            "columns": columns((tr("Suite"), 2), (tr("Kind"), 1), (tr("Times"), 0), (tr("Time spent"), 0)),
            "rows": rows,
        },
        bug_section(tr("Known bugs, dearest first"), every, bugs, 40),
        *(_chart_sections(team, numbers) if numbers else ()),
    ]
    sheet = _sheet(team, tr("Toil"), span_words(*days) + f" {days[1].year}", sections)
    return sheet | {DRAWN_FROM: (team, numbers)}


def _chart_sections(team: Team, numbers: ToilNumbers) -> list[dict[str, Any]]:
    """Return the charts of the Toil page as sections, each with its formula; those without anything are left out."""
    tables = {table.key: table for table in toil_tables(team, numbers)}
    return [
        {"heading": tables[key].title, "paragraphs": [tables[key].formula], "drawing": key}
        for key in TOIL_CHARTS
        if tables[key].rows and (key != "suites" or len(tables[key].rows) > 1)
    ]


def _with_drawings(sheet: Sheet, fonts: Path) -> Sheet:
    """Return a sheet whose charts are drawn as SVG; their words for those who cannot see them are their formulas."""
    from app.reports.toil_charts import chart_svg

    plain = {key: value for key, value in sheet.items() if key != DRAWN_FROM}
    if not any("drawing" in section for section in sheet["sections"]):
        return plain
    team, numbers = sheet[DRAWN_FROM]
    sections = []
    for section in sheet["sections"]:
        key = section.get("drawing")
        drawn = {"chart": chart_svg(key, team, numbers, CHART_WIDTH, fonts)} if key else {}
        sections.append(section | drawn | ({"alt": " ".join(section["paragraphs"])} if key else {}))
    return plain | {"sections": sections}


def meeting_sheet(team: Team, note: HandoffNote, fixes: Sequence[Fix], coming: Sequence[Event]) -> Sheet:
    """Return one page for the team meeting: last week, what to fix next, what is coming."""
    n = note.numbers
    words = tr(
        "{interrupts} interrupts (median of eight weeks {median_interrupts:g}) and {minutes} "
        "of work (median {minutes2}); state {value}.",
        interrupts=n.interrupts,
        median_interrupts=n.median_interrupts,
        minutes=minutes(n.minutes),
        minutes2=minutes(round(n.median_minutes)),
        value=said(note.edit.mood),
    )
    still_open = open_section(note)
    more = len(still_open["rows"]) - FIX_NEXT
    still_open = {**still_open, "rows": [_brief(row) for row in still_open["rows"][:FIX_NEXT]]}
    rest: list[dict[str, Any]] = (
        [{"heading": tr("And"), "paragraphs": [tr("{more} more open items in the handoff note.", more=more)]}]
        if more > 0
        else []
    )
    ahead = [[line(span(e.first_day, e.last_day)), line(_short(e.title)), line(said(e.kind))] for e in coming[:10]]
    sections: list[dict[str, Any]] = [
        {"heading": tr("Last week"), "paragraphs": [words], **week_chart(note)},
        still_open,
        *rest,
        fix_section(fixes),
        {
            "heading": tr("Coming up"),
            "columns": columns((tr("When"), 1), (tr("What"), 2), (tr("Kind"), 1)),
            "rows": ahead,
        },
    ]
    return _sheet(
        team,
        tr("Meeting: {rotation}", rotation=note.rotation),
        tr("week of {day}", day=day_words(note.first_day, year=True)),
        sections,
    )


def fix_section(fixes: Sequence[Fix]) -> dict[str, Any]:
    """Return what to fix next by what it saves for each day of work."""
    heads = columns((tr("Known bug"), 1), (tr("Saves a week"), 0), (tr("Effort"), 0), (tr("Paid back in"), 0))
    rows = [
        [
            line(_short(f.bug.title)),
            line(minutes(round(f.minutes_a_week))),
            line(
                tr("{effort}, {n} day|{effort}, {n} days", "", f.days, effort=f.bug.effort)
                if f.days
                else tr("not said")
            ),
            line(pay_back_words(f.pay_back)),
        ]
        for f in fixes[:FIX_NEXT]
    ]
    return {"heading": tr("Fix next: most minutes saved for each day of work"), "columns": heads, "rows": rows}


def bug_section(heading: str, issues: Iterable[Issue], bugs: Iterable[KnownBug], most: int) -> dict[str, Any]:
    """Return the known bugs among issues, dearest first."""
    spent: Counter[int] = Counter()
    times: Counter[int] = Counter()
    for issue in issues:
        if issue.known_bug_id is not None:
            spent[issue.known_bug_id] += issue.minutes or 0
            times[issue.known_bug_id] += 1
    titles = {bug.id: bug.title for bug in bugs}
    order = sorted(times, key=lambda b: (-spent[b], -times[b], b))[:most]
    rows = [[line(_short(titles.get(b, ""))), line(f"{times[b]}"), line(minutes(spent[b]))] for b in order]
    return {
        "heading": heading,
        "columns": columns((tr("Known bug"), 1), (tr("Times"), 0), (tr("Time spent"), 0)),
        "rows": rows,
    }


def _brief(row: list[Cell]) -> list[Cell]:
    """Return a row by the first line of each cell, so that a meeting keeps to its one page."""
    return [[[kind, _short(words)] for kind, words in cell[:1]] for cell in row]


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _name(team: Team, rota: Rota, slot: Slot) -> str:
    holder = rota.holder(slot)
    if holder is not None:
        return team.person[holder].name
    return "–" if slot.role is Role.SHADOW else "open"


def _sheet(team: Team, heading: str, when: str, sections: list[dict[str, Any]]) -> Sheet:
    made: Sheet = clean(
        {
            "title": f"{heading}, {when}",
            "heading": heading,
            "team": team.name,
            "running": team.name,
            "boundary-short": when,
            "footer": f"{heading}, {when}",
            "people": "",
            "stood": "",
            "boundary": when,
            "mood": "",
            "sections": sections,
            "signatures": [],
            **sheet_words(),
        }
    )
    return made
