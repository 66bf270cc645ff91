"""The virtual environment of the checkout, made from the hash-locked set and remade when that changes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from systems import install, venv_package

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / "watchbill-stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 13)


def check_python() -> None:
    """End in one sentence when this Python is not supported."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        here = ".".join(map(str, sys.version_info[:2]))
        sys.exit(f"Watchbill runs on Python 3.11 to 3.13, this is {here}; start packaging/dev.py with one of those.")


def lock_file(*, dev: bool) -> Path:
    """Return the lock of what running needs, or of everything."""
    return ROOT / "packaging" / ("requirements-dev.txt" if dev else "requirements.txt")


def _wanted(*, dev: bool) -> str:
    facts = [sys.version, sys.executable, str(ROOT), "dev" if dev else "run"]
    return hashlib.sha256("\n".join(facts).encode() + lock_file(dev=dev).read_bytes()).hexdigest()


def prepare(*, dev: bool) -> None:
    """Make the environment ready; does nothing when it is, heals one that was left half made."""
    check_python()
    stamps = STAMP.read_text().split() if STAMP.exists() and PYTHON.exists() else []
    if _wanted(dev=dev) in stamps or _wanted(dev=True) in stamps:
        return
    if package := venv_package():
        install([package])
    print(f"Setting up {VENV.name} (once; it takes a minute or two)", flush=True)
    STAMP.unlink(missing_ok=True)
    _run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-q", "install", "--require-hashes", "-r"]
    _run([*pip, str(lock_file(dev=dev))], "The locked packages could not be installed")
    STAMP.write_text(_wanted(dev=dev))


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"{failure}; see the lines above, mend that and try again.")
