"""Icons: shipped line drawings, tinted by the theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources

SIZES = (16, 18)  # those in use, in pixels of a screen of plain density


@lru_cache(maxsize=512)
def icon(name: str, colour: str) -> QIcon:
    """Return the icon in a colour (RGB text)."""
    made = QIcon()
    drawing = QSvgRenderer(_drawing(resources() / "icons" / f"{name}.svg", colour))
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    for size in SIZES:
        made.addPixmap(_pixmap(drawing, size, ratio))
    return made


def application_icon() -> QIcon:
    """Return the application's own icon."""
    return QIcon(str(resources() / "icons" / "watchbill.svg"))


def _drawing(path: Path, colour: str) -> QByteArray:
    return QByteArray(path.read_bytes().replace(b"currentColor", colour.encode()))


def _pixmap(drawing: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
