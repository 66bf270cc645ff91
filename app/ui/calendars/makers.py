"""The feeds of a session, made off the window's thread once after each change, for whoever shows or sends them."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.errors import StoreError
from app.ui.sessions import Session
from app.ui.workers import Worker
from app.usecases.subscribing import FeedTask, feed_inputs, keep_task, make_task

PAUSE_MILLISECONDS = 60
# Changes of these, such as the draft and the log, leave calendars as they are.
NOT_SHOWN = frozenset({"assignment", "issue", "known_bug", "handoff", "handoff_item", "handoff_tick", "handoff_read"})


def shown_in_feeds(changes: Changes) -> bool:
    """Tell whether a change may be seen in a calendar."""
    return bool(changes.tables - NOT_SHOWN)


class FeedMaker(QObject):
    """Sends `made` with a FeedTask that is kept in the team file, or `failed` with a sentence."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._task: FeedTask | None = None
        self._made_on = date.min
        self._worker = Worker(self)
        self._worker.answered.connect(self._keep)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._make)
        session.changed.connect(self._changed)
        session.closing.connect(self._close)

    def ask(self) -> None:
        """Have the feeds told: at once when they are what the team file says, else once they are made."""
        if self._task is not None and self._made_on == self._session.now.date() and not self._worker.busy:
            self.made.emit(self._task)
        else:
            self._pause.start()

    def renew(self) -> None:
        """Make the feeds anew, since something outside the journal was changed."""
        self._task = None
        self._pause.start()

    def settle(self) -> None:
        """Wait until the feeds are what the team file says."""
        if self._pause.isActive():
            self._pause.stop()
            self._make()
        self._worker.settle()

    def _changed(self, changes: Changes) -> None:
        if shown_in_feeds(changes):
            self._task = None

    def _make(self) -> None:
        session = self._session
        self._made_on = session.now.date()
        try:
            self._worker.ask(make_task, feed_inputs(session.store, session.team, session.published))
        except StoreError as error:
            self.failed.emit(str(error))

    def _keep(self, task: FeedTask) -> None:
        try:
            self._task = keep_task(self._session.store, task)
        except StoreError as error:
            self.failed.emit(str(error))
        else:
            self.made.emit(self._task)

    def _close(self) -> None:
        self._pause.stop()
        self._worker.stop()


def maker_of(session: Session) -> FeedMaker:
    """Return the one maker of a session."""
    found = session.findChild(FeedMaker)
    return found if isinstance(found, FeedMaker) else FeedMaker(session)
