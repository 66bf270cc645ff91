"""Long work in the window: shown where it lasts, named for a screen reader, stopped by a key."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.domain.progress import Tell
from app.store import files
from app.store.stores import Store
from app.ui.dialogs.troubles import TroubleDialog
from app.ui.widgets.progress import WorkStrip
from app.ui.windows import MainWindow
from app.ui.workers import STOPPED, Worker
from app.ui.works import begin_work
from tests.trust.old_files import make_old_file

PATIENCE = 60_000


def strip_of(window: MainWindow) -> WorkStrip:
    _ = window.works
    found = window.findChild(WorkStrip)
    assert isinstance(found, WorkStrip)
    return found


def test_work_shows_when_it_lasts_and_goes_when_it_ends(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    strip = strip_of(window)
    short = begin_work(window, "A moment")
    short.end()
    assert strip.isHidden()
    work = begin_work(window, "Counting stars", lambda: None)
    assert strip.isHidden()
    qtbot.waitUntil(strip.isVisible, timeout=PATIENCE)
    assert strip.words.accessibleName() == "Counting stars"
    work.tell(0.5)
    assert strip.bar.value() == strip.bar.maximum() // 2
    heard = QAccessible.queryAccessibleInterface(strip.bar)
    assert heard.role() is QAccessible.Role.ProgressBar
    assert heard.text(QAccessible.Text.Name) == "Counting stars"
    assert strip.stop_button.accessibleName() == "Cancel: Counting stars"
    assert strip.stop_button.height() >= 24
    other = begin_work(window.session or window, "Without a way to stop")
    qtbot.waitUntil(lambda: strip.words.accessibleName() == other.words, timeout=PATIENCE)
    assert strip.stop_button.isHidden()
    other.end()
    assert strip.words.accessibleName() == "Counting stars"
    work.end()
    assert strip.isHidden()


def test_the_key_stops_the_newest_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    worker, begun, stopped = Worker(window), threading.Event(), list[str]()
    worker.stopped.connect(stopped.append)

    def count(tell: Tell) -> None:
        begun.set()
        while True:
            tell(0.5)

    worker.begin("Counting for ever", count)
    begun.wait()
    window.stop_work()
    (work,) = window.works.under_way
    assert (work.words, work.can_stop, work.left) == ("Stopping.", False, None)
    qtbot.waitUntil(lambda: stopped == [STOPPED], timeout=PATIENCE)
    assert window.works.under_way == []


def test_work_ends_with_the_part_it_belongs_to(window: MainWindow, qtbot: QtBot) -> None:
    worker = Worker(window)
    work = begin_work(worker, "Something")
    assert window.works.under_way == [work]
    worker.deleteLater()
    qtbot.waitUntil(lambda: window.works.under_way == [], timeout=PATIENCE)


def test_words_without_room_are_cut_and_told_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    strip, words = strip_of(window), "Writing a name that is long " * 9
    work = begin_work(window, words, lambda: None)
    qtbot.waitUntil(strip.isVisible, timeout=PATIENCE)
    assert strip.words.text().endswith("…")
    assert strip.words.toolTip() == words
    assert window.status.width() <= window.width()
    work.end()


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An older file that counts as large, so that it is brought up to date away from the window."""
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(files, "LARGE_BYTES", 0)
    path = tmp_path / "old.watchbill"
    make_old_file(path)
    return path


def test_an_older_large_file_is_brought_up_to_date_away_from_the_window(
    open_window: Callable[[Store | None], MainWindow], old: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window, before = open_window(None), old.read_bytes()
    assert window.open_path(old)
    assert [work.words for work in window.works.under_way] == ["Bringing old.watchbill up to date"]
    assert not window.open_path(tmp_path / "other.watchbill")
    assert "being brought up to date" in window.banner.words
    window.stop_work()
    qtbot.waitUntil(lambda: window.works.under_way == [], timeout=PATIENCE)
    stopped = old.read_bytes() == before
    assert stopped or window.session is not None  # it may have been too late
    assert window.open_path(old)
    qtbot.waitUntil(lambda: window.session is not None, timeout=PATIENCE)
    assert window.session is not None
    assert window.session.team.name == "Old team"
    assert window.works.under_way == []


def test_what_is_wrong_with_an_older_file_is_told_with_what_can_be_done(
    open_window: Callable[[Store | None], MainWindow], old: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(old)) as db:
        db.execute("DROP TABLE change")
    window = open_window(None)
    assert window.open_path(old)
    qtbot.waitUntil(lambda: window.findChild(TroubleDialog) is not None, timeout=PATIENCE)
    dialog = window.findChild(TroubleDialog)
    assert isinstance(dialog, TroubleDialog)
    dialog.reject()
    assert window.session is None
