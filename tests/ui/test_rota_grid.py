"""The grid: what cells hold and say, signs of weeks, zooms, and that pictures kept are never out of date."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.domain.changes import Changes
from app.domain.events import Event, EventKind
from app.domain.holidays import Holiday
from app.domain.leave import Leave
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.rota.cells import Chip
from app.ui.rota.grids import ZOOMS, RotaGrid
from app.ui.rota.pages import RotaPage
from app.ui.rota.painting import Sign, chip_picture
from app.ui.rota.week_headers import signs_of
from app.ui.tokens import LIGHT
from app.ui.windows import MainWindow
from app.usecases.assigning import assign, clear, pin
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.teams import save_person
from tests.ui.builders import THIS_WEEK, team_store

NEXT = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
TOOLTIP = Qt.ItemDataRole.ToolTipRole


def rota_page(window: MainWindow) -> RotaPage:
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    return page


def words_at(page: RotaPage, slot: Slot) -> str:
    view = page.grid.rota.view
    assert view is not None
    place = view.place_of(slot)
    assert place is not None
    return str(page.grid.rota.data(page.grid.rota.index(*place), TOOLTIP))


def leave_and_holiday(store: Store) -> Changes:
    monday = NEXT.week.monday
    with store.journal.step("Leave and holidays", "leave") as step:
        store.people.add_leave(Leave(0, 3, monday, monday, part_day=True))
        store.teams.save_holidays([Holiday("GB-ENG", date(2026, 12, 25), "Christmas Day")])
        store.events.add(Event(0, monday, monday, EventKind.DEPLOY, "oms-gateway 4.2", frozenset({1})))
    return step.changes


def test_a_cell_says_its_slot_its_state_and_its_days(window: MainWindow) -> None:
    page, session = rota_page(window), window.session
    assert session is not None
    session.do(leave_and_holiday)
    session.do(pin, [NEXT], True)
    words = words_at(page, NEXT)
    assert words.startswith("Rosa Jiménez, week of 30 November (W49): Order Gateways primary, pinned")
    assert "Mon 30 away for part of the day" in words


def test_what_the_draft_takes_away_stays_visible_as_published(window: MainWindow) -> None:
    page, session = rota_page(window), window.session
    assert session is not None
    session.do(clear, [NEXT])
    view = page.grid.rota.view
    assert view is not None
    row = [p.id for p in view.people].index(3)
    cell = page.grid.rota.cell(row, view.column_of(NEXT.week))
    assert [(c.short, c.gone) for c in cell.gone] == [("OG", True)]
    assert "published as Order Gateways primary" in str(
        page.grid.rota.data(page.grid.rota.index(row, view.column_of(NEXT.week)), TOOLTIP)
    )
    page.by.choose(1)
    page.reload()
    assert "published for Rosa Jiménez" in words_at(page, NEXT)


def test_weeks_have_signs_for_closes_events_and_clock_changes(window: MainWindow) -> None:
    page, session = rota_page(window), window.session
    assert session is not None
    session.do(leave_and_holiday)
    view = page.grid.rota.view
    assert view is not None
    assert signs_of(view, THIS_WEEK) == [Sign.CLOSE]
    assert signs_of(view, NEXT.week) == [Sign.EVENT]
    spring = next(w for w in view.weeks if w.monday == date(2027, 3, 8))
    assert signs_of(view, spring) == [Sign.CLOCK]
    words = page.grid.rota.headerData(view.column_of(spring), Qt.Orientation.Horizontal, TOOLTIP)
    assert "America/New_York: the clock goes forward by 1 h" in words


@pytest.mark.parametrize("zoom", range(len(ZOOMS)))
def test_as_many_weeks_fit_as_the_zoom_says(window: MainWindow, zoom: int) -> None:
    page = rota_page(window)
    page.toggle_details()
    window.resize(1440, 900)
    page._zoom(zoom)
    QApplication.processEvents()
    grid = page.grid
    fit = ZOOMS[zoom][1]
    assert fit * grid.columnWidth(0) <= grid.viewport().width() < (fit + 2) * grid.columnWidth(0)


def picture(grid: RotaGrid) -> QImage:
    QApplication.processEvents()
    return grid.viewport().grab().toImage()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["pin", "clear", "assign", "undo"]), st.integers(-1, 8), st.integers(1, 6)),
        max_size=6,
    ),
    st.integers(0, 1),
)
def test_the_grid_after_changes_looks_as_if_it_were_painted_anew(
    window: MainWindow, steps: list[tuple[str, int, int]], rows: int
) -> None:
    window.open_store(team_store())
    page, session = rota_page(window), window.session
    assert session is not None
    page.by.choose(rows)
    page.reload()
    picture(page.grid)
    for what, weeks_on, who in steps:
        slot = Slot(THIS_WEEK + weeks_on, 1 + who % 2, Role.PRIMARY)
        if what == "undo":
            window.undo()
        elif what == "assign":
            session.do(assign, slot, who, "because")
        else:
            session.do(pin, [slot], True) if what == "pin" else session.do(clear, [slot])
        session.settle()
        picture(page.grid)
    kept = picture(page.grid)
    page.grid._painter.tiles.forget()
    page.grid.rota._cells.clear()
    assert picture(page.grid) == kept


def test_a_discarded_draft_is_what_is_published_and_comes_back_by_undo(window: MainWindow, store: Store) -> None:
    page, session = rota_page(window), window.session
    assert session is not None
    page.discard()
    assert "nothing to discard" in window.banner.words
    session.do(clear, [NEXT])
    session.do(pin, [Slot(THIS_WEEK + 2, 1, Role.PRIMARY)], True)
    before = store.dump()
    page.discard()
    assert not session.unpublished
    assert store.rotas.draft().held[Slot(THIS_WEEK + 2, 1, Role.PRIMARY)].pinned
    window.undo()
    assert store.dump() == before


def test_a_cover_is_said_in_the_rows_of_both_people(window: MainWindow) -> None:
    page, session = rota_page(window), window.session
    assert session is not None
    days = (THIS_WEEK.monday + timedelta(days=1), THIS_WEEK.monday + timedelta(days=2))
    session.do(cover_week, cover_of_days(session.team, Slot(THIS_WEEK, 1, Role.PRIMARY), 5, *days))
    view = page.grid.rota.view
    assert view is not None
    rows = {person.id: row for row, person in enumerate(view.people)}
    said = {who: page.grid.rota.cell(rows[who], view.column_of(THIS_WEEK)).covers[0] for who in (1, 5)}
    assert said[1].words == "covered by Søren Holm Tue 24 00:00 to Thu 26 00:00"
    assert said[5].words == "covers Order Gateways primary Tue 24 00:00 to Thu 26 00:00"
    assert (said[1].begin, said[1].end) == (1 / 7, 3 / 7)
    assert "covered by Søren Holm" in words_at(page, Slot(THIS_WEEK, 1, Role.PRIMARY))
    page.by.choose(1)
    page.reload()
    assert "covered by Søren Holm" in words_at(page, Slot(THIS_WEEK, 1, Role.PRIMARY))


def test_a_name_that_looks_like_markup_is_told_as_it_is(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    name = '<img src="http://example.com/x.png">'
    window.session.do(save_person, replace(store.team().people[0], name=name))
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    page.reload()
    model, tip = page.grid.rota, Qt.ItemDataRole.ToolTipRole
    words = [model.index(0, column).data(tip) for column in range(model.columnCount())]
    words.append(model.headerData(0, Qt.Orientation.Vertical, tip))
    told = [w for w in words if w and "example.com" in w]
    assert told
    assert all("&lt;img" in w and "<img" not in w for w in told)


def test_initials_of_three_or_four_letters_are_never_cut_to_one(window: MainWindow) -> None:
    def drawn(words: str) -> QImage:
        ratio = window.devicePixelRatioF()
        return chip_picture(Chip(words, words, "#332288", Role.PRIMARY, marked=False), 40, 34, ratio, LIGHT).toImage()

    assert drawn("P101") != drawn("P176")
    assert drawn("ABC") != drawn("ABD")
