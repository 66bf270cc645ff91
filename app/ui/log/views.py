"""The views of the Log page beyond timeline, known bugs and incident card, by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.changes import Changes
    from app.ui.log.alerts import AlertsView
    from app.ui.log.contacts import ContactsView
    from app.ui.log.events import EventsView
    from app.ui.log.splits import SplitView
    from app.ui.sessions import Session

V = TypeVar("V", bound="SplitView")


class OtherViews:
    """Views of a stack, each made when it is first shown."""

    def __init__(self, session: Session, stack: QStackedWidget, go: Callable[[str, str, object], object]) -> None:
        self._session, self._stack, self._go = session, stack, go
        self._made: dict[str, SplitView] = {}

    @property
    def events(self) -> EventsView:
        """What is coming."""
        from app.ui.log.events import EventsView

        return self._kept("events", lambda: EventsView(self._session))

    @property
    def contacts(self) -> ContactsView:
        """Whom to call."""
        from app.ui.log.contacts import ContactsView

        return self._kept("contacts", lambda: ContactsView(self._session))

    @property
    def alerts(self) -> AlertsView:
        """What fired."""
        from app.ui.log.alerts import AlertsView

        return self._kept("alerts", lambda: AlertsView(self._session, self._go))

    def _kept(self, name: str, make: Callable[[], V]) -> V:
        if name not in self._made:
            self._made[name] = made = make()
            self._stack.addWidget(made)
        return cast("V", self._made[name])

    def show(self, name: str, suite_id: int | None) -> None:
        """Show a view by its name, “events”, “contacts” or “alerts”, for a suite or for all."""
        view: SplitView = getattr(self, name)
        view.show_suite(suite_id)
        view.fit(self._stack.width())
        self._stack.setCurrentWidget(view)

    def reload(self, suite_id: int | None) -> None:
        """Show what holds now in the view that is shown."""
        for view in self._made.values():
            if self._stack.currentWidget() is view:
                view.show_suite(suite_id)

    def follow(self, changes: Changes) -> None:
        """Show what a change of alerts alone has moved."""
        view = self._made.get("alerts")
        if view is not None and self._stack.currentWidget() is view:
            self.alerts.follow(changes)

    def fit(self, width: int) -> None:
        """Let every view take as much room as there is."""
        for view in self._made.values():
            view.fit(width)
