"""The house around the code: two commands, locks, wheel and documents say what is true."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from app.ui.actions import ACTIONS

ROOT = Path(__file__).parents[2]
DEV = [sys.executable, str(ROOT / "packaging" / "dev.py")]
PAGES = {"", "Now", "Rota", "Handoff", "Log", "Toil", "People", "Calendars", "History", "Settings"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_shows_the_two_commands_and_ci_runs_the_second() -> None:
    for command in ("python3 packaging/dev.py run", "python3 packaging/dev.py test"):
        assert f"```\n{command}\n```" in text("README.md")
    assert text(".ci/run").splitlines()[-1] == "python3 packaging/dev.py test"


def test_every_part_the_architecture_names_is_there() -> None:
    named = re.findall(
        r"`((?:app|ui|usecases|domain|planner|resources|tests|packaging)/[\w/.]*)`", text("ARCHITECTURE.md")
    )
    for path in named:
        assert (ROOT / path).exists() or (ROOT / "app" / path).exists(), path


def test_every_action_has_words_help_and_a_key_of_its_own() -> None:
    keys = [(a.page, a.key) for a in ACTIONS if a.key]
    everywhere = {key for page, key in keys if not page}
    assert len(keys) == len(set(keys))
    assert not everywhere & {key for page, key in keys if page}
    for action in ACTIONS:
        assert action.words
        assert action.help.endswith(".")
        assert action.page in PAGES


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_has_a_hash_and_the_lock_names_no_host(name: str) -> None:
    lock = text(f"packaging/{name}")
    packages = re.findall(r"^[a-z0-9-]+==\S+.*?(?=^[a-z0-9-]+==|\Z)", lock, re.MULTILINE | re.DOTALL)
    assert len(packages) > 15
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in lock
    assert "index-url" not in lock


def test_the_lock_holds_every_dependency() -> None:
    project = tomllib.loads(text("pyproject.toml"))
    locked = set(re.findall(r"^([a-z0-9-]+)==", text("packaging/requirements.txt"), re.MULTILINE))
    wanted = {re.split(r"[<>=]", d)[0].lower() for d in project["project"]["dependencies"]}
    assert wanted <= locked


def test_the_wheel_carries_the_program_and_its_resources(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "resources").rglob("*"):
        if path.is_file():
            assert f"app/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" in names
    assert {"app/main.py", "app/ui/windows.py", "app/planner/planning.py"} <= names
    assert not [n for n in names if n.startswith("tests")]

    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    said = subprocess.check_output(
        [sys.executable, "-c", "from app import paths; print(paths.resources())"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(installed)}, text=True,
    )  # fmt: skip
    assert Path(said.strip()).resolve() == (installed / "app" / "_resources").resolve()


def test_without_a_screen_run_says_so_in_a_sentence() -> None:
    place = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run([*DEV, "run"], env=place, capture_output=True, text=True, check=False)
    if sys.platform.startswith("linux"):
        assert done.returncode == 1
        assert done.stdout.startswith("There is no screen here; ")
        assert "--headless-demo DIR" in done.stdout
        assert done.stdout.count("\n") == 1
