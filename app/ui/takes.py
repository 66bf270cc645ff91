"""Pictures of every scene, taken in this process with one language and one scale, and laid out in contact sheets."""

import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.paths import resources
from app.store.stores import Store
from app.ui.applications import application
from app.ui.contact_sheets import Shot, write_sheet
from app.ui.preferences import Preferences
from app.ui.scenes import BOXES, VIEWS, Scene
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.large_teams import fill_large_log, make_large
from app.usecases.samples import make_sample

MOMENT = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
ME = "Jonas Weber"
SETTLE_ROUNDS, SETTLE_SECONDS, BOX_SECONDS, LATER_MILLISECONDS = 30, 0.03, 0.3, 50


def take(folder: Path, wanted: Namespace) -> Iterator[Path]:
    """Write the pictures wanted and then the sheets, and yield the paths of the sheets."""
    app = application()
    shots: list[Shot] = []
    with tempfile.TemporaryDirectory() as scratch:
        files = {team: _team_file(Path(scratch), team) for team in wanted.team}
        for team, path in files.items():
            for scheme in map(Scheme, wanted.scheme):
                preferences = Preferences(Path(scratch) / f"{team}-{scheme}.ini")
                window = MainWindow(Look(scheme), preferences)
                _open(window, path)
                shots += _take_all(app, window, wanted, folder / team, scheme)
                window.close()
                window.deleteLater()
    for name in dict.fromkeys(shot.scene for shot in shots):
        yield write_sheet([s for s in shots if s.scene == name], folder / "sheets" / f"{name}.png")


def _team_file(scratch: Path, team: str) -> Path | None:
    """Make a team file of a kind, None for the window without one."""
    path = scratch / f"{team}.watchbill"
    if team == "sample":
        make_sample(path, resources() / "sample", clock=lambda: MOMENT).close()
    elif team == "huge":
        with make_large(path) as store:
            fill_large_log(store)
    elif team == "empty":
        Store.new(path, clock=lambda: MOMENT).close()
    else:
        return None
    return path


def _open(window: MainWindow, path: Path | None) -> None:
    if path is None:
        return
    store = Store.open(path, clock=lambda: MOMENT)
    people = store.team().people
    me = next((p for p in people if p.name == ME), people[0] if people else None)
    if me is not None:
        window.preferences.set_me(store.teams.facts().uid, me.id)
    window.open_store(store)


def _scenes(window: MainWindow, only: Iterable[str]) -> list[Scene]:
    every = (*VIEWS, *BOXES) if window.session is not None else (Scene("welcome", ""),)
    return [scene for scene in every if not only or any(scene.name.startswith(word) for word in only)]


def _take_all(app: QApplication, window: MainWindow, wanted: Namespace, folder: Path, scheme: Scheme) -> Iterator[Shot]:
    """Take every scene in every size; boxes, and what has a size of its own, once."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, size in enumerate(wanted.size):
        for scene in _scenes(window, wanted.only):
            if number and (scene.opens or scene.size):
                continue
            window.resize(*(scene.size or size))
            window.show()
            settle(app, window)
            shape = "box" if scene.opens else "x".join(map(str, scene.size or size))
            path = folder / f"{scene.name}-{scheme}-{shape}.png"
            if _take(app, window, scene, path):
                yield Shot(scene.name, folder.name, str(scheme), shape, path)


def _take(app: QApplication, window: MainWindow, scene: Scene, path: Path) -> bool:
    """Write the picture of a scene; False where no box came up."""
    page = window.show_page(scene.page) if scene.page else None
    settle(app, window)
    if scene.opens:
        return box_taken(app, partial(scene.show, page, window), path)
    window.banner.hide()
    scene.show(page, window)
    settle(app, window)
    done = window.grab().save(str(path))
    scene.leave(page, window)
    return done


def box_taken(app: QApplication, do: Callable[[], object], path: Path) -> bool:
    """Open a box, write its picture as soon as it stands and close it."""
    taken: list[bool] = []

    def look() -> None:
        boxes = [w for w in app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
        for box in boxes[-1:]:
            settle(app, box, BOX_SECONDS)
            taken.append(box.grab().save(str(path)))
            box.reject()

    QTimer.singleShot(LATER_MILLISECONDS, app, look)
    do()
    settle(app, app.activeWindow() or QWidget(), BOX_SECONDS)
    return bool(taken)


def settle(app: QApplication, shown: QWidget, seconds: float = SETTLE_SECONDS) -> None:
    """Let everything that comes a moment later come."""
    for _ in range(SETTLE_ROUNDS):
        app.processEvents()
        time.sleep(seconds / SETTLE_ROUNDS)
    parts: list[object] = [shown]
    if isinstance(shown, MainWindow):
        parts = [shown.session, shown.stack.currentWidget(), shown.meetings.view]
    for part in parts:
        if (wait := getattr(part, "settle", None)) is not None:
            wait()
    for _ in range(SETTLE_ROUNDS):
        app.processEvents()


def _told(kind: QtMsgType, _where: QMessageLogContext, words: str | None) -> None:
    """Pass on what Qt says, but for what the platform without a screen says of every box."""
    if kind is not QtMsgType.QtDebugMsg and not (words or "").startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


def run(folder: Path, wanted: Namespace) -> int:
    """Take what is wanted and print the sheets."""
    qInstallMessageHandler(_told)
    for path in take(folder, wanted):
        sys.stdout.write(f"{path}\n")
        sys.stdout.flush()
    return 0
