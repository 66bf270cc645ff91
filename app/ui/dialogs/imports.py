"""What an import took and what it did not."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital, count_words
from app.usecases.imports.reports import FileReport, ImportReport

WHAT_COLUMN = 2


class ImportDialog(QDialog):
    """The report of an import, file by file; a line of the file stands where something was left out."""

    def __init__(self, parent: QWidget, report: ImportReport) -> None:
        super().__init__(parent)
        self.setWindowTitle("Imported")
        self.resize(820, 520)
        left_out = sum(len(file.not_taken) for file in report.files)
        heading = report.changes.label if report.changes else "Everything was there already; nothing changed."
        words = f"{capital(count_words(left_out, 'thing'))} not taken" if left_out else "Everything was taken."
        self.table = Table(("File", "", "What became of it"), "Import report", stretch=WHAT_COLUMN)
        self.table.show_rows([line for file in report.files for line in _rows(file)])
        self.table.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(heading, "big", wrap=True))
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addWidget(self.table)
        layout.addLayout(row(None, button("Done", self.accept, "filled")))


def _rows(file: FileReport) -> Iterator[Row]:
    for taken in file.taken:
        yield Row((file.file, "", capital(taken.words)))
    for left_out in file.not_taken:
        line = f"line {left_out.line}" if left_out.line else ""
        yield Row((file.file, line, f"Not taken: {left_out.words}"))
    for note in file.notes:
        yield Row((file.file, "", capital(note)))
