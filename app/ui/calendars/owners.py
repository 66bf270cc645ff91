"""Calendars that came in: how much is known of each, whose it is, and removing it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.calendars import LEAVE, CalendarSource
from app.domain.languages import small, tr
from app.domain.leave import Leave
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import name_field
from app.ui.widgets.texts import Card, button, empty, label, row, rule
from app.ui.words import capital, short_span
from app.usecases.calendars import remove_calendar
from app.usecases.teams import give_leave_calendar

TYPED = "typed"


class LeaveCalendars(Card):
    """One entry for each imported calendar; the owner can be given or changed."""

    import_wanted = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__(tr("Imported calendars"))
        self._session, self._look = session, look
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.owners: dict[str, QComboBox] = {}
        self.body.addLayout(self._lines)
        words = tr("Calendars exported from Google, Outlook or Apple (.ics), and tables of people, events and issues.")
        self.body.addWidget(label(words, "quiet", wrap=True))
        self.body.addLayout(row(button(tr("Import files…"), self.import_wanted.emit, tip="Ctrl+I"), None))

    def show_calendars(self) -> None:
        """Show the imported calendars."""
        empty(self._lines)
        self.owners = {}
        leave: dict[str, list[Leave]] = {}
        for one in self._session.team.leave:
            if one.source != TYPED:
                leave.setdefault(one.source, []).append(one)
        sources = {s.name: s for s in self._session.store.calendars.sources()}
        for name, some in leave.items():
            sources.setdefault(name, CalendarSource(name, some[0].person_id))
        for name in sorted(sources):
            self._lines.addWidget(self._entry(sources[name], leave.get(name, [])))
            self._lines.addWidget(rule())
        if not sources:
            words = tr("No calendar has been imported yet; “Import files…” takes them.")
            self._lines.addWidget(label(words, "quiet", wrap=True))

    def _entry(self, source: CalendarSource, leave: Sequence[Leave]) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.TIGHT)
        name = source.name
        remove = button(
            tr("Remove"), lambda: self._session.do(remove_calendar, name), "flat", tr("Remove what it brought too")
        )
        title = row(label(name, "strong", wrap=True), remove)
        title.setStretch(0, 1)
        column.addLayout(title)
        column.addWidget(label(_counted(source, leave), "quiet", wrap=True))
        if source.holds == LEAVE:
            line = row(label(tr("Leave of"), "quiet"), self._owner(source, leave), spacing=Space.CLOSE)
            line.setStretch(1, 1)
            column.addLayout(line)
        return entry

    def _owner(self, source: CalendarSource, leave: Sequence[Leave]) -> QComboBox:
        """Return the choice of the owner; a calendar that several people share says so."""
        chosen = QComboBox()
        name_field(chosen, tr("Owner of {name}", name=source.name))
        owners = {v.person_id for v in leave} or {source.person_id}
        if None in owners:
            chosen.addItem(tr("nobody yet"), None)
        elif len(owners) > 1:
            chosen.addItem(tr("{n} person|{n} people", "", len(owners), n=small(len(owners))), None)
        for person in self._session.team.shown_people:
            chosen.addItem(person.name, person.id)
        only = next(iter(owners)) if len(owners) == 1 else None
        chosen.setCurrentIndex(max(0, chosen.findData(only)) if only is not None else 0)
        chosen.activated.connect(lambda _n, s=source.name, box=chosen: self._give(s, box.currentData()))
        self.owners[source.name] = chosen
        return chosen

    def _give(self, source: str, person_id: int | None) -> None:
        if person_id is not None:
            self._session.do(give_leave_calendar, source, person_id)


def _counted(source: CalendarSource, leave: Sequence[Leave]) -> str:
    if source.holds != LEAVE:
        return tr("Holds events: {holds}", holds=source.holds)
    if not leave:
        return tr("Nothing of it counts yet.")
    first, last = min(v.first_day for v in leave), max(v.last_day for v in leave)
    return capital(
        tr(
            "{n} entry, {span}|{n} entries, {span}",
            "",
            len(leave),
            n=small(len(leave)),
            span=f"{short_span(first, last)} {last.year}",
        )
    )
