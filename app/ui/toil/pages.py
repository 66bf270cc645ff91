"""The Toil page: what interruptions cost, what comes again, and what to fix next.

Numbers are added up and charts are drawn off the window's thread, what is seen first.
"""

from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.languages import short_day_names, tr
from app.domain.toil import HALF_HOURS, YEAR, ToilNumbers
from app.domain.toil_tables import KIND_WORDS, half_words, own_words, toil_tables, week_words
from app.domain.weeks import Week
from app.paths import resources
from app.reports.surfaces import NIGHT_PARTS, PAPER, Colours, Ground, Picture, warm
from app.store.issues import IssueFilter
from app.ui.folders import documents
from app.ui.log.further import ALERTS
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.sheets import begin_sheet
from app.ui.themes import Look
from app.ui.toil.cards import ChartCard
from app.ui.tokens import Margins, Space, Theme
from app.ui.widgets.edits import Pause, name_field
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.segments import Segments
from app.ui.widgets.slices import Slices
from app.ui.widgets.texts import button, label
from app.ui.workers import Worker
from app.usecases.toil import ToilWish, suite_handoff, toil_numbers, toil_of_file

if TYPE_CHECKING:
    pass

RANGES = (8, YEAR)
RANGE_WORDS = (tr("8 weeks"), tr("Year"))
RANGES_SAID = (tr("8 weeks"), tr("a year"))
# (key, title) in the order of the page, two beside each other where there is room
CHARTS = (
    ("fix", tr("Fix next")),
    ("weeks", tr("Weeks by kind")),
    ("hours", tr("When it comes")),
    ("bugs", tr("Known bugs, dearest first")),
    ("year", tr("A year, with fixes")),
    ("again", tr("The same as a year ago")),
    ("noise", tr("Noise by alert")),
    ("suites", tr("Suites side by side")),
)
WIDE = 1000
REDRAW_MILLISECONDS = 120


