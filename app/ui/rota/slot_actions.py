"""What one can do to the current slot of the rota: by menu, key, command box or a button beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.ui.rota.hands import Hands
    from app.ui.rota.inspectors import Inspector


class Handy(Protocol):
    """What the page provides."""

    @property
    def hands(self) -> Hands: ...  # noqa: D102
    @property
    def inspector(self) -> Inspector: ...  # noqa: D102


class SlotActions:
    """Methods named in the table of actions."""

    def assign(self: Handy) -> None:
        """Choose who holds the current slot."""
        self.hands.assign("")

    def clear(self: Handy) -> None:
        """Open the chosen slots."""
        self.hands.clear()

    def pin(self: Handy) -> None:
        """Pin the chosen slots, or unpin them when all are pinned."""
        self.hands.pin()

    def swap(self: Handy) -> None:
        """Choose with whom the chosen slot is swapped."""
        self.hands.swaps.open()

    def mark_swap(self: Handy) -> None:
        """Mark the current slot, to choose the other one on the grid."""
        self.hands.swaps.begin()

    def accept_swap(self: Handy) -> None:
        """Say yes to the swap proposed for the current cell."""
        self.hands.swaps.answer("Accept")

    def decline_swap(self: Handy) -> None:
        """Say no to the swap proposed for the current cell."""
        self.hands.swaps.answer("Decline")

    def approve_swap(self: Handy) -> None:
        """Approve the swap that was agreed on for the current cell."""
        self.hands.swaps.answer("Approve")

    def withdraw_swap(self: Handy) -> None:
        """Take back the swap proposed for the current cell."""
        self.hands.swaps.answer("Withdraw")

    def find_swap(self: Handy) -> None:
        """List every way to let the holder of the current slot out of it."""
        self.hands.find_swap()

    def find_cover(self: Handy) -> None:
        """List who could cover days of the current slot."""
        self.hands.find_cover()

    def take_option(self: Handy, option: object) -> None:
        """Let the slots of an option change hands."""
        self.hands.take_option(option)

    def take_first(self: Handy) -> None:
        """Apply the first option beside the current slot."""
        self.inspector.answers.take(1)

    def take_second(self: Handy) -> None:
        """Apply the second option beside the current slot."""
        self.inspector.answers.take(2)

    def take_third(self: Handy) -> None:
        """Apply the third option beside the current slot."""
        self.inspector.answers.take(3)
