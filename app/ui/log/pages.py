"""The Log page: one line in, the timeline below, what helps beside it; known bugs are its second view."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.changes import Changes
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.languages import small, tr
from app.store.issues import IssueFilter
from app.ui.log.besides import CallCard, ChangedCard, RecoveryCard
from app.ui.log.cards import CardViews
from app.ui.log.entries import EntryPanel
from app.ui.log.forms import IssueForm
from app.ui.log.shifts import first_suite, forgotten_timers, shift_start
from app.ui.preferences import Preferences
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import Pause, name_field
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import Card, button, label, row
from app.ui.words import breakable, day_and_time, moment_words
from app.usecases.issues import resolve_issue, save_issue

SIDE_WIDTH, NARROW_SIDE_WIDTH = 352, 300
WIDE = 1060
KINDS = (None, *IssueKind)
KIND_WORDS = (tr("All"), tr("Novel"), tr("Known"), tr("Noise"), tr("Requests"))
SCOPES = (tr("This week"), tr("Open"), tr("Everything"))
ALL_SUITES = tr("All suites")


class LogPage(CardViews):
    """Takes issues in seconds and shows what was taken."""

    title = "Log"
    tables = frozenset(
        {"issue", "known_bug", "known_bug_wording", "alias", "contact", "event", "application", "suite", "team",
         "rotation", "person", "issue_timer", "incident", "incident_line",
         "contact_order", "contact_call", "alert", "alert_firing", "alert_silence"}
    )  # fmt: skip

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.suite = QComboBox()
        name_field(self.suite, tr("Suite"))
        self.entry = EntryPanel(session, look)
        self.scope = Segments(SCOPES, tr("Which issues"))
        self.kinds = Segments(KIND_WORDS, tr("Kind"))
        self.filter = QLineEdit()
        self.form = IssueForm()
        self.recovery, self.calls, self.changed_card = RecoveryCard(), CallCard(), ChangedCard()
        self._since, self._forgotten = label("", "quiet", wrap=True), label("", "warning", wrap=True)
        self._given: IssueFilter | None = None
        self._given_words = label("", "strong")
        self.clear_given = button(
            tr("Show all"), self._forget_given, "flat", tr("Leave the filter that a chart has set")
        )
        self._pause = Pause(self.filter)
        self._pause.setInterval(150)
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self.filter.setPlaceholderText(tr("Filter by title"))
        self.filter.setAccessibleName(tr("Filter by title"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(220)
        self._issue_card = Card(tr("Issue"))
        self._issue_card.body.addWidget(self.form)
        self._none = EmptyState(
            tr("Nothing was logged here"),
            tr("Type what happened in the line above and press Return, or look at all that was ever logged."),
            (button(tr("Log an issue"), self.focus_entry), button(tr("Show everything"), self.show_everything)),
        )
        self._lists = QStackedWidget()
        self._lists.addWidget(self.timeline)
        self._lists.addWidget(self._none)
        left = QVBoxLayout()
        left.setSpacing(Space.CLOSE)
        left.addWidget(self.entry)
        left.addWidget(self._forgotten)
        scopes = row(self.scope, self._since, self.filter)
        scopes.setStretch(1, 1)
        left.addLayout(scopes)
        left.addLayout(row(self.kinds, None))
        self._given_bar = QWidget()
        self._given_bar.setLayout(row(self._given_words, self.clear_given, None))
        self._given_bar.hide()
        left.addWidget(self._given_bar)
        left.addWidget(self._lists, 1)
        self._timeline_view = QWidget()
        line = QHBoxLayout(self._timeline_view)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        line.addLayout(left, 1)
        line.addWidget(self._side_area())
        self._views.addWidget(self._timeline_view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*Margins.FLUSH)
        whole.addWidget(self._views)

    def _side_area(self) -> ScrollPane:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.NONE, Space.NONE, Space.TIGHT, Space.NONE)
        column.setSpacing(Space.APART)
        for card in (self.recovery, self._issue_card, self.calls, self.changed_card):
            column.addWidget(card)
        column.addStretch(1)
        self._side = ScrollPane(tr("Beside the log"), inner)
        return self._side

    def _connect(self) -> None:
        self.entry.looked_at.connect(self._look_at)
        self.entry.logged.connect(self._logged)
        self.entry.passed.connect(self._go_to_timeline)
        self.timeline.chosen.connect(self._show_issue)
        self.timeline.edit_wanted.connect(self.form.title.setFocus)
        self.timeline.left.connect(self.focus_entry)
        self.suite.activated.connect(self._suite_chosen)
        self.scope.chosen.connect(lambda _number: self._forget_given())
        self.kinds.chosen.connect(lambda _number: self._forget_given())
        self.view.chosen.connect(self.show_view)
        self.filter.textEdited.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._show_timeline)
        self.form.finished.connect(lambda i: save(self, self.session, save_issue, i, self.form.filled.was))
        self.form.resolve_wanted.connect(self.resolve)
        self.form.card_wanted.connect(self.show_card)

    def left_controls(self) -> list[QWidget]:
        """Return what chooses the view and the suite."""
        return [self.view, self.suite]

    # Showing

    def reload(self) -> None:
        """Show what holds now."""
        self._offer_suites()
        self.entry.forget_names()
        self.entry.warm_up()
        self._show_timeline()
        self._show_besides()
        self._ask_about_timers()
        self._show_other_view()
        if self._shows(self._card) and self.card.issue_id is not None:
            self.card.show_issue(self.card.issue_id)
        self._arrange()
        if (
            self._views.currentIndex() == 0
            and not self.filter.hasFocus()
            and not self.form.isAncestorOf(self.focusWidget() or self.filter)
        ):
            self.entry.line.setFocus()

    def subtitle(self) -> str:
        """Return how many are open."""
        count = len(self.session.store.log.open_issues(self.suite_id))
        return (
            tr("{count} open", count=tr("{n} issue|{n} issues", "", count, n=small(count)))
            if count
            else tr("nothing open")
        )

    @property
    def suite_id(self) -> int | None:
        """The suite shown, None for all of them."""
        found = self.suite.currentData()
        return int(found) if found is not None else None

    def _offer_suites(self) -> None:
        wanted = [(ALL_SUITES, None), *((s.name, s.id) for s in self.session.team.suites)]
        have = [(self.suite.itemText(n), self.suite.itemData(n)) for n in range(self.suite.count())]
        if have == wanted:
            return
        me = self.preferences.me(self.team_uid)
        chosen = self.suite.currentData() if have else first_suite(self.session, me)
        self.suite.clear()
        for name, number in wanted:
            self.suite.addItem(name, number)
        self.suite.setCurrentIndex(max(0, self.suite.findData(chosen)))
        self.entry.suite_id = self.suite_id

    def _suite_chosen(self) -> None:
        self.entry.suite_id = self.suite_id
        self._forget_given()
        self._show_besides()
        self._show_other_view()

    def _show_other_view(self) -> None:
        """Show what holds now in the view that stands in place of the timeline."""
        if self._shows(self._bugs):
            self.bugs.show_suite(self.suite_id)
        self.others.reload(self.suite_id)

    def show_filtered(self, found: tuple[IssueFilter, str]) -> None:
        """Show the issues behind a chart, until something else is chosen."""
        self._given, words = found
        self.show_view(0)
        self.suite.setCurrentIndex(max(0, self.suite.findData(self._given.suite_id)))
        self.entry.suite_id = self.suite_id
        self.scope.choose(len(SCOPES) - 1)
        self.kinds.choose(KINDS.index(self._given.kind))
        self.filter.clear()
        self._given_words.setText(tr("From Toil: {words}", words=words))
        self._given_bar.show()
        self._show_timeline()

    def show_everything(self) -> None:
        """Show every issue of the suite, whatever was chosen before."""
        self.scope.choose(len(SCOPES) - 1)
        self.kinds.choose(0)
        self.filter.clear()
        self._forget_given()

    def _forget_given(self) -> None:
        self._given = None
        self._given_bar.hide()
        self._show_timeline()

    def _wanted(self) -> IssueFilter:
        if self._given is not None:
            return replace(self._given, text=self.filter.text())
        scope = SCOPES[self.scope.number]
        return IssueFilter(
            self.suite_id,
            KINDS[self.kinds.number],
            self.filter.text(),
            since=shift_start(self.session, self.suite_id) if scope == SCOPES[0] else None,
            only_open=scope == SCOPES[1],
        )

    def _show_timeline(self) -> None:
        self._pause.stop()
        wanted = self._wanted()
        self.timeline.show_issues(wanted)
        count = self.timeline.issues.rowCount()
        self._lists.setCurrentIndex(0 if count else 1)
        since = (
            tr("since {moment}, ", moment=moment_words(wanted.since, self.session.team.time_zone, self.session.now))
            if wanted.since
            else ""
        )
        self._since.setText(since + tr("{n} issue|{n} issues", "", count, n=small(count)))

    def _show_besides(self) -> None:
        self._show_issue(self.timeline.issue)
        self.changed_card.show_suite(self.session, self.suite_id)

    def _look_at(self, bug: KnownBug | None) -> None:
        """Show the steps of what is being typed, else those of the chosen issue."""
        if bug is None and (issue := self.timeline.issue) is not None:
            bug = next((b for b in self.session.store.log.known_bugs() if b.id == issue.known_bug_id), None)
        self.recovery.show_bug(bug)

    def _show_issue(self, issue: Issue | None) -> None:
        self._issue_card.setVisible(issue is not None)
        self.calls.show_suite(self.session, self.suite_id, issue.application_id if issue else None)
        if issue is not None:
            home = self.session.team.time_zone
            when = f"{day_and_time(issue.opened, home)}, {self.session.team.suite[issue.suite_id].name}"
            self.form.show_issue(issue, self.session.team, self.session.store.log.known_bugs(), when)
        if not self.entry.line.text():
            self._look_at(None)

    def _ask_about_timers(self) -> None:
        """Ask about timers that have run longer than they count."""
        words = forgotten_timers(self.session)
        self._forgotten.setText(breakable(words))
        self._forgotten.setVisible(bool(words))

    def show_view(self, number: int) -> None:
        """Show the timeline, the known bugs, or another view by its number."""
        if number > 1:
            super().show_view(number)
            return
        self.view.choose(number)
        if number == 0:
            self._views.setCurrentIndex(0)
            return
        bugs = self.bugs
        bugs.show_suite(self.suite_id)
        bugs.fit(self.width())
        self._views.setCurrentWidget(bugs)

    def show_bug(self, bug_id: int) -> None:
        """Choose a known bug."""
        self.suite.setCurrentIndex(0)
        self.show_view(1)
        self.bugs.choose(bug_id)

    def show_issue(self, issue_id: int) -> None:
        """Choose an issue in the timeline."""
        self.show_view(0)
        self.scope.choose(len(SCOPES) - 1)
        self.kinds.choose(0)
        self.filter.clear()
        self._forget_given()
        row_ = self.timeline.issues.row_of(issue_id)
        if row_ is not None:
            self.timeline.selectRow(row_)

    # Changing

    def focus_entry(self) -> None:
        """Go to the line."""
        super().focus_entry()
        self.entry.line.setFocus()

    def _logged(self, words: str) -> None:
        """Choose the new issue when it is open, its card is one key away; say where it is when not here."""
        newest = self.session.store.issues.newest()
        if newest is None:
            return
        row_ = self.timeline.issues.row_of(newest.id)
        if row_ is None:
            words = tr(
                "{words} It is in the log of {name}.", words=words, name=self.session.team.suite[newest.suite_id].name
            )
        self.session.told.emit(words)
        self._logged_last = newest.id if newest.is_open else None
        if newest.is_open and row_ is not None:
            self.timeline.selectRow(row_)

    def _go_to_timeline(self) -> None:
        self.timeline.setFocus()
        if self.timeline.issue is None and self.timeline.issues.rowCount():
            self.timeline.selectRow(0)

    def resolve(self) -> None:
        """End the chosen issue, or open it again."""
        issue = self.timeline.issue
        if issue is None:
            return
        if issue.is_open:
            changes = self.session.do(resolve_issue, issue.id)
        else:
            changes = self.session.do(save_issue, replace(issue, resolved=None))
        if changes:
            self.session.told.emit(" ".join([tr("{label}: done.", label=changes.label), *changes.details]))

    def changed(self, changes: Changes) -> None:
        """Take notice of a change."""
        self.entry.forget_names()
        super().changed(changes)

    def resizeEvent(self, event: object) -> None:  # noqa: D102
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._arrange()

    def _arrange(self) -> None:
        if self._bugs is not None:
            self._bugs.fit(self.width())
        self.others.fit(self.width())
        self._side.setFixedWidth(SIDE_WIDTH if self.width() >= WIDE else NARROW_SIDE_WIDTH)
