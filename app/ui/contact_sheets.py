"""Contact sheets: the pictures of one scene side by side, schemes across, teams and sizes down, each with its label."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.ui.rota.painting import header_font
from app.ui.tokens import BODY, CODE, PAPER

WIDTH, GAP, LABEL = 800, 16, 24  # pixels of a picture on the sheet, between two, and of the words above it
MOST_HEIGHT = 1400


@dataclass(frozen=True)
class Shot:
    """One picture: of which scene, team, scheme and size it is, and its file."""

    scene: str
    team: str
    scheme: str
    shape: str
    path: Path


def write_sheet(shots: Sequence[Shot], path: Path) -> Path:
    """Lay pictures of one scene out on a sheet and return its path."""
    schemes = list(dict.fromkeys(shot.scheme for shot in shots))
    rows = list(dict.fromkeys((shot.team, shot.shape) for shot in shots))
    small = {(s.scheme, (s.team, s.shape)): _small(s.path) for s in shots}
    heights = [max(small[k].height() for k in small if k[1] == row) + LABEL + GAP for row in rows]
    sheet = QImage(GAP + len(schemes) * (WIDTH + GAP), GAP + sum(heights), QImage.Format.Format_RGB32)
    sheet.fill(QColor(PAPER))
    painter = QPainter(sheet)
    painter.setFont(header_font(BODY, bold=True))
    painter.setPen(QColor(CODE))
    for (scheme, row), picture in small.items():
        number = rows.index(row)
        at = QPoint(GAP + schemes.index(scheme) * (WIDTH + GAP), GAP + sum(heights[:number]))
        words = " · ".join((shots[0].scene, *row, scheme))
        painter.drawText(QRect(at.x(), at.y(), WIDTH, LABEL), Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawImage(at + QPoint(0, LABEL), picture)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(str(path))
    return path


def _small(path: Path) -> QImage:
    image = QImage(str(path))
    image.setDevicePixelRatio(1)
    if image.width() <= WIDTH and image.height() <= MOST_HEIGHT:
        return image
    room = QRect(0, 0, WIDTH, MOST_HEIGHT).size()
    return image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
