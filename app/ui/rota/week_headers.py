"""The header of weeks: months, dates, ISO numbers, and signs of what makes a week unlike others."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from app.domain.events import CLOSES
from app.domain.languages import dated, tr
from app.domain.weeks import Week
from app.ui.rota.models import RotaModel
from app.ui.rota.painting import DAYS_WIDTH, Sign, draw_sign, header_font
from app.ui.rota.views import RotaView
from app.ui.themes import Look
from app.ui.tokens import BODY, FINE, SMALL, TINY

HEIGHT, NARROW = 62, 34
SIGN_ROW, SIGN_STEP = 57, 9
DAY_NAME_WIDTH, DAY_WIDTH = 46, 15


def signs_of(view: RotaView, week: Week) -> list[Sign]:
    """Return the signs of a week: holidays of many, exchanges closed, other events, clock changes."""
    kind, events = view.team.week_kinds.get(week), view.events_of_week.get(week, ())
    found = [Sign(kind.value)] if kind is not None else []
    found += [Sign.CLOSE] if any(e.kind in CLOSES for e in events) else []
    found += [Sign.EVENT] if any(e.kind not in CLOSES for e in events) else []
    return found + ([Sign.CLOCK] if view.clock_changes(week) else [])


class WeeksHeader(QHeaderView):
    """Months, the first date of each week and its ISO number; a wide week shows its days; today is on the accent."""

    def __init__(self, parent: QTableView, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(12)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(0, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self.viewport())
        theme, model = self._look.theme, self.model()
        painter.fillRect(self.viewport().rect(), QColor(theme.window))
        if isinstance(model, RotaModel) and model.view is not None:
            self._paint_view(painter, model.view)
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _paint_view(self, painter: QPainter, view: RotaView) -> None:
        first = max(0, self.visualIndexAt(0))
        for column in range(first, view.count):
            left = self.sectionViewportPosition(column)
            if left > self.viewport().width():
                break
            box = QRect(left, 0, self.sectionSize(column), self.height())
            if box.width() >= DAYS_WIDTH:
                self._days(painter, view, view.weeks[column], box)
            else:
                self._week(painter, view, view.weeks[column], box)
        self._months(painter, view, first)

    # A week as one date

    def _week(self, painter: QPainter, view: RotaView, week: Week, box: QRect) -> None:
        theme, narrow = self._look.theme, box.width() < NARROW
        is_now = week.monday <= view.today < (week + 1).monday
        painter.setFont(header_font(FINE if narrow else SMALL))
        here = QRect(box.left(), 22, box.width(), 18)
        self._date(painter, here, str(week.monday.day), theme.muted if narrow else theme.ink, is_now=is_now)
        painter.setPen(QColor(theme.muted))
        painter.setFont(header_font(TINY if narrow else FINE))
        name = f"{'' if narrow else 'W'}{week.number}"
        painter.drawText(QRect(box.left(), 40, box.width(), 14), Qt.AlignmentFlag.AlignCenter, name)
        signs = signs_of(view, week)[: max(1, box.width() // SIGN_STEP)]
        middle = box.center().x() - SIGN_STEP * (len(signs) - 1) // 2
        for number, sign in enumerate(signs):
            draw_sign(painter, QPoint(middle + number * SIGN_STEP, SIGN_ROW), sign, theme)

    def _date(self, painter: QPainter, here: QRect, words: str, colour: str, *, is_now: bool) -> None:
        """Draw a date; today's stands on the accent colour."""
        if is_now:
            width = min(here.width(), max(26, painter.fontMetrics().horizontalAdvance(words) + 12))
            pill = QRect(here.center().x() - width // 2, here.top(), width, here.height())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.theme.accent))
            painter.drawRoundedRect(pill, 9, 9)
        painter.setPen(QColor(self._look.theme.on_accent if is_now else colour))
        painter.drawText(here, Qt.AlignmentFlag.AlignCenter, words)

    # A week with its days

    def _days(self, painter: QPainter, view: RotaView, week: Week, box: QRect) -> None:
        theme, width = self._look.theme, box.width() // 7
        painter.setFont(header_font(FINE))
        painter.setPen(QColor(theme.muted))
        painter.drawText(box.adjusted(7, 22, 0, -26), Qt.AlignmentFlag.AlignVCenter, f"W{week.number}")
        at = QPoint(box.left() + 40, 29)
        for sign in signs_of(view, week):
            draw_sign(painter, at, sign, theme)
            at += QPoint(SIGN_STEP, 0)
        for number, day in enumerate(week.days()):
            left = box.left() + box.width() * number // 7
            if width >= DAY_WIDTH:
                self._day(painter, QRect(left, 39, width, 18), day, is_now=day == view.today)

    def _day(self, painter: QPainter, here: QRect, day: date, *, is_now: bool) -> None:
        is_named = here.width() >= DAY_NAME_WIDTH
        painter.setFont(header_font(SMALL if is_named else FINE))
        words = dated(day, tr("%a %-d")) if is_named else str(day.day)
        theme = self._look.theme
        self._date(painter, here, words, theme.ink if day.weekday() < 5 else theme.muted, is_now=is_now)

    # Months

    def _months(self, painter: QPainter, view: RotaView, first: int) -> None:
        painter.setPen(QColor(self._look.theme.ink))
        painter.setFont(header_font(BODY, bold=True))
        metrics, limit = painter.fontMetrics(), self.viewport().width()
        for column in range(first, view.count):
            month = view.weeks[column].monday
            if column > first and view.weeks[column - 1].monday.month == month.month:
                continue
            words = dated(month, tr("%B %Y")) if month.month == 1 or column == first else dated(month, tr("%B"))
            left = max(8, self.sectionViewportPosition(column) + 6)
            end = column + 1
            while end < view.count and view.weeks[end].monday.month == month.month:
                end += 1
            right = self.sectionViewportPosition(end - 1) + self.sectionSize(end - 1)
            for text in (words, dated(month, tr("%b %Y")), dated(month, tr("%b"))):
                if metrics.horizontalAdvance(text) <= right - left:
                    painter.drawText(QRect(left, 2, right - left, 20), Qt.AlignmentFlag.AlignVCenter, text)
                    break
            if right > limit:
                return
