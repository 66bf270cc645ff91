"""Backups and copies of team files, made and put back away from the window."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.languages import tr
from app.store.stores import now_utc
from app.ui.backups import BackupKeeper
from app.ui.files import TEAM_FILES
from app.ui.folders import documents
from app.ui.workers import Worker

if TYPE_CHECKING:
    from app.ui.sessions import Session
    from app.ui.windows import MainWindow


class BackupActions:
    """The actions on backups of one window; `keeper` backs the open team file up from a while after it was opened."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._copier: Worker | None = None
        self._restorer: Worker | None = None
        self._restoring: Path | None = None
        self.keeper: BackupKeeper | None = None

    def begin(self, session: "Session", path: Path) -> None:
        """Back a team file up now and from then on, and let the status line say how that went."""
        self.keeper = keeper = BackupKeeper(session, path)
        keeper.told.connect(lambda: self._window.status.tell_backup(keeper.words))
        keeper.back_up("start")

    def show_backups(self, path: Path | None = None) -> None:
        """Show the backups of a team file, by default the open one or else one to be chosen."""
        from app.ui.dialogs.backups import BackupsDialog

        session = self._window.session
        path = path or (session.store.path if session is not None else None)
        if path is None and session is not None:
            self._window.say(tr("This team lives in memory and has no backups; open a team file first."))
            return
        if path is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, tr("Backups of a team file"), str(documents()), TEAM_FILES
            )
            path = Path(name) if name else None
        if path is not None:
            dialog = BackupsDialog(self._window, path, session.now if session else now_utc())
            if dialog.exec() and dialog.wanted is not None:
                self.restore(path, dialog.wanted)

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a team file, away from the window, and open it; what was there is set aside."""
        from app.usecases.backups import restore

        window = self._window
        if self.says_restoring():
            return
        window.shut()
        self._restoring, self._restorer = path, Worker(window)
        self._restorer.refused.connect(partial(self._not_restored, path, window.say))
        self._restorer.stopped.connect(partial(self._not_restored, path, window.tell))
        self._restorer.answered.connect(partial(self._restored, path, backup))
        self._restorer.begin(tr("Restoring {name}", name=backup.name), restore, path, backup, now_utc())

    def says_restoring(self) -> bool:
        """Tell whether a team file is being restored, and say so: until then no other is opened."""
        if self._restoring is not None:
            self._window.say(tr("{name} is being restored; open a file once that is done.", name=self._restoring.name))
        return self._restoring is not None

    def stop(self) -> None:
        """Open nothing any more; a restore that has begun is finished, in whole."""
        if self._restorer is not None:
            self._restorer.stop()

    def _not_restored(self, path: Path, tell: Callable[[str], None], why: str) -> None:
        self._restoring = None
        self._window.open_path(path)
        tell(why)

    def _restored(self, path: Path, backup: Path, aside: Path | None) -> None:
        self._restoring = None
        if self._window.open_path(path):
            kept = tr("; what was there is set aside as {name}", name=aside.name) if aside is not None else ""
            self._window.tell(tr("Restored the backup {name}{kept}.", name=backup.name, kept=kept))

    def save_copy(self) -> None:
        """Choose a name and save a copy, away from the window."""
        from app.usecases.backups import save_copy

        session = self._window.session
        if session is None or session.store.path is None:
            self._window.say(tr("There is no team file to copy; open one first."))
            return
        path = session.store.path
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save a copy"), str(path.parent), TEAM_FILES)
        if name:
            to = Path(name).with_suffix(".watchbill")
            self._copier = Worker(self._window)
            self._copier.refused.connect(self._window.say)
            self._copier.stopped.connect(self._window.tell)
            self._copier.answered.connect(lambda _done: self._window.tell(tr("Saved a copy as {to}.", to=to)))
            self._copier.begin(tr("Saving a copy as {to}", to=to.name), partial(save_copy, path, to, replace=True))

    def settle(self) -> None:
        """Wait until what is under way is done: a copy, a restore, a backup."""
        for part in (self._copier, self._restorer, self.keeper):
            if part is not None:
                part.settle()
