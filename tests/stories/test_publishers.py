"""Publishers killed at random moments, and two at once: every file is whole at every moment."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from icalendar import Calendar

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def publisher(folder: Path, rounds: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.stories.publishers", str(folder), str(rounds)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check_whole(folder: Path) -> None:
    for path in folder.glob("*.ics"):
        assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 60


def test_a_publisher_killed_at_any_moment_leaves_whole_calendars(tmp_path: Path) -> None:
    rng = random.Random(5)
    for _ in range(8):
        with publisher(tmp_path, 1000) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(rng.uniform(0, 0.05))
            child.send_signal(signal.SIGKILL)
        check_whole(tmp_path)
    with publisher(tmp_path, 1) as child:
        assert child.wait() == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.ics", "two.ics"]


def test_two_publishers_at_once_both_end_well(tmp_path: Path) -> None:
    both = [publisher(tmp_path, 15) for _ in range(2)]
    for child in both:
        out, err = child.communicate(timeout=60)
        assert child.returncode == 0, err
        assert len(out.split()) == 15
    check_whole(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.ics", "two.ics"]
