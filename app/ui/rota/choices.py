"""The small box that asks who should hold a slot: type to narrow, Return to take, best candidates first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.findings import Severity
from app.domain.languages import tr
from app.ui.rota.rows import HEIGHT, Row, RowList
from app.ui.themes import Look
from app.ui.tokens import Space
from app.ui.widgets.texts import label

WIDTH, MOST_SHOWN = 520, 9


@dataclass(frozen=True)
class Choice:
    """One answer: its words, quiet words behind, what it stands for, and whether a rule stands against it."""

    words: str
    hint: str
    key: object
    against: bool = False


class ChoiceBox(QFrame):
    """A popup with a line to type in; `chosen` carries the key of the answer."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, look: Look, heading: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = tuple(choices)
        self._shown: list[Choice] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type to narrow, Return takes the marked one"))
        self.line.setAccessibleName(heading)
        self.answers = RowList(look, tr("Candidates"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.CLOSE, Space.CLOSE, Space.CLOSE, Space.CLOSE)
        layout.setSpacing(Space.CLOSE)
        layout.addWidget(label(heading, "section", wrap=True))
        layout.addWidget(self.line)
        layout.addWidget(self.answers)
        self.answers.setFixedHeight(HEIGHT * max(2, min(MOST_SHOWN, len(self._choices))) + 6)
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.answers.itemClicked.connect(lambda _item: self._take())
        self._narrow("")

    def ask(self, at: QPoint, typed: str, answer: Callable[[object], object]) -> None:
        """Show the box at a global place with letters typed already; `answer` gets the key chosen."""
        self.chosen.connect(answer)
        self.setFixedWidth(WIDTH)
        self.adjustSize()
        screen = QGuiApplication.screenAt(at) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        self.move(
            max(room.left(), min(at.x(), room.right() - self.width())),
            max(room.top(), min(at.y(), room.bottom() - self.height())),
        )
        self.show()
        self.line.setText(typed)
        self.line.setFocus()

    def _narrow(self, text: str) -> None:
        self._shown = narrowed(self._choices, text)
        rows = [Row(c.words, c.hint, Severity.WARNING if c.against else None, not c.against) for c in self._shown]
        self.answers.show_rows(
            rows or [Row(tr("Nobody is called that.") if self._choices else tr("There is nobody to ask."))]
        )
        self.answers.setCurrentRow(0 if self._shown else -1)

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


def narrowed(choices: Sequence[Choice], text: str) -> list[Choice]:
    """Return the choices that hold every word typed, those whose name begins with it first."""
    wanted = text.strip().casefold()
    return sorted((c for c in choices if _matches(c, wanted)), key=lambda c: _rank(c, wanted))


def _matches(choice: Choice, wanted: str) -> bool:
    return all(part in choice.words.casefold() for part in wanted.split())


def _rank(choice: Choice, wanted: str) -> tuple[bool, bool]:
    """Those whose name or surname begins with the letters come first; among equals the order given stays."""
    names = choice.words.casefold().split()
    begins = choice.words.casefold().startswith(wanted) or any(n.startswith(wanted) for n in names)
    return not begins, choice.against
