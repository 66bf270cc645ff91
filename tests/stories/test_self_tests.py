"""The self-test does the main job in a folder of its own and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def watchbill(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program with a home and a temporary folder of its own."""
    place = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "app", *words]
    return subprocess.run(command, cwd=ROOT, env=place, capture_output=True, text=True, check=False, timeout=240)


@pytest.mark.slow
def test_the_self_test_plans_publishes_prints_and_leaves_nothing(tmp_path: Path) -> None:
    done = watchbill(tmp_path, "--self-test")
    assert done.returncode == 0, done.stderr
    for word in ("Made ", "Open ", "Plan ", "Publish ", "Print ", "Load ", "Closed ", "Self-test passed in "):
        assert f"\n{word}" in f"\n{done.stdout}"
    assert not list(tmp_path.glob("watchbill-self-test-*"))


def test_wrong_words_after_self_test_are_told_in_one_line(tmp_path: Path) -> None:
    done = watchbill(tmp_path, "--self-test", "everything")
    assert done.returncode == 2
    assert done.stderr == "watchbill: “--self-test” stands alone, or before “open FILE”.\n"
