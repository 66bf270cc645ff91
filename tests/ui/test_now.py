from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes
from app.domain.events import Event, EventKind
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.waiting import HANDOFF
from app.store.stores import Store
from app.ui.log.pages import LogPage
from app.ui.pages.now import NowPage
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.widgets.reach import ReachButton
from app.ui.widgets.scrolls import ScrollPane
from app.ui.windows import MainWindow
from app.usecases.assigning import clear
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.events import add_event
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.teams import save_person
from tests.ui.builders import NOW, THIS_WEEK, add_team
from tests.ui.conftest import OpenWindow


def now_page(window: MainWindow) -> NowPage:
    page = window.show_page("Now")
    assert isinstance(page, NowPage)
    return page


def words_of(widget: QWidget) -> str:
    QApplication.processEvents()  # what was put into a layout is shown by the next round of events
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_each_rotation_says_who_is_on_until_when_and_who_is_next(window: MainWindow) -> None:
    words = words_of(now_page(window))
    assert "Ana Castillo" in words
    assert "secondary Liam O'Connor" in words
    assert "5 d 23 h left" in words
    assert "Mon 09:00" in words


def test_a_person_who_is_not_known_is_asked_who_they_are(window: MainWindow, preferences: Preferences) -> None:
    page = now_page(window)
    assert page.mine.who.isVisible()
    page.mine.who.setCurrentIndex(page.mine.who.findText("Rosa Jiménez"))
    page.mine.who.activated.emit(page.mine.who.currentIndex())
    assert preferences.me(page.team_uid) == 3
    assert not page.mine.who.isVisible()


def test_my_next_weeks_are_answered_without_a_click(window: MainWindow, preferences: Preferences) -> None:
    page = now_page(window)
    preferences.set_me(page.team_uid, 5)
    page.mine.show_weeks()
    words = words_of(page.mine)
    assert "14 to 21 December" in words or "7 to 14 December" in words
    assert "Project time until" in words or "No whole project week" in words


def test_open_issues_and_events_are_listed(window: MainWindow, store: Store) -> None:
    page = now_page(window)
    assert page.issues.table.order.rowCount() == 1
    assert "NYSE closed" in words_of(page.coming)


def test_a_new_issue_shows_up_at_once(window: MainWindow) -> None:
    page = now_page(window)
    assert window.session is not None
    window.session.do(log_issue, "drop copy lags /oms-gateway")
    assert page.issues.table.order.rowCount() == 2


def test_an_open_issue_leads_to_the_log(window: MainWindow) -> None:
    table = now_page(window).issues.table
    table.selectRow(0)
    table.activated.emit(table.currentIndex())
    page = window.stack.currentWidget()
    assert isinstance(page, LogPage)
    assert page.form.title.text() == "Basket flow exceeded throttle"


def test_findings_lead_to_the_rota(window: MainWindow, qtbot: QtBot) -> None:
    page = now_page(window)
    session = window.session
    assert session is not None
    session.settle()
    before = len(session.findings)
    session.do(clear, [Slot(THIS_WEEK + 2, 1, Role.SECONDARY)])
    session.settle()
    assert len(session.findings) != before
    count = sum(1 for f in session.findings if f.rule != HANDOFF)  # handoffs wait in a card of their own
    assert count < len(session.findings)
    qtbot.waitUntil(lambda: f"{count} findings" in words_of(page))
    assert words_of(page).count("waits to be signed by") == len(session.waiting)
    with qtbot.waitSignal(page.wanted):
        page._show_on_rota()
    assert window.stack.currentWidget() is window.show_page("Rota")


def test_an_unpublished_rota_says_that_it_is_the_draft(window: MainWindow) -> None:
    def take_back(store: Store) -> Changes:
        with store.journal.step("Take back", "publish") as step:
            store.rotas.publish((slot, None) for slot in store.rotas.published().held)
        return step.changes

    page = now_page(window)
    assert window.session is not None
    window.session.do(take_back)
    assert "Nothing is published yet" in words_of(page)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of every popup
def test_taking_over_now_takes_two_clicks_and_one_undo(
    window: MainWindow, store: Store, preferences: Preferences, qtbot: QtBot
) -> None:
    page = now_page(window)
    preferences.set_me(page.team_uid, 5)
    before = store.dump()
    qtbot.mouseClick(page._cards[0].take_over, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    first = menu.actions()[0]
    assert first.text() == "Søren Holm (me)"
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(first).center())
    assert [c.person_id for c in store.rotas.covers()] == [5]
    qtbot.waitUntil(lambda: "covers Ana Castillo" in words_of(page))
    window.undo()
    assert store.dump() == before


