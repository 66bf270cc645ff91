"""Imported leave calendars: how much came from each, and whose it is."""

from collections import Counter, defaultdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.leave import Leave
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.texts import Card, button, empty, label, row, rule
from app.ui.words import capital, count_words, short_span
from app.usecases.teams import give_leave_calendar

TYPED = "typed"


class LeaveCalendars(Card):
    """One entry for each imported file; the owner can be given or changed."""

    import_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__("Imported leave")
        self._session, self._look = session, look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.owners: dict[str, QComboBox] = {}
        self.body.addLayout(self._lines)
        words = "Calendars exported from Google, Outlook or Apple (.ics), and tables of people, events and issues."
        self.body.addWidget(label(words, "quiet", wrap=True))
        self.body.addLayout(row(button("Import files…", self.import_wanted.emit, tip="Ctrl+I"), None))

    def show_calendars(self) -> None:
        """Show the imported calendars."""
        empty(self._lines)
        self.owners = {}
        by_source: dict[str, list[Leave]] = defaultdict(list)
        for leave in self._session.team.leave:
            if leave.source != TYPED:
                by_source[leave.source].append(leave)
        for source in sorted(by_source):
            self._lines.addWidget(self._entry(source, by_source[source]))
            self._lines.addWidget(rule())
        if not by_source:
            self._lines.addWidget(label("No leave calendar has been imported yet.", "quiet", wrap=True))

    def _entry(self, source: str, leaves: list[Leave]) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first, last = min(v.first_day for v in leaves), max(v.last_day for v in leaves)
        column.addWidget(label(source, "strong", wrap=True))
        counted = capital(count_words(len(leaves), "entry", "entries"))
        column.addWidget(label(f"{counted}, {short_span(first, last)} {last.year}", "quiet"))
        owner = self._owner(source, leaves)
        line = row(label("Leave of", "quiet"), owner, spacing=10)
        line.setStretch(1, 1)
        column.addLayout(line)
        return entry

    def _owner(self, source: str, leaves: list[Leave]) -> QComboBox:
        """Return the choice of the owner; a calendar that several people share says so."""
        chosen = QComboBox()
        chosen.setAccessibleName(f"Owner of {source}")
        owners = Counter(v.person_id for v in leaves)
        if None in owners:
            chosen.addItem("nobody yet", None)
        elif len(owners) > 1:
            chosen.addItem(count_words(len(owners), "person", "people"), None)
        for person in self._session.team.people:
            chosen.addItem(person.name, person.id)
        only = next(iter(owners)) if len(owners) == 1 else None
        chosen.setCurrentIndex(max(0, chosen.findData(only)) if only is not None else 0)
        chosen.activated.connect(lambda _n, s=source, box=chosen: self._give(s, box.currentData()))
        self.owners[source] = chosen
        return chosen

    def _give(self, source: str, person_id: int | None) -> None:
        if person_id is not None:
            self._session.do(give_leave_calendar, source, person_id)
