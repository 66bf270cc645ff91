"""One card per rotation: who is on, until when, and who is next."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from app.domain.duty import OnDuty
from app.domain.languages import said, tr
from app.domain.people import Person
from app.ui.rota.colours import edge_of
from app.ui.sessions import Session
from app.ui.tokens import CARD_RADIUS, Theme
from app.ui.widgets.reach import ReachButton
from app.ui.widgets.texts import Card, button, chip, label, row, rule
from app.ui.words import left_words, moment_words

BAND = 4
NOBODY = tr("Nobody")


class DutyCard(Card):
    """The suite's colour along the top, the primary's name large; `take_over_wanted` carries a duty and a place."""

    take_over_wanted = Signal(object, QPoint)

    def __init__(self, session: Session, theme: Theme, duties: Sequence[OnDuty]) -> None:
        super().__init__()
        self._session, self._primary = session, duties[0]
        self.duties = tuple(duties)
        team = session.team
        rotation = team.rotation[self._primary.rotation_id]
        self._colour = edge_of(team.suite[rotation.suite_id].rgb, theme)
        holder = self._name(self._primary.person_id)
        self.setAccessibleName(f"{rotation.name}: {holder}")
        self.setToolTip(tr("Handed over {handoff_of}", handoff_of=rotation.handoff_of(self._primary.week + 1)))
        heading = label(rotation.name, "strong", wrap=True)
        heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._left = chip("")
        top = row(heading, self._left)
        top.setStretch(0, 1)
        self.body.addLayout(top)
        self.body.addWidget(label(holder, "big", wrap=True))
        if self._primary.person_id != self._primary.holder_id:
            self.body.addWidget(
                label(tr("covers {name}", name=self._name(self._primary.holder_id)), "quiet", wrap=True)
            )
        self.take_over = button(
            tr("Take over"), self._offer, "flat", tr("Stand from now on until the week ends; undo works")
        )
        if self._primary.person_id is not None:
            self._say_how_to_reach(team.person[self._primary.person_id])
        mates = row(label(self._mates(duties[1:]), "quiet", wrap=True), self.take_over)
        mates.setStretch(0, 1)
        self.body.addLayout(mates)
        self.body.addStretch(1)
        self.body.addWidget(rule())
        self._until = label("", "quiet")
        self.body.addLayout(self._next())
        self.tick()

    def tick(self) -> None:
        """Say how much is left by now."""
        until, now = self._primary.until, self._session.now
        self._left.setText(left_words(until - now))
        self._until.setText(moment_words(until, self._session.team.time_zone, now))

    def _name(self, person_id: int | None) -> str:
        return NOBODY if person_id is None else self._session.team.person[person_id].name

    def _say_how_to_reach(self, person: Person) -> None:
        if person.reached_by:
            self.body.addWidget(ReachButton(person, self._session.now))

    def _mates(self, duties: Sequence[OnDuty]) -> str:
        shown = (d for d in duties if d.role.is_duty or d.person_id is not None)
        mates = [f"{said(d.role)} {self._name(d.person_id)}" for d in shown]
        return "\n".join(mates) or tr("no second person")

    def _next(self) -> QHBoxLayout:
        name = label(self._name(self._primary.next_person_id), wrap=True)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = row(label(tr("Next"), "quiet"), name, self._until)
        line.setStretch(1, 1)
        return line

    def _offer(self) -> None:
        self.take_over_wanted.emit(self._primary, self.take_over.mapToGlobal(QPoint(0, self.take_over.height())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), CARD_RADIUS, CARD_RADIUS)
        band = QPainterPath()
        band.addRect(0, 0, self.width(), BAND)
        painter.fillPath(whole.intersected(band), QColor(self._colour))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.end()
