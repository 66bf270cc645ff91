"""Wishes in the window: by keys over weeks in the grid, and on the page People."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from app.domain.wishes import Wish
from app.store.stores import Store
from app.ui.pages.people import PeoplePage
from app.ui.rota.pages import RotaPage
from app.ui.rota.ranks import people_choices
from app.ui.windows import MainWindow
from app.usecases.teams import change_settings
from tests.ui.builders import THIS_WEEK

WEN = 4


@pytest.fixture
def page(window: MainWindow) -> RotaPage:
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    return made


def choose(page: RotaPage, person_id: int, *weeks_on: int) -> None:
    view = page.grid.rota.view
    assert view is not None
    row = view.row_keys.index(person_id)
    page.grid.go_to(row, view.column_of(THIS_WEEK + weeks_on[0]))
    for n in weeks_on:
        index = page.grid.rota.index(row, view.column_of(THIS_WEEK + n))
        page.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def wishes(store: Store) -> list[tuple[int, int, int, Wish]]:
    return [(w.person_id, w.first - THIS_WEEK, w.last - THIS_WEEK, w.wish) for w in store.team().wishes]


def test_a_key_wishes_for_the_chosen_weeks_and_the_same_key_takes_it_back(
    page: RotaPage, store: Store, qtbot: QtBot
) -> None:
    choose(page, WEN, 2, 3)
    qtbot.keyClicks(page.grid, "+")
    assert wishes(store) == [(WEN, 2, 3, Wish.PREFER)]
    cell = page.current_cell()
    assert cell is not None
    assert cell.wish is Wish.PREFER
    assert "would like to be on this week" in str(page.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole))
    qtbot.keyClicks(page.grid, "-")
    assert wishes(store) == [(WEN, 2, 3, Wish.AVOID)]
    qtbot.keyClicks(page.grid, "-")
    assert wishes(store) == []


def test_candidates_tell_what_they_wish(page: RotaPage, qtbot: QtBot) -> None:
    page.session.do(change_settings, {"gap_weeks": 0, "window_duties": 12})
    choose(page, WEN, 14)
    page.prefer_not()
    slot = next(s for s in page.session.team.slots(THIS_WEEK + 14, THIS_WEEK + 14))
    choices = people_choices(page.session.team, page.session.draft, slot)
    assert "would rather not be on" in next(c.hint for c in choices if c.key == WEN)


def test_by_rotations_nobody_is_chosen(page: RotaPage, window: MainWindow, store: Store) -> None:
    page.by.choose(1)
    page.reload()
    page.prefer()
    assert wishes(store) == []
    assert not page.may("prefer")


def test_wishes_are_kept_and_removed_on_the_page_people(window: MainWindow, store: Store) -> None:
    page = window.show_page("People")
    assert isinstance(page, PeoplePage)
    page.show_person(WEN)
    panel = page.wishes
    panel.kind.choose(1)
    panel.first.fill((THIS_WEEK + 3).days()[2])
    panel.note.setText("exams")
    panel.keep_button.click()
    assert wishes(store) == [(WEN, 3, 3, Wish.AVOID)]
    assert panel.wishes.lines.line(0).quiet == "would rather not be on · exams"
    panel.wishes.setCurrentIndex(panel.wishes.lines.index(0))
    panel.remove_button.click()
    assert wishes(store) == []
