"""What each desktop is used to: menus of macOS, its own keys, the order of buttons, files in titles, sharp icons."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QVBoxLayout
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.icons import application_picture, icon
from app.ui.menu_bars import EDIT, FILE, HELP, add_menu_bar
from app.ui.page_table import NAMES
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.widgets.answers import Answers, Role
from app.ui.widgets.texts import button
from app.ui.windows import MainWindow


def test_a_window_names_its_file_and_takes_the_keys_of_the_desktop(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(Look(Scheme.LIGHT), Preferences(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    path = tmp_path / "desk [*].watchbill"
    Store.new(path).close()
    assert window.open_path(path)
    assert Path(window.windowFilePath()) == path
    assert window.windowTitle().endswith("desk [*][*].watchbill[*] – Watchbill")
    assert not window.isWindowModified()
    keys = {key.toString() for action in window.actions() for key in action.shortcuts()}
    for standard in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Open):
        assert {key.toString() for key in QKeySequence.keyBindings(standard)} <= keys
    add_menu_bar(window)
    menus = {action.objectName(): action for menu in window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert list(menus) == [*FILE, *EDIT, *NAMES, *HELP]
    none = QAction.MenuRole.NoRole
    assert {name: one.menuRole() for name, one in menus.items() if one.menuRole() is not none} == {
        "quit": QAction.MenuRole.QuitRole,
        "show_about": QAction.MenuRole.AboutRole,
        "Settings": QAction.MenuRole.PreferencesRole,
    }
    window.shut()
    assert (window.windowTitle(), window.windowFilePath()) == ("Watchbill", "")
    window.close()


def test_the_box_and_not_qt_says_which_button_return_presses(qtbot: QtBot) -> None:
    box, done = QDialog(), []
    qtbot.addWidget(box)
    yes, no = button("Do it", lambda: done.append(1)), button("Cancel", box.reject)
    answers = Answers(yes, no)
    QVBoxLayout(box).addWidget(answers)
    box.show()
    QApplication.sendPostedEvents(box, QEvent.Type.Show.value)
    assert (answers.buttonRole(yes), answers.buttonRole(no)) == (Role.AcceptRole, Role.RejectRole)
    assert not yes.isDefault()
    yes.click()
    assert done == [1]


def test_icons_are_drawn_at_the_size_they_are_shown_in(qtbot: QtBot) -> None:
    assert {size.width() for size in icon("check", "#000000").availableSizes()} >= {16, 18, 24}
    picture = application_picture(16).toImage()
    assert picture.pixelColor(1, 4).name() == picture.pixelColor(2, 5).name() == "#ffffff"
    assert picture.pixelColor(3, 4).name() == "#2b59c3"
    assert application_picture(32, 1.5).width() == 48
