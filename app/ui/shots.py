"""Pictures of every page: `python -m app.ui.shots DIR [PAGE ...]`, from the sample team at a fixed time."""

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from app.domain.weeks import Week
from app.paths import resources
from app.store.stores import Store
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import NAMES, MainWindow, application
from app.usecases.samples import make_sample

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
ME = "Dmitri Volkov"
SIZES = ((1440, 900), (1024, 700))
SETTLE_MILLISECONDS = 1500


def take_shots(folder: Path, pages: Sequence[str] = NAMES) -> list[Path]:
    """Write a picture of each page, light and dark, large and small, into the folder; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    app = application()
    with TemporaryDirectory() as place:
        make_sample(Path(place) / "execution-support.watchbill", resources() / "sample", clock=lambda: NOW).close()
        window = _window(Path(place))
        made = [_shot(app, window, name, folder, scheme, size) for scheme in (Scheme.LIGHT, Scheme.DARK)
                for size in SIZES for name in pages]  # fmt: skip
        window.close()
    return made


def _window(place: Path) -> MainWindow:
    preferences = Preferences(place / "settings.ini")
    store = Store.open(place / "execution-support.watchbill", clock=lambda: NOW)
    preferences.set_me(store.teams.facts().uid, store.team().find_person(ME).id)
    preferences.set_feed_folder(store.teams.facts().uid, Path.home() / "calendars")
    window = MainWindow(Look(Scheme.LIGHT), preferences)
    window.open_store(store)
    window.show()
    return window


def _shot(
    app: QApplication, window: MainWindow, name: str, folder: Path, scheme: Scheme, size: tuple[int, int]
) -> Path:
    window.look.choose(scheme)
    window.resize(*size)
    page = window.show_page(name)
    if name == "Rota" and page is not None and hasattr(page, "go_to_week"):
        page.go_to_week(Week.of(NOW.date()))
    _settle(app)
    path = folder / f"{name.lower()}-{scheme.value}-{size[0]}x{size[1]}.png"
    window.grab().save(str(path))
    return path


def _settle(app: QApplication) -> None:
    """Let work off the window's thread arrive, such as the pages of a handoff."""
    until = QDeadlineTimer(SETTLE_MILLISECONDS)
    while not until.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def main(words: Sequence[str]) -> int:
    """Take the pictures and print their names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not words:
        sys.stderr.write("usage: python -m app.ui.shots DIR [PAGE ...]\n")
        return 2
    for path in take_shots(Path(words[0]), words[1:] or NAMES):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
