"""Opening, making and importing: what the empty window offers too."""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.paths import data_dir, resources
from app.store.stores import Store, now_utc
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.texts import button

if TYPE_CHECKING:
    from app.ui.windows import MainWindow
    from app.ui.workers import Worker
    from app.usecases.importing import ReadFile

TEAM_FILES = "Watchbill team files (*.watchbill)"
INPUTS = "Team files, tables, alerts and calendars (*.toml *.csv *.json *.ics)"


class FileActions:
    """The actions on files of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._reader: Worker | None = None

    def welcome(self) -> QWidget:
        """Return what the empty window shows."""
        return EmptyState(
            "Support weeks, staffed fairly and handed over completely",
            "Look around in the sample team, open your team file, or begin with your own people.",
            (
                button("Open the sample team", self.open_sample, "filled"),
                button("Open a team file…", self.open_file),
                button("Paste names…", self.paste_names),
                button("Import files…", self.import_files),
                button("New team…", self.new_file),
            ),
        )

    def sample_path(self) -> Path:
        """Return the sample team's file, made when it is not there yet."""
        path = data_dir() / "sample.watchbill"
        if not path.exists():
            from app.usecases.samples import make_sample

            path.parent.mkdir(parents=True, exist_ok=True)
            make_sample(path, resources() / "sample").close()
        return path

    def open_sample(self) -> None:
        """Open the sample team."""
        try:
            self._window.open_path(self.sample_path())
        except (Refused, StoreError) as error:
            self._window.say(str(error))

    def open_file(self) -> None:
        """Choose a team file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open a team file", str(Path.home()), TEAM_FILES)
        if name:
            self._window.open_path(Path(name))

    def new_file(self) -> bool:
        """Choose a name, make an empty team and open it; False when nothing was made."""
        name, _ = QFileDialog.getSaveFileName(self._window, "New team file", str(Path.home()), TEAM_FILES)
        if not name:
            return False
        path = Path(name).with_suffix(".watchbill")
        try:
            self._window.open_store(Store.new(path))
        except (Refused, StoreError) as error:
            self._window.say(str(error))
            return False
        return True

    def paste_names(self) -> None:
        """Make a team from names, in the open team file where that is empty, else in a new one."""
        from app.ui.dialogs.names import NamesDialog

        session = self._window.session
        into = session if session is not None and not (session.team.people or session.team.rotations) else None
        dialog = NamesDialog(self._window, into)
        if dialog.exec() and dialog.store is not None:
            self._window.open_store(dialog.store)

    def import_files(self) -> None:
        """Choose files and import them, into a new team when none is open."""
        if self._window.session is None and not self.new_file():
            return
        names, _ = QFileDialog.getOpenFileNames(self._window, "Import files", str(Path.home()), INPUTS)
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: list[Path]) -> None:
        """Read files off the window's thread, import them into the open team and show what was taken."""
        from app.ui.workers import Worker

        self._reader = Worker(self._window)
        self._reader.answered.connect(self._take_read)
        self._reader.refused.connect(self._window.say)
        session = self._window.session
        self._reader.ask(_read, paths, session.now.date() if session else now_utc().date())

    def settle(self) -> None:
        """Wait until the files chosen are imported."""
        if self._reader is not None:
            self._reader.settle()

    def _take_read(self, files: "tuple[ReadFile, ...]") -> None:
        from app.ui.dialogs.imports import ImportDialog
        from app.usecases.importing import take_files

        session, reports = self._window.session, []
        if session is None:
            return

        def take_them(store: Store) -> Changes:
            reports.append(take_files(store, files))
            return reports[0].changes

        if session.do(take_them) is not None:
            ImportDialog(self._window, reports[0]).exec()
            if reports[0].waiting:
                self._window.go("Calendars", "review")


def _read(paths: list[Path], today: date) -> "tuple[ReadFile, ...]":
    """Read files, and load the library of holidays that taking them needs, away from the window."""
    import_module("holidays")
    from app.usecases.importing import read_files
    from app.usecases.imports.leave_calendars import CalendarWish

    return read_files(paths, today, wish=CalendarWish(review=True))
