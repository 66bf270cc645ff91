"""Pictures of chips and cells, made once per look and size and then only copied."""

from enum import StrEnum
from functools import cache, lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from app.domain.findings import Severity
from app.domain.languages import said, tr
from app.domain.rotations import Role
from app.domain.wishes import Wish
from app.ui.fonts import FAMILIES
from app.ui.rota.cells import Chip
from app.ui.rota.colours import edge_of, mixed, text_on
from app.ui.tokens import CHIP_RADIUS, FINE, SMALL, TINY, Theme

RADIUS, SMALL_RADIUS = float(CHIP_RADIUS), 3.5
SMALL_WIDTH, OPEN_WIDTH = 30, 40
SMALLEST_CHIP = 19
DAYS_WIDTH = 110  # from this width on a week shows its days
WISH_WIDTH = 110  # and says what was wished
PIN_ROOM = 9
SWAP_SIGN, SWAP_HEIGHT, SWAP_ROOMY, SWAP_WORD_WIDTH = 13, 9, 32, 100
ROLE_MARK = {Role.PRIMARY: "", Role.SECONDARY: " 2", Role.SHADOW: " s"}


@lru_cache(maxsize=4096)
def chip_picture(chip: Chip, width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return a chip as a picture."""
    pixmap, painter = _canvas(width, height, ratio)
    draw_chip(painter, QRect(0, 0, width, height), chip, theme)
    painter.end()
    return pixmap


def draw_chip(painter: QPainter, box: QRect, chip: Chip, theme: Theme) -> None:
    """Draw a chip: filled for primary, outlined for secondary, dotted for shadow; dashed outside while a draft.

    What the draft takes away from what is published is dashed and struck out.
    """
    outer, small = QRectF(box), box.width() < SMALL_WIDTH
    room = (1.5 if small else 2.5) if chip.draft else (0.5 if small else 1.5)
    inner = outer.adjusted(room, room + small, -room, -room - small)
    radius = SMALL_RADIUS if small else RADIUS
    ink = _fill(painter, chip, theme)
    painter.drawRoundedRect(inner, radius, radius)
    if chip.draft:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(outer.adjusted(0.5, 0.5, -0.5, -0.5), radius + 1.5, radius + 1.5)
    _draw_words(painter, chip, inner, ink)
    if chip.pinned:
        _draw_pin(painter, inner, QColor(ink))


def _fill(painter: QPainter, chip: Chip, theme: Theme) -> str:
    """Set brush and pen of a chip; return the colour of its words."""
    edge = QColor(edge_of(chip.rgb, theme))
    if chip.gone:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DashLine))
        return theme.muted
    if chip.role is Role.PRIMARY:
        painter.setBrush(QColor(chip.rgb))
        painter.setPen(QPen(edge, 1))
        return text_on(chip.rgb)
    style = Qt.PenStyle.DotLine if chip.role is Role.SHADOW else Qt.PenStyle.SolidLine
    painter.setBrush(QColor(theme.panel))
    painter.setPen(QPen(edge, 1.4, style))
    return theme.ink


def _draw_words(painter: QPainter, chip: Chip, box: QRectF, ink: str) -> None:
    """Draw the long words where they fit, else the short ones; the role's mark follows while there is room."""
    small = box.width() < SMALL_WIDTH
    painter.setPen(QColor(ink))
    room = box.adjusted(0, 0, -PIN_ROOM if chip.pinned and not small else 0, 0)
    mark = ROLE_MARK[chip.role] if chip.marked else ""
    tries = [chip.long + ("" if chip.long.endswith(said(chip.role)) else mark), chip.short + mark, chip.short]
    words = chip.short[:1]
    for pixels in (TINY,) if small else (SMALL, FINE, TINY):  # initials of three letters are set smaller, not cut
        font = _font(pixels, QFont.Weight.Normal if chip.gone else QFont.Weight.DemiBold)
        font.setStrikeOut(chip.gone)
        painter.setFont(font)
        most = room.width() - (2 if pixels == TINY or chip.pinned else 6)
        fits = [one for one in tries if painter.fontMetrics().horizontalAdvance(one) <= most]
        if fits:
            words = fits[0]
            break
        tries = [chip.short]
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)


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


@cache
def header_font(size: int, *, bold: bool = False) -> QFont:
    """Return the font of heads, and of words inside a day."""
    return _font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


@lru_cache(maxsize=64)
def many_picture(count: int, width: int, height: int, ratio: float, theme: Theme) -> QPixmap:
    """Return the sign of several slots held in one week where there is no room for their chips."""
    pixmap, painter = _canvas(width, height, ratio)
    painter.setBrush(QColor(theme.panel))
    painter.setPen(QPen(QColor(theme.danger), 1.4))
    painter.drawRoundedRect(QRectF(1.5, 1.5, width - 3, height - 3), RADIUS, RADIUS)
    painter.setFont(_font(TINY if width < SMALL_WIDTH else SMALL))
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
    painter.setFont(_font(SMALL if width >= OPEN_WIDTH else TINY, QFont.Weight.Normal))
    painter.setPen(QColor(theme.warning))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, tr("open") if width >= 34 else "o")
    painter.end()
    return pixmap


def draw_block(painter: QPainter, box: QRect, piece: str, theme: Theme) -> None:
    """Draw a piece of a project block: a thin bar that runs through the weeks of the block."""
    colour = QColor(mixed(theme.line, theme.muted, 0.25))
    left = box.left() + (6 if piece in ("first", "single") else 0)
    right = box.right() + 1 - (6 if piece in ("last", "single") else 0)
    painter.fillRect(QRect(left, box.center().y() - 1, right - left, 3), colour)


