"""Sheets of paper, written to a file off the window's thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.languages import tr
from app.domain.progress import Tell
from app.paths import resources
from app.ui.workers import Worker

if TYPE_CHECKING:
    from app.reports.team_sheets import Sheet


def begin_sheet(worker: Worker, sheet: "Sheet", path: Path, paper: str) -> None:
    """Let a worker write a sheet; it answers with what to say."""
    worker.begin(tr("Writing {name}", name=path.name), _write, sheet, path, paper)


def _write(sheet: "Sheet", path: Path, paper: str, tell: Tell) -> str:
    from app.usecases.printing import save_sheet

    save_sheet(sheet, resources(), path, paper, tell)
    return tr("Saved {path}.", path=path)
