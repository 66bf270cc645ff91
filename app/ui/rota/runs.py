"""Planning in a process of its own: values in, better plans out, cancelled within a moment, its death noticed."""

import multiprocessing
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.usecases.planning import PlanTask

if TYPE_CHECKING:
    from app.usecases.policies import PolicyTask
    from app.usecases.replanning import RepairTask

POLL_MILLISECONDS = 40
DIED = "The planning process ended unexpectedly; the rota is as it was. Plan again, perhaps with a shorter range."


def work(pipe: Connection, stop: Connection) -> None:
    """Plan in the child: takes (task, seconds), sends ("better", Progress) as it goes and ("done", Proposal)."""
    from app.usecases.planning import solve_task
    from app.usecases.replanning import RepairTask, solve_repair

    task, seconds = pipe.recv()
    solve = solve_repair if isinstance(task, RepairTask) else solve_task
    proposal = solve(task, seconds, lambda progress: pipe.send(("better", progress)), _Asked(stop))
    pipe.send(("done", proposal))
    pipe.close()


def work_trials(pipe: Connection, stop: Connection) -> None:
    """Try policies in the child: takes (task, seconds) and sends ("done", trials)."""
    from app.usecases.policies import try_policies

    task, seconds = pipe.recv()
    pipe.send(("done", try_policies(task, seconds, None, _Asked(stop))))
    pipe.close()


class _Asked:
    """Tells whether the parent wants the child to stop; looks at the pipe at most every 20 ms."""

    def __init__(self, stop: Connection) -> None:
        self._pipe = stop
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

    def __init__(
        self,
        task: "PlanTask | RepairTask | PolicyTask",
        seconds: float,
        parent: QObject,
        target: Callable[..., Any] = work,
    ) -> None:
        super().__init__(parent)
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        asked, self._stop = context.Pipe(duplex=False)
        self._process = context.Process(target=target, args=(theirs, asked), daemon=True)
        self._process.start()
        theirs.close()
        asked.close()
        # A large task fills the pipe until the child has started and reads: that must not hold up the window.
        self._sender = threading.Thread(target=_send, args=(self._pipe, (task, seconds)), daemon=True)
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
            self._end(DIED)

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
            self._end(DIED)

    def _end(self, words: str) -> None:
        self.close()
        self.failed.emit(words)


def _send(pipe: Connection, value: object) -> None:
    """Send a value; a child that died is noticed by whoever waits for its answer."""
    with suppress(OSError):
        pipe.send(value)
