"""The actions that take an issue in one line, whichever page is shown and whether the window is seen or not."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


class LogActions:
    """The actions on the log of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def log_issue(self) -> None:
        """Take an issue in one line: on the Log page in its line, elsewhere in a small box over page or dialog."""
        window = self._window
        if window.session is None:
            return
        from app.ui.dialogs.logs import LogDialog

        page, over = window.made("Log"), QApplication.activeModalWidget() or QApplication.activeWindow()
        if isinstance(over, LogDialog):
            over.entry.line.setFocus()
            return
        if page is not None and window.stack.currentWidget() is page and not isinstance(over, QDialog):
            page.focus_entry()  # type: ignore[attr-defined]
            return
        dialog = LogDialog(over if isinstance(over, QDialog) else window, window.session, window.look, self.my_suite())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.exec()

    def log_apart(self) -> None:
        """Take an issue in a box of its own, whether the window is to be seen or not."""
        window = self._window
        if window.session is None:
            window.come_up()
            return
        from app.ui.dialogs.logs import LogDialog

        dialog = LogDialog(None, window.session, window.look, self.my_suite())
        window.look.dress(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.session.closing.connect(dialog.reject)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def my_suite(self) -> int | None:
        """Return the suite of whoever sits here: the one they stand or will stand next."""
        from app.domain.duty import held_from

        session = self._window.session
        if session is None:
            return None
        me = self._window.preferences.me(session.store.teams.facts().uid)
        slots = held_from(session.team, session.draft, me, session.now) if me else ()
        return session.team.rotation[slots[0].rotation_id].suite_id if slots else None
