"""The Toil page on 100,000 issues of two years: milliseconds until numbers, table and each chart are there."""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.issues import Issue, IssueKind
from app.paths import resources
from app.reports.surfaces import PAPER, Ground
from app.reports.toil_charts import chart_height, chart_picture
from app.store.stores import Store
from app.ui.applications import application
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.toil.pages import CHARTS, ToilPage
from app.ui.windows import MainWindow
from app.usecases.toil import ToilWish, toil_numbers, toil_of_file
from tests.bench.hints import ISSUES, NOW, hint_store

MOST, MOST_HANDLER, WIDTH = 300, 50, 560


def fill(store: Store, issues: int) -> None:
    """Add issues of two years, half of them of a known bug, the others under a few thousand titles."""
    chance, bugs = random.Random(2), store.log.known_bugs()
    with store.journal.step("Two years of issues"):
        for _ in range(issues):
            opened = NOW - timedelta(minutes=chance.randrange(104 * 7 * 1440))
            bug = bugs[int(len(bugs) * chance.random() ** 3)] if chance.random() < 0.5 else None
            kind = IssueKind.KNOWN if bug else chance.choice([IssueKind.NOISE, IssueKind.REQUEST, IssueKind.NOVEL])
            title = bug.title if bug else f"something else happened {chance.randrange(3000)}"
            suite, spent = bug.suite_id if bug else 1, chance.randrange(60)
            over = opened + timedelta(minutes=spent)
            store.log.add_issue(Issue(0, opened, over, suite, None, kind, title, bug.id if bug else None, spent))


def milliseconds(do: Callable[[], object]) -> float:
    """Return the processor time of a call, which other programs do not lengthen."""
    begin = time.process_time()
    do()
    return (time.process_time() - begin) * 1000


def told(name: str, spent: float, most: float) -> bool:
    """Print a figure and tell whether it is too large."""
    print(f"{name:44} {spent:6.1f} ms   (at most {most:g})")
    return spent > most


def measure_numbers(path: Path) -> bool:
    """Print how long the numbers take, and each chart; tell whether any is too slow."""
    bad = False
    for name, wish in (("8 weeks", ToilWish(8)), ("a year", ToilWish(52)), ("a year of one suite", ToilWish(52, 1))):
        spent = milliseconds(partial(toil_of_file, path, NOW, wish))
        bad |= told(f"numbers of {name}, connection included", spent, MOST)
    store = Store.open(path, clock=lambda: NOW)
    team, numbers = store.team(), toil_numbers(store, ToilWish(52))
    fonts, whole = resources() / "fonts", 0.0
    first = milliseconds(lambda: chart_picture("fix", team, numbers, Ground(WIDTH, 100, PAPER, fonts)))
    print(f"{'first chart, with the import of matplotlib':44} {first:6.1f} ms")
    for key, title in CHARTS:
        ground = Ground(WIDTH, chart_height(key, numbers, WIDTH), PAPER, fonts)
        spent = milliseconds(partial(chart_picture, key, team, numbers, ground))
        bad |= told(f"drawn: {title}", spent, MOST)
        whole += spent
    bad |= told("all charts of a year, one after the other", whole, MOST)
    store.close()
    return bad


def longest(page: ToilPage) -> float:
    """Let everything be shown and return the longest turn of the window's thread, in its own processor time."""
    most = 0.0
    while page._reader.busy or page._drawer.busy or page._warmer.busy:
        begin = time.thread_time()
        QApplication.processEvents()
        most = max(most, (time.thread_time() - begin) * 1000)
        time.sleep(0.001)
    return most


def measure_page(path: Path, folder: Path) -> bool:
    """Print how long the window is kept; tell whether any handler is too slow."""
    application()
    window = MainWindow(Look(Scheme.LIGHT), Preferences(folder / "settings.ini"))
    window.open_store(Store.open(path, clock=lambda: NOW))
    window.show()
    begin = time.thread_time()
    page = window.show_page("Toil")
    assert isinstance(page, ToilPage)
    bad = told("page made and asked for", (time.thread_time() - begin) * 1000, MOST_HANDLER)
    bad |= told("longest turn until all is shown", longest(page), MOST_HANDLER)
    page.range.choose(1)
    begin, clock = time.thread_time(), time.perf_counter()
    page.range.chosen.emit(1)
    bad |= told("a year chosen", (time.thread_time() - begin) * 1000, MOST_HANDLER)
    bad |= told("longest turn until all is shown", longest(page), MOST_HANDLER)
    print(f"{'a year shown whole, on the clock':44} {(time.perf_counter() - clock) * 1000:6.1f} ms")
    card = page.cards["weeks"]
    begin = time.thread_time()
    for x in range(0, card.figure.width(), 4):
        QTest.mouseMove(card.figure, QPoint(x, 100))
    moves = card.figure.width() // 4
    bad |= told("one move of the pointer", (time.thread_time() - begin) * 1000 / moves, MOST_HANDLER)
    begin = time.thread_time()
    page.show_tables()
    bad |= told("first tables of all", (time.thread_time() - begin) * 1000, MOST_HANDLER)
    page.settle()
    card.show_table(False)
    begin = time.thread_time()
    QTest.mouseClick(card.figure, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    bad |= told("a click that shows the log for the first time", (time.thread_time() - begin) * 1000, MOST_HANDLER)
    begin = time.thread_time()
    QApplication.processEvents()
    bad |= told("its first painting", (time.thread_time() - begin) * 1000, MOST_HANDLER)
    window.close()
    return bad


def main() -> int:
    """Print every figure; 0 when each is as good as promised."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "toil.watchbill"
        store = hint_store(path)[0]
        fill(store, ISSUES)
        store.close()
        bad = measure_numbers(path)
        bad |= measure_page(path, Path(name))
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
