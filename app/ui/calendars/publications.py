"""Writing everybody's calendar off the window's thread, from wherever a person publishes."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.domain.weeks import day_words
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.words import count_words, local_time
from app.ui.workers import Worker
from app.usecases.subscribing import Gone, Places, feed_task, publish_everywhere


def done_words(done: Gone, local: datetime) -> str:
    """Return “24 November, 14:20: 12 written, 15 unchanged.”, and what went wrong."""
    when = f"{day_words(local.date())}, {local:%H:%M}"
    said = []
    if done.published is not None:
        files = done.published
        words = [f"{when}: {len(files.written)} written"]
        words += [f"{len(files.unchanged)} unchanged"] if files.unchanged else []
        words += [f"{len(files.removed)} removed"] if files.removed else []
        words += [f"{len(files.left_over)} left over, such as {files.left_over[0]}"] if files.left_over else []
        said.append(", ".join(words) + ".")
    if done.put is not None:
        said.append(f"On the server {when}: {len(done.put.written)} written, {len(done.put.unchanged)} unchanged.")
    return "\n".join([*said, *(f"{when}: {trouble}" for trouble in done.troubles)])


class CalendarRun(QObject):
    """Writes the calendars of the published rota to the places chosen on this machine, if there are any."""

    ended = Signal()

    def __init__(self, parent: QObject, session: Session, preferences: Preferences) -> None:
        super().__init__(parent)
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self._worker = Worker(self)
        self._worker.answered.connect(self._published)

    @property
    def places(self) -> Places:
        """Where the calendars go."""
        return Places(self._preferences.feed_folder(self._uid), *self._preferences.feed_server(self._uid))

    @property
    def words(self) -> str:
        """Where the calendars go, in words; empty without a place."""
        places = self.places
        return " and ".join(str(place) for place in (places.folder, places.url) if place)

    @property
    def busy(self) -> bool:
        """Tell whether calendars are being written."""
        return self._worker.busy

    def start(self) -> None:
        """Begin to write; does nothing without a place."""
        task = self._session.read(feed_task) if self.places else None
        if task is not None:
            self._worker.ask(publish_everywhere, self.places, task)

    def settle(self) -> None:
        """Wait until what is being written is there."""
        self._worker.settle()

    def _published(self, done: Gone) -> None:
        local = local_time(self._session.now, self._session.team.time_zone)
        self._preferences.set_published_words(self._uid, done_words(done, local))
        if done.troubles:
            self._session.refused.emit(done.troubles[0])
        else:
            whole = done.published or done.put
            count = len(whole.written) + len(whole.unchanged) if whole else 0
            self._session.told.emit(f"Published {count_words(count, 'calendar')} to {self.words}.")
        self.ended.emit()
