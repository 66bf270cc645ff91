"""The leave of one person: what is known, and recording more."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.leave import Leave
from app.domain.people import Person
from app.domain.weeks import span_words
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.edits import DayChooser, field_label, line_edit
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import button, label, row
from app.usecases.teams import record_leave, remove_leave

ROW_HEIGHT, MOST_ROWS = 48, 5


class LeavePanel(QWidget):
    """Leave from today on, with what it came from."""

    recorded = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._person: Person | None = None
        self.leave = LineList(look, "Leave", bold=False)
        self._none = label("No leave from today on.", "quiet")
        self.first, self.last = DayChooser("First day of leave"), DayChooser("Last day of leave")
        self.note = line_edit("Note on the leave", "note, if any")
        self.record_button = button("Record leave", self.record)
        self.remove_button = button("Remove", self.remove, "flat", "Remove the chosen leave")
        self.first.userDateChanged.connect(self._first_changed)
        self._build()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        parts = (("First day", self.first), ("Last day", self.last), ("Note", self.note))
        for number, (words, part) in enumerate(parts):
            grid.addWidget(field_label(words, 88), number, 0)
            grid.addWidget(part, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row(label("Leave", "section"), None, self.remove_button))
        column.addWidget(self.leave)
        column.addWidget(self._none)
        column.addLayout(grid)
        column.addLayout(row(None, self.record_button))

    def show_person(self, person: Person) -> None:
        """Show the leave of a person."""
        today = self._session.now.date()
        if self._person is None or self._person.id != person.id:
            self.first.fill(today)
            self.last.fill(today)
            self.note.clear()
        self._person = person
        found = [v for v in self._session.team.leave if v.person_id == person.id and v.last_day >= today]
        self.leave.show_lines([_line(v) for v in found])
        self.leave.setFixedHeight(min(len(found), MOST_ROWS) * ROW_HEIGHT)
        self.leave.setVisible(bool(found))
        self._none.setVisible(not found)
        self.remove_button.setEnabled(bool(found))

    def _first_changed(self) -> None:
        if self.last.day() < self.first.day():
            self.last.fill(self.first.day())

    def record(self) -> None:
        """Record the leave typed."""
        if self._person is None:
            return
        days = (self.first.day(), self.last.day())
        if self._session.do(record_leave, self._person.id, *days, self.note.text()):
            self.note.clear()
            self.first.fill(days[1] + timedelta(days=1))
            self.last.fill(days[1] + timedelta(days=1))

    def remove(self) -> None:
        """Remove the chosen leave."""
        if self.leave.key is None:
            self._session.told.emit("Choose the leave to remove in the list.")
            return
        self._session.do(remove_leave, [self.leave.key])


def _line(leave: Leave) -> Line:
    days = span_words(leave.first_day, leave.last_day) if leave.first_day != leave.last_day else None
    words = days or f"{leave.first_day:%A} {leave.first_day.day} {leave.first_day:%B}"
    source = "typed" if leave.source == "typed" else leave.source
    quiet = " · ".join(part for part in (source, leave.note) if part)
    return Line(words, quiet, "part of the day" if leave.part_day else "", leave.id)
