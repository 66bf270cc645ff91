"""Reports on disk."""

from pathlib import Path

from app.domain.handoffs import HandoffNote
from app.reports.handoffs import handoff_pdf
from app.usecases.saving import save_file


def save_handoff_pdf(note: HandoffNote, resources: Path, path: Path, paper: str = "a4") -> None:
    """Write the note as PDF on `a4` or `letter`; raise StoreError when the file cannot be written."""
    save_file(path, handoff_pdf(note, resources, paper))
