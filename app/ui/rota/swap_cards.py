"""A proposed swap beside the grid or on another page: who, what, until when, what it means, and the answers."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout

from app.domain.languages import tr
from app.domain.swap_proposals import SwapProposal, status_words, swap_words
from app.ui.sessions import Session
from app.ui.swap_answers import Do, answers_for_others, meaning, own_answers
from app.ui.tokens import Space
from app.ui.widgets.texts import Card, button, empty, label, row
from app.ui.words import capital, moment_words

HEADING = tr("Swap proposed")
TIPS = {
    tr("Accept"): tr("Say yes; the last yes applies it (Alt+A on the rota)"),
    tr("Decline"): tr("Say no; the proposal ends (Alt+D on the rota)"),
    tr("Approve"): tr("Let it be applied (Alt+P on the rota)"),
    tr("Withdraw"): tr("Take it back (Alt+W on the rota)"),
}


class SwapCard(Card):
    """One open proposal; what only a lead does stands in a menu."""

    def __init__(
        self, session: Session, swap: SwapProposal, me: int | None, heading: str = HEADING, *, for_others: bool = True
    ) -> None:
        super().__init__()
        self._session, self.swap, self._me = session, swap, me
        self.body.setSpacing(Space.TIGHT)
        self.setAccessibleName(f"{heading}: {swap_words(session.team, swap.moves)}")
        others = answers_for_others(session, swap, me) if for_others else []
        self.more = button(
            tr("For others…"), partial(self._offer, others), "flat", tr("Answer for somebody else, as a lead")
        )
        self.more.setVisible(bool(others))
        self.body.addLayout(row(label(heading, "section"), None, self.more))
        self._say_what()
        self._meaning = QVBoxLayout()
        self.body.addLayout(self._meaning)
        self._say_meaning()
        session.stood.connect(self._say_meaning)
        self.buttons = tuple(button(words, do, tip=TIPS[words]) for words, do in own_answers(session, swap, me))
        self.body.addLayout(row(*self.buttons, None))

    def _say_what(self) -> None:
        team, now, swap = self._session.team, self._session.now, self.swap
        self.body.addWidget(label(f"{swap_words(team, swap.moves)}.", "strong", wrap=True))
        when = moment_words(swap.proposed_at, team.time_zone, now)
        by = tr("Proposed by {name}, {when}.", name=team.person[swap.proposer_id].name, when=when)
        self.body.addWidget(label(f"{by} {capital(status_words(team, swap, now))}.", "quiet", wrap=True))
        for words, text in (("", swap.message), (tr("Reason: "), swap.reason)):
            if text:
                self.body.addWidget(label(f"{words}“{text}”", wrap=True))

    def _say_meaning(self) -> None:
        """Say what it would mean for each person, or what stands against it, once the rota has been looked at."""
        empty(self._meaning)
        found = meaning(self._session, self.swap)
        if found is None:
            self._meaning.addWidget(label(tr("Looking at what it would mean…"), "quiet"))
        elif isinstance(found, str):
            self._meaning.addWidget(label(tr("It cannot be applied now: {found}", found=found), "warning", wrap=True))
        else:
            for lines in found.people.values():
                self._meaning.addWidget(label(" ".join(lines), "quiet", wrap=True))

    def _offer(self, others: Sequence[tuple[str, Do]]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, do in others:
            menu.addAction(words).triggered.connect(partial(_call, do))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _call(do: Do, _checked: bool = False) -> None:
    do()
