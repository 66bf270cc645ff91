"""What stands beside the chosen slot: who could have it instead, and why it is held as it is or stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.findings import Finding, Severity
from app.domain.rota import Slot
from app.ui.rota.offers import Offers
from app.ui.sessions import Session
from app.ui.widgets.texts import button, label, row
from app.ui.words import count_words

if TYPE_CHECKING:
    from app.usecases.standings import Standing
    from app.usecases.whys import Answer

MOST_OPTIONS, MOST_REASONS = 3, 8


class Answers(QWidget):
    """`chosen` carries an option to apply, `all_wanted` asks for every option of the slot."""

    chosen = Signal(object)
    all_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._slot: Slot | None = None
        session.stood.connect(lambda: self.show_slot(self._slot))
        self.offers = Offers("Options")
        self.offers.chosen.connect(self.chosen)
        self._more = button("", self.all_wanted.emit, "flat", "Every give, swap and three-way exchange (Ctrl+F)")
        self._heading = label("", "section")
        self._words = label("", wrap=True)
        self._others = label("", "quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.offers)
        column.addLayout(row(self._more, None))
        for part in (self._heading, self._words, self._others):
            column.addWidget(part)

    def show_slot(self, slot: Slot | None) -> None:
        """Show what there is to say of a slot; nothing for weeks that are over, or while the rota is looked at."""
        from app.usecases.whys import why_held

        self._slot = slot
        standing = self._session.standing
        if slot is None or standing is None or not standing.covers([slot]):
            self.offers.options = ()
            self.hide()
            return
        answer = why_held(standing, slot)
        if answer.holder is None:
            self._show_open(standing, slot, answer)
        else:
            self._show_held(standing, slot, answer, answer.holder)
        self.show()

    def _show_held(self, standing: Standing, slot: Slot, answer: Answer, holder: int) -> None:
        from app.usecases.swap_finding import find_swaps

        name = standing.team.person[holder].name.split()[0]
        try:
            options = find_swaps(standing, slot)
            none = "Nobody can take it, and no exchange keeps the rules."
        except Refused as error:
            options, none = (), str(error)
        heading = f"If {name} were off this week"
        self.offers.show_options(standing.team, heading, options[:MOST_OPTIONS], slot, none)
        self.offers.show()
        self._more.setText(f"All {len(options)} options…")
        self._more.setVisible(len(options) > MOST_OPTIONS)
        self._say(f"Why {name}", " ".join(answer.words), "")

    def _show_open(self, standing: Standing, slot: Slot, answer: Answer) -> None:
        from app.usecases.repairing import repairs

        team = standing.team
        finding = Finding(Severity.OPEN, "open", slot, None, "")
        options = repairs(standing, finding, MOST_OPTIONS) if slot.role.is_duty else ()
        none = "Nobody can take it, not even when two slots are handed on."
        self.offers.show_options(team, "To fill it", options, slot, none)
        self.offers.setVisible(slot.role.is_duty)
        self._more.hide()
        reasons = [f"{team.person[p].name} {why}." for p, why in answer.against.items()]
        more = len(reasons) - MOST_REASONS
        shown = reasons[:MOST_REASONS]
        shown += [f"And {count_words(more, 'more person', 'more people')}."] if more > 0 else []
        self._say("Why it is open", " ".join(answer.words), "\n".join(shown))

    def _say(self, heading: str, words: str, others: str) -> None:
        self._heading.setText(heading)
        self._words.setText(words)
        self._others.setText(others)
        self._others.setVisible(bool(others))

    def take(self, number: int) -> None:
        """Apply an option by its number."""
        if not self.offers.take(number):
            self._session.told.emit("There is no such option for the chosen slot.")
