"""One contact, edited in place, and the line that takes a call."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QVBoxLayout, QWidget

from app.domain.clashes import Filled
from app.domain.contacts import Call, Contact, Owes
from app.domain.issues import Issue
from app.domain.languages import tr
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import field_label, fill, line_edit, name_field
from app.ui.widgets.segments import Segments
from app.ui.widgets.suites import SuiteTicks
from app.ui.widgets.texts import button, row

LABEL = 60
NOT_YET = datetime(1970, 1, 1, tzinfo=UTC)  # whoever takes the call says when it was
OWES, OWES_WORDS = (Owes.NOBODY, Owes.THEY, Owes.WE), (tr("Nobody owes"), tr("They owe"), tr("We owe"))


class ContactForm(QWidget):
    """Sends `finished` with the contact as a person changed it."""

    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._contact: Contact | None = None
        self.filled = Filled()
        self.name, self.kind = line_edit(tr("Name")), line_edit(tr("Kind"), tr("exchange, broker, vendor, team …"))
        self.phone, self.email = line_edit(tr("Phone")), line_edit(tr("E-mail"))
        self.hours = line_edit(tr("Hours"), "Mon-Fri 08:00-18:00; Sat 09:00-12:00")
        self.zone = line_edit(tr("Time zone"), tr("of the hours, such as Asia/Tokyo"))
        self.note = line_edit(tr("Note"), tr("what else to know"))
        self.internal = QCheckBox(tr("of our own house"))
        self.suites = SuiteTicks(tr("Suites it helps with"))
        form = QFormLayout(self)
        form.setContentsMargins(*Margins.FLUSH)
        form.setHorizontalSpacing(Space.CLOSE)
        form.setVerticalSpacing(Space.CLOSE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        parts = (
            (tr("Name"), self.name), (tr("Kind"), self.kind), ("", self.internal), (tr("Phone"), self.phone),
            (tr("E-mail"), self.email), (tr("Hours"), self.hours), (tr("Zone"), self.zone), (tr("For"), self.suites),
            (tr("Note"), self.note),
        )  # fmt: skip
        for words, part in parts:
            form.addRow(field_label(words, LABEL), part)
        for edit in (self.name, self.kind, self.phone, self.email, self.hours, self.zone, self.note):
            edit.editingFinished.connect(self._left)
        self.internal.clicked.connect(self._left)
        self.suites.edited.connect(self._left)

    def show_contact(self, contact: Contact, team: Team) -> None:
        """Show a contact."""
        contact = self.filled.show(contact, self._typed())
        self._contact = self.filled.was
        for edit, text in (
            (self.name, contact.name),
            (self.kind, contact.kind),
            (self.phone, contact.phone),
            (self.email, contact.email),
            (self.hours, contact.hours),
            (self.zone, contact.zone_name),
            (self.note, contact.note),
        ):
            fill(edit, text)
        self.internal.setChecked(contact.internal)
        self.suites.show_suites(team, contact.suite_ids)

    def _typed(self) -> Contact | None:
        if self._contact is None:
            return None
        return replace(
            self._contact,
            name=self.name.text(),
            kind=self.kind.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            hours=self.hours.text(),
            zone_name=self.zone.text(),
            note=self.note.text(),
            internal=self.internal.isChecked(),
            suite_ids=self.suites.chosen,
        )

    def _left(self) -> None:
        typed = self._typed()
        if typed is not None and typed != self._contact:
            self.filled.send(typed)
            self.finished.emit(typed)


class CallForm(QWidget):
    """What a call was about, its ticket, the issue and who owes an answer; `finished` carries the call."""

    finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.words = line_edit(tr("What the call was about"), tr("what was said, in a sentence"))
        self.ticket = line_edit(tr("Ticket"), tr("their ticket"))
        self.ticket.setMaximumWidth(110)
        self.issue = QComboBox()
        name_field(self.issue, tr("Issue"))
        self.issue.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.issue.setMinimumContentsLength(8)
        self.owes = Segments(OWES_WORDS, tr("Who owes an answer"))
        self.call_button = button(tr("Write down"), self._send, tip=tr("Now, by you (Return)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self.words)
        issue = row(self.issue, self.ticket)
        issue.setStretch(0, 1)
        column.addLayout(issue)
        column.addLayout(row(self.owes, None))
        column.addLayout(row(None, self.call_button))
        for edit in (self.words, self.ticket):
            edit.returnPressed.connect(self._send)

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Offer the open issues."""
        wanted = [(tr("no issue of the log"), None), *((i.title, i.id) for i in issues)]
        if wanted == [(self.issue.itemText(n), self.issue.itemData(n)) for n in range(self.issue.count())]:
            return
        chosen = self.issue.currentData()
        self.issue.clear()
        for words, number in wanted:
            self.issue.addItem(words, number)
        self.issue.setCurrentIndex(max(0, self.issue.findData(chosen)))

    def clear(self) -> None:
        """Make room for the next call."""
        self.words.clear()
        self.ticket.clear()
        self.owes.choose(0)

    def _send(self) -> None:
        owes = OWES[self.owes.number]
        self.finished.emit(
            Call(0, 0, self.issue.currentData(), NOT_YET, "", self.words.text(), self.ticket.text(), owes)
        )
