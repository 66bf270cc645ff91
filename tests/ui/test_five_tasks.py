"""Five tasks as a new user does them, in a window that is driven: clicks, keys and lines of text are counted.

The counts stand in README.md and are compared with it; a line of text that is typed counts as one.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.calendars.dialogs import ForWhomDialog, LinkDialog
from app.ui.calendars.pages import CalendarsPage
from app.ui.dialogs.logs import LogDialog
from app.ui.dialogs.names import NamesDialog
from app.ui.pages.handoff import HandoffPage
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.rota.plans import SUMMARY, PlanDialog
from app.ui.rota.publishing import PublishDialog
from app.ui.rota.swap_dialogs import SwapDialog
from app.ui.windows import MainWindow
from app.usecases.teams import change_settings
from tests.clients.servers import free_port
from tests.ui.builders import THIS_WEEK
from tests.ui.conftest import OpenWindow
from tests.ui.test_calendars import fetch
from tests.ui.test_names import NAMES
from tests.ui.test_rota_options import show

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


class Hand:
    """One person's hands, counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.clicks, self.keys, self.lines = qtbot, 0, 0, 0

    def click(self, place: QWidget, words: str) -> None:
        parts = [b for b in place.findChildren(QAbstractButton) if b.isVisible()]
        found = [b for b in parts if words in (b.text().strip(), b.accessibleName())]
        self.clicks += 1
        if isinstance(found[0], QCheckBox):
            found[0].click()
        else:
            self._qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def click_at(self, place: QWidget, where: QPoint) -> None:
        self.clicks += 1
        self._qtbot.mouseClick(place, Qt.MouseButton.LeftButton, pos=where)

    def press(self, place: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self._qtbot.keyClick(place, key, held)

    def write(self, place: QWidget, words: str) -> None:
        self.lines += 1
        self._qtbot.keyClicks(place, words)

    def answer(self, kind: type[QWidget], do: Callable[[QWidget], None]) -> None:
        """Answer the dialog that opens next."""

        def now() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, kind)
            do(dialog)

        QTimer.singleShot(0, now)

    @property
    def counted(self) -> tuple[int, int, int]:
        return self.clicks, self.keys, self.lines


@pytest.fixture
def hand(qtbot: QtBot) -> Hand:
    return Hand(qtbot)


def written(task: str) -> tuple[int, ...]:
    """Return clicks, keys and lines of a task as README.md has them, where a cell that is empty is none."""
    (row,) = re.findall(rf"^\| {task} \|(.*)\|$", README, re.MULTILINE)
    return tuple(int(cell.strip() or 0) for cell in row.split("|")[-3:])


def test_a_first_rota(open_window: OpenWindow, hand: Hand, qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(None)
    QGuiApplication.clipboard().setText(NAMES)

    def names(dialog: QWidget) -> None:
        assert isinstance(dialog, NamesDialog)
        dialog.path.setText(str(tmp_path / "own.watchbill"))  # a person finds a place filled in
        hand.click(dialog, "Make the team")

    def plan(dialog: QWidget) -> None:
        assert isinstance(dialog, PlanDialog)
        dialog.seconds.setValue(2)
        hand.click(dialog, "Plan")
        qtbot.waitUntil(lambda: dialog._steps.number == SUMMARY, timeout=60_000)
        hand.click(dialog, "Apply")

    hand.answer(NamesDialog, names)
    hand.click(window, "Paste names…")
    hand.answer(PlanDialog, plan)
    hand.click(window, "Plan the next half year")
    hand.answer(PublishDialog, lambda dialog: hand.click(dialog, "Publish"))
    hand.click(window, "Publish 26 weeks")
    assert window.session is not None
    assert len(window.session.published.by_week) == 26
    assert hand.counted == written("Make a first rota")


def test_a_swap(window: MainWindow, hand: Hand) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 0, "window_duties": 12})  # so that there is something to exchange
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    show(page, Slot(THIS_WEEK + 4, 1, Role.PRIMARY))
    cell = page.grid.visualRect(page.grid.currentIndex()).center()
    page.grid.setCurrentIndex(page.grid.model().index(0, 0))
    hand.click_at(page.grid.viewport(), cell)  # on the own week
    hand.press(page.grid, Qt.Key.Key_S)
    (dialog,) = [d for d in page.findChildren(SwapDialog) if d.isVisible()]
    hand.press(dialog.line, Qt.Key.Key_Return)
    assert len(window.session.swaps) == 1
    assert hand.counted == written("Ask for a swap")


def test_an_issue(window: MainWindow, store: Store, hand: Hand) -> None:
    def log(dialog: QWidget) -> None:
        assert isinstance(dialog, LogDialog)
        hand.write(dialog.entry.line, "price feed late 15m")
        hand.press(dialog.entry.line, Qt.Key.Key_Return)

    hand.answer(LogDialog, log)
    hand.press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "price feed late" in {issue.title for issue in store.log.issues()}
    assert hand.counted == written("Log an issue")


def test_a_handoff(window: MainWindow, store: Store, hand: Hand) -> None:
    hand.click(window, "Handoff")
    page = window.stack.currentWidget()
    assert isinstance(page, HandoffPage)
    for heading in ("To your successor", "Learned"):
        hand.click(window, f"None in {heading}")
    hand.click(window, "Sign and hand over")
    assert store.handoffs.signature(1, THIS_WEEK) is not None
    assert hand.counted == written("Sign a handoff")


def test_a_feed(window: MainWindow, hand: Hand, preferences: Preferences) -> None:
    """Ana gets a link to her own weeks, served from here; it is on the clipboard, and what it leads to is her weeks."""
    hand.click(window, "Calendars")
    hand.click(window, "Links")
    page = window.stack.currentWidget()
    assert isinstance(page, CalendarsPage)
    page.settle()
    preferences.set_serving_port(page.team_uid, free_port())  # the usual one may be taken where tests run
    hand.click(window, "Serve while this window is open")

    def whom(dialog: QWidget) -> None:
        assert isinstance(dialog, ForWhomDialog)
        hand.write(dialog.who, "Ana's phone")
        hand.answer(LinkDialog, shown)
        hand.click(dialog, "Make the link")

    def shown(dialog: QWidget) -> None:
        hand.click(dialog, "Copy")
        hand.click(dialog, "Done")

    hand.answer(ForWhomDialog, whom)
    hand.click(window, "New link…")
    page.serving.settle()
    status, data = fetch(QGuiApplication.clipboard().text())
    assert status == 200
    assert b"Ana Castillo" in data
    assert hand.counted == written("Subscribe to a feed")


def test_a_link_that_is_asked_for_before_the_calendars_are_made_is_told_so(window: MainWindow, hand: Hand) -> None:
    hand.click(window, "Calendars")
    hand.click(window, "Links")
    hand.click(window, "New link…")
    assert "again in a moment" in window.banner.words
