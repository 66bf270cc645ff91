"""An import under way, and what it took and what it did not."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from app.domain.languages import small, tr
from app.ui.runs import Run
from app.ui.sessions import Session
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.importing_apart import ImportTask, import_apart
from app.usecases.imports.reports import FileReport, ImportReport

WHAT_COLUMN = 2
MOST_LINES = 1000
PARTS = 1000
DIED = tr("The import ended unexpectedly; nothing of it was taken. Try again, perhaps with fewer rows.")


class ImportRun(QDialog):
    """Imports large files in a process of its own; the window waits, but goes on painting and can stop it."""

    imported = Signal(object)

    def __init__(self, parent: QWidget, session: Session, team_file: Path, paths: list[Path]) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Import"))
        self.resize(480, 0)
        self.words, self.bar = label(tr("Reading."), "quiet", wrap=True), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.stop_button = button(tr("Stop"), self.reject, tip=tr("Nothing of it will be taken"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        names = paths[0].name if len(paths) == 1 else tr("{paths} files", paths=len(paths))
        for part in (label(tr("Importing {names}", names=names), "title", wrap=True), self.words, self.bar):
            column.addWidget(part)
        column.addLayout(row(None, self.stop_button))
        task = ImportTask(team_file, session.store.actor, tuple(paths), session.now.date())
        self._run = Run((task,), self, import_apart, DIED, daemon=False)
        self._run.better.connect(self._show)
        self._run.done.connect(self._end)
        self._run.failed.connect(self._end)
        session.closing.connect(self._run.close)
        session.written_elsewhere(True)

    def reject(self) -> None:
        """Stop the import; what it answers says whether it was in time."""
        self.words.setText(tr("Stopping."))
        self.stop_button.setEnabled(False)
        self._run.cancel()

    def _show(self, news: tuple[str, float]) -> None:
        file, share = news
        if self.stop_button.isEnabled():
            self.words.setText(tr("Writing what {file} holds.", file=file))
            self.bar.setRange(0, PARTS)
            self.bar.setValue(round(share * PARTS))

    def _end(self, answer: ImportReport | str) -> None:
        self.accept()
        self._session.written_elsewhere(False)
        if isinstance(answer, str):
            self._session.refused.emit(answer)
        else:
            self.imported.emit(answer)
        self.deleteLater()


class ImportDialog(QDialog):
    """The report of an import, file by file; a line of the file stands where something was left out."""

    def __init__(self, parent: QWidget, report: ImportReport) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Imported"))
        self.resize(820, 520)
        left_out = sum(len(file.not_taken) for file in report.files)
        heading = report.changes.label if report.changes else tr("Everything was there already; nothing changed.")
        words = (
            tr("{count} not taken", count=capital(tr("{n} thing|{n} things", "", left_out, n=small(left_out))))
            if left_out
            else tr("Everything was taken.")
        )
        self.table = Table((tr("File"), "", tr("What became of it")), tr("Import report"), stretch=WHAT_COLUMN)
        lines = [line for file in report.files for line in islice(_rows(file), MOST_LINES)]
        self.table.show_rows(lines)
        self.table.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label(heading, "big", wrap=True))
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addWidget(self.table)
        layout.addLayout(row(None, button(tr("Done"), self.accept, "filled")))


def _rows(file: FileReport) -> Iterator[Row]:
    for taken in file.taken:
        yield Row((file.file, "", capital(taken.words)))
    for left_out in file.not_taken:
        line = tr("line {line}", line=left_out.line) if left_out.line else ""
        yield Row((file.file, line, tr("Not taken: {words}", words=left_out.words)))
    for note in file.notes:
        yield Row((file.file, "", capital(note)))
