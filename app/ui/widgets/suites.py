"""Ticks for suites; none ticked means all of them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.domain.languages import tr
from app.domain.teams import Team
from app.ui.tokens import Space
from app.ui.widgets.texts import label, plain_words
from app.ui.widgets.ticks import TickBox

MOST_BELOW = 8  # one below the other; more stand in two columns


class SuiteTicks(QWidget):
    """Which suites something is for; `edited` is sent when a person ticks."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.boxes: dict[int, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(Space.NONE, Space.TIGHT, Space.NONE, Space.NONE)
        self._grid.setHorizontalSpacing(Space.CLOSE)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._all = label(tr("every suite, as none is ticked"), "quiet", wrap=True)

    def show_suites(self, team: Team, chosen: frozenset[int]) -> None:
        """Show the team's suites with some ticked."""
        if [*self.boxes] != [s.id for s in team.suites]:
            self._make(team)
        for suite in team.suites:
            self.boxes[suite.id].setText(plain_words(suite.name))
            self.boxes[suite.id].setChecked(suite.id in chosen)
        self._say()

    def _make(self, team: Team) -> None:
        for box in self.boxes.values():
            box.deleteLater()
        self.boxes = {suite.id: TickBox() for suite in team.suites}
        self._grid.removeWidget(self._all)
        columns = 1 if len(self.boxes) <= MOST_BELOW else 2
        down = -(-len(self.boxes) // columns)
        for number, box in enumerate(self.boxes.values()):
            box.clicked.connect(self._ticked)
            self._grid.addWidget(box, number % down, number // down)
        self._grid.addWidget(self._all, down, 0, 1, columns)

    @property
    def chosen(self) -> frozenset[int]:
        """The suites ticked."""
        return frozenset(number for number, box in self.boxes.items() if box.isChecked())

    def _ticked(self) -> None:
        self._say()
        self.edited.emit()

    def _say(self) -> None:
        self._all.setVisible(not self.chosen)
