"""An import under way, and what it took and what it did not."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.languages import small, tr
from app.ui.dialogs.apart import FileRun
from app.ui.import_actions import names_of
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label
from app.ui.words import capital
from app.usecases.importing_apart import ImportTask, import_apart
from app.usecases.imports.reports import FileReport, ImportReport

WHAT_COLUMN = 2
MOST_LINES = 1000
DIED = tr("The import ended unexpectedly; nothing of it was taken. Try again, perhaps with fewer rows.")


class ImportRun(FileRun):
    """Imports large files in a process of its own; the window waits, but goes on painting and can stop it."""

    def __init__(self, parent: QWidget, session: Session, team_file: Path, paths: list[Path]) -> None:
        names = names_of(paths)
        task = ImportTask(team_file, session.store.actor, tuple(paths), session.now.date())
        super().__init__(parent, session, tr("Importing {names}", names=names), task, target=import_apart, died=DIED)

    def _show(self, news: Any) -> None:
        file, share = news
        self.show_share(tr("Writing what {file} holds.", file=file), share)


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
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(heading, "big", wrap=True))
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addWidget(self.table)
        layout.addWidget(Answers(button(tr("Done"), self.accept, "filled")))


def _rows(file: FileReport) -> Iterator[Row]:
    for taken in file.taken:
        yield Row((file.file, "", capital(taken.words)))
    for left_out in file.not_taken:
        line = tr("line {line}", line=left_out.line) if left_out.line else ""
        yield Row((file.file, line, tr("Not taken: {words}", words=left_out.words)))
    for note in file.notes:
        yield Row((file.file, "", capital(note)))
