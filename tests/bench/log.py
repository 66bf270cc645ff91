"""The Log page on 100,000 issues: milliseconds for each key, and until a line is saved and shown."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.store.stores import Store
from app.ui.applications import application
from app.ui.log.pages import LogPage
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from tests.bench.hints import ISSUES, NOW, hint_store

LINES = ("cancels timing out around close 15m", "!desk cannot pull orders >OPS-12", "recs broken /eq -10m", "~ noise")
SAVED = 20


def milliseconds(do: Callable[[], object]) -> float:
    """Return the processor time until what was done is painted, which other programs do not lengthen."""
    begin = time.process_time()
    do()
    QApplication.processEvents()
    return (time.process_time() - begin) * 1000


def typed(page: LogPage) -> list[float]:
    """Return milliseconds for each key of a few lines."""
    found = []
    for line in LINES:
        for letter in line:
            found.append(milliseconds(lambda key=letter: QTest.keyClicks(page.entry.line, key)))  # type: ignore[misc]
        found += [milliseconds(lambda: QTest.keyClick(page.entry.line, Qt.Key.Key_Backspace)) for _ in range(3)]
        page.entry.line.clear()
    return found


def saved(page: LogPage) -> list[float]:
    """Return milliseconds from Return until the line is in the file and in the timeline."""
    found = []
    for number in range(SAVED):
        QTest.keyClicks(page.entry.line, f"prices freeze {number} 5m")
        found.append(milliseconds(lambda: QTest.keyClick(page.entry.line, Qt.Key.Key_Return)))
    return found


def main() -> int:
    """Print every figure for the shift and for the whole log; 0 when each is as good as promised."""
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.watchbill"
        hint_store(path, ISSUES)[0].close()
        application()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
        window.open_store(Store.open(path, clock=lambda: NOW))
        window.show()
        first = milliseconds(lambda: window.show_page("Log"))
        page = window.stack.currentWidget()
        assert isinstance(page, LogPage)
        print(f"{'first look at the page':28} {first:6.1f} ms")
        for name, scope in (("this week", 0), ("everything", 2)):
            page.scope.choose(scope)
            shown = milliseconds(lambda: page.scope.chosen.emit(page.scope.number))
            keys, lines = statistics.quantiles(typed(page), n=20)[-1], statistics.median(saved(page))
            print(f"{name + ': shown':28} {shown:6.1f} ms")
            print(f"{name + ': p95 of a key':28} {keys:6.1f} ms   (at most 16)")
            print(f"{name + ': saved and shown':28} {lines:6.1f} ms   (at most 50)")
            bad += keys > 16 or lines > 50
        window.close()
    return bad


if __name__ == "__main__":
    sys.exit(main())
