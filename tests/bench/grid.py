"""The rota grid on 200 people and ten years: opening, scrolling frame by frame, and how long a key or change takes.

Offscreen at 1600 x 900. Frames are paints of the viewport while scrolling by a wheel step; keys and changes are
measured until the window has painted again. Milliseconds by the clock, and of the window's thread alone, which other
programs on the machine do not disturb.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.paths import settings_file
from app.store.stores import Store
from app.ui.applications import application
from app.ui.preferences import Preferences
from app.ui.rota.grids import ZOOMS
from app.ui.rota.pages import RotaPage
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.assigning import clear, pin
from app.usecases.large_teams import NOW, make_large

WHEEL, FRAMES = 48, 400
Times = tuple[float, float]  # by the clock, of the thread
Line = tuple[str, list[Times]]


def main() -> int:
    """Print medians and p99 in milliseconds."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.watchbill"
        make_large(path).close()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(settings_file()))
        window.resize(1600, 900)
        window.show()
        app.processEvents()
        opened = [_timed(lambda: window.open_store(Store.open(path, clock=lambda: NOW)), app.processEvents)]
        page = window.show_page("Rota")
        assert isinstance(page, RotaPage)
        assert window.session is not None
        window.session.settle()
        lines: list[Line] = [("open and first paint", opened)]
        for number, rows in enumerate(("people", "rotations")):
            page.by.choose(number)
            page.reload()
            for zoom, (words, *_) in enumerate(ZOOMS):
                page.grid.set_zoom(zoom)
                app.processEvents()
                lines.append((f"scroll by {rows}, {words.lower()}", _scroll(page, app.processEvents)))
        lines += _changes(window, page, app.processEvents)
        for words, times in lines:
            _say(words, times)
        window.close()
    return 0


def _timed(do: Callable[[], object], paint: Callable[[], object]) -> Times:
    start, mine = time.perf_counter(), time.thread_time()
    do()
    paint()
    return (time.perf_counter() - start) * 1000, (time.thread_time() - mine) * 1000


def _scroll(page: RotaPage, paint: Callable[[], object]) -> list[Times]:
    across, down = page.grid.horizontalScrollBar(), page.grid.verticalScrollBar()
    across.setValue(0)
    found = []
    for n in range(FRAMES):
        bar, step = (down, 27) if n % 4 == 3 else (across, WHEEL)
        found.append(_timed(lambda bar=bar, step=step: bar.setValue((bar.value() + step) % bar.maximum()), paint))  # type: ignore[misc]
    return found


def _changes(window: MainWindow, page: RotaPage, paint: Callable[[], object]) -> list[Line]:
    session = window.session
    assert session is not None
    week = session.this_week
    page.by.choose(0)
    page.reload()
    page.go_today()
    paint()
    arrows = [_timed(lambda: QTest.keyClick(page.grid, Qt.Key.Key_Right), paint) for _ in range(50)]
    slots = [Slot(week + 2 + n, 1 + n % 5, Role.PRIMARY) for n in range(12)]
    pins = [_timed(lambda s=s: session.do(pin, [s], True), paint) for s in slots]  # type: ignore[misc]
    unpins = [_timed(lambda s=s: session.do(pin, [s], False), paint) for s in slots]  # type: ignore[misc]
    clears = [_timed(lambda s=s: session.do(clear, [s]), paint) for s in slots]  # type: ignore[misc]
    undos = [_timed(window.undo, paint) for _ in slots]
    return [("arrow key", arrows), ("pin", pins + unpins), ("clear", clears), ("undo", undos)]


def _say(words: str, times: list[Times]) -> None:
    line = f"{words:<32}"
    for name, some in zip(("clock", "thread"), zip(*times, strict=True), strict=True):
        p99 = sorted(some)[max(0, round(len(some) * 0.99) - 1)]
        line += f"{name}: median {statistics.median(some):6.1f}, p99 {p99:6.1f}   "
    print(f"{line}({len(times)})")


if __name__ == "__main__":
    sys.exit(main())
