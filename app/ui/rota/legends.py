"""What the signs of the grid mean."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.findings import Severity
from app.domain.languages import tr
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.wishes import Wish
from app.ui.rota.cells import Chip
from app.ui.rota.painting import (
    SWAP_SIGN,
    Sign,
    chip_picture,
    draw_block,
    draw_finding,
    draw_sign,
    draw_swap,
    draw_wish,
    hatch_picture,
)
from app.ui.themes import Look
from app.ui.widgets.texts import plain_tip

HEIGHT, SIGN_WIDTH, GAP = 36, 30, 18
SIGNS = (
    ("holidays", Sign.HOLIDAY),
    (tr("exchange closed"), Sign.CLOSE),
    ("event", Sign.EVENT),
    (tr("clock change"), Sign.CLOCK),
)


@dataclass(frozen=True)
class Entry:
    """One sign: its words, its width in pixels, and what draws it at a left edge."""

    words: str
    width: int
    draw: Callable[[QPainter, int], None]


class Legend(QWidget):
    """Suites by colour, then the signs for roles and states; those that do not fit are left out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._team: Team | None = None
        self._swaps = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Legend"))
        look.changed.connect(self.update)

    def show_team(self, team: Team, *, swaps: bool = False) -> None:
        """Show the suites of a team, and the sign of a proposed swap where there is one."""
        self._team, self._swaps = team, swaps
        self.setToolTip(plain_tip(", ".join(f"{s.code} {s.name}" for s in team.suites)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(400, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter, theme = QPainter(self), self._look.theme
        left, metrics = GAP, self.fontMetrics()
        for entry in self._entries():
            right = left + entry.width + 7 + metrics.horizontalAdvance(entry.words)
            if right > self.width() - 8:
                break
            entry.draw(painter, left)
            painter.setPen(QColor(theme.muted))
            painter.drawText(left + entry.width + 7, 23, entry.words)
            left = right + GAP
        painter.end()

    def _entries(self) -> Iterator[Entry]:
        suites = self._team.suites if self._team else ()
        for suite in suites:
            yield self._chip(Chip(suite.code, "", suite.rgb, Role.PRIMARY), suite.name)
        if not suites:
            return
        rgb, theme = suites[0].rgb, self._look.theme
        yield self._chip(Chip("", "", rgb, Role.SECONDARY), tr("secondary"))
        yield self._chip(Chip("", "", rgb, Role.SECONDARY, draft=True), tr("draft"))
        if self._swaps:
            yield Entry(tr("swap proposed"), SWAP_SIGN, lambda p, x: draw_swap(p, QRect(x - 1, 11, 20, 12), theme))
        yield Entry(tr("away"), SIGN_WIDTH, self._draw_hatch)
        yield Entry(
            tr("project time"), SIGN_WIDTH, lambda p, x: draw_block(p, QRect(x - 4, 5, 38, 27), "single", theme)
        )
        yield Entry(tr("wished"), 9, lambda p, x: draw_wish(p, QRect(x - 2, 8, 40, 16), Wish.PREFER, theme))
        yield Entry(tr("not wished"), 9, lambda p, x: draw_wish(p, QRect(x - 2, 8, 40, 16), Wish.AVOID, theme))
        yield Entry(tr("finding"), 9, lambda p, x: draw_finding(p, QRect(x, 12, 9, 12), Severity.HARD, theme))
        for words, sign in SIGNS:
            yield Entry(words, 7, lambda p, x, sign=sign: draw_sign(p, QPoint(x + 3, 18), sign, theme))  # type: ignore[misc]
        yield self._chip(Chip("", "", rgb, Role.SECONDARY, pinned=True), tr("pinned"))
        if any(Role.SHADOW in r.roles for r in (self._team.rotations if self._team else ())):
            yield self._chip(Chip("", "", rgb, Role.SHADOW), tr("shadow"))

    def _chip(self, chip: Chip, words: str) -> Entry:
        def draw(painter: QPainter, left: int) -> None:
            painter.drawPixmap(left, 9, chip_picture(chip, SIGN_WIDTH, 19, self.devicePixelRatioF(), self._look.theme))

        return Entry(words, SIGN_WIDTH, draw)

    def _draw_hatch(self, painter: QPainter, left: int) -> None:
        painter.drawPixmap(left, 5, hatch_picture(SIGN_WIDTH, 27, self.devicePixelRatioF(), self._look.theme))
