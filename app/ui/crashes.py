"""Mistakes of ours while the window is open: written down, told once, and the program goes on.

What ends the process at once (a crash in a library, a fatal message of Qt) is written by faulthandler into a file and
told when the window opens the next time.
"""

import faulthandler
import os
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.paths import private_dir, troubles_dir

if TYPE_CHECKING:
    from app.ui.dialogs.crashes import CrashDialog
    from app.ui.windows import MainWindow

LATER_MILLISECONDS = 1500  # after the window stands
ENDINGS = "endings.txt"
Caught = tuple[type[BaseException], BaseException | None, TracebackType | None]


def trouble_of(error: BaseException | None) -> StoreError | None:
    """Return what to tell of an error that is the file's and no mistake of ours; None for any other."""
    from app.store.damage import damage_of

    return error if isinstance(error, StoreError) or error is None else damage_of(error)


class Crashes(QObject):
    """Catches what nobody expected, in any thread, and tells it in the window's; each mistake once."""

    caught = Signal(object)
    file_failed = Signal(object)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.dialog: CrashDialog | None = None
        self._told: set[str] = set()
        self.file_failed.connect(window.trouble, Qt.ConnectionType.QueuedConnection)
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)  # never from within a paint event

    def install(self) -> None:
        """From now on catch what reaches Python's hooks."""
        sys.excepthook = lambda *caught: self.catch(caught)
        threading.excepthook = lambda args: self.catch((args.exc_type, args.exc_value, args.exc_traceback))
        sys.unraisablehook = lambda args: self._write((args.exc_type, args.exc_value, args.exc_traceback))

    def catch(self, caught: Caught) -> None:
        """Write a mistake down and tell it as soon as the window has time; may be called in any thread."""
        if issubclass(caught[0], KeyboardInterrupt):
            QTimer.singleShot(0, self._window, self._window.close)
        elif (of_file := trouble_of(caught[1])) is not None:
            self.file_failed.emit(of_file)
        elif self._write(caught):
            self.caught.emit(caught)

    def _write(self, caught: Caught) -> bool:
        """Write into the log and to the standard error; False when not even that went well."""
        kind, error, trace = caught
        try:
            from app.troubles import logger, masked

            told = (kind, error if error is not None else kind(), trace)
            logger("crash").error(tr("The window met a mistake of ours"), exc_info=told)
            from traceback import format_exception

            sys.stderr.write(masked("".join(format_exception(*told))))
        except Exception:  # a mistake while a mistake is told: Python's own words are all there is left
            sys.__excepthook__(kind, error or kind(), trace)
            return False
        return True

    def _tell(self, caught: Caught) -> None:
        place = _place(caught)
        if self.dialog is not None:
            self.dialog.count_another()
        elif place in self._told:
            self._window.say(tr("The same mistake of Watchbill happened again; it stands in the trouble log."))
        else:
            self._told.add(place)
            try:
                self._show(caught)
            except Exception:  # a mistake in the dialog is written down and never told by another dialog
                self._write(_now())

    def _show(self, caught: Caught) -> None:
        from app.ui.dialogs.crashes import CrashDialog, kept_words, report

        session = self._window.session
        store = session.store if session is not None and not session.closed else None
        parent = QApplication.activeModalWidget() or self._window
        self.dialog = dialog = CrashDialog(report(caught, store), kept_words(store), parent)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def watch_for_the_end(window: "MainWindow") -> None:
    """Let what ends the process be written into a file, and tell what the last end wrote, once the window stands."""
    try:
        path = private_dir(troubles_dir()) / ENDINGS
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "a+", encoding="utf-8")
    except OSError:  # a data folder that cannot be written is told where it matters: when a team file is saved there
        return
    faulthandler.enable(file)
    window.destroyed.connect(faulthandler.disable)
    qInstallMessageHandler(lambda kind, place, words: _qt_said(file, kind, place, words))
    QTimer.singleShot(LATER_MILLISECONDS, window, lambda: tell_last_end(window, file))


def tell_last_end(window: "MainWindow", file: TextIO) -> None:
    """Tell what ended the process the last time, if anything did, and move it into the trouble log."""
    file.seek(0)
    words = file.read()
    if not words.strip():
        return
    from app.troubles import logger, masked
    from app.ui.dialogs.crashes import ENDED, CrashDialog, kept_words, report_of_words

    logger("crash").error("%s", words)
    file.truncate(0)
    store = window.session.store if window.session is not None else None
    dialog = CrashDialog(report_of_words(masked(words), store), f"{ENDED} {kept_words(store)}", window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _qt_said(file: TextIO, kind: QtMsgType, place: QMessageLogContext, words: str) -> None:
    sys.stderr.write(f"{words}\n")
    if kind is QtMsgType.QtFatalMsg:  # Qt ends the process when this returns; faulthandler writes where we were
        file.write(f"Qt: {words}\n")
        file.flush()
    elif kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg):
        from app.troubles import logger

        logger("qt").warning("%s: %s", place.category or "qt", words)


def _place(caught: Caught) -> str:
    """Return what makes two mistakes the same: their kind and the innermost line of our code."""
    kind, _, trace = caught
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return kind.__name__ if trace is None else f"{kind.__name__} {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"


def _now() -> Caught:
    kind, error, trace = sys.exc_info()
    return kind or Exception, error, trace
