"""Pictures of every page and box, with contact sheets: `python -m app.ui.shots DIR`; `--help` names what is chosen."""

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from app.paths import resources

TEAMS, SCHEMES, SIZES = ("none", "empty", "sample", "huge"), ("light", "dark", "contrast"), ("1280x800", "1920x1080")
SCREEN = {"x": 0, "y": 0, "width": 11520, "height": 10800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def parser() -> argparse.ArgumentParser:
    """Return what can be chosen; every choice multiplies the pictures."""
    made = argparse.ArgumentParser(prog="shots", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
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
    from app.ui.applications import application
    from app.ui.takes import run

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
    return _take_here(wanted) if wanted.here else _take_apart(arguments, wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
