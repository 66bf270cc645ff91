"""The meeting view: one key, everything else hidden; what is typed becomes items and claims; Escape leaves."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.meetings import MeetingView
from app.ui.windows import MainWindow
from app.usecases.samples import make_sample
from tests.ui.conftest import OpenWindow
from tests.usecases.builders import SAMPLE, clock, empty_store, sample_store


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(sample_store("team.toml", "people.csv", "issues.csv", "events.csv"))


def meeting(window: MainWindow) -> MeetingView:
    window.meetings.show_meeting()
    assert window.meetings.view is not None
    return window.meetings.view


def words(view: MeetingView) -> str:
    return "\n".join(part.text() for part in view.findChildren(QLabel) if not part.isHidden())


def test_the_meeting_hides_everything_else_and_escape_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    view = meeting(window)
    assert not window.side.isVisible()
    for heading in ("Last week", "Open items", "Fix next", "Coming up", "NYSE closed: Thanksgiving"):
        assert heading in words(view)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.meetings.view is None
    assert window.side.isVisible()
    meeting(window)
    window.meetings.show_meeting()
    assert window.meetings.view is None


def test_a_typed_line_becomes_an_item_and_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    view = meeting(window)
    qtbot.keyClicks(view.entry, "ask the exchange about throttles @Jonas-Weber")
    qtbot.keyClick(view.entry, Qt.Key.Key_Return)
    assert "ask the exchange about throttles · Jonas Weber" in words(view)
    assert view.entry.text() == ""


def test_a_line_that_is_refused_stays(qtbot: QtBot, window: MainWindow) -> None:
    view = meeting(window)
    view.entry.setText("#nothing-like-it @JW")
    with qtbot.waitSignal(window.session.refused):  # type: ignore[union-attr]
        qtbot.keyClick(view.entry, Qt.Key.Key_Return)
    assert view.entry.text() == "#nothing-like-it @JW"
    assert "nothing-like-it" in view._said.text()
    assert not window.banner.isVisible()


def test_every_item_is_shown_and_what_was_said_last_comes_first(qtbot: QtBot, window: MainWindow) -> None:
    view = meeting(window)
    for n in range(9):
        view.entry.setText(f"item {n}")
        qtbot.keyClick(view.entry, Qt.Key.Key_Return)
    place = view._columns[1].itemAt(0)
    assert place is not None
    card = place.widget()
    assert card is not None
    shown = [part.text() for part in card.findChildren(QLabel) if part.text().startswith("item ")]
    assert shown == [f"item {n}" for n in reversed(range(9))]


def test_another_rotation_is_chosen(window: MainWindow) -> None:
    view = meeting(window)
    view.rotation.setCurrentIndex(2)
    view.ask()
    assert "FX Pricing" in words(view)


def test_a_team_file_is_added_up_in_another_thread(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    make_sample(path, SAMPLE, clock=clock).close()
    view = meeting(open_window(Store.open(path, clock=clock)))
    assert "Adding up" in words(view)
    view.settle()
    assert "a week" in words(view)


def test_the_page_about_last_week_is_saved(window: MainWindow, tmp_path: Path) -> None:
    view = meeting(window)
    view.write(tmp_path / "meeting.pdf")
    view.settle()
    assert (tmp_path / "meeting.pdf").read_bytes().startswith(b"%PDF")
    assert words(view).endswith("meeting.pdf.")
    view.write(tmp_path)
    view.settle()
    assert view._said.text().startswith(str(tmp_path))


def test_a_team_without_rotations_is_told_what_to_do(open_window: OpenWindow) -> None:
    window = open_window(empty_store())
    window.meetings.show_meeting()
    assert window.meetings.view is None
    assert window.banner.words.startswith("A meeting is about a rotation")
