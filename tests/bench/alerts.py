"""Alerts in the window with 2,000 alerts and 60,000 firings: processor milliseconds for each key that judges one."""

import statistics
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.alerts import Received
from app.store.stores import Store
from app.ui.applications import application
from app.ui.log.pages import LogPage
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.alerts import take_alerts
from tests.bench.hints import NOW, hint_store
from tests.bench.log import milliseconds

ALERTS, FIRINGS, KEYS, MOST = 2000, 60_000, 30, 50


def fill(store: Store) -> None:
    """Take firings of the last four weeks."""
    minute = timedelta(minutes=1)
    some = [
        Received(f"Alert{n % ALERTS}", (("job", f"job{n % 40}"),), NOW - minute * (n * 40_000 // FIRINGS + 1))
        for n in range(FIRINGS)
    ]
    take_alerts(store, some, "bench")


def main() -> int:
    """Print milliseconds of the first look and of each key; 0 when the slowest key is as good as promised."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "alerts.watchbill"
        hint_store(path, 200)[0].close()
        store = Store.open(path, clock=lambda: NOW)
        fill(store)
        application()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
        window.open_store(store)
        window.resize(1440, 900)
        window.show()
        page = window.show_page("Log")
        assert isinstance(page, LogPage)
        print(f"{'first look':20} {milliseconds(page.show_alerts):6.1f} ms")
        table = page.others.alerts.table
        QTest.qWait(500)  # what the page prepares for its line of entry is no part of a key
        keys = [milliseconds(lambda: QTest.keyClick(table, Qt.Key.Key_N)) for _ in range(KEYS)]
        print(f"{'a key: median':20} {statistics.median(keys):6.1f} ms")
        print(f"{'a key: slowest':20} {max(keys):6.1f} ms   (at most {MOST})")
        window.close()
    return int(max(keys) > MOST)


if __name__ == "__main__":
    sys.exit(main())
