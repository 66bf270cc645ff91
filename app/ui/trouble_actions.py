"""What the window does about trouble: help on messages, and the trouble log."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


class TroubleActions:
    """The actions about trouble of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def explain(self, words: str) -> None:
        """Show what a sentence means that was said in the window."""
        from app.ui.dialogs.explanations import explain

        explain(self._window, words)

    def show_help(self) -> None:
        """Show what messages mean, every topic."""
        self.explain("")

    def show_manual(self) -> None:
        """Show the manual beside the window."""
        from app.ui.dialogs.manuals import show_manual

        show_manual(self._window, self._window.look, self._window.preferences)

    def open_troubles(self) -> None:
        """Open the trouble log in whatever shows text files here."""
        from app.ui.dialogs.explanations import open_troubles

        self._window.tell(open_troubles())
