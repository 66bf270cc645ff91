"""What the grid paints, layer by layer: holiday weeks, today, cells, selection, drop target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.domain.holidays import WeekKind
from app.domain.rota import Slot
from app.domain.weeks import Week
from app.ui.rota.cells import Cell
from app.ui.rota.painting import (
    SMALLEST_CHIP,
    chip_picture,
    draw_block,
    draw_finding,
    hatch_picture,
    many_picture,
    open_picture,
)
from app.ui.rota.views import RotaView
from app.ui.themes import Look

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

CHIP_MARGIN = 3


class GridPainter:
    """Paints the visible part of a grid."""

    def __init__(self, grid: RotaGrid, look: Look) -> None:
        self._grid, self._look = grid, look

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
        selected = {(i.row(), i.column()) for i in grid.selectedIndexes()}
        for row in rows:
            top, height = grid.rowViewportPosition(row), grid.rowHeight(row)
            self._paint_line(painter, area, view, row, top + height - 1)
            for column, (left, width) in boxes.items():
                box = QRect(left, top, width, height)
                if (row, column) in selected:
                    painter.fillRect(box.adjusted(0, 0, 0, -1), QColor(self._look.theme.selection))
                self._paint_cell(painter, box, grid.rota.cell(row, column))
        self._paint_current(painter)

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

    # Cells

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        theme, ratio = self._look.theme, self._grid.devicePixelRatioF()
        room = box.adjusted(1, CHIP_MARGIN, -1, -CHIP_MARGIN)
        if cell.chips:
            self._paint_chips(painter, room, cell)
        elif cell.away:
            painter.drawPixmap(box.topLeft(), hatch_picture(box.width(), box.height(), ratio, theme))
        elif cell.open:
            painter.drawPixmap(room.topLeft(), open_picture(room.width(), room.height(), ratio, theme))
        elif cell.project:
            draw_block(painter, box, cell.project, theme)
        if cell.finding is not None:
            draw_finding(painter, box, cell.finding, theme)

    def _paint_chips(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        theme, ratio = self._look.theme, self._grid.devicePixelRatioF()
        width = room.width() // len(cell.chips)
        if len(cell.chips) > 1 and width < SMALLEST_CHIP:
            painter.drawPixmap(room.topLeft(), many_picture(len(cell.chips), room.width(), room.height(), ratio, theme))
        else:
            for number, chip in enumerate(cell.chips):
                picture = chip_picture(chip, width, room.height(), ratio, theme)
                painter.drawPixmap(room.left() + number * width, room.top(), picture)
        marks: tuple[Slot | None, ...] = (self._grid.marked, self._grid.mouse.source)
        for number, slot in enumerate(cell.slots):
            if slot in marks:
                here = QRect(room.left() + number * width, room.top(), width, room.height())
                self._outline(painter, here.adjusted(-1, -2, 1, 2), theme.accent, dashed=True)

    # Selection and drop target

    def _paint_current(self, painter: QPainter) -> None:
        grid, theme = self._grid, self._look.theme
        index = grid.currentIndex()
        if index.isValid():
            self._outline(painter, grid.visualRect(index).adjusted(1, 1, -1, -2), theme.accent)
        target = grid.mouse.target
        if target is not None and target.isValid():
            colour = {"good": theme.accent, "bad": theme.danger}.get(grid.mouse.verdict, theme.muted)
            self._outline(painter, grid.visualRect(target).adjusted(1, 1, -1, -2), colour)
            if grid.mouse.verdict == "never":
                self._cross(painter, grid.visualRect(target), colour)

    def _outline(self, painter: QPainter, box: QRect, colour: str, *, dashed: bool = False) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
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
