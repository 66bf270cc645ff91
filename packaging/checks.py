"""Every check of the code in one go: each says in a line whether it passed and how long it took."""

import os
import subprocess
import time
from pathlib import Path

from environments import PYTHON, ROOT, VENV
from languages import faults

TREES = ("app", "tests", "packaging")


def commands() -> dict[str, list[str]]:
    """Return the checks by name."""
    tools = VENV / ("Scripts" if os.name == "nt" else "bin")
    return {
        "lint": [str(PYTHON), "-m", "ruff", "check", *TREES],
        "format": [str(PYTHON), "-m", "ruff", "format", "--check", *TREES],
        "types": [str(PYTHON), "-m", "mypy"],
        "imports": [str(tools / "lint-imports"), "--no-cache"],
        "spelling": [
            str(tools / "codespell"),
            *TREES,
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "SECURITY.md",
        ],
        "dependencies": [str(tools / "deptry"), "app"],
        "dead code": [str(PYTHON), "-m", "vulture"],
    }


def run_checks() -> int:
    """Run every check, show the words of those that fail, and return how many did."""
    failed = 0
    for name, command in commands().items():
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        passed = done.returncode == 0
        failed += not passed
        print(f"{name:<14}{'passed' if passed else 'FAILED':<8}{time.perf_counter() - start:5.1f} s", flush=True)
        if not passed:
            print(done.stdout + done.stderr, flush=True)
    return failed + _check_languages()


def _check_languages() -> int:
    start = time.perf_counter()
    found = faults()
    print(f"{'translations':<14}{'FAILED' if found else 'passed':<8}{time.perf_counter() - start:5.1f} s", flush=True)
    for words in found:
        print(words, flush=True)
    return 1 if found else 0


def bench_scripts(name: str) -> list[Path]:
    """Return the benches whose name begins with the word given."""
    return sorted(p for p in (ROOT / "tests" / "bench").glob("*.py") if p.stem.startswith(name))
