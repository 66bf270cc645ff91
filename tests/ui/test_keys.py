import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)
from pytestqt.qtbot import QtBot

from app.domain.languages import speak
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.shortcuts import spelled
from app.store.stores import Store
from app.ui.actions import ACTIONS, holder_of, of_page
from app.ui.dialogs.keys import KeySheet
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.tips import key_words
from app.ui.windows import MainWindow
from app.usecases.teams import change_settings
from tests.ui.builders import THIS_WEEK

CTRL = Qt.KeyboardModifier.ControlModifier
NEXT = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)


@pytest.fixture
def sheet(window: MainWindow, preferences: Preferences, qtbot: QtBot) -> KeySheet:
    sheet = KeySheet(window, preferences, window.bindings.rebind)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def rota(window: MainWindow) -> RotaPage:
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    return page


def go_to(page: RotaPage, slot: Slot) -> None:
    page.by.choose(1)
    page.reload()
    view = page.grid.rota.view
    assert view is not None
    page.grid.go_to(view.row_keys.index((slot.rotation_id, slot.role)), view.column_of(slot.week))
    page.grid.setFocus()


def test_every_key_of_the_table_is_spelled_as_it_would_be_typed() -> None:
    for action in ACTIONS:
        assert spelled(action.key) == action.key
        assert holder_of(action.key, action, {}) is None


def test_actions_are_found_by_words_and_stand_page_by_page(sheet: KeySheet, qtbot: QtBot) -> None:
    assert sheet.table.order.rowCount() == len(ACTIONS)
    qtbot.keyClicks(sheet.finder, "year planner")
    assert sheet.table.order.rowCount() == 1
    row = sheet.table.rows.row(0)
    assert (row.cells[0], row.key) == ("Rota", "Rota.print_year")
    sheet.finder.setText("ctrl+shift+y")
    assert sheet.table.rows.row(0).key == "Rota.print_year"


def test_a_key_is_chosen_with_the_keyboard_alone_and_counts_at_once(
    sheet: KeySheet, window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    sheet.table.choose("show_about")
    sheet.begin()
    qtbot.keyClick(sheet.field, Qt.Key.Key_F6, CTRL)
    assert preferences.keys == {"show_about": "Ctrl+F6"}
    assert "Ctrl+F6" in sheet.said.text()
    assert any(a.shortcut().toString() == "Ctrl+F6" for a in window.actions())
    assert not sheet.field.isVisible()


def test_a_key_in_use_is_named_and_only_taken_when_asked(
    sheet: KeySheet, preferences: Preferences, qtbot: QtBot
) -> None:
    sheet.table.choose("Rota.publish")
    sheet.begin()
    qtbot.keyClick(sheet.field, Qt.Key.Key_P, CTRL)
    assert "“Plan…” (Rota)" in sheet.said.text()
    assert preferences.keys == {}
    sheet.take_button.click()
    assert preferences.keys == {"Rota.publish": "Ctrl+P", "Rota.plan": ""}
    sheet.table.choose("Rota.plan")
    sheet.reset()
    assert "“Publish…”" in sheet.said.text()
    sheet.reset_all()
    assert preferences.keys == {}


def test_a_key_that_always_means_the_same_is_refused_and_escape_keeps_the_old_one(
    sheet: KeySheet, preferences: Preferences, qtbot: QtBot
) -> None:
    sheet.table.choose("undo")
    sheet.begin()
    qtbot.keyClick(sheet.field, Qt.Key.Key_1, CTRL)
    assert "Ctrl+1 always means the same" in sheet.said.text()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.field.isVisible()
    assert sheet.isVisible()
    assert preferences.keys == {}


def test_a_letter_of_the_grid_is_another_one_from_then_on(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    window.preferences.choose_key("Rota.pin", "X")
    window.bindings.rebind()
    page = rota(window)
    go_to(page, NEXT)
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    assert store.rotas.draft().held[NEXT].pinned
    window.preferences.choose_key("Rota.pin", "F7")
    window.bindings.rebind()
    assert "X" not in page.grid_keys
    assert any(a.shortcut().toString() == "F7" for a in page.actions())


def test_tooltips_menus_and_the_box_name_the_key_in_force(window: MainWindow, preferences: Preferences) -> None:
    page = rota(window)
    tips = [b.toolTip() for b in page.right_controls()]
    preferences.choose_key("Rota.plan", "F6")
    preferences.choose_key("search", "Ctrl+Space")
    window.bindings.rebind()
    assert tips[1].endswith("(Ctrl+P)")
    assert page.right_controls()[1].toolTip().endswith("(F6)")
    assert next(a.key for a in of_page("Rota", preferences.keys) if a.name == "plan") == "F6"
    preferences.choose_key("Rota.plan", None)
    window.bindings.rebind()
    assert page.right_controls()[1].toolTip().endswith("(Ctrl+P)")


def test_the_tip_of_undo_names_its_key_and_what_was_done_last(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.preferences.choose_key("undo", "F4")
    window.bindings.rebind()
    window.session.do(change_settings, {"gap_weeks": 4})
    window.session.do(change_settings, {"gap_weeks": 5})
    window.bindings.rebind()
    assert window.top.undo.toolTip() == "Undo “Set gap_weeks = 5” (F4)"


def test_an_action_without_a_key_does_nothing_by_its_old_one(window: MainWindow, preferences: Preferences) -> None:
    preferences.choose_key("log_issue", "")
    window.bindings.rebind()
    assert not any(a.shortcut().toString() == "Ctrl+L" for a in window.actions())


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_the_chosen_cell_opens_by_a_key_where_the_cell_is(window: MainWindow, qtbot: QtBot) -> None:
    page = rota(window)
    go_to(page, NEXT)
    with qtbot.waitSignal(page.grid.customContextMenuRequested) as asked:
        qtbot.keyClick(page.grid, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [page.grid.visualRect(page.grid.currentIndex()).center()]
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Swap…" in [entry.text() for entry in menu.actions()]
    menu.close()


def test_keys_are_told_as_the_language_writes_them_and_as_they_are_in_english() -> None:
    assert [key_words(action.key) for action in ACTIONS] == [action.key for action in ACTIONS]
    speak(lambda text, note, _count: "Eingabe" if (text, note) == ("Return", "key") else "", "de")
    try:
        assert key_words("Ctrl+Return").endswith("+Eingabe")
    finally:
        speak(None)
