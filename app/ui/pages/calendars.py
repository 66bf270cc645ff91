"""Calendars: the feeds others subscribe to, where they are written, and whose imported leave is whose."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.feeds import FeedKind, FeedName
from app.feeds.events import Feed
from app.feeds.publishing import Published, publish
from app.ui.pages.leave_calendars import LeaveCalendars
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.publications import done_words
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.segments import Segments
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, label, row
from app.ui.words import count_words, local_time
from app.ui.workers import Worker
from app.usecases.subscribing import feed_task, feeds_of

SIDE_WIDTH, NARROW_SIDE_WIDTH, WIDE = 380, 320, 1100
FILE_COLUMN = 2
CHOICES = (
    ("All", tuple(FeedKind)),
    ("Support", (FeedKind.PERSON,)),
    ("Project", (FeedKind.PROJECT,)),
    ("Rotations", (FeedKind.ROTATION, FeedKind.SUITE, FeedKind.TEAM, FeedKind.EVENTS)),
)
KIND_WORDS = {
    FeedKind.PERSON: "support weeks",
    FeedKind.PROJECT: "project weeks",
    FeedKind.ROTATION: "one rotation",
    FeedKind.SUITE: "one suite, with what is coming",
    FeedKind.TEAM: "everybody",
    FeedKind.EVENTS: "what is coming",
}


class CalendarsPage(Page):
    """Feeds at the left, publishing and imported calendars at the right."""

    title = "Calendars"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._feeds: dict[FeedName, Feed] = {}
        self._files: dict[FeedName, str] = {}
        self.which = Segments([words for words, _ in CHOICES], "Which calendars")
        self.which.chosen.connect(lambda _number: self._show_feeds())
        self.table = Table(("Calendar", "What it holds", "File", "Events", "Next"), "Calendars", (3,))
        self.publish_button = button("Publish", self.publish_feeds, "filled", "Write every calendar (Ctrl+Shift+F)")
        self.leave = LeaveCalendars(session, look)
        self.leave.import_wanted.connect(lambda: self.wanted.emit("", "import_files", None))
        self._worker = Worker(self)
        self._worker.answered.connect(self._published)
        self._worker.refused.connect(self._failed)
        self._build()

    def _build(self) -> None:
        self._folder, self._result = label("", wrap=True), label("", "quiet", wrap=True)
        where = Card("Published to")
        where.body.addWidget(self._folder)
        where.body.addWidget(self._result)
        where.body.addLayout(row(button("Choose folder…", self.choose_folder), None))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(where)
        column.addWidget(self.leave)
        column.addStretch(1)
        self._side = QScrollArea()
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidget(inner)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 20, 20, 20)
        line.setSpacing(20)
        line.addWidget(self.table, 1)
        line.addWidget(self._side)

    def left_controls(self) -> list[QWidget]:
        """Return which calendars are listed."""
        return [self.which]

    def right_controls(self) -> list[QWidget]:
        """Return what publishes."""
        return [self.publish_button]

    # Showing

    def reload(self) -> None:
        """Show feeds, folder and imported calendars."""
        self._feeds = {f.name: f for f in feeds_of(self.session.store)}
        self._files = self.session.store.feeds.addresses()
        self.publish_button.setText(f"Publish {count_words(len(self._feeds), 'calendar')}")
        self._show_feeds()
        self._show_folder()
        self.leave.show_calendars()
        self._arrange()

    def _show_feeds(self) -> None:
        kinds = CHOICES[self.which.number][1]
        self.table.show_rows([self._row(f) for f in self._feeds.values() if f.name.kind in kinds])

    def _row(self, feed: Feed) -> Row:
        today = self.session.now.date().isoformat()
        coming = [e for e in feed.events if e.start.isoformat()[:10] >= today]
        first = coming[0].start if coming else None
        words = f"{first.day} {first:%b}" if first else "–"
        who = feed.title.rsplit(":", 1)[0]
        cells = (
            who,
            KIND_WORDS[feed.name.kind],
            self._files.get(feed.name, "not published yet"),
            str(len(feed.events)),
            words,
        )
        sort = (*(c.casefold() for c in cells[:3]), len(feed.events), first.isoformat()[:10] if first else "9999")
        return Row(cells, feed.name, sort)

    def _show_folder(self) -> None:
        folder = self.preferences.feed_folder(self.team_uid)
        self._folder.setText(str(folder) if folder else "No folder chosen yet.")
        never = "Choose a folder that others can read, such as a shared drive; calendars are files in it."
        last = self.preferences.published_words(self.team_uid)
        self._result.setText(last or (never if folder is None else "Not published yet."))

    # Publishing

    def choose_folder(self) -> bool:
        """Choose where calendars are written; False when the person thought better of it."""
        now = self.preferences.feed_folder(self.team_uid) or Path.home()
        name = QFileDialog.getExistingDirectory(self, "Folder for the calendars", str(now))
        if name:
            self.preferences.set_feed_folder(self.team_uid, Path(name))
            self.preferences.set_published_words(self.team_uid, "")
            self._show_folder()
        return bool(name)

    def publish_feeds(self) -> None:
        """Write every calendar into the folder, off the window's thread."""
        if self.preferences.feed_folder(self.team_uid) is None and not self.choose_folder():
            return
        task = self.session.read(feed_task)
        if task is not None:
            self.publish_button.setEnabled(False)
            self._result.setText("Writing…")
            self._worker.ask(
                publish, self.preferences.feed_folder(self.team_uid), task.calendars, task.revisions, task.withdrawn
            )

    def settle(self) -> None:
        """Wait until what is being written is there."""
        self._worker.settle()

    def _published(self, done: Published) -> None:
        self.publish_button.setEnabled(True)
        local = local_time(self.session.now, self.session.team.time_zone)
        self.preferences.set_published_words(self.team_uid, done_words(done, local))
        self._show_folder()
        self.session.told.emit(f"Published {count_words(len(self._feeds), 'calendar')} to {done.folder}.")

    def _failed(self, words: str) -> None:
        self.publish_button.setEnabled(True)
        self._show_folder()
        self.session.refused.emit(words)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE
        self._side.setFixedWidth(SIDE_WIDTH if wide else NARROW_SIDE_WIDTH)
        self.table.setColumnHidden(FILE_COLUMN, not wide)
