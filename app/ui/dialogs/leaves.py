"""A note on leave, asked for in a small box that says what the leave means."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import line_edit
from app.ui.widgets.texts import button, label


class LeaveDialog(Growing):
    """Whose leave and when, its effect, a note, and for one day whether only a part of it is taken."""

    def __init__(self, parent: QWidget, title: str, words: Sequence[str], *, one_day: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Leave"))
        self.setMinimumWidth(460)
        self.note = line_edit(tr("Note on the leave"), tr("note, if any"))
        self._part = QCheckBox(tr("Only a part of the day, which needs no cover"))
        self._part.setVisible(one_day)
        ok = button(tr("Record leave"), self.accept, "filled")
        ok.setDefault(True)
        buttons = Answers(ok, button(tr("Cancel"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(title, "title", wrap=True))
        for sentence in words:
            column.addWidget(label(sentence, wrap=True))
        for part in (self.note, self._part, buttons):
            column.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._part.setMinimumWidth(self._part.sizeHint().width())
        self.adjustSize()  # sentences that wrap know their height only in the look they are shown in

    @property
    def part_day(self) -> bool:
        """Tell whether only a part of the day is taken."""
        return self._part.isChecked()
