"""What keys do to swaps: ask with whom, choose the other slot on the grid, answer what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.languages import tr
from app.domain.rota import Slot
from app.domain.swap_proposals import MOST_MOVES
from app.ui.rota.grids import RotaGrid
from app.ui.sessions import Session
from app.ui.swap_answers import own_answers

if TYPE_CHECKING:
    from app.ui.rota.pages import RotaPage


class SwapHands(QObject):
    """Opens the dialog of a swap and says yes or no to the proposals at the current cell."""

    def __init__(self, page: RotaPage, session: Session, grid: RotaGrid) -> None:
        super().__init__(page)
        self._page, self._session, self._grid = page, session, grid

    def open(self) -> None:
        """Ask with whom the chosen slot should be swapped; with two or three chosen ones, show their exchange."""
        slots = self._page.chosen_slots()
        if not 1 <= len(slots) <= MOST_MOVES:
            self._session.told.emit(tr("Choose one to three held slots first, then press S."))
            return
        self._ask(slots)

    def _ask(self, slots: tuple[Slot, ...]) -> None:
        from app.ui.rota.swap_dialogs import SwapDialog

        dialog = SwapDialog(self._page, self._session, self._page.look, self._me, slots)
        dialog.grid_wanted.connect(self.begin)
        dialog.open()

    @property
    def _me(self) -> int | None:
        return self._page.preferences.me(self._page.team_uid)

    def begin(self) -> None:
        """Mark the current slot; Return on another one shows what exchanging the two would mean."""
        slots = self._page.chosen_slots()
        if not slots:
            self._session.told.emit(tr("Choose a held slot first."))
            return
        self._grid.marked = slots[0]
        words = self._session.team.slot_words(slots[0])
        self._session.told.emit(
            tr("Swap {words}: go to the other slot and press Return, or Esc to leave it.", words=words)
        )
        self._grid.viewport().update()
        self._grid.setFocus()

    def end(self) -> None:
        """Forget the marked slot."""
        if self._grid.marked is not None:
            self._grid.marked = None
            self._grid.viewport().update()

    def finish(self) -> None:
        """Show the exchange of the marked slot and the current one."""
        first, slots = self._grid.marked, self._page.chosen_slots()
        if not slots:
            self._session.told.emit(tr("That slot is open; choose a held one to swap with, or press Esc."))
        elif first is not None and slots[0] != first:
            self.end()
            self._ask((first, slots[0]))

    def answers(self) -> set[str]:
        """Return what whoever sits here can say to the proposals at the current cell."""
        return {words for swap in self._page.current_swaps() for words, _ in own_answers(self._session, swap, self._me)}

    def answer(self, said: str) -> None:
        """Say yes, no or no more to the first proposal at the current cell that takes it."""
        for swap in self._page.current_swaps():
            for words, do in own_answers(self._session, swap, self._me):
                if words == said:
                    do()
                    return
        self._session.told.emit(tr("No swap here waits for that from you; choose a cell with the sign of a swap."))
