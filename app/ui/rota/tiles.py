"""Blocks of cells as pictures, so that scrolling only copies them; those just out of sight are drawn in spare time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

ROWS, WIDTH = 4, 96
MOST = 1600
SLICE = 0.0025  # seconds of spare time taken at once
FIRST_PAUSE_MILLISECONDS = 200  # the window stands first
DrawCell = Callable[[QPainter, QRect, int, int], None]


class Tiles:
    """Pictures of ROWS rows by about WIDTH pixels of weeks, transparent where nothing is drawn; the oldest go first."""

    def __init__(self, grid: RotaGrid, draw_cell: DrawCell) -> None:
        self._grid, self._draw_cell = grid, draw_cell
        self._made: OrderedDict[tuple[int, int], QPixmap] = OrderedDict()
        self._kind: object = None
        self._ahead: Iterator[tuple[int, int]] = iter(())
        self._across = 1
        self._stands = False
        self._spare = QTimer(grid)
        self._spare.setSingleShot(True)
        self._spare.timeout.connect(self._draw_ahead)

    def paint(self, painter: QPainter, rows: range, columns: range, kind: object) -> None:
        """Copy the blocks over some cells; `kind` is what all pictures depend on besides their cells."""
        grid = self._grid
        width, height = grid.horizontalHeader().defaultSectionSize(), grid.verticalHeader().defaultSectionSize()
        now = (kind, width, height)
        if now != self._kind:
            self._made.clear()
            self._kind = now
        across = self._across = max(1, WIDTH // width)
        bands = range(rows.start // ROWS, (rows.stop - 1) // ROWS + 1)
        blocks = range(columns.start // across, (columns.stop - 1) // across + 1)
        for down in bands:
            for along in blocks:
                at = QPoint(grid.columnViewportPosition(along * across), grid.rowViewportPosition(down * ROWS))
                painter.drawPixmap(at, self._picture(down, along, across, width, height))
        self._ahead = self._around(bands, blocks)
        self._spare.start(0 if self._stands else FIRST_PAUSE_MILLISECONDS)
        self._stands = True

    def _around(self, bands: range, blocks: range) -> Iterator[tuple[int, int]]:
        """Yield the places just out of sight that hold cells, to the right, below, to the left and above."""
        model = self._grid.rota
        most_down, most_along = (model.rowCount() - 1) // ROWS, (model.columnCount() - 1) // self._across
        places: list[tuple[int, int]] = []
        for down, along in ((bands.stop, blocks.stop), (bands.start - 1, blocks.start - 1)):
            places += [(band, along) for band in bands]
            places += [(down, block) for block in blocks]
        return (p for p in places if 0 <= p[0] <= most_down and 0 <= p[1] <= most_along and p not in self._made)

    def _draw_ahead(self) -> None:
        """Draw some of them, as many as go unnoticed, and go on when there is time again."""
        grid, until = self._grid, time.perf_counter() + SLICE
        width, height = grid.horizontalHeader().defaultSectionSize(), grid.verticalHeader().defaultSectionSize()
        for down, along in self._ahead:
            self._picture(down, along, self._across, width, height)
            if time.perf_counter() > until:
                self._spare.start(0)
                return

    def forget(self, rows: set[int] | None = None) -> None:
        """Forget the pictures of some rows, or all, because cells have changed."""
        self._ahead = iter(())
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
