"""Changing when a rotation hands over, in its dialog: what it means first, then one button; the grid says so."""

import pytest
from PySide6.QtCore import QTime, QTimer
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.weeks import HandoffTime
from app.store.stores import Store
from app.ui.rota.handoff_times import HandoffTimeDialog
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow
from tests.ui.builders import THIS_WEEK

CHANGE = THIS_WEEK + 4


@pytest.fixture
def page(window: MainWindow) -> RotaPage:
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    return made


@pytest.fixture
def dialog(page: RotaPage, qtbot: QtBot) -> HandoffTimeDialog:
    made = HandoffTimeDialog(page, page.session, page.look, 1)
    qtbot.addWidget(made)
    return made


def fill(dialog: HandoffTimeDialog, weekday: int, hour: int, zone_name: str) -> None:
    dialog.weekday.setCurrentIndex(weekday)
    dialog.weekday.activated.emit(weekday)
    dialog.at.setTime(QTime(hour, 0))
    dialog.zone.setCurrentText(zone_name)


def test_the_week_of_the_change_is_told_before_it_is_done(dialog: HandoffTimeDialog, store: Store) -> None:
    assert dialog.week == CHANGE
    assert "as long as any other" in dialog.effect.text()
    fill(dialog, 4, 17, "Europe/London")
    words = "The week before lasts from Monday 14 December, 09:00 to Friday 18 December, 17:00. It is 4 days long."
    assert dialog.effect.text().startswith(words)
    dialog.change_button.click()
    assert store.team().rotation[1].handoff.later == ((CHANGE, HandoffTime.parse("Fri 17:00 Europe/London")),)
    assert dialog.times.lines.rowCount() == 2


def test_a_change_is_taken_back_and_an_unknown_zone_is_told(dialog: HandoffTimeDialog, store: Store) -> None:
    fill(dialog, 2, 8, "Mars/Base")
    assert "not a known time zone" in dialog.effect.text()
    assert not dialog.change_button.isEnabled()
    fill(dialog, 2, 8, "Europe/London")
    dialog.change()
    dialog.keep()
    assert len(store.team().rotation[1].handoff.later) == 1
    dialog.times.setCurrentIndex(dialog.times.lines.index(1))
    dialog.keep_button.click()
    assert store.team().rotation[1].handoff.later == ()


def test_the_grid_says_how_long_the_odd_week_is(page: RotaPage, dialog: HandoffTimeDialog) -> None:
    fill(dialog, 4, 17, "Europe/London")
    dialog.change()
    page.by.choose(1)
    page.reload()
    view = page.grid.rota.view
    assert view is not None
    place = view.place_of(Slot(CHANGE + -1, 1, Role.PRIMARY))
    assert place is not None
    words = str(page.grid.rota.index(*place).data())
    assert "Order Gateways hands over at another time afterwards, this week is 4 days long" in words


def test_the_action_opens_the_dialog_for_the_rotation_of_the_slot(page: RotaPage) -> None:
    seen: list[int] = []

    def look() -> None:
        (dialog,) = page.findChildren(HandoffTimeDialog)
        seen.append(dialog.chosen.id)
        dialog.reject()

    QTimer.singleShot(0, look)
    page.change_handoff()
    assert seen
