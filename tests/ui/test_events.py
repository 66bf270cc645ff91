"""Events in the window: on the Log page, and from a week of the rota."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.weeks import Week
from app.store.stores import Store
from app.ui.log.event_forms import EventDialog
from app.ui.log.events import EventsView
from app.ui.log.pages import LogPage
from app.ui.rota.menus import cell_menu
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow


def shown(window: MainWindow) -> EventsView:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_events()
    return page.others.events


def answer(title: str, first: str = "") -> None:
    def type_and_add() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EventDialog)
        if first:
            dialog.form.first.setText("soon")
            dialog.add_button.click()
            assert "is not a date" in dialog._told.text()
            dialog.form.first.setText(first)
        dialog.add_button.click()
        assert "needs a name" in dialog._told.text()
        dialog.form.title.setText(title)
        dialog.add_button.click()

    QTimer.singleShot(0, type_and_add)


def test_an_event_is_added_edited_in_place_verified_and_removed(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window)
    assert view.table.order.rowCount() == 1
    answer("gateway 4.3", "2026-12-03")
    view.add()
    assert view.event_chosen is not None
    assert view.event_chosen.title == "gateway 4.3"
    view.form.last.setText("2026-12-01")
    view.form.last.editingFinished.emit()
    assert "exchange the two dates" in window.banner.words
    view.form.last.setText("2026-12-04")
    view.form.last.editingFinished.emit()
    qtbot.mouseClick(view.form.verify_button, Qt.MouseButton.LeftButton)
    box = view.form.suites.boxes[2]
    box.click()
    kept = store.events.all()[-1]
    assert (kept.last_day, kept.verified_on) == (date(2026, 12, 4), date(2026, 11, 24))
    assert kept.suite_ids == frozenset({1, 2})
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert len(store.events.all()) == 1


def test_past_events_and_kinds_are_chosen_above(window: MainWindow, store: Store) -> None:
    view = shown(window)
    view.scope.choose(1)
    view.reload()
    assert view.table.order.rowCount() == 0
    assert view.detail.isHidden()
    view.show_week(Week(date(2026, 11, 23)))
    assert view.event_chosen is not None


def test_markets_fill_the_list_where_suites_have_one(window: MainWindow, store: Store) -> None:
    view = shown(window)
    view.fill()
    assert "No suite has a market" in window.banner.words


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_week_of_the_rota_takes_an_event_and_leads_to_its_events(window: MainWindow, store: Store) -> None:
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    page.go_to_week(Week(date(2026, 12, 14)))
    menu = cell_menu(page)
    words = {action.text() for action in menu.actions()}
    assert {"Add event…", "Events of the week"} <= words
    menu.deleteLater()
    answer("freeze")
    page.add_event()
    added = store.events.all()[-1]
    assert added.last_day - added.first_day == timedelta()
    assert Week.of(added.first_day) == Week(date(2026, 12, 14))
    page.show_week_events()
    log = window.show_page("Log")
    assert isinstance(log, LogPage)
    assert log.others.events.event_chosen == added


def test_what_is_empty_offers_each_thing_once(window: MainWindow) -> None:
    view = shown(window)
    assert view.foot.isVisible()
    view.scope.choose(1)
    view.reload()
    assert not view.table.order.rowCount()
    assert not view.foot.isVisible()
