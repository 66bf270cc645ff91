"""The feeds of a session, made off the window's thread once after each change, for whoever shows or sends them."""

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import StoreError
from app.ui.sessions import Session
from app.ui.workers import Worker
from app.usecases.subscribing import FeedTask, feed_inputs, keep_task, make_task

PAUSE_MILLISECONDS = 60
# What calendars are made of: a change of other tables, such as the draft, leaves them as they are.
SHOWN = (
    "publication",
    "cover",
    "feed_option",
    "person",
    "rotation",
    "suite",
    "event",
    "event_suite",
    "leave",
    "setting",
    "team",
)


class FeedMaker(QObject):
    """Sends `made` with a FeedTask that is kept in the team file, or `failed` with a sentence."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._task: FeedTask | None = None
        self._made_at = ("", date.min)
        self._worker = Worker(self)
        self._worker.answered.connect(self._keep)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._make)
        session.closing.connect(self._close)

    def ask(self) -> None:
        """Have the feeds told: at once when they are what the team file says, else once they are made."""
        if self._task is not None and self._made_at == self._state() and not self._worker.busy:
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

    def _state(self) -> tuple[str, date]:
        """Return the last command and the day, on which everything in the feeds depends."""
        return self._session.store.journal.history(1)[0].id, self._session.now.date()

    def _make(self) -> None:
        session = self._session
        self._made_at = self._state()
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
