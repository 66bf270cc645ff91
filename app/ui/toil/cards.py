"""One chart on a card: its picture or its table, how it is counted, and a copy of what is shown."""

from typing import Any

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget

from app.domain.languages import tr
from app.domain.toil_tables import ToilTable
from app.reports.surfaces import Picture
from app.ui.themes import Look
from app.ui.toil.figures import Figure
from app.ui.tokens import Space
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, label, row

MOST_TABLE_ROWS = 12
ROW_HEIGHT, MARGIN, NAME_WIDTH = 30, 16, 226
NONE = {
    "fix": tr("No known bug came in these weeks; link issues to known bugs on the Log page."),
    "bugs": tr("No known bug came in these weeks; link issues to known bugs on the Log page."),
    "again": tr("Nothing came in these weeks that also came a year ago."),
    "noise": tr("No alert was judged noise and none was logged in these weeks; a line that begins with “~” is noise."),
}


class ChartCard(Card):
    """`chosen` tells what was clicked, in the picture or the table; `told` says what was copied."""

    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, key: str, title: str) -> None:
        super().__init__()
        self.key = key
        self.figure = Figure(look, title)
        self.figure.chosen.connect(self.chosen)
        self.table: Table | None = None
        self._values: ToilTable | None = None
        self._heading, self._formula = label(title, "section"), label("", "quiet", wrap=True)
        self._none = label(NONE.get(key, ""), "quiet", wrap=True)
        self._view = button(tr("Table"), self.toggle, "flat", tr("Show the numbers as a table, or as a chart again"))
        self._how = button(tr("Formula"), self.show_formula, "flat", tr("How this is counted"))
        copy = button(
            tr("Copy"), self.copy, "flat", tr("Copy what is shown: the picture, or the table for a spreadsheet")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.figure)
        self.body.addLayout(row(self._heading, None, self._how, self._view, copy, spacing=Space.HAIR))
        self.body.addWidget(self._formula)
        self.body.addWidget(self._none)
        self.body.addWidget(self._stack)
        self.body.addStretch(1)
        self._formula.hide()
        self._none.hide()

    @property
    def is_table(self) -> bool:
        """Tell whether the table is shown."""
        return self.table is not None and self._stack.currentWidget() is self.table

    @property
    def room(self) -> int:
        """How wide a chart may be, in pixels."""
        return max(160, self.width() - 2 * MARGIN - 4)

    def show_values(self, values: ToilTable) -> None:
        """Take other numbers; the picture follows when it is drawn."""
        self._values = values
        self._heading.setText(values.title)
        self._formula.setText(values.formula)
        self.figure.describe(values.formula)
        nothing = not values.rows
        self._none.setVisible(nothing and bool(self._none.text()))
        self._stack.setVisible(not nothing)
        self._view.setEnabled(not nothing)
        if self.table is not None:
            self._fill(self.table, values)
        self._fit()

    @property
    def wants_picture(self) -> bool:
        """Tell whether there is anything to draw."""
        return self._values is not None and bool(self._values.rows) and not self.is_table

    def set_height(self, height: int) -> None:
        """Keep room for a picture."""
        self.figure.setFixedHeight(height)
        self._fit()

    def show_picture(self, picture: Picture, ratio: float) -> None:
        """Show the chart as it was drawn."""
        self.figure.show_picture(picture, ratio)

    def toggle(self) -> None:
        """Show the table, or the chart again."""
        self.show_table(not self.is_table)

    def show_table(self, wanted: bool) -> None:
        """Show the table or the chart."""
        if wanted and self._values is not None and self._values.rows:
            if self.table is None:
                self.table = self._made(self._values)
                self._stack.setCurrentWidget(self.table)
                self._fill(self.table, self._values)  # last: every change of the table measures its columns anew
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentWidget(self.figure)
        self._view.setText(tr("Chart") if self.is_table else tr("Table"))
        self._fit()

    def show_formula(self) -> None:
        """Show or hide how this is counted."""
        self._formula.setVisible(not self._formula.isVisible())

    def copy(self) -> None:
        """Copy the picture, or the table for a spreadsheet."""
        if self._values is None:
            return
        data = QMimeData()
        if self.is_table or not self.figure.has_picture:
            data.setText(self._values.tabbed)
        else:
            data.setImageData(QImage(self.figure.image))
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(
            tr(
                "Copied “{title}” as a {what}.",
                title=self._values.title,
                what=tr("table") if data.hasText() else tr("picture"),
            )
        )

    def _made(self, values: ToilTable) -> Table:
        named = self.key in NONE  # rows with a name, which is cut before the numbers are
        last = len(values.headings) - 1
        table = NamedTable(values) if named else Table(values.headings, values.title, values.right, stretch=last)
        table.horizontalHeader().setResizeContentsPrecision(MOST_TABLE_ROWS)
        table.activated.connect(lambda _index: self._choose(table.chosen_key()))
        self._stack.addWidget(table)
        return table

    def _choose(self, key: Any) -> None:
        if key is not None:
            self.chosen.emit(key)

    def _fill(self, table: Table, values: ToilTable) -> None:
        table.show_rows([Row(cells, key) for cells, key in zip(values.rows, values.keys, strict=True)])

    def _fit(self) -> None:
        if self.is_table and self._values is not None:
            self._stack.setFixedHeight((min(MOST_TABLE_ROWS, len(self._values.rows)) + 1) * ROW_HEIGHT + 28)
        else:
            self._stack.setFixedHeight(self.figure.height())


class NamedTable(Table):
    """A table whose first column, the names, has what the numbers leave, and NAME_WIDTH at least."""

    def __init__(self, values: ToilTable) -> None:
        super().__init__(values.headings, values.title, values.right)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)  # stretched, it would be cut to nothing
        self.setColumnWidth(0, NAME_WIDTH)
        self._later = QTimer(self)  # while columns are resized, another one must stay
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._give_room)
        header.sectionResized.connect(lambda column, _before, _now: self._later.start() if column else None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._later.start()

    def _give_room(self) -> None:
        header = self.horizontalHeader()
        numbers = header.length() - header.sectionSize(0)
        self.setColumnWidth(0, max(NAME_WIDTH, self.viewport().width() - numbers))
