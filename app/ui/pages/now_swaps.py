"""Swaps that wait for whoever sits here: said yes or no to with one click each."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.swap_proposals import SwapProposal, waiting_for, waiting_for_approval
from app.ui.rota.swap_cards import SwapCard
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import empty


class WaitingSwaps(QWidget):
    """A card for each swap that waits for an answer or for an approval."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Swaps that wait for you"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*Margins.FLUSH)
        self._column.setSpacing(Space.APART)
        self.cards: tuple[SwapCard, ...] = ()

    def show_swaps(self, session: Session, me: int | None) -> None:
        """Show what waits for a person (id), None when nobody has said who sits here."""
        empty(self._column)
        now, swaps = session.now, session.swaps
        mine = waiting_for(swaps, me, now) if me is not None else ()
        asked = waiting_for_approval(swaps, now, me) if swaps else ()
        self.cards = (
            *(self._card(session, s, me, tr("A swap waits for your answer")) for s in mine),
            *(self._card(session, s, me, tr("A swap waits for a lead’s approval")) for s in asked),
        )
        for card in self.cards:
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))

    def _card(self, session: Session, swap: SwapProposal, me: int | None, heading: str) -> SwapCard:
        return SwapCard(session, swap, me, heading, for_others=False)
