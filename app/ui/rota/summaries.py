"""What a plan would change, before and after, as a page one can read at a glance."""

from collections.abc import Iterator

from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.differences import person_lines
from app.domain.languages import numeral, small, tr
from app.domain.options import move_lines
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import empty, label
from app.ui.words import capital
from app.usecases.planning import Figures, Proposal


class Summary(QWidget):
    """Three figures before and after, open slots with their reasons, and who takes and gives up what."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", "title")
        self._quiet = label("", "quiet", wrap=True)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(Space.FAR)
        self._figures.setVerticalSpacing(Space.CLOSE)
        self._figures.setColumnStretch(3, 1)
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName(tr("What the plan would change"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self.heading)
        column.addWidget(self._quiet)
        column.addLayout(self._figures)
        column.addSpacing(Space.TIGHT)
        column.addWidget(self.lines, 1)

    def show_proposal(self, team: Team, proposal: Proposal, *, slot_by_slot: bool = False) -> None:
        """Show a plan, with every slot that changes where that is asked for."""
        count = len(proposal.changes)
        self.heading.setText(
            tr("{count} would change", count=capital(tr("{n} slot|{n} slots", "", count, n=small(count))))
            if count
            else tr("Nothing to change")
        )
        self._quiet.setText(tr("{proof} Nothing is written until you apply it.", proof=proposal.proof))
        self._quiet.show()
        self._show_figures(team, proposal)
        moves = (*move_lines(team, proposal.changes), "") if slot_by_slot and proposal.changes else ()
        self.lines.setPlainText("\n".join((*moves, *_lines(team, proposal))))

    def show_words(self, heading: str, words: str) -> None:
        """Say why there is no plan."""
        empty(self._figures)
        self._quiet.hide()
        self.heading.setText(heading)
        self.lines.setPlainText(words)

    def _show_figures(self, team: Team, proposal: Proposal) -> None:
        empty(self._figures)
        for column, words in enumerate(("", tr("Before"), tr("After"))):
            self._figures.addWidget(label(words, "section"), 0, column)
        pairs = zip(_figures(team, proposal.before), _figures(team, proposal.after), strict=True)
        for number, ((words, before), (_, after)) in enumerate(pairs, start=1):
            for column, (text, kind) in enumerate(((words, ""), (before, ""), (after, "strong"))):
                self._figures.addWidget(label(text, kind), number, column)


def _figures(team: Team, figures: Figures) -> tuple[tuple[str, str], ...]:
    return (
        (tr("Open slots"), str(figures.open_slots)),
        (tr("Between largest and smallest load"), tr("{spread:.1f} weeks", spread=figures.spread)),
        (
            tr("Project time in blocks of {block_weeks} weeks or more", block_weeks=team.policy.block_weeks),
            numeral(figures.long_blocks, ".0%"),
        ),
    )


def _lines(team: Team, proposal: Proposal) -> Iterator[str]:
    for slot in proposal.open_slots:
        yield tr("{slot} stays open:", slot=team.slot_words(slot.slot))
        yield from [f"    {name} {why}." for name, why in slot.reasons.items()] or [
            tr("    Nobody is eligible for it.")
        ]
        yield ""
    yield from person_lines(team, proposal.changes)
    if proposal.forced:
        yield from ("", tr("What the rules force on every plan:"), *proposal.forced)
