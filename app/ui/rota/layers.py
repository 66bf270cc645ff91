"""What the grid paints, layer by layer: holiday weeks, today, cells, selection, drop target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.holidays import WeekKind
from app.domain.weeks import Week
from app.ui.rota.painting import DAYS_WIDTH
from app.ui.rota.squares import Squares
from app.ui.rota.tiles import Tiles
from app.ui.rota.views import RotaView
from app.ui.themes import Look

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid


class GridPainter:
    """Paints the visible part of a grid."""

    def __init__(self, grid: RotaGrid, look: Look) -> None:
        self._grid, self._look = grid, look
        self.tiles = Tiles(grid, Squares(grid, look).draw)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what lies in an area of the viewport."""
        view = self._grid.rota.view
        painter.fillRect(area, QColor(self._look.theme.window))
        if view is not None and view.rows and view.count:
            self._paint_view(painter, area, view)

    def _paint_view(self, painter: QPainter, area: QRect, view: RotaView) -> None:
        grid = self._grid
        columns = _visible(grid.columnAt(area.left()), grid.columnAt(area.right()), view.count)
        rows = _visible(grid.rowAt(area.top()), grid.rowAt(area.bottom()), view.rows)
        if not rows or not columns:
            return
        boxes = {c: (grid.columnViewportPosition(c), grid.columnWidth(c)) for c in columns}
        bottom = grid.rowViewportPosition(rows[-1]) + grid.rowHeight(rows[-1])
        self._paint_holidays(painter, view, boxes, bottom)
        self._paint_today(painter, view, bottom)
        for row in rows:
            self._paint_line(painter, area, view, row, grid.rowViewportPosition(row) + grid.rowHeight(row) - 1)
        self._paint_days(painter, boxes, bottom)
        self._paint_selected(painter, rows, columns)
        self.tiles.paint(painter, rows, columns, (self._look.theme, grid.devicePixelRatioF()))
        self._paint_marked(painter, view)
        self._paint_current(painter)
        for box in grid.days.boxes():
            colour = QColor(self._look.theme.accent)
            colour.setAlpha(60)
            painter.fillRect(box.adjusted(1, 2, -1, -3), colour)
            self._outline(painter, box.adjusted(1, 2, -2, -3), QPen(QColor(self._look.theme.accent), 2))

    def _paint_selected(self, painter: QPainter, rows: range, columns: range) -> None:
        colour = QColor(self._look.theme.selection)
        chosen = self._grid.selectionModel().selection()
        for part in (chosen.at(n) for n in range(chosen.size())):
            across = range(max(part.left(), columns.start), min(part.right() + 1, columns.stop))
            for row in range(max(part.top(), rows.start), min(part.bottom() + 1, rows.stop)):
                for column in across:
                    painter.fillRect(self._box(row, column).adjusted(0, 0, 0, -1), colour)

    def _box(self, row: int, column: int) -> QRect:
        grid = self._grid
        at = grid.columnViewportPosition(column), grid.rowViewportPosition(row)
        return QRect(*at, grid.columnWidth(column), grid.rowHeight(row))

    def _paint_days(self, painter: QPainter, boxes: dict[int, tuple[int, int]], bottom: int) -> None:
        for left, width in boxes.values():
            if width >= DAYS_WIDTH:
                for day in range(7):
                    style = Qt.PenStyle.DotLine if day else Qt.PenStyle.SolidLine
                    painter.setPen(QPen(QColor(self._look.theme.line), 1, style))
                    painter.drawLine(left + width * day // 7, 0, left + width * day // 7, bottom)

    def _paint_holidays(
        self, painter: QPainter, view: RotaView, boxes: dict[int, tuple[int, int]], bottom: int
    ) -> None:
        for column, (left, width) in boxes.items():
            if view.team.week_kinds.get(view.weeks[column]) is WeekKind.HOLIDAY:
                painter.fillRect(QRect(left, 0, width, bottom), QColor(self._look.theme.soft))

    def _paint_today(self, painter: QPainter, view: RotaView, bottom: int) -> None:
        column = view.column_of(Week.of(view.today))
        if 0 <= column < view.count:
            part = (view.today.weekday() + 0.5) / 7
            x = self._grid.columnViewportPosition(column) + round(self._grid.columnWidth(column) * part)
            painter.setPen(QPen(QColor(self._look.theme.accent), 1, Qt.PenStyle.DashLine))
            painter.drawLine(x, 0, x, bottom)

    def _paint_line(self, painter: QPainter, area: QRect, view: RotaView, row: int, bottom: int) -> None:
        last_role = not view.by_people and view.duties[row][1] is view.duties[row][0].roles[-1]
        painter.setPen(QColor(self._look.theme.muted if last_role else self._look.theme.line))
        painter.drawLine(area.left(), bottom, area.right(), bottom)

    # Selection and drop target

    def _paint_marked(self, painter: QPainter, view: RotaView) -> None:
        for slot in (self._grid.marked, self._grid.mouse.source):
            place = view.place_of(slot) if slot is not None else None
            if place is not None:
                self._outline(
                    painter,
                    self._box(*place).adjusted(0, 1, 0, -2),
                    QPen(QColor(self._look.theme.accent), 2, Qt.PenStyle.DashLine),
                )

    def _paint_current(self, painter: QPainter) -> None:
        grid, theme = self._grid, self._look.theme
        index = grid.currentIndex()
        if index.isValid():
            pen = (
                QPen(QColor(theme.accent), 2) if grid.hasFocus() else QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine)
            )
            self._outline(painter, grid.visualRect(index).adjusted(1, 1, -1, -2), pen)
        target = grid.mouse.target
        if target is not None and target.isValid():
            colour = {"good": theme.accent, "bad": theme.danger}.get(grid.mouse.verdict, theme.muted)
            self._outline(painter, grid.visualRect(target).adjusted(1, 1, -1, -2), QPen(QColor(colour), 2))
            if grid.mouse.verdict == "never":
                self._cross(painter, grid.visualRect(target), colour)

    def _outline(self, painter: QPainter, box: QRect, pen: QPen) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box), 5, 5)
        painter.restore()

    def _cross(self, painter: QPainter, box: QRect, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 1.5))
        middle = box.center()
        for side in (-1, 1):
            painter.drawLine(middle.x() - 5, middle.y() - 5 * side, middle.x() + 5, middle.y() + 5 * side)


def _visible(first: int, last: int, count: int) -> range:
    return range(max(0, first), (last if last >= 0 else count - 1) + 1)
