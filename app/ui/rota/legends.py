"""What the signs of the grid mean."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.rotations import Role
from app.domain.teams import Team
from app.ui.rota.cells import Chip
from app.ui.rota.painting import chip_picture, draw_block, hatch_picture
from app.ui.themes import Look

HEIGHT = 36


class Legend(QWidget):
    """Suites by colour, then the signs for roles and states; those that do not fit are left out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._team: Team | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Legend")

    def show_team(self, team: Team) -> None:
        """Show the suites of a team."""
        self._team = team
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(400, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter, theme = QPainter(self), self._look.theme
        left = 18
        suites = self._team.suites if self._team else ()
        for suite in suites:
            left = self._entry(
                painter, left, Chip(suite.code, suite.code, suite.rgb, Role.PRIMARY, False, False), suite.name
            )
        if suites:
            rgb = suites[0].rgb
            left = self._entry(painter, left, Chip("2", "2", rgb, Role.SECONDARY, False, False), "secondary")
            left = self._entry(painter, left, Chip("", "", rgb, Role.SECONDARY, True, False), "draft")
            left = self._sign(painter, left, "hatch", "away")
            self._sign(painter, left, "block", "project time")
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _entry(self, painter: QPainter, left: int, chip: Chip, words: str) -> int:
        if self._fits(painter, left, words):
            bare = Chip(chip.short if chip.role is Role.PRIMARY else "", "", chip.rgb, chip.role, chip.draft, False)
            painter.drawPixmap(left, 9, chip_picture(bare, 30, 19, self.devicePixelRatioF(), self._look.theme))
            return self._say(painter, left, words)
        return self.width()

    def _sign(self, painter: QPainter, left: int, kind: str, words: str) -> int:
        if not self._fits(painter, left, words):
            return self.width()
        if kind == "hatch":
            painter.drawPixmap(left, 5, hatch_picture(30, 27, self.devicePixelRatioF(), self._look.theme))
        else:
            draw_block(painter, QRect(left, 5, 30, 27), "single", self._look.theme)
        return self._say(painter, left, words)

    def _fits(self, painter: QPainter, left: int, words: str) -> bool:
        return left + 38 + painter.fontMetrics().horizontalAdvance(words) < self.width()

    def _say(self, painter: QPainter, left: int, words: str) -> int:
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(left + 37, 23, words)
        return left + 37 + painter.fontMetrics().horizontalAdvance(words) + 20
