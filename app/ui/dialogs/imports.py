"""What an import took and what it did not."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets.texts import button, label, row
from app.usecases.imports.reports import ImportReport


class ImportDialog(QDialog):
    """The report of an import, file by file."""

    def __init__(self, parent: QWidget, report: ImportReport) -> None:
        super().__init__(parent)
        self.setWindowTitle("Imported")
        self.resize(680, 460)
        text = QPlainTextEdit("\n".join(report.lines))
        text.setReadOnly(True)
        text.setAccessibleName("Import report")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(label(report.changes.label if report.changes else "Nothing in the files is new.", "strong"))
        layout.addWidget(text)
        layout.addLayout(row(None, button("Done", self.accept, "filled")))
