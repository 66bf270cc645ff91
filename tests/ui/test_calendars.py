from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.pages.calendars import CalendarsPage
from app.ui.preferences import Preferences
from app.ui.windows import MainWindow

Opened = Callable[[Store | None], MainWindow]


def calendars_page(window: MainWindow) -> CalendarsPage:
    page = window.show_page("Calendars")
    assert isinstance(page, CalendarsPage)
    return page


def test_there_is_a_calendar_for_each_person_rotation_and_all(window: MainWindow) -> None:
    page = calendars_page(window)
    assert page.table.order.rowCount() == 6 + 6 + 2 + 2 + 1 + 1
    page.which.choose(3)
    page.which.chosen.emit(3)
    assert page.table.order.rowCount() == 6


def test_calendars_are_published_and_the_second_time_unchanged(
    window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    page = calendars_page(window)
    preferences.set_feed_folder(page.team_uid, tmp_path / "calendars")
    page.publish_feeds()
    page.settle()
    assert len(list((tmp_path / "calendars").glob("*.ics"))) == 18
    assert "18 written" in preferences.published_words(page.team_uid)
    page.publish_feeds()
    page.settle()
    assert "0 written, 18 unchanged" in preferences.published_words(page.team_uid)


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    window: MainWindow, preferences: Preferences, tmp_path: Path
) -> None:
    page = calendars_page(window)
    (tmp_path / "file").write_text("in the way")
    preferences.set_feed_folder(page.team_uid, tmp_path / "file" / "calendars")
    page.publish_feeds()
    page.settle()
    assert "cannot be written" in window.banner.words
    assert page.publish_button.isEnabled()


def test_an_imported_calendar_is_given_to_a_person(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = calendars_page(window)
    owner = page.leave.owners["leave-google.ics"]
    assert owner.currentText() == "nobody yet"
    number = owner.findText("Rosa Jiménez")
    owner.setCurrentIndex(number)
    owner.activated.emit(number)
    assert {v.person_id for v in store.team().leave if v.source == "leave-google.ics"} == {3}
    assert page.leave.owners["leave-google.ics"].currentText() == "Rosa Jiménez"


def test_files_are_imported_and_reported(
    open_window: Opened, store: Store, tmp_path: Path, monkeypatch: object, qtbot: QtBot
) -> None:
    window = open_window(store)
    path = tmp_path / "people.csv"
    path.write_text("name,office\nZoë O'Hara,London\n", encoding="utf-8")
    from PySide6.QtCore import QTimer

    from app.ui.dialogs.imports import ImportDialog

    shown = []

    def close() -> None:
        for dialog in window.findChildren(ImportDialog):
            shown.append(dialog.table.order.rowCount())
            dialog.accept()

    QTimer.singleShot(0, close)
    window.files.take([path])
    window.files.settle()
    assert store.team().find_person("Zoë O'Hara").office == "London"
    assert shown
    assert shown[0] >= 1


def test_a_wrong_file_is_refused_and_nothing_changes(window: MainWindow, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("name,joined\nZoë,soon\n", encoding="utf-8")
    before = store.dump()
    window.files.take([path])
    window.files.settle()
    assert "people.csv" in window.banner.words
    assert store.dump() == before
