"""How long the window stands still while another process keeps the file locked for four seconds.

`python -m tests.bench.locked` prints the longest gap between two beats of a 5 ms timer for each kind of lock, and how
much of the processor the window took in the busiest gap: where that is little, other programs made the gap, no lock.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.applications import application
from app.ui.page_table import NAMES
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.assigning import assign
from app.usecases.large_teams import NOW, make_large
from app.usecases.undoing import undo
from tests.stories.holders import held
from tests.ui.builders import THIS_WEEK, add_team

HERE = Slot(THIS_WEEK + 24, 1, Role.PRIMARY)
LOCKS = ("IMMEDIATE", "EXCLUSIVE")
SECONDS, LIMIT = 4.0, 200.0  # the lock; the longest gap allowed (ms)


class Heartbeat(QTimer):
    """Beats every 5 ms and keeps the longest gap between two beats, and the most processor time in one (ms)."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self._last = 0.0, time.perf_counter()
        self.busiest, self._worked = 0.0, time.thread_time()
        self.timeout.connect(self._beat)
        self.start(5)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now
        worked = time.thread_time()
        self.busiest, self._worked = max(self.busiest, (worked - self._worked) * 1000), worked


def run_while_locked(window: MainWindow, path: Path, how: str, seconds: float) -> tuple[Heartbeat, list[str]]:
    """Change, undo and turn pages while the file is locked; return the beats and what was saved."""
    session, saved = window.session, list[str]()
    assert session is not None

    def change(do: Callable[[], object]) -> None:
        saved.append(str(do()))

    for page in NAMES:  # made before, so that only the lock is measured
        window.show_page(page)
    window.show_page("Rota")
    QApplication.processEvents()
    with held(path, how, seconds) as holder:
        beat, other = Heartbeat(), next(p for p in session.team.people if p.id != session.draft.holder(HERE))
        for at, name in enumerate(NAMES):
            QTimer.singleShot(400 + 300 * at, window, lambda n=name: window.show_page(n))
        QTimer.singleShot(20, window, lambda: change(lambda: session.do(assign, HERE, other.id, "by hand")))
        QTimer.singleShot(500, window, lambda: change(lambda: session.do(undo)))
        while len(saved) < 2:
            QApplication.processEvents()
        beat.stop()
        holder.wait()
    return beat, saved


def lock_team(folder: Path, size: str, how: str, seconds: float) -> tuple[Heartbeat, Path]:
    """Show a small or a large team, lock it for so long; return the beats and the closed file."""
    path = folder / f"{size}-{how}.watchbill"
    with make_large(path) if size == "large" else Store.new(path, clock=lambda: NOW) as store:
        if size == "small":
            add_team(store)
    window = MainWindow(Look(Scheme.LIGHT), Preferences(folder / "settings.ini"))
    window.open_store(Store.open(path, lambda: NOW))
    window.show()
    assert window.session is not None
    window.session.settle()
    beat, _ = run_while_locked(window, path, how, seconds)
    window.close()
    return beat, path


def saved_of(path: Path) -> int:
    """Return how many of the two commands are in a file that was locked meanwhile."""
    with Store.open(path) as store:
        newest = store.journal.history()[:2]
        return sum(1 for c, verb in zip(newest, ("undo", "assign"), strict=True) if c.name == verb)


def main() -> int:
    """Print a line for each kind of lock and each size of team; return 1 when the window stood still too long."""
    application()
    worst = 0.0
    for size in ("small", "large"):
        for how in LOCKS:
            with tempfile.TemporaryDirectory() as folder:
                beat, path = lock_team(Path(folder), size, how, SECONDS)
                worst, saved = max(worst, beat.longest), saved_of(path)
                gap = f"longest gap {beat.longest:.0f} ms, at most {beat.busiest:.0f} ms of work in one"
                print(f"{size} team, {how} for {SECONDS:.0f} s: {gap}, saved {saved} of 2")
    return int(worst > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
