"""Start to first painted rota of the sample team against a bare window with an empty table: medians of processes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.paths import resources
from app.usecases.samples import make_sample

RUNS = 9
END = """
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, QApplication.instance().quit)
        return False

watch = Watch()
view.viewport().installEventFilter(watch)
window.show()
app.exec()
heavy = sorted({"ortools", "typst", "matplotlib", "icalendar", "holidays", "pandas", "numpy"} & set(sys.modules))
sys.stdout.write(" ".join(heavy))
sys.stdout.flush()
os._exit(0)
"""
BARE = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window, view = QMainWindow(), QTableView()
window.setCentralWidget(view)
window.resize(1440, 900)
"""
OURS = """
import os, sys
from pathlib import Path
from app.main import open_window
window = open_window(Path(sys.argv[1]))
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
app = QApplication.instance()
view = window.show_page("Rota").grid
"""


def seconds(program: str, *words: str) -> tuple[float, str]:
    """Return how long a process takes to its first paint, and which heavy libraries it had loaded by then."""
    start = time.perf_counter()
    command = [sys.executable, "-c", program + END, *words]
    place = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env={**place, "PYTHONPATH": "."})
    return time.perf_counter() - start, done.stdout


def main() -> int:
    """Print both medians, the ratio and what was loaded."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.watchbill"
        make_sample(path, resources() / "sample").close()
        seconds(BARE)
        seconds(OURS, str(path))
        runs = [(seconds(BARE), seconds(OURS, str(path))) for _ in range(RUNS)]
    bare, ours = statistics.median(b for (b, _), _ in runs), statistics.median(o for _, (o, _) in runs)
    ratios = [o / b for (b, _), (o, _) in runs]
    print(f"bare window {bare * 1000:6.0f} ms")
    print(f"sample rota {ours * 1000:6.0f} ms")
    print(f"ratio       {statistics.median(ratios):6.2f}   (at most 2.5; pairs {min(ratios):.2f} to {max(ratios):.2f})")
    print(f"heavy libraries loaded at start: {runs[0][1][1] or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
