"""The header of rows: names of people, or rotations with their roles."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from app.domain.languages import said
from app.ui.rota.models import RotaModel
from app.ui.themes import Look
from app.ui.tokens import BODY, sized


class NamesHeader(QHeaderView):
    """Names of people, or rotations with their roles."""

    def __init__(self, parent: QTableView, look: Look, width: int) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._table = parent
        self._width = width
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._width, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        theme, model = self._look.theme, self.model()
        painter.fillRect(self.viewport().rect(), QColor(theme.window))
        if isinstance(model, RotaModel) and model.view is not None:
            first = max(0, self.visualIndexAt(0))
            for row in range(first, model.view.rows):
                top = self.sectionViewportPosition(row)
                if top > self.viewport().height():
                    break
                self._name(painter, model, row, QRect(0, top, self.width(), self.sectionSize(row)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _name(self, painter: QPainter, model: RotaModel, row: int, box: QRect) -> None:
        view, theme = model.view, self._look.theme
        assert view is not None
        current = self._table.currentIndex().row() == row
        room = box.adjusted(16, 0, -8, 0)
        if view.by_people:
            self._say(painter, room, view.people[row].name, theme.ink, bold=current)
        else:
            rotation, role = view.duties[row]
            lead = role is rotation.roles[0]
            used = self._say(painter, room, rotation.name, theme.ink, bold=True) if lead else 0
            right = Qt.AlignmentFlag.AlignRight
            self._say(painter, room.adjusted(used + 6, 0, 0, 0), said(role), theme.muted, bold=current, side=right)
        painter.setPen(QColor(theme.line))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())

    def _say(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        colour: str,
        *,
        bold: bool,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Draw words, shortened where there is too little room; return their width in pixels."""
        font = sized(self.font(), BODY)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, short)
        return metrics.horizontalAdvance(short)
