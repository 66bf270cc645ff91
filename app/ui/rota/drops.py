"""Dragging chips: what a drop would mean, the consequence in words while dragging, and doing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.errors import Refused
from app.domain.languages import small, tr
from app.domain.rota import Assignment, Slot
from app.ui.rota.grids import RotaGrid
from app.ui.sessions import Session
from app.ui.tokens import CARD_RADIUS, Space
from app.ui.widgets.texts import label
from app.ui.words import capital
from app.usecases.assigning import assign, move
from app.usecases.standings import Effect
from app.usecases.swapping import change_effect, swap_effect

if TYPE_CHECKING:
    from app.ui.rota.hands import Hands

MOST_WORDS, MOST_BROKEN, HINT_WIDTH = 4, 2, 380
AIM = tr("Drop on another chip to swap, on an open slot to move, on another person of the week to give.")


@dataclass(frozen=True)
class Drop:
    """What dropping a slot means: with `second` a swap, with `opened` a move, else the slot is given away."""

    words: str
    effect: Effect
    wanted: tuple[Assignment, ...] = ()
    opened: tuple[Slot, ...] = ()
    second: Slot | None = None


class Drops(QObject):
    """Judges and does drops on a grid."""

    def __init__(self, hands: Hands, session: Session, grid: RotaGrid) -> None:
        super().__init__(hands)
        self._hands, self._session, self._grid = hands, session, grid
        self.hint = hint_label(grid.viewport())
        self._judged: tuple[Slot, int, int] | None = None
        grid.mouse.moved.connect(self._drag)
        grid.mouse.ended.connect(self._end)
        grid.mouse.dropped.connect(self.drop)

    def _drag(self, source: Slot, target: QModelIndex, at: QPoint) -> None:
        here = (source, target.row(), target.column())
        if here != self._judged:
            self._judged = here
            words, verdict = self.consequence(source, target)
            self._grid.mouse.verdict = verdict
            self.hint.setText(rich_words(words, verdict))
        place_hint(self.hint, self._grid.viewport(), at)

    def _end(self) -> None:
        self._judged = None
        self.hint.hide()

    def consequence(self, source: Slot, target: QModelIndex) -> tuple[tuple[str, ...], str]:
        """Return in words what dropping would do, and whether it is good, bad (breaks a rule) or never possible."""
        if not target.isValid() or source in self._grid.rota.slots_at(target):
            return (AIM,), ""
        try:
            drop = self.meaning(source, target)
        except Refused as error:
            return (str(error),), "never"
        broken = drop.effect.broken
        words = drop.effect.words[: MOST_BROKEN if broken else MOST_WORDS]
        more = len(broken) - len(words)
        words += (
            (tr("{count} would break.", count=capital(tr("{n} more rule|{n} more rules", "", more, n=small(more)))),)
            if more > 0
            else ()
        )
        asked = (tr("You will be asked for a reason."),) if broken else ()
        return (drop.words, *words, *asked), "bad" if broken else "good"

    def meaning(self, source: Slot, target: QModelIndex) -> Drop:
        """Return what dropping means; raise Refused where it can mean nothing."""
        team, draft = self._session.team, self._session.draft
        slots = self._grid.rota.slots_at(target)
        held = next((s for s in slots if draft.holder(s) is not None), None)
        if held is not None:
            one, two = team.person[draft.held[source].person_id].name, team.person[draft.held[held].person_id].name
            effect = swap_effect(team, draft, source, held, self._session.standing)
            return Drop(tr("Swap {one} and {two}", one=one, two=two), effect, second=held)
        words, wanted, opened = self._given(source, slots, target)
        effect = change_effect(team, draft, [wanted], opened, self._session.standing)
        return Drop(words, effect, (wanted,), opened)

    def _given(
        self, source: Slot, slots: tuple[Slot, ...], target: QModelIndex
    ) -> tuple[str, Assignment, tuple[Slot, ...]]:
        """Return words, the new assignment and the slots opened for a drop on a cell that nobody holds."""
        view, team, draft = self._grid.rota.view, self._session.team, self._session.draft
        assert view is not None
        held = draft.held[source]
        name = team.person[held.person_id].name
        if held.pinned:
            raise Refused(tr("{slot} is pinned to {name}; unpin it first.", slot=team.slot_words(source), name=name))
        if slots:
            return (
                tr("Move {name} to {slot}", name=name, slot=team.slot_words(slots[0])),
                Assignment(slots[0], held.person_id),
                (source,),
            )
        person, week = view.people[target.row()], view.weeks[target.column()]
        if week == source.week:
            return (
                tr("Give {slot} to {name}", slot=team.slot_words(source), name=person.name),
                Assignment(source, person.id),
                (),
            )
        if person.id != held.person_id:
            raise Refused(
                tr("{name} holds nothing that week; drop on the same week to give the slot.", name=person.name)
            )
        slot = Slot(week, source.rotation_id, source.role)
        other = draft.holder(slot)
        if other is not None:
            raise Refused(
                tr(
                    "{slot} is held by {name}; drop there to swap.",
                    slot=team.slot_words(slot),
                    name=team.person[other].name,
                )
            )
        return (
            tr("Move {name} to {slot}", name=name, slot=team.slot_words(slot)),
            Assignment(slot, person.id),
            (source,),
        )

    def drop(self, source: Slot, target: QModelIndex) -> None:
        """Swap, move or give, whatever the place dropped on means."""
        try:
            drop = self.meaning(source, target)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        if drop.second is not None:
            self._hands.swap(source, drop.second)
            return
        reason = self._hands.reason(drop.effect)
        if reason is None:
            return
        wanted = drop.wanted[0]
        if drop.opened:
            self._session.do(move, source, wanted.slot, reason)
        else:
            self._session.do(assign, source, wanted.person_id, reason)


def rich_words(words: Sequence[str], verdict: str) -> str:
    """Return lines as rich text, the first strong where it says what would happen, the others with a little air."""
    strong = "font-weight: 600" if verdict in ("good", "bad") else ""
    first = f'<div style="{strong}">{escape(words[0])}</div>'
    return first + "".join(f'<div style="margin-top: 4px">{escape(line)}</div>' for line in words[1:])


def place_hint(hint: QLabel, viewport: QWidget, at: QPoint) -> None:
    """Show a hint near a point of a viewport, within it."""
    room = viewport.rect()
    hint.setFixedWidth(min(HINT_WIDTH, max(160, room.width() - 16)))
    hint.adjustSize()
    x, y = min(at.x() + 18, room.width() - hint.width() - 8), at.y() + 22
    if y + hint.height() > room.height() - 8:
        y = at.y() - hint.height() - 14
    hint.move(max(8, x), max(8, y))
    hint.show()
    hint.raise_()


def hint_label(parent: QWidget) -> QLabel:
    """Return a hidden label that floats over a viewport and lets the mouse through."""
    made = label("", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setParent(parent)
    made.setObjectName("dragHint")
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    made.setStyleSheet(
        f"#dragHint {{ background: palette(base); border: 1px solid palette(dark); border-radius: {CARD_RADIUS}px; "
        f"padding: {Space.CLOSE}px; }}"
    )
    made.hide()
    return made
