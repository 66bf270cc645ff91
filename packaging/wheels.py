"""The wheel tried as pip and pipx install it: into an environment of its own, from nowhere near the checkout."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from environments import lock_file
from freezing import self_test


def try_wheel(wheel: Path) -> int:
    """Install the wheel with the locked parts into a fresh environment and run its self-test; return its exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        subprocess.run([sys.executable, "-m", "venv", scratch], check=True)
        tools = home / ("Scripts" if os.name == "nt" else "bin")
        pip = [str(tools / "pip"), "--disable-pip-version-check", "-q", "install"]
        subprocess.run([*pip, "--require-hashes", "-r", str(lock_file(dev=False))], cwd=home, check=True)
        subprocess.run([*pip, "--no-deps", str(wheel.resolve())], cwd=home, check=True)
        return self_test([str(tools / "watchbill")], home)
