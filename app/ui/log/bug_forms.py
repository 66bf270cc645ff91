"""One known bug, edited in place, and what was decided about it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.domain.clashes import Filled
from app.domain.errors import Refused
from app.domain.known_bugs import Effort, KnownBug
from app.domain.languages import tr
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import DayField, Pause, TextArea, field_label, fill, line_edit, number_field
from app.ui.widgets.texts import button, label, row
from app.ui.words import apart, breakable

LABEL, MOST_BUDGET = 84, 40_000
NOT_SAID = "–"
EFFORT_WORDS = {
    Effort.S: tr("S, a day"),
    Effort.M: tr("M, a few days"),
    Effort.L: tr("L, two weeks"),
    Effort.XL: tr("XL, a quarter"),
}


class BugForm(QWidget):
    """Sends `finished` with the known bug as changed, and what is wanted about it; never while it is filled."""

    finished = Signal(object)
    mistaken = Signal(str)
    accept_wanted = Signal(str, str, object, object)
    claim_wanted = Signal(object, object)
    fix_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._bug: KnownBug | None = None
        self.filled = Filled()
        self.seen: KnownBug | None = None  # what the fields of the decisions were filled with
        self._deciding = False
        self.title = line_edit(tr("Title"))
        self.application, self.effort, self.person = (
            _box(tr("Application")),
            _box(tr("Fix effort")),
            _box(tr("Claimed by")),
        )
        self.steps = TextArea(tr("Steps"), tr("how to recover, one step a line"), 4)
        self.links = TextArea(tr("Links"), tr("tickets and runbooks, one a line"), 2)
        self.by, self.why = (
            line_edit(tr("Accepted by"), tr("who decides")),
            line_edit(tr("Why"), tr("why it is not fixed now")),
        )
        self.budget = QSpinBox()
        self.budget.setRange(-1, MOST_BUDGET)
        self.budget.setSpecialValueText(NOT_SAID)
        number_field(self.budget, tr("Minutes in four weeks"))
        self.review, self.week = DayField(tr("Look at it again by")), DayField(tr("Project week"), tr("a day in it"))
        self.fixed = DayField(tr("Fixed on"), tr("today"))
        self.accept_button = button(tr("Accept as toil"), self._accept)
        self.claim_button = button(tr("Claim"), self._claim)
        self.fix_button = button(tr("It is fixed"), self._fix)
        self._decided, self._saved = label("", "quiet", wrap=True), label("", "quiet", wrap=True)
        self._pause = Pause()
        for effort in (None, *Effort):
            self.effort.addItem(EFFORT_WORDS[effort] if effort else NOT_SAID, effort)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addLayout(
            _form(
                (tr("Title"), self.title),
                (tr("Application"), self.application),
                (tr("Steps"), self.steps),
                (tr("Links"), self.links),
                (tr("Fix effort"), self.effort),
            )
        )
        column.addWidget(label(tr("Decision"), "section"))
        column.addWidget(self._decided)
        column.addLayout(
            _form(
                (tr("By"), self.by), (tr("Why"), self.why), (tr("Budget"), self.budget), (tr("Review by"), self.review)
            )
        )
        column.addLayout(row(None, self.accept_button))
        column.addWidget(label(tr("Fix"), "section"))
        column.addWidget(self._saved)
        column.addLayout(_form((tr("By"), self.person), (tr("In week of"), self.week), (tr("Fixed on"), self.fixed)))
        column.addLayout(row(None, self.claim_button, self.fix_button))

    def _connect(self) -> None:
        self.title.editingFinished.connect(self._left_field)
        for box in (self.application, self.effort):
            box.activated.connect(self._left_field)
        for area in (self.steps, self.links):
            area.edited.connect(self._pause.start)
        self._pause.timeout.connect(self._left_field)
        for edit in (self.by, self.why, self.review, self.week, self.fixed, self.budget.lineEdit()):
            edit.textEdited.connect(self._begin_deciding)
        self.person.activated.connect(self._begin_deciding)

    def show_bug(self, bug: KnownBug, team: Team, actor: str, saved: str) -> None:
        """Show a known bug; what is being typed into it stays."""
        same = self._bug is not None and self._bug.id == bug.id
        if self._pause.isActive() and not same:
            self._left_field()
        bug = self.filled.show(bug, self._typed())
        self._bug = self.filled.was
        _offer(self.person, [(p.name, p.id) for p in team.people])
        self._decided_for(bug, actor, anew=not (same and self._deciding))
        fill(self.title, bug.title)
        _offer(self.application, [(a.name, a.id) for a in team.applications if a.suite_id == bug.suite_id])
        for box, value in ((self.application, bug.application_id), (self.effort, bug.effort)):
            box.setCurrentIndex(max(0, box.findData(value)))
        for area, text in ((self.steps, bug.workaround), (self.links, bug.links)):
            area.fill(text)
        decided = (
            tr("Accepted on {accepted_on} by {apart}.", accepted_on=bug.accepted_on, apart=apart(bug.accepted_by))
            if bug.accepted_on
            else tr("Not decided yet.")
        )
        self._decided.setText(breakable(decided))
        self.accept_button.setText(tr("Decide anew") if bug.accepted_on else tr("Accept as toil"))
        self._saved.setText(saved)
        self._saved.setVisible(bool(saved))
        self.fix_button.setText(tr("Not fixed after all") if bug.fixed_on else tr("It is fixed"))

    def _decided_for(self, bug: KnownBug, actor: str, *, anew: bool) -> None:
        """Show what was decided; a decision that is being typed stays, and is compared with what was seen."""
        if not anew:
            return
        self.seen, self._deciding = bug, False
        fill(self.by, bug.accepted_by or actor)
        fill(self.why, bug.why)
        self.budget.setValue(-1 if bug.budget is None else bug.budget)
        self.review.fill(bug.review_on)
        self.week.fill(bug.claimed_week.monday if bug.claimed_week else None)
        self.fixed.fill(bug.fixed_on)
        self.person.setCurrentIndex(max(0, self.person.findData(bug.claimed_by)))

    def _begin_deciding(self) -> None:
        self._deciding = True

    def _typed(self) -> KnownBug | None:
        if self._bug is None:
            return None
        return replace(
            self._bug,
            title=self.title.text(),
            application_id=self.application.currentData(),
            workaround=self.steps.toPlainText(),
            links=self.links.toPlainText(),
            effort=self.effort.currentData(),
        )

    def _left_field(self) -> None:
        self._pause.stop()
        changed = self._typed()
        if changed is not None and changed != self._bug:
            self.filled.send(changed)
            self.finished.emit(changed)

    def _accept(self) -> None:
        day = self._day(self.review)
        if day is not MISTAKEN:
            budget = None if self.budget.value() < 0 else self.budget.value()
            self.accept_wanted.emit(self.by.text(), self.why.text(), budget, day)

    def _claim(self) -> None:
        day = self._day(self.week)
        if day is not MISTAKEN:
            self.claim_wanted.emit(self.person.currentData(), day)

    def _fix(self) -> None:
        day = self._day(self.fixed)
        if day is not MISTAKEN:
            self.fix_wanted.emit(day)

    def _day(self, field: DayField) -> date | object | None:
        try:
            day = field.day()
            self._deciding = False
            return day
        except Refused as error:
            self.mistaken.emit(str(error))
            return MISTAKEN


MISTAKEN = object()


def _form(*rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(Space.CLOSE)
    form.setVerticalSpacing(Space.CLOSE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for words, part in rows:
        form.addRow(field_label(words, LABEL), part)
        if isinstance(part, QLineEdit | QSpinBox):
            part.setMinimumWidth(0)
    return form


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    return made


def _offer(box: QComboBox, choices: list[tuple[str, int]]) -> None:
    if [box.itemData(n) for n in range(box.count())] == [None, *(i for _, i in choices)]:
        return
    box.clear()
    box.addItem(NOT_SAID, None)
    for words, number in choices:
        box.addItem(words, number)
