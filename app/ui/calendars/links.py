"""Links to calendars that this computer serves: who has one, when it was fetched, and the switch of the server."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QStackedWidget, QWidget

from app.domain.changes import Changes
from app.domain.feeds import FeedName
from app.domain.languages import tr
from app.domain.subscribers import PORT, Subscriber
from app.store.stores import Store
from app.ui.calendars.dialogs import ONCE_WORDS, WEB_WORDS, ForWhomDialog, LinkDialog
from app.ui.calendars.senders import SendersCard
from app.ui.calendars.serving import FeedServing
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import number_field
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.sides import WIDE, Side
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, label, row
from app.ui.words import moment_words
from app.usecases.serving import link
from app.usecases.subscribing import add_subscriber, remove_subscriber

LONGEST_CLIENT = 28
CLIENT_COLUMN = 3


class Links(QWidget):
    """The table of links at the left; the server at the right."""

    def __init__(self, session: Session, preferences: Preferences, serving: FeedServing) -> None:
        super().__init__()
        self._session, self._preferences, self._serving = session, preferences, serving
        self._uid = session.store.teams.facts().uid
        self._titles: dict[FeedName, str] = {}
        self.table = Table((tr("For"), tr("Calendar"), tr("Fetched last"), tr("By")), tr("Links"))
        self.switch = QCheckBox(tr("Serve while this window is open"))
        self.switch.clicked.connect(self.serve)
        self.to_all = QCheckBox(tr("Other computers may fetch them too"))
        self.to_all.clicked.connect(self._choose_reach)
        self.port = QSpinBox()
        self.port.setRange(1024, 65535)
        number_field(self.port, tr("Port"))
        self.port.editingFinished.connect(self._choose_port)
        self._state, self._reach = label("", wrap=True), label("", "quiet", wrap=True)
        self.remove_button = button(
            tr("Withdraw"), self.remove_link, tip=tr("Whoever has the link gets nothing any more")
        )
        self.new_button = button(tr("New link…"), self.new_link)
        serving.changed.connect(self._served)
        self._build()

    def _build(self) -> None:
        card = Card(tr("Served from this computer"))
        for part in (self.switch, self._state, self.to_all, self._reach):
            card.body.addWidget(part)
        card.body.addLayout(row(label(tr("Port")), self.port, None))
        card.body.addLayout(row(self.new_button, self.remove_button, None))
        card.body.addWidget(label(WEB_WORDS, "quiet", wrap=True))
        self.senders = SendersCard(self._session, self._serving)
        self._side = Side(card, self.senders)
        nobody = EmptyState(
            tr("Nobody has a link yet"),
            tr("A link lets a calendar program fetch one calendar from this computer while the window is open."),
            (button(tr("New link…"), self.new_link),),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(nobody)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        line.addWidget(self._stack, 1)
        line.addWidget(self._side)

    def show_links(self, titles: dict[FeedName, str]) -> None:
        """Show the links and the server; `titles` names every calendar."""
        self._titles = titles
        some = self._session.store.feeds.subscribers()
        self.table.show_rows([self._row(subscriber) for subscriber in some])
        self._stack.setCurrentIndex(0 if some else 1)
        self.remove_button.setEnabled(bool(some))
        self._show_server()
        self.senders.show_senders()

    def _row(self, subscriber: Subscriber) -> Row:
        at = subscriber.fetched
        when = moment_words(at, self._session.team.time_zone, self._session.now) if at else tr("never")
        title = self._titles.get(subscriber.feed, "gone")
        sort = (subscriber.name.casefold(), title.casefold(), at.isoformat() if at else "", subscriber.client)
        return Row((subscriber.name, title, when, _short(subscriber.client)), subscriber.id, sort)

    def _show_server(self) -> None:
        wanted, to_all = self._preferences.serving(self._uid), self._preferences.serving_to_all(self._uid)
        self.switch.setChecked(wanted)
        self.to_all.setChecked(to_all)
        if not self.port.hasFocus():
            self.port.setValue(self._preferences.serving_port(self._uid) or PORT)
        trouble = self._serving.trouble
        off = tr("Off. Links work only while calendars are served.")
        self._state.setText(
            trouble or (tr("On, at {address}", address=self._serving.address) if self._serving.is_on else off)
        )
        self._state.setProperty("kind", "warning" if trouble else "good" if self._serving.is_on else "quiet")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        here = tr("Only programs on this computer can fetch them.")
        there = tr("Every computer that reaches this one can fetch a calendar it has a link to, unencrypted.")
        self._reach.setText(there if to_all else here)

    def _served(self) -> None:
        if self.isVisible():
            self.show_links(self._titles)

    # The server

    def serve(self, on: bool) -> None:
        """Turn the server on or off, and remember that."""
        self._preferences.set_serving(self._uid, on)
        if on:
            self._serving.start()
        else:
            self._serving.stop()
        self._show_server()

    def _choose_reach(self, to_all: bool) -> None:
        self._preferences.set_serving_to_all(self._uid, to_all)
        self._again()

    def _choose_port(self) -> None:
        if self.port.value() != (self._preferences.serving_port(self._uid) or PORT):
            self._preferences.set_serving_port(self._uid, self.port.value())
            self._again()

    def _again(self) -> None:
        if self._preferences.serving(self._uid):
            self._serving.start()
        self._show_server()

    # Links

    def new_link(self) -> None:
        """Make a link for somebody and show it, once."""
        if not self._titles:
            self._session.told.emit(tr("The calendars are being made; ask for a link again in a moment."))
            return
        dialog = ForWhomDialog(self, self._titles, None)
        if dialog.exec():
            self.make_link(dialog.feed.currentData(), dialog.who.text())

    def make_link(self, name: FeedName, who: str) -> str:
        """Make a link and show it; returns the link, empty when it was refused."""
        tokens = []

        def add(store: Store) -> Changes:
            changes, token = add_subscriber(store, name, who)
            tokens.append(token)
            return changes

        if self._session.do(add) is None:
            return ""
        made = link(self._serving.address, tokens[0])
        words = (
            ONCE_WORDS
            if self._serving.is_on
            else tr("{ONCE_WORDS} It works once calendars are served.", ONCE_WORDS=ONCE_WORDS)
        )
        LinkDialog(self, tr("{titles}, for {who}", titles=self._titles[name], who=who), made, words).exec()
        return made

    def remove_link(self) -> None:
        """Withdraw the chosen link."""
        chosen = self.table.chosen_key()
        if chosen is None:
            self._session.told.emit(tr("Choose the link to withdraw in the list."))
            return
        self._session.do(remove_subscriber, chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._side.fit(self.width())
        self.table.setColumnHidden(CLIENT_COLUMN, self.width() < WIDE)


def _short(client: str) -> str:
    return client if len(client) <= LONGEST_CLIENT else f"{client[:LONGEST_CLIENT].rstrip()}…"
