"""The rota as a Qt item model: one item per cell, said in words for tools, tooltips and screen readers."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.domain.rota import Slot
from app.ui.rota.cells import Cell, cell_of
from app.ui.rota.sayings import cell_words, column_words
from app.ui.rota.views import RotaView, rows_changed
from app.ui.widgets.texts import plain_tip, role_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class RotaModel(QAbstractTableModel):
    """Cells of a RotaView, made when they are first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.view: RotaView | None = None
        self.rows_forgotten: set[int] | None = None  # by the last view shown; None means all
        self._cells: dict[tuple[int, int], Cell] = {}

    def show_view(self, view: RotaView) -> bool:
        """Show other values; False when rows and columns stand for the same as before, so that indexes stay."""
        old = self.view
        same = old is not None and (old.row_keys, old.count, old.first) == (view.row_keys, view.count, view.first)
        if not same:
            self.beginResetModel()
        self.view = view
        self._forget(old, view)
        if not same:
            self.endResetModel()
        elif view.rows and view.count:
            self.dataChanged.emit(self.index(0, 0), self.index(view.rows - 1, view.count - 1))
        return not same

    def _forget(self, old: RotaView | None, new: RotaView) -> None:
        """Forget the cells that may have changed."""
        keys = rows_changed(old, new) if old is not None else None
        self.rows_forgotten = None if keys is None else {n for n, key in enumerate(new.row_keys) if key in keys}
        if self.rows_forgotten is None:
            self._cells.clear()
        else:
            for place in [p for p in self._cells if p[0] in self.rows_forgotten]:
                del self._cells[place]

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell."""
        found = self._cells.get((row, column))
        if found is None:
            assert self.view is not None
            found = self._cells[row, column] = cell_of(self.view, row, column)
        return found

    def cell_at(self, index: Index) -> Cell | None:
        """Return the cell of an index, None when it points nowhere."""
        return self.cell(index.row(), index.column()) if index.isValid() else None

    def slots_at(self, index: Index) -> tuple[Slot, ...]:
        """Return the slots of an index."""
        cell = self.cell_at(index)
        return cell.slots if cell else ()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() or self.view is None else self.view.rows

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() or self.view is None else self.view.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        cell = self.cell_at(index)
        if cell is None or self.view is None or role not in WORDS:
            return None
        return role_words(role, cell_words(self.view, index.row(), index.column(), cell))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102
        if self.view is None or role not in WORDS:
            return None
        if orientation is Qt.Orientation.Vertical:
            return role_words(role, self.view.row_words(section))
        words = column_words(self.view, self.view.weeks[section])
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words.partition("\n")[0]
