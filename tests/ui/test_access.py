from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QTableView, QWidget

from app.ui.pages.people import PeoplePage
from app.ui.toil.pages import ToilPage
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import label
from app.ui.windows import MainWindow
from tests.ui.walks import sample_window

SAME_LINE = 12  # pixels
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def sample(with_fonts: None) -> Iterator[QWidget]:
    with sample_window("light", 1440, 900) as window:
        yield window


def said(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(NAME)


def cells(table: QWidget, count: int) -> list[str]:
    """Return what is said of the first cells, headers with them."""
    interface = QAccessible.queryAccessibleInterface(table)
    return [interface.child(n).text(NAME) for n in range(min(count, interface.childCount()))]


def test_a_cell_of_the_rota_says_who_which_week_and_what(window: MainWindow) -> None:
    page = window.show_page("Rota")
    assert page is not None
    grid = page.findChild(QTableView, "rotaGrid")
    assert grid is not None
    index = grid.currentIndex()
    table = QAccessible.queryAccessibleInterface(grid)
    columns = grid.model().columnCount() + 1  # headers count as cells
    here = table.child((index.row() + 1) * columns + index.column() + 1)
    assert here.role() is QAccessible.Role.Cell
    assert here.text(NAME).startswith("Ana Castillo, week of 23 November (W48): ")
    assert table.text(NAME) == "Rota"
    assert table.role() is QAccessible.Role.Table


def test_a_row_of_a_table_is_said_whole_in_its_first_cell(window: MainWindow) -> None:
    page = window.show_page("People")
    assert page is not None
    words = cells(next(t for t in page.findChildren(QTableView) if t.isVisible()), 40)
    row = next(w for w in words if w.startswith("Ana Castillo; "))
    assert "Initials: AC; Office: New York" in row
    assert "Office: New York" in words


def test_an_item_of_a_handoff_says_what_it_is_about_in_every_field(sample: MainWindow) -> None:
    from app.ui.pages.note_items import ItemRow

    page = sample.show_page("Handoff")
    assert page is not None
    rows = page.findChildren(ItemRow)
    assert rows
    for item in rows:
        title = item.edits["title"].text()
        assert item.accessibleName().startswith(title)
        assert said(item.done) == f"Closed: {title}"
        for name in ("state", "next_action", "owner"):
            interface = QAccessible.queryAccessibleInterface(item.edits[name])
            assert interface.text(NAME) in ("State", "Next", "Owner")
            assert interface.text(DESCRIPTION) == title


def test_a_choice_says_its_name_whether_it_is_a_row_or_a_list(window: MainWindow) -> None:
    page = window.show_page("Rota")
    assert page is not None
    zoom = next(part for part in page.left_controls() if isinstance(part, Segments) and part.number == 2)
    zoom.fold(True)
    folded = zoom.findChild(QComboBox)
    assert folded is not None
    assert folded.accessibleName() == zoom.accessibleName()
    assert QAccessible.queryAccessibleInterface(folded).text(DESCRIPTION) == zoom.accessibleName()
    assert folded.currentText() == "Half year"
    folded.activated.emit(1)
    assert zoom.number == 1
    zoom.fold(False)
    assert not folded.isVisible()


def test_the_rota_has_the_keyboard_when_the_window_opens(window: MainWindow) -> None:
    assert window.focusWidget() is not None
    assert window.focusWidget().objectName() == "rotaGrid"


def test_nothing_moves_by_itself(window: MainWindow) -> None:
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_FadeTooltip):
        assert not QApplication.isEffectEnabled(effect)
    moving = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie")
    sources = [path for path in Path("app/ui").rglob("*.py") if any(m in path.read_text("utf-8") for m in moving)]
    assert sources == []


def test_words_that_come_up_elsewhere_are_announced(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, object]] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda e: heard.append((e.message(), e.politeness())))
    polite, at_once = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    window.tell("Pinned.")
    window.say("The slot is pinned; unpin it.")
    warning = label("", "warning")
    for words in ("No such day.", "No such day.", ""):
        warning.setText(words)
    assert heard == [("Pinned.", polite), ("The slot is pinned; unpin it.", at_once), ("No such day.", polite)]


def test_a_chart_is_a_chart_that_says_what_it_counts_and_then_its_values(window: MainWindow) -> None:
    page = window.show_page("Toil")
    assert isinstance(page, ToilPage)
    page.settle()
    for card in page.cards.values():
        said_of = QAccessible.queryAccessibleInterface(card.figure)
        assert said_of.role() is QAccessible.Role.Chart
        assert said_of.text(NAME)
        assert said_of.text(DESCRIPTION).endswith("The arrow keys go through the values.")


def test_a_cell_of_the_skill_matrix_says_who_may_hold_what(window: MainWindow) -> None:
    page = window.show_page("People")
    assert isinstance(page, PeoplePage)
    page.show_skills()
    table = next(t for t in page.findChildren(QTableView) if t.accessibleName() == "Skills: people by roles")
    words = cells(table, 40)
    assert "Ana Castillo may hold Order Gateways primary" in words
    interface = QAccessible.queryAccessibleInterface(table)
    assert interface.role() is QAccessible.Role.Table
    roles = {interface.child(n).role() for n in range(10)}
    assert {QAccessible.Role.Cell, QAccessible.Role.ColumnHeader} <= roles
