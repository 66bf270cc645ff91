"""Opening an older, large team file: another process brings it up to date first, which the window shows."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.languages import tr
from app.domain.troubles import Unusable
from app.ui.runs import Run
from app.ui.works import begin_work
from app.usecases.apart import Opened, open_apart

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

DIED = tr("Bringing the file up to date ended unexpectedly; the file is as it was. Open it again.")


class LongOpening(QObject):
    """Brings one file up to date, then lets the window open it, or says why that cannot be."""

    def __init__(self, window: "MainWindow", path: Path) -> None:
        super().__init__(window)
        self.path, self._window = path, window
        self._run = Run((path,), self, open_apart, DIED)
        self._work = begin_work(self, tr("Bringing {name} up to date", name=path.name), self._run.cancel)
        self._run.better.connect(self._work.tell)
        self._run.done.connect(self._end)
        self._run.failed.connect(self._end)

    def close(self) -> None:
        """End it; the file is as it was, or up to date."""
        self._run.close()
        self._work.end()

    def _end(self, answer: Opened) -> None:
        window, stopping = self._window, self._work.stopping
        self._work.end()
        window.opening = None
        if answer is None:
            window.open_path(self.path)
        elif not isinstance(answer, str):
            window.offer(Unusable(*answer))
        elif stopping:
            window.tell(answer)
        else:
            window.say(answer)
        self.deleteLater()
