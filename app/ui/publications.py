"""Writing everybody's calendar off the window's thread, from wherever a person publishes."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from app.domain.weeks import day_words
from app.feeds.publishing import Published, publish
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.words import count_words, local_time
from app.ui.workers import Worker
from app.usecases.subscribing import feed_task


def done_words(done: Published, local: datetime) -> str:
    """Return “24 November, 14:20: 12 written, 15 unchanged.”."""
    words = [f"{day_words(local.date())}, {local:%H:%M}: {len(done.written)} written"]
    words += [f"{len(done.unchanged)} unchanged"] if done.unchanged else []
    words += [f"{len(done.removed)} removed"] if done.removed else []
    words += [f"{len(done.left_over)} left over, such as {done.left_over[0]}"] if done.left_over else []
    return ", ".join(words) + "."


class CalendarRun(QObject):
    """Writes the calendars of the published rota into the folder chosen on this machine, if there is one."""

    def __init__(self, parent: QObject, session: Session, preferences: Preferences) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self._worker = Worker(self)
        self._worker.answered.connect(self._published)
        self._worker.refused.connect(session.refused)

    @property
    def folder(self) -> Path | None:
        """Where the calendars go, None when no folder is chosen."""
        return self._preferences.feed_folder(self._uid)

    def start(self) -> None:
        """Begin to write; does nothing without a folder."""
        task = self._session.read(feed_task) if self.folder is not None else None
        if task is not None:
            self._worker.ask(publish, self.folder, task.calendars, task.revisions, task.withdrawn)

    def settle(self) -> None:
        """Wait until what is being written is there."""
        self._worker.settle()

    def _published(self, done: Published) -> None:
        local = local_time(self._session.now, self._session.team.time_zone)
        self._preferences.set_published_words(self._uid, done_words(done, local))
        count = len(done.written) + len(done.unchanged)
        self._session.told.emit(f"Published {count_words(count, 'calendar')} to {done.folder}.")
