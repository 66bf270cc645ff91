"""The year planner: what it will look like, then a PDF or paper."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.events import Event
from app.domain.languages import dated, tr
from app.domain.progress import Tell
from app.domain.rota import Rota
from app.domain.teams import Team
from app.paths import resources
from app.reports.year_rows import YearBy, YearWish
from app.reports.year_sheets import YearSheet, year_page
from app.ui.folders import documents
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import name_field
from app.ui.widgets.progress import WorkStrip
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row
from app.ui.workers import Worker
from app.ui.works import Works
from app.usecases.printing import save_year
from app.usecases.printing_sheets import year_of_values

PAPERS = ("a4", "a3")
BY = (YearBy.ROTATIONS, YearBy.PEOPLE)
MONTHS_OFFERED = 18
SHARPNESS = 110.0
Drawn = tuple[YearSheet, bytes]
Values = tuple[Team, Rota, Rota, tuple[Event, ...], YearWish]


class YearDialog(QDialog):
    """Shows the sheet; the filled button writes the file named beside it, all off the window's thread."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Year planner"))
        self.resize(1040, 760)
        self._session = session
        self._sheet: YearSheet | None = None
        self._picture = QPixmap()
        self.by = Segments((tr("Rotations"), tr("People")), tr("Rows"))
        self.paper = Segments(("A4", "A3"), tr("Paper"))
        self.month = QComboBox()
        name_field(self.month, tr("First month"))
        for day in _months(session.now.date()):
            self.month.addItem(dated(day, tr("%B %Y")), day)
        self.page = QLabel()
        self.page.setProperty("kind", "paper")
        self.page.setAccessibleName(tr("The sheet as printed"))
        self.told = label("", "quiet", wrap=True)
        self.path = QLineEdit(str(documents() / f"year-planner-{session.now:%Y-%m}.pdf"))
        self.path.setAccessibleName(tr("File to write"))
        self.print_button = button(tr("Print…"), self.print_sheet)
        self.save_button = button(tr("Save PDF"), self.save, "filled")
        self.save_button.setDefault(True)
        self._drawer, self._writer, self.works = Worker(self), Worker(self), Works(self)
        self._build()
        self._connect()
        self._draw()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addLayout(
            row(label(tr("Twelve months from"), "quiet"), self.month, self.by, self.paper, None, self.told)
        )
        column.addWidget(self.page, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(WorkStrip(self.works, self))
        choose = button(tr("Choose…"), self._choose, "", tr("Choose another file; one that is there is replaced"))
        column.addLayout(row(self.path, choose))
        column.addWidget(Answers(self.save_button, button(tr("Cancel"), self.reject), [self.print_button]))

    def _connect(self) -> None:
        for part in (self.by, self.paper):
            part.chosen.connect(lambda _n: self._draw())
        self.month.activated.connect(lambda _n: self._draw())
        self._drawer.answered.connect(self._show)
        self._drawer.refused.connect(self._refuse)
        self._writer.answered.connect(self._written)
        self._writer.refused.connect(self._not_written)
        self._writer.stopped.connect(self._not_written)

    @property
    def _values(self) -> Values:
        session = self._session
        wish = YearWish(self.month.currentData(), session.now.date(), BY[self.by.number], PAPERS[self.paper.number])
        return session.team, session.published, session.draft, session.events, wish

    def _draw(self) -> None:
        self._sheet = None
        self._allow()
        self._drawer.ask(_drawn, *self._values)

    def _show(self, drawn: Drawn) -> None:
        self._sheet, image = drawn
        self._picture.loadFromData(image)
        self.told.setText(self._sheet.told)
        self._fit()
        self._allow()

    def _refuse(self, words: str) -> None:
        self._picture = QPixmap()
        self.page.setText(words)
        self.told.setText("")

    def _allow(self) -> None:
        self.print_button.setEnabled(self._sheet is not None)

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        room = QSize(self.width() - 40, self.height() - 180)
        ratio = self.devicePixelRatioF()
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        shown = self._picture.scaled(size * ratio, mode=Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.page.setPixmap(shown)

    def save(self) -> None:
        """Write the file and close."""
        self.save_button.setEnabled(False)
        path = Path(self.path.text()).expanduser()
        self._writer.begin(tr("Writing {name}", name=path.name), _write, path, self._values)

    def _written(self, words: str) -> None:
        self._session.told.emit(words)
        self.accept()

    def _not_written(self, words: str) -> None:
        self._session.refused.emit(words)
        self.told.setText(words)
        self.save_button.setEnabled(True)

    def print_sheet(self) -> None:
        """Print the sheet through the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from app.ui.pages.prints import print_year

        if self._sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(str(self._sheet.sheet["title"]))
        if QPrintDialog(printer, self).exec():
            self._writer.begin(tr("Printing the year planner"), print_year, self._sheet, printer, resources())

    def settle(self) -> None:
        """Wait until the sheet is drawn and the file written."""
        self._drawer.settle()
        self._writer.settle()

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the year planner"), self.path.text(), tr("PDF (*.pdf)"))
        if chosen:
            self.path.setText(chosen)

    def done(self, result: int) -> None:  # noqa: D102
        self._drawer.stop()
        self._writer.give_up()
        super().done(result)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()


def _months(today: date) -> list[date]:
    months = [today.replace(day=1)]
    while len(months) < MONTHS_OFFERED:
        months.append((months[-1] + timedelta(days=32)).replace(day=1))
    return months


def _drawn(*values: *Values) -> Drawn:
    sheet = year_of_values(*values)
    return sheet, year_page(sheet, resources(), SHARPNESS)


def _write(path: Path, values: Values, tell: Tell) -> str:
    sheet = year_of_values(*values)
    save_year(sheet, resources(), path, tell)
    return " ".join(part for part in (tr("Saved {path}.", path=path), sheet.told) if part)
