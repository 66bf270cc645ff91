"""Opening an older, large team file: another process brings it up to date first, which the window shows."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.languages import tr
from app.domain.troubles import Unusable
from app.ui.runs import Run
from app.ui.works import begin_work
from app.usecases.apart import Opened, open_apart

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

DIED = tr("Bringing the file up to date ended unexpectedly; the file is as it was. Open it again.")


class LongOpening(QObject):
    """Brings one file up to date; `ready` says that it can be opened at once, `refused` carries what is wrong."""

    ready = Signal()
    refused = Signal(object)

    def __init__(self, window: "MainWindow", path: Path) -> None:
        super().__init__(window)
        self.path = path
        self._run = Run((path,), self, open_apart, DIED)
        words = tr("Bringing {name} up to date", name=path.name)
        self._work = begin_work(self, words, self._run.cancel)
        self._run.better.connect(self._work.tell)
        self._run.done.connect(self._end)
        self._run.failed.connect(self._end)

    def close(self) -> None:
        """End it; the file is as it was, or up to date."""
        self._run.close()
        self._work.end()

    def _end(self, answer: Opened) -> None:
        self._work.end()
        if answer is None:
            self.ready.emit()
        else:
            self.refused.emit(answer if isinstance(answer, str) else Unusable(*answer))
