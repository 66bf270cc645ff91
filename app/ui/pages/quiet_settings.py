"""The hours in which this machine tells a person nothing."""

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QTimeEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.notices import QuietHours
from app.ui.preferences import Preferences
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import name_field
from app.ui.widgets.texts import label, row


class QuietSettings(QWidget):
    """From when to when, kept at once; the same time twice is never quiet."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.begin, self.end = (_edit(words) for words in (tr("Quiet from"), tr("Quiet until")))
        said = label(tr("on your own clock; the same time twice is never quiet"), "quiet", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.FLUSH)
        line = row(self.begin, label(tr("to", "hours")), self.end, said, spacing=Space.CLOSE)
        line.setStretch(3, 1)
        layout.addLayout(line)
        self.show_hours()
        for edit in (self.begin, self.end):
            edit.editingFinished.connect(self._keep)

    def show_hours(self) -> None:
        """Show what holds."""
        hours = quiet_hours(self._preferences)
        for edit, at in ((self.begin, hours.begin), (self.end, hours.end)):
            edit.setTime(QTime(at.hour, at.minute))

    @property
    def hours(self) -> QuietHours:
        """The hours as the fields say."""
        return QuietHours.parse("-".join(edit.time().toString("HH:mm") for edit in (self.begin, self.end)))

    def _keep(self) -> None:
        self._preferences.quiet_hours = str(self.hours)
        self.changed.emit()


def quiet_hours(preferences: Preferences) -> QuietHours:
    """Return the quiet hours of this machine, at night until others are chosen."""
    try:
        return QuietHours.parse(preferences.quiet_hours)
    except Refused:  # none chosen yet, or a settings file changed by hand
        return QuietHours()


def _edit(words: str) -> QTimeEdit:
    made = QTimeEdit()
    made.setDisplayFormat("HH:mm")
    name_field(made, words)
    made.setFixedWidth(84)
    return made
