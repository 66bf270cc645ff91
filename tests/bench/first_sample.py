"""On a machine where nothing was compiled yet: the sample from the click to its painted rota, and a first plan of it.

Seconds on the clock, and of processors in all processes together: the most that a quiet machine would take.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 3
MOST_SECONDS, PLAN_SECONDS = 2.0, 3
STEPS = """
import os, resource, sys, time
from app.main import open_window
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

def busy():
    some = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in some)

def until(done):
    begin, spent = time.perf_counter(), busy()
    while not done():
        QApplication.processEvents()
        time.sleep(0.005)
    return time.perf_counter() - begin, busy() - spent

window = open_window(None)
window.show()
until(lambda: window.whole.currentWidget() is window.files.welcome)
window.samples.open_sample()
print("sample", *until(lambda: window.session is not None and not window.made("Rota").grid.size().isEmpty()))
from app.ui.rota.runs import PlanRun
from app.usecases.planning import plan_task

found = []
task = plan_task(window.session.store, window.session.draft.last_week() + 1, 26)
run = PlanRun(task, int(sys.argv[1]), window)
run.done.connect(found.append)
run.failed.connect(found.append)
print("plan", *until(lambda: found))
print("open", found[0].after.open_slots)
sys.stdout.flush()
os._exit(0)
"""


def main() -> int:
    """Print the medians; each run has an empty folder for the compiled code, for the data and for the settings."""
    seen: dict[str, list[tuple[float, float]]] = {}
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as home:
            own = {
                "WATCHBILL_DATA": home,
                "WATCHBILL_CONFIG": f"{home}/settings.ini",
                "NUMBA_CACHE_DIR": f"{home}/kept",
            }
            command = [sys.executable, "-c", STEPS, str(PLAN_SECONDS)]
            places = {**os.environ, **own, "PYTHONPATH": str(Path(__file__).parents[2])}
            said = subprocess.run(command, check=True, capture_output=True, text=True, env=places).stdout
        for line in said.splitlines():
            what, *figures = line.split()
            if len(figures) == 2:
                seen.setdefault(what, []).append((float(figures[0]), float(figures[1])))
    for what, most in (("sample", MOST_SECONDS), ("plan", PLAN_SECONDS + 1.0)):
        wall, spent = (statistics.median(column) for column in zip(*seen[what], strict=True))
        print(f"{what:<8} {wall:5.1f} s on the clock, {spent:5.2f} s of processors   (at most {most:g})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
