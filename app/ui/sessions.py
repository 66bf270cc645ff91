"""The session: one open store, the one way to change it, and the one signal that says what changed."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.findings import Finding
from app.domain.rota import Rota, difference
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.findings import rota_findings

P = ParamSpec("P")
POLL_MILLISECONDS = 1000
ELSEWHERE = "Changed in another window"
CACHED = ("team", "draft", "published", "findings")


class Session(QObject):
    """Holds the store; values read from it are kept until something changes."""

    changed = Signal(object)
    refused = Signal(str)
    told = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._seen = store.data_version()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()

    def do(
        self, use_case: Callable[Concatenate[Store, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Run a use case; None when it was refused, which has been told by then."""
        try:
            changes = use_case(self.store, *args, **kwargs)
        except (Refused, StoreError) as error:
            self.refused.emit(str(error))
            return None
        if changes:
            self._announce(changes)
        return changes

    def look_elsewhere(self) -> None:
        """Notice what another window or the command line has written."""
        seen = self.store.data_version()
        if seen != self._seen:
            self._seen = seen
            self._announce(Changes(ELSEWHERE, frozenset(self.store.dump_tables())))

    def _announce(self, changes: Changes) -> None:
        for name in CACHED:
            self.__dict__.pop(name, None)
        self.changed.emit(changes)

    @property
    def now(self) -> datetime:
        """The store's time (UTC)."""
        return self.store.clock()

    @property
    def this_week(self) -> Week:
        """The ISO week of today."""
        return Week.of(self.now.date())

    @cached_property
    def team(self) -> Team:
        """The team as it stands."""
        return self.store.team()

    @cached_property
    def draft(self) -> Rota:
        """The rota people work on."""
        return self.store.rotas.draft()

    @cached_property
    def published(self) -> Rota:
        """The rota everybody knows."""
        return self.store.rotas.published()

    @property
    def draft_changes(self) -> int:
        """How many slots of the draft differ from what is published."""
        return len(difference(self.published, self.draft))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong from this week to the last week planned."""
        last = self.draft.last_week()
        return rota_findings(self.team, self.draft, self.this_week, last) if last else ()

    def read(self, question: Callable[..., Any], *args: Any) -> Any:
        """Ask something of the store that may be refused; None when it was."""
        try:
            return question(self.store, *args)
        except (Refused, StoreError) as error:
            self.refused.emit(str(error))
            return None
