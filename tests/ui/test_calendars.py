import socket
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QSpinBox
from pytestqt.qtbot import QtBot

from app.domain.calendars import Choice
from app.domain.feeds import FeedKind, FeedName, FeedOptions
from app.store.stores import Store
from app.ui.calendars.dialogs import LinkDialog
from app.ui.calendars.pages import CalendarsPage
from app.ui.dialogs.imports import ImportDialog
from app.ui.preferences import Preferences
from app.ui.windows import MainWindow
from app.usecases.calendars import subscribe
from app.usecases.subscribing import set_feed_option
from tests.clients.servers import free_port
from tests.feeds.hostile import calendar
from tests.usecases.test_calendars import day

ANA = FeedName(FeedKind.PERSON, 1)
Opened = Callable[[Store | None], MainWindow]


def calendars_page(window: MainWindow) -> CalendarsPage:
    page = window.show_page("Calendars")
    assert isinstance(page, CalendarsPage)
    page.settle()
    return page


def test_there_is_a_calendar_for_each_person_rotation_suite_and_all(window: MainWindow) -> None:
    page = calendars_page(window)
    assert page.outgoing.table.order.rowCount() == 6 + 6 + 2 + 2 + 1 + 1
    assert page.publish_button.text() == "Publish 18 calendars"
    page.outgoing.filter.setText("FX")
    page.outgoing.filter.textEdited.emit("FX")
    assert page.outgoing.table.order.rowCount() == 2


