"""Pictures of every page from the sample team, light and dark, in two sizes: `python -m app.ui.shots DIR`.

With `--manual` before the folder: the few pictures that the manual and README show, small enough to be kept.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.store.stores import Store
from app.ui.log.pages import SCOPES, LogPage
from app.ui.page_table import NAMES
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow, application
from app.usecases.samples import make_sample

SIZES = ((1440, 900), (1024, 700))
MOMENT = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
SETTLE_ROUNDS = 40
NEAREST_COLOUR = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
EVERYTHING = len(SCOPES) - 1
MANUAL_PAGES, MANUAL_SIZE = ("Rota", "Log", "Handoff", "Toil", "Calendars"), (1024, 680)


def take(folder: Path) -> Iterator[Path]:
    """Write the pictures and yield their paths."""
    app = application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch) / "settings.ini")
        path = Path(scratch) / "execution-support.watchbill"
        make_sample(path, resources() / "sample", clock=lambda: MOMENT).close()
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            window = MainWindow(Look(scheme), preferences)
            window.resize(*SIZES[0])
            yield _shot(app, window, folder / f"empty-{scheme}-1440x900.png")
            store = Store.open(path, clock=lambda: MOMENT)
            preferences.set_me(store.teams.facts().uid, store.team().find_person("Jonas Weber").id)
            window.open_store(store)
            for size in SIZES:
                window.resize(*size)
                window.show()
                for name in NAMES:
                    window.show_page(name)
                    yield _shot(app, window, folder / f"{name.lower()}-{scheme}-{size[0]}x{size[1]}.png")
            window.close()


def take_for_manual(folder: Path) -> Iterator[Path]:
    """Write the pictures of the manual, 256 colours each, and yield their paths."""
    app = application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch) / "settings.ini")
        path = Path(scratch) / "execution-support.watchbill"
        make_sample(path, resources() / "sample", clock=lambda: MOMENT).close()
        window = MainWindow(Look(Scheme.LIGHT), preferences)
        store = Store.open(path, clock=lambda: MOMENT)
        preferences.set_me(store.teams.facts().uid, store.team().find_person("Jonas Weber").id)
        window.open_store(store)
        window.resize(*MANUAL_SIZE)
        for name in MANUAL_PAGES:
            page = window.show_page(name)
            if isinstance(page, LogPage):
                page.scope.choose(EVERYTHING)
                page.reload()
            made = _shot(app, window, folder / f"{name.lower()}.png")
            _make_small(made)
            yield made
        window.close()


def _make_small(picture: Path) -> None:
    """Write a picture again in its 256 most frequent colours, as small as PNG can be."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    table = [colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common(256)]
    few = image.convertToFormat(QImage.Format.Format_Indexed8, table, NEAREST_COLOUR)
    few.save(str(picture), quality=0)


def _shot(app: QApplication, window: MainWindow, path: Path) -> Path:
    window.show()
    for _ in range(SETTLE_ROUNDS):
        app.processEvents()
    for part in (window.session, window.stack.currentWidget()):
        settle = getattr(part, "settle", None)
        if settle is not None:
            settle()
    app.processEvents()
    window.grab().save(str(path))
    return path


def main(arguments: list[str]) -> int:
    """Take the pictures into the folder named."""
    for_manual = arguments[:1] == ["--manual"]
    if len(arguments) != 1 + for_manual:
        sys.stderr.write("usage: python -m app.ui.shots [--manual] DIR\n")
        return 2
    for path in (take_for_manual if for_manual else take)(Path(arguments[-1])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
