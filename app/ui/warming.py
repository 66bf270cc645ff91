"""Loading the modules of pages while nobody waits, so that a page shown for the first time is there at once."""

from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

PAUSE_MILLISECONDS = 300  # between two of them: keys and painting come first


class Warming(QObject):
    """Loads one module after the other in the window's thread; it has gone when all are there."""

    def __init__(self, parent: QObject, modules: Sequence[str]) -> None:
        super().__init__(parent)
        self.left = list(modules)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.load_one)
        self._timer.start()

    def load_one(self) -> None:
        """Load the next module."""
        if self.left:
            import_module(self.left.pop(0))
        else:
            self._timer.stop()
            self.deleteLater()
