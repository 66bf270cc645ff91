"""Backups of the open team file, made in a thread with a connection of its own, without anybody thinking of it."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from app.domain.backups import Backup
from app.domain.languages import dated, tr
from app.ui.sessions import Session
from app.ui.words import local_time
from app.ui.workers import Worker
from app.usecases.backups import back_up

EVERY_MILLISECONDS = 30 * 60 * 1000


class BackupKeeper(Worker):
    """Backs a team file up when told to and every half hour if it has changed; `words` say how it went."""

    told = Signal()

    def __init__(self, session: Session, path: Path) -> None:
        super().__init__(session)
        self._session, self._path = session, path
        self.words = ""
        self.answered.connect(self._take)
        self.refused.connect(self._fail)
        self.stopped.connect(self._stopped)
        self._beat = QTimer(self)
        self._beat.setInterval(EVERY_MILLISECONDS)
        self._beat.timeout.connect(lambda: self.back_up("changed"))
        self._beat.start()
        session.closing.connect(self.stop)
        session.large.connect(self.back_up)

    def back_up(self, why: str) -> None:
        """Begin to back up; nothing is made when the newest backup holds the same."""
        words = tr("Backing up {name}", name=self._path.name)
        self.begin(words, back_up, self._path, self._session.now, why)

    def _take(self, backup: Backup) -> None:
        at = local_time(backup.at, self._session.team.time_zone)
        today = local_time(self._session.now, self._session.team.time_zone).date()
        self.words = (
            tr("Backed up {at:%H:%M}", at=at)
            if at.date() == today
            else tr("Backed up {at}", at=dated(at, tr("%a %-d %b %H:%M")))
        )
        self.told.emit()

    def _stopped(self, words: str) -> None:
        self.words = tr("Not backed up")
        self._session.told.emit(words)
        self.told.emit()

    def _fail(self, why: str) -> None:
        self.words = tr("Not backed up")
        self._session.refused.emit(why)
        self.told.emit()

    def stop(self) -> None:
        """Stop for good; a backup under way is finished, but not told."""
        self._beat.stop()
        super().stop()
