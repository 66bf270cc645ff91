"""The action that gives the whole window to the team meeting and takes it back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.languages import tr

if TYPE_CHECKING:
    from app.ui.meetings import MeetingView
    from app.ui.windows import MainWindow


class MeetingActions:
    """The meeting of one window; `view` is what is shown while it lasts."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._before = Qt.WindowState.WindowNoState
        self.view: MeetingView | None = None

    def show_meeting(self) -> None:
        """Give the whole window to the team meeting, or take it back."""
        if self.view is not None:
            self.leave()
            return
        window = self._window
        session = window.session
        if session is None or not session.team.rotations:
            window.say(tr("A meeting is about a rotation; import a team file with rotations first."))
            return
        from app.ui.meetings import MeetingView

        suite = window.log.my_suite()
        mine = next((r.id for r in session.team.rotations if r.suite_id == suite), None)
        self.view = MeetingView(session, mine, window.preferences.paper)
        self.view.left.connect(self.leave)
        window.whole.addWidget(self.view)
        window.whole.setCurrentWidget(self.view)
        self._before = window.windowState()
        window.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        self.view.entry.setFocus()

    def leave(self) -> None:
        """Show the page again, if a meeting is on."""
        if self.view is not None:
            whole = self._window.whole
            whole.setCurrentWidget(self._window.frame)
            whole.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None
            self._window.setWindowState(self._before)