def test_calendars_are_published_and_the_second_time_unchanged(
    window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    page = calendars_page(window)
    preferences.set_feed_folder(page.team_uid, tmp_path / "calendars")
    page.publish_feeds()
    page.run.settle()
    assert len(list((tmp_path / "calendars").glob("*.ics"))) == 18
    assert "18 written" in preferences.published_words(page.team_uid)
    page.publish_feeds()
    page.run.settle()
    assert "0 written, 18 unchanged" in preferences.published_words(page.team_uid)
    page.show_feed(ANA)
    page.outgoing.card.renew()
    page.settle()
    page.publish_feeds()
    page.run.settle()
    assert "1 written, 17 unchanged, 1 removed" in preferences.published_words(page.team_uid)


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    page = calendars_page(window)
    (tmp_path / "file").write_text("in the way")
    preferences.set_feed_folder(page.team_uid, tmp_path / "file" / "calendars")
    page.publish_feeds()
    page.run.settle()
    assert "cannot be written" in window.banner.words
    assert "cannot be written" in preferences.publishing_trouble(page.team_uid)
    assert page.publish_button.isEnabled()


def test_an_option_of_a_calendar_is_a_command_that_can_be_undone(window: MainWindow, store: Store) -> None:
    page = calendars_page(window)
    page.show_feed(ANA)
    tick, alarm = page.outgoing.card.options["leave"], page.outgoing.card.options["alarm"]
    assert isinstance(tick, QCheckBox)
    assert isinstance(alarm, QSpinBox)
    tick.click()
    alarm.setValue(45)
    alarm.editingFinished.emit()
    assert store.feeds.options()[ANA] == FeedOptions(handoffs=True, covers=True, leave=True, alarm=45)
    window.undo()
    window.undo()
    page.settle()
    assert store.feeds.options() == {}
    assert not tick.isChecked()
    assert alarm.value() == 0


def test_calendars_are_written_by_themselves_when_what_is_published_changes(
    window: MainWindow, preferences: Preferences, store: Store, tmp_path: Path
) -> None:
    page = calendars_page(window)
    preferences.set_feed_folder(page.team_uid, tmp_path / "out")
    page.publish_feeds()
    page.settle()
    address = store.feeds.addresses()[ANA]
    before = (tmp_path / "out" / address).read_bytes()
    assert window.session is not None
    window.session.do(set_feed_option, ANA, "handoffs", 0)
    page.run.settle()
    assert (tmp_path / "out" / address).read_bytes() != before
    window.undo()
    page.run.settle()
    assert (tmp_path / "out" / address).read_bytes().count(b"SEQUENCE") == before.count(b"SEQUENCE")


def test_a_published_link_is_shown_with_its_code(
    window: MainWindow, preferences: Preferences, tmp_path: Path, qtbot: QtBot
) -> None:
    page = calendars_page(window)
    preferences.set_feed_folder(page.team_uid, tmp_path / "out")
    page.publish_feeds()
    page.run.settle()
    page.outgoing.address.setText("rota.example.com")
    page.outgoing.address.editingFinished.emit()
    assert "is not an address" in window.banner.words
    page.outgoing.address.setText("https://rota.example.com/")
    page.outgoing.address.editingFinished.emit()
    shown: list[tuple[str, str]] = []

    def look() -> None:
        for dialog in window.findChildren(LinkDialog):
            shown.append((dialog.address.text(), dialog.webcal.text()))
            dialog.accept()

    QTimer.singleShot(0, look)
    page.outgoing.card.link_button.click()
    ((address, webcal),) = shown
    assert address.startswith("https://rota.example.com/person-ana-castillo-")
    assert webcal.startswith("webcal://rota.example.com/person-ana-castillo-")


def fetch(address: str) -> tuple[int, bytes]:
    host, _, path = address.removeprefix("http://").partition("/")
    with closing(HTTPConnection(host, timeout=10)) as connection:
        connection.request("GET", f"/{path}", headers={"User-Agent": "tester"})
        response = connection.getresponse()
        return response.status, response.read()


def is_on(page: CalendarsPage) -> bool:
    return page.serving.is_on


def make_link(window: MainWindow, page: CalendarsPage) -> str:
    def close() -> None:
        for dialog in window.findChildren(LinkDialog):
            dialog.accept()

    QTimer.singleShot(0, close)
    return page.links.make_link(ANA, "Ana’s phone")


def test_calendars_are_served_only_when_turned_on_and_follow_what_is_done(
    window: MainWindow, preferences: Preferences, store: Store
) -> None:
    page = calendars_page(window)
    page.show_view(1)
    assert not is_on(page)
    preferences.set_serving_port(page.team_uid, free_port())
    page.links.switch.click()
    assert is_on(page)
    address = make_link(window, page)
    page.serving.settle()
    status, data = fetch(address)
    assert (status, data.startswith(b"BEGIN:VCALENDAR")) == (200, True)
    page.serving.note()
    assert [(s.name, s.client) for s in store.feeds.subscribers()] == [("Ana’s phone", "tester")]
    assert page.links.table.rows.row(0).cells[3] == "tester"
    window.session.do(set_feed_option, ANA, "handoffs", 0) if window.session else None
    page.serving.settle()
    assert fetch(address)[1] != data
    page.links.table.selectRow(0)
    page.links.remove_link()
    page.serving.settle()
    assert fetch(address)[0] == 404
    page.links.switch.click()
    with pytest.raises(OSError, match="refused"):
        fetch(address)


def test_a_port_that_is_taken_is_told_beside_the_switch(
    window: MainWindow, preferences: Preferences, open_window: Opened
) -> None:
    page = calendars_page(window)
    page.show_view(1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        preferences.set_serving_port(page.team_uid, taken.getsockname()[1])
        page.links.switch.click()
        assert not is_on(page)
        assert "choose another port" in page.serving.trouble
    page.links.port.setValue(free_port())
    page.links.port.editingFinished.emit()
    assert is_on(page)
    window.close()
    assert not is_on(page)


def test_an_imported_calendar_is_given_to_a_person_and_removed(window: MainWindow, store: Store) -> None:
    page = calendars_page(window)
    owner = page.incoming.leave.owners["leave-google.ics"]
    assert owner.currentText() == "nobody yet"
    number = owner.findText("Rosa Jiménez")
    owner.setCurrentIndex(number)
    owner.activated.emit(number)
    assert {v.person_id for v in store.team().leave if v.source == "leave-google.ics"} == {3}
    assert page.incoming.leave.owners["leave-google.ics"].currentText() == "Rosa Jiménez"


def test_a_folder_is_subscribed_to_and_its_entries_wait_for_a_choice(
    window: MainWindow, store: Store, tmp_path: Path
) -> None:
    page = calendars_page(window)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "ana-castillo.ics").write_bytes(calendar(day(1, "a"), day(2, "b")))
    before = len(store.team().leave)
    page.incoming.subscribe_to(str(tmp_path / "in"), "", None, "leave")
    page.incoming.settle()
    assert page.incoming.table.order.rowCount() == 2
    assert len(store.team().leave) == before
    page.incoming.table.selectRow(0)
    page.incoming.choose(Choice.TAKEN)
    assert len(store.team().leave) == before + 1
    page.incoming.table.selectAll()
    page.incoming.choose(Choice.IGNORED)
    assert page.incoming.table.order.rowCount() == 0
    assert len(store.team().leave) == before + 1
    (tmp_path / "in" / "ana-castillo.ics").write_bytes(b"rubbish")
    page.incoming.refresh()
    page.incoming.settle()
    assert "is not a calendar" in window.banner.words


def test_a_subscription_not_looked_at_for_an_hour_is_fetched_when_the_view_is_shown(
    window: MainWindow, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "ana-castillo.ics").write_bytes(calendar(day(1, "a")))
    page = calendars_page(window)
    subscribe(store, str(tmp_path / "ana-castillo.ics"))
    page.show_view(2)
    page.incoming.settle()
    assert [s.refreshed for s in store.calendars.subscriptions()] == [store.clock()]
    assert page.incoming.table.order.rowCount() == 1


def test_an_imported_calendar_waits_on_the_page_that_is_shown(window: MainWindow, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "ana-castillo.ics"
    path.write_bytes(calendar(day(1, "a")))

    def close() -> None:
        for dialog in window.findChildren(ImportDialog):
            dialog.accept()

    QTimer.singleShot(0, close)
    window.imports.take([path])
    window.imports.settle()
    page = window.stack.currentWidget()
    assert isinstance(page, CalendarsPage)
    assert page.which.number == 2
    assert page.incoming.table.order.rowCount() == 1
    assert not [v for v in store.team().leave if v.source == path.name]


def test_what_was_taken_whole_is_told_without_a_box(window: MainWindow, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,office\nZoë O'Hara,London\n", encoding="utf-8")
    window.imports.take([path])
    window.imports.settle()
    assert store.team().find_person("Zoë O'Hara").office == "London"
    assert window.banner.words == "people.csv: 1 person added."
    assert not window.findChildren(ImportDialog)


def test_an_import_that_changed_nothing_says_so_line_by_line(
    open_window: Opened, store: Store, tmp_path: Path, monkeypatch: object, qtbot: QtBot
) -> None:
    window = open_window(store)
    path = tmp_path / "people.csv"
    path.write_text("name,office\nZoë O'Hara,London\n", encoding="utf-8")
    window.imports.take([path])
    window.imports.settle()
    shown = []

    def close() -> None:
        for dialog in window.findChildren(ImportDialog):
            shown.append(dialog.table.order.rowCount())
            dialog.accept()

    QTimer.singleShot(0, close)
    window.imports.take([path])
    window.imports.settle()
    assert store.team().find_person("Zoë O'Hara").office == "London"
    assert shown
    assert shown[0] >= 1


def test_a_wrong_file_is_refused_and_nothing_changes(window: MainWindow, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,joined\nZoë,soon\n", encoding="utf-8")
    before = store.dump()
    window.imports.take([path])
    window.imports.settle()
    assert "people.csv" in window.banner.words
    assert store.dump() == before
