"""Calendars that go out: each with its options and address, and the places all of them are written to."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName
from app.domain.languages import dated, tr
from app.feeds.events import Feed
from app.ui.calendars.dialogs import WEB_WORDS, LinkDialog, ServerDialog
from app.ui.calendars.options import FeedCard
from app.ui.folders import documents
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.sides import Side
from app.ui.widgets.tables import NOTHING_FITS, Row, Table
from app.ui.widgets.texts import Card, button, label, row
from app.usecases.serving import checked_base
from app.usecases.subscribing import keep_password

KIND_WORDS = {
    FeedKind.PERSON: tr("support weeks"),
    FeedKind.PROJECT: tr("project weeks"),
    FeedKind.ROTATION: tr("one rotation"),
    FeedKind.SUITE: tr("one suite, what is coming too"),
    FeedKind.TEAM: "everybody",
    FeedKind.EVENTS: tr("what is coming"),
}


class Outgoing(QWidget):
    """The table of feeds at the left; the chosen one and the places at the right."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self.feeds: dict[FeedName, Feed] = {}
        self._addresses: dict[FeedName, str] = {}
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter calendars"))
        self.filter.setAccessibleName(tr("Filter calendars"))
        self.filter.setClearButtonEnabled(True)
        self.table = Table((tr("Calendar"), tr("What it holds"), tr("Events"), tr("Next")), tr("Calendars"), (2,))
        self.table.nothing = NOTHING_FITS
        self.filter.textEdited.connect(self.table.order.setFilterFixedString)
        self.card = FeedCard(session)
        self.card.link_wanted.connect(self.show_link)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_feed())
        self._folder, self._server = label("", wrap=True), label("", wrap=True)
        self._result, self._trouble = label("", "quiet", wrap=True), label("", "warning", wrap=True)
        self.address = QLineEdit()
        self.address.setPlaceholderText(tr("https://… where others reach the folder"))
        self.address.setAccessibleName(tr("Address of the folder"))
        self.address.editingFinished.connect(self._keep_address)
        self._side = Side(self.card, self._places_card())
        self._build()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.CLOSE)
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        line.addLayout(left, 1)
        line.addWidget(self._side)

    def _places_card(self) -> Card:
        card = Card(tr("Published to"))
        card.body.addWidget(self._folder)
        card.body.addWidget(self.address)
        card.body.addWidget(self._server)
        card.body.addWidget(self._result)
        card.body.addWidget(self._trouble)
        card.body.addLayout(
            row(
                button(tr("Choose folder…"), self.choose_folder),
                button(tr("Calendar server…"), self.choose_server),
                None,
            )
        )
        card.body.addWidget(label(WEB_WORDS, "quiet", wrap=True))
        card.body.addStretch(1)
        return card

    # Showing

    def show_feeds(self, feeds: dict[FeedName, Feed], addresses: dict[FeedName, str]) -> None:
        """Show the feeds, the chosen one and the places."""
        self.feeds, self._addresses = feeds, addresses
        self.table.show_rows([self._row(feed) for feed in feeds.values()])
        if self.table.chosen_key() is None and feeds:
            self.table.selectRow(0)
        self._show_feed()
        self.show_places()

    def _row(self, feed: Feed) -> Row:
        today = self._session.now.date().isoformat()
        coming = [e for e in feed.events if e.start.isoformat()[:10] >= today]
        first = coming[0].start if coming else None
        words = dated(first, tr("%-d %b")) if first else "–"
        cells = (feed.title.rsplit(":", 1)[0], KIND_WORDS[feed.name.kind], str(len(feed.events)), words)
        sort = (*(c.casefold() for c in cells[:2]), len(feed.events), first.isoformat()[:10] if first else "9999")
        return Row(cells, feed.name, sort)

    def _show_feed(self) -> None:
        name = self.table.chosen_key()
        feed = self.feeds.get(name)
        self.card.setVisible(feed is not None)
        if feed is not None:
            has_address = bool(self._preferences.folder_address(self._uid))
            self.card.show_feed(feed, self._addresses.get(feed.name, ""), has_address=has_address)

    def show_places(self) -> None:
        """Show where calendars are written and how that went last."""
        folder = self._preferences.feed_folder(self._uid)
        url, user = self._preferences.feed_server(self._uid)
        self._folder.setText(str(folder) if folder else tr("No folder chosen yet."))
        self.address.setVisible(folder is not None)
        self.address.setText(self._preferences.folder_address(self._uid))
        self._server.setText(tr("{url} as {user}", url=url, user=user) if user else url)
        self._server.setVisible(bool(url))
        never = tr("Choose a folder that others can read, such as a shared drive; calendars are files in it.")
        last = self._preferences.published_words(self._uid)
        self._result.setText(last or (tr("Not published yet.") if folder or url else never))
        trouble = self._preferences.publishing_trouble(self._uid)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

    def say_writing(self) -> None:
        """Say that calendars are being written."""
        self._result.setText(tr("Writing…"))

    # Places

    def choose_folder(self) -> bool:
        """Choose where calendars are written; False when the person thought better of it."""
        now = self._preferences.feed_folder(self._uid) or documents()
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the calendars"), str(now))
        if name:
            self._preferences.set_feed_folder(self._uid, Path(name))
            self._preferences.set_published_words(self._uid, "")
            self._preferences.set_publishing_trouble(self._uid, "")
            self.show_places()
        return bool(name)

    def choose_server(self) -> None:
        """Choose a server the calendars are put on; an empty address chooses none."""
        dialog = ServerDialog(self, *self._preferences.feed_server(self._uid))
        if dialog.exec():
            self.use_server(dialog.url.text().strip(), dialog.user.text().strip(), dialog.password.text())

    def use_server(self, url: str, user: str, password: str) -> None:
        """Put calendars on a server from now on; a password typed goes into the key ring."""
        try:
            if url and password:
                keep_password(url, user, password)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        self._preferences.set_feed_server(self._uid, url, user)
        self.show_places()

    def _keep_address(self) -> None:
        text = self.address.text().strip()
        try:
            base = checked_base(text) if text else ""
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        self._preferences.set_folder_address(self._uid, base)
        self._show_feed()

    def show_link(self) -> None:
        """Show the published link of the chosen calendar."""
        feed = self.feeds[self.table.chosen_key()]
        file = self._addresses.get(feed.name, "")
        base = self._preferences.folder_address(self._uid)
        words = tr("Whoever has this link can read the calendar; withdraw it by a new address.")
        LinkDialog(self, feed.title, f"{base}/{file}", words).exec()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._side.fit(self.width())
