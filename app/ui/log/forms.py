"""One issue, edited in place; a field is kept when it is left."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from app.domain.clashes import Filled
from app.domain.entry_times import MOST_MINUTES
from app.domain.issues import Issue, IssueKind, IssueSeverity
from app.domain.known_bugs import KnownBug
from app.domain.languages import said, tr
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import field_label, fill, line_edit, number_field
from app.ui.widgets.texts import button, label, row

LABEL = 84
NOT_SAID = "–"


class IssueForm(QWidget):
    """Sends `finished` with the issue as changed when a person has gone on; never while it is filled."""

    finished = Signal(object)
    resolve_wanted = Signal()
    card_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._issue: Issue | None = None
        self.filled = Filled()
        self.title = line_edit(tr("Title"))
        self.next_action = line_edit(tr("Next"), tr("what to do next"))
        self.ticket = line_edit(tr("Ticket"), tr("its number elsewhere"))
        self.kind, self.severity, self.application, self.bug = (
            _box(w) for w in (tr("Kind"), tr("Severity"), tr("Where"), tr("Bug"))
        )
        self.minutes = QSpinBox()
        self.minutes.setRange(-1, MOST_MINUTES)
        self.minutes.setSpecialValueText(NOT_SAID)
        number_field(self.minutes, tr("Minutes"))
        for kind in IssueKind:
            self.kind.addItem(said(kind), kind)
        self.severity.addItem(NOT_SAID, None)
        for severity in IssueSeverity:
            self.severity.addItem(said(severity), severity)
        self.resolve_button = button(tr("Resolve"), self.resolve_wanted.emit, tip=tr("End it now (Ctrl+R)"))
        self.card_button = button(tr("Incident card"), self.card_wanted.emit, tip=tr("Facts, guesses, calls (Ctrl+J)"))
        self._when = label("", "quiet", wrap=True)
        self._build()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.CLOSE)
        form.setVerticalSpacing(Space.CLOSE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part in (
            (tr("Title"), self.title),
            (tr("Kind"), self.kind),
            (tr("Application"), self.application),
            (tr("Known bug"), self.bug),
            (tr("Minutes"), self.minutes),
            (tr("Severity"), self.severity),
            (tr("Ticket"), self.ticket),
            (tr("Next"), self.next_action),
        ):
            form.addRow(field_label(words, LABEL), part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self._when)
        column.addLayout(form)
        column.addLayout(row(None, self.card_button, self.resolve_button))
        for edit in (self.title, self.next_action, self.ticket):
            edit.editingFinished.connect(self._left_field)
        self.minutes.editingFinished.connect(self._left_field)
        for box in (self.kind, self.severity, self.application, self.bug):
            box.activated.connect(self._left_field)

    def show_issue(self, issue: Issue, team: Team, bugs: tuple[KnownBug, ...], when: str) -> None:
        """Show an issue with what it can be of."""
        issue = self.filled.show(issue, self.issue())
        self._issue = self.filled.was
        self._when.setText(when)
        for edit, text in (
            (self.title, issue.title),
            (self.next_action, issue.next_action),
            (self.ticket, issue.ticket),
        ):
            fill(edit, text)
        self._offer(self.application, [(a.name, a.id) for a in team.applications if a.suite_id == issue.suite_id])
        mine = [b for b in bugs if b.suite_id == issue.suite_id]
        others = [b for b in bugs if b.suite_id != issue.suite_id]
        self._offer(self.bug, [(b.title, b.id) for b in (*mine, *others)])
        chosen = ((self.kind, issue.kind), (self.severity, issue.severity))
        for box, value in (*chosen, (self.application, issue.application_id), (self.bug, issue.known_bug_id)):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.minutes.setValue(-1 if issue.minutes is None else issue.minutes)
        self.resolve_button.setText(tr("Resolve") if issue.is_open else tr("Open again"))

    def _offer(self, box: QComboBox, choices: list[tuple[str, int]]) -> None:
        if [box.itemData(n) for n in range(box.count())] == [None, *(i for _, i in choices)]:
            return
        box.clear()
        box.addItem(NOT_SAID, None)
        for words, number in choices:
            box.addItem(words, number)

    def issue(self) -> Issue | None:
        """Return the issue as the fields say."""
        if self._issue is None:
            return None
        bug = self.bug.currentData()
        kind = IssueKind(self.kind.currentData())
        if bug != self._issue.known_bug_id and kind is self._issue.kind:
            kind = IssueKind.KNOWN if bug is not None else IssueKind.NOVEL if kind is IssueKind.KNOWN else kind
        return replace(
            self._issue,
            title=self.title.text(),
            next_action=self.next_action.text(),
            ticket=self.ticket.text(),
            kind=kind,
            severity=self.severity.currentData(),
            application_id=self.application.currentData(),
            known_bug_id=bug,
            minutes=None if self.minutes.value() < 0 else self.minutes.value(),
        )

    def _left_field(self) -> None:
        changed = self.issue()
        if changed is not None and changed != self._issue:
            self.filled.send(changed)
            self.finished.emit(changed)


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made
