"""Headers of the grid: months over dates and ISO weeks, and the names of the rows."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from app.domain.holidays import WeekKind
from app.ui.rota.models import RotaModel
from app.ui.rota.painting import draw_holiday
from app.ui.themes import Look

WEEKS_HEIGHT = 62
NARROW = 34


class WeeksHeader(QHeaderView):
    """Months, the first date of each week and its ISO number; this week's date stands on the accent colour."""

    def __init__(self, parent: QTableView, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(14)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(super().sizeHint().width(), WEEKS_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        theme, model = self._look.theme, self.model()
        painter.fillRect(self.viewport().rect(), QColor(theme.window))
        if isinstance(model, RotaModel) and model.view is not None:
            first = max(0, self.visualIndexAt(0))
            for column in range(first, model.view.count):
                left = self.sectionViewportPosition(column)
                if left > self.viewport().width():
                    break
                self._week(painter, model, column, QRect(left, 0, self.sectionSize(column), self.height()))
            self._months(painter, model, first)
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _week(self, painter: QPainter, model: RotaModel, column: int, box: QRect) -> None:
        view, theme = model.view, self._look.theme
        assert view is not None
        week = view.weeks[column]
        narrow = box.width() < NARROW
        here = QRect(box.left(), 22, box.width(), 18)
        if week.monday <= view.today < (week + 1).monday:
            pill = QRect(box.center().x() - min(13, box.width() // 2), 22, min(26, box.width()), 18)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(pill, 9, 9)
            painter.setPen(QColor(theme.on_accent))
        else:
            painter.setPen(QColor(theme.ink if not narrow else theme.muted))
        painter.setFont(self._font(10 if narrow else 12))
        painter.drawText(here, Qt.AlignmentFlag.AlignCenter, str(week.monday.day))
        painter.setPen(QColor(theme.muted))
        painter.setFont(self._font(9 if narrow else 10))
        painter.drawText(
            QRect(box.left(), 40, box.width(), 14),
            Qt.AlignmentFlag.AlignCenter,
            f"{'' if narrow else 'W'}{week.number}",
        )
        self._holiday_mark(painter, view.team.week_kinds.get(week), box)

    def _holiday_mark(self, painter: QPainter, kind: WeekKind | None, box: QRect) -> None:
        if kind is not None:
            draw_holiday(painter, QPoint(box.center().x(), 57), kind, self._look.theme)

    def _months(self, painter: QPainter, model: RotaModel, first: int) -> None:
        view = model.view
        assert view is not None
        painter.setPen(QColor(self._look.theme.ink))
        painter.setFont(self._font(13, bold=True))
        metrics, limit = painter.fontMetrics(), self.viewport().width()
        for column in range(first, view.count):
            month = view.weeks[column].monday
            if column > first and view.weeks[column - 1].monday.month == month.month:
                continue
            words = f"{month:%B %Y}" if month.month == 1 or column == first else f"{month:%B}"
            left = max(8, self.sectionViewportPosition(column) + 6)
            end = column + 1
            while end < view.count and view.weeks[end].monday.month == month.month:
                end += 1
            right = self.sectionViewportPosition(end - 1) + self.sectionSize(end - 1)
            for text in (words, f"{month:%b %Y}", f"{month:%b}"):
                if metrics.horizontalAdvance(text) <= right - left:
                    painter.drawText(QRect(left, 2, right - left, 20), Qt.AlignmentFlag.AlignVCenter, text)
                    break
            if right > limit:
                return

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class NamesHeader(QHeaderView):
    """Names of people, or rotations with their roles."""

    def __init__(self, parent: QTableView, look: Look, width: int) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._table = parent
        self._width = width
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._width, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        theme, model = self._look.theme, self.model()
        painter.fillRect(self.viewport().rect(), QColor(theme.window))
        if isinstance(model, RotaModel) and model.view is not None:
            first = max(0, self.visualIndexAt(0))
            for row in range(first, model.view.rows):
                top = self.sectionViewportPosition(row)
                if top > self.viewport().height():
                    break
                self._name(painter, model, row, QRect(0, top, self.width(), self.sectionSize(row)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()

    def _name(self, painter: QPainter, model: RotaModel, row: int, box: QRect) -> None:
        view, theme = model.view, self._look.theme
        assert view is not None
        current = self._table.currentIndex().row() == row
        room = box.adjusted(18, 0, -10, 0)
        if view.by_people:
            self._say(painter, room, view.people[row].name, theme.ink, bold=current)
        else:
            rotation, role = view.duties[row]
            lead = role is rotation.roles[0]
            used = self._say(painter, room, rotation.name, theme.ink, bold=True) if lead else 0
            right = Qt.AlignmentFlag.AlignRight
            self._say(painter, room.adjusted(used + 6, 0, 0, 0), str(role), theme.muted, bold=current, side=right)
        painter.setPen(QColor(theme.line))
        painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())

    def _say(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        colour: str,
        *,
        bold: bool,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Draw words, shortened where there is too little room; return their width in pixels."""
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, short)
        return metrics.horizontalAdvance(short)
