"""The part of the Log page that stands in place of the timeline: the known bugs and the incident card."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.languages import tr
from app.ui.log.further import FurtherViews
from app.ui.log.timelines import Timeline
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look

if TYPE_CHECKING:
    from app.ui.log.bugs import BugsView
    from app.ui.log.incidents import IncidentView


class CardViews(FurtherViews):
    """A page whose timeline gives way to known bugs or to the card of an issue, each made when it is first shown."""

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.timeline = Timeline(session, look)
        self._bugs: BugsView | None = None
        self._card: IncidentView | None = None
        self._logged_last: int | None = None

    def focus_entry(self) -> None:
        """Go back to the timeline."""
        self.show_view(0)

    @property
    def bugs(self) -> "BugsView":
        """The view of known bugs, made when it is first shown."""
        if self._bugs is None:
            from app.ui.log.bugs import BugsView

            self._bugs = BugsView(self.session, self.look)
            self._views.addWidget(self._bugs)
        return self._bugs

    @property
    def card(self) -> "IncidentView":
        """The incident card, made when it is first shown."""
        if self._card is None:
            from app.ui.log.incidents import IncidentView

            self._card = IncidentView(self.session)
            self._card.left.connect(self.focus_entry)
            self._views.addWidget(self._card)
        return self._card

    def show_card(self) -> None:
        """Show the incident card of the chosen issue, or the timeline again."""
        if self._shows(self._card):
            self.focus_entry()
        elif (number := self.timeline.issue.id if self.timeline.issue else self._logged_last) is not None:
            self._views.setCurrentWidget(self.card)
            self.card.show_issue(number)
            self.card.words.setFocus()
        else:
            self.session.refused.emit(tr("Choose an issue in the timeline; its incident card is shown then."))

    def open_card(self, issue_id: int) -> None:
        """Show the incident card of an issue, wherever it stands in the timeline."""
        self.show_view(0)
        self._views.setCurrentWidget(self.card)
        self.card.show_issue(issue_id)
        self.card.words.setFocus()

    def _shows(self, view: QWidget | None) -> bool:
        return view is not None and self._views.currentWidget() is view

    def show_known_bugs(self) -> None:
        """Show the known bugs, or the timeline again."""
        self.show_view(0 if self.view.number == 1 else 1)
