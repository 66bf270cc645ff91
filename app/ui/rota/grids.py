"""The rota grid: a table view whose cells are painted in one loop that copies cached pictures."""

from PySide6.QtCore import QItemSelectionModel, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QTableView, QWidget

from app.domain.languages import tr
from app.domain.rota import RowKey, Slot
from app.domain.weeks import Week
from app.ui.rota.days import DayChoice
from app.ui.rota.drags import DragMouse
from app.ui.rota.headers import NamesHeader
from app.ui.rota.layers import GridPainter
from app.ui.rota.models import RotaModel
from app.ui.rota.views import RotaView
from app.ui.rota.week_headers import WeeksHeader
from app.ui.themes import Look
from app.ui.turns import turn

NAMES_WIDTH = 196
PEOPLE_HEIGHT, DUTY_HEIGHT = 27, 34
# (words, weeks that should fit, least and largest width of a week)
ZOOMS = (
    (tr("Week"), 1, 560, 2400),
    (tr("Month"), 5, 112, 420),
    (tr("Half year"), 26, 40, 72),
    (tr("Year"), 52, 14, 36),
)
FIRST_ZOOM = 2
WEEKS_BEFORE = 2
WISH_SIGNS = ("+", "-")
KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape}


class RotaGrid(QTableView):
    """Shows a RotaModel; tells what a person wants and leaves doing it to the page."""

    typed = Signal(str)
    key_pressed = Signal(int)
    zoom_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("rotaGrid")
        self.setAccessibleName(tr("Rota"))
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(tr("Choose all weeks"))
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
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._leave_names_without_bar()
        self.marked: Slot | None = None
        self.zoom = FIRST_ZOOM
        self._painter = GridPainter(self, look)
        self.mouse = DragMouse(self)
        self.days = DayChoice(self)
        self.selectionModel().currentChanged.connect(lambda _now, _old: self.verticalHeader().viewport().update())
        look.changed.connect(self.refresh)

    def _leave_names_without_bar(self) -> None:
        space = QWidget()
        space.setFixedWidth(NAMES_WIDTH)
        self.addScrollBarWidget(space, Qt.AlignmentFlag.AlignLeft)
        self.setCornerWidget(QWidget())

    # Showing

    def show_view(self, view: RotaView) -> None:
        """Show other values; current cell, selection and place stay with their weeks, people and rotations."""
        kept = self._places()
        height = PEOPLE_HEIGHT if view.by_people else DUTY_HEIGHT
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
        if self.rota.show_view(view) and kept is not None:
            self._restore(*kept)
        self._painter.tiles.forget(self.rota.rows_forgotten)
        self.refresh()

    def refresh(self) -> None:
        """Paint everything again."""
        for part in (self, self.horizontalHeader(), self.verticalHeader()):
            part.viewport().update()

    def _places(self) -> tuple[Week, RowKey | None, Week, set[tuple[RowKey, Week]]] | None:
        view, index = self.rota.view, self.currentIndex()
        if view is None or not view.count:
            return None
        at_left = view.first + max(0, self.columnAt(0))
        chosen = {(view.row_keys[i.row()], view.weeks[i.column()]) for i in self.selectedIndexes()}
        if not index.isValid():
            return at_left, None, at_left, chosen
        return at_left, view.row_keys[index.row()], view.weeks[index.column()], chosen

    def _restore(self, at_left: Week, row: RowKey | None, week: Week, chosen: set[tuple[RowKey, Week]]) -> None:
        view, model = self.rota.view, self.selectionModel()
        assert view is not None
        rows = {key: number for number, key in enumerate(view.row_keys)}
        if 0 <= view.column_of(week) < view.count and view.rows:
            index = self.rota.index(rows.get(row, 0) if row is not None else 0, view.column_of(week))
            model.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for key, one in chosen:
            if key in rows and 0 <= view.column_of(one) < view.count:
                index = self.rota.index(rows[key], view.column_of(one))
                model.select(index, QItemSelectionModel.SelectionFlag.Select)
        self._scroll_to_column(view.column_of(at_left))

    # Going places

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
            self.go_to(self.currentIndex().row(), view.column_of(week))
            self._scroll_to_column(view.column_of(week) - (WEEKS_BEFORE if ZOOMS[self.zoom][1] > WEEKS_BEFORE else 0))

    def _scroll_to_column(self, column: int) -> None:
        self.updateGeometries()
        self.horizontalScrollBar().setValue(max(0, self.horizontalHeader().defaultSectionSize() * column))

    def set_zoom(self, number: int) -> None:
        """Choose how many weeks fit; the current cell, else the left edge, stays in sight."""
        self.zoom = number
        self._fit_weeks()

    def _fit_weeks(self) -> None:
        _, fit, least, most = ZOOMS[self.zoom]
        width = max(least, min(most, self.viewport().width() // fit))
        old = self.horizontalHeader().defaultSectionSize()
        if width != old:
            at_left = self.horizontalScrollBar().value() / old
            self.horizontalHeader().setDefaultSectionSize(width)
            self.updateGeometries()
            self.horizontalScrollBar().setValue(round(at_left * width))
            if self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        with turn("paint of the rota"):
            self._painter.paint(painter, event.rect())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_weeks()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        with turn(f"key {event.key():#x} on the rota"):
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape and (self.mouse.give_up() or self.days.clear()):
            return
        if self.days.press(event):
            return
        if event.key() in KEYS:
            self.key_pressed.emit(event.key())
        elif plain and (event.text().isalpha() or event.text() in WISH_SIGNS):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        turned = event.angleDelta().y()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and turned:
            self.zoom_wanted.emit(self.zoom - (1 if turned > 0 else -1))
        elif event.modifiers() == Qt.KeyboardModifier.ShiftModifier and turned:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
        else:
            super().wheelEvent(event)

    def slot_at(self, at: QPoint) -> Slot | None:
        """Return the held slot whose chip is at a point, None where there is none."""
        index = self.indexAt(at)
        cell = self.rota.cell_at(index)
        if cell is None or not cell.chips:
            return None
        box = self.visualRect(index)
        part = (at.x() - box.left()) * len(cell.chips) // max(1, box.width())
        return cell.slots[max(0, min(len(cell.slots) - 1, part))]

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(900, 600)
