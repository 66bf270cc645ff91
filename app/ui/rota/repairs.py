"""Planning again from a date after something happened: ask, watch, see slot by slot what would change, apply or not."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from app.domain.languages import said, tr
from app.domain.weeks import Week
from app.ui.rota.plans import PlanDialog
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import name_field
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.replanning import RepairAim, RepairTask, repair_task

AIMS = (RepairAim.FEWEST, RepairAim.FAIR)
WORDS = (
    tr(
        "Slots people were told about stay wherever they can; where some have to change, "
        "later weeks change rather than near ones. For leave and leavers."
    ),
    tr(
        "Slots change where that makes the plan fairer than the change is worth; near weeks "
        "weigh most. For joiners and changed rules."
    ),
)


class RepairDialog(PlanDialog):
    """Like planning, from a date to the last week planned."""

    slot_by_slot = True

    def __init__(self, parent: QWidget, session: Session, first: Week) -> None:
        super().__init__(parent, session, first)
        self.setWindowTitle(tr("Plan again"))

    def _ask(self, first: Week) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(label(tr("Plan again from a date"), "title"))
        words = tr(
            "Leave, who is in the team and the rules are taken as they stand now. Nothing changes until you apply it."
        )
        column.addWidget(label(words, "quiet", wrap=True))
        column.addSpacing(Space.CLOSE)
        column.addLayout(self._form(first))
        self._meaning = label(WORDS[0], "quiet", wrap=True)
        self.aim.chosen.connect(lambda number: self._meaning.setText(WORDS[number]))
        column.addWidget(self._meaning)
        column.addSpacing(Space.CLOSE)
        start = button(tr("Look for changes"), self.start, "filled")
        start.setDefault(True)
        column.addWidget(Answers(start, button(tr("Cancel"), self.reject)))
        return page

    def _form(self, first: Week) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(Space.CLOSE)
        self.first = QDateEdit(QDate(first.monday.year, first.monday.month, first.monday.day))
        self.first.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.first.setCalendarPopup(True)
        name_field(self.first, tr("From the week of"))
        self.seconds = QSpinBox()
        self.seconds.setRange(1, 600)
        self.seconds.setValue(5)
        self.seconds.setSuffix(tr(" seconds", "after a number"))
        name_field(self.seconds, tr("Take at most"))
        self.seconds.lineEdit().setTextMargins(8, 0, 0, 0)
        self.aim = Segments([capital(said(aim)) for aim in AIMS], tr("Aim"))
        form.addRow(tr("From the week of"), self.first)
        form.addRow(tr("Take at most"), self.seconds)
        form.addRow(tr("Aim for"), row(self.aim, None))
        return form

    def task(self) -> RepairTask:
        """Return what is to be planned again; raise Refused when nothing is planned from then on."""
        return repair_task(self._session.store, self.week, AIMS[self.aim.number])
