"""A bar of load with a mark at the fair share, inside a table."""

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.themes import Look

Index = QModelIndex | QPersistentModelIndex
BAR, WORDS, PAD = 44, 58, 9
NUMBER = re.compile(r"\d+(?:\.\d+)?")


class LoadDelegate(QStyledItemDelegate):
    """Paints “8 of 7.6” as a bar with a mark; `most` is the longest bar's duties."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.most = 1.0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: D102
        return QSize(BAR + WORDS + 2 * PAD, 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        words = str(index.data() or "")
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        widget = whole.widget
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, whole, painter, widget)
        numbers = NUMBER.findall(words)  # the words between them are those of a language
        if len(numbers) != 2:
            return
        duties, fair = map(float, numbers)
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bar(painter, QRectF(rect.left() + PAD, rect.center().y() - 2, BAR, 6), duties, fair)
        painter.setPen(QColor(self._look.theme.ink))
        room = QRectF(rect.left() + PAD + BAR + 10, rect.top(), WORDS, rect.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _bar(self, painter: QPainter, box: QRectF, duties: float, fair: float) -> None:
        theme, longest = self._look.theme, max(self.most, fair, 1.0) * 1.1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.soft))
        painter.drawRoundedRect(box, 3, 3)
        done = QRectF(box)
        done.setWidth(box.width() * duties / longest)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(done, 3, 3)
        mark = box.left() + box.width() * fair / longest
        painter.fillRect(QRectF(mark - 1, box.top() - 4, 2, box.height() + 8), QColor(theme.ink))
