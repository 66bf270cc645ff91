from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.paths import resources
from app.store.stores import Store
from app.ui import turns
from app.ui.fonts import load_fonts
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from tests.ui.builders import team_store

OpenWindow = Callable[[Store | None], MainWindow]


@pytest.fixture(scope="session")
def with_fonts(qapp: QApplication) -> None:
    load_fonts(qapp, resources() / "fonts")


@pytest.fixture(scope="session", autouse=True)
def _nothing_left_to_paste(qapp: QApplication) -> Iterator[None]:
    """Offscreen, what Python put on the clipboard would be freed after Python is gone."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """Without a running event loop Qt keeps what should be deleted later; what was slow is no matter of the next."""
    yield
    turns._untold.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


@pytest.fixture
def open_window(qtbot: QtBot, with_fonts: None, preferences: Preferences) -> OpenWindow:
    def made(store: Store | None) -> MainWindow:
        window = MainWindow(Look(Scheme.LIGHT), preferences)
        qtbot.addWidget(window)
        if store is not None:
            window.open_store(store)
        window.show()
        return window

    return made


@pytest.fixture
def store() -> Store:
    return team_store()


@pytest.fixture
def window(open_window: OpenWindow, store: Store) -> MainWindow:
    return open_window(store)
