"""The window in other languages: everything it says is translated, and German shows every page."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = ("root", "team.watchbill", ".ics", "Mon-Fri 08:00")  # who did it, names of files, hours as they are typed
REASONS = ("löwéšt löåd", " cannot", "is away", "is within", "holds ")  # of the planner, which speaks English


def probe(folder: Path, language: str) -> list[str]:
    """Return what the probe prints, line by line."""
    places = {
        "WATCHBILL_DATA": str(folder / "data"),
        "WATCHBILL_CONFIG": str(folder / "s.ini"),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("language_probe.py")), str(folder), language],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **places},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_a_made_up_language_leaves_nothing_of_ours_in_english(tmp_path: Path) -> None:
    assert [
        line for line in probe(tmp_path, "pseudo") if not any(words in line for words in (*NOT_OURS, *REASONS))
    ] == []


@pytest.mark.slow
def test_the_window_shows_every_page_view_and_box_in_german(tmp_path: Path) -> None:
    assert re.fullmatch(r"shown \d{2}, opened [23]\d", probe(tmp_path, "de")[-1])
