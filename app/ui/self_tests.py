"""`watchbill --self-test`: the main job once through in a folder that is removed again, told line by line.

A package calls it to know that everything came along: Qt and its platform, the planner in a process of its own, the
compiled libraries, the fonts. `--self-test open FILE` only opens a window and leaves, for measuring the start.
"""

import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QTimer, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from app import __version__
from app.domain.languages import ENGLISH
from app.paths import resources
from app.store.stores import Store
from app.ui.languages import LANGUAGES, SYSTEM
from app.ui.page_table import NAMES
from app.ui.pages.prints import print_pages
from app.ui.rota.runs import PlanRun
from app.ui.sessions import Session
from app.ui.windows import MainWindow
from app.usecases.handing_off import handoff_note
from app.usecases.planning import Proposal, apply_plan, plan_task
from app.usecases.printing import save_handoff, save_sheet
from app.usecases.printing_sheets import toil_of_month
from app.usecases.publishing import publish_rota
from app.usecases.samples import WEEKS_AHEAD, make_sample
from app.usecases.subscribing import key_ring_words, publish_feeds

WEEKS, SECONDS, PATIENCE_MILLISECONDS = 8, 4.0, 420_000  # compiled first, on a machine that may be busy
HEAVY = ("ortools.sat.python.cp_model", "numba", "matplotlib", "holidays", "recurring_ical_events", "segno")
Opened = Callable[[Path], MainWindow]


class SelfTestFailed(Exception):
    """Something did not come out as it should; the text says what."""


def run_self_test(opened: Opened) -> int:
    """Do the main job once in a folder of its own, print what was done, and return 0; anything amiss raises."""
    began = time.perf_counter()
    _choose_platform()
    print(f"Watchbill {__version__} on Python {sys.version.split()[0]} and Qt {qVersion()}, from {_home()}")
    with tempfile.TemporaryDirectory(prefix="watchbill-self-test-", ignore_cleanup_errors=True) as folder:
        _stay_in(Path(folder))
        logging.getLogger("watchbill.slow").setLevel(logging.ERROR)  # a busy machine is nothing to tell here
        for words in _steps(opened, Path(folder)):
            print(words, flush=True)
    print(f"Self-test passed in {time.perf_counter() - began:.1f} s.")
    return 0


def open_and_leave(opened: Opened, path: Path) -> int:
    """Open a window on a team file and end the process with its first picture, saying where the program came from."""
    _choose_platform()
    window = opened(path)
    window.show()
    QGuiApplication.processEvents()
    _expect(not window.grab().isNull() and window.session is not None, f"{path} could not be opened")
    print(_home(), flush=True)
    os._exit(0)  # as a bench wants it: what happens at the end is not part of the start


