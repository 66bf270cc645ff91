"""Work off the window's thread: values in, a value out, told in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Pace, Stopped
from app.ui.turns import turn

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from app.ui.works import Work

POLL_MILLISECONDS = 20
STOPPED = tr("Stopped; nothing of it was done.")


class Worker(QObject):
    """Answers one question after the other; only the newest answer is told, older ones are dropped.

    The question runs in a thread and must touch values only: no widget and no store. A long one is begun instead:
    it is shown where long work is, and `stopped` says so where a person has stopped it.
    """

    answered = Signal(object)
    refused = Signal(str)
    stopped = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._newest: Future[Any] | None = None
        self._work: Work | None = None
        self._pace: Pace | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    @cached_property
    def _threads(self) -> ThreadPoolExecutor:
        """One thread, made with the first question."""
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(1)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited."""
        return self._newest is not None

    def ask(self, question: Callable[..., Any], *values: Any) -> None:
        """Begin to answer; a question not begun yet is forgotten."""
        self._forget_work()
        if self._newest is not None:
            self._newest.cancel()
        self._newest = self._threads.submit(question, *values)
        self._timer.start()

    def begin(self, words: str, question: Callable[..., Any], *values: Any) -> None:
        """Begin to answer what takes long, called so in the window; the question takes the values and whom to tell.

        Whom it tells the share done may raise Stopped, which the question lets pass with nothing half done.
        """
        from app.ui.works import begin_work

        pace = Pace()
        self.ask(question, *values, pace)
        self._pace, self._work = pace, begin_work(self, words, pace.stop)

    def _forget_work(self) -> None:
        if self._work is not None:
            self._work.end()
        self._work = self._pace = None

    def stop(self) -> None:
        """Forget what was asked; an answer under way is not told, and long work goes on to its end unseen."""
        self._timer.stop()
        self._forget_work()
        if self._newest is not None:
            self._newest.cancel()
            self._newest = None
        if "_threads" in self.__dict__:
            self._threads.shutdown(wait=False, cancel_futures=True)

    def give_up(self) -> None:
        """Stop for good, and let long work under way leave nothing behind."""
        if self._pace is not None:
            self._pace.stop()
        self.stop()

    def settle(self) -> None:
        """Wait for the answer and tell it."""
        if self._newest is not None:
            self._newest.exception()  # waits; what was raised is told below
            self._look()

    def _look(self) -> None:
        if self._work is not None and self._pace is not None:
            self._work.tell(self._pace.share)
        if self._newest is None or not self._newest.done():
            return
        self._timer.stop()
        answer, self._newest = self._newest, None
        self._forget_work()
        try:
            found = answer.result()
        except Stopped:
            self.stopped.emit(STOPPED)
        except (Refused, StoreError) as error:
            self.refused.emit(str(error))
        else:
            with turn(f"answer of {self.parent().__class__.__name__}"):
                self.answered.emit(found)
