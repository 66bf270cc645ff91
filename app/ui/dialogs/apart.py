"""Large work on the team file under way in another process: how far it is, and a button that stops it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.runs import Run
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.texts import button, label
from app.usecases.apart import FileTask, work_apart

PARTS = 1000
DIED = tr("The work ended unexpectedly; what was begun last was not done. Try it again.")


class FileRun(QDialog):
    """The window waits while another process writes the team file, but goes on painting; `answered` says what it did.

    A sentence that says why nothing was done is told by the session.
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
        self.words, self.bar = label(tr("Reading."), "quiet", wrap=True), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.stop_button = button(tr("Stop"), self.reject, tip=tr("What is under way will not be done"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        for part in (label(heading, "title", wrap=True), self.words, self.bar):
            column.addWidget(part)
        column.addWidget(Answers(no=self.stop_button))
        self._run = Run((task,), self, target, died, daemon=False)
        self._run.better.connect(self._show)
        self._run.done.connect(self._end)
        self._run.failed.connect(self._end)
        session.closing.connect(self._run.close)
        session.written_elsewhere(True)

    def reject(self) -> None:
        """Stop the work; what it answers says whether it was in time."""
        self.words.setText(tr("Stopping."))
        self.stop_button.setEnabled(False)
        self._run.cancel()

    def show_share(self, words: str, share: float) -> None:
        """Say what is done just now and how far it is."""
        if self.stop_button.isEnabled():
            self.words.setText(words)
            self.bar.setRange(0, PARTS)
            self.bar.setValue(round(share * PARTS))

    def _show(self, share: Any) -> None:
        self.show_share(tr("Writing the team file."), share)

    def _end(self, answer: object) -> None:
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
