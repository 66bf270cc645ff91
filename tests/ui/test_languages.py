"""The window in other languages: everything it says is translated, and German shows every page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_OURS = ("root,", "team.watchbill")  # who did it, and the name of the file


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
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
def test_a_made_up_language_leaves_nothing_of_ours_in_english(tmp_path: Path) -> None:
    assert [line for line in probe(tmp_path, "pseudo") if not any(words in line for words in NOT_OURS)] == []


@pytest.mark.slow
def test_the_window_shows_every_page_in_german(tmp_path: Path) -> None:
    assert probe(tmp_path, "de")[-1] == "shown 9"
