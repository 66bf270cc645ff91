"""The rota as a Qt item model: one item per cell, said in words for tools, tooltips and screen readers."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.rota import Slot
from app.ui.rota.cells import Cell, RotaView

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class RotaModel(QAbstractTableModel):
    """Cells of a RotaView, made when they are first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.view: RotaView | None = None
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_view(self, view: RotaView) -> None:
        """Show other values; rows and columns keep their places where their number stays."""
        old = self.view
        same = old is not None and (old.rows, old.count, old.first) == (view.rows, view.count, view.first)
        if not same:
            self.beginResetModel()
        self.view = view
        self._cells.clear()
        if not same:
            self.endResetModel()
        elif view.rows and view.count:
            self.dataChanged.emit(self.index(0, 0), self.index(view.rows - 1, view.count - 1))

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell."""
        found = self._cells.get((row, column))
        if found is None:
            assert self.view is not None
            found = self._cells[row, column] = self.view.cell(row, column)
        return found

    def slots_at(self, index: Index) -> tuple[Slot, ...]:
        """Return the slots of an index."""
        return self.cell(index.row(), index.column()).slots if index.isValid() else ()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() or self.view is None else self.view.rows

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() or self.view is None else self.view.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(chip.long for chip in cell.chips) or ("away" if cell.away else "open" if cell.open else "")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102
        if self.view is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            full = role == Qt.ItemDataRole.AccessibleTextRole
            return self.view.row_full_words(section) if full else self.view.row_words(section)
        return self.view.week_words(section)
