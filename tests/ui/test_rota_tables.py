"""Copy, cut, paste and fill in the grid, and one person for several slots."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.rota.choices import ChoiceBox
from app.ui.rota.pages import RotaPage
from app.ui.rota.pastes import PasteDialog
from app.ui.windows import MainWindow
from app.usecases.assigning import assign
from tests.ui.builders import THIS_WEEK

FREE = THIS_WEEK + 24  # far from what is held, so that only what a test does can break a rule


@pytest.fixture
def page(window: MainWindow) -> RotaPage:
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    made.by.choose(1)
    made.reload()
    return made


def choose(page: RotaPage, first: Slot, rows: int, columns: int) -> None:
    view, grid = page.grid.rota.view, page.grid
    assert view is not None
    place = view.place_of(first)
    assert place is not None
    row, column = place
    grid.go_to(row, column)
    last = grid.rota.index(row + rows - 1, column + columns - 1)
    grid.selectionModel().select(
        QItemSelection(grid.rota.index(row, column), last), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )


def in_dialog(do: Callable[[PasteDialog], None]) -> None:
    """Do something in the dialog that the next call opens."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog)
        dialog.settle()
        do(dialog)

    QTimer.singleShot(0, act)


def test_copied_cells_are_pasted_elsewhere_as_they_were(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    choose(page, Slot(THIS_WEEK, 1, Role.PRIMARY), 2, 3)
    qtbot.keyClick(page.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "<td>Ana Castillo</td>" in QGuiApplication.clipboard().mimeData().html()
    choose(page, Slot(FREE, 1, Role.PRIMARY), 1, 1)
    seen = []

    def take(dialog: PasteDialog) -> None:
        seen.append((dialog.heading.text(), dialog.do.isEnabled()))
        dialog.reason.setText("the same again")
        dialog.take()

    in_dialog(take)
    qtbot.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert seen[0][0] == "Six slots would change"
    rota = store.rotas.draft()
    for role in (Role.PRIMARY, Role.SECONDARY):
        for n in range(3):
            assert rota.holder(Slot(FREE + n, 1, role)) == rota.holder(Slot(THIS_WEEK + n, 1, role))


def test_unknown_names_are_listed_and_cannot_be_pasted(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    before = store.dump()
    QGuiApplication.clipboard().setText("Somebody Else\tAna Castillo")
    choose(page, Slot(FREE, 1, Role.PRIMARY), 1, 1)
    seen = []

    def look(dialog: PasteDialog) -> None:
        seen.append((dialog.heading.text(), dialog.do.isEnabled()))
        dialog.reject()

    in_dialog(look)
    qtbot.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert seen == [("One thing is not understood", False)]
    assert store.dump() == before


def test_cut_copies_and_opens_in_one_command(page: RotaPage, store: Store, qtbot: QtBot, window: MainWindow) -> None:
    before = store.dump()
    choose(page, Slot(THIS_WEEK + 1, 1, Role.PRIMARY), 1, 2)
    qtbot.keyClick(page.grid, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Rosa Jiménez\tSøren Holm"
    assert store.rotas.draft().holder(Slot(THIS_WEEK + 1, 1, Role.PRIMARY)) is None
    window.undo()
    assert store.dump() == before


def test_fill_repeats_the_first_cells(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    for weeks_on, who in ((0, 1), (3, 6)):
        page.session.do(assign, Slot(FREE + weeks_on, 1, Role.PRIMARY), who)
    choose(page, Slot(FREE, 1, Role.PRIMARY), 1, 3)

    def take(dialog: PasteDialog) -> None:
        assert not dialog.do.isEnabled()
        dialog.reason.setText("a quiet time")
        dialog.take()

    in_dialog(take)
    qtbot.keyClick(page.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    rota = store.rotas.draft()
    assert [rota.holder(Slot(FREE + n, 1, Role.PRIMARY)) for n in range(4)] == [1, 1, 1, 6]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of every popup
def test_one_person_is_put_into_several_slots_by_typing(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    view = page.grid.rota.view
    assert view is not None
    choose(page, Slot(FREE, 1, Role.PRIMARY), 1, 1)
    other = page.grid.rota.index(page.grid.currentIndex().row(), page.grid.currentIndex().column() + 4)
    page.grid.selectionModel().select(other, QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClicks(page.grid, "u")
    box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ChoiceBox) and w.isVisible())
    qtbot.keyClicks(box.line, "ma")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    rota = store.rotas.draft()
    assert [rota.holder(Slot(FREE + n, 1, Role.PRIMARY)) for n in (0, 4)] == [6, 6]
    assert store.journal.history(1)[0].label == "Assign Uma Rao to two slots"
