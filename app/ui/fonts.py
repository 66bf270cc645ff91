"""The fonts that come with the application."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.ui.tokens import BODY

FAMILIES = (
    "Inter",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Thai",
    "Noto Sans Devanagari",
    "Noto Emoji",
    "Droid Sans Fallback",
    "NanumSquare",  # last: it knows Han characters by blanks
)


def load_fonts(app: QApplication, folder: Path) -> None:
    """Make the shipped fonts known and use them everywhere; digits are tabular so that columns line up."""
    for path in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    font = QFont(list(FAMILIES))
    font.setPixelSize(BODY)
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)
