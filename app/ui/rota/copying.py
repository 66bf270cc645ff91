"""The chosen cells as text and as a table that a spreadsheet takes."""

from html import escape

from PySide6.QtCore import QMimeData

from app.domain.cells import one_line
from app.domain.languages import tr
from app.ui.rota.grids import RotaGrid


def clipboard_data(grid: RotaGrid) -> QMimeData:
    """Return the smallest rectangle around the chosen cells, as tab-separated text and as HTML."""
    table = chosen_table(grid)
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in table))
    rows = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in line) + "</tr>" for line in table)
    data.setHtml(f"<table>{rows}</table>")
    return data


def chosen_table(grid: RotaGrid) -> list[list[str]]:
    """Return the words of the chosen cells, unchosen ones within the rectangle left empty."""
    chosen = {(i.row(), i.column()) for i in grid.selectedIndexes()}
    if not chosen:
        return []
    rows, columns = sorted({r for r, _ in chosen}), sorted({c for _, c in chosen})
    return [
        [_words(grid, row, column) if (row, column) in chosen else "" for column in range(columns[0], columns[-1] + 1)]
        for row in range(rows[0], rows[-1] + 1)
    ]


def _words(grid: RotaGrid, row: int, column: int) -> str:
    cell = grid.rota.cell(row, column)
    words = "; ".join(chip.long for chip in cell.chips) or (tr("away") if cell.away else "")
    return one_line(words)
