"""Importing files into the open team, and what is told of it afterwards."""

from collections.abc import Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.changes import Changes
from app.domain.languages import tr
from app.domain.progress import Tell, part_of
from app.store.stores import Store, now_utc
from app.ui.folders import documents

if TYPE_CHECKING:
    from app.ui.sessions import Session
    from app.ui.windows import MainWindow
    from app.ui.workers import Worker
    from app.usecases.importing import ReadFile
    from app.usecases.imports.reports import ImportReport

INPUTS = tr("Team files, tables, alerts and calendars (*.toml *.csv *.json *.ics)")
READ = 0.3  # of the work, when the files are read and a backup is to be made
MOST_TOLD = 4  # lines over the foot of the window


class ImportActions:
    """The actions on files that one window takes into its team."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._reader: Worker | None = None

    def import_files(self) -> None:
        """Choose files and import them, into a new team when none is open."""
        if self._window.session is None and not self._window.files.new_file():
            return
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Import files"), str(documents()), INPUTS)
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: list[Path]) -> None:
        """Import files into the open team and show what was taken; large ones are written by a process of their own."""
        from app.usecases.importing_apart import is_large

        session = self._window.session
        if session is not None and session.store.path is not None and is_large(paths):
            self._take_apart(session, session.store.path, paths)
        else:
            self._take_here(paths)

    def _take_apart(self, session: "Session", team_file: Path, paths: list[Path]) -> None:
        from app.ui.dialogs.imports import ImportRun

        run = ImportRun(self._window, session, team_file, paths)
        run.answered.connect(self._tell_taken)
        run.open()

    def _take_here(self, paths: list[Path]) -> None:
        from app.ui.workers import Worker

        self._reader = Worker(self._window)
        self._reader.answered.connect(self._take_read)
        self._reader.refused.connect(self._window.say)
        self._reader.stopped.connect(self._window.tell)
        session = self._window.session
        now = session.now if session else now_utc()
        kept = session.store.path if session is not None and not session.store.read_only else None
        self._reader.begin(tr("Importing {names}", names=names_of(paths)), _read, paths, now, kept)

    def _take_read(self, files: "tuple[ReadFile, ...]") -> None:
        from app.usecases.importing import take_files

        session, reports = self._window.session, []
        if session is None:
            return

        def take_them(store: Store) -> Changes:
            reports.append(take_files(store, files))
            return reports[0].changes

        if session.do(take_them) is not None:
            self._tell_taken(reports[0])

    def _tell_taken(self, report: "ImportReport") -> None:
        from app.ui.dialogs.imports import ImportDialog

        if report.as_wished:  # good news needs no answer
            self._window.tell("\n".join(f"{line}." for line in report.lines[:MOST_TOLD]))
        else:
            ImportDialog(self._window, report).exec()
        if report.waiting:
            self._window.go("Calendars", "review")

    def settle(self) -> None:
        """Wait until the files under way are read and taken."""
        if self._reader is not None:
            self._reader.settle()


def names_of(paths: Sequence[Path]) -> str:
    """Return what files are called together."""
    return paths[0].name if len(paths) == 1 else tr("{paths} files", paths=len(paths))


def _read(paths: list[Path], now: datetime, team_file: Path | None, tell: Tell) -> "tuple[ReadFile, ...]":
    """Read files, load the library of holidays that taking them needs, and back up, away from the window."""
    import_module("holidays")
    from app.usecases.backups import back_up
    from app.usecases.importing import read_files
    from app.usecases.imports.leave_calendars import CalendarWish

    read = read_files(paths, now.date(), wish=CalendarWish(review=True))
    tell(READ)
    if team_file is not None:
        back_up(team_file, now, "before import", part_of(tell, READ, 1))
    return read
