"""From the empty window to a published half year, with every action counted."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.dialogs.names import NamesDialog
from app.ui.rota.pages import RotaPage
from app.ui.rota.plans import SUMMARY, PlanDialog
from app.ui.rota.publishing import PublishDialog
from app.ui.windows import MainWindow
from app.usecases.planning import Proposal
from tests.ui.conftest import OpenWindow

NAMES = "\n".join(
    ("Ana Castillo", "Ben Okafor", "Chloe Martin", "Dmitri Volkov", "Elif Kaya", "Farid Haddad", "Grace Lam")
)


class Hand:
    """Clicks and keys of one person, counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.actions = 0

    def click(self, place: QWidget, words: str) -> None:
        button = next(b for b in place.findChildren(QPushButton) if b.text() == words and b.isVisible())
        self.actions += 1
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def answer(self, kind: type[QWidget], do: Callable[[QWidget], None]) -> None:
        """Answer the dialog that opens next."""

        def now() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, kind)
            do(dialog)

        QTimer.singleShot(0, now)


def test_own_names_become_a_published_half_year_in_ten_actions_and_a_minute(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window, hand, begun = open_window(None), Hand(qtbot), time.monotonic()
    QGuiApplication.clipboard().setText(NAMES)

    def names(dialog: QWidget) -> None:
        assert isinstance(dialog, NamesDialog)
        dialog.path.setText(str(tmp_path / "own.watchbill"))  # where tests may write; a person finds a path filled in
        assert dialog.heading.text() == "Seven people understood"
        hand.click(dialog, "Make the team")

    def plan(dialog: QWidget) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.seconds.setValue(2)  # the plan is the best after a moment; five seconds are what a person would wait
        hand.click(dialog, "Plan")
        qtbot.waitUntil(lambda: dialog._steps.number == SUMMARY)
        assert isinstance(dialog.proposal, Proposal)
        hand.click(dialog, "Apply")

    hand.answer(NamesDialog, names)
    hand.click(window, "Paste names…")
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    hand.answer(PlanDialog, plan)
    hand.click(page, "Plan the next half year")
    hand.answer(PublishDialog, lambda dialog: hand.click(dialog, "Publish"))
    hand.click(window, "Publish 26 weeks")

    assert window.session is not None
    published = window.session.published
    assert len(published.by_week) == 26
    assert len(published.held) == 52
    assert hand.actions == 7
    assert time.monotonic() - begun < 60
    for _ in range(3):
        window.undo()
    assert not window.session.team.people
    assert not window.session.draft.held


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> NamesDialog:
    QGuiApplication.clipboard().setText("")
    made = NamesDialog(window, None)
    qtbot.addWidget(made)
    return made


def test_problems_are_listed_and_nothing_can_be_made(dialog: NamesDialog) -> None:
    dialog.text.setPlainText("Ana\nana\n=1+1\n" + "x" * 300)
    dialog.settle()
    assert dialog.heading.text() == "One person understood; three lines are not"
    assert dialog.told.text().count("\n") == 2
    assert not dialog.make_button.isEnabled()


def test_a_hundred_thousand_cells_are_one_sentence(dialog: NamesDialog) -> None:
    dialog.text.setPlainText("\n".join("\t".join(["cell"] * 10) for _ in range(10_000)))
    dialog.settle()
    assert "100,000 cells" in dialog.told.text()
    assert not dialog.make_button.isEnabled()


def test_a_path_that_is_taken_is_told_and_what_was_typed_stays(dialog: NamesDialog, tmp_path: Path) -> None:
    taken = tmp_path / "own.watchbill"
    Store.new(taken).close()
    dialog.text.setPlainText("Ana\nBen")
    dialog.path.setText(str(taken))
    dialog.make()
    assert "own.watchbill" in dialog.told.text()
    assert dialog.text.toPlainText() == "Ana\nBen"
    assert dialog.store is None


def test_an_empty_team_that_is_open_takes_the_names(open_window: OpenWindow, qtbot: QtBot) -> None:
    store = Store.in_memory(name="Mine")
    window = open_window(store)
    QGuiApplication.clipboard().setText(NAMES)
    hand = Hand(qtbot)
    hand.answer(NamesDialog, lambda dialog: hand.click(dialog, "Make the team"))
    hand.click(window, "Paste names…")
    assert [r.name for r in store.team().rotations] == ["Support"]
    assert store.journal.history()[0].label == "Begin with 7 people"


def test_what_is_on_the_clipboard_is_taken_only_where_it_reads_as_names(window: MainWindow, qtbot: QtBot) -> None:
    for text, taken in ((NAMES, True), ("=SUM(A1)\n=B2", False), ("one line of prose", False)):
        QGuiApplication.clipboard().setText(text)
        dialog = NamesDialog(window, None)
        qtbot.addWidget(dialog)
        assert bool(dialog.text.toPlainText()) is taken
