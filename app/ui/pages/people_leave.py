"""The leave of one person: what is known, and recording more, once or again and again."""

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import dated, tr
from app.domain.leave import Leave, RecurringLeave
from app.domain.people import Person
from app.domain.weeks import span_words
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import DayChooser, DayField, field_label, line_edit, name_field
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.teams import record_leave, record_recurring_leave, remove_leave

ROW_HEIGHT, MOST_ROWS = 48, 5
REPEATS = (tr("once"), tr("every week"), tr("every second week"), tr("every third week"), tr("every fourth week"))
ONCE = 0


class LeavePanel(QWidget):
    """Leave from today on, with what it came from; recurring leave first."""

    recorded = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._person: Person | None = None
        self.leave = LineList(look, tr("Leave"), bold=False)
        self._none = label(tr("No leave from today on."), "quiet")
        self.first, self.last = DayChooser(tr("First day of leave")), DayChooser(tr("Last day of leave"))
        self.repeats = QComboBox()
        self.repeats.addItems(REPEATS)
        name_field(self.repeats, tr("How often the leave comes again"))
        self.until = DayField(tr("Last day of the recurring leave"), tr("no end"))
        self.note = line_edit(tr("Note on the leave"), tr("note, if any"))
        self._rule = label("", "quiet", wrap=True)
        self.record_button = button(tr("Record leave"), self.record)
        self.remove_button = button(tr("Remove"), self.remove, "flat", tr("Remove the chosen leave"))
        self._labels: dict[str, QLabel] = {}
        self._build()
        self.first.userDateChanged.connect(self._first_changed)
        self.repeats.activated.connect(lambda _number: self._show_repeats())
        self._show_repeats()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.CLOSE)
        grid.setVerticalSpacing(Space.CLOSE)
        grid.setColumnStretch(1, 1)
        parts = (
            (tr("First day"), self.first),
            (tr("Repeats"), self.repeats),
            (tr("Last day"), self.last),
            (tr("Until"), self.until),
            (tr("Note"), self.note),
        )
        for number, (words, part) in enumerate(parts):
            self._labels[words] = field_label(words, 88)
            grid.addWidget(self._labels[words], number, 0)
            grid.addWidget(part, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addLayout(row(label(tr("Leave"), "section"), None, self.remove_button))
        column.addWidget(self.leave)
        column.addWidget(self._none)
        column.addLayout(grid)
        column.addWidget(self._rule)
        column.addLayout(row(None, self.record_button))

    def show_person(self, person: Person) -> None:
        """Show the leave of a person."""
        today, team = self._session.now.date(), self._session.team
        if self._person is None or self._person.id != person.id:
            self.first.fill(today)
            self.last.fill(today)
            self.repeats.setCurrentIndex(ONCE)
            self.until.fill(None)
            self.note.clear()
            self._show_repeats()
        self._person = person
        rules = [r for r in team.rules_of.get(person.id, ()) if r.last_day is None or r.last_day >= today]
        found = [v for v in team.leave if v.person_id == person.id and v.last_day >= today]
        lines = [*map(_rule_line, rules), *map(_line, found)]
        self.leave.show_lines(lines)
        self.leave.setFixedHeight(min(len(lines), MOST_ROWS) * ROW_HEIGHT)
        self.leave.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.remove_button.setEnabled(bool(lines))

    def _first_changed(self) -> None:
        if self.last.day() < self.first.day():
            self.last.fill(self.first.day())
        self._show_repeats()

    def _show_repeats(self) -> None:
        """Show the fields that go with how often the leave comes again, and that in words."""
        once = self.repeats.currentIndex() == ONCE
        for words, part in ((tr("Last day"), self.last), (tr("Until"), self.until)):
            for widget in (self._labels[words], part):
                widget.setVisible(once == (part is self.last))
        self._rule.setVisible(not once)
        if not once:
            rule = RecurringLeave(0, 0, self.first.day().weekday(), self.first.day(), every=self.repeats.currentIndex())
            self._rule.setText(tr("{words} is free; duties go on and the day is covered.", words=capital(rule.words)))

    def record(self) -> None:
        """Record the leave typed."""
        if self._person is None:
            return
        if self.repeats.currentIndex() != ONCE:
            self._record_rule(self._person)
            return
        days = (self.first.day(), self.last.day())
        if self._session.do(record_leave, self._person.id, *days, self.note.text()):
            self.note.clear()
            self.first.fill(days[1] + timedelta(days=1))
            self.last.fill(days[1] + timedelta(days=1))

    def _record_rule(self, person: Person) -> None:
        first, every = self.first.day(), self.repeats.currentIndex()
        try:
            until = self.until.day()
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        rule = RecurringLeave(0, person.id, first.weekday(), first, until, every, self.note.text())
        if self._session.do(record_recurring_leave, rule):
            self.note.clear()
            self.until.fill(None)
            self.repeats.setCurrentIndex(ONCE)
            self._show_repeats()

    def remove(self) -> None:
        """Remove the chosen leave."""
        chosen = self.leave.key
        if chosen is None:
            self._session.told.emit(tr("Choose the leave to remove in the list."))
        elif isinstance(chosen, RecurringLeave):
            self._session.do(remove_leave, (), [chosen.id])
        else:
            self._session.do(remove_leave, [chosen])


def _rule_line(rule: RecurringLeave) -> Line:
    quiet = " · ".join(part for part in (rule.span_words, rule.note) if part)
    return Line(capital(rule.words), quiet, "recurs", rule)


def _line(leave: Leave) -> Line:
    days = span_words(leave.first_day, leave.last_day) if leave.first_day != leave.last_day else None
    words = days or dated(leave.first_day, tr("%A %-d %B"))
    source = tr("typed") if leave.source == "typed" else leave.source
    quiet = " · ".join(part for part in (source, leave.note) if part)
    return Line(words, quiet, tr("part of the day") if leave.part_day else "", leave.id)
