"""The few pictures that the manual and README show, the same bytes for the same screens: made by every package.

`python -m app.ui.manual_pictures LANGUAGE DIR` takes them in a language.
"""

import hashlib
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtGui import QImage

from app.paths import resources

if TYPE_CHECKING:
    from app.store.stores import Store
    from app.ui.windows import MainWindow

TYPED = "seq gap on fix session 15m"
PAGES, SIZE = ("Rota", "Log", "Handoff", "Toil", "Calendars"), (1024, 680)
RANDOM = re.compile(r"[0-9a-f]{32}(?=\.ics)")
COLOURS, MOST_MILLISECONDS = 256, 60_000
NEAREST_COLOUR = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither


def take_pictures(folder: Path) -> Iterator[Path]:
    """Write the pictures in the language that is spoken and yield their paths.

    The first plan of the sample is taken, which does not depend on how quick the machine is.
    """
    from app.ui.applications import application
    from app.ui.preferences import Preferences
    from app.ui.takes import ME
    from app.ui.themes import Look, Scheme
    from app.ui.windows import MainWindow

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        preferences = Preferences(Path(scratch) / "settings.ini")
        store = _team(Path(scratch) / "execution-support.watchbill")
        preferences.set_me(store.teams.facts().uid, store.team().find_person(ME).id)
        application().setCursorFlashTime(0)
        window = MainWindow(Look(Scheme.LIGHT), preferences)
        window.open_store(store)
        window.resize(*SIZE)
        window.show()
        _wait(lambda: window.backups.keeper is not None and bool(window.backups.keeper.words))
        for name in PAGES:
            made = folder / f"{name.lower()}.png"
            _take(window, name, made)
            yield made
        window.close()


def _team(path: Path) -> "Store":
    """Return the sample team of the moment, with addresses of calendars that are the same each time."""
    from app.feeds.publishing import new_address
    from app.store.stores import Store
    from app.ui.takes import MOMENT
    from app.usecases.samples import make_sample
    from app.usecases.subscribing import feeds_of

    make_sample(path, resources() / "sample", clock=lambda: MOMENT, seconds=0).close()
    store = Store.open(path, clock=lambda: MOMENT)
    addresses = {feed.name: RANDOM.sub(_mark(feed.name), new_address(feed)) for feed in feeds_of(store)}
    with store.unjournaled():
        store.feeds.add_addresses(addresses)
    return store


def _mark(name: object) -> str:
    return hashlib.sha256(str(name).encode()).hexdigest()[:32]


def _wait(there: Callable[[], bool]) -> None:
    from app.ui.applications import application

    deadline = QDeadlineTimer(MOST_MILLISECONDS)
    while not there() and not deadline.hasExpired():
        application().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


def _take(window: "MainWindow", name: str, path: Path) -> None:
    from app.ui.applications import application
    from app.ui.log.pages import SCOPES, LogPage
    from app.ui.takes import settle

    page = window.show_page(name)
    if isinstance(page, LogPage):
        page.scope.choose(len(SCOPES) - 1)
        page.reload()
        page.entry.line.setText(TYPED)
        _wait(page.entry.hints.isVisible)
    settle(application(), window)
    _write_small(window.grab().toImage(), path)


def _write_small(image: QImage, path: Path) -> None:
    """Write a picture in its most frequent colours, as small as PNG can be."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    table = [colour for colour, _ in Counter(memoryview(plain.constBits()).cast("I")).most_common(COLOURS)]
    few = plain.convertToFormat(QImage.Format.Format_Indexed8, table, NEAREST_COLOUR)
    few.save(str(path), quality=0)


def main(arguments: list[str]) -> int:
    """Take the pictures in a language into a folder."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m app.ui.manual_pictures LANGUAGE DIR\n")
        return 2
    from app.ui.languages import install, speak_language

    own = speak_language(arguments[0], resources() / "languages")  # before any module with texts is loaded
    from app.ui.applications import application

    install(own, application())
    for path in take_pictures(Path(arguments[1])):
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
