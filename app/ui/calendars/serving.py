"""The built-in server of a window: off until somebody turns it on, following what the team file says."""

import socket

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.subscribers import PORT
from app.feeds.alerts import WITH_ALERTS, AlertIntake, Site
from app.feeds.servers import Server
from app.feeds.serving import FeedSite
from app.store.stores import now_utc
from app.ui.calendars.makers import maker_of, shown_in_feeds
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.workers import Worker
from app.usecases.serving import keep_alerts, make_links, note_fetches, serve_task, show_senders
from app.usecases.subscribing import FeedTask

NOTE_MILLISECONDS, KEEP_MILLISECONDS = 5000, 1000
LOOPBACK, EVERYWHERE = "127.0.0.1", "0.0.0.0"


class FeedServing(QObject):
    """Serves the feeds of a session; `trouble` says why it does not although it should."""

    changed = Signal()

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session)
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self._server: Server | None = None
        self.trouble = ""
        place = None if session.store.read_only else session.store.path
        self.site, self.intake = FeedSite(now_utc), AlertIntake(place)
        self._worker = Worker(self)
        self._worker.answered.connect(self.site.show)
        self._maker = maker_of(session)
        self._maker.made.connect(self._serve)
        self._maker.failed.connect(self._fail)
        self._noting = QTimer(self)
        self._noting.setInterval(NOTE_MILLISECONDS)
        self._noting.timeout.connect(self.note)
        self._keeping = QTimer(self)
        self._keeping.setInterval(KEEP_MILLISECONDS)
        self._keeping.timeout.connect(self.keep)
        session.changed.connect(self._senders_changed)
        session.changed.connect(lambda changes: self.show_feeds() if shown_in_feeds(changes) else None)
        session.closing.connect(self._close)

    @property
    def is_on(self) -> bool:
        """Tell whether calendars are served."""
        return self._server is not None

    @property
    def address(self) -> str:
        """Where the server is reached from where it may be, such as http://127.0.0.1:8427."""
        port = self._server.address[1] if self._server else self._preferences.serving_port(self._uid) or PORT
        host = socket.gethostname() if self._preferences.serving_to_all(self._uid) else LOOPBACK
        return f"http://{host}:{port}"

    def start(self) -> None:
        """Begin to serve, as the preferences say; what keeps it from that is in `trouble`."""
        self.stop()
        to_all = self._preferences.serving_to_all(self._uid)
        port = self._preferences.serving_port(self._uid) or PORT
        hosts = (socket.gethostname(), socket.getfqdn()) if to_all else ()
        try:
            answer, bind = Site(self.intake, self.site.answer).answer, EVERYWHERE if to_all else LOOPBACK
            refuse = self.intake.refuse
            self._server = Server(bind, port, answer, hosts=hosts, limits=WITH_ALERTS, refuse=refuse)
        except Refused as error:
            self.trouble = str(error)
        else:
            self.trouble = ""
            show_senders(self._session.store, self.intake)
            self._server.start()
            self._noting.start()
            self._keeping.start()
            self.show_feeds()
        self.changed.emit()

    def stop(self) -> None:
        """Serve no longer."""
        self._noting.stop()
        self._keeping.stop()
        if self._server is not None:
            self._server.stop()
            self._server = None
            self.keep()
            self.note()
            self.changed.emit()
        self.trouble = ""

    def show_feeds(self) -> None:
        """Make the calendars anew off the window's thread, where they are served."""
        if self.is_on:
            self._maker.ask()

    def settle(self) -> None:
        """Wait until the calendars shown are what the team file says."""
        self._maker.settle()
        self._worker.settle()

    def _serve(self, task: FeedTask) -> None:
        if self.is_on:
            self.trouble = ""
            self._worker.ask(make_links, serve_task(self._session.store, task))

    def _fail(self, words: str) -> None:
        """Say why the calendars shown are those of before."""
        if self.is_on:
            self.trouble = tr("{words} The calendars stay as they were.", words=words)
            self.changed.emit()

    def keep(self) -> None:
        """Keep the alerts that came since the last time, by the same use case as everybody."""
        if not self.intake.has_any or self._session.waits:
            return
        self._session.do(keep_alerts, self.intake)

    def _senders_changed(self, changes: Changes) -> None:
        if changes.touch("alert_sender"):
            show_senders(self._session.store, self.intake)

    def note(self) -> None:
        """Keep who fetched what since the last time."""
        fetches = () if self._session.waits else self.site.fetches()
        if fetches:
            try:
                note_fetches(self._session.store, fetches)
            except StoreError:  # the file is locked just now: who fetched is worth no sentence
                return
            self.changed.emit()

    def _close(self) -> None:
        self.stop()
        self._worker.stop()


def serving_of(session: Session, preferences: Preferences) -> FeedServing:
    """Return the one server of a session."""
    found = session.findChild(FeedServing)
    return found if isinstance(found, FeedServing) else FeedServing(session, preferences)
