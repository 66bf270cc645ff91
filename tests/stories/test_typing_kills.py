"""Somebody types into a note without a pause and the window is killed: at most the last two seconds are lost."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.domain.weeks import Week
from app.store.stores import Store
from tests.ui.builders import NOW, add_team

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]
ROOT = Path(__file__).parents[2]
MOST_LOST_SECONDS = 2.0
TYPED_SECONDS = 4.0

TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from tests.ui.builders import NOW
from app.store.stores import Store
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.applications import application
from app.ui.windows import MainWindow

app = application()
window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(sys.argv[1]).with_suffix(".ini")))
window.open_store(Store.open(Path(sys.argv[1]), clock=lambda: NOW))
window.show()
page = window.show_page("Handoff")
area = page.form.successor
area.know([])
number = 0
while True:
    number += 1
    QTest.keyClicks(area, f"w{number} ")
    print(number, time.monotonic(), flush=True)
    QTest.qWait(30)
"""


def test_a_killed_window_loses_at_most_two_seconds_of_typing(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", TYPIST, str(path)]
    with subprocess.Popen(words, cwd=ROOT, env=place, stdout=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            typed = [_stroke(child.stdout.readline())]
            while typed[-1][1] < typed[0][1] + TYPED_SECONDS:
                typed.append(_stroke(child.stdout.readline()))
        finally:
            child.send_signal(signal.SIGKILL)
            killed = time.monotonic()
    long_ago = [number for number, at in typed if at < killed - MOST_LOST_SECONDS]
    with Store.open(path) as store:
        edit = store.handoffs.edit(1, Week.of(NOW.date()))
        assert edit is not None
        kept = edit.to_successor.split()
        assert store.integrity() == "ok"
    assert len(long_ago) > 5
    assert kept == [f"w{n}" for n in range(1, len(kept) + 1)]
    assert len(kept) >= long_ago[-1]


def _stroke(line: str) -> tuple[int, float]:
    number, at = line.split()
    return int(number), float(at)
