"""What stands beside the chosen slot: who could have it instead, and why it is held as it is or stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.findings import Finding, Severity
from app.domain.languages import small, tr
from app.domain.rota import Rota, Slot
from app.ui.rota.offers import Offers
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import button, label, row
from app.ui.workers import Worker

if TYPE_CHECKING:
    from app.usecases.conflicts import Reasons
    from app.usecases.standings import Standing
    from app.usecases.whys import Answer

MOST_OPTIONS, MOST_REASONS = 3, 8


class Answers(QWidget):
    """`chosen` carries an option to apply; the other two ask for every option of the slot, and for a stand-in."""

    chosen = Signal(object)
    all_wanted = Signal()
    cover_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._slot: Slot | None = None
        self._worker = Worker(self)
        self._worker.answered.connect(self._show_reasons)
        self._asked: tuple[Rota, Slot] | None = None
        session.stood.connect(lambda: self.show_slot(self._slot))
        self.offers = Offers(tr("Options"))
        self.offers.chosen.connect(self.chosen)
        self._more = button("", self.all_wanted.emit, "flat", tr("Every give, swap and three-way exchange (Ctrl+F)"))
        self._cover = button(tr("Find cover…"), self.cover_wanted.emit, "flat", tr("Who could stand in (Ctrl+Shift+V)"))
        self._heading = label("", "section")
        self._words = label("", wrap=True)
        self._others = label("", "quiet", wrap=True)
        self._remedies_heading = label(tr("Any one of these changes is enough"), "section", wrap=True)
        self._remedies = label("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.NONE, Space.CLOSE, Space.NONE, Space.NONE)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self.offers)
        column.addLayout(row(self._more, self._cover, None))
        for part in (self._heading, self._words, self._remedies_heading, self._remedies, self._others):
            column.addWidget(part)

    def show_slot(self, slot: Slot | None) -> None:
        """Show what there is to say of a slot; nothing for weeks that are over, or while the rota is looked at."""
        self._slot = slot
        standing = self._session.standing
        if slot is None or standing is None or not standing.covers([slot]):
            self.offers.options = ()
            self.hide()
            return
        from app.usecases.whys import why_held

        answer = why_held(standing, slot)
        if answer.holder is None:
            self._show_open(standing, slot, answer)
        else:
            self._show_held(standing, slot, answer, answer.holder)
        self.show()

    def _show_held(self, standing: Standing, slot: Slot, answer: Answer, holder: int) -> None:
        from app.usecases.cover_offers import cover_offers
        from app.usecases.swap_finding import find_swaps

        name = standing.team.short_name(standing.team.person[holder].name)
        try:
            options = find_swaps(standing, slot)
            none = tr("Nobody can take it, and no exchange keeps the rules.")
        except Refused as error:
            options, none = (), str(error)
        heading = tr("If {name} were off this week", name=name)
        if covers := cover_offers(standing, slot):
            self.offers.show_options(standing.team, tr("While {name} is away", name=name), covers, slot, none)
        else:
            self.offers.show_options(standing.team, heading, options[:MOST_OPTIONS], slot, none)
        for part in (self.offers, self._cover):
            part.show()
        self._more.setText(tr("All {options} options…", options=len(options)))
        self._more.setVisible(len(options) > (0 if covers else MOST_OPTIONS))
        self._say(tr("Why {name}", name=name), " ".join(answer.words), "")

    def _show_open(self, standing: Standing, slot: Slot, answer: Answer) -> None:
        from app.usecases.repairing import repairs

        team = standing.team
        finding = Finding(Severity.OPEN, "open", slot, None, "")
        options = repairs(standing, finding, MOST_OPTIONS) if slot.role.is_duty else ()
        none = tr("Nobody can take it, not even when two slots are handed on.")
        self.offers.show_options(team, tr("To fill it"), options, slot, none)
        self.offers.setVisible(slot.role.is_duty)
        for part in (self._more, self._cover):
            part.hide()
        reasons = [f"{team.person[p].name} {why}." for p, why in answer.against.items()]
        self._say(tr("Why it is open"), " ".join(answer.words), _shortened(reasons))
        if slot.role.is_duty and not options:
            self._ask_reasons(standing, slot)

    def _ask_reasons(self, standing: Standing, slot: Slot) -> None:
        """Ask, off the window's thread, which facts stand against the slot; the same question is asked once."""
        from app.usecases.conflicts import reasons_against

        if self._asked == (standing.rota, slot) and self._worker.busy:
            return
        self._asked = (standing.rota, slot)
        self._words.setText(tr("{text_} Looking for what stands against it…", text_=self._words.text()))
        values = (standing.team, standing.rota, standing.published, standing.horizon.first, slot)
        self._worker.ask(reasons_against, *values)

    def _show_reasons(self, reasons: Reasons) -> None:
        standing = self._session.standing
        if standing is None or reasons.slot != self._slot or self._asked != (standing.rota, reasons.slot):
            return
        if reasons.rearranged is not None:
            self.offers.show_options(standing.team, tr("To fill it"), [reasons.rearranged], reasons.slot, "")
        listed = "\n".join(f"• {fact}" for fact in reasons.facts[:MOST_REASONS])
        self._words.setText(f"{reasons.words}\n{listed}".strip())
        self._remedies.setText("\n".join(f"• {r.words}" for r in reasons.remedies[:MOST_OPTIONS]))
        self._others.setVisible(not reasons.facts)
        for part in (self._remedies_heading, self._remedies):
            part.setVisible(bool(reasons.remedies))

    @property
    def words(self) -> str:
        """What is said of the slot."""
        return self._words.text()

    @property
    def remedies(self) -> str:
        """What would fill an open slot nobody can take, one change a line."""
        return self._remedies.text()

    def settle(self) -> None:
        """Wait for what stands against an open slot."""
        self._worker.settle()

    def _say(self, heading: str, words: str, others: str) -> None:
        self._heading.setText(heading)
        self._words.setText(words)
        self._others.setText(others)
        self._others.setVisible(bool(others))
        for part in (self._remedies_heading, self._remedies):
            part.hide()

    def take(self, number: int) -> None:
        """Apply an option by its number."""
        if not self.offers.take(number):
            self._session.told.emit(tr("There is no such option for the chosen slot."))


def _shortened(reasons: list[str]) -> str:
    more = len(reasons) - MOST_REASONS
    shown = reasons[:MOST_REASONS]
    return "\n".join(
        [
            *shown,
            *(
                [tr("And {count}.", count=tr("{n} more person|{n} more people", "", more, n=small(more)))]
                if more > 0
                else []
            ),
        ]
    )