def draw_absent(painter: QPainter, box: QRect, theme: Theme) -> None:
    """Draw a week before somebody joins or after they left: a dotted line, in words where there is room."""
    colour, middle = QColor(mixed(theme.line, theme.muted, 0.5)), box.center().y()
    words = box.width() >= DAYS_WIDTH
    for x in range(box.left() + 4, box.left() + 4 if words else box.right() - 2, 5):
        painter.fillRect(QRect(x, middle, 2, 1), colour)
    if words:
        painter.setFont(header_font(FINE))
        painter.setPen(QColor(theme.muted))
        painter.drawText(box.adjusted(8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, tr("not in the team"))


class Sign(StrEnum):
    """What makes a week unlike others; each has a shape of its own."""

    HOLIDAY = "holiday"
    UNPOPULAR = "unpopular"
    CLOSE = "close"
    EVENT = "event"
    CLOCK = "clock"


def draw_sign(painter: QPainter, at: QPoint, sign: Sign, theme: Theme) -> None:
    """Draw a sign around a point.

    A dot: public holiday for half the team or more; a ring: for a quarter; a square: an exchange is closed or closes
    early; a diamond: a deploy or another event; a clock: the clock changes.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(at)
    colour = QColor(theme.warning if sign in (Sign.HOLIDAY, Sign.UNPOPULAR) else theme.ink)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(colour if sign is Sign.HOLIDAY else Qt.GlobalColor.transparent)
    if sign in (Sign.HOLIDAY, Sign.UNPOPULAR):
        painter.drawEllipse(centre, 2, 2)
    elif sign is Sign.CLOSE:
        painter.fillRect(QRectF(centre.x() - 2, centre.y() - 2, 4.5, 4.5), colour)
    elif sign is Sign.EVENT:
        painter.drawPolygon(QPolygonF([centre + QPointF(*p) for p in ((0, -3), (3, 0), (0, 3), (-3, 0))]))
    else:
        painter.drawEllipse(centre, 3, 3)
        painter.drawPolyline(QPolygonF([centre + QPointF(0, -2), centre, centre + QPointF(1.6, 0)]))
    painter.restore()


def draw_swap(painter: QPainter, box: QRect, theme: Theme) -> None:
    """Mark a proposed swap at the lower left: two arrows on a small ground, with the word where there is room."""
    worded = box.width() >= SWAP_WORD_WIDTH
    painter.save()
    height = SWAP_HEIGHT + (2 if box.height() >= SWAP_ROOMY else 0)
    painter.setFont(header_font(height, bold=True))
    width = SWAP_SIGN + (painter.fontMetrics().horizontalAdvance(tr("swap")) + 4 if worded else 0)
    inside = 3 if height > SWAP_HEIGHT else 0  # clear of the frame around the current cell where there is room
    here = QRectF(box.left() + 1 + inside, box.bottom() + 0.5 - inside - height, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), 1))
    painter.setBrush(QColor(theme.window))
    painter.drawRoundedRect(here, 3, 3)
    painter.setPen(QPen(QColor(theme.ink), 1.1))
    left, right = here.left() + 3, here.left() + SWAP_SIGN - 3
    for y, tip, back in ((here.center().y() - 1.4, right, right - 2), (here.center().y() + 1.4, left, left + 2)):
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.drawLine(QPointF(tip, y), QPointF(back, y + (1.7 if tip == left else -1.7)))
    if worded:
        painter.drawText(here.adjusted(SWAP_SIGN, -1, 0, 0), Qt.AlignmentFlag.AlignVCenter, tr("swap"))
    painter.restore()


def draw_finding(painter: QPainter, box: QRect, severity: Severity, theme: Theme) -> None:
    """Mark a finding in the upper right corner; the shape tells the severity as well as the colour."""
    colour = {Severity.HARD: theme.danger, Severity.OPEN: theme.warning, Severity.WARNING: theme.warning}[severity]
    corner = QPointF(box.right() + 0.5, box.top() + 1)
    shape = QPolygonF([corner, QPointF(corner.x() - 9, corner.y()), QPointF(corner.x(), corner.y() + 9)])
    painter.setPen(QPen(QColor(colour), 1.2))
    painter.setBrush(QBrush(QColor(colour)) if severity is Severity.HARD else QBrush(QColor(theme.window)))
    painter.drawPolygon(shape)


def draw_wish(painter: QPainter, box: QRect, wish: Wish, theme: Theme, *, alone: bool = False) -> None:
    """Mark a wish: a plus or a minus in a ring in the upper left corner; alone in a wide cell also in words."""
    words = alone and box.width() >= WISH_WIDTH
    centre = QPointF(box.left() + 5, box.center().y() if words else box.top() + 5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.muted), 1.1))
    painter.setBrush(QColor(theme.window))
    painter.drawEllipse(centre, 3.8, 3.8)
    painter.drawLine(centre + QPointF(-1.8, 0), centre + QPointF(1.8, 0))
    if wish is Wish.PREFER:
        painter.drawLine(centre + QPointF(0, -1.8), centre + QPointF(0, 1.8))
    painter.restore()
    if words:
        said = tr("would like to") if wish is Wish.PREFER else tr("rather not")
        painter.setFont(header_font(FINE))
        here = QRect(
            box.left() + 12, box.top() + 4, painter.fontMetrics().horizontalAdvance(said) + 4, box.height() - 8
        )
        painter.fillRect(here, QColor(theme.window))
        painter.setPen(QColor(theme.muted))
        painter.drawText(here, Qt.AlignmentFlag.AlignCenter, said)


def _canvas(width: int, height: int, ratio: float) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter
