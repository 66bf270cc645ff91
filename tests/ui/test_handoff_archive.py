"""Searching handoffs in the window, and two notes side by side."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.handoffs import HandoffItem
from app.store.stores import Store
from app.ui.pages.handoff import HandoffPage
from app.ui.windows import MainWindow
from app.usecases.handing_off import save_item
from tests.ui.builders import THIS_WEEK


def opened(window: MainWindow, store: Store) -> HandoffPage:
    save_item(store, 2, THIS_WEEK + -30, HandoffItem("Drop copy lags", state="known"))
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    return page


def test_a_note_of_long_ago_is_found_as_one_types(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window, store)
    qtbot.keyClicks(page.lists.search_line, "drop co")
    assert page.lists.found.isVisible()
    assert not page.lists.boundaries.isVisible()
    page.lists.found.setCurrentIndex(page.lists.found.lines.index(0))
    assert page.note is not None
    assert (page.note.rotation_id, page.note.week) == (2, THIS_WEEK + -30)
    qtbot.keyClicks(page.lists.search_line, "zzz")
    assert page.lists.found.lines.line(0).words == "Nothing was found"
    page.lists.search_line.clear()
    assert page.lists.boundaries.isVisible()


def test_two_notes_stand_side_by_side(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    window.resize(1440, 900)
    page = opened(window, store)
    page.settle()
    first = page.preview.images
    page.keep_beside()
    qtbot.keyClick(page.lists.boundaries, Qt.Key.Key_Down)
    page.settle()
    assert page.note is not None
    assert page.note.week != THIS_WEEK
    assert page.preview.images == first
    page.keep_beside()
    page.settle()
    assert page.preview.images != first
