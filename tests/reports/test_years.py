"""The year planner: one sheet, every cell with words, as large as it can be."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.people import Person
from app.domain.policies import Policy
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Suite
from app.domain.teams import Team
from app.domain.weeks import HandoffTime, Week
from app.reports.year_layouts import SMALLEST, bands_of, month_of
from app.reports.year_rows import YearBy, YearWish
from app.reports.year_sheets import YearSheet, year_pdf, year_sheet, year_weeks

DAY = date(2026, 11, 24)
BOTH = (Role.PRIMARY, Role.SECONDARY)


def department(rotations: int, people: int, roles: tuple[Role, ...] = BOTH) -> tuple[Team, Rota]:
    handoff = HandoffTime.parse("Mon 09:00 Europe/London")
    suites = tuple(
        Suite(n + 1, f"Suite {n}", f"{'ABCDEFGH'[n // 8]}{'KLMNOPQR'[n % 8]}", n % 10) for n in range(rotations)
    )
    made = tuple(Rotation(s.id, s.id, f"The rotation that is called {s.name}", roles, handoff) for s in suites)
    crew = tuple(Person(n + 1, f"Person {n + 1:03d} of the Department", f"P{n + 1}") for n in range(people))
    held = (
        Assignment(Slot(week, r.id, role), 1 + (r.id * 7 + k * 3 + n * 11) % people)
        for n, week in enumerate(year_weeks(DAY))
        for r in made
        for k, role in enumerate(roles)
    )
    return Team("A department", "UTC", 1 / 3, Policy(), suites, (), made, crew), Rota.of(held)


def planner(team: Team, rota: Rota, by: YearBy = YearBy.ROTATIONS, paper: str = "a4") -> YearSheet:
    return year_sheet(team, rota, (), YearWish(DAY, DAY, by, paper), "as published")


def page_count(pdf: bytes) -> int:
    return pdf.count(b"/Type /Page\n") or pdf.replace(b"/Type/Pages", b"").count(b"/Type/Page")


def test_twelve_whole_months_are_counted_by_their_thursdays() -> None:
    weeks = year_weeks(DAY)
    assert (weeks[0], weeks[-1]) == (Week(date(2026, 11, 2)), Week(date(2027, 10, 25)))
    assert {month_of(week) for week in weeks} == {date(2026 + n // 12, n % 12 + 1, 1) for n in range(10, 22)}


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_bands_hold_whole_months_and_every_week_once(count: int) -> None:
    weeks = year_weeks(DAY)
    bands = [weeks[part] for part in bands_of(weeks, count)]
    assert len(bands) == count
    assert tuple(week for band in bands for week in band) == weeks
    assert {len({month_of(w) for w in band}) for band in bands} == {12 // count}


@pytest.mark.parametrize("by", list(YearBy))
@pytest.mark.parametrize("paper", ["a4", "a3"])
@pytest.mark.parametrize(("rotations", "people"), [(1, 2), (3, 24), (12, 60), (40, 60)])
def test_it_is_one_legible_sheet(rotations: int, people: int, paper: str, by: YearBy, resources: Path) -> None:
    sheet = planner(*department(rotations, people), by, paper)
    assert sheet.sheet["layout"]["type_size"] >= SMALLEST
    assert page_count(year_pdf(sheet, resources)) == 1
    assert (sheet.paper == paper) is not ("so the sheet is A3" in sheet.told)


@pytest.mark.parametrize("by", list(YearBy))
def test_every_cell_has_words_and_initials_are_explained(by: YearBy) -> None:
    team, rota = department(3, 24, tuple(Role))
    some = Rota({slot: a for slot, a in rota.held.items() if slot.week.number % 3})
    sheet = planner(team, some, by).sheet
    cells = [words for band in sheet["bands"] for row in band["rows"] for words, _, _ in row["cells"]]
    assert all(cells)
    explained = {short for short, _ in sheet["legend"]}
    if by is YearBy.ROTATIONS:
        assert {c for c in cells if c[0] == "P"} <= explained


def test_a_small_team_gets_larger_type_in_more_bands() -> None:
    small, large = planner(*department(2, 8)).sheet["layout"], planner(*department(20, 40)).sheet["layout"]
    assert small["type_size"] > large["type_size"]
    assert small["bands"] > large["bands"]


def test_shadows_are_left_out_where_there_is_no_room_and_it_is_said() -> None:
    sheet = planner(*department(40, 60, tuple(Role)), paper="a3")
    assert sheet.told == "Shadows are left out for want of room."


def test_what_no_sheet_can_hold_is_refused_in_one_sentence() -> None:
    with pytest.raises(Refused, match="300 rows of rotations cannot be read on one sheet of A3"):
        planner(*_many())


def _many() -> tuple[Team, Rota]:
    team, rota = department(60, 60)
    handoff = team.rotations[0].handoff
    more = tuple(Rotation(100 + n, 1, f"More {n}", BOTH, handoff) for n in range(90))
    return Team("A department", "UTC", 1 / 3, Policy(), team.suites, (), team.rotations + more, team.people), rota


def test_long_and_foreign_names_stay_on_their_line() -> None:
    team, rota = department(3, 6)
    names = (
        "Wolfeschlegelsteinhausenbergerdorff-Cholmondeley",
        "李雯",
        "أحمد",
        "😀 Smile",
        "#set x",
        "*b*",
    )
    people = tuple(Person(n + 1, name, f"P{n + 1}") for n, name in enumerate(names))
    sheet = planner(Team("A", "UTC", 1 / 3, Policy(), team.suites, (), team.rotations, people), rota, YearBy.PEOPLE)
    shown = [row["name"] for row in sheet.sheet["bands"][0]["rows"]]
    assert shown[0].endswith("…")
    assert shown[4] == "#set x"


def test_the_same_rota_gives_the_same_bytes(resources: Path) -> None:
    one, two = (year_pdf(planner(*department(3, 6)), resources) for _ in range(2))
    assert one == two
