"""Reports on disk."""

from pathlib import Path

from app.domain.handoffs import HandoffNote
from app.reports.handoffs import handoff_pdf
from app.reports.team_sheets import Sheet, sheet_pdf
from app.reports.webpages import handoff_html
from app.reports.year_sheets import YearSheet, year_pdf
from app.usecases.saving import save_file


def save_handoff(note: HandoffNote, resources: Path, path: Path, paper: str = "a4", *, html: bool = False) -> None:
    """Write the note as PDF on `a4` or `letter`, or as HTML; raise StoreError when the file cannot be written."""
    save_file(path, handoff_html(note).encode() if html else handoff_pdf(note, resources, paper))


def save_sheet(sheet: Sheet, resources: Path, path: Path, paper: str = "a4") -> None:
    """Write any other sheet as PDF; raise StoreError when the file cannot be written."""
    save_file(path, sheet_pdf(sheet, resources, paper))


def save_year(sheet: YearSheet, resources: Path, path: Path) -> None:
    """Write a year planner as PDF; raise StoreError when the file cannot be written."""
    save_file(path, year_pdf(sheet, resources))
