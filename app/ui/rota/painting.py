"""Pictures of chips and cells, made once per look and size and then only copied."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from app.domain.findings import Severity
from app.domain.holidays import WeekKind
from app.domain.rotations import Role
from app.ui.fonts import FAMILIES
from app.ui.rota.cells import Chip
from app.ui.rota.colours import edge_of, mixed, text_on
from app.ui.tokens import Theme

RADIUS, SMALL_RADIUS = 5.0, 3.5
SMALL_WIDTH = 30
SMALLEST_CHIP = 19
PIN_ROOM = 9
ROLE_MARK = {Role.PRIMARY: "", Role.SECONDARY: " 2", Role.SHADOW: " s"}


@lru_cache(maxsize=4096)
def chip_picture(chip: Chip, width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return a chip: filled for primary, outlined for secondary, dotted for shadow; dashed outside while a draft."""
    pixmap, painter = _canvas(width, height, ratio)
    small = width < SMALL_WIDTH
    edge_room = (1.5 if small else 2.5) if chip.draft else (0.5 if small else 1.5)
    inner = QRectF(edge_room, edge_room + (1 if small else 0), width - 2 * edge_room, 0)
    inner.setBottom(height - inner.top())
    radius = SMALL_RADIUS if small else RADIUS
    edge = QColor(edge_of(chip.rgb, theme))
    if chip.role is Role.PRIMARY:
        painter.setBrush(QColor(chip.rgb))
        painter.setPen(QPen(edge, 1))
        ink = text_on(chip.rgb)
    else:
        style = Qt.PenStyle.DotLine if chip.role is Role.SHADOW else Qt.PenStyle.SolidLine
        painter.setBrush(QColor(theme.panel))
        painter.setPen(QPen(edge, 1.4, style))
        ink = theme.ink
    painter.drawRoundedRect(inner, radius, radius)
    if chip.draft:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), radius + 1.5, radius + 1.5)
    _draw_words(painter, chip, inner, ink)
    if chip.pinned:
        _draw_pin(painter, inner, QColor(ink))
    painter.end()
    return pixmap


def _draw_words(painter: QPainter, chip: Chip, box: QRectF, ink: str) -> None:
    """Draw the long words where they fit, else the short ones; the role's mark follows while there is room."""
    small = box.width() < SMALL_WIDTH
    painter.setFont(_font(9 if small else 12))
    painter.setPen(QColor(ink))
    room = box.adjusted(0, 0, -PIN_ROOM if chip.pinned and not small else 0, 0)
    metrics, mark = painter.fontMetrics(), ROLE_MARK[chip.role]
    tries = [chip.long + ("" if chip.long.endswith(str(chip.role)) else mark), chip.short + mark, chip.short]
    fits = [
        words
        for words in tries
        if metrics.horizontalAdvance(words) <= room.width() - (2 if small or chip.pinned else 6)
    ]
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, fits[0] if fits else chip.short)


def _draw_pin(painter: QPainter, box: QRectF, ink: QColor) -> None:
    """Draw a drawing pin at the right; a chip too small for it gets a bar at its foot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if box.width() < SMALL_WIDTH:
        painter.drawRect(QRectF(box.left() + 4, box.bottom() - 3.5, box.width() - 8, 1.6))
        return
    x, y = box.right() - 7, box.center().y()
    painter.drawEllipse(QPointF(x, y - 2.2), 2.6, 2.6)
    painter.setPen(QPen(ink, 1.2))
    painter.drawLine(QPointF(x, y), QPointF(x, y + 5))


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.DemiBold) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@lru_cache(maxsize=64)
def many_picture(count: int, width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return the sign of several slots held in one week where there is no room for their chips."""
    pixmap, painter = _canvas(width, height, ratio)
    painter.setBrush(QColor(theme.panel))
    painter.setPen(QPen(QColor(theme.danger), 1.4))
    painter.drawRoundedRect(QRectF(1.5, 1.5, width - 3, height - 3), RADIUS, RADIUS)
    painter.setFont(_font(9 if width < SMALL_WIDTH else 12))
    painter.setPen(QColor(theme.ink))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, f"{count}×")
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def hatch_picture(width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return the hatch of an away week."""
    pixmap, painter = _canvas(width, height, ratio)
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(2, 4, width - 4, height - 8), 3, 3)
    painter.setClipPath(clip)
    painter.setPen(QPen(QColor(mixed(theme.muted, theme.window, 0.35)), 1.3))
    for x in range(-height, width, 6):
        painter.drawLine(QPointF(x, height), QPointF(x + height, 0))
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def open_picture(width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return the outline of an open slot with the word open."""
    pixmap, painter = _canvas(width, height, ratio)
    painter.setPen(QPen(QColor(theme.warning), 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(1.5, 1.5, width - 3, height - 3), RADIUS, RADIUS)
    painter.setFont(_font(12 if width >= SMALL_WIDTH + 10 else 9, QFont.Weight.Normal))
    painter.setPen(QColor(theme.warning))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, "open" if width >= 34 else "o")
    painter.end()
    return pixmap


def draw_block(painter: QPainter, box: QRect, piece: str, theme: Theme) -> None:
    """Draw a piece of a project block: a thin bar that runs through the weeks of the block."""
    colour = QColor(mixed(theme.line, theme.muted, 0.25))
    left = box.left() + (6 if piece in ("first", "single") else 0)
    right = box.right() + 1 - (6 if piece in ("last", "single") else 0)
    painter.fillRect(QRect(left, box.center().y() - 1, right - left, 3), colour)


def draw_holiday(painter: QPainter, at: QPoint, kind: WeekKind, theme: Theme) -> None:
    """Mark a week of public holidays: a dot where half the team or more is off, a ring where a quarter is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.warning), 1.2))
    painter.setBrush(QColor(theme.warning) if kind is WeekKind.HOLIDAY else Qt.GlobalColor.transparent)
    painter.drawEllipse(at, 2, 2)
    painter.restore()


def draw_finding(painter: QPainter, box: QRect, severity: Severity, theme: Theme) -> None:
    """Mark a finding in the upper right corner; the shape tells the severity as well as the colour."""
    colour = {Severity.HARD: theme.danger, Severity.OPEN: theme.warning, Severity.WARNING: theme.warning}[severity]
    corner = QPointF(box.right() + 0.5, box.top() + 1)
    shape = QPolygonF([corner, QPointF(corner.x() - 9, corner.y()), QPointF(corner.x(), corner.y() + 9)])
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(QBrush(QColor(colour)) if severity is Severity.HARD else QBrush(QColor(theme.window)))
    painter.drawPolygon(shape)


def _canvas(width: int, height: int, ratio: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
