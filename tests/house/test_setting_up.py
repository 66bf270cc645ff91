"""Setting up: what dev.py says to an old Python, how it sees missing libraries, and the demo it offers."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


def ask(words: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run words of Python in the folder of dev.py."""
    command = [sys.executable, "-c", words, *arguments]
    return subprocess.run(command, cwd=PACKAGING, capture_output=True, text=True, encoding="utf-8", check=False)


def test_dev_py_can_be_read_by_the_pythons_it_turns_away() -> None:
    ast.parse((PACKAGING / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", ["(3, 9, 2)", "(3, 14, 0)"])
def test_another_python_is_turned_away_in_one_sentence(version: str) -> None:
    done = ask(f"import sys, runpy; sys.version_info = {version}; runpy.run_path('dev.py', run_name='__main__')")
    assert done.returncode == 1
    assert done.stderr.startswith("Watchbill runs on Python 3.11 to 3.13, this is 3.")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are probed on Linux only")
def test_a_library_that_is_not_there_is_seen() -> None:
    assert ask("import systems; print(systems.is_missing('libnosuch.so.9'))").stdout == "True\n"
    assert ask("import systems; print(systems.is_missing('libc.so.6'))").stdout == "False\n"


@pytest.mark.slow
def test_the_demo_does_the_whole_job_and_says_what_it_made(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    words = "import sys, demos, pathlib; sys.exit(demos.run_demo(pathlib.Path(sys.argv[1])))"
    done = ask(words, str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    for command in ("new", "import", "plan", "check", "publish", "swap", "handoff", "log", "undo", "history", "export"):
        assert f"\n$ watchbill {command} " in done.stdout
    made = done.stdout.split("Made:")[1]
    for name in ("calendars: 56 files", "execution-support.watchbill", "handoff.md", "handoff.pdf", "team.json"):
        assert f"  {name}" in made
    assert "exists already" in ask(words, str(folder)).stderr
