"""Drawing one cell: chips, hatch, project block, its days, and the corner of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.rota.cells import PLAIN, Away, Cell, Chip, Day, Part
from app.ui.rota.painting import (
    DAYS_WIDTH,
    SMALLEST_CHIP,
    chip_picture,
    draw_absent,
    draw_block,
    draw_chip,
    draw_finding,
    draw_swap,
    draw_wish,
    hatch_picture,
    header_font,
    many_picture,
    open_picture,
)
from app.ui.themes import Look
from app.ui.tokens import FINE

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

CHIP_MARGIN, STRIP = 3, 3
WIDEST_PICTURE = 120
WORDS_WIDTH = 60  # a day this wide names its holiday


class Squares:
    """Draws cells of a grid at any size."""

    def __init__(self, grid: RotaGrid, look: Look) -> None:
        self._grid, self._look = grid, look

    def draw(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        """Draw a cell into a box."""
        theme, cell = self._look.theme, self._grid.rota.cell(row, column)
        if cell is PLAIN.get(cell.project):
            if cell.project:
                draw_block(painter, box, cell.project, theme)
            return
        ratio = self._grid.devicePixelRatioF()
        room = box.adjusted(1, CHIP_MARGIN, -1, -CHIP_MARGIN)
        if cell.chips:
            self._chips(painter, room, cell)
        elif cell.gone:
            self._chip(painter, room, cell.gone[0])
        elif cell.away:
            painter.drawPixmap(box.topLeft(), hatch_picture(box.width(), box.height(), ratio, theme))
        elif cell.absent:
            draw_absent(painter, box, theme)
        elif cell.open:
            painter.drawPixmap(room.topLeft(), open_picture(room.width(), room.height(), ratio, theme))
        elif cell.project:
            draw_block(painter, box, cell.project, theme)
        for part in cell.covers:
            self._cover(painter, room, part)
        for number, day in enumerate(cell.days):
            if day.away or day.free:
                self._day(painter, box, number, day, cell)
        if cell.swaps:
            draw_swap(painter, box, theme)
        if cell.wish is not None:
            others = cell.chips or cell.gone or cell.away or any(day.away or day.free for day in cell.days)
            draw_wish(painter, box, cell.wish, theme, alone=not others)
        if cell.finding is not None:
            draw_finding(painter, box, cell.finding, theme)

    def _chips(self, painter: QPainter, room: QRect, cell: Cell) -> None:
        theme, ratio = self._look.theme, self._grid.devicePixelRatioF()
        width = room.width() // len(cell.chips)
        if len(cell.chips) > 1 and width < SMALLEST_CHIP:
            painter.drawPixmap(room.topLeft(), many_picture(len(cell.chips), room.width(), room.height(), ratio, theme))
            return
        for number, chip in enumerate(cell.chips):
            self._chip(painter, QRect(room.left() + number * width, room.top(), width, room.height()), chip)

    def _chip(self, painter: QPainter, room: QRect, chip: Chip) -> None:
        """Copy a chip's picture, or draw a chip too wide for pictures of it to be worth their memory."""
        theme, ratio = self._look.theme, self._grid.devicePixelRatioF()
        if room.width() <= WIDEST_PICTURE:
            painter.drawPixmap(room.topLeft(), chip_picture(chip, room.width(), room.height(), ratio, theme))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chip(painter, room, chip, theme)
        painter.restore()

    def _cover(self, painter: QPainter, room: QRect, part: Part) -> None:
        """Draw a bracket over the part of the week that is covered."""
        theme = self._look.theme
        left = room.left() + round(room.width() * part.begin)
        width = max(5, round(room.width() * (part.end - part.begin)))
        here = QRect(min(left, room.right() - width + 1), room.top() - 2, width, 5)
        painter.fillRect(here, QColor(theme.window))
        painter.fillRect(here.adjusted(1, 1, -1, -2), QColor(theme.accent))
        for edge in (here.left() + 1, here.right() - 2):
            painter.fillRect(QRect(edge, here.top() + 1, 2, 4), QColor(theme.accent))

    def _day(self, painter: QPainter, box: QRect, number: int, day: Day, cell: Cell) -> None:
        left, right = box.left() + box.width() * number // 7, box.left() + box.width() * (number + 1) // 7
        here = QRect(left, box.top(), right - left, box.height())
        if day.away and not cell.away:
            self._leave(painter, here, day.away, beside=bool(cell.chips))
        if day.free and box.width() >= DAYS_WIDTH:
            self._free(painter, here, day.free, quiet=bool(cell.chips))

    def _leave(self, painter: QPainter, here: QRect, away: Away, *, beside: bool) -> None:
        """Hatch the day where nothing else is there, else cut it out of the foot of the chip; a part of it is less."""
        theme, ratio = self._look.theme, self._grid.devicePixelRatioF()
        if beside:
            foot = QRect(here.left() + 1, here.bottom() - CHIP_MARGIN - STRIP, here.width() - 1, STRIP)
            painter.fillRect(foot.adjusted(-1, -1, 1, 1), QColor(theme.window))
            painter.fillRect(foot if away is Away.WHOLE else foot.adjusted(0, 0, 0, -2), QColor(theme.ink))
            return
        height = here.height() if away is Away.WHOLE else here.height() // 2
        painter.fillRect(here.adjusted(0, 4, 0, -5), QColor(theme.window))
        picture = hatch_picture(max(8, here.width()), here.height(), ratio, theme)
        part = QRect(0, 0, round(here.width() * ratio), round(height * ratio))
        painter.drawPixmap(here.topLeft(), picture, part)

    def _free(self, painter: QPainter, here: QRect, words: str, *, quiet: bool) -> None:
        """Name the holiday or close where there is room; else mark the day at its head."""
        theme = self._look.theme
        if quiet or here.width() < WORDS_WIDTH:
            painter.fillRect(QRect(here.left() + 1, here.top() + 2, here.width() - 1, 2), QColor(theme.warning))
            return
        painter.fillRect(here.adjusted(1, 3, -1, -4), QColor(theme.soft))
        painter.setFont(header_font(FINE))
        painter.setPen(QColor(theme.warning))
        room = here.adjusted(4, 0, -2, -1)
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
