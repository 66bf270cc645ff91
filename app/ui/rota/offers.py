"""A few options as rows one clicks: words at the left, the effect at the right, all of it in the tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.rota import Slot
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import Card, label, plain_tip, rule
from app.ui.words import capital

if TYPE_CHECKING:
    from app.domain.options import CoverOption, Option

    Offer = Option | CoverOption


class OfferRow(QFrame):
    """One option; a click, Return or Space takes it."""

    taken = Signal()

    def __init__(self, number: int, words: str, effect: str, tip: str, *, good: bool) -> None:
        super().__init__()
        self.setProperty("kind", "offer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{words}, {effect}")
        self.setToolTip(plain_tip(tip))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.CLOSE, Space.CLOSE, Space.CLOSE, Space.CLOSE)
        line.setSpacing(Space.CLOSE)
        key = label(str(number), "key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setFixedSize(18, 18)
        line.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(words, wrap=True), 1)
        said = label(effect, "good" if good else "quiet")
        line.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class Offers(Card):
    """Up to a few numbered options under a heading; `chosen` carries the one taken."""

    chosen = Signal(object)

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self.body.setContentsMargins(Space.CLOSE, Space.NEAR, Space.CLOSE, Space.CLOSE)
        self.body.setSpacing(Space.NONE)
        self.heading = self.findChildren(QLabel)[0]
        self.heading.setWordWrap(True)
        self.heading.setContentsMargins(Space.CLOSE, Space.NONE, Space.CLOSE, Space.TIGHT)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(*Margins.FLUSH)
        self._column.setSpacing(Space.NONE)
        self.body.addWidget(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.options: tuple[Offer, ...] = ()

    def show_options(self, team: Team, heading: str, options: Sequence[Offer], about: Slot, none: str) -> None:
        """Show other options; `none` is said where there is none."""
        self.options = tuple(options)
        self.heading.setText(heading)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not options:
            said = label(none, "quiet", wrap=True)
            said.setContentsMargins(Space.CLOSE, Space.HAIR, Space.CLOSE, Space.TIGHT)
            self._column.addWidget(said)
        for number, option in enumerate(options, start=1):
            if number > 1:
                self._column.addWidget(rule())
            row = _row(team, number, option, about)
            row.taken.connect(lambda n=number: self.take(n))
            self._column.addWidget(row)

    def take(self, number: int) -> bool:
        """Take an option by its number, from 1; False where there is none."""
        if not 1 <= number <= len(self.options):
            return False
        self.chosen.emit(self.options[number - 1])
        return True


def _row(team: Team, number: int, option: Offer, about: Slot) -> OfferRow:
    from app.domain.options import CoverOption, cover_option_words, difference_words, short_words

    if isinstance(option, CoverOption):
        words = cover_option_words(team, option)
        return OfferRow(number, words, option.short, f"{words}.\n{capital(option.said)}.", good=False)
    good = option.cost - option.effect.get("open", 0) < 0
    words, effect = short_words(team, option, about), difference_words(option)
    return OfferRow(number, words, effect, option_tip(team, option), good=good)


def option_tip(team: Team, option: Option) -> str:
    """Return an option with its moves, its effect by component and what to look at."""
    from app.domain.options import effect_lines, move_lines, option_words

    parts = ", ".join(effect_lines(option.effect)) or tr("nothing that is counted changes")
    return "\n".join(
        [
            f"{option_words(team, option)}.",
            *move_lines(team, option.moves),
            tr("Effect: {parts}.", parts=parts),
            *option.findings,
        ]
    )
