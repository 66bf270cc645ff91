"""Showing each page first and again, of the sample and of 200 people x 10 years; and memory of the idle sample.

At most 100 ms for the sample; `busy` is the processor time of the window's thread, which other programs stretch less.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.usecases.large_teams import make_large

MOST_MILLISECONDS, MOST_MEGABYTES = 100, 200
IDLE_SECONDS = 20  # the sample is made, looked at and backed up by then, and the pages are loaded
ROUNDS = 3
SWITCH = """
import os, sys, time
from pathlib import Path
from app.main import open_window
window = open_window(Path(sys.argv[1]))
window.show()
from PySide6.QtWidgets import QApplication
from app.ui.page_table import NAMES

def spin(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.005)

def shown(name):
    start, begun = time.perf_counter(), time.thread_time()
    window.show_page(name)
    QApplication.processEvents()
    took = time.perf_counter() - start, time.thread_time() - begun
    spin(0.4)
    return took

spin(7)
for round in ("first", "again"):
    for name in NAMES:
        wall, busy = shown(name)
        print(round, name, wall * 1000, busy * 1000)
sys.stdout.flush()
os._exit(0)
"""


def switches(path: Path) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """Return (wall, busy) milliseconds of the window's thread for each page, the first time and again."""
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for _ in range(ROUNDS):
        command = [sys.executable, "-c", SWITCH, str(path)]
        said = subprocess.run(command, check=True, capture_output=True, text=True, env=_places(path.parent)).stdout
        for line in said.splitlines():
            which, name, wall, busy = line.split()
            found.setdefault((which, name), []).append((float(wall), float(busy)))
    return found


def idle_megabytes(folder: Path) -> float:
    """Return what the window on a new sample team holds after a while (resident set; Linux)."""
    window = subprocess.Popen([sys.executable, "-m", "app", "--sample"], env=_places(folder))
    try:
        time.sleep(IDLE_SECONDS)
        lines = Path(f"/proc/{window.pid}/status").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024
    finally:
        window.kill()
        window.wait()


def _places(folder: Path) -> dict[str, str]:
    own = {"WATCHBILL_DATA": str(folder), "WATCHBILL_CONFIG": str(folder / "settings.ini"), "PYTHONPATH": "."}
    return {**{k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}, **own}


def main() -> int:
    """Print both."""
    with tempfile.TemporaryDirectory() as folder:
        held = idle_megabytes(Path(folder))
        print(f"idle sample {held:6.0f} MB   (at most {MOST_MEGABYTES})")
        _print("sample", Path(folder) / "sample.watchbill")
        large = Path(folder) / "large.watchbill"
        make_large(large).close()
        _print("200 people", large)
    return 0


def _print(words: str, path: Path) -> None:
    print(f"ms to show, {words:<12} median wall   least   busy   (at most {MOST_MILLISECONDS} for the sample)")
    for (which, name), took in switches(path).items():
        wall, busy = [w for w, _ in took], [b for _, b in took]
        print(f"{which} {name:<17} {statistics.median(wall):12.0f} {min(wall):7.0f} {min(busy):6.0f}")


if __name__ == "__main__":
    sys.exit(main())
