"""How long the window stands still while another process keeps the file locked for four seconds.

`python -m tests.bench.locked` prints the longest gap between two beats of a 5 ms timer for each kind of lock: in all,
at work in the window's thread (CPU time) and asleep for a lock, beside the same actions without a lock. The bar is for
work and sleep: what other programs take of the processor is no fault of the lock.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import NAMES, MainWindow, application
from app.usecases.assigning import assign
from app.usecases.undoing import undo
from tests.bench.large_teams import NOW, make_large
from tests.stories.holders import held
from tests.ui.builders import THIS_WEEK, add_team

HERE = Slot(THIS_WEEK + 24, 1, Role.PRIMARY)
SECONDS, LIMIT = 4.0, 200.0  # the lock; the longest gap allowed (ms)


@dataclass(frozen=True)
class Stood:
    """How long the window stood still at most (ms): in all, working itself, and asleep until a lock goes."""

    longest: float
    worked: float
    slept: float


class Heartbeat(QTimer):
    """Beats every 5 ms and keeps the longest gaps between two beats (ms)."""

    def __init__(self) -> None:
        super().__init__()
        self.stood, self._last, self._slept = Stood(0, 0, 0), (time.perf_counter(), time.thread_time()), 0.0
        self._sleep = time.sleep
        self._patch = patch.object(time, "sleep", self._sleep_through)
        self.timeout.connect(self._beat)
        self.start(5)

    def __enter__(self) -> "Heartbeat":
        self._patch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._patch.stop()

    def _sleep_through(self, seconds: float) -> None:
        self._sleep(seconds)
        self._slept += seconds * 1000

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gaps = ((now - self._last[0]) * 1000, (worked - self._last[1]) * 1000, self._slept)
        old = (self.stood.longest, self.stood.worked, self.stood.slept)
        self.stood = Stood(*(max(pair) for pair in zip(old, gaps, strict=True)))
        self._last, self._slept = (now, worked), 0.0


def run_while_locked(window: MainWindow, path: Path, how: str, seconds: float) -> tuple[Stood, list[str]]:
    """Change, undo and turn pages while the file is locked; return the longest gaps and what was saved."""
    session, saved = window.session, list[str]()
    assert session is not None

    def change(do: Callable[[], object]) -> None:
        saved.append(str(do()))

    for page in NAMES:  # made before, so that only the lock is measured
        window.show_page(page)
    window.show_page("Rota")
    QApplication.processEvents()
    other = next(p for p in session.team.people if p.id != session.draft.holder(HERE))
    with held(path, how, seconds) if seconds else nullcontext() as holder, Heartbeat() as beat:
        for at, name in enumerate(NAMES):
            QTimer.singleShot(400 + 300 * at, window, lambda n=name: window.show_page(n))
        QTimer.singleShot(20, window, lambda: change(lambda: session.do(assign, HERE, other.id, "by hand")))
        QTimer.singleShot(500, window, lambda: change(lambda: session.do(undo)))
        until = time.perf_counter() + 0.4 + 0.3 * len(NAMES) + 0.3  # every page was turned to by then
        while len(saved) < 2 or time.perf_counter() < until:
            QApplication.processEvents()
        if holder is not None:
            holder.wait()
    return beat.stood, saved


def main() -> int:
    """Print a line for each kind of lock and each size of team; return 1 when the window stood still too long."""
    application()
    worst = 0.0
    for size in ("small", "large"):
        for how in ("IMMEDIATE", "EXCLUSIVE"):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "team.watchbill"
                with make_large(path) if size == "large" else Store.new(path, clock=lambda: NOW) as store:
                    if size == "small":
                        add_team(store)
                window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
                window.open_store(Store.open(path, lambda: NOW))
                window.show()
                assert window.session is not None
                window.session.settle()
                free, _ = run_while_locked(window, path, how, 0.0)
                stood, saved = run_while_locked(window, path, how, SECONDS)
                worst = max(worst, stood.worked, stood.slept)
                print(
                    f"{size} team, {how} for {SECONDS:.0f} s: {stood}, {len(saved)} of 2; without: {free}", flush=True
                )
                window.close()
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
