"""Quiet words: a banner for refusals, and what an empty place says."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.widgets.texts import button, label

STAY_MILLISECONDS = 12_000
ROOM_FOR_BUTTON, ROOM_FOR_QUESTION = 110, 190


class Banner(QFrame):
    """One sentence over the foot of the page; goes by itself or on its button, never takes the focus.

    A warning can be asked what it means: `asked` tells its sentence.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = label("", wrap=True)
        self._words.setMinimumWidth(80)
        self._words.setAccessibleName(tr("Message"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addWidget(self._words, 1)
        self.question = button(tr("What does this mean?"), self._ask, "flat")
        layout.addWidget(self.question)
        layout.addWidget(button(tr("Close"), self.hide, "flat"))
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
        self._words.setText(words)
        self.question.setVisible(warning)
        self.setProperty("warning", warning)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self.raise_()
        self._timer.start(STAY_MILLISECONDS)

    @property
    def words(self) -> str:
        """The sentence last said."""
        return self._words.text()


class EmptyState(QWidget):
    """What an empty place says: one heading, one sentence and what can be done."""

    def __init__(self, heading: str, words: str, actions: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for text, kind in ((heading, "big"), (words, "quiet")):
            made = label(text, kind, wrap=True)
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(made)
        line = QHBoxLayout()
        line.addStretch(1)
        for action in actions:
            line.addWidget(action)
        line.addStretch(1)
        layout.addSpacing(6)
        layout.addLayout(line)
        layout.addStretch(3)
