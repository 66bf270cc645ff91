"""Which rotations ask for a lead's approval of swaps; a choice counts at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from app.domain.languages import tr
from app.domain.matches import matter, rank
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import Card, empty, label
from app.usecases.swap_proposing import ask_approval


class SwapApprovals(Card):
    """One box for each rotation."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("Swaps"))
        self._session = session
        self.boxes: dict[int, QCheckBox] = {}
        words = tr(
            "Swaps that people agree on are applied at once, or wait until a lead has approved them. Ask a lead for:"
        )
        self.body.addWidget(label(words, "quiet", wrap=True))
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.CLOSE)
        self.body.addLayout(self._column)

    def show_rotations(self) -> None:
        """Show which rotations ask."""
        team = self._session.team
        self.setVisible(bool(team.rotations))
        if list(self.boxes) != [r.id for r in team.rotations]:
            self._make()
        for rotation in team.rotations:
            self.boxes[rotation.id].setText(rotation.name)
            self.boxes[rotation.id].setChecked(rotation.swap_approval)

    def found(self, words: Sequence[str]) -> bool:
        """Show the card where folded words match it; tell whether they do."""
        help_words = " ".join(box.text() for box in self.boxes.values())
        shown = bool(self.boxes) and rank(words, matter(tr("Swaps"), tr("Approval of a lead"), help_words)) is not None
        self.setVisible(shown)
        return shown

    def _make(self) -> None:
        empty(self._column)
        self.boxes = {r.id: QCheckBox(r.name) for r in self._session.team.rotations}
        for rotation_id, box in self.boxes.items():
            box.clicked.connect(partial(self._choose, rotation_id))
            self._column.addWidget(box)
            box.show()  # at once, so that the keyboard can go to it

    def _choose(self, rotation_id: int) -> None:
        if self._session.do(ask_approval, rotation_id, self.boxes[rotation_id].isChecked()) is None:
            self.show_rotations()
