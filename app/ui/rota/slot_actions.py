"""What one can do to the current slot of the rota: by menu, key, command box or a button beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from app.domain.languages import tr
from app.domain.wishes import Wish

if TYPE_CHECKING:
    from app.ui.rota.grids import RotaGrid
    from app.ui.rota.hands import Hands
    from app.ui.rota.inspectors import Inspector
    from app.ui.sessions import Session


OF_PEOPLE = ("leave_here", "leave_with_note", "leave_out", "prefer", "prefer_not")


class Handy(Protocol):
    """What the page provides."""

    @property
    def hands(self) -> Hands: ...  # noqa: D102
    @property
    def grid(self) -> RotaGrid: ...  # noqa: D102
    @property
    def inspector(self) -> Inspector: ...  # noqa: D102


class Gridded(Protocol):
    """What the page provides to whatever is about a week."""

    session: Session
    grid: RotaGrid
    wanted: Any


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
        self.hands.swaps.answer(tr("Accept"))

    def decline_swap(self: Handy) -> None:
        """Say no to the swap proposed for the current cell."""
        self.hands.swaps.answer(tr("Decline"))

    def approve_swap(self: Handy) -> None:
        """Approve the swap that was agreed on for the current cell."""
        self.hands.swaps.answer(tr("Approve"))

    def withdraw_swap(self: Handy) -> None:
        """Take back the swap proposed for the current cell."""
        self.hands.swaps.answer(tr("Withdraw"))

    def find_swap(self: Handy) -> None:
        """List every way to let the holder of the current slot out of it."""
        self.hands.find_swap()

    def find_cover(self: Handy) -> None:
        """List who could cover days of the current slot."""
        self.hands.find_cover()

    def may(self: Handy, name: str) -> bool:
        """Tell whether an action can be done as the rota is shown."""
        view = self.grid.rota.view
        return name not in OF_PEOPLE or (view is not None and view.by_people)

    def say_leave(self: Handy) -> None:
        """Say beside the chosen days what leave there would mean."""
        self.hands.leaves.show_hint()

    def leave_here(self: Handy) -> None:
        """Record leave on the chosen days, or remove it where all are leave; for chosen weeks a box asks first."""
        self.hands.leaves.toggle()

    def leave_with_note(self: Handy) -> None:
        """Record leave on the chosen days or weeks with a note."""
        self.hands.leaves.ask()

    def leave_out(self: Handy) -> None:
        """Remove leave from the chosen days or weeks."""
        self.hands.leaves.remove()

    def prefer(self: Handy) -> None:
        """Let the people of the chosen weeks wish to be on, or no longer."""
        self.hands.wish(Wish.PREFER)

    def prefer_not(self: Handy) -> None:
        """Let the people of the chosen weeks wish not to be on, or no longer."""
        self.hands.wish(Wish.AVOID)

    def change_handoff(self: Handy) -> None:
        """Change when the rotation of the current slot hands over."""
        self.hands.change_handoff()

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

    def add_event(self: Gridded) -> None:
        """Write down what is coming in the week of the current cell."""
        from app.ui.rota.week_events import add_event

        index, rota = self.grid.currentIndex(), self.grid.rota
        add_event(self.grid.window(), self.session, rota.view, rota.cell_at(index), index.column())

    def show_week_events(self: Gridded) -> None:
        """Go to the events of the week of the current cell."""
        from app.ui.rota.week_events import week_at

        week = week_at(self.session, self.grid.rota.view, self.grid.currentIndex().column())
        self.wanted.emit("Log", "show_events", week)
