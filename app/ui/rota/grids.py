"""The rota grid: a table view whose cells are painted in one loop that copies cached pictures."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from app.domain.holidays import WeekKind
from app.domain.rota import Slot
from app.domain.weeks import Week
from app.ui.rota.cells import Cell, RotaView
from app.ui.rota.headers import NamesHeader, WeeksHeader
from app.ui.rota.models import RotaModel
from app.ui.rota.painting import chip_picture, draw_block, draw_finding, hatch_picture, open_picture
from app.ui.themes import Look

ROW_HEIGHT = 27
NAMES_WIDTH = 168
ZOOMS = (("Quarter", 84), ("Half year", 46), ("Year", 22))
CHIP_MARGIN = 3


class RotaGrid(QTableView):
    """Shows a RotaModel; tells what a person wants and leaves doing it to the page."""

    drag_moved = Signal(QModelIndex, QModelIndex, QPoint)
    dropped = Signal(QModelIndex, QModelIndex)
    drag_ended = Signal()
    typed = Signal(str)
    key_pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("rotaGrid")
        self.setAccessibleName("Rota")
        self._look = look
        self.rota = RotaModel()
        self.setModel(self.rota)
        self.setHorizontalHeader(WeeksHeader(self, look))
        self.setVerticalHeader(NamesHeader(self, look, NAMES_WIDTH))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.set_zoom(1)
        self._drag_from: QModelIndex | None = None
        self._pressed_at = QPoint()
        self._dragging = False
        self.marked: Slot | None = None
        look.changed.connect(self.viewport().update)

    def set_zoom(self, number: int) -> None:
        """Choose the width of a week."""
        self.horizontalHeader().setDefaultSectionSize(ZOOMS[number][1])
        self.viewport().update()

    def show_view(self, view: RotaView) -> None:
        """Show other values; place and selection stay where the columns are the same."""
        self.rota.show_view(view)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into sight."""
        index = self.rota.index(max(0, row), column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def go_to_week(self, week: Week) -> None:
        """Bring a week to the left of the grid and keep the row."""
        view = self.rota.view
        if view is not None and 0 <= view.column_of(week) < view.count:
            column = view.column_of(week)
            self.go_to(self.currentIndex().row(), column)
            self.horizontalScrollBar().setValue(max(0, self.columnWidth(0) * (column - 2)))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        theme, view = self._look.theme, self.rota.view
        painter.fillRect(event.rect(), QColor(theme.window))
        if view is not None and view.rows and view.count:
            self._paint_cells(painter, event.rect(), view)
        painter.end()

    def _paint_cells(self, painter: QPainter, area: QRect, view: RotaView) -> None:
        columns = self._visible(self.columnAt(area.left()), self.columnAt(area.right()), view.count)
        rows = self._visible(self.rowAt(area.top()), self.rowAt(area.bottom()), view.rows)
        boxes = {c: (self.columnViewportPosition(c), self.columnWidth(c)) for c in columns}
        bottom = self.rowViewportPosition(rows[-1]) + self.rowHeight(rows[-1]) if rows else 0
        self._paint_columns(painter, view, boxes, bottom)
        self._paint_today(painter, view, bottom)
        selected = {(i.row(), i.column()) for i in self.selectedIndexes()}
        for row in rows:
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            self._paint_line(painter, area, view, row, top + height - 1)
            for column, (left, width) in boxes.items():
                box = QRect(left, top, width, height)
                if (row, column) in selected:
                    painter.fillRect(box.adjusted(0, 0, 0, -1), QColor(self._look.theme.selection))
                self._paint_cell(painter, box, self.rota.cell(row, column))
        self._paint_current(painter)

    def _visible(self, first: int, last: int, count: int) -> range:
        return range(max(0, first), (last if last >= 0 else count - 1) + 1)

    def _paint_columns(self, painter: QPainter, view: RotaView, boxes: dict[int, tuple[int, int]], bottom: int) -> None:
        for column, (left, width) in boxes.items():
            if view.team.week_kinds.get(view.weeks[column]) is WeekKind.HOLIDAY:
                painter.fillRect(QRect(left, 0, width, bottom), QColor(self._look.theme.soft))

    def _paint_line(self, painter: QPainter, area: QRect, view: RotaView, row: int, bottom: int) -> None:
        last_role = not view.by_people and view.duties[row][1] is view.duties[row][0].roles[-1]
        painter.setPen(QColor(self._look.theme.muted if last_role else self._look.theme.line))
        painter.drawLine(area.left(), bottom, area.right(), bottom)

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        room = box.adjusted(1, CHIP_MARGIN, -1, -CHIP_MARGIN)
        if cell.chips:
            width = room.width() // len(cell.chips)
            for number, chip in enumerate(cell.chips):
                picture = chip_picture(chip, width, room.height(), ratio, theme)
                painter.drawPixmap(room.left() + number * width, room.top(), picture)
            if self.marked in cell.slots:
                painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0, 1, -1, -2))
        elif cell.away:
            painter.drawPixmap(box.topLeft(), hatch_picture(box.width(), box.height(), ratio, theme))
        elif cell.open:
            painter.drawPixmap(room.topLeft(), open_picture(room.width(), room.height(), ratio, theme))
        elif cell.project:
            draw_block(painter, box, cell.project, theme)
        if cell.finding is not None:
            draw_finding(painter, box, cell.finding, theme)

    def _paint_today(self, painter: QPainter, view: RotaView, bottom: int) -> None:
        column = view.column_of(Week.of(view.today))
        if 0 <= column < view.count:
            part = (view.today.weekday() + 0.5) / 7
            x = self.columnViewportPosition(column) + round(self.columnWidth(column) * part)
            painter.setPen(QPen(QColor(self._look.theme.accent), 1, Qt.PenStyle.DashLine))
            painter.drawLine(x, 0, x, bottom)

    def _paint_current(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if index.isValid():
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.visualRect(index).adjusted(1, 1, -1, -2), 4, 4)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_F2}
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() in keys:
            self.key_pressed.emit(event.key())
        elif plain and event.text().isalpha():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
            self.verticalHeader().viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        held = index.isValid() and bool(self.rota.cell(index.row(), index.column()).chips)
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._drag_from = index if held and plain else None
        self._pressed_at = event.position().toPoint()
        self.verticalHeader().viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if self._drag_from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        here = event.position().toPoint()
        far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if far or self._dragging:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.drag_moved.emit(self._drag_from, self.indexAt(here), here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        source, dragging = self._drag_from, self._dragging
        self.end_drag()
        super().mouseReleaseEvent(event)
        target = self.indexAt(event.position().toPoint())
        if dragging and source is not None and target.isValid() and target != source:
            self.dropped.emit(source, target)

    def end_drag(self) -> None:
        """Give up a drag under way."""
        if self._dragging:
            self._dragging = False
            self.unsetCursor()
            self.drag_ended.emit()
        self._drag_from = None

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(900, 600)
