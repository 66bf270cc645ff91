"""Events: what is coming and what was, where it is known from, and when somebody last looked."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.domain.events import Event, EventKind
from app.domain.languages import said, small, tr
from app.domain.teams import Team
from app.domain.weeks import Week
from app.ui.log.event_forms import EventDialog, EventForm
from app.ui.log.splits import WIDE, SplitView
from app.ui.menus import menu_place
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import short_span
from app.usecases.events import fill_events, remove_events, save_event

HEADINGS = (tr("When"), tr("What"), tr("Kind"), tr("For"), tr("Source"), tr("Verified"))
SCOPES = (tr("Coming"), tr("Past"), tr("All"))
KINDS = (None, *EventKind)
ROOM_FOR_SOURCE, LONGEST_SOURCE = 140, 16
KIND_WORDS = (tr("All kinds"), tr("Deploys"), tr("New flows"), tr("External"), tr("Holidays"), tr("Early closes"))


class EventsView(SplitView):
    """A table of events and the chosen one, edited in place."""

    def __init__(self, session: Session) -> None:
        words = tr("Add what is coming, or begin with the holidays and early closes of your markets.")
        ways = (button(tr("Add event…"), self.add), button(tr("Fill from markets"), self.fill))
        nothing = EmptyState(tr("No event here"), words, ways)
        super().__init__(session, Table(HEADINGS, tr("Events"), stretch=1), nothing)
        self._events: dict[int, Event] = {}
        self.scope, self.kinds = Segments(SCOPES, tr("Which events")), Segments(KIND_WORDS, tr("Kind"))
        self.form = EventForm()
        self._count = label("", "quiet")
        self.add_button = button(tr("Add event…"), self.add, "filled", tr("Write down what is coming (Ins)"))
        self.remove_button = button(tr("Remove"), self.remove, tip=tr("Take the event out (Del)"))
        tip = tr("Holidays and early closes of every suite's market, this year and next; what people wrote stays")
        self.fill_button = button(tr("Fill from markets"), self.fill, tip=tip)
        self.above.addLayout(row(self.scope, self._count, None))
        self.above.addLayout(row(self.kinds, None))
        self.below.addLayout(row(self.fill_button, None, self.add_button))
        for part in (label(tr("Event"), "section"), self.form):
            self.column.addWidget(part)
        self.column.addLayout(row(None, self.remove_button))
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.table.customContextMenuRequested.connect(self._menu)
        self.scope.chosen.connect(lambda _number: self.reload())
        self.kinds.chosen.connect(lambda _number: self.reload())
        self.form.finished.connect(lambda e: save(self, self.session, save_event, e, self.form.filled.was))
        self.form.mistaken.connect(self.session.refused)
        self.keys = {Qt.Key.Key_Delete: self.remove, Qt.Key.Key_Insert: self.add}

    @property
    def event_chosen(self) -> Event | None:
        """The chosen event."""
        return self._events.get(self.table.chosen_key() or 0)

    def reload(self) -> None:
        """Show the events that the choices above name."""
        today, team = self.session.now.date(), self.session.team
        scope, kind = self.scope.number, KINDS[self.kinds.number]
        some = [e for e in self.session.events if kind in (None, e.kind)]
        some = [e for e in some if self.suite_id is None or e.concerns(self.suite_id)]
        if scope < 2:
            some = [e for e in some if (e.last_day >= today) == (scope == 0)]
        self._events = {e.id: e for e in some}
        self._count.setText(tr("{n} event|{n} events", "", len(some), n=small(len(some))))
        self.show_rows([_row(e, team) for e in some])

    def show_chosen(self) -> None:
        """Show the chosen event in the fields."""
        event = self.event_chosen
        self.detail.setVisible(event is not None)
        if event is not None:
            self.form.show_event(event, self.session.team, self.session.now.date())

    def show_week(self, week: Week) -> None:
        """Choose the first event of a week."""
        self.scope.choose(2)
        self.kinds.choose(0)
        self.reload()
        days = week.days()
        found = [e for e in self._events.values() if e.first_day <= days[-1] and e.last_day >= days[0]]
        if found:
            self.table.choose(found[0].id)

    # Changing

    def add(self) -> None:
        """Ask for a new event."""
        before = {e.id for e in self.session.events}
        if EventDialog(self, self.session, self.session.now.date(), self.suite_id).exec():
            self.reload()
            self.table.choose(next((e.id for e in self.session.events if e.id not in before), None))

    def remove(self) -> None:
        """Take the chosen event out."""
        if (event := self.event_chosen) is not None:
            self.do(remove_events, [event.id])

    def fill(self) -> None:
        """Take over what the market calendars say."""
        changes = self.do(fill_events)
        if changes is not None and not changes:
            nothing = tr("The market calendars say nothing that is not there yet.")
            self.session.told.emit(" ".join([nothing, *changes.details]))

    def fill_again(self) -> None:
        """Take over what the market calendars say, with what was taken out by hand."""
        self.do(fill_events, again=True)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        entries = (
            (tr("Add event…"), self.add),
            (tr("Remove"), self.remove),
            (tr("Fill from markets"), self.fill),
            (tr("Fill from markets, with days taken out by hand"), self.fill_again),
        )
        for words, do in entries:
            entry = menu.addAction(words)
            entry.triggered.connect(partial(_do, do))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(menu_place(self.table, at))

    def fit(self, width: int) -> None:
        """Take as much room as there is."""
        super().fit(width)
        self.table.setColumnHidden(4, width < WIDE + ROOM_FOR_SOURCE)
        self.table.setColumnHidden(5, width < WIDE)


def _do(do: object, _checked: bool = False) -> None:
    if callable(do):
        do()


def _row(event: Event, team: Team) -> Row:
    suites = ", ".join(team.suite[s].code for s in sorted(event.suite_ids) if s in team.suite) or "all"
    verified = event.verified_on.isoformat() if event.verified_on else tr("never")
    when = f"{short_span(event.first_day, event.last_day)} {event.last_day.year}"
    source = event.source.removeprefix("https://").removeprefix("http://")
    source = f"{source[:LONGEST_SOURCE].rstrip()}…" if len(source) > LONGEST_SOURCE else source
    cells = (when, event.title, said(event.kind), suites, source or "–", verified)
    sort = (event.first_day.isoformat(), *(cell.casefold() for cell in cells[1:]))
    return Row(cells, event.id, sort)
