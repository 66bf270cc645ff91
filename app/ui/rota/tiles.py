"""Blocks of cells as pictures, so that scrolling only copies them and draws what comes into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

ROWS, WIDTH = 4, 96
MOST = 1600
DrawCell = Callable[[QPainter, QRect, int, int], None]


class Tiles:
    """Pictures of ROWS rows by about WIDTH pixels of weeks, transparent where nothing is drawn; the oldest go first."""

    def __init__(self, grid: RotaGrid, draw_cell: DrawCell) -> None:
        self._grid, self._draw_cell = grid, draw_cell
        self._made: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._kind: object = None

    def paint(self, painter: QPainter, rows: range, columns: range, kind: object) -> None:
        """Copy the blocks over some cells; `kind` is what all pictures depend on besides their cells."""
        grid = self._grid
        width, height = grid.horizontalHeader().defaultSectionSize(), grid.verticalHeader().defaultSectionSize()
        now = (kind, width, height)
        if now != self._kind:
            self._made.clear()
            self._kind = now
        across = max(1, WIDTH // width)
        for down in range(rows.start // ROWS, (rows.stop - 1) // ROWS + 1):
            for along in range(columns.start // across, (columns.stop - 1) // across + 1):
                at = QPoint(grid.columnViewportPosition(along * across), grid.rowViewportPosition(down * ROWS))
                painter.drawPixmap(at, self._picture(down, along, across, width, height))

    def forget(self, rows: set[int] | None = None) -> None:
        """Forget the pictures of some rows, or all, because cells have changed."""
        if rows is None:
            self._made.clear()
            return
        bands = {row // ROWS for row in rows}
        for place in [p for p in self._made if p[0] in bands]:
            del self._made[place]

    def _picture(self, down: int, along: int, across: int, width: int, height: int) -> QPixmap:
        found = self._made.get((down, along))
        if found is None:
            found = self._made[down, along] = self._draw(down, along, across, width, height)
            if len(self._made) > MOST:
                self._made.popitem(last=False)
        else:
            self._made.move_to_end((down, along))
        return found

    def _draw(self, down: int, along: int, across: int, width: int, height: int) -> QPixmap:
        ratio, model = self._grid.devicePixelRatioF(), self._grid.rota
        picture = QPixmap(round(across * width * ratio), round(ROWS * height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for row in range(down * ROWS, min((down + 1) * ROWS, model.rowCount())):
            for column in range(along * across, min((along + 1) * across, model.columnCount())):
                box = QRect((column - along * across) * width, (row - down * ROWS) * height, width, height)
                self._draw_cell(painter, box, row, column)
        painter.end()
        return picture
