"""What every page is: a title, its own controls in the top bar, and a way to show what holds now."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look


class Page(QWidget):
    """A page shows values of the session; it is reloaded when visible and one of its tables has changed.

    `wanted` asks the window for another page: its name, a method of it (or empty) and what that method is given.
    """

    wanted = Signal(str, str, object)

    title = ""
    tables: frozenset[str] = frozenset()

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.look = look
        self.preferences = preferences
        self.keyboard: QWidget | None = None  # what has the keys when the page is shown; no proxy, which Tab would take
        self.setObjectName("pageArea")
        self._stale = True

    @property
    def team_uid(self) -> str:
        """The open team's own id, under which preferences are kept."""
        return self.session.store.teams.facts().uid

    def left_controls(self) -> list[QWidget]:
        """Return what stands beside the title in the top bar."""
        return []

    def right_controls(self) -> list[QWidget]:
        """Return what stands at the right of the top bar; the filled button comes last."""
        return []

    def parts(self) -> list[QWidget]:
        """Return the page and what it has in the top bar."""
        return [self, *self.left_controls(), *self.right_controls()]

    def reload(self) -> None:
        """Show what holds now; called only while the page is visible."""

    def subtitle(self) -> str:
        """Return quiet words beside the title."""
        return ""

    def place(self) -> dict[str, object]:
        """Return where the page stands, in words of JSON, to come back to it."""
        return {}

    def come_back(self, place: dict[str, object]) -> None:
        """Go where the page was left; what is not there any more is passed over."""

    def changed(self, changes: Changes) -> None:
        """Take notice of a change."""
        if not self.tables or changes.touch(*self.tables):
            self._stale = True
            self.freshen()

    def looked(self) -> None:
        """Take notice of other findings; a page that shows them says so here."""

    def freshen(self) -> None:
        """Reload when visible and stale."""
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()

    def rebind(self) -> None:
        """Take keys that were chosen anew; the window does so for a page without keys of its own."""

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.freshen()
