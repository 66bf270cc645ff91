"""Every file the program makes is for its owner only whatever the mask of modes, and stays where it was asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.file_names import slug
from app.feeds.events import Feed
from app.feeds.publishing import new_address
from app.store.stores import Store
from app.usecases.exporting import export_json
from app.usecases.subscribing import feed_task
from tests.threats.teams import fill_team, hostile_store
from tests.ui.builders import NOW

ROOT = Path(__file__).parents[2]
SHARED = "calendars"  # a web server of another user fetches from it
posix = pytest.mark.skipif(os.name != "posix", reason="modes and such names are POSIX")

EVERYTHING = """
import os, sys
os.umask(0)
from pathlib import Path
from PySide6.QtWidgets import QApplication
home = Path(sys.argv[1])
from app.main import main, open_window
window = open_window(None, sample=True)
from app.ui.crashes import watch_for_the_end
watch_for_the_end(window)
window.preferences.set_folder_address("x", "https://secret.example/")
window.preferences._settings.sync()
from app.troubles import choose_level, logger
logger("test").warning("one")
choose_level("everything")
window.close()
team, out = str(home / "team.watchbill"), home / "out"
out.mkdir(mode=0o700)
sample = Path("resources/sample")
def run(*words):
    code = main([str(w) for w in words])
    assert code in (0, 1), words
run("new", team)
run("import", team, *(sample / n for n in ("people.csv", "team.toml", "issues.csv", "events.csv")))
run("plan", team, "--from", "2026-11-30", "--weeks", "8", "--publish", "--seconds", "1")
run("export", team, "--json", out / "team.json")
run("publish", team, "--to", home / "calendars")
run("handoff", team, "--rotation", "Order Gateways", "--week", "2026-11-30", "--pdf", out / "note.pdf")
run("handoff", team, "--rotation", "Order Gateways", "--week", "2026-11-30", "--html", out / "note.html")
run("print", "year", team, "--pdf", out / "year.pdf")
run("print", "rota", team, "--pdf", out / "rota.pdf")
run("feeds", "save", team, "team", out / "team.ics")
run("copy", team, out / "copy.watchbill")
run("backup", "make", team)
"""


def made(folder: Path) -> Iterator[tuple[str, int, bool]]:
    for path in folder.rglob("*"):
        yield str(path.relative_to(folder)), path.stat().st_mode & 0o777, path.is_dir()


@posix
@pytest.mark.slow
def test_whatever_the_mask_of_modes_nobody_else_may_read_or_write(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    places = {"WATCHBILL_DATA": str(home / "deep" / "data"), "WATCHBILL_CONFIG": str(home / "config" / "settings.ini")}
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING, str(home)], cwd=ROOT, env={**os.environ, **places, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    found = {name: (mode, folder) for name, mode, folder in made(home)}
    for name in ("team.watchbill", "out/team.json", "config/settings.ini", "deep/data/sample.watchbill"):
        assert name in found, found
    for name, (mode, folder) in found.items():
        if name.startswith(SHARED):
            assert mode == (0o711 if folder else 0o644), name
        else:
            assert mode == (0o700 if folder else 0o600), (name, oct(mode))


@posix
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "team.json"
    path.write_text("old")
    path.chmod(0o640)
    with hostile_store("x") as store:
        export_json(store, path)
    assert path.stat().st_mode & 0o777 == 0o640


NAMES = [
    "../../x",
    "CON",
    "nul.txt",
    "new\nline",
    "x" * 300,
    ".hidden",
    "-rf",
    "trail. ",
    "a\0b",
    "/etc/passwd",
    "~",
    "",
    "…",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_becomes_a_part_of_a_file_name_that_harms_nothing(name: str) -> None:
    made = slug(name)
    assert made
    assert len(made.encode()) <= 80
    assert not set(made) & set('/\\:*?"<>|\0\n\r\t ~')
    assert not made.startswith((".", "-"))
    assert not made.endswith((".", "-", " "))


@pytest.mark.parametrize("name", NAMES)
def test_calendars_of_such_names_stay_in_their_folder(tmp_path: Path, name: str) -> None:
    with hostile_store(name.replace("\0", "")) as store:
        feeds: tuple[Feed, ...] = tuple(feed_task(store).calendars.values())
    assert feeds
    for feed in feeds:
        address = new_address(feed)
        assert (tmp_path / address).resolve().parent == tmp_path.resolve()
        assert len(address.encode()) < 200
        assert address.split("-")[0].split(".")[0].upper() not in {"CON", "NUL", "PRN", "AUX"}


HOSTILE_PATHS = ["CON", "new\nline", "x" * 300, "x" * 250, ".hidden", "-rf", "trail. ", "~", "a;b", "$(id)", "no/such"]


@posix
@pytest.mark.parametrize("name", HOSTILE_PATHS)
def test_every_command_that_writes_takes_any_path_or_says_no(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.main import main

    team = tmp_path / "team.watchbill"
    with Store.new(team, clock=lambda: NOW) as store:
        fill_team(store)
    place = tmp_path / "out"
    place.mkdir()
    target = str(place / name)
    commands = {
        "new": ["new", f"{target}.watchbill"],
        "export": ["export", str(team), "--json", target],
        "handoff": ["handoff", str(team), "--rotation", "Plain", "--week", "2026-11-23", "--html", f"{target}.html"],
        "print": ["print", "rota", str(team), "--pdf", f"{target}.pdf"],
        "publish": ["publish", str(team), "--to", f"{target}.d"],
        "copy": ["copy", str(team), f"{target}.copy"],
        "explain": ["history", target],
        "open": [target, "x"],
    }
    before = {p.name for p in tmp_path.iterdir()}
    for words in commands.values():
        code = main(words)
        said = capsys.readouterr().err
        assert code in (0, 1, 2), said
        assert "Traceback" not in said
    assert {p.name for p in tmp_path.iterdir()} - before <= {"team.watchbill-journal"}
    assert not [p for p in place.rglob("*") if p.name.endswith(".part")]
