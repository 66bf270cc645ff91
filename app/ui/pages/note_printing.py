"""What leaves the handoff page: Markdown on the clipboard, files, paper, and other sheets in the same look."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtWidgets import QFileDialog

from app.domain.file_names import slug
from app.domain.handoffs import HandoffNote
from app.domain.languages import tr
from app.paths import resources
from app.ui.folders import documents
from app.ui.pages.note_forms import NoteForm
from app.ui.pages.page import Page
from app.ui.pages.previews import Preview
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.sheets import begin_sheet
from app.ui.themes import Look
from app.ui.workers import Worker

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.reports.team_sheets import Sheet

SAVED_AS = tr("PDF (*.pdf);;HTML (*.html)")
SHEET_WEEKS = 26


class PrintingPage(Page):
    """A page with a note that can be copied, saved and printed."""

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._note: HandoffNote | None = None
        self.form = NoteForm(look)
        self.preview = Preview(preferences.paper)
        self.preview.paper_chosen.connect(self.choose_paper)
        self.sheets, self.printing = Worker(self), Worker(self)
        for worker in (self.sheets, self.printing):
            worker.answered.connect(session.told.emit)
            worker.refused.connect(session.refused.emit)
            worker.stopped.connect(session.told.emit)

    def choose_paper(self, paper: str) -> None:
        """Show, save and print on this paper from now on."""
        self.preferences.paper = paper
        self.preview.use_paper(paper)

    def copy_markdown(self) -> None:
        """Copy the note as Markdown."""
        from app.reports.handoffs import handoff_markdown

        self.form.flush()
        if self._note is not None:
            QGuiApplication.clipboard().setText(handoff_markdown(self._note))
            self.session.told.emit(tr("The note is on the clipboard as Markdown."))

    def save_pdf(self) -> None:
        """Save the note as it is printed."""
        self.form.flush()
        if self._note is None:
            return
        name = f"handoff-{slug(self._note.rotation)}-{self._note.handoff_day}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the note"), str(documents() / name), SAVED_AS)
        if chosen:
            self.write_pdf(Path(chosen))

    def print_note(self) -> None:
        """Print the shown note through the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self.form.flush()
        if self._note is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        size = QPageSize.PageSizeId.Letter if self.preferences.paper == "letter" else QPageSize.PageSizeId.A4
        printer.setPageSize(QPageSize(size))
        printer.setDocName(f"{self._note.rotation} {self._note.handoff_day}")
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: "QPrinter") -> None:
        """Draw the note's pages on a printer, as sharp as it prints, off the window's thread."""
        from app.ui.pages.prints import print_pages

        if self._note is not None:
            self.printing.begin(tr("Printing the note"), print_pages, self._note, printer, resources())

    def write_pdf(self, path: Path) -> None:
        """Write the shown note to a file, off the window's thread."""
        if self._note is not None:
            self.preview.write(self._note, path, self.session.told.emit, self.session.refused.emit)

    # Other sheets

    def choose_sheet(self) -> None:
        """Choose another sheet and save it."""
        from app.ui.dialogs.sheets import SheetDialog

        team = self.session.team
        if team.rotations and team.people:
            dialog = SheetDialog(self, team, self.session.this_week, self.preferences.me(self.team_uid))
            if dialog.exec():
                name, question, values = dialog.wanted
                self._save_sheet(name, question, *values)

    def save_meeting(self) -> None:
        """Save one page for the team meeting about the shown week."""
        from app.usecases.printing_sheets import meeting_of_week

        if self._note is not None:
            self._save_sheet("meeting", meeting_of_week, self._note.rotation_id, self._note.week)

    def save_rota(self) -> None:
        """Save the rota of the coming half year."""
        from app.usecases.printing_sheets import rota_of_range

        self._save_sheet("rota", rota_of_range, self.session.this_week, SHEET_WEEKS)

    def save_toil(self) -> None:
        """Save the interruptions of the month in which the shown week begins."""
        from app.usecases.printing_sheets import toil_of_month

        day = self._note.first_day if self._note is not None else self.session.now.date()
        self._save_sheet("toil", toil_of_month, day)

    def save_my_weeks(self) -> None:
        """Save the duties and leave of whoever sits here."""
        from app.usecases.printing_sheets import weeks_of_person

        me = self.preferences.me(self.team_uid)
        if me is None or me not in self.session.team.person:
            self.session.refused.emit(tr("Say who you are in Settings, then save your sheet."))
            return
        self._save_sheet("my-weeks", weeks_of_person, me, self.session.this_week, SHEET_WEEKS)

    def _save_sheet(self, name: str, question: Callable[..., "Sheet"], *values: object) -> None:
        sheet = self.session.read(question, *values)
        if sheet is not None:
            start = str(documents() / f"{name}-{self.session.now:%Y-%m-%d}.pdf")
            chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the sheet"), start, tr("PDF (*.pdf)"))
            if chosen:
                begin_sheet(self.sheets, sheet, Path(chosen), self.preferences.paper)
