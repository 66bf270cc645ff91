"""Another process keeps the file locked: the window goes on, what was done is saved after, in order, or given up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import app.ui.attendants
from app.store.stores import Store
from app.ui.windows import CLOSES_AFTER, WAITING, MainWindow
from app.usecases.assigning import assign
from app.usecases.undoing import undo
from tests.bench.locked import HERE, run_while_locked
from tests.stories.holders import held
from tests.ui.builders import NOW, team_file
from tests.ui.conftest import OpenWindow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return team_file(tmp_path)


@pytest.fixture
def window(open_window: OpenWindow, path: Path) -> MainWindow:
    made = open_window(Store.open(path, lambda: NOW))
    assert made.session is not None
    made.session.settle()
    return made


def while_held(window: MainWindow, path: Path, do: Callable[[], None]) -> object:
    """Assign a slot while another process keeps the file, and do something meanwhile; return what came of it."""
    assert window.session is not None
    with held(path, "EXCLUSIVE", 20) as holder:
        QTimer.singleShot(100, window, do)
        QTimer.singleShot(400, window, holder.kill)
        return window.session.do(assign, HERE, 2)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_what_is_done_and_undone_behind_a_lock_is_saved_after_it(window: MainWindow, path: Path, how: str) -> None:
    assert window.session is not None
    _, saved = run_while_locked(window, path, how, 1.0)
    assert len(saved) == 2
    assert "None" not in saved
    assert [c.label[:4] for c in window.session.store.journal.history(2)] == ["Undo", "Assi"]
    assert window.session.draft == window.session.store.rotas.draft()


def test_the_window_says_that_it_waits(window: MainWindow, path: Path) -> None:
    seen: list[str] = []
    assert while_held(window, path, lambda: seen.append(window.banner.words))
    assert seen == [WAITING]
    assert not window.banner.isVisible()


def test_what_waits_can_be_given_up(window: MainWindow, path: Path) -> None:
    assert window.session is not None
    assert while_held(window, path, window.banner.button.click) is None
    assert window.session.store.rotas.draft().holder(HERE) is None


def test_the_same_thing_asked_twice_is_done_once(window: MainWindow, path: Path) -> None:
    session = window.session
    assert session is not None
    again: list[object] = []
    assert while_held(window, path, lambda: again.append(session.do(assign, HERE, 2)))
    assert again == [None]
    assert session.do(undo)
    assert session.store.rotas.draft().holder(HERE) is None


def test_closing_waits_for_what_is_to_be_saved(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    seen: list[object] = []

    def close() -> None:
        seen.extend((window.close(), window.banner.words))

    while_held(window, path, close)
    assert seen == [False, CLOSES_AFTER]
    qtbot.waitUntil(lambda: not window.isVisible())
    with Store.open(path) as store:
        assert store.rotas.draft().holder(HERE) == 2


def test_a_page_that_cannot_be_read_is_shown_once_it_can_be(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    with held(path, "EXCLUSIVE", 20):
        assert window.show_page("History") is None
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.made("History"))
    assert window.made("History") is not None


def test_a_backup_that_ends_behind_a_lock_is_told_and_nothing_else(
    open_window: OpenWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.ui.attendants, "BACKUP_MILLISECONDS", 0)
    monkeypatch.setenv("WATCHBILL_DATA", str(path.parent / "data"))
    window = open_window(Store.open(path, lambda: NOW))
    qtbot.waitUntil(lambda: window.backups.keeper is not None and "Backed up" in window.backups.keeper.words)
    keeper = window.backups.keeper
    assert keeper is not None
    with held(path, "EXCLUSIVE", 20):
        keeper.told.emit()  # an error that nobody takes would fail the test
    assert keeper.words in [part.text() for part in window.status.findChildren(QLabel)]
