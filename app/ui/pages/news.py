"""What changed of the rota while nobody looked from here, in words, mine first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.languages import tr
from app.domain.news import News, news_lines
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import Card, button, empty, label, row
from app.ui.words import moment_words
from app.usecases.looking_back import news_since

MOST_LINES = 6


class NewsCard(Card):
    """Stays until “Seen” is pressed; `slot_wanted` carries the first slot that changed."""

    slot_wanted = Signal(object)

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self._uid = session.store.teams.facts().uid
        self._news = News()
        self._heading = label("", "section")
        self.seen = button(tr("Seen"), self.mark_seen, tip=tr("Do not show this again"))
        self._show = button(tr("Show on the rota"), self._show_first)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.body.addLayout(row(self._heading, None, self._show, self.seen))
        self.body.addLayout(self._lines)

    def show_news(self, me: int | None) -> None:
        """Show what changed since the last look; nothing on the first one."""
        store = self._session.store
        seen = self._preferences.seen(self._uid)
        self._news = News() if seen is None else news_since(store, seen)
        self.setVisible(bool(self._news))
        if not self._news:
            self._preferences.set_seen(self._uid, store.journal.newest())
            return
        empty(self._lines)
        self._heading.setText(tr("Changed since you last looked{when}", when=self._when(seen or 0)))
        self._show.setVisible(bool(self._news.slots))
        mine = self._news.of_person(me) if me is not None else News()
        first = news_lines(self._session.team, mine, me)
        others = [w for w in news_lines(self._session.team, self._news) if w not in first]
        for words in first:
            self._lines.addWidget(label(words, "strong", wrap=True))
        shown = max(0, MOST_LINES - len(first))
        for words in others[:shown]:
            self._lines.addWidget(label(words, wrap=True))
        if len(others) > shown:
            self._lines.addWidget(
                label(tr("and {others} more; History has them all.", others=len(others) - shown), "quiet")
            )

    def _when(self, seen: int) -> str:
        at = self._session.store.journal.time_of(seen)
        return f", {moment_words(at, self._session.team.time_zone, self._session.now)}" if at else ""

    def mark_seen(self) -> None:
        """Say that all of it was looked at."""
        self._preferences.set_seen(self._uid, self._session.store.journal.newest())
        self.setVisible(False)

    def _show_first(self) -> None:
        self.slot_wanted.emit(self._news.slots[0].slot)
