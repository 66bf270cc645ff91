"""Files that macOS wants opened arrive at the window; in a process of its own, as each has one application."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ASKED = """
import sys
from PySide6.QtGui import QFileOpenEvent
from app.ui.file_events import Application, open_what_is_asked

class Window:
    def open_path(self, path):
        print(repr(str(path)))

application = Application([])
open_what_is_asked(application, Window())
print(application.sendEvent(application, QFileOpenEvent(sys.argv[1])))
"""


def test_a_file_that_the_system_asks_for_is_opened() -> None:
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", ASKED, "/Users/ana/Team Nord.watchbill"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=place, cwd=ROOT).stdout
    assert said.splitlines() == ["'/Users/ana/Team Nord.watchbill'", "True"]
