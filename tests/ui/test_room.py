import os
import subprocess
import sys

import pytest

SIZES = ("1440x900", "1024x700")


@pytest.mark.parametrize(("language", "scale"), [("pseudo", "1"), ("pseudo", "1.5"), ("pseudo", "3"), ("de", "1")])
def test_no_words_are_cut_off_on_any_page(language: str, scale: str) -> None:
    """Texts a third longer than English, and German, in both sizes of window and at whole and fractional scales."""
    scaled = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    command = [sys.executable, "-m", "tests.ui.walks", language, *SIZES]
    done = subprocess.run(command, env=scaled, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
