"""Who is on in the rotations that are not one's own, a row each, where there are too many for cards."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal

from app.domain.duty import OnDuty
from app.domain.languages import tr
from app.domain.teams import Team
from app.ui.sessions import Session
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, label
from app.ui.words import moment_words

HEADINGS = (tr("Rotation"), tr("On now"), tr("Second"), tr("Until"), tr("Next"))
NOBODY = tr("Nobody")
Duties = tuple[OnDuty, ...]


class DutyRows(Card):
    """A table of rotations; Return or a double click on one offers who takes over, by `take_over_wanted`."""

    take_over_wanted = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__(tr("Other rotations"))
        self._duties: dict[int, Duties] = {}
        self.table = Table(HEADINGS, tr("Other rotations"), stretch=1)
        self.table.setProperty("kind", "plain")
        self.table.activated.connect(self._offer)
        self.body.addWidget(self.table)
        self.body.addWidget(label(tr("Return on a rotation offers who takes over from now on."), "quiet", wrap=True))

    def show_duties(self, session: Session, duties: Sequence[Duties]) -> None:
        """Show some rotations; the card goes without any."""
        self.setVisible(bool(duties))
        self._duties = {one[0].rotation_id: one for one in duties}
        self.table.show_rows([_row(session, one) for one in duties])
        self.table.fit_height()

    def _offer(self, index: QModelIndex) -> None:
        duties = self._duties.get(self.table.chosen_key() or 0)
        if duties:
            at = self.table.visualRect(index).bottomLeft()
            self.take_over_wanted.emit(duties[0], self.table.viewport().mapToGlobal(at))


def _row(session: Session, duties: Duties) -> Row:
    team, first = session.team, duties[0]
    mates = ", ".join(_name(team, d.person_id) for d in duties[1:] if d.role.is_duty or d.person_id is not None)
    until = moment_words(first.until, team.time_zone, session.now)
    rotation = team.rotation[first.rotation_id]
    words = (rotation.name, _name(team, first.person_id), mates, until, _name(team, first.next_person_id))
    return Row(words, rotation.id)


def _name(team: Team, person_id: int | None) -> str:
    return NOBODY if person_id is None else team.person[person_id].name
