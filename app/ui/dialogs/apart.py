"""Large work on the team file under way in another process: how far it is, and a button that stops it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.progress import SHOWN_AFTER
from app.ui.runs import Run
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.boxes import Growing
from app.ui.widgets.progress import WorkLine
from app.ui.widgets.texts import label
from app.ui.works import Work
from app.usecases.apart import FileTask, work_apart

DIED = tr("The work ended unexpectedly; what was begun last was not done. Try it again.")


class FileRun(Growing):
    """The window waits while another process writes the team file, but goes on painting; `answered` says what it did.

    It shows when the work takes longer than a moment. A sentence that says why nothing was done is told by the session.
    """

    answered = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        heading: str,
        task: Any,
        *,
        target: Callable[..., Any] = work_apart,
        died: str = DIED,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(heading)
        self.resize(480, 0)
        self._run = Run((task,), self, target, died, daemon=False)
        self._work = Work(self, tr("Reading."), self._run.cancel)
        self.line = WorkLine(self)
        self.line.show_work(self._work)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(heading, "title", wrap=True))
        column.addWidget(self.line)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._show_now)
        self._run.better.connect(self._show)
        self._run.done.connect(self._end)
        self._run.failed.connect(self._end)
        session.closing.connect(self._run.close)
        session.written_elsewhere(True)

    def open(self) -> None:
        """Show it soon, unless the work is done by then."""
        self._late.start(round(SHOWN_AFTER * 1000))

    def _show_now(self) -> None:
        super().open()

    def reject(self) -> None:
        """Stop the work; what it answers says whether it was in time."""
        self._work.stop()

    def show_share(self, words: str, share: float) -> None:
        """Say what is done just now and how far it is."""
        self._work.tell(share, words)

    def _show(self, share: Any) -> None:
        self.show_share(tr("Writing the team file."), share)

    def _end(self, answer: object) -> None:
        self._late.stop()
        self._work.end()
        self.accept()
        self._session.written_elsewhere(False)
        if isinstance(answer, str):
            self._session.refused.emit(answer)
        else:
            self.answered.emit(answer)
        self.deleteLater()


def run_apart(
    parent: QWidget, session: Session, heading: str, work: Callable[..., Any], *values: Any, backup: str = ""
) -> FileRun:
    """Begin work on the team file of a session, which has one, in another process, and show how far it is."""
    assert session.store.path is not None
    run = FileRun(parent, session, heading, FileTask(session.store.path, session.store.actor, work, values, backup))
    run.open()
    return run
