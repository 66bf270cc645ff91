"""The one line: marks stand in it as chips as soon as they are understood."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from app.domain.entries import Line, Mark, escaped, read_line
from app.domain.languages import tr
from app.ui.themes import Look

HEIGHT, WORD_SPACING = 46, 3
CURSOR_INSET = 5  # Qt's rectangle of the cursor begins so many pixels before it
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
PICKS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class EntryLine(QLineEdit):
    """Takes one line; Backspace behind a chip turns it back to text, and it stays text until the line is cleared.

    `entered` is sent by Return, `stepped` by the arrows up and down, `picked` by Alt+1 to Alt+3.
    """

    entered = Signal()
    stepped = Signal(int)
    picked = Signal(int)
    understood = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._plain: frozenset[str] = frozenset()
        self.line = Line("")
        self.setProperty("kind", "entry")
        self.setAccessibleName(tr("What happened"))
        self.setPlaceholderText(tr("What happened?  Marks: /application  #known-bug  15m  -10m  !  ~  ?"))
        self.setMinimumHeight(HEIGHT)
        roomy = self.font()
        roomy.setWordSpacing(WORD_SPACING)  # chips side by side stay apart
        self.setFont(roomy)
        self.textChanged.connect(self._read)
        look.changed.connect(self.update)

    @property
    def written(self) -> str:
        """The line as it is logged: chips turned back to text carry a backslash."""
        return escaped(self.text(), self._plain)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(super().sizeHint().width(), HEIGHT)

    def _read(self) -> None:
        if not self.text():
            self._plain = frozenset()
        self.line = read_line(self.text(), self._plain)
        self.understood.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = Qt.Key(event.key())
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~KEYPAD:
            self.entered.emit()
        elif key in STEPS:
            self.stepped.emit(STEPS[key])
        elif alt and key in PICKS:
            self.picked.emit(PICKS[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key == Qt.Key.Key_Backspace and not self.hasSelectedText() and (chip := self._before_cursor()):
            self._turn_back(chip)
        else:
            super().keyPressEvent(event)

    def _before_cursor(self) -> Mark | None:
        return next((m for m in self.line.marks if m.end == self.cursorPosition()), None)

    def _turn_back(self, mark: Mark) -> None:
        self._plain |= frozenset(self.text()[mark.start : mark.end].split())
        self._read()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        if not self.line.marks:
            return
        metrics = QFontMetricsF(self.font())
        text = self.text()
        begin = self.cursorRect().x() + CURSOR_INSET - metrics.horizontalAdvance(text[: self.cursorPosition()])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect().adjusted(6, 0, -6, 0))
        for mark in self.line.marks:
            left = begin + metrics.horizontalAdvance(text[: mark.start])
            self._chip(painter, left, text[mark.start : mark.end], metrics)
        painter.end()

    def _chip(self, painter: QPainter, left: float, words: str, metrics: QFontMetricsF) -> None:
        height = metrics.height() + 4
        box = QRectF(left - 2.5, (self.height() - height) / 2, metrics.horizontalAdvance(words) + 5, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.selection))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(self._look.theme.accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
