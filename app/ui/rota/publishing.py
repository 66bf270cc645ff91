"""Publishing the draft: what changes for whom, then one button."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.differences import person_lines
from app.domain.languages import small, tr
from app.domain.rota import SlotChange
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import button, label
from app.ui.words import capital
from app.usecases.publishing import publish_rota

SOON_WEEKS = 2


class PublishDialog(QDialog):
    """Shows who gains and loses which week; those concerned within two weeks come first."""

    def __init__(
        self, parent: QWidget, session: Session, look: Look, changes: tuple[SlotChange, ...], folder: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Publish"))
        self.resize(640, 460)
        self._session = session
        lines = publish_lines(session, changes)
        concerned = LineList(look, tr("What changes for whom"))
        concerned.show_lines(lines)
        people_words = tr("{n} person|{n} people", "", len(lines), n=small(len(lines)))
        heading = tr(
            "{count} for {people}",
            count=capital(tr("{n} slot change|{n} slot changes", "", len(changes), n=small(len(changes)))),
            people=people_words,
        )
        soon = sum(1 for line in lines if line.mark)
        within = tr(
            "{count} concerned within two weeks.",
            count=capital(tr("{n} person is|{n} people are", "", soon, n=small(soon))),
        )
        where = tr(" Their calendars in {folder} are written at once.", folder=folder) if folder else ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.CLOSE)
        layout.addWidget(label(heading, "title"))
        layout.addWidget(
            label((within if soon else tr("Nothing changes in the next two weeks.")) + where, "quiet", wrap=True)
        )
        layout.addWidget(concerned, 1)
        publish = button(tr("Publish"), self.publish, "filled")
        publish.setDefault(True)
        layout.addWidget(Answers(publish, button(tr("Not yet"), self.reject)))

    def publish(self) -> None:
        """Make the draft what everybody knows."""
        if self._session.do(publish_rota) is not None:
            self.accept()


def publish_lines(session: Session, changes: tuple[SlotChange, ...]) -> list[Line]:
    """Return one entry per person concerned: what they take over and give up, marked where it is soon."""
    team, this_week = session.team, session.this_week
    soon = {
        team.person[p].name
        for c in changes
        if 0 <= c.slot.week - this_week <= SOON_WEEKS
        for p in (c.before, c.after)
        if p is not None
    }
    names = sorted({team.person[p].name for c in changes for p in (c.before, c.after) if p is not None})
    lines = [
        Line(name, sentence.removeprefix(name).strip(), tr("within two weeks") if name in soon else "")
        for name, sentence in zip(names, person_lines(team, changes), strict=False)
    ]
    return sorted(lines, key=lambda line: not line.mark)
