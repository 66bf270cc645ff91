"""Long work in a process of its own: values in, news of it, an answer; it can be cancelled, its death is noticed."""

import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.languages import is_translated
from app.ui.beginnings import begin

POLL_MILLISECONDS = 40


class Run(QObject):
    """One run of `target(pipe, stop)`, which takes `values` from the pipe; signals arrive in the window's thread.

    The child sends ("better", news) as often as it likes and ("done", answer) once. `died` is said when it ends
    without an answer. One that begins processes itself must not be a `daemon`.
    """

    better = Signal(object)
    done = Signal(object)
    failed = Signal(str)

    def __init__(
        self, values: tuple[Any, ...], parent: QObject, target: Callable[..., Any], died: str, *, daemon: bool = True
    ) -> None:
        super().__init__(parent)
        self._died = died
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        asked, self._stop = context.Pipe(duplex=False)
        self._process = context.Process(target=begin, args=(*_named(target), theirs, asked), daemon=daemon)
        self._process.start()
        theirs.close()
        asked.close()
        # A large task fills the pipe until the child has started and reads: that must not hold up the window.
        self._sender = threading.Thread(target=_send, args=(self._pipe, values), daemon=True)
        self._sender.start()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def cancel(self) -> None:
        """Ask the run to end with the best it has."""
        try:
            self._stop.send("stop")
        except OSError:
            self._end(self._died)

    def close(self) -> None:
        """End the run and forget what it found."""
        self._timer.stop()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._sender.join()
        self._pipe.close()
        self._stop.close()

    def _look(self) -> None:
        try:
            while self._pipe.poll():
                kind, value = self._pipe.recv()
                if kind == "done":
                    self.close()
                    self.done.emit(value)
                    return
                self.better.emit(value)
        except (EOFError, OSError):
            self._end(self._died)

    def _end(self, words: str) -> None:
        self.close()
        self.failed.emit(words)


def _named(target: Callable[..., Any]) -> tuple[str, str, str]:
    """Return the language the child speaks, empty for English, and where its function is found."""
    language = ""
    if is_translated():
        from app.paths import settings_file
        from app.ui.languages import language_of

        language = language_of(settings_file())
    return language, target.__module__, target.__name__


def _send(pipe: Connection, value: object) -> None:
    """Send a value; a child that died is noticed by whoever waits for its answer."""
    with suppress(OSError):
        pipe.send(value)