def _choose_platform() -> None:
    """Draw into memory where there is no screen."""
    screen = sys.platform in {"win32", "darwin"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _stay_in(folder: Path) -> None:
    """Keep settings, team files and language of this person out of it."""
    os.environ["WATCHBILL_LANGUAGE"] = "en"  # as the modules loaded by now speak
    os.environ["WATCHBILL_DATA"], os.environ["WATCHBILL_CONFIG"] = str(folder), str(folder / "settings.ini")


def _steps(opened: Opened, folder: Path) -> Iterator[str]:
    path = folder / "self-test.watchbill"
    make_sample(path, resources() / "sample").close()
    yield "Made     the sample team, its calendars read in a process of their own"
    try:
        window = opened(path)
    finally:
        sys.excepthook = _fail
    try:
        for step in (_open, _plan, _publish, _print, _load):
            yield f"{step.__name__[1:].capitalize():<9}{step(window, folder)}"
        dump = _session(window).store.dump()
    finally:
        window.close()
        QGuiApplication.processEvents()  # settings are written now, not when their folder is gone
    with Store.open(path) as store:
        _expect(store.dump() == dump, "the file says something else after it was closed")
        yield f"Closed   and read again: {len(store.journal.history(1000))} commands, all as it was"


def _fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """End the process: nobody is here to read a dialog, and what went wrong in a slot of Qt is not raised."""
    sys.__excepthook__(kind, error, trace)
    sys.stderr.flush()
    os._exit(1)


def _open(window: MainWindow, _folder: Path) -> str:
    window.show()
    for name in NAMES:
        window.show_page(name)
        QGuiApplication.processEvents()
        _expect(not window.grab().isNull(), f"the page {name} could not be drawn")
    return f"every page of the window ({QGuiApplication.platformName()}): {', '.join(NAMES)}"


def _plan(window: MainWindow, _folder: Path) -> str:
    session = _session(window)
    loop = QEventLoop()
    found: list[Proposal] = []
    run = PlanRun(plan_task(session.store, session.this_week + WEEKS_AHEAD, WEEKS), SECONDS, window)
    run.done.connect(found.append)
    run.failed.connect(print)
    for ended in (run.done, run.failed):
        ended.connect(loop.quit)
    QTimer.singleShot(PATIENCE_MILLISECONDS, loop, loop.quit)
    loop.exec()
    _expect(bool(found) and bool(found[0].changes), "the planning process gave no plan")
    done = session.do(apply_plan, found[0])
    _expect(done is not None, "the plan could not be applied")
    return f"{WEEKS} weeks in a process of its own, {len(found[0].changes)} slots filled. {found[0].proof}"


def _publish(window: MainWindow, folder: Path) -> str:
    session = _session(window)
    session.do(publish_rota)
    publish_feeds(session.store, folder / "calendars")
    files = list((folder / "calendars").glob("*.ics"))
    _expect(bool(files) and all(b"BEGIN:VCALENDAR" in f.read_bytes() for f in files), "no calendars")
    return f"the rota and {len(files)} calendars"


def _print(window: MainWindow, folder: Path) -> str:
    store = _session(window).store
    rotation = store.team().rotations[0]
    note = handoff_note(store, rotation.id, rotation.handoff.week_at(store.clock()))
    save_handoff(note, resources(), folder / "note.pdf")
    save_sheet(toil_of_month(store, store.clock().date()), resources(), folder / "toil.pdf")
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    print_pages(note, printer, resources())
    names = {"note": "a handoff note", "toil": "a month of toil with its charts", "printed": "the note on a printer"}
    return ", ".join(f"{words} ({_pdf(folder / f'{name}.pdf'):,} bytes)" for name, words in names.items())


def _load(_window: MainWindow, _folder: Path) -> str:
    for name in HEAVY:
        import_module(name)
    for path in (resources() / "languages" / f"{name}.qm" for name in LANGUAGES if name not in {SYSTEM, ENGLISH}):
        _expect(QTranslator().load(str(path)), f"{path} could not be read")
    _expect(not (strangers := _strangers()), f"modules come from outside the package: {', '.join(strangers)}")
    return f"{', '.join(name.partition('.')[0] for name in HEAVY)}; passwords go to {key_ring_words()}"


def _session(window: MainWindow) -> Session:
    if window.session is None:
        raise SelfTestFailed("Self-test failed: no file is open.")
    return window.session


def _pdf(path: Path) -> int:
    data = path.read_bytes()
    _expect(data.startswith(b"%PDF"), f"{path.name} is no PDF")
    return len(data)


def _home() -> str:
    return str(getattr(sys, "_MEIPASS", "") or Path(import_module("app").__file__ or "").resolve().parent)


def _strangers() -> Sequence[str]:
    """Return the modules that a frozen program took from anywhere but its own folder; it must not."""
    frozen = getattr(sys, "_MEIPASS", "")
    home = Path(frozen).resolve()
    named = ((name, getattr(module, "__file__", None)) for name, module in sys.modules.copy().items())
    files = {name: Path(file) for name, file in named if frozen and file}
    return [name for name, file in files.items() if file.is_file() and not file.resolve().is_relative_to(home)]


def _expect(true: bool, words: str) -> None:
    if not true:
        raise SelfTestFailed(f"Self-test failed: {words}.")
