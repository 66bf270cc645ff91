"""What is open and what is coming."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from app.domain.events import Event, coming
from app.domain.languages import dated, said, tr
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, empty, label
from app.ui.words import moment_words, short_day
from app.usecases.contacts import owed_answers

COMING_DAYS = 14
MOST_ISSUES = 12
MOST_OWED = 6
DAYS_WIDTH = 96  # “7. bis 11. Dez.”; longer ones wrap


class OpenIssuesCard(Card):
    """The issues still open, oldest first."""

    def __init__(self) -> None:
        super().__init__(tr("Open now"))
        self.table = Table((tr("Issue"), tr("Application"), tr("Since"), tr("Next")), tr("Open issues"))
        self.table.setProperty("kind", "plain")
        self._none = label(tr("No issue is open; “Log an issue” above writes one down."), "quiet")
        self._more = label("", "quiet")
        for part in (self.table, self._none, self._more):
            self.body.addWidget(part)

    def show_issues(self, session: Session) -> None:
        """Show the open issues."""
        issues = session.store.log.open_issues()
        names = {a.id: a.name for a in session.team.applications}
        home, now = session.team.time_zone, session.now
        self.table.show_rows(
            [
                Row(
                    (
                        i.title,
                        names.get(i.application_id or 0, session.team.suite[i.suite_id].name),
                        moment_words(i.opened, home, now),
                        i.next_action or "–",
                    ),
                    i.id,
                )
                for i in issues[:MOST_ISSUES]
            ]
        )
        self.table.fit_height()
        self.table.setVisible(bool(issues))
        self._none.setVisible(not issues)
        hidden = len(issues) - MOST_ISSUES
        self._more.setText(tr("and {hidden} more", hidden=hidden))
        self._more.setVisible(hidden > 0)


class OwedCard(Card):
    """Answers that are owed after calls; the card goes without any."""

    def __init__(self) -> None:
        super().__init__(tr("Waiting for an answer"))
        self._shown: tuple[object, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.body.addLayout(self._lines)

    def show_owed(self, session: Session) -> None:
        """Show who owes an answer, oldest first."""
        owed, home = owed_answers(session.store), session.team.time_zone
        self.setVisible(bool(owed))
        if self._shown == owed:
            return
        self._shown = owed
        empty(self._lines)
        for one in owed[:MOST_OWED]:
            ticket = f", {one.ticket}" if one.ticket else ""
            since = moment_words(one.since, home, session.now)
            self._lines.addWidget(label(one.words, "strong", wrap=True))
            self._lines.addWidget(
                label(
                    tr("{about}{ticket}, since {since}", about=one.about, ticket=ticket, since=since),
                    "quiet",
                    wrap=True,
                )
            )
        if len(owed) > MOST_OWED:
            self._lines.addWidget(label(tr("and {owed} more", owed=len(owed) - MOST_OWED), "quiet"))


class ComingCard(Card):
    """Deploys, new flows, exchange holidays: the next two weeks."""

    def __init__(self) -> None:
        super().__init__(tr("Coming up"))
        self._shown: tuple[object, ...] = ()
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(Space.APART)
        self._lines.setVerticalSpacing(Space.CLOSE)
        self._lines.setColumnStretch(1, 1)
        self.body.addLayout(self._lines)

    def show_events(self, session: Session) -> None:
        """Show the events that touch the next two weeks."""
        events = coming(session.events, session.now.date(), COMING_DAYS)
        if self._shown == (session.team, events):
            return
        self._shown = (session.team, events)
        empty(self._lines)
        for number, event in enumerate(events):
            when = label(_days(event.first_day, event.last_day), "quiet", wrap=True)
            self._lines.addWidget(when, number, 0, Qt.AlignmentFlag.AlignTop)
            self._lines.addLayout(_words(event, session), number, 1)
        if not events:
            words = tr("Nothing is announced for the next 14 days; write down what comes on the page Log, at Events.")
            self._lines.addWidget(label(words, "quiet", wrap=True), 0, 0, 1, 2)


def _words(event: Event, session: Session) -> QVBoxLayout:
    suites = ", ".join(s.name for s in session.team.suites if s.id in event.suite_ids)
    column = QVBoxLayout()
    column.setSpacing(Space.HAIR)
    column.addWidget(label(event.title, wrap=True))
    column.addWidget(label(f"{said(event.kind)}, {suites}" if suites else said(event.kind), "quiet", wrap=True))
    return column


def _days(first: date, last: date) -> str:
    return short_day(first) if first == last else tr("{day} to {last}", day=first.day, last=dated(last, tr("%-d %b")))
