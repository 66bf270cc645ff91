"""Dragging a chip with the mouse: what is taken, what lies under the pointer, and scrolling at the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.domain.rota import Slot

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

EDGE, STEP, SCROLL_MILLISECONDS = 28, 22, 30


class DragMouse(QObject):
    """Watches the mouse over a grid.

    `verdict` on the target is set by whoever judges it: good, bad (a rule would break), never, or empty.
    """

    begun = Signal()
    moved = Signal(object, QModelIndex, QPoint)
    dropped = Signal(object, QModelIndex)
    ended = Signal()

    def __init__(self, grid: RotaGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._taken: Slot | None = None
        self._pressed_at = QPoint()
        self._here = QPoint()
        self.source: Slot | None = None
        self.target: QPersistentModelIndex | None = None
        self.verdict = ""
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MILLISECONDS)
        self._timer.timeout.connect(self._scroll)
        grid.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event)
        elif event.type() == QEvent.Type.MouseMove and self._taken is not None:
            return self._move(event.position().toPoint(), event.buttons())
        elif event.type() == QEvent.Type.MouseButtonRelease and self._taken is not None:
            return self._release(event.position().toPoint())
        return False

    def _press(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._taken = self._grid.slot_at(self._pressed_at) if plain else None

    def _move(self, here: QPoint, buttons: Qt.MouseButton) -> bool:
        if not buttons & Qt.MouseButton.LeftButton:
            self.give_up()
            return False
        far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self.source is None and far:
            self.source = self._taken
            self._grid.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._timer.start()
            self.begun.emit()
        if self.source is not None:
            self._here = here
            self._aim()
        return True

    def _aim(self) -> None:
        index = self._grid.indexAt(self._here)
        self.target = QPersistentModelIndex(index) if index.isValid() else None
        self.moved.emit(self.source, index, self._here)
        self._grid.viewport().update()

    def _release(self, here: QPoint) -> bool:
        source, target = self.source, self._grid.indexAt(here)
        self.give_up()
        if source is not None and target.isValid() and source not in self._grid.rota.slots_at(target):
            self.dropped.emit(source, target)
        return source is not None

    def give_up(self) -> bool:
        """End a drag without dropping; False when there was none."""
        was = self.source is not None
        self._taken = self.source = self.target = None
        self.verdict = ""
        self._timer.stop()
        if was:
            self._grid.viewport().unsetCursor()
            self._grid.viewport().update()
            self.ended.emit()
        return was

    def _scroll(self) -> None:
        room = self._grid.viewport().rect()
        across = (self._here.x() > room.right() - EDGE) - (self._here.x() < EDGE)
        down = (self._here.y() > room.bottom() - EDGE) - (self._here.y() < EDGE)
        for bar, side in ((self._grid.horizontalScrollBar(), across), (self._grid.verticalScrollBar(), down)):
            if side:
                bar.setValue(bar.value() + side * STEP)
        if across or down:
            self._aim()
