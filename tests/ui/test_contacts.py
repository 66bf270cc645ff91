"""Contacts in the window: edited in place, put in order, called, waited for."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.contacts import Owes
from app.store.stores import Store
from app.ui.dialogs.lines import LineDialog
from app.ui.log.contacts import ContactsView
from app.ui.log.pages import LogPage
from app.ui.pages.now import NowPage
from app.ui.windows import MainWindow
from app.usecases.contacts import answer_call


def shown(window: MainWindow) -> ContactsView:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_contacts()
    return page.others.contacts


def add(view: ContactsView, name: str) -> None:
    def type_name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        dialog.line.setText(name)
        dialog.accept()

    QTimer.singleShot(0, type_name)
    view.add()


def test_a_contact_is_added_and_edited_in_place_and_says_whether_it_answers(window: MainWindow, store: Store) -> None:
    view = shown(window)
    add(view, "Night desk")
    assert view.contact is not None
    view.form.hours.setText("all night")
    view.form.hours.editingFinished.emit()
    assert "is not when somebody answers" in window.banner.words
    view.form.zone.setText("America/New_York")
    view.form.hours.setText("Mon-Fri 08:00-18:00")
    view.form.hours.editingFinished.emit()
    view.form.internal.click()
    kept = next(c for c in store.log.contacts() if c.name == "Night desk")
    assert (kept.hours, kept.zone_name, kept.internal) == ("Mon-Fri 08:00-18:00", "America/New_York", True)
    assert view.table.rows.row(view.table.rows.number_of(kept.id) or 0).cells[3] == "open until 18:00"


def test_keys_put_a_contact_into_the_order_of_an_application(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window)
    add(view, "Night desk")
    view.application.setCurrentIndex(1)
    view.reload()
    for number in (1, 2):
        view.table.choose(number)
        qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert store.contacts.orders() == {1: (1, 2)}
    qtbot.keyClick(view.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert store.contacts.orders() == {1: (2, 1)}
    for _ in range(2):
        qtbot.keyClick(view.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert store.contacts.orders() == {1: (1,)}


def test_a_call_is_written_down_waits_on_now_and_is_answered(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window)
    view.call_form.owes.choose(1)
    qtbot.keyClicks(view.call_form.words, "asked for a replay")
    qtbot.keyClick(view.call_form.words, Qt.Key.Key_Return)
    (call,) = store.contacts.waiting()
    assert (call.owes, view.call_form.words.text()) == (Owes.THEY, "")
    now = window.show_page("Now")
    assert isinstance(now, NowPage)
    assert now.owed.isVisible()
    view.do(answer_call, call.id)
    window.show_page("Now")
    assert not now.owed.isVisible()


def test_who_is_named_by_the_log_cannot_be_removed(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    view = shown(window)
    view.call_form.words.setText("x")
    view.call_form.call_button.click()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert "The log names Exchange operations desk once" in window.banner.words
    view.scope.choose(2)
    view.reload()
    assert view.detail.isHidden()


def test_the_incident_card_completes_whom_to_call(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_issue(1)
    page.show_card()
    page.card._kind_chosen(3)
    assert page.card.who.completer().model().index(0, 0).data() == "Exchange operations desk"
    page.card._kind_chosen(0)
    assert page.card.who.completer().model().rowCount() == 0
