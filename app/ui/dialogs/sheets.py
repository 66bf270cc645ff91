"""Which sheet to save: a rota, a person's weeks, a month of toil, or the page of a meeting."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.teams import Team
from app.domain.weeks import Week
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import DayChooser, field_label, number_field
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row
from app.usecases.printing_sheets import MOST_WEEKS, meeting_of_week, rota_of_range, toil_of_month, weeks_of_person

KINDS = (tr("Rota"), tr("Person"), tr("Toil"), tr("Meeting"))
WORDS = (
    tr("The rota of a range of weeks, with its covers."),
    tr("One person's duties, covers and leave."),
    tr("The interruptions of the month that holds the day."),
    tr("One page about a week of a rotation: last week, fix next, coming up."),
)
HALF_A_YEAR = 26
ROTA, PERSON, TOIL, MEETING = range(4)


class SheetDialog(QDialog):
    """Accepted when the sheet is to be saved; `wanted` says what to ask of the store, and the name of the file."""

    def __init__(self, parent: QWidget, team: Team, first: Week, me: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save a sheet"))
        self._team = team
        self.kind = Segments(KINDS, tr("Sheet"))
        self._words = label(WORDS[ROTA], "quiet", wrap=True)
        self.day = DayChooser(tr("From"))
        self.day.fill(first.monday)
        self.weeks = QSpinBox()
        self.weeks.setRange(1, MOST_WEEKS)
        self.weeks.setValue(HALF_A_YEAR)
        number_field(self.weeks, tr("Weeks"))
        self.person = _choice(tr("Person"), [(p.id, p.name) for p in team.people])
        self.person.setCurrentIndex(max(0, self.person.findData(me)))
        self.rotation = _choice(tr("Rotation"), [(r.id, r.name) for r in team.rotations])
        self._form = QFormLayout()
        self._build()
        self.kind.chosen.connect(self._arrange)
        self._arrange()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addLayout(row(self.kind, None))
        column.addWidget(self._words)
        self._form.setHorizontalSpacing(Space.APART)
        self._form.setVerticalSpacing(Space.CLOSE)
        fields = (
            (tr("Person"), self.person),
            (tr("Rotation"), self.rotation),
            (tr("From"), self.day),
            (tr("Weeks"), self.weeks),
        )
        for words, part in fields:
            self._form.addRow(field_label(words), part)
        column.addLayout(self._form)
        column.addStretch(1)
        column.addWidget(Answers(button(tr("Save…"), self.accept, "filled"), button(tr("Cancel"), self.reject)))
        self.setMinimumSize(440, 330)

    def _arrange(self) -> None:
        kind = self.kind.number
        self._words.setText(WORDS[kind])
        self._form.setRowVisible(self.person, kind == PERSON)
        self._form.setRowVisible(self.rotation, kind == MEETING)
        words = self._form.labelForField(self.day)
        if isinstance(words, QLabel):
            words.setText(tr("From") if kind in (ROTA, PERSON) else tr("A day of it"))
        self._form.setRowVisible(self.weeks, kind in (ROTA, PERSON))

    @property
    def wanted(self) -> tuple[str, Callable[..., Any], tuple[Any, ...]]:
        """The name of the file, the question to the store and its values."""
        day, week, count = self.day.day(), Week.of(self.day.day()), self.weeks.value()
        if self.kind.number == ROTA:
            return "rota", rota_of_range, (week, count)
        if self.kind.number == PERSON:
            return "weeks", weeks_of_person, (self.person.currentData(), week, count)
        if self.kind.number == TOIL:
            return "toil", toil_of_month, (day,)
        rotation = self._team.rotation[self.rotation.currentData()]
        return "meeting", meeting_of_week, (rotation.id, rotation.handoff.week_of(day))


def _choice(name: str, choices: list[tuple[int, str]]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for value, words in choices:
        made.addItem(words, value)
    return made
