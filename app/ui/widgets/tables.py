"""A read-only table over rows of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.languages import tr
from app.ui.widgets.texts import plain_tip

Index = QModelIndex | QPersistentModelIndex
DISPLAY, SORT, SAID, TIP, SIDE = (  # looked up once: a table that is shown asks thousands of times
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.UserRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.TextAlignmentRole,
)
ANSWERED = frozenset((DISPLAY, SORT, SAID, TIP, SIDE))
ROOT = QModelIndex()
NOTHING_FITS = tr("Nothing here fits these words. Try fewer of them.")
WIDEST_COLUMN, INSET = 900, 16  # pixels
MEASURED_ROWS = 40  # the widths of columns follow the rows in sight and a few more


@dataclass(frozen=True)
class Row:
    """Words by column, what sorts them where the words do not, and what the row stands for."""

    cells: tuple[str, ...]
    key: Any = None
    sort: tuple[Any, ...] = ()


class RowModel(QAbstractTableModel):
    """Rows of words under headings."""

    def __init__(self, headings: Sequence[str], right: Sequence[int] = ()) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._right = frozenset(right)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show other rows; tell whether they stand for others than before, else only cells have changed."""
        new = tuple(rows)
        keys = [row.key for row in new]
        if None not in keys and keys == [row.key for row in self._rows]:
            changed = [n for n, (old, now) in enumerate(zip(self._rows, new, strict=True)) if old != now]
            self._rows = new
            if changed:
                self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], len(self._headings) - 1))
            return False
        self.beginResetModel()
        self._rows = new
        self.endResetModel()
        return True

    def shows(self, rows: Sequence[Row]) -> bool:
        """Tell whether these rows are shown already."""
        return self._rows == tuple(rows)

    def row(self, number: int) -> Row:
        """Return a row."""
        return self._rows[number]

    def number_of(self, key: Any) -> int | None:
        """Return the number of the row with the key, None when there is none."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102
        if role not in ANSWERED:
            return None
        row, column = self._rows[index.row()], index.column()
        if role == SORT:
            return row.sort[column] if row.sort else row.cells[column].casefold()
        if role == DISPLAY:
            return row.cells[column]
        if role == SAID:
            return self._said(row, column)
        if role == TIP:
            return plain_tip(row.cells[column])
        if column in self._right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _said(self, row: Row, column: int) -> str:
        """Return what a screen reader says of a cell: with its heading; the whole row in its first cell."""
        said = [f"{h}: {words}" if h else words for h, words in zip(self._headings, row.cells, strict=True)]
        if column:
            return said[column]
        return "; ".join((row.cells[0], *(s for s, words in zip(said[1:], row.cells[1:], strict=True) if words)))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102
        if role == DISPLAY and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        if role == SIDE and orientation is Qt.Orientation.Horizontal:
            right = section in self._right
            return (
                Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            ) | Qt.AlignmentFlag.AlignVCenter
        return None


class Table(QTableView):
    """A table to read, sort, filter and choose one row of; `nothing` is what it says when it shows none."""

    nothing = ""

    def __init__(self, headings: Sequence[str], name: str, right: Sequence[int] = (), stretch: int = 0) -> None:
        super().__init__()
        self.rows = RowModel(headings, right)
        self.order = QSortFilterProxyModel()
        self.order.setSourceModel(self.rows)
        self.order.setSortRole(Qt.ItemDataRole.UserRole)
        self.order.setFilterKeyColumn(-1)
        self.order.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self.order)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMaximumSectionSize(WIDEST_COLUMN)
        header.setMinimumSectionSize(36)
        header.setResizeContentsPrecision(MEASURED_ROWS)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if stretch == len(headings) - 1:
            header.setStretchLastSection(True)
        else:
            header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen one stays chosen where it is still there."""
        if self.rows.shows(rows):
            return
        key = self.chosen_key()
        if self.rows.show_rows(rows) and key is not None:
            self.choose(key)

    def choose(self, key: Any) -> None:
        """Choose the row with the key, where there is one."""
        number = self.rows.number_of(key)
        if number is not None:
            self.choose_row(self.order.mapFromSource(self.rows.index(number, 0)).row())

    def choose_row(self, number: int) -> None:
        """Choose one row by where it stands, whatever keys are held: with Shift, `selectRow` would choose a range."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.order.index(number, 0), flags.ClearAndSelect | flags.Rows)

    def chosen_key(self) -> Any:
        """Return what the chosen row stands for, None when none is chosen."""
        chosen = self.selectionModel().selectedRows()
        return self.rows.row(self.order.mapToSource(chosen[0]).row()).key if chosen else None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        if self.nothing and not self.order.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().text().color())
            room = self.viewport().rect().adjusted(INSET, INSET, -INSET, -INSET)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self.nothing)
            painter.end()

    def fit_height(self) -> None:
        """Take exactly the height of the rows."""
        rows = self.order.rowCount() * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth())
