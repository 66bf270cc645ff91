"""Choosing days of one person in the grid, with the mouse or with arrows; weeks must be wide enough to show days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from app.domain.leave import Leave
from app.domain.weeks import Week, weeks_between
from app.ui.rota.painting import DAYS_WIDTH

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid

WEEK_ZOOM = 0
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True)
class ChosenDays:
    """Days in the row of a person, from the one chosen first to the one the choice was drawn to."""

    person_id: int
    anchor: date
    end: date

    @property
    def first(self) -> date:
        """The first day."""
        return min(self.anchor, self.end)

    @property
    def last(self) -> date:
        """The last day."""
        return max(self.anchor, self.end)

    @property
    def leave(self) -> Leave:
        """The days as leave that is not recorded yet."""
        return Leave(0, self.person_id, self.first, self.last)


class DayChoice(QObject):
    """Watches mouse and arrows over a grid of people; `changed` tells that other days, or none, are chosen.

    In the zoom of one week a click chooses a day and arrows go from day to day. In wider zooms days are drawn over with
    the mouse. On a chip, which is dragged itself, Alt is held.
    """

    changed = Signal()

    def __init__(self, grid: RotaGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._begun: tuple[QModelIndex, date, QPoint] | None = None
        self._moving = False
        self.chosen: ChosenDays | None = None
        grid.viewport().installEventFilter(self)
        grid.selectionModel().currentChanged.connect(lambda now, _old: self._follow(now))

    @property
    def shown(self) -> bool:
        """Tell whether the grid shows days of people."""
        view = self._grid.rota.view
        wide = self._grid.horizontalHeader().defaultSectionSize() >= DAYS_WIDTH
        return view is not None and view.by_people and wide

    def clear(self) -> bool:
        """Choose no days; False when none were chosen."""
        was = self.chosen is not None
        self._begun = None
        self._choose(None)
        return was

    def _choose(self, days: ChosenDays | None) -> None:
        if days != self.chosen:
            self.chosen = days
            self._grid.viewport().update()
            self.changed.emit()

    def _follow(self, now: QModelIndex) -> None:
        """Forget the days when another row or week becomes the current one."""
        view, days = self._grid.rota.view, self.chosen
        if self._moving or self._begun is not None or days is None or view is None:
            return
        here = view.people[now.row()].id == days.person_id if self.shown and now.isValid() else False
        if not here or view.weeks[now.column()] != Week.of(days.end):
            self._choose(None)

    # The mouse

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if not isinstance(event, QMouseEvent) or not self.shown:
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._press(event, at)
        elif event.type() == QEvent.Type.MouseMove and self._begun is not None:
            self._draw(at)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._begun = None
        return False

    def _press(self, event: QMouseEvent, at: QPoint) -> None:
        index, held = self._grid.indexAt(at), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.button() is Qt.MouseButton.RightButton and self._holds(at):
            return
        plain = not event.modifiers() and self._grid.slot_at(at) is None
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid() or not (plain or held):
            self.clear()
            return
        day = self._day_at(index, at)
        self._begun = (index, day, at)
        whose = self._person(index)
        self._choose(ChosenDays(whose, day, day) if held or self._grid.zoom == WEEK_ZOOM else None)

    def _draw(self, at: QPoint) -> None:
        assert self._begun is not None
        index, day, begun = self._begun
        here = self._grid.indexAt(at)
        if not here.isValid() or here.row() != index.row():
            self.clear()
        elif self.chosen is not None or (at - begun).manhattanLength() >= QApplication.startDragDistance():
            self._choose(ChosenDays(self._person(index), day, self._day_at(here, at)))

    def _holds(self, at: QPoint) -> bool:
        """Tell whether the chosen days lie under a point."""
        index, days = self._grid.indexAt(at), self.chosen
        if days is None or not index.isValid() or self._person(index) != days.person_id:
            return False
        return days.first <= self._day_at(index, at) <= days.last

    def _person(self, index: QModelIndex) -> int:
        view = self._grid.rota.view
        assert view is not None
        return view.people[index.row()].id

    def _day_at(self, index: QModelIndex, at: QPoint) -> date:
        view, box = self._grid.rota.view, self._grid.visualRect(index)
        assert view is not None
        number = (at.x() - box.left()) * 7 // max(1, box.width())
        return view.weeks[index.column()].days()[max(0, min(6, number))]

    # Keys

    def press(self, event: QKeyEvent) -> bool:
        """Go a day on or back, or with Shift draw the choice there; True when the key was one of these."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        step, index = STEPS.get(Qt.Key(event.key())), self._grid.currentIndex()
        if step is None or not plain or not self.shown or self._grid.zoom != WEEK_ZOOM or not index.isValid():
            return False
        days, view = self.chosen, self._grid.rota.view
        assert view is not None
        if days is None:
            week = view.weeks[index.column()]
            day = view.today if week == Week.of(view.today) else week.monday
            self._choose(ChosenDays(self._person(index), day, day))
            return True
        end = days.end + timedelta(days=step)
        if 0 <= view.column_of(Week.of(end)) < view.count:
            is_drawn = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
            self._go(Week.of(end))
            self._choose(ChosenDays(days.person_id, days.anchor if is_drawn else end, end))
        return True

    def _go(self, week: Week) -> None:
        view = self._grid.rota.view
        if view is not None and view.column_of(week) != self._grid.currentIndex().column():
            self._moving = True
            self._grid.go_to_week(week)
            self._moving = False

    # Where they are

    def boxes(self) -> list[QRect]:
        """Return the chosen days as boxes of the viewport, one for each week."""
        view, days = self._grid.rota.view, self.chosen
        if view is None or days is None or not self.shown or days.person_id not in view.row_keys:
            return []
        row, found = view.row_keys.index(days.person_id), []
        for week in weeks_between(Week.of(days.first), Week.of(days.last)):
            if 0 <= view.column_of(week) < view.count:
                box = self._grid.visualRect(self._grid.rota.index(row, view.column_of(week)))
                begin = max(0, (days.first - week.monday).days)
                end = min(7, (days.last - week.monday).days + 1)
                left, right = (box.left() + box.width() * n // 7 for n in (begin, end))
                found.append(QRect(left, box.top(), right - left, box.height()))
        return found
