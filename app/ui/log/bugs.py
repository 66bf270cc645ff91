"""Known bugs: what each costs, what was decided, who fixes it when; merging, splitting, aliases."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.known_bugs import KnownBug, Toil
from app.domain.languages import small, tr
from app.domain.weeks import Week
from app.ui.dialogs.bugs import AliasDialog, MergeDialog, SplitDialog
from app.ui.dialogs.lines import ask_line
from app.ui.log.bug_forms import BugForm
from app.ui.savings import decide, save
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import breakable
from app.usecases.known_bugs import (
    accept_bug,
    add_known_bug,
    add_wording,
    bug_saved,
    bug_warnings,
    claim_bug,
    fix_bug,
    forget_wording,
    merge_bugs,
    save_known_bug,
    split_bug,
)

HEADINGS = (tr("Known bug"), tr("Times"), tr("Last"), tr("Median"), tr("4 weeks"), tr("Budget"), tr("State"))
RIGHT = (1, 3, 4, 5)
DETAIL_WIDTH, NARROW_DETAIL_WIDTH, WIDE = 372, 320, 1060
COLUMN_ROOMS = ((1, WIDE), (3, 1300), (5, 1300))  # columns that go where the page is narrower
MOST_WARNINGS, MOST_WORDINGS = 3, 12


class BugsView(QWidget):
    """A table of the suite's known bugs and the chosen one beside it."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._suite_id: int | None = None
        self._bugs: dict[int, KnownBug] = {}
        self.table = Table(HEADINGS, tr("Known bugs"), RIGHT, stretch=0)
        self.form = BugForm()
        self.wordings = LineList(look, tr("Wordings"), bold=False)
        self._warnings = label("", "warning", wrap=True)
        self.add_button = button(tr("Add known bug"), self.add, "filled")
        self.alias_button = button(tr("Aliases…"), self.edit_aliases, tip=tr("Short forms and what they stand for"))
        self.word_button = button(tr("Add…"), self.add_wording, tip=tr("Other words that people use for it"))
        self.forget_button = button(tr("Remove"), self.forget_wording, tip=tr("Takes back a wording that was typed"))
        self.merge_button, self.split_button = button(tr("Merge into…"), self.merge), button(tr("Split…"), self.split)
        self._build()
        self._connect()

    def _build(self) -> None:
        nothing = EmptyState(
            tr("No known bug yet"),
            tr("Add what comes again and again, with the steps that recover from it."),
            [button(tr("Add known bug"), self.add)],
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(nothing)
        left = QVBoxLayout()
        left.setContentsMargins(*Margins.PAGE)
        left.setSpacing(Space.CLOSE)
        left.addWidget(self._warnings)
        left.addWidget(self._stack, 1)
        left.addLayout(row(self.alias_button, None, self.add_button))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.PANE)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self.form)
        column.addWidget(label(tr("Wordings that find it"), "section"))
        column.addWidget(self.wordings)
        column.addLayout(row(None, self.word_button, self.forget_button))
        column.addLayout(row(None, self.merge_button, self.split_button))
        column.addStretch(1)
        area = ScrollPane(tr("Known bug"), inner)
        self._detail = QFrame()
        self._detail.setObjectName("inspector")
        held = QVBoxLayout(self._detail)
        held.setContentsMargins(Space.HAIR, Space.NONE, Space.NONE, Space.NONE)
        held.addWidget(area)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addLayout(left, 1)
        line.addWidget(self._detail)

    def _connect(self) -> None:
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self.form.finished.connect(self._save)
        self.form.mistaken.connect(self._session.refused)
        self.form.accept_wanted.connect(self._accept)
        self.form.claim_wanted.connect(self._claim)
        self.form.fix_wanted.connect(self._fix)
        self.wordings.selectionModel().currentChanged.connect(lambda _now, _before: self._judge_wording())

    @property
    def bug(self) -> KnownBug | None:
        """The chosen known bug."""
        return self._bugs.get(self.table.chosen_key() or 0)

    def show_suite(self, suite_id: int | None) -> None:
        """Show the known bugs of a suite, of all without one, dearest first."""
        self._suite_id = suite_id
        store, now = self._session.store, self._session.now
        toil = store.bugs.toil(now)
        some = [b for b in store.log.known_bugs() if suite_id is None or b.suite_id == suite_id]
        some.sort(key=lambda b: (b.fixed_on is not None, -toil.get(b.id, Toil()).recent_minutes, b.title))
        self._bugs = {b.id: b for b in some}
        self._stack.setCurrentIndex(0 if some else 1)
        self.add_button.setVisible(bool(some))  # what is empty offers the same in its middle
        self.table.show_rows([_row(b, toil.get(b.id, Toil())) for b in some])
        if self.table.chosen_key() is None and some:
            self.table.selectRow(0)
        found = bug_warnings(store, self._session.team, toil)
        more = len(found) - MOST_WARNINGS
        said = "\n".join([*found[:MOST_WARNINGS], *([tr("and {more} more", more=more)] if more > 0 else [])])
        self._warnings.setText(breakable(said))
        self._warnings.setVisible(bool(found))
        self._show_chosen()

    def choose(self, bug_id: int) -> None:
        """Choose a known bug."""
        self.table.choose(bug_id)

    def _show_chosen(self) -> None:
        bug = self.bug
        self._detail.setVisible(bug is not None)
        if bug is None:
            return
        store = self._session.store
        saved = bug_saved(store, bug)
        words = ""
        if saved is not None:
            before = tr("{median_before:g} min in the median week before", median_before=saved.median_before)
            words = tr(
                "Fixed on {fixed_on}. Saved {minutes} min in {count}: {before}.",
                fixed_on=bug.fixed_on,
                minutes=saved.minutes,
                count=tr("{n} week|{n} weeks", "", saved.weeks, n=small(saved.weeks)),
                before=before,
            )
        self.form.show_bug(bug, self._session.team, store.actor, words)
        wordings = store.bugs.wordings(bug.id)
        lines = [Line(w, mark=f"{n} ×" if n else tr("typed"), key=w) for w, n in wordings[:MOST_WORDINGS]]
        self.wordings.show_lines(lines)
        self.wordings.setFixedHeight(min(6, max(1, len(lines))) * 32 + 4)
        self.split_button.setEnabled(len(wordings) > 1)
        self._judge_wording()

    # Changing

    def _save(self, bug: KnownBug) -> None:
        save(self, self._session, save_known_bug, bug, self.form.filled.was)

    def _accept(self, by: str, why: str, budget: int | None, review_on: date | None) -> None:
        if self.bug is not None:
            what = partial(self._do, accept_bug, self.bug.id, by, why, budget=budget, review_on=review_on)
            decide(self, self._session, lambda was: what(was=was), self.form.seen)

    def _claim(self, person_id: int | None, day: date | None) -> None:
        if self.bug is not None:
            what = partial(self._do, claim_bug, self.bug.id, person_id, Week.of(day) if day else None)
            decide(self, self._session, lambda was: what(was=was), self.form.seen)

    def _fix(self, day: date | None) -> None:
        if self.bug is not None:
            on = None if self.bug.fixed_on else day or self._session.now.date()
            what = partial(self._do, fix_bug, self.bug.id, on)
            decide(self, self._session, lambda was: what(was=was), self.form.seen)

    def _do(self, use_case: object, *args: object, **kwargs: object) -> bool:
        changes = self._session.do(use_case, *args, **kwargs)  # type: ignore[arg-type]
        if changes:
            self._session.told.emit(tr("{label}: done.", label=changes.label))
        return bool(changes)

    def add(self) -> None:
        """Add a known bug: ask what goes wrong, then go to its steps."""
        suites = self._session.team.suites
        suite_id = self._suite_id or (suites[0].id if suites else None)
        if suite_id is None:
            self._session.refused.emit(tr("A known bug belongs to a suite; import a team file with suites first."))
            return
        title = ask_line(self, tr("Add known bug"), tr("What goes wrong again and again, in a few words?"), tr("Add"))
        before = set(self._bugs)
        if title and self._do(add_known_bug, KnownBug(0, suite_id, None, title)):
            self.choose((set(self._bugs) - before).pop())
            self.form.steps.setFocus()

    def add_wording(self) -> None:
        """Let the chosen known bug be found by other words too."""
        if self.bug is None:
            return
        words = ask_line(
            self, tr("Add wording"), tr("What else do people say for “{title}”?", title=self.bug.title), tr("Add")
        )
        if words:
            self._do(add_wording, self.bug.id, words)

    def forget_wording(self) -> None:
        """Take back the chosen wording."""
        if self.bug is not None and self.wordings.key is not None:
            self._do(forget_wording, self.bug.id, self.wordings.key)

    def _judge_wording(self) -> None:
        own = self._session.store.bugs.accepted_wordings(self.bug.id) if self.bug else ()
        self.forget_button.setEnabled(self.wordings.key in own)

    def merge(self) -> None:
        """Make the chosen known bug one with another."""
        if self.bug is None:
            return
        dialog = MergeDialog(self, self.bug, self._session.store.log.known_bugs())
        if dialog.exec() and dialog.into is not None and self._do(merge_bugs, self.bug.id, dialog.into):
            self.choose(dialog.into)

    def split(self) -> None:
        """Make a known bug of its own of some wordings."""
        if self.bug is None:
            return
        dialog = SplitDialog(self, self.bug, self._session.store.bugs.wordings(self.bug.id))
        if dialog.exec():
            self._do(split_bug, self.bug.id, dialog.title.text(), dialog.wordings)

    def edit_aliases(self) -> None:
        """Show short forms and change the team's own."""
        AliasDialog(self, self._session).exec()

    # Room

    def fit(self, width: int) -> None:
        """Take as much room as there is."""
        self._detail.setFixedWidth(DETAIL_WIDTH if width >= WIDE else NARROW_DETAIL_WIDTH)
        for column, room in COLUMN_ROOMS:
            self.table.setColumnHidden(column, width < room)


def _row(bug: KnownBug, toil: Toil) -> Row:
    over = bug.budget is not None and toil.recent_minutes > bug.budget and not bug.fixed_on
    state = (
        tr("fixed")
        if bug.fixed_on
        else tr("over budget")
        if over
        else tr("accepted")
        if bug.accepted_on
        else tr("undecided")
    )
    last = toil.last.date() if toil.last else None
    median = toil.median_minutes
    cells = (
        bug.title,
        str(toil.times),
        last.isoformat() if last else tr("never"),
        tr("{median:g} min", median=median) if median is not None else "–",
        tr("{recent_minutes} min", recent_minutes=toil.recent_minutes),
        tr("{budget} min", budget=bug.budget) if bug.budget is not None else "–",
        state,
    )
    budget = bug.budget if bug.budget is not None else -1
    return Row(
        cells,
        bug.id,
        (
            bug.title.casefold(),
            toil.times,
            cells[2],
            -1 if median is None else median,
            toil.recent_minutes,
            budget,
            state,
        ),
    )
