"""The Handoff page with sixty open items: how long the window stands still for each thing a person does.

CPU time of the window's thread; `--full` measures with 100,000 issues and ten years of notes.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.issues import Issue, IssueKind
from app.paths import resources
from app.store.stores import Store
from app.ui.applications import application
from app.ui.pages.handoff import HandoffPage
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.samples import make_sample
from tests.bench.handoffs import fill

NOW = datetime(2026, 11, 27, 15, tzinfo=UTC)
OPEN = 60
MOST = 50


def stands_still(app: QApplication, do: Callable[[], object], quiet: float = 0.4) -> tuple[float, float]:
    """Return how long doing it took, and the longest event in the time after it, in milliseconds."""
    begin = time.thread_time()
    do()
    took, longest = time.thread_time() - begin, 0.0
    end = time.perf_counter() + quiet
    while time.perf_counter() < end:
        begin = time.thread_time()
        app.processEvents()
        longest = max(longest, time.thread_time() - begin)
    return took * 1000, longest * 1000


def log_open(store: Store, suite_id: int) -> None:
    """Log the open issues."""
    with store.journal.step("Log sixty"):
        for n in range(OPEN):
            opened = NOW - timedelta(hours=n)
            store.log.add_issue(Issue(0, opened, None, suite_id, None, IssueKind.NOVEL, f"Trouble number {n}"))


def measured(app: QApplication, window: MainWindow) -> dict[str, tuple[float, float]]:
    """Return what each thing a person does costs, by its words."""
    found = {"open the page": stands_still(app, lambda: window.show_page("Handoff"), 2)}
    page = window.stack.currentWidget()
    assert isinstance(page, HandoffPage)
    found["open the page again"] = stands_still(app, page.reload)
    row = page.form.row_of("Trouble number 0")
    found["unfold an item"] = stands_still(app, row.unfold.click)
    row.edits["state"].setText("looked at")
    row.dirty = True
    found["save an item"] = stands_still(app, page.form.flush)
    page.form.add.setText("Desk moves")
    found["add an item"] = stands_still(app, page.form.add.returnPressed.emit)
    page.form.successor.setPlainText("Be early on Thursday.")
    found["save a text"] = stands_still(app, page.form.flush)
    page.form.learned.setPlainText("None.")
    page.form.flush()
    assert page.note is not None
    rotation_id, week, _ = page.note.place
    found["choose another boundary"] = stands_still(app, lambda: page.lists.picked.emit(rotation_id, week + -2, ""))
    found["choose it again"] = stands_still(app, lambda: page.lists.picked.emit(rotation_id, week, ""))
    found["type into the search"] = stands_still(app, lambda: page.lists.search_line.setText("drop co"), 3)
    found["type on"] = stands_still(app, lambda: page.lists.search_line.setText("drop copy"))
    page.lists.search_line.clear()
    found["sign"] = stands_still(app, page.sign, 2)
    first, *others = page.reading.rows.values()
    found["tick an item"] = stands_still(app, first.tick.click)
    first_question = others[0]
    first_question.question.setText("which desk?")
    found["ask about an item"] = stands_still(app, first_question.question.returnPressed.emit)
    for row_ in others[1:]:
        row_.tick.click()
    stands_still(app, lambda: None)
    page.reading.synthesis.setText("the throttle")
    found["accept"] = stands_still(app, page.reading.accept.click)
    return found


def main() -> int:
    """Print every figure; 1 when the window stands still longer than it may."""
    app, worst = application(), 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.watchbill"
        make_sample(path, resources() / "sample", clock=lambda: NOW).close()
        with Store.open(path, clock=lambda: NOW) as store:
            if "--full" in sys.argv:
                fill(store)
            log_open(store, store.team().rotations[0].suite_id)
        window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
        window.open_store(Store.open(path, clock=lambda: NOW))
        window.resize(1440, 900)
        window.show()
        stands_still(app, lambda: None, 2)
        gc.collect()
        gc.freeze()  # as the program does when its window stands
        for words, (took, after) in measured(app, window).items():
            worst = max(worst, took, after)
            print(f"{words:28} {took:7.1f} ms, longest event after it {after:6.1f} ms")
        window.close()
    print(f"at most {MOST} ms each; worst {worst:.1f} ms")
    return int(worst > MOST)


if __name__ == "__main__":
    sys.exit(main())
