"""A hundred random steps in the window by keys, buttons and dialogs, then everything is undone: nothing is left."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget

from app.store.stores import Store
from app.ui.page_table import NAMES
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow

STEPS = 100
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down) * 3),
    *((key, SHIFT) for key in (Qt.Key.Key_Right, Qt.Key.Key_Down)),
    (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
)
ROTA = (
    "clear", "pin", "cut", "copy", "paste", "fill", "assign", "take_first", "take_second", "next_finding", "swap",
    "discard", "publish", "go_today", "find_cover", "find_swap", "leave_here", "prefer", "prefer_not",
)  # fmt: skip


def answer() -> None:
    """Answer whatever stands in front: every empty line gets words, then the first way on is taken, or it is closed."""
    front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if not isinstance(front, QDialog):
        if front is not None:
            front.close()
        return
    for edit in front.findChildren(QLineEdit):
        if edit.isVisible() and not edit.text():
            edit.setText("because")
    ways = [
        b for b in front.findChildren(QPushButton) if b.isVisible() and b.isEnabled() and b.property("kind") == "filled"
    ]
    if ways:
        ways[0].click()
    if front.isVisible():
        front.reject()


@pytest.fixture
def answered(qapp: QApplication) -> Iterator[None]:
    timer = QTimer()
    timer.setInterval(10)
    timer.timeout.connect(answer)
    timer.start()
    yield
    timer.stop()


def undo_own(window: MainWindow, start: int) -> None:
    """Undo what was done here, never what was there before."""
    assert window.session is not None
    last = window.session.store.journal.undoable()
    if last is not None and last.seq > start:
        window.undo()


def steps(window: MainWindow, dice: Random, start: int) -> Iterator[Callable[[], object]]:
    rota = window.show_page("Rota")
    assert isinstance(rota, RotaPage)
    names = [name for name in ROTA if hasattr(rota, name)]
    assert len(names) > 12
    for _ in range(STEPS):
        kind = dice.randrange(10)
        if kind == 0:
            yield partial(undo_own, window, start)
        elif kind == 1:
            yield window.redo
        elif kind == 2:
            yield partial(window.show_page, dice.choice(NAMES))
        elif kind <= 5:
            yield partial(press, rota, dice.choice(KEYS))
        elif kind == 6:
            yield partial(QTest.keyClicks, rota.grid, dice.choice("alrsu"))
        else:
            yield partial(do_on_rota, window, rota, dice.choice(names))


def press(rota: QWidget, key: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    assert isinstance(rota, RotaPage)
    QTest.keyClick(rota.grid, *key)


def do_on_rota(window: MainWindow, rota: RotaPage, name: str) -> None:
    window.show_page("Rota")
    getattr(rota, name)()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_hundred_random_steps_leave_nothing_once_they_are_undone(
    window: MainWindow, store: Store, preferences: Preferences, answered: None, seed: int
) -> None:
    preferences.set_me(store.teams.facts().uid, 1)
    start, before = store.journal.newest(), store.dump()
    for step in steps(window, Random(seed), start):
        step()
        QApplication.processEvents()
    done = store.journal.newest() - start
    while (last := store.journal.undoable()) is not None and last.seq > start:
        assert window.session is not None
        seq = store.journal.newest()
        window.undo()
        assert store.journal.newest() > seq, window.banner.words
    assert store.dump() == before
    assert done >= 8
