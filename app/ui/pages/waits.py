"""What waits: for whoever sits here first, then for others."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.languages import tr
from app.domain.waiting import WaitingHandoff, handoff_finding
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import Card, button, empty, label, row, rule

MOST_OTHERS = 5  # of those that wait for somebody else


class WaitsCard(Card):
    """Handoffs to sign or to accept; `handoff_wanted` carries the one to open."""

    handoff_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What waits"))
        self._shown: tuple[object, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.body.addLayout(self._lines)

    def show_waiting(self, session: Session, me: int | None) -> None:
        """Show what waits; `me` is the person id of whoever sits here, None when not said."""
        waiting = session.waiting
        self.setVisible(bool(waiting))
        if self._shown == (session.team, waiting, me):
            return
        self._shown = (session.team, waiting, me)
        empty(self._lines)
        mine = [w for w in waiting if me is not None and w.person_id == me]
        others = [w for w in waiting if w not in mine]
        for heading, some in (
            (tr("Waits for you"), mine),
            (tr("Waits for others") if me else tr("Handoffs that wait"), others),
        ):
            if some and self._lines.count():
                self._lines.addWidget(rule())
            if some:
                self._lines.addWidget(label(heading, "section"))
            shown = some if some is mine else some[:MOST_OTHERS]
            for one in shown:
                self._lines.addLayout(self._line(session, one, mine=one in mine))
            if len(some) > len(shown):
                more = tr("and {count} more, each under Handoff", count=len(some) - len(shown))
                self._lines.addWidget(label(more, "quiet"))

    def _line(self, session: Session, one: WaitingHandoff, *, mine: bool) -> QHBoxLayout:
        wanted = partial(self.handoff_wanted.emit, one)
        open_it = button(tr("Read back") if one.signed else tr("Write and sign"), wanted)
        line = row(
            label(handoff_finding(session.team, one).words, "strong" if mine else "", wrap=True),
            open_it,
            spacing=Space.APART,
        )
        line.setStretch(0, 1)
        return line
