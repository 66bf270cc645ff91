"""The incident card in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QScrollArea
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.log.incidents import IncidentView
from app.ui.log.pages import LogPage
from app.ui.windows import MainWindow
from app.usecases.contacts import whom_to_call
from app.usecases.incidents import incident_of


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> LogPage:
    window.activateWindow()  # a name is completed only where the keyboard is
    qtbot.waitUntil(window.isActiveWindow)
    shown = window.show_page("Log")
    assert isinstance(shown, LogPage)
    return shown


def add(view: IncidentView, kind: int, words: str, who: str, qtbot: QtBot) -> None:
    view.kind.choose(kind)
    view.kind.chosen.emit(kind)
    qtbot.keyClicks(view.words, words)
    view.who.setFocus()
    qtbot.keyClicks(view.who, who)
    qtbot.keyClick(view.who, Qt.Key.Key_Return)


def test_what_was_just_logged_has_its_card_one_key_away(page: LogPage, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.entry.line, "orders are priced in yen")
    qtbot.keyClick(page.entry.line, Qt.Key.Key_Return)
    page.show_card()
    view = page.card
    assert view.title.text() == "orders are priced in yen"
    add(view, 0, "since the deploy", "desk", qtbot)
    add(view, 2, "roll back", "Ben", qtbot)
    add(view, 3, "asked for fills", "exch", qtbot)
    number = store.incidents.running()[0].issue_id
    assert [x.who for x in incident_of(store, number).lines] == ["", "Ben", "Exchange operations desk"]
    [b for b in view.findChildren(QCheckBox) if b.accessibleName() == "Ben: roll back"][-1].click()
    assert incident_of(store, number).lines[1].done
    view.promise(15)
    assert view._update.text() == "Next update in 15 min"
    view.copy_markdown()
    assert "since the deploy (desk)" in QGuiApplication.clipboard().text()
    view.toggle_timer()
    assert store.incidents.running() == ()
    assert view.timer_button.text() == "Start the timer"
    view.resolve()
    assert not view.resolve_button.isVisible()
    page.show_card()
    assert page.timeline.isVisible()


def test_a_line_that_is_refused_stays_where_it_was_typed(page: LogPage, window: MainWindow, qtbot: QtBot) -> None:
    page.show_issue(1)
    page.show_card()
    add(page.card, 2, "roll back", "", qtbot)
    assert page.card.words.text() == "roll back"
    assert window.banner.words.startswith("Say who does it")


def test_long_words_and_names_never_push_the_timer_out_of_sight(
    page: LogPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    page.show_issue(1)
    page.show_card()
    add(page.card, 0, "y" * 300, "z" * 150, qtbot)
    add(page.card, 2, "x" * 300, "u" * 150, qtbot)
    add(page.card, 3, "w" * 300, "v" * 150, qtbot)
    window.grab()
    assert page.card.findChildren(QScrollArea)[0].horizontalScrollBar().maximum() == 0


def test_a_call_offers_whom_to_call_first(page: LogPage, window: MainWindow, store: Store) -> None:
    page.show_issue(1)
    page.show_card()
    page.card.kind.chosen.emit(3)
    model = page.card.who.completer().model()
    offered = [model.index(n, 0).data() for n in range(model.rowCount())]
    issue = store.log.issue(1)
    assert issue is not None
    assert offered[0] == whom_to_call(store, issue.suite_id, issue.application_id)[0].name


def test_an_update_that_was_promised_is_taken_back(page: LogPage) -> None:
    page.show_issue(1)
    page.show_card()
    page.card.promise(30)
    assert page.card.no_update.isVisible()
    page.card.no_update.click()
    assert page.card._update.text() == "No update is promised"


def test_without_a_chosen_issue_there_is_no_card(page: LogPage, window: MainWindow) -> None:
    page.show_card()
    assert "Choose an issue" in window.banner.words
