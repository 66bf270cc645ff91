"""People: who they are, what they may hold, how much they carry, and when they are away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.domain.people import Person
from app.ui.pages.page import Page
from app.ui.pages.people_forms import PersonForm
from app.ui.pages.people_leave import LeavePanel
from app.ui.pages.people_rows import HEADINGS, LOAD_COLUMN, RIGHT, people_rows, session_loads
from app.ui.pages.people_wishes import WishPanel
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.bars import LoadDelegate
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.tables import Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital, city, local_time
from app.usecases.teams import add_person, remove_person, save_person

DETAIL_WIDTH, NARROW_DETAIL_WIDTH = 344, 310
WIDE = 1100
SECONDARY_COLUMNS = tuple(HEADINGS.index(h) for h in ("Initials", "Office", "FTE", "Joined"))


class PeoplePage(Page):
    """A table of everybody and one person beside it."""

    title = "People"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._adding = False
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter people")
        self.filter.setAccessibleName("Filter people")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.table = Table(HEADINGS, "People", RIGHT, stretch=len(HEADINGS) - 1)
        self._bars = LoadDelegate(look)
        self.table.setItemDelegateForColumn(LOAD_COLUMN, self._bars)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.form = PersonForm()
        self.leave = LeavePanel(session, look)
        self.wishes = WishPanel(session, look)
        self.fairness_button = button("Fairness…", self._show_fairness, tip="Who carries what (Ctrl+Shift+L)")
        self.add_button = button("Add person…", self.add_person, "filled", "Add somebody (Ctrl+Shift+N)")
        self._build()
        self._connect()

    def _build(self) -> None:
        self._name, self._facts = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self.finish_button = button("Add to the team", self._finish_adding, "filled")
        self.cancel_button = button("Cancel", self._cancel_adding)
        self.remove_button = button("Remove from the team", self.remove_person, "flat")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 18, 16, 16)
        column.setSpacing(8)
        for part in (self._name, self._facts, self.form):
            column.addWidget(part)
        column.addLayout(row(None, self.cancel_button, self.finish_button))
        column.addWidget(self.leave)
        column.addWidget(self.wishes)
        column.addLayout(row(None, self.remove_button))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._detail = QFrame()
        self._detail.setObjectName("inspector")
        held = QVBoxLayout(self._detail)
        held.setContentsMargins(1, 0, 0, 0)
        held.addWidget(area)
        self._put_together()

    def _put_together(self) -> None:
        nobody = EmptyState(
            "Nobody is in the team yet",
            "Import people.csv or a team file, or add people one by one.",
            (button("Import files…", self._import), button("Add person…", self.add_person)),
        )
        padded = QWidget()
        inner = QVBoxLayout(padded)
        inner.setContentsMargins(20, 20, 20, 20)
        inner.addWidget(self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(padded)
        self._stack.addWidget(nobody)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._stack, 1)
        line.addWidget(self._detail)

    def _connect(self) -> None:
        self.filter.textEdited.connect(self.table.order.setFilterFixedString)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._row_chosen())
        self.form.finished.connect(self._keep)
        self.form.mistaken.connect(self.session.refused)

    def left_controls(self) -> list[QWidget]:
        """Return the filter."""
        return [self.filter]

    def right_controls(self) -> list[QWidget]:
        """Return what shows the accounts and what adds a person."""
        return [self.fairness_button, self.add_button]

    # Showing

    def reload(self) -> None:
        """Show everybody, and the chosen person again."""
        team = self.session.team
        self._stack.setCurrentIndex(0 if team.people else 1)
        most = max((load.duties for load in session_loads(self.session)), default=0)
        self._bars.most = float(most)
        self.table.show_rows(people_rows(self.session))
        if self.table.chosen_key() is None and team.people and not self._adding:
            self.table.selectRow(0)
        self._show_person()
        self._arrange()

    def show_person(self, person_id: int) -> None:
        """Choose a person."""
        self._adding = False
        self.filter.clear()
        self.table.order.setFilterFixedString("")
        self.table.choose(person_id)
        self._show_person()

    @property
    def person(self) -> Person | None:
        """The chosen person."""
        return self.session.team.person.get(self.table.chosen_key() or 0)

    def _row_chosen(self) -> None:
        if self.table.chosen_key() is not None:
            self._adding = False
            self._show_person()

    def _show_person(self) -> None:
        person = Person(0, "", "", time_zone=self.session.team.time_zone) if self._adding else self.person
        self._detail.setVisible(person is not None)
        for part in (self.finish_button, self.cancel_button):
            part.setVisible(self._adding)
        for widget in (self.leave, self.wishes, self.remove_button, self._facts):
            widget.setVisible(not self._adding)
        self.add_button.setVisible(not self._adding and self.add_button.parentWidget() is not None)
        if person is None:
            return
        self._name.setText(person.name or "New person")
        self.form.show_person(person, self.session.team)
        if not self._adding:
            self._facts.setText(self._load_words(person))
            self.leave.show_person(person)
            self.wishes.show_person(person)

    def _load_words(self, person: Person) -> str:
        load = next(x for x in session_loads(self.session) if x.person_id == person.id)
        more = float(load.balance)
        side = f"{abs(more):.1f} {'more' if more > 0 else 'less'} than" if abs(more) >= 0.05 else "exactly"
        there = local_time(self.session.now, person.time_zone)
        clock = f"{there:%H:%M} in {city(person.time_zone)} now"
        limits = "".join(f" {capital(words)}." for words in person.limit_words(self.session.team.policy))
        return f"{clock}. {load.duties} duty weeks in the coming half year, {side} the fair share.{limits}"

    # Changing

    def _keep(self) -> None:
        if not self._adding:
            self.session.do(save_person, self.form.person())

    def add_person(self) -> None:
        """Begin to add a person."""
        self._adding = True
        self.table.clearSelection()
        self._show_person()
        self.form.texts["name"].setFocus()

    def _cancel_adding(self) -> None:
        self._adding = False
        self.reload()

    def _finish_adding(self) -> None:
        before = set(self.session.team.person)
        if self.session.do(add_person, self.form.person()):
            self._adding = False
            new = set(self.session.team.person) - before
            self.reload()
            self.show_person(new.pop())

    def remove_person(self) -> None:
        """Remove the chosen person, who may not hold any week."""
        if self.person is not None:
            self.session.do(remove_person, self.person.id)

    def _show_fairness(self) -> None:
        self.wanted.emit("", "show_fairness", None)

    def _import(self) -> None:
        self.wanted.emit("", "import_files", None)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= WIDE
        self._detail.setFixedWidth(DETAIL_WIDTH if wide else NARROW_DETAIL_WIDTH)
        for column in SECONDARY_COLUMNS:
            self.table.setColumnHidden(column, not wide)
