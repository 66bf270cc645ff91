"""Parts one under the other in a column of reading width; in two columns where the window is wide enough for both."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.tokens import Margins, Space


class Columns(QWidget):
    """`first` and then `second`, below it or beside it; no column is wider than `width` pixels.

    The order of reading, and of Tab, is the same either way.
    """

    def __init__(self, first: Sequence[QWidget], second: Sequence[QWidget], width: int) -> None:
        super().__init__()
        self._second, self._beside = tuple(second), False
        self._two = 2 * width + Space.APART + Margins.PAGE[0] + Margins.PAGE[2]
        self._columns = (QVBoxLayout(), QVBoxLayout())
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        for column in self._columns:
            column.setSpacing(Space.APART)
            line.addLayout(column, 10)
        line.addStretch(1)
        for part in (*first, *second):
            part.setMaximumWidth(width)
            self._columns[0].addWidget(part)
        for column in self._columns:
            column.addStretch(1)
        line.setStretch(1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        beside = self.width() >= self._two
        if beside != self._beside:
            self._beside = beside
            self._place()

    def _place(self) -> None:
        here = self._columns[self._beside]
        for part in self._second:
            self._columns[not self._beside].removeWidget(part)
            here.insertWidget(here.count() - 1, part)
        self.layout().setStretch(1, 10 if self._beside else 0)  # type: ignore[union-attr]
