"""The history of the chosen slot, read a moment after the choice so that arrows stay quick."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import small, tr
from app.domain.rota import Slot
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import button, empty, label, row
from app.ui.words import capital, moment_words

if TYPE_CHECKING:
    from app.usecases.slot_histories import SlotEvent

FIRST, MOST = 4, 40
PAUSE_MILLISECONDS = 120


class SlotHistory(QWidget):
    """Who held a slot, since when and why: the newest first, all of it on demand."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._slot: Slot | None = None
        self._all = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.settle)
        session.closing.connect(self._timer.stop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.NONE, Space.CLOSE, Space.NONE, Space.NONE)
        self._column.setSpacing(Space.TIGHT)

    def show_slot(self, slot: Slot | None) -> None:
        """Show the history of a slot a moment later; nothing for None."""
        if slot != self._slot:
            self._all = False
            empty(self._column)
        self._slot = slot
        self.setVisible(slot is not None)
        if slot is not None:
            self._timer.start()

    def settle(self) -> None:
        """Read and show it now."""
        self._timer.stop()
        if self._slot is None:
            return
        from app.usecases.slot_histories import held_since, slot_history

        events: tuple[SlotEvent, ...] = self._session.read(slot_history, self._slot) or ()
        empty(self._column)
        self._column.addWidget(label(tr("History of the slot"), "section"))
        if (since := held_since(events)) is not None:
            team, now = self._session.team, self._session.now
            holder = team.person[since.holder].name if since.holder in team.person else ""
            words = tr("Held by {holder}", holder=holder) if holder else tr("Open")
            words = tr("{words} since {moment}", words=words, moment=moment_words(since.at, team.time_zone, now))
            self._column.addWidget(label(words, "strong", wrap=True))
        shown = events[: MOST if self._all else FIRST]
        for event in shown:
            self._show(event.words, self._by(event), undone=not event.in_effect)
        if not events:
            self._column.addWidget(label(tr("Nobody has held it yet."), "quiet"))
        if len(events) > FIRST and not self._all:
            more = button(
                tr("All {events} entries", events=len(events)),
                self._show_all,
                "flat",
                tr("Everything that happened to the slot"),
            )
            self._column.addLayout(row(more, None))
        elif len(events) > MOST:
            rest = tr("{n} older entry|{n} older entries", "", len(events) - MOST, n=small(len(events) - MOST))
            self._column.addWidget(
                label(tr("And {rest}; “watchbill history --slot” lists all.", rest=rest), "quiet", wrap=True)
            )

    def _show_all(self) -> None:
        self._all = True
        self.settle()

    def _show(self, words: str, by: str, *, undone: bool) -> None:
        self._column.addWidget(label(capital(words) + (" (undone)" if undone else ""), wrap=True))
        self._column.addWidget(label(by, "quiet", wrap=True))

    def _by(self, event: "SlotEvent") -> str:
        session = self._session
        when = moment_words(event.at, session.team.time_zone, session.now)
        return f"{when}, {event.actor}: {event.label}." + (
            tr(" Reason: {reason}", reason=event.reason) if event.reason else ""
        )
