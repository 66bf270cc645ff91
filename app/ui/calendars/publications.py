"""Writing everybody's calendar off the window's thread: when asked, and after each change of what is published."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes
from app.domain.languages import small, tr
from app.domain.weeks import day_words
from app.ui.calendars.makers import maker_of, shown_in_feeds
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.words import local_time
from app.ui.workers import Worker
from app.usecases.subscribing import FeedTask, Gone, Places, finish_places, publish_everywhere


def done_words(done: Gone, local: datetime) -> str:
    """Return “24 November, 14:20: 12 written, 15 unchanged.” for each place that could be written."""
    when = f"{day_words(local.date())}, {local:%H:%M}"
    said = []
    if done.published is not None:
        files = done.published
        words = [tr("{when}: {written} written", when=when, written=len(files.written))]
        words += [tr("{unchanged} unchanged", unchanged=len(files.unchanged))] if files.unchanged else []
        words += [tr("{removed} removed", removed=len(files.removed))] if files.removed else []
        words += (
            [
                tr(
                    "{left_over} left over, such as {left_over2}",
                    left_over=len(files.left_over),
                    left_over2=files.left_over[0],
                )
            ]
            if files.left_over
            else []
        )
        said.append(", ".join(words) + ".")
    if done.put is not None:
        said.append(
            tr(
                "On the server {when}: {written} written, {unchanged} unchanged.",
                when=when,
                written=len(done.put.written),
                unchanged=len(done.put.unchanged),
            )
        )
    return "\n".join(said)


class CalendarRun(QObject):
    """Writes the calendars of the published rota to the places chosen on this machine, if there are any.

    It does so by itself whenever something that calendars show has changed, and says then only what went wrong.
    """

    ended = Signal()

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session)
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self._asked = self._told = False
        self._maker = maker_of(session)
        self._maker.made.connect(self._write)
        self._maker.failed.connect(self._failed)
        self._worker, self._finisher = Worker(self), Worker(self)
        self._worker.answered.connect(self._published)
        session.closing.connect(self._finisher.stop)
        session.changed.connect(self._changed)
        session.closing.connect(self._worker.stop)

    @property
    def places(self) -> Places:
        """Where the calendars go."""
        return Places(self._preferences.feed_folder(self._uid), *self._preferences.feed_server(self._uid))

    @property
    def words(self) -> str:
        """Where the calendars go, in words; empty without a place."""
        places = self.places
        return " and ".join(str(place) for place in (places.folder, places.url) if place)

    def start(self) -> None:
        """Begin to write because a person asks; does nothing without a place."""
        self._told = True
        self._begin()

    def finish(self) -> None:
        """Give calendars their names that a killed program left behind, before anything else is written."""
        if self.places.folder is not None:
            self._finisher.ask(finish_places, self.places)

    def settle(self) -> None:
        """Wait until what is being written is there."""
        self._finisher.settle()
        self._maker.settle()
        self._worker.settle()

    def _begin(self) -> None:
        if self.places:
            self._asked = True
            self._maker.ask()

    def _changed(self, changes: Changes) -> None:
        if shown_in_feeds(changes):
            self._begin()

    def _write(self, task: FeedTask) -> None:
        if self._asked:
            self._asked = False
            self._worker.begin(tr("Publishing calendars"), publish_everywhere, self.places, task)

    def _failed(self, words: str) -> None:
        if self._asked:
            self._asked = self._told = False
            self._session.refused.emit(words)
            self.ended.emit()

    def _published(self, done: Gone) -> None:
        local = local_time(self._session.now, self._session.team.time_zone)
        if done.published or done.put:
            self._preferences.set_published_words(self._uid, done_words(done, local))
        self._preferences.set_publishing_trouble(self._uid, "\n".join(done.troubles))
        if done.stopped:
            self._session.told.emit(tr("Stopped; calendars that were not written yet are as they were."))
        elif done.troubles:
            self._session.refused.emit(done.troubles[0])
        elif self._told:
            whole = done.published or done.put
            count = len(whole.written) + len(whole.unchanged) if whole else 0
            self._session.told.emit(
                tr(
                    "Published {count} to {words}.",
                    count=tr("{n} calendar|{n} calendars", "", count, n=small(count)),
                    words=self.words,
                )
            )
        self._told = False
        self.ended.emit()


def run_of(session: Session, preferences: Preferences) -> CalendarRun:
    """Return the one run of a session."""
    found = session.findChild(CalendarRun)
    return found if isinstance(found, CalendarRun) else CalendarRun(session, preferences)
