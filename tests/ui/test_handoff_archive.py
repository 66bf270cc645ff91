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


def test_a_search_is_narrowed_by_filters(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window, store)
    save_item(store, 1, THIS_WEEK, HandoffItem("Drop copy is late", owner="Clearing"))
    page.reload()
    lists = page.lists
    qtbot.keyClicks(lists.search_line, "drop")
    page.settle()
    assert lists.found.lines.rowCount() == 2
    lists.narrow.click()
    filters = lists.filters
    assert filters.isVisible()

    def found() -> list[str]:
        return [line.words for line in lists.found.lines.lines]

    filters.rotation.setCurrentIndex(filters.rotation.findText("FX Pricing"))
    filters.rotation.activated.emit(2)
    assert found() == ["Drop copy lags"]
    filters.rotation.setCurrentIndex(0)
    qtbot.keyClicks(filters.person, "clear")
    assert found() == ["Drop copy is late"]
    filters.person.clear()
    filters.age.setCurrentIndex(3)
    filters.age.activated.emit(3)
    assert found() == ["Drop copy lags"]
    lists.search_line.clear()
    assert found() == ["Drop copy lags"]
    lists.narrow.click()
    assert lists.boundaries.isVisible()


def test_ten_years_are_indexed_bit_by_bit_and_what_was_asked_is_answered(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    for n in range(40):
        save_item(store, 1, THIS_WEEK + -(n + 2), HandoffItem(f"Auction {n}"))
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    page.lists.search_line.setText("auction")
    assert page.lists.found.lines.rowCount() < 40
    qtbot.waitUntil(lambda: page.lists.found.lines.rowCount() == 40)


def test_boundaries_older_than_a_year_are_asked_for(window: MainWindow, store: Store) -> None:
    save_item(store, 1, THIS_WEEK + -200, HandoffItem("Long ago"))
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    last = page.lists.boundaries.lines.rowCount() - 1
    assert page.lists.boundaries.lines.line(last).words == "Older handoffs…"
    page.lists.boundaries.setCurrentIndex(page.lists.boundaries.lines.index(last))
    assert page.lists.boundaries.lines.line(last).key == (THIS_WEEK + -200, "")
