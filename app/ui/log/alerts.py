"""Alerts: grouped, judged one key each, silenced for a while, and given to their owners as a list of noise."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QMenu

from app.domain.alerts import Alert, Verdict
from app.domain.changes import Changes
from app.domain.errors import StoreError
from app.domain.issues import IssueKind
from app.domain.languages import small, tr
from app.reports.noise import noise_csv, noise_markdown, percent
from app.ui.log.alert_dialogs import BugChoice, SilenceDialog
from app.ui.log.splits import WIDE, SplitView
from app.ui.menus import menu_place
from app.ui.savings import decide
from app.ui.sessions import Session
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import moment_words
from app.usecases.alerts import (
    SHOWN,
    follow_alerts,
    judge_alerts,
    log_alerts,
    recent_alerts,
    silence_alert,
    unsilence_alert,
)
from app.usecases.saving import save_file

HEADINGS = (tr("Alert"), tr("To judge"), tr("Times"), tr("Noise"), tr("Needed us"), tr("Last"), tr("State"))
RIGHT = (1, 2, 3, 4)
SCOPES = (tr("To judge"), tr("All"), tr("Noise"), tr("Silenced"))
MOST_ROWS = 200  # those with most to judge come first, and the next ones follow as these are judged
NOTHING = tr("Import alerts (CSV, JSON), or let Alertmanager send them while calendars are served.")


class AlertsView(SplitView):
    """Groups of firings; N, A and K judge the chosen ones, I, Shift+N and Shift+K log them, and go on to the next."""

    def __init__(self, session: Session, go: Callable[[str, str, object], object]) -> None:
        ways = (
            button(tr("Import files…"), partial(go, "", "import_files", None)),
            button(tr("Let one send alerts…"), partial(go, "Calendars", "show_senders", None)),
        )
        nothing = EmptyState(tr("No alert here"), NOTHING, ways)
        super().__init__(session, Table(HEADINGS, tr("Alerts"), RIGHT, stretch=0), nothing)
        self._alerts: dict[int, Alert] = {}
        self._every: tuple[Alert, ...] = ()
        self.scope = Segments(SCOPES, tr("Which alerts"))
        self._count = label("", "quiet")
        self._count.setToolTip(tr("Of the last four weeks"))
        self.noise_button = button(tr("Noise  N"), partial(self.judge, Verdict.NOISE), tip=tr("It needed nobody (N)"))
        self.action_button = button(
            tr("Actionable  A"), partial(self.judge, Verdict.ACTIONABLE), tip=tr("Somebody acted (A)")
        )
        self.bug_button = button(tr("Known bug  K"), self.judge_known, tip=tr("Choose the known bug it is (K)"))
        self.issue_button = button(
            tr("Issue  I"), partial(self.log, IssueKind.NOVEL), tip=tr("Write an issue of it into the log (I)")
        )
        tip = tr("Write an issue into the log and judge it so: novel (I), a known bug (Shift+K), noise (Shift+N)")
        self.log_button = button(tr("Log as…"), self._offer_kinds, tip=tip)
        self.silence_button = button(tr("Silence…"), self.silence, tip=tr("Ask nobody until a day (S)"))
        self.save_button = button(tr("Save noise list…"), self.save_noise, tip=tr("CSV for the owners of the alerts"))
        self.copy_button = button(
            tr("Copy as Markdown"), self.copy_noise, tip=tr("The noise list for a ticket or mail")
        )
        self._title, self._labels = label("", "title", wrap=True), label("", "quiet", wrap=True)
        self._words = label("", wrap=True)
        self.above.addLayout(row(self.scope, self._count, None))
        parts = (self.noise_button, self.action_button, self.bug_button, self.issue_button)
        self.above.addLayout(row(*parts, self.log_button, None))
        self.below.addLayout(row(self.save_button, self.copy_button, None))
        for part in (self._title, self._labels, self._words):
            self.column.addWidget(part)
        self.column.addLayout(row(self.silence_button, None))
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.customContextMenuRequested.connect(self._menu)
        self.scope.chosen.connect(lambda _number: self.reload())
        self.keys = {
            Qt.Key.Key_N: partial(self.judge, Verdict.NOISE),
            Qt.Key.Key_A: partial(self.judge, Verdict.ACTIONABLE),
            Qt.Key.Key_K: self.judge_known,
            Qt.Key.Key_I: partial(self.log, IssueKind.NOVEL),
            Qt.Key.Key_O: partial(self.judge, Verdict.OPEN),
            Qt.Key.Key_S: self.silence,
        }
        self.shift_keys = {Qt.Key.Key_N: partial(self.log, IssueKind.NOISE), Qt.Key.Key_K: self.log_known}

    # Showing

    def reload(self) -> None:
        """Show the alerts of the last four weeks that the choice above names."""
        self._show(recent_alerts(self.session.store, self.suite_id))

    def follow(self, changes: Changes) -> None:
        """Show the alerts after a change of alerts alone."""
        self._show(follow_alerts(self.session.store, self._every, changes, self.suite_id))

    def _show(self, every: tuple[Alert, ...]) -> None:
        self._every = every
        some = [a for a in self._every if self._is_wanted(a)]
        more, some = len(some) - MOST_ROWS, some[:MOST_ROWS]
        self._alerts = {a.id: a for a in some}
        waiting = sum(1 for a in self._every if a.waiting and a.silenced is None)
        shown = (
            tr("{some} of {some2} alerts", some=len(some), some2=len(some) + more)
            if more > 0
            else tr("{n} alert|{n} alerts", "", len(some), n=small(len(some)))
        )
        self._count.setText(tr("{shown}, {waiting} to judge", shown=shown, waiting=waiting or tr("none")))
        self.show_rows([self._row(a) for a in some])
        self.foot.setVisible(bool(self._every))  # the noise list is there when all is judged

    def _is_wanted(self, alert: Alert) -> bool:
        match self.scope.number:
            case 0:
                return bool(alert.waiting) and alert.silenced is None
            case 2:
                return bool(alert.noise)
            case 3:
                return alert.silenced is not None
        return True

    def _row(self, alert: Alert) -> Row:
        home, now = self.session.team.time_zone, self.session.now
        state = tr("silent until {moment}", moment=moment_words(alert.silenced, home, now)) if alert.silenced else ""
        cells = (
            f"{alert.name}  {alert.label_words}".rstrip(),
            str(alert.waiting) if alert.waiting else "",
            str(alert.times),
            percent(alert.noise_rate),
            percent(alert.actionability),
            moment_words(alert.last, home, now) if alert.last else "",
            state or ("fires" if alert.firing else ""),
        )
        return Row(cells, alert.id)

    @property
    def chosen(self) -> list[Alert]:
        """The chosen alerts, from above."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        keys = [self.table.rows.row(self.table.order.index(n, 0).row()).key for n in rows]
        return [self._alerts[key] for key in keys if key in self._alerts]

    def show_chosen(self) -> None:
        """Show the first chosen alert in words."""
        some = self.chosen
        parts = (self.noise_button, self.action_button, self.bug_button, self.issue_button, self.log_button)
        for part in parts:
            part.setEnabled(bool(some))
        self.detail.setVisible(bool(some))
        self.save_button.setEnabled(any(a.noise for a in self._every))
        self.copy_button.setEnabled(self.save_button.isEnabled())
        if not some:
            return
        alert, names = some[0], {a.id: a for a in self.session.team.applications}
        self._title.setText(
            alert.name if len(some) == 1 else tr("{name} and {some} more", name=alert.name, some=len(some) - 1)
        )
        application = names.get(alert.application_id or 0)
        owner = f"{application.name}, {application.owner}".rstrip(", ") if application else tr("no application of ours")
        self._labels.setText(f"{alert.label_words}\n{owner}".strip())
        self._words.setText("\n".join(part for part in (alert.summary, *self._figures(alert)) if part))
        self.silence_button.setText(tr("End the silence") if alert.silenced else tr("Silence…"))

    def _figures(self, alert: Alert) -> list[str]:
        words = tr(
            "Fired {times} × in four weeks, {waiting} to judge.", times=alert.times, waiting=alert.waiting or tr("none")
        )
        if not alert.judged:
            return [words]
        rate = tr(
            "Noise {noise} of {judged} judged ({percent})",
            noise=alert.noise,
            judged=alert.judged,
            percent=percent(alert.noise_rate),
        )
        return [
            words,
            tr(
                "{rate}, needed us {actionable} ({percent}).",
                rate=rate,
                actionable=alert.actionable + alert.known,
                percent=percent(alert.actionability),
            ),
        ]

    # Changing

    def judge(self, verdict: Verdict, known_bug_id: int | None = None) -> None:
        """Judge the chosen alerts and go on to the one below."""
        some = self.chosen
        if some:
            ids, waiting = [a.id for a in some], frozenset(a.id for a in some if a.waiting)
            do = partial(self.do, judge_alerts, ids, verdict, known_bug_id)
            self._then_next(lambda: decide(self, self.session, lambda seen: do(waiting=seen or ()), waiting))

    def judge_known(self) -> None:
        """Choose the known bug that the chosen alerts are."""
        if (bug_id := self._asked_bug()) is not None:
            self.judge(Verdict.KNOWN, bug_id)

    def _asked_bug(self) -> int | None:
        some = self.chosen
        choice = BugChoice(self, self.session, some[0], self.suite_id) if some else None
        return choice.bug_id if choice is not None and choice.exec() else None

    def log(self, kind: IssueKind, known_bug_id: int | None = None) -> None:
        """Write an issue of each chosen alert into the log and judge it so."""
        ids, waiting = [a.id for a in self.chosen], frozenset(a.id for a in self.chosen if a.waiting)
        if ids:
            do = partial(self.do, log_alerts, ids, kind, known_bug_id, self.suite_id)
            self._then_next(lambda: decide(self, self.session, lambda seen: do(waiting=seen or ()), waiting))

    def log_known(self) -> None:
        """Choose the known bug that the chosen alerts are, and log them as such."""
        if (bug_id := self._asked_bug()) is not None:
            self.log(IssueKind.KNOWN, bug_id)

    def _offer_kinds(self) -> None:
        menu = QMenu(self)
        kinds = (
            (tr("Novel issue  I"), partial(self.log, IssueKind.NOVEL)),
            (tr("Known bug…  Shift+K"), self.log_known),
            (tr("Noise  Shift+N"), partial(self.log, IssueKind.NOISE)),
        )
        for words, do in kinds:
            menu.addAction(words).triggered.connect(partial(_press, do))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.log_button.mapToGlobal(self.log_button.rect().bottomLeft()))

    def _then_next(self, change: object) -> None:
        """Do something, then choose what stands below; judged ones may have left the list by then."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        keys = list(self._alerts)
        below = keys[max(rows) + 1] if max(rows) + 1 < len(keys) else None
        if callable(change) and change() and below is not None:
            self.table.choose(below)

    def silence(self) -> None:
        """Silence the first chosen alert until a day, or end its silence."""
        some = self.chosen
        if not some:
            return
        if some[0].silenced:
            self.do(unsilence_alert, some[0].id)
            return
        dialog = SilenceDialog(self, some[0].name)
        if dialog.exec():
            self.do(silence_alert, some[0].id, self.session.now + timedelta(days=dialog.days), dialog.why)

    # Giving away

    def _owners(self) -> dict[int, tuple[str, str]]:
        return {a.id: (a.name, a.owner) for a in self.session.team.applications}

    def save_noise(self) -> None:
        """Save the noise list as CSV."""
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the noise list"), "noise.csv", tr("CSV (*.csv)"))
        if path:
            self.write_noise(Path(path))

    def write_noise(self, path: Path) -> None:
        """Write the noise list to a file."""
        try:
            save_file(path, noise_csv(self._every, self._owners()).encode("utf-8-sig"))
        except StoreError as error:
            self.session.refused.emit(str(error))
            return
        self.session.told.emit(tr("Wrote {name}.", name=path.name))

    def copy_noise(self) -> None:
        """Copy the noise list as Markdown."""
        since = f"{self.session.now - SHOWN:%Y-%m-%d}"
        QGuiApplication.clipboard().setText(noise_markdown(self._every, self._owners(), since))
        self.session.told.emit(tr("The noise list is on the clipboard as Markdown."))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for part in (self.noise_button, self.action_button, self.bug_button, self.issue_button, self.silence_button):
            menu.addAction(part.text()).triggered.connect(partial(_press, part.click))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(menu_place(self.table, at))

    def fit(self, width: int) -> None:
        """Take as much room as there is."""
        super().fit(width)
        for column in (2, 5):
            self.table.setColumnHidden(column, width < WIDE)


def _press(do: object, _checked: bool = False) -> None:
    if callable(do):
        do()
