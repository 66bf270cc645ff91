"""One box that finds actions, pages, people, rotations and weeks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.themes import Look
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import label

MOST_SHOWN = 40
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


@dataclass(frozen=True)
class Found:
    """One thing that can be chosen: its words, quiet words behind them, and what choosing it does."""

    words: str
    hint: str
    do: Callable[[], object]


class CommandBox(QDialog):
    """Type to narrow, arrows to choose, Return to do it."""

    def __init__(self, parent: QWidget, look: Look, things: Sequence[Found]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Search or run a command"))
        self.setModal(True)
        self.resize(580, 460)
        self._things = tuple(things)
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("Search or run a command"))
        self.box.setAccessibleName(tr("Search or run a command"))
        self.found = LineList(look, tr("Found"), bold=False)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label(tr("Nothing is called so."), "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addWidget(self._nothing)
        layout.addWidget(self.found, 1)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.found.clicked.connect(lambda _index: self._take())
        self._shown: list[Found] = []
        self._narrow("")

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        matches = [t for t in self._things if all(w in f"{t.words} {t.hint}".casefold() for w in words)]
        matches.sort(key=lambda t: not t.words.casefold().startswith(text.casefold().strip()))
        self._shown = matches[:MOST_SHOWN]
        lines = [Line(thing.words, mark=thing.hint, key=number) for number, thing in enumerate(self._shown)]
        self.found.show_lines(lines, 0)
        self._nothing.setVisible(not lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS and self._shown:
                number = max(0, min(len(self._shown) - 1, (self.found.key or 0) + STEPS[key]))
                self.found.setCurrentIndex(self.found.lines.index(number))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        number = self.found.key
        self.accept()
        if number is not None and number < len(self._shown):
            self._shown[number].do()
