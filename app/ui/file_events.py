"""Files that the system wants opened: macOS tells of them by events, not by words at the start."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


class Application(QApplication):
    """The Qt application that says which file was double-clicked in the Finder or dropped on the Dock."""

    asked = Signal(str)  # the path

    def event(self, event: QEvent) -> bool:
        """Tell of a file to open; everything else goes its way."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(event.file())
            return True
        return super().event(event)


def open_what_is_asked(application: QApplication, window: "MainWindow") -> None:
    """Open in the window each file that the system asks for from now on."""
    if isinstance(application, Application):
        application.asked.connect(lambda name: window.open_path(Path(name)))
