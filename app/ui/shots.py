"""Pictures of every page and box, with contact sheets: `python -m app.ui.shots DIR`; `--help` names what is chosen.

With `--manual` before the folder: the few pictures that the manual and README show, small enough to be kept.
"""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.paths import resources

NEAREST_COLOUR = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
MANUAL_PAGES, MANUAL_SIZE = ("Rota", "Log", "Handoff", "Toil", "Calendars"), (1024, 680)
TEAMS, SCHEMES, SIZES = ("none", "empty", "sample", "huge"), ("light", "dark", "contrast"), ("1280x800", "1920x1080")
SCREEN = {"x": 0, "y": 0, "width": 11520, "height": 10800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def take_for_manual(folder: Path) -> Iterator[Path]:
    """Write the pictures of the manual, 256 colours each, and yield their paths."""
    from app.store.stores import Store
    from app.ui.log.pages import LogPage
    from app.ui.preferences import Preferences
    from app.ui.scenes import EVERYTHING
    from app.ui.takes import ME, MOMENT, settle
    from app.ui.themes import Look, Scheme
    from app.ui.windows import MainWindow, application
    from app.usecases.samples import make_sample

    app = application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch) / "settings.ini")
        path = Path(scratch) / "execution-support.watchbill"
        make_sample(path, resources() / "sample", clock=lambda: MOMENT).close()
        window = MainWindow(Look(Scheme.LIGHT), preferences)
        store = Store.open(path, clock=lambda: MOMENT)
        preferences.set_me(store.teams.facts().uid, store.team().find_person(ME).id)
        window.open_store(store)
        window.resize(*MANUAL_SIZE)
        window.show()
        for name in MANUAL_PAGES:
            page = window.show_page(name)
            if isinstance(page, LogPage):
                page.scope.choose(EVERYTHING)
                page.reload()
            settle(app, window)
            made = folder / f"{name.lower()}.png"
            window.grab().save(str(made))
            _make_small(made)
            yield made
        window.close()


def _make_small(picture: Path) -> None:
    """Write a picture again in its 256 most frequent colours, as small as PNG can be."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    table = [colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common(256)]
    few = image.convertToFormat(QImage.Format.Format_Indexed8, table, NEAREST_COLOUR)
    few.save(str(picture), quality=0)


def parser() -> argparse.ArgumentParser:
    """Return what can be chosen; every choice multiplies the pictures."""
    made = argparse.ArgumentParser(prog="shots", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    made.add_argument("--manual", action="store_true", help="only the pictures of the manual")
    made.add_argument("--scale", nargs="+", type=int, default=[100], metavar="PERCENT", help="such as 100 150 300")
    made.add_argument("--language", nargs="+", default=["en"], metavar="NAME", help="such as en de pseudo")
    made.add_argument("--team", nargs="+", default=list(TEAMS), choices=TEAMS, help="which teams")
    made.add_argument("--scheme", nargs="+", default=list(SCHEMES), choices=SCHEMES, help="which colours")
    made.add_argument("--size", nargs="+", default=list(SIZES), metavar="WxH", help="of the window")
    made.add_argument("--only", nargs="+", default=[], metavar="SCENE", help="those whose names begin so")
    made.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    return made


def _take_here(wanted: argparse.Namespace) -> int:
    """Take the pictures in this process; the language is spoken before any module with texts is loaded."""
    from app.ui.languages import install, speak_language

    own = speak_language(wanted.language[0], resources() / "languages")
    from app.ui.takes import run
    from app.ui.windows import application

    install(own, application())
    wanted.size = [tuple(map(int, size.split("x"))) for size in wanted.size]
    return run(wanted.folder, wanted)


def _take_apart(words: list[str], wanted: argparse.Namespace) -> int:
    """Take the pictures of each language and scale in a process of its own, as Qt reads the scale when it starts."""
    for language, scale in itertools.product(wanted.language, wanted.scale):
        folder = wanted.folder / f"{language}-{scale}"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            screen = Path(scratch) / "screen.json"
            screen.write_text(json.dumps({"screens": [{"name": "large", **SCREEN}]}), encoding="utf-8")
            place = {"QT_SCALE_FACTOR": str(scale / 100), "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"}
            child = [sys.executable, "-m", "app.ui.shots", *words, "--here", "--language", language]
            child[child.index(str(wanted.folder))] = str(folder)
            code = subprocess.run(child, env={**os.environ, **place}, check=False).returncode
        if code:
            return code
    return 0


def main(arguments: list[str]) -> int:
    """Take the pictures into the folder named."""
    wanted = parser().parse_args(arguments)
    if wanted.manual:
        for path in take_for_manual(wanted.folder):
            sys.stdout.write(f"{path}\n")
        return 0
    return _take_here(wanted) if wanted.here else _take_apart(arguments, wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
