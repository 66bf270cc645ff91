"""Alerts that a monitoring system sends to the window's own server."""

import json
from urllib.request import Request, urlopen

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.feeds.alerts import PATH
from app.store.stores import Store
from app.ui.calendars.pages import CalendarsPage
from app.ui.calendars.senders import SecretDialog
from app.ui.dialogs.lines import LineDialog
from app.ui.preferences import Preferences
from app.ui.windows import MainWindow
from app.usecases.alerts import recent_alerts
from tests.clients.servers import free_port


def test_a_sender_is_let_send_and_what_comes_is_kept_by_the_window(
    window: MainWindow, store: Store, preferences: Preferences, qtbot: QtBot
) -> None:
    page = window.show_page("Calendars")
    assert isinstance(page, CalendarsPage)
    preferences.set_serving_port(page.team_uid, free_port())
    page.serving.start()
    told = []

    def read_secret() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SecretDialog)
        told.append(dialog.text.toPlainText().split()[-1])
        dialog.accept()

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        dialog.line.setText("prometheus")
        QTimer.singleShot(0, read_secret)
        dialog.accept()

    card = page.links.senders
    QTimer.singleShot(0, name_it)
    card.allow()
    alert = {"status": "firing", "labels": {"alertname": "X"}, "startsAt": "2026-11-24T09:20:00Z"}
    body, headers = json.dumps({"alerts": [alert]}).encode(), {"Authorization": f"Bearer {told[0]}"}
    with urlopen(Request(page.serving.address + PATH, body, headers), timeout=10) as answer:
        assert answer.status == 200
    page.serving.keep()
    page.serving.stop()
    (kept,) = recent_alerts(store)
    assert (kept.name, kept.firing) == ("X", True)
    assert told[0] not in json.dumps(store.dump())
    window.undo()
    assert recent_alerts(store) == ()
