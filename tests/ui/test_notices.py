"""Notices in the window and what the tray says, on a team with a past, a present and a future."""

import sys

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.notices import Notices
from app.ui.page_table import PAGES
from app.ui.pages.settings import SettingsPage
from app.ui.preferences import Preferences
from app.ui.trays import tray_menu
from app.ui.warming import Warming
from app.ui.windows import MainWindow
from app.usecases.teams import change_settings


@pytest.fixture
def mine(window: MainWindow, store: Store, preferences: Preferences) -> Notices:
    """Return the notices of whoever hands over next, told from a week before on."""
    assert window.session is not None
    window.session.do(change_settings, {"handoff_notice_hours": 168})
    preferences.set_me(store.teams.facts().uid, 1)
    return Notices(window)


def test_what_is_due_is_told_in_the_banner_once_even_after_a_restart(
    window: MainWindow, mine: Notices, preferences: Preferences
) -> None:
    mine.look()
    told = window.banner.words
    assert "You " in told
    assert " over " in told
    window.banner.say("")
    mine.look()
    Notices(window).look()
    assert window.banner.words == ""


def test_what_the_tray_told_while_one_was_elsewhere_stands_in_the_window_when_one_comes_back(
    window: MainWindow, mine: Notices
) -> None:
    mine.find_tray()  # there is none without a screen, and that is fine
    assert mine.tray is None
    mine.tray = QSystemTrayIcon(window)
    window.hide()
    mine.look()
    assert window.banner.words == ""
    window.show()
    mine._state_changed(Qt.ApplicationState.ApplicationActive)
    assert "You " in window.banner.words
    assert "OG: " in mine.tray.toolTip()
    mine._state_changed(Qt.ApplicationState.ApplicationActive)


def test_quiet_hours_keep_the_banner_away_until_they_end(
    window: MainWindow, mine: Notices, preferences: Preferences
) -> None:
    preferences.quiet_hours = "00:00-23:59"
    mine.look()
    assert window.banner.words == ""
    preferences.quiet_hours = "00:00-00:00"
    mine.look()
    assert window.banner.words


def test_nobody_is_told_anything_before_saying_who_sits_here(window: MainWindow) -> None:
    Notices(window).look()
    assert window.banner.words == ""


def test_the_tray_shows_who_is_on_and_reads_it_anew(window: MainWindow, mine: Notices) -> None:
    menu = tray_menu(window, mine.duty_lines)
    lines = [a.text() for a in menu.actions()][:2]
    assert [line[:3] for line in lines] == ["OG:", "FX:"]
    assert all(" until Mon 30 Nov" in line for line in lines)
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()][:2] == lines
    assert len(menu.actions()) == 6
    window.shut()
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.isVisible()] == ["Log an issue", "Show Watchbill", "Quit"]


def test_quiet_hours_are_set_in_the_settings_and_kept_on_this_machine(
    window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    assert page.quiet.begin.time() == QTime(22, 0)
    page.quiet.begin.setTime(QTime(20, 30))
    page.quiet.begin.editingFinished.emit()
    assert preferences.quiet_hours == "20:30-07:00"
    preferences.quiet_hours = "nonsense"
    page.quiet.show_hours()
    assert page.quiet.begin.time() == QTime(22, 0)


def test_the_pages_are_loaded_while_nobody_waits(window: MainWindow, qtbot: QtBot) -> None:
    warming = Warming(window, [module for *_, module, _ in PAGES])
    with qtbot.waitSignal(warming.destroyed):
        while warming.left:
            warming.load_one()
        warming.load_one()
    assert {module for *_, module, _ in PAGES} <= set(sys.modules)
