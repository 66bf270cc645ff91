"""Long columns made bit by bit: what is seen first at once, the rest between two events."""

from collections import deque
from collections.abc import Callable, Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

FIRST = 3
SLICE_SECONDS = 0.012


class Slices(QObject):
    """Calls makers in order; a new row of makers takes the place of those not called yet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._slice)

    def start(self, makers: Iterable[Callable[[], object]], first: int = FIRST) -> None:
        """Call the first makers now and the others soon."""
        self._left = deque(makers)
        for _ in range(min(first, len(self._left))):
            self._left.popleft()()
        self._go_on()

    def finish(self) -> None:
        """Call all makers now."""
        while self._left:
            self._left.popleft()()
        self._go_on()

    def _slice(self) -> None:
        end = perf_counter() + SLICE_SECONDS
        while self._left and perf_counter() < end:
            self._left.popleft()()
        self._go_on()

    def _go_on(self) -> None:
        if self._left:
            self._timer.start(0)
        else:
            self._timer.stop()
