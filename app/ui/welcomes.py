"""The empty window: ways to begin and the team files opened last; and the strip that says what is the sample."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.icons import application_picture
from app.ui.tokens import ABOUT_ICON, Margins, Space
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.texts import button, empty, label, plain_words, row

RECENT_WIDTH, STRIP_HEIGHT = 560, 40


class Welcome(QWidget):
    """What the empty window shows; its `foot` is for long work."""

    def __init__(self, ways: Sequence[QPushButton], opened: Callable[[Path], object]) -> None:
        super().__init__()
        self._opened = opened
        self._recent = QVBoxLayout()
        self._recent.setSpacing(Space.HAIR)
        under = QWidget()
        under.setFixedSize(RECENT_WIDTH, STRIP_HEIGHT)  # so that nothing moves when work begins
        self.foot = QVBoxLayout(under)
        self.foot.setContentsMargins(*Margins.FLUSH)
        place = QWidget()
        place.setFixedWidth(RECENT_WIDTH)
        place.setLayout(self._recent)
        column = QVBoxLayout(self)
        column.addStretch(2)
        words = tr("Look around in the sample team, open your team file, or begin with your own people.")
        picture = QLabel()
        picture.setPixmap(application_picture(ABOUT_ICON, self.devicePixelRatioF()))
        picture.setAccessibleName("Watchbill")
        begin = EmptyState(
            tr("Support weeks, staffed fairly and handed over completely"),
            words,
            ways,
            (picture, label("Watchbill", "huge")),
        )
        column.addWidget(begin)
        column.addWidget(under, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(place, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Show the files opened last; those that are gone are grey and say so."""
        empty(self._recent)
        if paths:
            self._recent.addWidget(label(tr("Opened lately"), "section"))
        for path in paths:
            there = path.exists()
            words = path.stem if there else tr("{name} (gone)", name=path.stem)
            line = button(plain_words(words), partial(self._opened, path), "recent", str(path))
            line.setEnabled(there)
            line.setAccessibleDescription(str(path.parent))
            self._recent.addLayout(row(line, None, label(_short(path.parent), "quiet")))


class SampleStrip(QFrame):
    """Says above the pages that this is the sample team, and takes it away in one click."""

    def __init__(self, removed: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(STRIP_HEIGHT)
        words = label(tr("This is the sample team: made up, to look around in and to try things on."))
        remove = button(tr("Remove the sample"), removed, tip=tr("Take it away and begin with your own people"))
        line = row(words, None, remove)
        line.setContentsMargins(*Margins.BAR)
        self.setLayout(line)


def _short(folder: Path) -> str:
    """Return a folder as a person knows it, with a mark for their home."""
    return f"~/{folder.relative_to(Path.home())}" if folder.is_relative_to(Path.home()) else str(folder)
