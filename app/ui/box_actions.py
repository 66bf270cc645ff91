"""What opens over the window, whichever page is shown: the command box, the shortcut sheet, accounts and the parts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


class BoxActions:
    """The actions of one window that open a box."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def search(self) -> None:
        """Open the command box."""
        from app.ui.dialogs.commands import CommandBox
        from app.ui.searching import LongSearch, things_to_find

        window = self._window
        further = LongSearch(window)
        CommandBox(window, window.look, things_to_find(window), further).exec()
        further.deleteLater()

    def show_fairness(self) -> None:
        """Show everybody's account and the formula."""
        from app.ui.dialogs.fairness import FairnessDialog

        if self._window.session is not None:
            FairnessDialog(self._window, self._window.session).exec()

    def show_keys(self) -> None:
        """Show the shortcut sheet."""
        from app.ui.dialogs.keys import KeySheet

        KeySheet(self._window, self._window.preferences, self._window.bindings.rebind).exec()

    def show_about(self) -> None:
        """Show the version, the parts and their licences."""
        from app.ui.dialogs.abouts import AboutDialog

        AboutDialog(self._window).exec()
