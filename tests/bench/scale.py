"""Growth of a team file: one year, three and ten of 200 people, 25 rotations and 10,000 issues a year.

For each size: the file, the time to open it, memory with a window that has shown every page, and the slowest page.
Times are the processor's in the window's thread, which other programs on the machine do not lengthen.
"""

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.store.stores import Store
from app.usecases.large_teams import NOW, make_large

YEARS = (1, 3, 10)
ISSUES_A_YEAR, BUGS = 10_000, 200
OPEN_SECONDS, FILE_MB, MEMORY_MB, PAGE_MS = 1.0, 150.0, 400.0, 300.0


def make_years(path: Path, years: int) -> None:
    """Make the team file of so many years up to now, every issue logged by a command of its own."""
    with make_large(path, weeks=52 * years) as store:
        # nothing here is worth a wait for the disk; the rows come out the same
        store._db.execute("PRAGMA synchronous = OFF")
        store._db.execute("PRAGMA journal_mode = MEMORY")
        with store.journal.step("Known bugs"):
            bugs = [store.log.add_known_bug(_bug(number)) for number in range(BUGS)]
        chance = random.Random(years)
        for number in range(ISSUES_A_YEAR * years):
            with store.journal.step(f"Log something happened {number}", "log"):
                store.log.add_issue(_issue(number, bugs, chance, 52 * years))
    with path.open("rb+") as file:  # else the first commit of the window would wait for all of it
        os.fsync(file.fileno())


def _bug(number: int) -> KnownBug:
    title = f"Feed {number} stalls at the open when quotes of market {number % 40} come late"
    return KnownBug(0, 1 + number % 25, None, title, "restart the feed handler")


def _issue(number: int, bugs: list[int], chance: random.Random, weeks: int) -> Issue:
    opened = NOW - timedelta(minutes=chance.randrange(weeks * 7 * 1440))
    bug = chance.choice(bugs) if chance.random() < 0.5 else None
    suite = 1 + (bug - bugs[0]) % 25 if bug else 1 + number % 25
    kind = IssueKind.KNOWN if bug else chance.choice([IssueKind.NOISE, IssueKind.REQUEST, IssueKind.NOVEL])
    spent = chance.randrange(60)
    title = f"Something happened {number} on the desk of market {number % 40}"
    return Issue(0, opened, opened + timedelta(minutes=spent), suite, None, kind, title, bug, spent)


def look(path: Path) -> None:
    """In a process of its own: open the file in a window, show each page twice, print what it took as JSON."""
    from PySide6.QtWidgets import QApplication

    from app.ui.applications import application
    from app.ui.page_table import NAMES
    from app.ui.preferences import Preferences
    from app.ui.themes import Look, Scheme
    from app.ui.windows import MainWindow

    def ms(do: Callable[[], object]) -> float:
        begin = time.thread_time()
        do()
        QApplication.processEvents()
        return (time.thread_time() - begin) * 1000

    application()
    window = MainWindow(Look(Scheme.LIGHT), Preferences(path.with_name("settings.ini")))
    window.resize(1600, 900)
    window.show()
    QApplication.processEvents()
    found = {"open": ms(lambda: window.open_store(Store.open(path, clock=lambda: NOW)))}
    for turn in ("first", "again"):
        for name in NAMES:
            found[f"{name} {turn}"] = ms(lambda name=name: window.show_page(name))  # type: ignore[misc]
            if window.session is not None:
                window.session.settle()
            QApplication.processEvents()
    found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform != "darwin" else 1024)
    window.close()
    print(json.dumps(found))


def measured(path: Path) -> dict[str, float]:
    """Return what a window on the file takes: milliseconds to open and for each page, KB of memory."""
    words = [sys.executable, "-m", "tests.bench.scale", "--look", str(path)]
    done = subprocess.run(words, check=True, capture_output=True, text=True, env=os.environ)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def main() -> int:
    """Print a row for each size and every page of the largest; the exit code is 1 when a bar is broken there."""
    print(f"{'years':>5}{'issues':>9}{'file MB':>9}{'open s':>8}{'memory MB':>11}  slowest page")
    with tempfile.TemporaryDirectory() as folder:
        for years in YEARS:
            path = Path(folder) / f"{years}.watchbill"
            make_years(path, years)
            found, size = measured(path), path.stat().st_size / 1e6
            opened, memory = found.pop("open") / 1000, found.pop("memory") / 1024
            page = max(found, key=found.__getitem__)
            line = f"{years:>5}{years * ISSUES_A_YEAR:>9}{size:>9.1f}{opened:>8.2f}{memory:>11.0f}"
            print(f"{line}  {page} {found[page]:.0f} ms", flush=True)
    print(f"bars of the last row: {FILE_MB:.0f} MB, {OPEN_SECONDS:.0f} s, {MEMORY_MB:.0f} MB, {PAGE_MS:.0f} ms")
    for words, took in sorted(found.items(), key=lambda f: -f[1]):
        print(f"{took:8.1f} ms  {words}{'   <-- too long' if took > PAGE_MS else ''}")
    return int(size > FILE_MB or opened > OPEN_SECONDS or memory > MEMORY_MB or found[page] > PAGE_MS)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--look"]:
        look(Path(sys.argv[2]))
    else:
        sys.exit(main())
