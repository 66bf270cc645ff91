"""Calendars of others: what was found in them and waits for a choice, where it comes from, whose it is."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.calendars import Choice, Subscription, Waiting
from app.domain.changes import Changes
from app.domain.languages import small, tr
from app.store.stores import Store
from app.ui.calendars.dialogs import SubscribeDialog
from app.ui.calendars.owners import LeaveCalendars
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.sides import Side
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, empty, label, row
from app.ui.words import capital, day_and_time, short_span
from app.ui.workers import Worker
from app.usecases.calendars import Fetched, choose, fetch_subscriptions, remove_calendar, subscribe, take_fetched

HOUR = timedelta(hours=1)
LOOK_MILLISECONDS = 300_000


class Incoming(QWidget):
    """The review at the left; imported calendars and subscriptions at the right."""

    import_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._waiting: Sequence[Waiting] = ()
        self.table = Table(
            (tr("What"), tr("First"), tr("Times"), tr("Calendar")), tr("What waits for your review"), (2,)
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.leave = LeaveCalendars(session, look)
        self.leave.import_wanted.connect(self.import_wanted)
        self._heading = label("", "strong", wrap=True)
        self._subscriptions = QVBoxLayout()
        self._subscriptions.setSpacing(Space.CLOSE)
        self._worker = Worker(self)
        self._worker.answered.connect(self._fetched)
        self._worker.stopped.connect(self._stopped)
        session.closing.connect(self._worker.stop)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MILLISECONDS)
        self._clock.timeout.connect(self._refresh_old)
        self._clock.start()
        session.closing.connect(self._clock.stop)
        self.refresh_button = button(tr("Refresh"), self.refresh, tip=tr("Fetch every subscription now"))
        self._build()

    def _build(self) -> None:
        review = QWidget()
        column = QVBoxLayout(review)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self._heading)
        column.addWidget(label(tr("Nothing of it counts before you have chosen. Choices are remembered."), "quiet"))
        column.addWidget(self.table, 1)
        take = button(tr("Take chosen"), lambda: self.choose(Choice.TAKEN), tip=tr("Let the chosen entries count"))
        ignore = button(
            tr("Ignore chosen"), lambda: self.choose(Choice.IGNORED), tip=tr("Leave them out, next time too")
        )
        column.addLayout(row(button(tr("Choose all"), self.table.selectAll, "flat"), None, ignore, take))
        nothing = EmptyState(
            tr("Nothing waits for your review"),
            tr("What is found in imported files and subscriptions is listed here before it counts."),
            (button(tr("Import files…"), self.import_wanted.emit), button(tr("Subscribe…"), self.subscribe)),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(review)
        self._stack.addWidget(nothing)
        card = Card(tr("Subscriptions"))
        card.body.addLayout(self._subscriptions)
        card.body.addLayout(row(button(tr("Subscribe…"), self.subscribe), self.refresh_button, None))
        self._side = Side(self.leave, card)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        line.addWidget(self._stack, 1)
        line.addWidget(self._side)

    # Showing

    def show_calendars(self, waiting: Sequence[Waiting]) -> None:
        """Show what waits, imported calendars and subscriptions."""
        self._waiting = waiting
        self._stack.setCurrentIndex(0 if waiting else 1)
        words = tr("{n} entry waits|{n} entries wait", "", len(waiting), n=small(len(waiting)))
        self._heading.setText(tr("{words} for your review", words=capital(words)))
        self.table.show_rows([_row(w) for w in waiting])
        self.leave.show_calendars()
        self._show_subscriptions()
        self._refresh_old()

    def _show_subscriptions(self) -> None:
        empty(self._subscriptions)
        some = self._session.store.calendars.subscriptions()
        for subscription in some:
            self._subscriptions.addWidget(self._entry(subscription))
        if not some:
            words = tr("A file, a folder or an address that is looked at again. None yet.")
            self._subscriptions.addWidget(label(words, "quiet", wrap=True))
        self.refresh_button.setEnabled(bool(some))

    def _entry(self, subscription: Subscription) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.HAIR)
        name = subscription.name
        remove = button(tr("Remove"), lambda: self._session.do(remove_calendar, name), "flat")
        title = row(label(name, "strong", wrap=True), remove)
        title.setStretch(0, 1)
        column.addLayout(title)
        at = subscription.refreshed
        zone = self._session.team.time_zone
        state = tr("Fetched {day_and_time}", day_and_time=day_and_time(at, zone)) if at else tr("Not fetched yet")
        trouble = subscription.trouble
        column.addWidget(label(trouble or state, "warning" if trouble else "quiet", wrap=True))
        return entry

    # Doing

    def choose(self, choice: Choice) -> None:
        """Take or ignore the chosen entries."""
        rows = {self.table.order.mapToSource(i).row() for i in self.table.selectionModel().selectedRows()}
        chosen = [self.table.rows.row(number).key for number in sorted(rows)]
        if not chosen:
            self._session.told.emit(tr("Choose entries in the list first."))
            return
        self._session.do(choose, chosen, choice)

    def subscribe(self) -> None:
        """Subscribe to a calendar and fetch it."""
        dialog = SubscribeDialog(self, self._session.team)
        if dialog.exec():
            who, holds = dialog.person.currentData(), dialog.holds.currentData()
            self.subscribe_to(dialog.place.text(), dialog.title.text(), who, holds)

    def subscribe_to(self, place: str, name: str, person_id: int | None, holds: str) -> None:
        """Subscribe to a place and fetch it."""
        if self._session.do(subscribe, place, name, person_id, holds) is not None:
            self.refresh()

    def refresh(self) -> None:
        """Fetch every subscription, off the window's thread."""
        some = self._session.store.calendars.subscriptions()
        if some:
            self.refresh_button.setEnabled(False)
            self._worker.begin(tr("Fetching calendars"), fetch_subscriptions, some, self._session.now.date())

    def _refresh_old(self) -> None:
        """Fetch subscriptions by itself when one was not looked at for an hour."""
        store, now = self._session.store, self._session.now
        old = any(s.refreshed is None or now - s.refreshed >= HOUR for s in store.calendars.subscriptions())
        if old and self.isVisible() and not store.read_only and not self._worker.busy:
            self.refresh()

    def settle(self) -> None:
        """Wait until what is being fetched is there."""
        self._worker.settle()

    def _fetched(self, fetched: tuple[Fetched, ...]) -> None:
        for one in fetched:

            def take(store: Store, what: Fetched = one) -> Changes:
                return next(
                    iter(take_fetched(store, [what])), Changes(tr("Refresh {name}", name=what.subscription.name))
                )

            self._session.do(take)
        troubles = [one.trouble for one in fetched if one.trouble]
        if troubles:
            self._session.refused.emit(troubles[0])
        self._show_subscriptions()

    def _stopped(self, words: str) -> None:
        self._session.told.emit(words)
        self._show_subscriptions()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._side.fit(self.width())


def _row(waiting: Waiting) -> Row:
    first = waiting.entries[0]
    span = f"{short_span(first.first_day, first.last_day)} {first.first_day.year}"
    part = tr(", part of the day") if first.part_day else ""
    cells = (waiting.title, span + part, str(len(waiting.entries)), waiting.source)
    sort = (cells[0].casefold(), first.first_day.isoformat(), len(waiting.entries), cells[3].casefold())
    return Row(cells, (waiting.source, waiting.uid), sort)