def test_covers_stand_among_my_next_weeks_and_within_them(
    window: MainWindow, store: Store, preferences: Preferences
) -> None:
    page, team = now_page(window), store.team()
    preferences.set_me(page.team_uid, 5)
    rota, session = store.rotas.published(), window.session
    assert session is not None
    mine = next(a.slot for a in rota.of_person(5) if a.slot.week > THIS_WEEK)
    ours = next(s for s in sorted(rota.held) if s.week > THIS_WEEK and not rota.held_by(5, s.week))
    friday = ours.week.days()[4]
    session.do(cover_week, cover_of_days(team, ours, 5, friday, friday))
    monday = mine.week.monday
    session.do(cover_week, cover_of_days(team, mine, 6, monday, monday), "away")
    page.mine.show_weeks()
    words = words_of(page.mine)
    assert f"{ours.role}, cover for {team.person[rota.holder(ours) or 0].name}" in words
    assert "Uma Rao covers" in words


def test_what_i_have_to_sign_comes_first(window: MainWindow, preferences: Preferences) -> None:
    page, session = now_page(window), window.session
    assert session is not None
    assert "Handoffs that wait" in words_of(page.waits)
    last = session.waiting[-1]
    preferences.set_me(page.team_uid, last.person_id or 0)
    page.reload()
    lines = words_of(page.waits).split("\n")
    assert lines[0] == "Waits for you"
    assert session.team.person[last.person_id or 0].name in lines[1]
    assert "Waits for others" in lines or len(session.waiting) == 1


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of every popup
def test_how_to_reach_who_is_on_is_said_and_copied(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page, session = now_page(window), window.session
    assert session is not None
    ana = replace(store.team().person[1], phone="+1 212 555 0101", chat="@ana")
    session.do(save_person, ana)
    reach = page._cards[0].findChild(ReachButton)
    assert reach is not None
    qtbot.waitUntil(lambda: reach.text() == "+1 212 555 0101 · @ana")
    assert reach.toolTip() == "+1 212 555 0101\n@ana\nac@example.com\n09:20 in New York"
    qtbot.mouseClick(reach, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions() if a.isEnabled() and not a.isSeparator()] == [
        "Copy +1 212 555 0101",
        "Copy @ana",
        "Copy ac@example.com",
        "Write an e-mail",
    ]
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "+1 212 555 0101"
    menu.close()


def test_what_changed_elsewhere_is_told_until_it_is_seen(
    open_window: OpenWindow, preferences: Preferences, tmp_path: Path
) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW, actor="tester") as made:
        add_team(made)
    window = open_window(Store.open(path, clock=lambda: NOW, actor="tester"))
    page, session = now_page(window), window.session
    assert session is not None
    session.settle()
    assert not page.news.isVisible()
    first = Slot(THIS_WEEK + 3, 1, Role.PRIMARY)
    mine = session.published.holder(first)
    preferences.set_me(page.team_uid, mine or 0)
    session.do(clear, [Slot(THIS_WEEK + 4, 1, Role.PRIMARY)])
    session.do(publish_rota)
    assert not page.news.isVisible(), "what is done here needs no telling"
    with Store.open(path, clock=lambda: NOW, actor="elsewhere") as other:
        clear(other, [first])
        publish_rota(other)
    session.look_elsewhere()
    session.settle()
    lines = words_of(page.news).split("\n")
    assert lines[0].startswith("Changed since you last looked, Tue 14:20")
    assert lines[1] == f"{session.team.person[mine or 0].name} gives up 14 Dec (OG primary)."
    assert window.side._badges[0].text() >= "1"
    session.do(clear, [Slot(THIS_WEEK + 5, 1, Role.PRIMARY)])
    assert page.news.isVisible(), "one's own work does not hide what was not seen yet"
    page._show_slot(page.news._news.slots[0].slot)
    rota = window.stack.currentWidget()
    assert isinstance(rota, RotaPage)
    assert rota.chosen_places() == (first,)
    now_page(window)
    page.news.mark_seen()
    session.settle()
    page.reload()
    assert not page.news.isVisible()


def test_nothing_is_marked_as_having_the_keyboard_before_a_key_is_used(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 400)
    pane = now_page(window).keyboard
    assert isinstance(pane, ScrollPane)
    bar = pane.verticalScrollBar()
    qtbot.waitUntil(lambda: pane.hasFocus() and bar.maximum() > 0)
    assert not bar.property("here")
    qtbot.keyClick(pane, Qt.Key.Key_PageDown)
    assert bar.property("here")
    assert bar.value() > 0
    qtbot.keyClick(pane, Qt.Key.Key_Tab)
    assert not bar.property("here")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert pane.hasFocus()
    assert bar.property("here")


def test_the_dates_of_what_is_coming_stand_in_one_column(window: MainWindow, qtbot: QtBot) -> None:
    page = now_page(window)
    assert window.session is not None
    for days, title in ((0, "oms 4.2"), (6, "a new flow")):
        day = NOW.date() + timedelta(days=1)
        window.session.do(add_event, Event(0, day, day + timedelta(days=days), EventKind.DEPLOY, title))

    def lefts() -> list[int]:
        parts = page.coming.findChildren(QLabel)
        return [part.x() for part in parts if part.isVisible() and part.text() in ("oms 4.2", "a new flow")]

    qtbot.waitUntil(lambda: len(lefts()) == 2 and len(set(lefts())) == 1)
