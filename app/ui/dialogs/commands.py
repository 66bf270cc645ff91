"""One box that finds actions, pages, people, rotations and weeks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

MOST_SHOWN = 40


@dataclass(frozen=True)
class Found:
    """One thing that can be chosen: its words, quiet words behind them, and what choosing it does."""

    words: str
    hint: str
    do: Callable[[], object]


class CommandBox(QDialog):
    """Type to narrow, arrows to choose, Return to do it."""

    def __init__(self, parent: QWidget, things: Sequence[Found]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Search or run a command")
        self.setModal(True)
        self.resize(560, 420)
        self._things = tuple(things)
        self.box = QLineEdit()
        self.box.setPlaceholderText("Search or run a command")
        self.box.setAccessibleName("Search or run a command")
        self.found = QListWidget()
        self.found.setAccessibleName("Found")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.box)
        layout.addWidget(self.found)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.found.itemActivated.connect(lambda _item: self._take())
        self._shown: list[Found] = []
        self._narrow("")

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        matches = [t for t in self._things if all(w in f"{t.words} {t.hint}".casefold() for w in words)]
        matches.sort(key=lambda t: not t.words.casefold().startswith(text.casefold().strip()))
        self._shown = matches[:MOST_SHOWN]
        self.found.clear()
        for thing in self._shown:
            self.found.addItem(QListWidgetItem(f"{thing.words}    {thing.hint}" if thing.hint else thing.words))
        self.found.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.found.setCurrentRow(max(0, min(self.found.count() - 1, self.found.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        number = self.found.currentRow()
        self.accept()
        if 0 <= number < len(self._shown):
            self._shown[number].do()
