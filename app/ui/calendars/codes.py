"""QR codes: a link that a telephone reads from the screen. The only home of segno."""

from PySide6.QtGui import QColor, QImage, QPixmap

from app.ui.tokens import CODE, PAPER

QUIET, SCALE = 4, 5


def code_picture(text: str) -> QPixmap:
    """Return a QR code of a text, dark on white whatever the theme, with its quiet zone (ISO/IEC 18004)."""
    import segno

    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    side = len(rows) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x + QUIET, y + QUIET, QColor(CODE))
    return QPixmap.fromImage(image.scaled(side * SCALE, side * SCALE))
