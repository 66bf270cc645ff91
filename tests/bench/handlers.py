"""Every handler of the window on 200 people and ten years: how long the window's thread is held, longest first.

Pages are shown for the first and the second time, then every action of every page is done (dialogs are closed at once),
the rota is walked with keys, and things are done and undone. What holds the thread longer than 50 ms is marked.
Milliseconds of the window's thread alone, until it has painted.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.actions import of_page
from app.ui.applications import application
from app.ui.page_table import NAMES
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.assigning import assign, clear, pin
from app.usecases.large_teams import NOW, make_large
from app.usecases.swapping import swap_weeks

LIMIT = 50.0
LEFT_OUT = frozenset({"quit", "open_file", "new_file", "open_sample", "import_files", "undo", "redo"})
Handler = tuple[str, Callable[[], object]]


def main() -> int:
    """Print each handler with its longest hold of the thread; the exit code is 1 when one is longer than LIMIT."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.watchbill"
        make_large(path).close()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
        window.resize(1600, 900)
        window.show()
        window.open_store(Store.open(path, clock=lambda: NOW))
        assert window.session is not None
        window.session.settle()
        window.preferences.set_me(window.session.store.teams.facts().uid, 5)
        found = [(words, _held(do, app)) for words, do in _handlers(window)]
        for words, held in sorted(found, key=lambda f: -f[1]):
            print(f"{held:8.1f} ms  {words}{'   <-- too long' if held > LIMIT else ''}")
        window.close()
    return int(any(held > LIMIT for _, held in found))


def _held(do: Callable[[], object], app: QApplication) -> float:
    closer = QTimer()
    closer.setInterval(50)
    closer.timeout.connect(_close_dialogs)
    closer.start()
    begin = time.thread_time()
    do()
    app.processEvents()
    held = (time.thread_time() - begin) * 1000
    closer.stop()
    for _ in range(5):
        app.processEvents()
    return held


def _close_dialogs() -> None:
    dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if dialog is not None:
        dialog.reject() if isinstance(dialog, QDialog) else dialog.close()


def _handlers(window: MainWindow) -> Iterator[Handler]:
    for turn in ("first", "second"):
        for name in NAMES:
            yield f"show {name}, {turn} time", lambda name=name: window.show_page(name)  # type: ignore[misc]
    yield from _on_the_rota(window)
    for name in ("", *NAMES):
        if name:
            window.show_page(name)
        target = window.show_page(name) if name else window.boxes
        for action in of_page(name):
            if action.name not in LEFT_OUT and hasattr(target, action.name):
                yield f"{name or 'window'}: {action.words}", getattr(target, action.name)


def _on_the_rota(window: MainWindow) -> Iterator[Handler]:
    page, session = window.show_page("Rota"), window.session
    assert isinstance(page, RotaPage)
    assert session is not None
    page.go_today()
    for key in ("Right", "Left", "Down", "Up", "Home", "End", "PageDown", "PageUp"):
        yield f"key {key}", lambda key=key: QTest.keyClick(page.grid, getattr(Qt.Key, f"Key_{key}"))  # type: ignore[misc]
    yield "typing a letter", lambda: QTest.keyClicks(page.grid, "p")
    slot = Slot(session.this_week + 2, 1, Role.PRIMARY)
    others = [Slot(session.this_week + n, 2, Role.PRIMARY) for n in (2, 4)]
    changes: tuple[Handler, ...] = (
        ("pin", lambda: session.do(pin, [slot], True)),
        ("clear", lambda: session.do(clear, [slot])),
        ("assign", lambda: session.do(assign, slot, 1, "short of people")),
        ("swap", lambda: session.do(swap_weeks, *others, reason="asked for")),
    )
    for name in NAMES:
        for words, do in changes:
            yield f"{words}, seen from {name}", _seen_from(window, name, do)
            yield f"undo of {words}, seen from {name}", window.undo
        yield f"the look at the rota after it, from {name}", session.settle


def _seen_from(window: MainWindow, name: str, do: Callable[[], object]) -> Callable[[], object]:
    window.show_page(name)
    return do


if __name__ == "__main__":
    sys.exit(main())
