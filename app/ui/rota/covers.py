"""Who could stand in for some days of a held week: choose the days, read the list."""

from datetime import date, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.covers import Cover
from app.domain.errors import Refused
from app.domain.findings import Severity
from app.domain.languages import tr
from app.domain.rota import Slot
from app.ui.rota.rows import HEIGHT, Row, RowList
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import DayChooser, field_label
from app.ui.widgets.texts import button, label, row
from app.usecases.covering import cover_of_days
from app.usecases.standings import Standing
from app.usecases.swap_finding import CoverChoice, who_could_cover

SHOWN = 9


class CoverDialog(Growing):
    """Two days and a ranked list; `wanted` is the cover chosen, None until then."""

    def __init__(self, parent: QWidget, look: Look, standing: Standing, slot: Slot) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find cover"))
        self.resize(620, 0)
        self._standing, self._slot = standing, slot
        self._found: tuple[CoverChoice, ...] = ()
        self.wanted: Cover | None = None
        self.first, self.last = DayChooser(tr("First day")), DayChooser(tr("Last day"))
        self.list = RowList(look, tr("Who could cover"))
        self.list.setFixedHeight(HEIGHT * SHOWN + 6)
        self._quiet = label("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("Who could cover these days?"), "title"))
        column.addWidget(
            label(
                tr("{slot}, held by {holder}.", slot=standing.team.slot_words(slot), holder=_holder(standing, slot)),
                "quiet",
                wrap=True,
            )
        )
        column.addLayout(row(field_label(tr("From"), 40), self.first, field_label(tr("to"), 20), self.last))
        column.addWidget(self.list)
        column.addWidget(self._quiet)
        self.do = button(tr("Cover"), self._take, "filled", tr("Let the chosen person stand these days"))
        self.do.setDefault(True)
        self.list.itemActivated.connect(lambda _item: self._take())
        column.addWidget(Answers(self.do, button(tr("Close"), self.reject)))
        for day, chosen in zip((self.first, self.last), self._days_asked(), strict=True):
            day.fill(chosen)
            day.dateChanged.connect(lambda _day: self._show())
        self._show()

    def _days_asked(self) -> tuple[date, date]:
        """Return the holder's first days of leave within the week, else its whole length."""
        team, slot = self._standing.team, self._slot
        rotation, holder = team.rotation[slot.rotation_id], self._standing.rota.holder(slot)
        first, last = rotation.first_day(slot.week), rotation.first_day(slot.week + 1) - timedelta(days=1)
        for leave in team.leave_between(first, last):
            if leave.person_id == holder:
                return max(first, leave.first_day), min(last, leave.last_day)
        return first, last

    def _show(self) -> None:
        try:
            found = who_could_cover(self._standing, self._slot, self.first.day(), self.last.day())
        except Refused as error:
            self._found = ()
            self.do.setEnabled(False)
            self.list.show_rows([])
            self._quiet.setText(str(error))
            return
        self._found = tuple(found)
        self.do.setEnabled(bool(found))
        self.list.show_rows([_row(self._standing, c) for c in found] or [Row(tr("Nobody else is eligible."))])
        self.list.setCurrentRow(0 if found else -1)
        self._quiet.setText(
            tr("Those whose week is free come first, then by what the days do to load and project time.")
        )

    def _take(self) -> None:
        number = max(0, self.list.currentRow())
        if number < len(self._found):
            who, team = self._found[number].person_id, self._standing.team
            self.wanted = cover_of_days(team, self._slot, who, self.first.day(), self.last.day())
            self.accept()


def _row(standing: Standing, choice: CoverChoice) -> Row:
    name = standing.team.person[choice.person_id].name
    against = Severity.WARNING if choice.problem else None
    return Row(name, choice.problem or choice.words, against, not choice.problem)


def _holder(standing: Standing, slot: Slot) -> str:
    holder = standing.rota.holder(slot)
    return standing.team.person[holder].name if holder is not None else tr("nobody")
