"""The timeline: issues newest first, however many; only the rows one looks at are read."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.domain.errors import StoreError
from app.domain.issues import Issue, IssueKind
from app.domain.languages import dated, said, tr
from app.store.issues import IssueFilter
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import SMALL, sized
from app.ui.widgets.texts import role_words
from app.ui.words import lasting_words, local_time

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ISSUE_ROLE = Qt.ItemDataRole.UserRole
ROW_HEIGHT, PAGE, MOST_PAGES = 50, 100, 40
TIME_WIDTH, KIND_WIDTH, KIND_ROOM, RIGHT_WIDTH, PAD = 104, 78, 24, 132, 12
SHORT = timedelta(days=6)


class IssueModel(QAbstractTableModel):
    """Issues of a filter by place; pages of rows are read when they are shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._ids: list[int] = []
        self._pages: dict[int, dict[int, Issue]] = {}
        self.applications: dict[int, str] = {}
        self.bugs: dict[int, str] = {}
        self.running: dict[int, datetime] = {}

    def show(self, wanted: IssueFilter) -> None:
        """Show the issues of a filter as they are now."""
        ids = self._session.store.issues.ids(wanted)
        self.beginResetModel()
        self._ids, self._pages = ids, {}
        self.applications = {a.id: a.name for a in self._session.team.applications}
        self.bugs = {b.id: b.title for b in self._session.store.log.known_bugs()}
        self.running = {s.issue_id: s.started for s in self._session.store.incidents.running()}
        self.endResetModel()

    def issue(self, row: int) -> Issue | None:
        """Return the issue of a row, None when it is gone meanwhile."""
        number = row // PAGE
        if number not in self._pages:
            if len(self._pages) >= MOST_PAGES:
                self._pages.clear()
            try:
                found = self._session.store.issues.of_ids(self._ids[number * PAGE : (number + 1) * PAGE])
            except StoreError as error:  # within a paint; it is painted again once the file can be read
                self._session.fall_behind(error)
                return None
            self._pages[number] = found
        return self._pages[number].get(self._ids[row])

    def row_of(self, issue_id: int) -> int | None:
        """Return the row of an issue, None when the filter leaves it out."""
        return self._ids.index(issue_id) if issue_id in self._ids else None

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        issue = self.issue(index.row())
        if role == ISSUE_ROLE or issue is None:
            return issue
        if role == Qt.ItemDataRole.DisplayRole:
            return issue.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return role_words(role, ", ".join(p for p in (issue.title, said(issue.kind), self.under(issue)) if p))
        return None

    def under(self, issue: Issue) -> str:
        """Return the quiet words of an issue: where, which known bug, ticket, what next."""
        bug = self.bugs.get(issue.known_bug_id or 0, "")
        suite = self._session.team.suite[issue.suite_id].name
        parts = [self.applications.get(issue.application_id or 0, suite)]
        parts += [said(issue.severity)] if issue.severity else []
        parts += [bug] if bug and bug != issue.title else []
        parts += [issue.ticket] if issue.ticket else []
        parts += [tr("next: {next_action}", next_action=issue.next_action)] if issue.next_action else []
        return ", ".join(parts)


class IssueDelegate(QStyledItemDelegate):
    """Paints when, kind, title over quiet words, and how long."""

    def __init__(self, session: Session, look: Look, model: IssueModel) -> None:
        super().__init__()
        self._session, self._look, self._model = session, look, model
        self._kinds = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102
        return QSize(400, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        issue: Issue | None = index.data(ISSUE_ROLE)
        if issue is None:
            return
        theme, rect = self._look.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(QRectF(rect.adjusted(0, 1, 0, -2)), 6, 6)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(option.font)
        home, now = self._session.team.time_zone, self._session.now
        left = rect.left() + PAD
        self._words(painter, QRect(left, rect.top(), TIME_WIDTH, rect.height()), _when(issue, home, now), theme.muted)
        kinds = self._kinds or self._measured(painter)
        self._kind(painter, QRect(left + TIME_WIDTH, rect.top(), kinds, rect.height()), issue)
        right = QRect(rect.right() - RIGHT_WIDTH - PAD, rect.top(), RIGHT_WIDTH, rect.height())
        colour = theme.warning if issue.is_open else theme.muted
        self._words(
            painter, right, _spent(issue, now, self._model.running.get(issue.id)), colour, Qt.AlignmentFlag.AlignRight
        )
        self._title(painter, QRect(left + TIME_WIDTH + kinds, rect.top(), 0, rect.height()), right, issue)
        painter.restore()

    def _measured(self, painter: QPainter) -> int:
        """Return the room that the longest word for a kind takes, measured once, in pixels."""
        metrics = painter.fontMetrics()
        widest = max(metrics.horizontalAdvance(said(kind)) for kind in IssueKind)
        self._kinds = max(KIND_WIDTH, widest + KIND_ROOM)
        return self._kinds

    def _title(self, painter: QPainter, begin: QRect, right: QRect, issue: Issue) -> None:
        room = QRect(begin.left(), begin.top() + 7, right.left() - begin.left() - PAD, 18)
        self._words(painter, room, issue.title, self._look.theme.ink)
        painter.setFont(sized(painter.font(), SMALL))
        self._words(painter, room.translated(0, 18), self._model.under(issue), self._look.theme.muted)

    def _words(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setPen(QColor(colour))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), short)

    def _kind(self, painter: QPainter, room: QRect, issue: Issue) -> None:
        metrics, words = painter.fontMetrics(), said(issue.kind)
        box = QRectF(room.left(), room.center().y() - 10, metrics.horizontalAdvance(words) + 14, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.soft))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(self._look.theme.accent if issue.kind is IssueKind.NOVEL else self._look.theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _when(issue: Issue, home: str, now: datetime) -> str:
    """Return “Tue 14:02” for the last days, “12 Nov 06:58” in this year, “12 Nov 2025” before."""
    local = local_time(issue.opened, home)
    if local.year != local_time(now, home).year:
        return dated(local, tr("%-d %b %Y"))
    return dated(local, tr("%a %H:%M")) if now - issue.opened <= SHORT else dated(local, tr("%-d %b %H:%M"))


def _spent(issue: Issue, now: datetime, running: datetime | None) -> str:
    if running is not None:
        return tr("running {removesuffix}", removesuffix=lasting_words(now - running))
    if issue.is_open:
        return tr("open {removesuffix}", removesuffix=lasting_words(now - issue.opened))
    return tr("{minutes} min", minutes=issue.minutes) if issue.minutes is not None else ""


class Timeline(QTableView):
    """The list; `chosen` sends the issue of the row one goes to, None for none; Return edits it, Escape goes back."""

    chosen = Signal(object)
    edit_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.issues = IssueModel(session)
        self._painter = IssueDelegate(session, look, self.issues)
        self.setModel(self.issues)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(tr("Issues, newest first"))
        self.setProperty("kind", "plain")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chosen.emit(self._at(now)))
        look.changed.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def issue(self) -> Issue | None:
        """The chosen issue."""
        return self._at(self.currentIndex())

    def _at(self, index: QModelIndex) -> Issue | None:
        return self.issues.issue(index.row()) if index.isValid() else None

    def show_issues(self, wanted: IssueFilter) -> None:
        """Show the issues of a filter; the chosen one stays chosen where it is still there."""
        before = self.issue
        self.issues.show(wanted)
        row = self.issues.row_of(before.id) if before else None
        if row is not None:
            self.selectRow(row)
        else:
            self.chosen.emit(None)
