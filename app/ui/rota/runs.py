"""Planning in a process of its own: values in, better plans out, cancelled within a moment, its death noticed."""

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.usecases.planning import PlanTask

POLL_MILLISECONDS = 40
DIED = "The planning process ended unexpectedly; the rota is as it was. Plan again, perhaps with a shorter range."


def work(task: PlanTask, seconds: float, pipe: Connection) -> None:
    """Plan in the child: sends ("better", Progress) as it goes and ("done", Proposal) at the end."""
    from app.usecases.planning import solve_task

    asked = _Asked(pipe)
    proposal = solve_task(task, seconds, lambda progress: pipe.send(("better", progress)), asked)
    pipe.send(("done", proposal))
    pipe.close()


class _Asked:
    """Tells whether the parent wants the child to stop; looks at the pipe at most every 20 ms."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._next = 0.0
        self._stop = False

    def __call__(self) -> bool:
        now = time.monotonic()
        if not self._stop and now >= self._next:
            self._next = now + 0.02
            self._stop = self._pipe.poll()
        return self._stop


class PlanRun(QObject):
    """One run; signals arrive in the window's thread."""

    better = Signal(object)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, task: PlanTask, seconds: float, parent: QObject, target: Callable[..., Any] = work) -> None:
        super().__init__(parent)
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=target, args=(task, seconds, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def cancel(self) -> None:
        """Ask the run to end with the best it has."""
        try:
            self._pipe.send("stop")
        except OSError:
            self._end(DIED)

    def close(self) -> None:
        """End the run and forget what it found."""
        self._timer.stop()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._pipe.close()

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
            self._end(DIED)

    def _end(self, words: str) -> None:
        self.close()
        self.failed.emit(words)
