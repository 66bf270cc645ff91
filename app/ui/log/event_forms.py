"""One event: its fields, in place or in a box of its own."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.clashes import Filled
from app.domain.errors import Refused
from app.domain.events import Event, EventKind
from app.domain.languages import said, tr
from app.domain.teams import Team
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import DayField, field_label, fill, line_edit, name_field
from app.ui.widgets.orders import order_tabs
from app.ui.widgets.suites import SuiteTicks
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.events import add_event

LABEL = 84


class EventForm(QWidget):
    """Sends `finished` with the event as a person changed it; a day that is none goes to `mistaken`."""

    finished = Signal(object)
    mistaken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._event: Event | None = None
        self.filled = Filled()
        self._today = date.min
        self.title = line_edit(tr("Title"), tr("what happens, in a few words"))
        self.kind = QComboBox()
        name_field(self.kind, tr("Kind"))
        for kind in EventKind:
            self.kind.addItem(capital(said(kind)), kind)
        self.first, self.last = DayField(tr("First day")), DayField(tr("Last day"), tr("the same day"))
        self.suites = SuiteTicks(tr("Suites it is for"))
        self.source = line_edit(tr("Source"), tr("a notice, a ticket, an address"))
        self.verified = DayField(tr("Verified on"), tr("never"))
        self.verify_button = button(
            tr("Today"), self._verify, tip=tr("The source was looked at today and still says so")
        )
        form = QFormLayout(self)
        form.setContentsMargins(*Margins.FLUSH)
        form.setHorizontalSpacing(Space.CLOSE)
        form.setVerticalSpacing(Space.CLOSE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part in ((tr("Title"), self.title), (tr("Kind"), self.kind), (tr("First day"), self.first)):
            form.addRow(field_label(words, LABEL), part)
        form.addRow(field_label(tr("Last day"), LABEL), self.last)
        form.addRow(field_label(tr("For"), LABEL), self.suites)
        form.addRow(field_label(tr("Source"), LABEL), self.source)
        form.addRow(field_label(tr("Verified on"), LABEL), row(self.verified, self.verify_button, None))
        for edit in (self.title, self.first, self.last, self.source, self.verified):
            edit.editingFinished.connect(self._left)
        self.kind.activated.connect(self._left)
        self.suites.edited.connect(self._left)

    def show_event(self, event: Event, team: Team, today: date) -> None:
        """Show an event."""
        event = self.filled.show(event, self._typed())
        self._event, self._today = self.filled.was, today
        fill(self.title, event.title)
        fill(self.source, event.source)
        self.kind.setCurrentIndex(self.kind.findData(event.kind))
        self.first.fill(event.first_day)
        self.last.fill(event.last_day if event.last_day != event.first_day else None)
        self.verified.fill(event.verified_on)
        self.suites.show_suites(team, event.suite_ids)
        order_tabs(self)

    def event_as_typed(self) -> Event:
        """Return the event as the fields say; raise Refused for a day that is none."""
        before = self._event or Event(0, self._today, self._today, EventKind.DEPLOY, "")
        first = self.first.day()
        if first is None:
            raise Refused(tr("An event needs its first day; write it as 2026-11-30."))
        return replace(
            before,
            title=self.title.text(),
            kind=EventKind(self.kind.currentData()),
            first_day=first,
            last_day=self.last.day() or first,
            suite_ids=self.suites.chosen,
            source=self.source.text(),
            verified_on=self.verified.day(),
        )

    def _typed(self) -> Event | None:
        try:
            return None if self._event is None else self.event_as_typed()
        except Refused:
            return None

    def _verify(self) -> None:
        self.verified.fill(self._today)
        self._left()

    def _left(self) -> None:
        if self._event is None:
            return
        try:
            typed = self.event_as_typed()
        except Refused as error:
            self.mistaken.emit(str(error))
            return
        if typed != self._event:
            self.filled.send(typed)
            self.finished.emit(typed)


class EventDialog(Growing):
    """Adds an event that begins on a day, for a suite or for all; a refusal is said in the box."""

    def __init__(self, parent: QWidget, session: Session, day: date, suite_id: int | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add an event"))
        self.resize(460, 0)
        self._session = session
        suites = frozenset() if suite_id is None else frozenset({suite_id})
        self.form = EventForm()
        self.form.show_event(Event(0, day, day, EventKind.DEPLOY, "", suites), session.team, session.now.date())
        self.form.title.setFocus()
        self._told = label("", "warning", wrap=True)
        self.add_button = button(tr("Add"), self.add, "filled")
        self.add_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        for part in (label(tr("What is coming?"), "title"), self.form, self._told):
            column.addWidget(part)
        column.addWidget(Answers(self.add_button, button(tr("Cancel"), self.reject)))
        self._told.hide()
        for edit in self.form.findChildren(QLineEdit):
            edit.textEdited.connect(lambda _text: self._told.hide())

    def add(self) -> None:
        """Add what the fields say."""
        try:
            event = self.form.event_as_typed()
            self._session.refused.connect(self._say)
            changes = self._session.do(add_event, event)
            self._session.refused.disconnect(self._say)
        except Refused as error:
            self._say(str(error))
            return
        if changes:
            self._session.told.emit(tr("{label}: done.", label=changes.label))
            self.accept()

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
