"""A list of two-line entries: strong words, quiet words under them, a small word at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.themes import Look
from app.ui.tokens import SMALL, sized
from app.ui.widgets.texts import role_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole
PAD_X, PAD_Y, GAP = 10, 7, 2


@dataclass(frozen=True)
class Line:
    """One entry: its words, what it stands for, and a small word at the right."""

    words: str
    quiet: str = ""
    mark: str = ""
    key: Any = None


class LineModel(QAbstractListModel):
    """Entries in order."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The entries."""
        return self._lines

    def line(self, number: int) -> Line:
        """Return an entry."""
        return self._lines[number]

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = ", ".join(part for part in (line.words, line.quiet, line.mark) if part)
            return role_words(role, words)
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints an entry; words that do not fit end in an ellipsis and stand whole in the tooltip."""

    def __init__(self, look: Look, *, bold: bool = True) -> None:
        super().__init__()
        self._look, self._bold = look, bold

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        line: Line = index.data(LINE_ROLE)
        height = option.fontMetrics.height()
        lines = 2 if line.quiet else 1
        return QSize(120, lines * height + (GAP if line.quiet else 0) + 2 * PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        line: Line = index.data(LINE_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        self._ground(painter, rect, state)
        inner = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold if self._bold else QFont.Weight.Normal)
        small = sized(option.font, SMALL)
        room = self._mark(painter, line.mark, small, inner)
        painter.setFont(strong)
        painter.setPen(QColor(self._look.theme.ink))
        self._text(painter, inner.topLeft(), room, line.words)
        if line.quiet:
            under = QPoint(inner.left(), inner.top() + painter.fontMetrics().height() + GAP)
            painter.setFont(small)
            painter.setPen(QColor(self._look.theme.muted))
            self._text(painter, under, inner.width(), line.quiet)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.selection if chosen else self._look.theme.soft))
        painter.drawRoundedRect(QRectF(rect.adjusted(0, 1, 0, -1)), 6, 6)

    def _mark(self, painter: QPainter, words: str, font: QFont, inner: QRect) -> int:
        """Paint the small word and return the room left for the others."""
        if not words:
            return inner.width()
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words) + 14
        box = QRectF(inner.right() - width, inner.top() - 1, width, painter.fontMetrics().height() + 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.theme.soft))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return inner.width() - width - 8

    def _text(self, painter: QPainter, at: QPoint, room: int, words: str) -> None:
        metrics = painter.fontMetrics()
        painter.drawText(at + QPoint(0, metrics.ascent()), metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))


class LineList(QListView):
    """A list to choose one entry of; `picked` is sent when a person does."""

    picked = Signal(object)

    def __init__(self, look: Look, name: str, *, bold: bool = True) -> None:
        super().__init__()
        self.lines = LineModel()
        self._delegate = LineDelegate(look, bold=bold)
        self._filling = False
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setProperty("kind", "plain")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._moved)
        look.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[Line], key: Any = None) -> None:
        """Show other entries, the one with the key (or the one chosen before) chosen."""
        wanted = self.key if key is None else key
        self._filling = True
        self.lines.show_lines(lines)
        number = next((n for n, line in enumerate(lines) if line.key == wanted and wanted is not None), -1)
        if number >= 0:
            self.setCurrentIndex(self.lines.index(number))
        self._filling = False

    @property
    def key(self) -> Any:
        """What the chosen entry stands for, None when none is chosen."""
        index = self.currentIndex()
        return self.lines.line(index.row()).key if index.isValid() else None

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid() and not self._filling:
            self.picked.emit(self.lines.line(now.row()).key)
