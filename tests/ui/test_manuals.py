"""The manual in the window: pages, links, finding, and a viewer that loads nothing but its own pictures."""

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.dialogs.manuals import ManualDialog
from app.ui.windows import MainWindow
from app.usecases.manual_lists import ManualPage
from tests.ui.conftest import OpenWindow


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ManualDialog:
    made = ManualDialog(window, window.look, window.preferences)
    qtbot.addWidget(made)
    return made


def test_the_manual_opens_from_the_empty_window_too(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(None)
    window.troubles.show_manual()
    shown = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ManualDialog) and w.isVisible())
    qtbot.addWidget(shown)
    assert shown.shown == "contents"


def test_a_link_leads_to_its_page_and_back_leads_back(dialog: ManualDialog) -> None:
    dialog.view.anchorClicked.emit(QUrl("swap.md"))
    assert dialog.shown == "swap"
    assert "Swap with another slot" in dialog.view.toPlainText()
    assert dialog.table.chosen_key() == "swap"
    dialog.back()
    assert dialog.shown == "contents"
    assert not dialog.back_button.isEnabled()


@pytest.mark.parametrize("link", ["https://example.com/swap.md", "file:///etc/passwd", "../../../LICENSE", "nosuch.md"])
def test_a_link_to_anything_else_leads_nowhere(dialog: ManualDialog, link: str) -> None:
    dialog.view.anchorClicked.emit(QUrl(link))
    assert dialog.shown == "contents"


@pytest.mark.parametrize("name", ["https://example.com/a.png", "/etc/passwd", "../contents.md", "../pictures/rota.png"])
def test_only_pictures_of_the_manual_are_loaded(dialog: ManualDialog, name: str) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    assert isinstance(dialog.view.loadResource(kind, QUrl(name)), QByteArray)
    assert isinstance(dialog.view.loadResource(kind, QUrl("rota.png")), QImage)


def test_markup_within_a_page_stays_text(dialog: ManualDialog) -> None:
    dialog.view.show_page(ManualPage("x", "X", "<img src='https://example.com/a.png'> <b>bold</b>"))
    assert "<b>bold</b>" in dialog.view.toPlainText()


def test_words_find_the_pages_that_hold_them(dialog: ManualDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.search, "reminds nobody")
    assert dialog.shown == "settings"
    assert dialog.table.model().rowCount() == 1
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "xyzzy")
    assert dialog.table.model().rowCount() == 0
    dialog.show()
    blank = dialog.table.viewport().grab().toImage()
    dialog.table.nothing = ""
    assert dialog.table.viewport().grab().toImage() != blank


def test_a_key_chosen_on_this_machine_stands_in_the_manual(window: MainWindow, qtbot: QtBot) -> None:
    window.preferences.choose_key("Rota.plan", "F6")
    made = ManualDialog(window, window.look, window.preferences, "keys")
    qtbot.addWidget(made)
    assert "Plan…\nF6\n" in made.view.toPlainText()


def test_every_key_of_the_window_stands_in_the_manual(dialog: ManualDialog) -> None:
    dialog.show_page("keys")
    words = dialog.view.toPlainText()
    for key in ("Ctrl+K", "Ctrl+F1", "Shift+F8", "Ctrl+Return"):
        assert key in words


def test_a_page_is_shown_from_its_beginning(dialog: ManualDialog) -> None:
    dialog.show()
    QApplication.processEvents()
    assert dialog.view.verticalScrollBar().value() == 0
