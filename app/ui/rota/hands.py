"""What hands do to the rota: assign by typing, clear, pin, swap by keys, drag with the consequence in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.errors import Refused
from app.domain.rota import Assignment, Slot
from app.domain.teams import Team
from app.domain.weeks import Week
from app.ui.dialogs.lines import ask_line
from app.ui.rota.choices import Choice, ChoiceBox
from app.ui.rota.grids import RotaGrid
from app.ui.sessions import Session
from app.ui.widgets.texts import label
from app.usecases.assigning import assign, clear, move, pin
from app.usecases.candidates import candidates
from app.usecases.swapping import Effect, change_effect, swap_effect, swap_weeks

if TYPE_CHECKING:
    from app.ui.rota.pages import RotaPage

COMMANDS = {"t": "go_today", "p": "pin", "s": "swap"}
MOST_WORDS = 5


class Hands(QObject):
    """Turns keys and mouse into use cases."""

    def __init__(self, page: RotaPage, session: Session, grid: RotaGrid) -> None:
        super().__init__(page)
        self._page, self._session, self._grid = page, session, grid
        self._hint = _hint(grid.viewport())
        self._under: QModelIndex = QModelIndex()
        grid.typed.connect(self.type_letter)
        grid.key_pressed.connect(self._key)
        grid.drag_moved.connect(self._drag)
        grid.drag_ended.connect(self._hint.hide)
        grid.dropped.connect(self.drop)

    # Keys

    def _key(self, key: int) -> None:
        if key == Qt.Key.Key_Delete:
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.end_swap()
        elif self._grid.marked is not None:
            self._finish_swap()
        else:
            self.assign("")

    def type_letter(self, letter: str) -> None:
        """On a held slot T, P and S are commands; everywhere else letters begin a name."""
        cell = self._page.current_cell()
        command = COMMANDS.get(letter.casefold())
        if command and (cell is None or not cell.open):
            getattr(self._page, command)()
        else:
            self.assign(letter)

    # Assigning

    def assign(self, typed: str) -> None:
        """Ask who should hold the current slot, or which slot the current person should hold."""
        cell, view, index = self._page.current_cell(), self._grid.rota.view, self._grid.currentIndex()
        if cell is None or view is None:
            return
        if cell.slots:
            self._ask_person(cell.slots[0], typed)
        elif view.by_people:
            self._ask_slot(view.people[index.row()].id, view.weeks[index.column()], typed)

    def _ask_person(self, slot: Slot, typed: str) -> None:
        team = self._session.team
        found = candidates(team, self._session.draft, slot)
        best = min((c.cost for c in found if not c.problem), default=0)
        choices = [
            Choice(team.person[c.person_id].name, c.problem or _cost_words(c.cost - best), c.person_id) for c in found
        ]
        self._ask(team.slot_words(slot), choices, typed, lambda key: self._put(slot, int(str(key))))

    def _ask_slot(self, person_id: int, week: Week, typed: str) -> None:
        team, draft = self._session.team, self._session.draft
        slots = [s for s in team.slots(week, week) if team.person[person_id].can_hold(s.rotation_id, s.role)]
        choices = [Choice(_slot_words(team, s), _holder_words(team, draft.holder(s)), s) for s in slots]
        heading = f"{team.person[person_id].name}, week of {week.monday:%d %b}"
        self._ask(heading, choices, typed, lambda key: self._put(key, person_id) if isinstance(key, Slot) else None)

    def _ask(self, heading: str, choices: list[Choice], typed: str, answer: object) -> None:
        box = ChoiceBox(self._grid, heading, choices)
        at = self._grid.viewport().mapToGlobal(self._grid.visualRect(self._grid.currentIndex()).bottomLeft())
        if callable(answer):
            box.ask(at, typed, answer)

    def _put(self, slot: Slot, person_id: int) -> None:
        problem = {c.person_id: c.problem for c in candidates(self._session.team, self._session.draft, slot)}[person_id]
        reason = ""
        if problem:
            name = self._session.team.person[person_id].name
            reason = ask_line(self._grid, "Reason", f"{name} {problem}. Why should it be done all the same?", "Assign")
            if not reason:
                return
        self._session.do(assign, slot, person_id, reason)

    # Clearing and pinning

    def clear(self) -> None:
        """Open the chosen slots."""
        slots = self._page.chosen_slots()
        if slots:
            self._session.do(clear, slots)

    def pin(self) -> None:
        """Pin the chosen slots; unpin them when all are pinned."""
        slots = self._page.chosen_slots()
        if slots:
            all_pinned = all(self._session.draft.held[s].pinned for s in slots)
            self._session.do(pin, slots, not all_pinned)

    # Swapping by keys

    def begin_swap(self) -> None:
        """Mark the current slot; Return on another one swaps the two."""
        slots = self._page.chosen_slots()
        if not slots:
            self._session.told.emit("Choose a held slot first, then press S.")
            return
        self._grid.marked = slots[0]
        self._session.told.emit(f"Swap {self._session.team.slot_words(slots[0])}: go to the other slot, press Return.")
        self._grid.viewport().update()

    def end_swap(self) -> None:
        """Forget the marked slot."""
        self._grid.marked = None
        self._grid.viewport().update()

    def _finish_swap(self) -> None:
        first, slots = self._grid.marked, self._page.chosen_slots()
        if first is not None and slots and slots[0] != first:
            self.end_swap()
            self._swap(first, slots[0])

    def _swap(self, first: Slot, second: Slot) -> None:
        try:
            effect = swap_effect(self._session.team, self._session.draft, first, second)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        if (reason := self._reason(effect)) is not None:
            self._session.do(swap_weeks, first, second, reason=reason)

    def _reason(self, effect: Effect) -> str | None:
        if not effect.broken:
            return ""
        words = " ".join(f.words for f in effect.broken) + " Why should it be done all the same?"
        return ask_line(self._grid, "Reason", words, "Do it") or None

    # Dragging

    def _drag(self, source: QModelIndex, target: QModelIndex, at: QPoint) -> None:
        if target != self._under:
            self._under = QModelIndex(target)
            self._hint.setText("\n".join(self.consequence(source, target)))
            self._hint.adjustSize()
        room = self._grid.viewport().rect()
        x = min(at.x() + 16, room.width() - self._hint.width() - 8)
        y = min(at.y() + 18, room.height() - self._hint.height() - 8)
        self._hint.move(max(8, x), max(8, y))
        self._hint.show()
        self._hint.raise_()

    def consequence(self, source: QModelIndex, target: QModelIndex) -> tuple[str, ...]:
        """Return in words what dropping would do."""
        if not target.isValid() or source == target:
            return ("Drop on another slot to swap, on an open week to move.",)
        team, draft = self._session.team, self._session.draft
        first = self._grid.rota.slots_at(source)[0]
        try:
            second = self._held_target(first, target)
            if second is not None:
                effect = swap_effect(team, draft, first, second)
                return ("Swap:", *effect.words[:MOST_WORDS])
            wanted, opened, words = self._given(first, target)
            return (words, *change_effect(team, draft, wanted, opened).words[:MOST_WORDS])
        except Refused as error:
            return (str(error),)

    def drop(self, source: QModelIndex, target: QModelIndex) -> None:
        """Swap with the held slot dropped on, or move or give the slot to the open place or person dropped on."""
        self._under = QModelIndex()
        first = self._grid.rota.slots_at(source)[0]
        second = self._held_target(first, target)
        if second is not None:
            self._swap(first, second)
            return
        try:
            wanted, opened, _ = self._given(first, target)
            effect = change_effect(self._session.team, self._session.draft, wanted, opened)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        reason = self._reason(effect)
        if reason is None:
            return
        if opened:
            self._session.do(move, first, wanted[0].slot, reason)
        else:
            self._session.do(assign, first, wanted[0].person_id, reason)

    def _held_target(self, first: Slot, target: QModelIndex) -> Slot | None:
        slots = [s for s in self._grid.rota.slots_at(target) if self._session.draft.holder(s) is not None]
        return slots[0] if slots and slots[0] != first else None

    def _given(self, first: Slot, target: QModelIndex) -> tuple[list[Assignment], tuple[Slot, ...], str]:
        """Return what dropping on a cell without holder means: a move to an open slot, or a gift to a person."""
        view, team = self._grid.rota.view, self._session.team
        holder = self._session.draft.holder(first)
        assert view is not None
        assert holder is not None
        slots = self._grid.rota.slots_at(target)
        if slots:
            words = f"Move {team.person[holder].name} to {team.slot_words(slots[0])}:"
            return [Assignment(slots[0], holder)], (first,), words
        person, week = view.people[target.row()], view.weeks[target.column()]
        if week != first.week:
            if person.id != holder:
                raise Refused(
                    f"{person.name} holds nothing that week to swap with; drop on the same week to give the slot."
                )
            slot = Slot(week, first.rotation_id, first.role)
            if (other := self._session.draft.holder(slot)) is not None:
                raise Refused(f"{team.slot_words(slot)} is held by {team.person[other].name}; drop there to swap.")
            return [Assignment(slot, holder)], (first,), f"Move {person.name} to {team.slot_words(slot)}:"
        return [Assignment(first, person.id)], (), f"Give {team.slot_words(first)} to {person.name}:"


def _hint(parent: QWidget) -> QLabel:
    made = label("", wrap=False)
    made.setParent(parent)
    made.setObjectName("dragHint")
    made.setStyleSheet("#dragHint { background: palette(base); border: 1px solid palette(mid); padding: 8px; }")
    made.hide()
    return made


def _cost_words(extra: int) -> str:
    return "best" if extra == 0 else f"+{extra}"


def _slot_words(team: Team, slot: Slot) -> str:
    return f"{team.rotation[slot.rotation_id].name} {slot.role}"


def _holder_words(team: Team, holder: int | None) -> str:
    return f"now {team.person[holder].name}" if holder is not None else "open"