class ToilPage(Page):
    """Charts of a range of weeks, of one suite or all; a click shows the issues behind in the log."""

    title = "Toil"
    tables = frozenset(
        {
            "issue",
            "known_bug",
            "known_bug_wording",
            "suite",
            "application",
            "rotation",
            "team",
            "setting",
            "person",
            "alert",
            "alert_firing",
        }
    )

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.range = Segments(RANGE_WORDS, tr("Weeks"))
        self.suite = QComboBox()
        name_field(self.suite, tr("Suite"))
        self.cards = {key: ChartCard(look, key, title) for key, title in CHARTS}
        self.own = label("", "quiet", wrap=True)
        self.numbers: ToilNumbers | None = None
        self._left: list[ChartCard] = []
        self._reader, self._drawer, self._writer, self._warmer = (Worker(self) for _ in range(4))
        self._slices = Slices(self)
        self._arranged: tuple[int, list[ChartCard]] = (0, [])
        self._pause = Pause(None)
        self._pause.setInterval(REDRAW_MILLISECONDS)
        self._build()
        self._connect()
        self._warmer.ask(_warm, resources() / "fonts")

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.PAGE)
        column.setSpacing(Space.APART)
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.APART)
        column.addLayout(self._grid)
        column.addWidget(self.own)
        column.addStretch(1)
        area = ScrollPane(tr("Charts"), inner)
        log = button(tr("Log an issue"), lambda: self.wanted.emit("", "log_issue", None), "filled")
        words = tr("Write each interruption down in one line; what it costs and what to fix next is shown here.")
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        self._stack.addWidget(EmptyState(tr("Nothing was logged in a year"), words, [log]))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*Margins.FLUSH)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        self.range.chosen.connect(lambda _number: self.ask())
        self.suite.activated.connect(lambda _number: self.ask())
        self._reader.answered.connect(self._show)
        for told in (self._writer.answered, self._writer.stopped):
            told.connect(self.session.told.emit)
        for worker in (self._reader, self._writer):
            worker.refused.connect(self.session.refused)
        self._drawer.answered.connect(self._drawn)
        self._warmer.answered.connect(lambda _warm: self._prepare_log())
        self._pause.timeout.connect(self.draw)
        self.look.changed.connect(self.draw)
        self.session.closing.connect(self._stop)
        for card in self.cards.values():
            card.chosen.connect(self.show_issues)
            card.told.connect(self.session.told)

    def left_controls(self) -> list[QWidget]:
        """Return what chooses weeks and suite."""
        return [self.range, self.suite]

    def right_controls(self) -> list[QWidget]:
        """Return the button that saves a month."""
        return [button(tr("Save month…"), self.save_month, tip=tr("This month with its charts as PDF (Ctrl+S)"))]

    def save_month(self) -> None:
        """Ask where, and save this month's interruptions with the charts."""
        start = str(documents() / f"toil-{self.session.now:%Y-%m}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the month"), start, tr("PDF (*.pdf)"))
        if chosen:
            self.write_month(Path(chosen))

    def write_month(self, path: Path) -> None:
        """Write this month in another thread."""
        from app.usecases.printing_sheets import toil_of_month

        sheet = self.session.read(toil_of_month, self.session.now.date())
        if sheet is not None:
            begin_sheet(self._writer, sheet, path, self.preferences.paper)

    # Asking

    @property
    def wish(self) -> ToilWish:
        """What is looked at."""
        me = self.preferences.me(self.team_uid)
        return ToilWish(RANGES[max(0, self.range.number)], self.suite.currentData(), me)

    def reload(self) -> None:
        """Ask for the numbers as they are now."""
        self._offer_suites()
        self.ask()

    def _offer_suites(self) -> None:
        wanted = [(tr("All suites"), None), *((s.name, s.id) for s in self.session.team.suites)]
        have = [(self.suite.itemText(n), self.suite.itemData(n)) for n in range(self.suite.count())]
        if have != wanted:
            chosen = self.suite.currentData()
            self.suite.clear()
            for name, number in wanted:
                self.suite.addItem(name, number)
            self.suite.setCurrentIndex(max(0, self.suite.findData(chosen)))

    def ask(self) -> None:
        """Add up in another thread; a team in memory, which is small, at once."""
        path = self.session.store.path
        if path is None:
            self._show(toil_numbers(self.session.store, self.wish))
        else:
            self._reader.ask(toil_of_file, path, self.session.now, self.wish)

    def settle(self) -> None:
        """Wait until everything is shown."""
        self._reader.settle()
        self._writer.settle()
        self._slices.finish()
        self._pause.stop()
        self.draw()
        while self._drawer.busy:
            self._drawer.settle()

    def _stop(self) -> None:
        self._pause.stop()
        self._reader.stop()
        self._drawer.stop()
        self._writer.stop()
        self._warmer.stop()

    # Showing

    def _show(self, numbers: ToilNumbers) -> None:
        self.numbers = numbers
        self._stack.setCurrentIndex(1 if numbers.is_empty else 0)
        for table in toil_tables(self.session.team, numbers):
            self.cards[table.key].show_values(table)
        self.own.setText(own_words(numbers.own) if numbers.own else "")
        self.own.setVisible(numbers.own is not None)
        self._arrange()
        self.draw()

    @property
    def shown(self) -> list[ChartCard]:
        """The charts that say something of their own: no suites beside each other where there is one, no year twice."""
        numbers, hidden = self.numbers, set()
        if numbers is not None:
            hidden |= {"suites"} if len(numbers.suites) < 2 else set()
            hidden |= {"weeks"} if len(numbers.weeks) >= len(numbers.year) else set()
        return [card for key, card in self.cards.items() if key not in hidden]

    def draw(self) -> None:
        """Begin to draw every chart that is shown."""
        if self.numbers is None or not self.isVisible():
            return
        for card in self.shown:
            card.set_height(self._height(card.key))
        wanted = [card for card in self.shown if card.wants_picture]
        seen = [card for card in wanted if not card.visibleRegion().isEmpty()]
        self._left = [card for card in wanted if card not in seen]
        self._draw(seen or self._left)

    def _height(self, key: str) -> int:
        from app.reports.toil_charts import chart_height

        assert self.numbers is not None
        return chart_height(key, self.numbers, self.cards[key].room)

    def _draw(self, cards: list[ChartCard]) -> None:
        """Draw some charts in one go: each answer is waited for anew."""
        from app.reports.toil_charts import chart_pictures

        self._left = [card for card in self._left if card not in cards]
        colours, fonts = chart_colours(self.look.theme), resources() / "fonts"
        grounds = {c.key: Ground(c.room, c.figure.height(), colours, fonts) for c in cards}
        if grounds and self.numbers is not None:
            self._drawer.ask(chart_pictures, grounds, self.session.team, self.numbers, self.devicePixelRatioF())

    def _drawn(self, pictures: dict[str, Picture]) -> None:
        for key, picture in pictures.items():
            self.cards[key].show_picture(picture, self.devicePixelRatioF())
        self._draw(self._left)
        self._prepare_log()

    def show_tables(self) -> None:
        """Show every chart as a table, or all as charts again."""
        wanted = not all(card.is_table for card in self.shown)
        self._slices.start([*(partial(card.show_table, wanted) for card in self.shown), self.draw])

    # The issues behind

    def _prepare_log(self) -> None:
        """Let the log be made while charts are looked at, so that a click shows it at once."""
        if self.isVisible() and not (self._warmer.busy or self._reader.busy or self._drawer.busy):
            self.wanted.emit("", "prepare", "Log")

    def show_issues(self, key: tuple[Any, ...]) -> None:
        """Show the issues behind a place of a chart or a row of a table in the log."""
        found = self._filter(key)
        if key[0] == "alert":
            self.wanted.emit("Log", "show_view", ALERTS)
        elif found is not None:
            self.wanted.emit("Log", "show_filtered", found)

    def _filter(self, key: tuple[Any, ...]) -> tuple[IssueFilter, str] | None:
        team, numbers = self.session.team, self.numbers
        if numbers is None:
            return None
        weeks = RANGES_SAID[max(0, self.range.number)]
        match key:
            case ("week", week, kind):
                begin, end = self._span(week, numbers.suite_id)
                what = KIND_WORDS[kind].lower() if kind else tr("everything")
                found = IssueFilter(numbers.suite_id, kind, since=begin, before=end)
                return found, tr("{what}, week of {week}", what=what, week=week_words(week))
            case ("half", half):
                day, clock = short_day_names()[half // HALF_HOURS], half_words(half % HALF_HOURS)
                found = IssueFilter(numbers.suite_id, half_hour=(half, numbers.half_hours))
                return found, tr("{day} from {clock}, in {weeks}", day=day, clock=clock, weeks=weeks)
            case ("bug", bug_id):
                bug = next((b for b in self.session.store.log.known_bugs() if b.id == bug_id), None)
                if bug is None:
                    return None
                begin, end = numbers.spans[bug.suite_id]
                return IssueFilter(since=begin, before=end, known_bug_id=bug_id), tr(
                    "“{title}”, in {weeks}", title=bug.title, weeks=weeks
                )
            case ("title", suite, kind, title):
                begin, end = numbers.spans[suite]
                return IssueFilter(suite, kind, since=begin, before=end, title=title), tr(
                    "“{title}”, in {weeks}", title=title, weeks=weeks
                )
            case ("suite", suite, week):
                begin, end = self._span(week, suite) if week else numbers.spans[suite]
                when = tr("week of {week}", week=week_words(week)) if week else tr("in {weeks}", weeks=weeks)
                return IssueFilter(suite, since=begin, before=end), f"{team.suite[suite].name}, {when}"
        return None

    def _span(self, week: Week, suite_id: int | None) -> tuple[datetime, datetime]:
        """Return begin and end of a week: of a suite, else of all together."""
        team = self.session.team
        some = [suite_id] if suite_id is not None else [s.id for s in team.suites]
        handoffs = [suite_handoff(team, s) for s in some]
        return min(h.start(week) for h in handoffs), max(h.end(week) for h in handoffs)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()
        self._pause.start()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= WIDE else 1
        if (columns, self.shown) == self._arranged:
            return
        self._arranged = columns, self.shown
        for card in self.cards.values():
            self._grid.removeWidget(card)
        for number, card in enumerate(self.shown):
            self._grid.addWidget(card, number // columns, number % columns)
        for card in self.cards.values():
            card.setVisible(card in self.shown)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def chart_colours(theme: Theme) -> Colours:
    """Return the colours of charts in a scheme."""
    parts = NIGHT_PARTS if theme.dark else PAPER.parts
    return Colours(theme.ink, theme.muted, theme.line, theme.panel, theme.soft, theme.accent, theme.warning, parts)


def _warm(fonts: Path) -> None:
    """Import what the page will want: what draws, and the log that a click leads to."""
    warm(fonts)
    import_module("app.ui.log.pages")
