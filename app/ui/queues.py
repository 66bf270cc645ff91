"""Commands that wait while another program keeps the team file locked; the window goes on meanwhile.

Whoever runs a command gets its outcome as usual: the call returns once the command is done, with an event loop of its
own in between. Commands are done in the order they were given, whatever was given while others waited.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.errors import Locked, Refused, StoreError

TRY_MILLISECONDS = 40


class _Waiting:
    """A command in the line, with the loop of whoever waits for its outcome."""

    def __init__(self, key: object, do: Callable[[], Changes]) -> None:
        from PySide6.QtCore import QEventLoop

        self.key, self.do, self.loop = key, do, QEventLoop()
        self.changes: Changes | None = None
        self.trouble: Exception | None = None


class CommandQueue(QObject):
    """Runs commands at once, or in turn as soon as the file is free; `waits` tells when waiting begins and ends."""

    waits = Signal(bool)

    def __init__(self, parent: QObject, is_free: Callable[[], bool]) -> None:
        """`is_free` tells cheaply whether it is worth while to try."""
        super().__init__(parent)
        self._is_free = is_free
        self._line: list[_Waiting] = []
        self._inside = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_MILLISECONDS)
        self._timer.timeout.connect(self._try_first)

    @property
    def busy(self) -> bool:
        """Tell whether somebody still waits for the outcome of a command."""
        return self._inside > 0

    def run(self, key: object, do: Callable[[], Changes]) -> Changes | None:
        """Do something and return its changes; None when it was given up, or waits already under an equal key.

        What it raises is raised here, but for Locked, which is waited out.
        """
        if not self._line:
            try:
                return do()
            except Locked:
                pass
        if any(waiting.key == key for waiting in self._line):
            return None
        return self._wait(_Waiting(key, do))

    def _wait(self, waiting: _Waiting) -> Changes | None:
        self._line.append(waiting)
        self._timer.start()
        self._inside += 1
        if self._inside == 1:
            self.waits.emit(True)
        try:
            waiting.loop.exec()
        finally:
            self._inside -= 1
            if not self._inside:
                self.waits.emit(False)
        if waiting.trouble is not None:
            raise waiting.trouble
        return waiting.changes

    def _try_first(self) -> None:
        if not self._is_free():
            return
        self._timer.stop()  # what is done may run an event loop too
        first, done = self._line[0], True
        try:
            first.changes = first.do()
        except Locked:
            done = False
        except (Refused, StoreError) as error:
            first.trouble = error
        finally:
            if done and first in self._line:
                self._line.remove(first)
                first.loop.quit()
            if self._line:
                self._timer.start()

    def give_up(self) -> None:
        """Do none of the commands that wait; whoever waits for one is told None."""
        self._timer.stop()
        given_up, self._line = self._line, []
        for waiting in given_up:
            waiting.loop.quit()
