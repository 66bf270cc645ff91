"""Narrowing a search of handoffs: rotation, person, application, open age and year."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import line_edit

AGES = (
    (0, tr("Of any age")),
    (1, tr("Open a week or more")),
    (4, tr("Open 4 weeks or more")),
    (12, tr("Open 12 weeks or more")),
)
YEARS = (("", tr("In any year")), ("this", tr("This year")), ("last", tr("Last year")))


class NoteFilters(QWidget):
    """`changed` is sent when a person narrows the search."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rotation, self.application = _choice(tr("Rotation")), _choice(tr("Application"))
        self.age, self.year = _choice(tr("Open age")), _choice(tr("Year"))
        self.person = line_edit(tr("Person"), tr("By or for a person"))
        for words in AGES:
            self.age.addItem(words[1], words[0])
        for key, name in YEARS:
            self.year.addItem(name, key)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        for part in (self.rotation, self.person, self.application, self.age, self.year):
            column.addWidget(part)
        for choice in (self.rotation, self.application, self.age, self.year):
            choice.activated.connect(lambda _number: self.changed.emit())
        self.person.textEdited.connect(lambda _text: self.changed.emit())

    def show_choices(self, team: Team) -> None:
        """Offer the rotations and applications of the team; what was chosen stays chosen where it is still there."""
        rotations = [(r.id, r.name) for r in team.rotations]
        applications = [(name, name) for name in sorted({a.name for a in team.applications})]
        _offer(self.rotation, (None, tr("Every rotation")), rotations)
        _offer(self.application, ("", tr("Every application")), applications)

    def wanted(self) -> dict[str, Any]:
        """Return what narrows the search, only where something does."""
        found = {
            "rotation_id": self.rotation.currentData(),
            "person": self.person.text().strip(),
            "application": self.application.currentData(),
            "open_weeks": self.age.currentData(),
            "year": self.year.currentData(),
        }
        return {name: value for name, value in found.items() if value}


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    return made


def _offer(choice: QComboBox, first: tuple[Any, str], others: list[tuple[Any, str]]) -> None:
    kept = choice.currentData()
    choice.clear()
    for value, words in (first, *others):
        choice.addItem(words, value)
    choice.setCurrentIndex(max(0, choice.findData(kept)))
