"""The small box that asks who should hold a slot: type to narrow, Return to take, best candidates first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.widgets.texts import label

SIZE = (360, 320)


@dataclass(frozen=True)
class Choice:
    """One answer: its words, quiet words behind, and what it stands for."""

    words: str
    hint: str
    key: object


class ChoiceBox(QFrame):
    """A popup with a line to type in; `chosen` carries the key of the answer."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, heading: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self._choices = tuple(choices)
        self._shown: list[Choice] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText("Type a name")
        self.line.setAccessibleName(heading)
        self.answers = QListWidget()
        self.answers.setAccessibleName("Candidates")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(label(heading, "section", wrap=True))
        layout.addWidget(self.line)
        layout.addWidget(self.answers)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.answers.itemClicked.connect(lambda _item: self._take())
        self._narrow("")

    def ask(self, at: QPoint, typed: str, answer: Callable[[object], object]) -> None:
        """Show the box with letters typed already; `answer` gets the key chosen."""
        self.chosen.connect(answer)
        self.move(at)
        self.show()
        self.line.setText(typed)
        self.line.setFocus()

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        self._shown = [c for c in self._choices if _matches(c, wanted)]
        self._shown.sort(key=lambda c: not c.words.casefold().startswith(wanted))
        self.answers.clear()
        for choice in self._shown:
            item = QListWidgetItem(f"{choice.words}   {choice.hint}" if choice.hint else choice.words)
            item.setToolTip(choice.hint)
            self.answers.addItem(item)
        self.answers.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.answers.setCurrentRow(max(0, min(self.answers.count() - 1, self.answers.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        number = self.answers.currentRow()
        if 0 <= number < len(self._shown):
            key = self._shown[number].key
            self.close()
            self.chosen.emit(key)


def _matches(choice: Choice, wanted: str) -> bool:
    words = f"{choice.words} {choice.hint}".casefold()
    return all(part in words for part in wanted.split())
