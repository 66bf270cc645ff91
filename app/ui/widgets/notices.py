"""Quiet words: a banner for refusals, and what an empty place says."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.tokens import Space
from app.ui.widgets.announcements import announce
from app.ui.widgets.texts import button, label

STAY_MILLISECONDS = 12_000
ROOM_FOR_BUTTON, ROOM_FOR_QUESTION = 110, 190


class Banner(QFrame):
    """One sentence over the foot of the page; goes by itself or on its button, never takes the focus.

    A warning can be asked what it means: `asked` tells its sentence. What waits for something is asked with a button
    of its own and stays until it was answered.
    """

    asked = Signal(str)
    _answer: Callable[[], object] | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = label("", wrap=True)
        self._words.setMinimumWidth(80)
        self._words.setAccessibleName(tr("Message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.APART, Space.CLOSE, Space.CLOSE, Space.CLOSE)
        layout.addWidget(self._words, 1)
        self.question = button(tr("What does this mean?"), self._ask, "flat")
        layout.addWidget(self.question)
        self._answer = None
        self.button = button(tr("Close"), self._press, "flat")
        layout.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def sizeHint(self) -> QSize:  # noqa: D102
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        room = ROOM_FOR_BUTTON + (0 if self.question.isHidden() else ROOM_FOR_QUESTION)
        return QSize(words + room, super().sizeHint().height())

    def _ask(self) -> None:
        self.hide()
        self.asked.emit(self.words)

    def say(self, words: str, *, warning: bool = False) -> None:
        """Show a sentence; a warning has an edge of its own."""
        if self._answer is not None:
            return
        self._show(words, tr("Close"), warning=warning)
        self._timer.start(STAY_MILLISECONDS)

    def ask(self, words: str, answer: str, do: Callable[[], object]) -> None:
        """Show a sentence with what can be done about it, until it was done or is `answered`."""
        self._answer = do
        self._timer.stop()
        self._show(words, answer, warning=False)

    def answered(self) -> None:
        """What was asked is no question any more."""
        if self._answer is not None:
            self._answer = None
            self.hide()

    def _press(self) -> None:
        do = self._answer
        self._answer = None
        self.hide()
        if do is not None:
            do()

    def _show(self, words: str, answer: str, *, warning: bool) -> None:
        self._words.setText(words)
        announce(self._words, words, urgent=warning)
        self.question.setVisible(warning)
        self.button.setText(answer)
        self.setProperty("warning", warning)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self.raise_()

    @property
    def words(self) -> str:
        """The sentence last said."""
        return self._words.text()


class EmptyState(QWidget):
    """What an empty place says: one heading, one sentence and what can be done."""

    def __init__(self, heading: str, words: str, actions: Sequence[QPushButton], above: Sequence[QWidget] = ()) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.CLOSE)
        layout.addStretch(2)
        for part in above:
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for text, kind in ((heading, "big"), (words, "quiet")):
            made = label(text, kind, wrap=True)
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(made)
        line = QHBoxLayout()
        line.addStretch(1)
        for action in actions:
            line.addWidget(action)
        line.addStretch(1)
        layout.addSpacing(Space.CLOSE)
        layout.addLayout(line)
        layout.addStretch(3)
