"""Fields that tell when a person, and not the program, has changed them."""

from datetime import date

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
)

from app.domain.languages import tr
from app.domain.weeks import parse_day
from app.ui.tokens import CONTROL_HEIGHT, Space
from app.ui.widgets.texts import label

LABEL_WIDTH, NUMBER_WIDTH = 128, 90
PAUSE_MILLISECONDS = 700


class TextArea(QPlainTextEdit):
    """Several lines of text; `edited` is sent for typing only."""

    edited = Signal()

    def __init__(self, name: str, placeholder: str, lines: int = 3) -> None:
        super().__init__()
        self._filling = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 26)
        self.textChanged.connect(self._changed)

    def fill(self, text: str) -> None:
        """Show a text without telling anybody; a text that is there already keeps the cursor."""
        if text != self.toPlainText():
            self._filling = True
            self.setPlainText(text)
            self._filling = False

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit()


class DayField(QLineEdit):
    """A date that may be left out, written as 2026-11-30."""

    def __init__(self, name: str, placeholder: str = "2026-11-30") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setMaximumWidth(128)

    def fill(self, day: date | None) -> None:
        """Show a day, or nothing."""
        fill(self, day.isoformat() if day else "")

    def day(self) -> date | None:
        """Return the day, None when left out; raise Refused for anything that is no date."""
        return parse_day(self.text()) if self.text().strip() else None


class DayChooser(QDateEdit):
    """A date, typed or taken from a calendar."""

    def __init__(self, name: str) -> None:
        super().__init__()
        name_field(self, name)
        self.setCalendarPopup(True)
        self.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.setFixedHeight(CONTROL_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))

    def day(self) -> date:
        """Return the day."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())


class Pause(QTimer):
    """Sends `timeout` once when typing has paused."""

    def __init__(self, parent: QPlainTextEdit | QLineEdit | None = None) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(PAUSE_MILLISECONDS)


def fill(edit: QLineEdit, text: str) -> None:
    """Show a text; one that is there already keeps the cursor."""
    if edit.text() != text:
        edit.setText(text)
        edit.setCursorPosition(0)


def line_edit(name: str, placeholder: str = "") -> QLineEdit:
    """Return a field of one line."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def name_field(field: QComboBox | QAbstractSpinBox, name: str) -> None:
    """Give a field and the line typed into within it one name, as either may be asked for it.

    What is chosen in a list is its name on Linux (AT-SPI), so that the name is its description too.
    """
    field.setAccessibleName(name)
    if isinstance(field, QComboBox):
        field.setAccessibleDescription(name)
    line = field.lineEdit()
    if line is not None:
        line.setAccessibleName(name)
        if isinstance(field, QAbstractSpinBox) and not isinstance(field, QDateEdit):
            # the sheet's padding reaches what is typed into where there is a list to open, else it does not
            line.setTextMargins(Space.CLOSE, Space.NONE, Space.NONE, Space.NONE)


def number_field(number: QSpinBox | QDoubleSpinBox, name: str) -> None:
    """Give a number field its name and its size."""
    name_field(number, name)
    number.setFixedSize(NUMBER_WIDTH, CONTROL_HEIGHT)


def field_label(words: str, width: int = LABEL_WIDTH) -> QLabel:
    """Return the label of a field, as high as the field."""
    made = label(words, "quiet")
    made.setFixedHeight(CONTROL_HEIGHT)
    made.setMinimumWidth(width)
    return made
