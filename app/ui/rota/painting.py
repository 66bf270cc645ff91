"""Pictures of chips and cells, made once per look and size and then only copied."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from app.domain.findings import Severity
from app.domain.rotations import Role
from app.ui.fonts import FAMILIES
from app.ui.rota.cells import Chip
from app.ui.rota.colours import edge_of, mixed, text_on
from app.ui.tokens import Theme

RADIUS = 5.0
SMALL_WIDTH = 30
ROLE_MARK = {Role.PRIMARY: "", Role.SECONDARY: " 2", Role.SHADOW: " s"}


@lru_cache(maxsize=4096)
def chip_picture(chip: Chip, width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return a chip: filled for primary, outlined for secondary, dotted for shadow; dashed outside while a draft."""
    pixmap, painter = _canvas(width, height, ratio)
    inner = QRectF(2.5, 2.5, width - 5, height - 5) if chip.draft else QRectF(1.5, 1.5, width - 3, height - 3)
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
    painter.drawRoundedRect(inner, RADIUS, RADIUS)
    if chip.draft:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), RADIUS + 1.5, RADIUS + 1.5)
    _draw_words(painter, chip, inner, ink)
    if chip.pinned:
        _draw_pin(painter, inner, QColor(ink))
    painter.end()
    return pixmap


def _draw_words(painter: QPainter, chip: Chip, box: QRectF, ink: str) -> None:
    small = box.width() < SMALL_WIDTH
    font = QFont(list(FAMILIES))
    font.setPixelSize(9 if small else 12)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    metrics = painter.fontMetrics()
    mark = (
        "" if small and chip.role is Role.PRIMARY else ROLE_MARK[chip.role].strip() if small else ROLE_MARK[chip.role]
    )
    room = box.width() - 8 - (10 if chip.pinned else 0)
    words = chip.long if metrics.horizontalAdvance(chip.long + mark) <= room else chip.short
    if words == chip.long and words.endswith(str(chip.role)):
        mark = ""
    if metrics.horizontalAdvance(words + mark) > box.width() - 2:
        mark = ""
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words + mark)


def _draw_pin(painter: QPainter, box: QRectF, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(box.right() - 5, box.top() + 5), 2.2, 2.2)
    painter.setPen(QPen(ink, 1))
    painter.drawLine(QPointF(box.right() - 5, box.top() + 7), QPointF(box.right() - 5, box.top() + 10))


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
    font = QFont(list(FAMILIES))
    font.setPixelSize(12 if width >= SMALL_WIDTH + 10 else 9)
    painter.setFont(font)
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
