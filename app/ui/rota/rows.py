"""Lists of one-line entries: an icon, words, and quiet words at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.findings import Severity
from app.ui.icons import icon
from app.ui.rota.signs import sign_of
from app.ui.themes import Look
from app.ui.tokens import SMALL, sized
from app.ui.widgets.texts import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
PAD, ICON, HEIGHT = 10, 16, 28
LEAST_WORDS = 0.45


@dataclass(frozen=True)
class Row:
    """One entry; `sign` is a severity or empty, `strong` words stand out."""

    words: str
    hint: str = ""
    sign: Severity | None = None
    strong: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints an entry; words that do not fit end in an ellipsis and stand whole in the tooltip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = state & QStyle.StateFlag.State_Selected
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.theme.selection if chosen else self._look.theme.soft))
            painter.drawRoundedRect(QRectF(rect.adjusted(0, 1, 0, -1)), 6, 6)
        self._words(painter, QFont(option.font), row, rect.adjusted(PAD, 0, -PAD, 0))
        painter.restore()

    def _words(self, painter: QPainter, font: QFont, row: Row, room: QRect) -> None:
        theme = self._look.theme
        if row.sign is not None:
            name, colour = sign_of(row.sign, theme)
            icon(name, colour).paint(painter, QRect(room.left(), room.center().y() - ICON // 2 + 1, ICON, ICON))
            room = room.adjusted(ICON + 8, 0, 0, 0)
        font.setWeight(QFont.Weight.DemiBold if row.strong else QFont.Weight.Normal)
        painter.setFont(font)
        wide = painter.fontMetrics().horizontalAdvance(row.words)
        most = room.width() - 14 - min(wide, int(room.width() * LEAST_WORDS))
        quiet = sized(font, SMALL)
        quiet.setWeight(QFont.Weight.Normal)
        painter.setFont(quiet)
        used = self._draw(painter, room, row.hint, theme.muted, most=most, side=Qt.AlignmentFlag.AlignRight)
        painter.setFont(font)
        self._draw(painter, room, row.words, theme.ink, most=room.width() - used - 14, side=Qt.AlignmentFlag.AlignLeft)

    def _draw(
        self, painter: QPainter, room: QRect, words: str, colour: str, *, most: int, side: Qt.AlignmentFlag
    ) -> int:
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, short)
        return painter.fontMetrics().horizontalAdvance(short)


class RowList(QListWidget):
    """A list of entries of which one may be chosen."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._delegate = RowDelegate(look)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setProperty("kind", "plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        look.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other entries, none chosen; sends no signal."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            words = f"{row.words}, {row.hint}" if row.hint else row.words
            item = QListWidgetItem(words)
            item.setToolTip(plain_tip(words))
            item.setData(ROW_ROLE, row)
            self.addItem(item)
        self.blockSignals(False)
