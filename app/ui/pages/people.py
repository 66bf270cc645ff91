"""People: who they are, what they may hold, how much they carry, and when they are away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.domain.accounts import account_words
from app.domain.languages import tr
from app.domain.outlooks import LOAD_WEEKS, Outlooks, outlooks, strip_of
from app.domain.people import Person
from app.ui.pages.page import Page
from app.ui.pages.people_forms import PersonForm
from app.ui.pages.people_leave import LeavePanel
from app.ui.pages.people_rows import HEADINGS, LOAD_COLUMN, RIGHT, people_rows
from app.ui.pages.people_skills import SkillTable, Wanted
from app.ui.pages.people_wishes import WishPanel
from app.ui.preferences import Preferences
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.bars import LoadDelegate
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.segments import Segments
from app.ui.widgets.strips import Measured, Measures, WeekStrip
from app.ui.widgets.tables import NOTHING_FITS, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital, city, local_time
from app.ui.workers import Worker
from app.usecases.people import activate_person, set_skills
from app.usecases.teams import add_person, remove_person, save_person

PEOPLE, SKILLS = range(2)
TABLE, MATRIX, NOBODY = range(3)
DETAIL_WIDTH, NARROW_DETAIL_WIDTH = 344, 336
WIDE, WIDEST_NAME = 1100, 260
SECONDARY_COLUMNS = tuple(HEADINGS.index(h) for h in (tr("Initials"), tr("Office"), tr("FTE"), tr("Joined")))


class PeoplePage(Page):
    """A table of everybody and one person beside it."""

    title = "People"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._adding = False
        self._known: Outlooks | None = None
        self._asked: tuple[object, ...] = ()
        self.mode = Segments((tr("People"), tr("Skills")), tr("Show"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter people"))
        self.filter.setAccessibleName(tr("Filter people"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.table = Table(HEADINGS, tr("People"), RIGHT, stretch=len(HEADINGS) - 1)
        self.table.nothing = NOTHING_FITS
        self.matrix = SkillTable(look)
        self.strip, self.measures = WeekStrip(look), Measures(look)
        self._looker = Worker(self)
        self._bars = LoadDelegate(look)
        self.table.setItemDelegateForColumn(LOAD_COLUMN, self._bars)
        self.table.horizontalHeader().setMaximumSectionSize(WIDEST_NAME)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.form = PersonForm()
        self.leave = LeavePanel(session, look)
        self.wishes = WishPanel(session, look)
        self.fairness_button = button(tr("Fairness…"), self._show_fairness, tip=tr("Who carries what (Ctrl+Shift+L)"))
        self.add_button = button(tr("Add person…"), self.add_person, "filled", tr("Add somebody (Ctrl+Shift+N)"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self._name, self._facts = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self.finish_button = button(tr("Add to the team"), self._finish_adding, "filled")
        self.cancel_button = button(tr("Cancel"), self._cancel_adding)
        self.merge_button = button(tr("Merge…"), self.merge_person, "flat", tr("This entry and another are one person"))
        self.leave_button = button(
            tr("Deactivate…"), self.deactivate_person, "flat", tr("Give a last day; history stays")
        )
        self.remove_button = button(
            tr("Remove"), self.remove_person, "flat", tr("Only for those who never held a week")
        )
        self._chart_words = label(tr("The coming year"), "section", wrap=True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.PANE)
        column.setSpacing(Space.CLOSE)
        for part in (self._name, self._facts, self.measures, self._chart_words, self.strip, self.form):
            column.addWidget(part)
        column.addLayout(row(None, self.cancel_button, self.finish_button))
        column.addWidget(self.leave)
        column.addWidget(self.wishes)
        column.addLayout(row(None, self.merge_button))
        column.addLayout(row(None, self.leave_button, self.remove_button))
        column.addStretch(1)
        area = ScrollPane(tr("Details of the person"), inner)
        self._detail = QFrame()
        self._detail.setObjectName("inspector")
        held = QVBoxLayout(self._detail)
        held.setContentsMargins(Space.HAIR, Space.NONE, Space.NONE, Space.NONE)
        held.addWidget(area)
        self._put_together()

    def _put_together(self) -> None:
        nobody = EmptyState(
            tr("Nobody is in the team yet"),
            tr("Paste names, import people.csv or a team file, or add people one by one."),
            (
                button(tr("Paste names…"), self._paste_names),
                button(tr("Import files…"), self._import),
                button(tr("Add person…"), self.add_person),
            ),
        )
        padded = QWidget()
        inner = QVBoxLayout(padded)
        inner.setContentsMargins(*Margins.PAGE)
        inner.addWidget(self.table)
        self._stack = QStackedWidget()
        skills = QWidget()
        inner = QVBoxLayout(skills)
        inner.setContentsMargins(*Margins.PAGE)
        inner.addWidget(label(tr("Click a cell, or press Space on those chosen, to give or take a role."), "quiet"))
        inner.addWidget(self.matrix)
        for part in (padded, skills, nobody):
            self._stack.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addWidget(self._stack, 1)
        line.addWidget(self._detail)

    def _connect(self) -> None:
        self.filter.textEdited.connect(self._filter)
        self.mode.chosen.connect(lambda _number: self.reload())
        self.matrix.toggled.connect(self._set_skills)
        self._looker.answered.connect(self._take)
        self.session.closing.connect(self._looker.stop)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._row_chosen())
        self.form.finished.connect(self._keep)
        self.form.mistaken.connect(self.session.refused)

    def left_controls(self) -> list[QWidget]:
        """Return what chooses people or skills, and the filter."""
        return [self.mode, self.filter]

    def right_controls(self) -> list[QWidget]:
        """Return what shows the accounts and what adds a person."""
        return [self.fairness_button, self.add_button]

    # Showing

    def reload(self) -> None:
        """Show everybody, and the chosen person again."""
        team = self.session.team
        self._stack.setCurrentIndex(NOBODY if not team.people else MATRIX if self.mode.number == SKILLS else TABLE)
        self._ask()
        self._fill()
        if self.table.chosen_key() is None and team.people and not self._adding:
            self.table.selectRow(0)
        self._show_person()
        self._arrange()

    def _fill(self) -> None:
        if self._stack.currentIndex() == MATRIX:
            done = self._known.shadowed if self._known else {}
            self.matrix.skills.show_team(self.session.team, done, self.filter.text())
            return
        self._bars.most = self._known.most if self._known else 1.0
        self.table.show_rows(people_rows(self.session, self._known))

    def _ask(self) -> None:
        """Look at everybody's load off the window's thread, where anything it depends on is another."""
        asked = (self.session.team, self.session.draft, self.session.minutes)
        if not self._asked or any(new is not old for new, old in zip(asked, self._asked, strict=True)):
            self._asked = asked
            self._looker.ask(outlooks, *asked, self.session.now)

    def _take(self, known: Outlooks) -> None:
        self._known = known
        if self.isVisible():
            self._fill()
            self._show_person()

    def settle(self) -> None:
        """Wait until everybody's load is known."""
        self._looker.settle()

    def _filter(self, text: str) -> None:
        self.table.order.setFilterFixedString(text)
        if self._stack.currentIndex() == MATRIX:
            self._fill()

    def show_person(self, person_id: int) -> None:
        """Choose a person."""
        self._adding = False
        if self.mode.number != PEOPLE:
            self.mode.choose(PEOPLE)
            self.reload()
        self.filter.clear()
        self.table.order.setFilterFixedString("")
        self.table.choose(person_id)
        self._show_person()

    @property
    def person(self) -> Person | None:
        """The chosen person."""
        key = self.table.chosen_key()
        return next((p for p in self.session.team.people if p.id == key), None)

    def _row_chosen(self) -> None:
        if self.table.chosen_key() is not None:
            self._adding = False
            self._show_person()

    def _show_person(self) -> None:
        person = Person(0, "", "", time_zone=self.session.team.time_zone) if self._adding else self.person
        self._detail.setVisible(person is not None and self._stack.currentIndex() != MATRIX)
        for part in (self.finish_button, self.cancel_button):
            part.setVisible(self._adding)
        for widget in (self.leave, self.wishes, self._facts, self.merge_button, self.leave_button, self.remove_button):
            widget.setVisible(not self._adding)
        self.add_button.setVisible(not self._adding and self.add_button.parentWidget() is not None)
        if person is None:
            return
        self._name.setText(person.name or tr("New person"))
        self.form.show_person(person, self.session.team)
        if not self._adding:
            self.leave_button.setText(tr("Activate again") if person.left else tr("Deactivate…"))
            self.leave.show_person(person)
            self.wishes.show_person(person)
        self._show_outlook(person)

    def _show_outlook(self, person: Person) -> None:
        account = self._known.accounts.get(person.id) if self._known and not self._adding else None
        for part in (self.measures, self.strip, self._chart_words):
            part.setVisible(account is not None)
        there = local_time(self.session.now, person.time_zone)
        limits = "".join(f" {capital(words)}." for words in person.limit_words(self.session.team.policy))
        words = tr("{there:%H:%M} in {city} now.", there=there, city=city(person.time_zone))
        if account is None or self._known is None:
            self._facts.setText(f"{words}{limits}")
            return
        told = account_words(self.session.team, account, LOAD_WEEKS)
        side = tr(
            "{float:.1f} {what} than",
            float=abs(float(account.duties.balance)),
            what=tr("more") if account.duties.balance > 0 else tr("less"),
        )
        exact = abs(float(account.duties.balance)) < 0.05
        self._facts.setText(
            tr(
                "{words} {done} duty weeks in the coming half year, {side} the fair share.{limits}",
                words=words,
                done=int(account.duties.done),
                side=tr("exactly") if exact else side,
                limits=limits,
            )
        )
        parts = (
            (tr("Duty weeks"), account.duties),
            (tr("Holiday weeks"), account.holidays),
            (tr("Unpopular"), account.unpopular),
        )
        self.measures.show_rows(
            tuple(
                Measured(
                    name,
                    float(part.done + part.carried) if number else float(part.done),
                    float(part.fair),
                    told[number + 1],
                )
                for number, (name, part) in enumerate(parts)
            )
        )
        strip = strip_of(self.session.team, self.session.draft, person, self._known.first)
        longest = tr("1 week") if strip.longest == 1 else tr("{longest} weeks", longest=strip.longest)
        self._chart_words.setText(tr("The coming year, longest project block {longest}", longest=longest))
        self.strip.show_strip(strip, self.session.team.week_kinds)

    # Changing

    def _keep(self) -> None:
        if not self._adding:
            save(self, self.session, save_person, self.form.person(), self.form.filled.was)

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

    def merge_person(self) -> None:
        """Merge the chosen person with another entry of the same one."""
        from app.ui.dialogs.people import MergeDialog

        person = self.person
        if person is None or len(self.session.team.people) < 2:
            self.session.told.emit(tr("There is nobody to merge with."))
            return
        dialog = MergeDialog(self, self.session, person)
        if dialog.exec() and dialog.stays:
            if self.preferences.me(self.team_uid) not in self.session.team.person:
                self.preferences.set_me(self.team_uid, dialog.stays)
            self.show_person(dialog.stays)

    def deactivate_person(self) -> None:
        """Give the chosen person a last day, or take it away."""
        from app.ui.dialogs.people import LeavingDialog

        person = self.person
        if person is None:
            return
        if person.left is not None:
            self.session.do(activate_person, person.id)
        else:
            LeavingDialog(self, self.session, self.look, person).exec()

    def _set_skills(self, wanted: Wanted, may: bool) -> None:
        self.session.do(set_skills, wanted, may)

    def show_skills(self) -> None:
        """Show who may hold what, or the people again."""
        self.mode.choose(PEOPLE if self.mode.number == SKILLS else SKILLS)
        self.reload()

    def _show_fairness(self) -> None:
        self.wanted.emit("", "show_fairness", None)

    def _paste_names(self) -> None:
        self.wanted.emit("", "paste_names", None)

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
