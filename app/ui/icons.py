"""Icons: shipped line drawings, tinted by the theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources
from app.ui.tokens import BAR_ICON, ICON, LARGE_ICON

SIZES = (ICON, BAR_ICON, LARGE_ICON)
SMALL_SIZES = (16, 32, 48)
LARGEST_SMALL = 48  # up to this size the drawing is the one made for few pixels


def icon(name: str, colour: str) -> QIcon:
    """Return the icon in a colour (RGB text), drawn for each scale of the screens there are."""
    return _icon(name, colour, _scales())


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, scales: tuple[float, ...]) -> QIcon:
    made = QIcon()
    drawing = QSvgRenderer(_drawing(resources() / "icons" / f"{name}.svg", colour))
    for size in sorted({round(size * scale) for size in SIZES for scale in scales}):
        made.addPixmap(_pixmap(drawing, size))
    return made


def _scales() -> tuple[float, ...]:
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()})) or (1.0,)


def application_icon() -> QIcon:
    """Return the application's own icon; small sizes have a drawing of their own, on whole pixels."""
    made = QIcon(str(resources() / "icons" / "watchbill.svg"))
    for size in SMALL_SIZES:
        made.addPixmap(application_picture(size))
    return made


def application_picture(size: int, scale: float = 1.0) -> QPixmap:
    """Return the application's own icon as a picture of a width, for a screen of some scale."""
    wide = round(size * scale)
    name = "watchbill-small" if wide <= LARGEST_SMALL else "watchbill"
    made = _pixmap(QSvgRenderer(str(resources() / "icons" / f"{name}.svg")), wide)
    made.setDevicePixelRatio(scale)
    return made


def _drawing(path: Path, colour: str) -> QByteArray:
    return QByteArray(path.read_bytes().replace(b"currentColor", colour.encode()))


def _pixmap(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
