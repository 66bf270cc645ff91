"""Calendars: what goes out and where to, who fetches it from here, and what comes in from others."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.feeds import FeedName
from app.domain.languages import small, tr
from app.ui.calendars.incoming import Incoming
from app.ui.calendars.links import Links
from app.ui.calendars.makers import maker_of
from app.ui.calendars.outgoing import Outgoing
from app.ui.calendars.publications import run_of
from app.ui.calendars.serving import serving_of
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button
from app.usecases.calendars import waiting_entries
from app.usecases.subscribing import FeedTask

VIEWS = (tr("Published"), tr("Links"), tr("Coming in"))
PUBLISHED, LINKS, COMING_IN = range(3)


class CalendarsPage(Page):
    """Three views: calendars with their places, links with the built-in server, and calendars of others."""

    title = "Calendars"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._maker = maker_of(session)
        self._maker.made.connect(self._show_feeds)
        self._maker.failed.connect(session.refused)
        self.run = run_of(session, preferences)
        self.run.ended.connect(self._published)
        self.serving = serving_of(session, preferences)
        self._words: tuple[str, ...] = VIEWS
        self.which = Segments(VIEWS, tr("What to show"))
        self.which.chosen.connect(self.show_view)
        self.publish_button = button(
            tr("Publish"), self.publish_feeds, "filled", tr("Write every calendar (Ctrl+Shift+F)")
        )
        self.outgoing = Outgoing(session, preferences)
        self.links = Links(session, preferences, self.serving)
        self.incoming = Incoming(session, look)
        self.incoming.import_wanted.connect(lambda: self.wanted.emit("", "import_files", None))
        self._stack = QStackedWidget()
        for view in (self.outgoing, self.links, self.incoming):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.FLUSH)
        layout.addWidget(self._stack)

    def left_controls(self) -> list[QWidget]:
        """Return which view is shown."""
        return [self.which]

    def right_controls(self) -> list[QWidget]:
        """Return what publishes."""
        return [self.publish_button]

    def reload(self) -> None:
        """Show feeds, places, links and calendars of others."""
        self._maker.ask()
        waiting = waiting_entries(self.session.store)
        self.incoming.show_calendars(waiting)
        self._count(len(waiting))

    def _show_feeds(self, task: FeedTask) -> None:
        if self.isVisible():
            feeds = {f.name: f for f in task.feeds}
            self.publish_button.setText(
                tr("Publish {count}", count=tr("{n} calendar|{n} calendars", "", len(feeds), n=small(len(feeds))))
            )
            self.outgoing.show_feeds(feeds, task.addresses)
            self.links.show_links({name: feed.title for name, feed in feeds.items()})

    def _count(self, waiting: int) -> None:
        """Say how much waits for a review beside the view's name."""
        words = (*VIEWS[:COMING_IN], f"{VIEWS[COMING_IN]} ({waiting})" if waiting else VIEWS[COMING_IN])
        if words != self._words:
            number, self._words = self.which.number, words
            self.which.set_words(words)
            self.which.choose(number)

    def show_view(self, number: int) -> None:
        """Show published calendars (0), links (1) or calendars of others (2)."""
        self.which.choose(number)
        self._stack.setCurrentIndex(number)
        if number == COMING_IN:
            self.incoming.show_calendars(waiting_entries(self.session.store))

    def show_senders(self) -> None:
        """Show who may send alerts here."""
        self.show_view(LINKS)

    def show_feed(self, name: FeedName) -> None:
        """Choose a calendar."""
        self.show_view(PUBLISHED)
        self.outgoing.table.choose(name)

    def review(self) -> None:
        """Show what waits for a choice."""
        self.show_view(COMING_IN)

    def publish_feeds(self) -> None:
        """Write every calendar to its places, off the window's thread."""
        if not self.run.places and not self.outgoing.choose_folder():
            return
        self.publish_button.setEnabled(False)
        self.outgoing.say_writing()
        self.run.start()

    def settle(self) -> None:
        """Wait until what is being written is there."""
        self._maker.settle()
        self.run.settle()
        self.serving.settle()
        self.incoming.settle()

    def _published(self) -> None:
        self.publish_button.setEnabled(True)
        self.outgoing.show_places()
