"""Alerts in the window: fifty judged with fifty keys, silenced, saved as noise."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.alerts import Received
from app.domain.issues import IssueKind
from app.store.stores import Store
from app.ui.log.alert_dialogs import BugChoice, SilenceDialog
from app.ui.log.alerts import AlertsView
from app.ui.log.pages import LogPage
from app.ui.windows import MainWindow
from app.usecases.alerts import recent_alerts, take_alerts
from tests.ui.builders import NOW


def shown(window: MainWindow, store: Store, count: int = 5) -> AlertsView:
    at = NOW - timedelta(hours=3)
    take_alerts(store, [Received(f"Alert{n:02}", (), at, None, f"alert {n}") for n in range(count)], "test")
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_alerts()
    return page.others.alerts


def test_fifty_alerts_are_judged_with_fifty_keys(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window, store, 50)
    for number in range(50):
        qtbot.keyClick(view.table, Qt.Key.Key_A if number % 5 == 0 else Qt.Key.Key_N)
    every = recent_alerts(store)
    assert (sum(a.waiting for a in every), sum(a.noise for a in every), sum(a.actionable for a in every)) == (0, 40, 10)
    assert view.table.order.rowCount() == 0
    assert view.detail.isHidden()


def test_several_are_judged_at_once_and_undone(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window, store)
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_N)
    assert all(a.noise for a in recent_alerts(store))
    window.undo()
    assert view.table.order.rowCount() == 5


def test_a_known_bug_is_chosen_and_an_issue_made(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window, store)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BugChoice)
        qtbot.keyClicks(dialog.filter, "sequence")
        qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    qtbot.keyClick(view.table, Qt.Key.Key_K)
    qtbot.keyClick(view.table, Qt.Key.Key_I)
    assert sum(a.known for a in recent_alerts(store)) == 1
    assert any(i.title.startswith("alert ") for i in store.log.open_issues())
    assert view.table.order.rowCount() == 3


def test_chosen_alerts_are_logged_as_noise_or_as_a_known_bug(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window, store)
    view.suite_id = 1

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BugChoice)
        dialog.accept()

    qtbot.keyClick(view.table, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    QTimer.singleShot(0, choose)
    qtbot.keyClick(view.table, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    logged = [i for i in store.log.issues() if i.opened == NOW - timedelta(hours=3)]
    assert [i.kind for i in logged] == [IssueKind.NOISE, IssueKind.KNOWN]
    assert logged[1].known_bug_id is not None
    assert view.table.order.rowCount() == 3


def test_a_silence_asks_why_and_can_be_ended(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window, store)

    def silence() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SilenceDialog)
        assert not dialog.silence_button.isEnabled()
        dialog.reason.setText("vendor works on it")
        dialog.silence_button.click()

    QTimer.singleShot(0, silence)
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    (held,) = store.alerts.silences(NOW)
    assert held.until == NOW + timedelta(days=7)
    assert view.table.order.rowCount() == 4
    view.scope.choose(3)
    view.reload()
    qtbot.keyClick(view.table, Qt.Key.Key_S)
    assert store.alerts.silences(NOW) == ()


def test_the_noise_list_is_saved_and_copied(window: MainWindow, store: Store, qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(window, store)
    qtbot.keyClick(view.table, Qt.Key.Key_N)
    view.write_noise(tmp_path / "noise.csv")
    assert "Alert" in (tmp_path / "noise.csv").read_text(encoding="utf-8-sig")
    view.write_noise(tmp_path / "no" / "noise.csv")
    assert "cannot be written" in window.banner.words
    view.copy_noise()
    assert QGuiApplication.clipboard().text().startswith("# Alerts that were noise")
