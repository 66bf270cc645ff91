"""A real window on a virtual screen: it opens on the sample team, shows every page, undoes and redoes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed; dev.py test installs it as root"),
]

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from app.paths import resources, settings_file
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.page_table import NAMES
from app.ui.applications import application
from app.ui.windows import MainWindow
from app.usecases.samples import make_sample

app = application()
assert app.platformName() == "xcb", app.platformName()
path = Path(sys.argv[1])
make_sample(path, resources() / "sample").close()
window = MainWindow(Look(Scheme.LIGHT), Preferences(settings_file()))
assert window.open_path(path)
window.show()
assert QTest.qWaitForWindowActive(window, 10_000) or QTest.qWaitForWindowExposed(window, 10_000)
for name in NAMES:
    window.show_page(name)
    QTest.qWait(50)
window.show_page("Rota")
before = window.session.store.dump()
slots = sorted(s for s in window.session.draft.held if s.week > window.session.this_week)
# without a window manager no window is active, so the buttons are pressed instead of their keys
for button in (window.top.undo, window.top.redo):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.qWait(100)
    undone = window.session.store.dump() != before
    assert undone == (button is window.top.undo), button.accessibleName()
shot = QGuiApplication.primaryScreen().grabWindow(0).toImage()
colours = {shot.pixel(x, y) for x in range(0, shot.width(), 7) for y in range(0, shot.height(), 7)}
print(len(slots), shot.width(), len(colours) > 10)
window.close()
"""


@pytest.fixture
def display() -> Iterator[str]:
    """Start a virtual screen and return its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as screen:
        os.close(write)
        with os.fdopen(read) as number:
            name = number.readline().strip()
        yield f":{name}"
        screen.terminate()


def test_the_window_opens_on_a_screen_and_its_buttons_work(display: str, tmp_path: Path) -> None:
    place = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "sample.watchbill")],
        env=place, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    slots, width, painted = done.stdout.split()
    assert int(slots) > 100
    assert (width, painted) == ("1600", "True")
