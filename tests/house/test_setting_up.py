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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "The disk became full; make room"),
        (
            "Retrying after 'NewConnectionError'\nERROR: No matching distribution found for absl-py==2.5.1",
            "The package",
        ),
        ("ERROR: No matching distribution found for ortools==9.15.6755", "ortools is not to be had for Python 3."),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "A package is not the one"),
        ("ERROR: something new", "ERROR: something new\nThe locked packages could not be installed; mend what"),
    ],
)
def test_what_pip_fails_at_is_told_in_one_sentence(said: str, told: str) -> None:
    assert ask("import sys, downloads; print(downloads.trouble(sys.argv[1]))", said).stdout.startswith(told)


def test_a_folder_without_room_or_that_is_a_file_is_told_before_work_begins(tmp_path: Path) -> None:
    words = "import sys, pathlib, places; places.need(pathlib.Path(sys.argv[1]), int(sys.argv[2]), 'the program')"
    assert ask(words, str(tmp_path / "new"), "1").returncode == 0
    assert "MB left, but the program takes 999000000 MB; make room" in ask(words, str(tmp_path), "999000000").stderr
    (tmp_path / "file").touch()
    assert f"{tmp_path / 'file'} cannot be written (File exists), but" in ask(words, str(tmp_path / "file"), "1").stderr


@pytest.mark.parametrize(("machine", "told"), [("riscv64", "64-bit Python on riscv64"), ("aarch64", "")])
def test_a_machine_the_parts_are_not_made_for_is_told(machine: str, told: str) -> None:
    words = "import sys, platform, systems; platform.machine = lambda: sys.argv[1]; systems.stop_on_machine()"
    assert told in ask(words, machine).stderr
    assert ask(words, machine).returncode == bool(told)


def test_a_release_is_of_a_checkout_with_git(tmp_path: Path) -> None:
    words = "import sys, pathlib, releases; releases.ROOT = pathlib.Path(sys.argv[1]); print(releases.uncommitted())"
    assert "is no git checkout, and a release is of a commit" in ask(words, str(tmp_path)).stdout
    bare = "import os; os.environ['PATH'] = ''; import releases; print(releases.uncommitted())"
    assert ask(bare).stdout == "git is missing; install it, as a release is of a commit.\n"


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
