"""The virtual environment of the checkout, made from the hash-locked set and remade when that changes."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from downloads import install_locked
from places import need, need_scratch
from systems import install, missing_packages, stop_on_machine, try_install

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
NODE = ROOT / "tests" / "clients" / "node"
STAMP = VENV / "watchbill-stamp"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
ALERTMANAGER = "prometheus-alertmanager"  # a Debian package and its program
SIZES = {True: 1400, False: 1100}  # megabytes of an environment, with what tests need or without
LARGEST_DOWNLOAD = 200  # megabytes on their way through the temporary folder


def lock_file(*, dev: bool) -> Path:
    """Return the lock of what running needs, or of everything."""
    return ROOT / "packaging" / ("requirements-dev.txt" if dev else "requirements.txt")


def _wanted(*, dev: bool) -> str:
    facts = [sys.version, sys.base_prefix, str(ROOT), "dev" if dev else "run"]
    return hashlib.sha256("\n".join(facts).encode() + lock_file(dev=dev).read_bytes()).hexdigest()


def prepare(
    *, dev: bool, windows: bool = False, screen: bool = False, programs: bool = False, tools: bool = False
) -> None:
    """Make system and environment ready; does nothing when they are, heals what was left half made."""
    stop_on_machine()
    install(missing_packages(windows=windows, screen=screen, programs=programs, tools=tools))
    stamps = STAMP.read_text().split() if STAMP.exists() and PYTHON.exists() else []
    if _wanted(dev=dev) in stamps or _wanted(dev=True) in stamps:
        return
    need(ROOT, 0 if VENV.exists() else SIZES[dev], "the environment")
    need_scratch(LARGEST_DOWNLOAD, "what is downloaded")
    print(f"Setting up {VENV.name} (once; it takes a minute or two)", flush=True)
    STAMP.unlink(missing_ok=True)
    # the Python below an environment: this one may be running from the folder that is cleared
    base = getattr(sys, "_base_executable", sys.executable)
    _run([base, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made")
    install_locked(PYTHON, lock_file(dev=dev))
    STAMP.write_text(_wanted(dev=dev))


def prepare_build() -> None:
    """Add the tools that make packages to the environment, once."""
    install(missing_packages(windows=False, screen=False, programs=False, tools=True))
    lock, stamp = ROOT / "packaging" / "requirements-build.txt", VENV / "watchbill-build-stamp"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    install_locked(PYTHON, lock)
    stamp.write_text(wanted)


def prepare_node() -> str:
    """Install the JavaScript calendar libraries that tests use; return why that could not be done, else nothing."""
    if shutil.which("npm") is None:
        try_install(["nodejs", "npm"])
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return (
            "Node is missing, so the tests with ical.js and node-ical are skipped; install nodejs and npm to run them."
        )
    lock, stamp = NODE / "package-lock.json", NODE / "node_modules" / "watchbill-stamp"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return ""
    command = [npm, "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    if subprocess.run(command, cwd=NODE, check=False).returncode:
        return "The JavaScript calendar libraries could not be installed, so the tests with them are skipped."
    stamp.write_text(wanted)
    return ""


def prepare_alertmanager() -> str:
    """Install the Alertmanager that a test uses; return why that could not be done, else nothing."""
    if shutil.which(ALERTMANAGER) is None:
        try_install([ALERTMANAGER])
    if shutil.which(ALERTMANAGER) is None:
        return f"Alertmanager is missing, so the test with it is skipped; install {ALERTMANAGER} to run it."
    return ""


def _run(command: list[str], failure: str) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.exit(f"{failure}; see the lines above, mend that and try again.")
