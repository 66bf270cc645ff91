"""Files that cannot be used: what is offered for them, and the looks that find out about the open one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.errors import Locked, StoreError
from app.domain.languages import tr
from app.domain.troubles import Offer, Trouble, Unusable
from app.store.stores import now_utc
from app.ui.files import TEAM_FILES

if TYPE_CHECKING:
    from app.ui.healths import HealthLook
    from app.ui.sessions import Session
    from app.ui.windows import MainWindow
    from app.ui.workers import Worker


class FileTroubles:
    """What one window does about files that are damaged, gone, locked, foreign or newer."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.writer: Worker | None = None

    def offer(self, error: Unusable) -> None:
        """Say why a file cannot be used, with a button for each thing that can be done about it."""
        from app.ui.dialogs.troubles import TroubleDialog

        path, window = error.path, self._window
        doing: dict[Offer, Callable[[], object]] = {
            Offer.BACKUP: partial(self._restore_newest, path),
            Offer.CHECK: partial(self._check, path),
            Offer.READ_ONLY: partial(window.open_path, path, read_only=True),
            Offer.RESCUE: partial(self._rescue, path),
            Offer.ELSEWHERE: partial(self._save_elsewhere, path),
            Offer.AGAIN: partial(window.open_path, path),
            Offer.OTHER: window.files.open_file,
        }
        if Offer.BACKUP in error.trouble.offers and not _has_backups(path):
            del doing[Offer.BACKUP]
        TroubleDialog(window, error, {o: doing[o] for o in error.trouble.offers if o in doing}).open()

    def _restore_newest(self, path: Path) -> None:
        from app.usecases.backups import newest_good

        backup = newest_good(path)
        if backup is None:
            self._window.say(tr("No backup of {name} is whole; choose another file.", name=path.name))
        else:
            self._window.backups.restore(path, backup.path)

    def _check(self, path: Path) -> None:
        """Look through a file that cannot be opened; once it was repaired it is opened."""
        from app.ui.dialogs.checks import CheckDialog

        dialog = CheckDialog(self._window, path, now_utc())
        dialog.finished.connect(lambda _: self._window.open_path(path) if dialog.mended else None)
        dialog.open()

    def _rescue(self, path: Path) -> None:
        """Choose a name, save what can be read there, away from the window, and open it."""
        from app.usecases.backups import rescue_to

        if (to := self._new_name(tr("Save what can be read"), path)) is not None:
            self._write(tr("Saving what can be read of {name}", name=path.name), to, partial(rescue_to, path, to))

    def _save_elsewhere(self, path: Path) -> None:
        """Choose a name, save what is open there, away from the window, and open it."""
        from app.usecases.backups import save_elsewhere

        session = self._window.session
        if session is None or session.store.path != path:
            self._rescue(path)
        elif (to := self._new_name(tr("Save elsewhere"), path)) is not None:
            try:
                whole = session.store.whole()
            except StoreError as error:
                self._window.say(str(error))
            else:
                self._write(tr("Saving as {to}", to=to.name), to, partial(save_elsewhere, whole, to))

    def _new_name(self, heading: str, path: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._window, heading, str(path.parent), TEAM_FILES)
        return Path(name).with_suffix(".watchbill") if name else None

    def _write(self, words: str, to: Path, write: Callable[..., None]) -> None:
        """Write a file and open it, unless another has been opened meanwhile."""
        from app.ui.workers import Worker

        window, session = self._window, self._window.session
        self.writer = Worker(window)
        self.writer.refused.connect(window.say)
        self.writer.stopped.connect(window.tell)
        self.writer.answered.connect(lambda _done: self._written(to, session))
        self.writer.begin(words, write)

    def _written(self, to: Path, session: "Session | None") -> None:
        if self._window.session is session:
            self._window.open_path(to)
        else:
            self._window.tell(tr("Saved as {to}.", to=to))

    def check_soon(self, session: "Session") -> "Worker":
        """Look at every page of a large file that was opened just now; a damaged one is closed and told."""
        from app.ui.workers import Worker

        look = Worker(session)
        look.answered.connect(self._tell_damage)
        session.closing.connect(look.stop)
        look.ask(_damage_of, session.store.path)
        return look

    def _tell_damage(self, error: StoreError | None) -> None:
        if error is not None:
            self._window.shut()  # so that nothing more is written into it
            self._tell_health(error)

    def look_at_health(self, session: "Session", path: Path) -> "HealthLook":
        """Look later whether the open file is whole, which is told with what can be done about it."""
        from app.ui.healths import HealthLook

        look = HealthLook(session, self._window.preferences, path)
        look.found.connect(self._tell_health)
        return look

    def _tell_health(self, error: StoreError) -> None:
        if isinstance(error, Unusable):
            self.offer(error)
        else:
            self._window.say(str(error))


def _damage_of(path: Path) -> StoreError | None:
    from app.store.files import check_quickly

    try:
        check_quickly(path)
    except Unusable as error:
        return error if error.trouble is Trouble.DAMAGED else None
    except Locked:
        return None
    return None


def _has_backups(path: Path) -> bool:
    from app.usecases.backups import backups_of

    try:
        return bool(backups_of(path))
    except StoreError:  # the folder is somebody else's, so there is nothing to offer
        return False
