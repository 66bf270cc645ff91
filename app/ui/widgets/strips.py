"""Small charts of one person: a year of weeks as a strip, and measures against their fair share as bars."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.domain.holidays import WeekKind
from app.domain.languages import dated, said, tr
from app.domain.outlooks import Strip
from app.domain.projects import PersonWeek
from app.domain.weeks import Week, day_words
from app.ui.rota.painting import Sign, draw_sign, header_font
from app.ui.themes import Look
from app.ui.tokens import FINE, SMALL
from app.ui.widgets.announcements import Drawing
from app.ui.widgets.texts import plain_tip

STRIP_HEIGHT, BAR_TOP, BAR_HEIGHT = 46, 18, 16
KINDS = {PersonWeek.ABSENT: tr("not in the team"), None: tr("nothing planned")}
ROW_HEIGHT, NAME_WIDTH, FIGURE_WIDTH = 24, 104, 62


class WeekStrip(Drawing):
    """A year: duty weeks filled, project weeks a line that runs through, away weeks hatched, holidays as dots above."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._strip: Strip | None = None
        self._kinds: dict[Week, WeekKind] = {}
        self.setFixedHeight(STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_strip(self, strip: Strip, kinds: dict[Week, WeekKind]) -> None:
        """Show the weeks of a person."""
        self._strip, self._kinds = strip, kinds
        self.setAccessibleName(tr("The coming year"))
        self.setAccessibleDescription(strip.words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(280, STRIP_HEIGHT)

    def words_at(self, x: float) -> str:
        """Return what is under a place across, such as “Week of 30 November (2026-W49): duty”."""
        if self._strip is None:
            return ""
        number = min(len(self._strip.weeks) - 1, max(0, int(x * len(self._strip.weeks) / max(1, self.width()))))
        week = self._strip.weeks[number]
        holiday = {WeekKind.HOLIDAY: tr(", holiday week"), WeekKind.UNPOPULAR: tr(", unpopular week")}
        kind = KINDS.get(self._strip.kinds[number]) or said(self._strip.kinds[number])
        return tr(
            "Week of {day} ({iso}): {kind}{holiday}",
            day=day_words(week.monday),
            iso=week.iso,
            kind=kind,
            holiday=holiday.get(self._kinds.get(week) or WeekKind.PLAIN, ""),
        )

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_at(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._strip.weeks)
        for number, (week, kind) in enumerate(zip(self._strip.weeks, self._strip.kinds, strict=True)):
            self._week(painter, QRectF(number * width, BAR_TOP, width, BAR_HEIGHT), week, kind)
        self._months(painter, width)
        painter.end()

    def _week(self, painter: QPainter, box: QRectF, week: Week, kind: PersonWeek | None) -> None:
        theme = self._look.theme
        if kind is PersonWeek.DUTY:
            painter.fillRect(box.adjusted(0.5, 0, -0.5, 0), QColor(theme.accent))
        elif kind is PersonWeek.PROJECT:
            middle = QRectF(box.left(), box.center().y() - 1.5, box.width() + 0.3, 3)
            painter.fillRect(middle, QColor(theme.muted))
        elif kind is PersonWeek.AWAY:
            painter.setPen(QPen(QColor(theme.ink), 1))
            for k in (0.0, 0.5):
                left = box.left() + box.width() * k
                painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.width() / 2, box.top()))
        found = self._kinds.get(week, WeekKind.PLAIN)
        if found is not WeekKind.PLAIN:
            sign = Sign.HOLIDAY if found is WeekKind.HOLIDAY else Sign.UNPOPULAR
            draw_sign(painter, QPointF(box.center().x(), BAR_TOP - 6).toPoint(), sign, theme)

    def _months(self, painter: QPainter, width: float) -> None:
        """Name every third month under the weeks."""
        assert self._strip is not None
        painter.setFont(header_font(FINE))
        painter.setPen(QColor(self._look.theme.muted))
        last = None
        for number, week in enumerate(self._strip.weeks):
            month = week.monday.month
            if month != last and month % 3 == 1 and number < len(self._strip.weeks) - 3:
                painter.drawText(QPointF(number * width, STRIP_HEIGHT - 2), dated(week.monday, tr("%b")))
            last = month


@dataclass(frozen=True)
class Measured:
    """One bar: its name, how much there is and how much is fair, and what the pointer is told."""

    name: str
    done: float
    fair: float
    words: str = ""


class Measures(Drawing):
    """Bars with a mark at the fair share."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[Measured, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_rows(self, rows: tuple[Measured, ...]) -> None:
        """Show other bars."""
        self._rows = rows
        self.setFixedHeight(len(rows) * ROW_HEIGHT)
        self.setAccessibleName(tr("Load against the fair share"))
        self.setAccessibleDescription("; ".join(row.words for row in rows))
        self.update()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = event.pos().y() // ROW_HEIGHT
            if 0 <= number < len(self._rows):
                QToolTip.showText(event.globalPos(), plain_tip(self._rows[number].words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, measured in enumerate(self._rows):
            self._row(painter, QRectF(0, number * ROW_HEIGHT, self.width(), ROW_HEIGHT), measured)
        painter.end()

    def _row(self, painter: QPainter, box: QRectF, row: Measured) -> None:
        theme, most = self._look.theme, max(row.done, row.fair, 1.0) * 1.1
        painter.setFont(header_font(SMALL))
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.name)
        painter.setPen(QColor(theme.ink))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, side, tr("{done:g} of {fair:.1f}", done=round(row.done, 1), fair=row.fair))
        bar = QRectF(NAME_WIDTH, box.center().y() - 3, max(10.0, box.width() - NAME_WIDTH - FIGURE_WIDTH), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.soft))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * max(0.0, row.done) / most, 6), 3, 3)
        mark = bar.left() + bar.width() * max(0.0, row.fair) / most
        painter.fillRect(QRectF(mark - 1, bar.top() - 4, 2, 14), QColor(theme.ink))
