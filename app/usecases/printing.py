"""Reports on disk: each is made whole before anything is written, and until then whoever is told may raise to stop."""

from pathlib import Path

from app.domain.handoffs import HandoffNote
from app.domain.progress import Tell, untold
from app.reports.handoffs import handoff_pdf
from app.reports.team_sheets import Sheet, sheet_pdf
from app.reports.webpages import handoff_html
from app.reports.year_sheets import YearSheet, year_pdf
from app.usecases.saving import save_file

MADE = 0.9  # of the work, when a report is made and has to be written


def save_handoff(
    note: HandoffNote, resources: Path, path: Path, paper: str = "a4", tell: Tell = untold, *, html: bool = False
) -> None:
    """Write the note as PDF on `a4` or `letter`, or as HTML; raise StoreError when the file cannot be written."""
    data = handoff_html(note).encode() if html else handoff_pdf(note, resources, paper)
    tell(MADE)
    save_file(path, data)


def save_sheet(sheet: Sheet, resources: Path, path: Path, paper: str = "a4", tell: Tell = untold) -> None:
    """Write any other sheet as PDF; raise StoreError when the file cannot be written."""
    data = sheet_pdf(sheet, resources, paper)
    tell(MADE)
    save_file(path, data)


def save_year(sheet: YearSheet, resources: Path, path: Path, tell: Tell = untold) -> None:
    """Write a year planner as PDF; raise StoreError when the file cannot be written."""
    data = year_pdf(sheet, resources)
    tell(MADE)
    save_file(path, data)
