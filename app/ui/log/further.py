"""The part of the Log page that chooses its view: alerts, events and contacts beyond timeline and known bugs."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from app.domain.changes import Changes
from app.domain.languages import tr
from app.domain.weeks import Week
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from app.ui.log.views import OtherViews

VIEWS = (tr("Timeline"), tr("Known bugs"), tr("Alerts"), tr("Events"), tr("Contacts"))
VIEW_NAMES = ("timeline", "bugs", "alerts", "events", "contacts")  # in no language
ALERTS, EVENTS, CONTACTS = 2, 3, 4
ALERT_TABLES = frozenset({"alert", "alert_firing", "alert_silence", "alert_sender"})


class FurtherViews(Page):
    """A page of several views in a stack, of which those after the first two are made when they are first shown."""

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.view = Segments(VIEWS, tr("View"))
        self._views = QStackedWidget()

    @cached_property
    def others(self) -> "OtherViews":
        """The views beyond timeline and known bugs."""
        from app.ui.log.views import OtherViews

        return OtherViews(self.session, self._views, self.wanted.emit)

    @property
    def suite_id(self) -> int | None:
        """The suite shown, None for all of them."""
        return None

    def changed(self, changes: Changes) -> None:
        """Take notice of a change; of one in alerts alone only the view of alerts shows anything."""
        if changes.tables <= ALERT_TABLES and self.isVisible() and not self._stale:
            self.others.follow(changes)
        else:
            super().changed(changes)

    def show_view(self, number: int) -> None:
        """Show a view by its number."""
        self.view.choose(number)
        self.others.show(VIEW_NAMES[number], self.suite_id)

    def show_alerts(self) -> None:
        """Show what fired, or the timeline again."""
        self.show_view(0 if self.view.number == ALERTS else ALERTS)

    def show_contacts(self) -> None:
        """Show whom to call, or the timeline again."""
        self.show_view(0 if self.view.number == CONTACTS else CONTACTS)

    def show_events(self, week: Week | None = None) -> None:
        """Show the events, those of a week where one is given, or the timeline again."""
        self.show_view(EVENTS if week is not None or self.view.number != EVENTS else 0)
        if week is not None:
            self.others.events.show_week(week)
