"""Every page and dialog in other languages and scales: everything is translated, and no words are cut off."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SIZES = ("1440x900", "1024x700")


@pytest.mark.slow
@pytest.mark.parametrize(("language", "scale"), [("pseudo", "1.5"), ("de", "3")])
def test_nothing_is_cut_off_or_left_in_english_on_any_page_and_in_any_dialog(
    language: str, scale: str, tmp_path: Path
) -> None:
    """A made-up language a third longer than English at a fractional scale, and German at the largest.

    The walks of every view in English are at scale 1. Layouts are measured in the same units at every scale.
    """
    places = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen", "WATCHBILL_CONFIG": str(tmp_path / "s.ini")}
    command = [sys.executable, "-m", "tests.ui.walks", language, *SIZES]
    done = subprocess.run(
        command, env=os.environ | places, capture_output=True, text=True, encoding="utf-8", timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
