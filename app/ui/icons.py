"""Icons: shipped line drawings, tinted by the theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import resources

SIZES = (16, 24, 32)


@lru_cache(maxsize=512)
def icon(name: str, colour: str) -> QIcon:
    """Return the icon in a colour (RGB text)."""
    made = QIcon()
    drawing = _drawing(resources() / "icons" / f"{name}.svg", colour)
    for size in SIZES:
        made.addPixmap(_pixmap(drawing, size))
    return made


def application_icon() -> QIcon:
    """Return the application's own icon."""
    return QIcon(str(resources() / "icons" / "watchbill.svg"))


def _drawing(path: Path, colour: str) -> bytes:
    return path.read_text(encoding="utf-8").replace("currentColor", colour).encode()


def _pixmap(drawing: bytes, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
