"""The application's icon as pictures: PNG for Linux, .ico for Windows, .icns for macOS. Runs within the environment."""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
LARGEST, LARGEST_SMALL = 1024, 48
ICO_SIZES = (16, 32, 48, 256)


def draw(drawing: Path, size: int, out: Path) -> None:
    """Write the drawing as a PNG of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    if not image.save(str(out)):
        sys.exit(f"{out} cannot be written; choose a folder you can write to.")


def main(drawing: Path, folder: Path) -> None:
    """Write every picture of the drawing into the folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    small = drawing.with_name(f"{drawing.stem}-small.svg")  # on whole pixels
    for size in (*SIZES, LARGEST):
        draw(small if size <= LARGEST_SMALL else drawing, size, folder / f"watchbill-{size}.png")
    with Image.open(folder / f"watchbill-{LARGEST}.png") as picture:
        smaller = [Image.open(folder / f"watchbill-{size}.png") for size in ICO_SIZES]
        picture.save(folder / "watchbill.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=smaller)
        picture.save(folder / "watchbill.icns")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
