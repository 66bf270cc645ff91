"""What keys do to the rota: assign by typing, clear, pin, swap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.domain.covers import Cover, cover_problem, known_week
from app.domain.errors import Overtaken, Refused
from app.domain.languages import small, tr
from app.domain.options import CoverOption, Option, cost_words, option_words
from app.domain.rota import Assignment, Slot
from app.domain.teams import Team
from app.domain.weeks import Week
from app.domain.wishes import Wish
from app.ui.dialogs.lines import ask_line
from app.ui.dialogs.overtakings import OvertakenDialog
from app.ui.rota.choices import Choice, ChoiceBox
from app.ui.rota.copying import chosen_table
from app.ui.rota.day_leaves import DayLeaves
from app.ui.rota.drops import Drops
from app.ui.rota.grids import RotaGrid
from app.ui.rota.pastes import PasteDialog
from app.ui.rota.ranks import people_choices
from app.ui.rota.sayings import week_words
from app.ui.rota.swap_hands import SwapHands
from app.ui.sessions import Session
from app.ui.words import capital
from app.usecases.assigning import assign, clear, pin, put
from app.usecases.candidates import candidates
from app.usecases.covering import cover_days, cover_week
from app.usecases.pasting import read_table, repeated
from app.usecases.standings import Effect
from app.usecases.swap_finding import apply_option, find_swaps
from app.usecases.swapping import change_effect, swap_effect, swap_weeks
from app.usecases.wishing import wish_for_weeks

if TYPE_CHECKING:
    from app.ui.rota.pages import RotaPage

LEAVES, WISHES = ("leave_here", "leave_with_note"), ("prefer", "prefer_not")


class Hands(QObject):
    """Turns keys into use cases."""

    def __init__(self, page: RotaPage, session: Session, grid: RotaGrid) -> None:
        super().__init__(page)
        self._page, self._session, self._grid = page, session, grid
        self.drops = Drops(self, session, grid)
        self.swaps = SwapHands(page, session, grid)
        self.leaves = DayLeaves(self, session, grid)

    def press(self, key: int) -> None:
        """Do what Return, Delete or Escape stands for."""
        if key == Qt.Key.Key_Escape:
            self.swaps.end()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._do("Del")
        elif self._grid.marked is not None:
            self.swaps.finish()
        else:
            self._do("Return")

    def _do(self, key: str) -> None:
        name = self._page.grid_keys.get(key)
        if name is not None:
            getattr(self._page, name)()

    def type_letter(self, letter: str) -> None:
        """Letters are commands, except on an open slot, where they begin a name; those of leave need chosen days."""
        keys, key = self._page.grid_keys, letter.upper()
        name = keys.get(f"Shift+{key}", keys.get(key)) if letter.isupper() else keys.get(key)
        cell, days = self._page.current_cell(), self._grid.days.chosen
        free = days is not None if name in LEAVES else name in WISHES or cell is None or not cell.open
        if name is not None and free:
            getattr(self._page, name)()
        else:
            self.assign(letter)

    # Assigning

    def assign(self, typed: str) -> None:
        """Ask who should hold the current slot, or which slot the current person should hold."""
        cell, view, index = self._page.current_cell(), self._grid.rota.view, self._grid.currentIndex()
        if cell is None or view is None:
            return
        slots = self._page.chosen_places()
        if len(slots) > 1 and len(self._grid.selectedIndexes()) > 1:
            self._ask_for_all(slots, typed)
        elif cell.slots:
            self._ask_person(cell.slots[0], typed)
        elif view.by_people:
            self._ask_slot(view.people[index.row()].id, view.weeks[index.column()], typed)

    def _ask_for_all(self, slots: tuple[Slot, ...], typed: str) -> None:
        """Ask who should hold several slots; candidates are ranked by the first of them."""
        team = self._session.team
        choices = people_choices(team, self._session.draft, slots[0], self._session.standing)
        heading = tr(
            "{count} from {slot}",
            count=capital(tr("{n} slot|{n} slots", "", len(slots), n=small(len(slots)))),
            slot=team.slot_words(slots[0]),
        )
        self._ask(heading, choices, typed, lambda key: self._put_all(slots, int(str(key))))

    def _put_all(self, slots: tuple[Slot, ...], person_id: int) -> None:
        session, name = self._session, self._session.team.person[person_id].name
        wanted = [Assignment(slot, person_id) for slot in slots]
        effect = change_effect(session.team, session.draft, wanted, (), session.standing)
        reason = self.reason(effect)
        if reason is not None:
            label = tr(
                "Assign {name} to {count}",
                name=name,
                count=tr("{n} slot|{n} slots", "", len(slots), n=small(len(slots))),
            )
            session.do(put, [replace(a, reason=reason) for a in wanted], label)

    def _ask_person(self, slot: Slot, typed: str) -> None:
        team = self._session.team
        seen = self._session.draft.holder(slot)
        choices = people_choices(team, self._session.draft, slot, self._session.standing)
        self._ask(team.slot_words(slot), choices, typed, lambda key: self._put(slot, int(str(key)), seen))

    def _ask_slot(self, person_id: int, week: Week, typed: str) -> None:
        team, draft = self._session.team, self._session.draft
        slots = [s for s in team.slots(week, week) if team.person[person_id].can_hold(s.rotation_id, s.role)]
        slots.sort(key=lambda s: draft.holder(s) is not None)
        choices = [Choice(_slot_words(team, s), _holder_words(team, draft.holder(s)), s) for s in slots]
        heading = f"{team.person[person_id].name}, {week_words(week)}"

        def answer(key: object) -> None:
            if isinstance(key, Slot):
                self._put(key, person_id, draft.holder(key))

        self._ask(heading, choices, typed, answer)

    def _ask(self, heading: str, choices: list[Choice], typed: str, answer: object) -> None:
        box = ChoiceBox(self._grid, self._page.look, heading, choices)
        at = self._grid.viewport().mapToGlobal(self._grid.visualRect(self._grid.currentIndex()).bottomLeft())
        if callable(answer):
            box.ask(at, typed, answer)

    def _put(self, slot: Slot, person_id: int, seen: int | None) -> None:
        """Put a person into a slot that was held by the one seen; another window may have changed it since."""
        session = self._session
        found = candidates(session.team, session.draft, slot, session.standing)
        problem = {c.person_id: c.problem for c in found}[person_id]
        reason = ""
        if problem:
            name = self._session.team.person[person_id].name
            reason = ask_line(
                self._grid,
                tr("Reason"),
                tr("{name} {problem}. Why should it be done all the same?", name=name, problem=problem),
                tr("Assign"),
            )
            if not reason:
                return
        try:
            session.do(assign, slot, person_id, reason, {slot: seen})
        except Overtaken:
            self._meet(slot, person_id, reason, seen)

    def _meet(self, slot: Slot, person_id: int, reason: str, was: int | None) -> None:
        """Show what was, what is theirs and what is mine; put mine where the person says so."""
        session = self._session
        session.look_elsewhere()
        theirs, team = session.draft.holder(slot), session.team
        names = [team.person[p].name if p in team.person else tr("open") for p in (was, theirs, person_id)]
        if OvertakenDialog(self._page, team.slot_words(slot), *names).exec():
            session.do(assign, slot, person_id, reason)

    # Clearing and pinning

    def clear(self) -> None:
        """Open the chosen slots."""
        slots = self._page.chosen_slots()
        if slots:
            self._session.do(clear, slots)
        else:
            self._session.told.emit(tr("Choose a held slot first; there is nothing to clear here."))

    def pin(self) -> None:
        """Pin the chosen slots; unpin them when all are pinned."""
        slots = self._page.chosen_slots()
        if slots:
            self._session.do(pin, slots, not self._page.all_pinned(slots))
        else:
            self._session.told.emit(tr("Choose a held slot first; there is nothing to pin here."))

    def wish(self, wish: Wish) -> None:
        """Let the people of the chosen weeks wish for them, or no longer where all of them do."""
        view, team = self._grid.rota.view, self._session.team
        weeks: dict[int, list[Week]] = {}
        for index in self._grid.selectedIndexes():
            if view is not None and view.by_people:
                weeks.setdefault(view.people[index.row()].id, []).append(view.weeks[index.column()])
        if not weeks:
            self._session.told.emit(tr("Choose weeks of people first, in the rota by people."))
            return
        all_do = all(team.wish_of.get((who, week)) is wish for who, some in weeks.items() for week in some)
        if changes := self._session.do(wish_for_weeks, weeks, None if all_do else wish):
            self._session.told.emit(f"{changes.label}.")

    def change_handoff(self) -> None:
        """Ask when the rotation of the current slot, else the first one, hands over from a week on."""
        from app.ui.rota.handoff_times import HandoffTimeDialog

        cell, rotations = self._page.current_cell(), self._session.team.rotations
        if rotations:
            chosen = cell.slots[0].rotation_id if cell and cell.slots else rotations[0].id
            HandoffTimeDialog(self._page, self._session, self._page.look, chosen).exec()

    # Tables

    def paste(self, text: str) -> None:
        """Show what a table would change from the current cell on."""
        index = self._grid.currentIndex()
        if not text.strip("\r\n") or not index.isValid():
            self._session.told.emit(tr("There is no table on the clipboard; copy some cells first."))
            return
        try:
            table = read_table(text)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        chosen = {(i.row(), i.column()) for i in self._grid.selectedIndexes()} or {(index.row(), index.column())}
        self._show_paste(tr("Paste"), min(r for r, _ in chosen), min(c for _, c in chosen), table)

    def fill(self) -> None:
        """Show what repeating the first chosen cells of each row would change."""
        chosen = sorted({(i.row(), i.column()) for i in self._grid.selectedIndexes()})
        table = [repeated(line) for line in chosen_table(self._grid)]
        if not chosen or len(table[0]) < 2:
            self._session.told.emit(
                tr("Choose several weeks of a row first; its first cells are repeated over the rest.")
            )
            return
        self._show_paste(tr("Fill"), chosen[0][0], min(c for _, c in chosen), table)

    def _show_paste(self, verb: str, row: int, column: int, table: list[list[str]]) -> None:
        view = self._grid.rota.view
        if view is None:
            return
        dialog = PasteDialog(self._page, self._session, self._page.look, verb)
        dialog.read(view.row_keys[row:], view.weeks[column:], table)
        dialog.exec()

    # Options

    def find_swap(self) -> None:
        """List every way to let the holder of the current slot out of it; Return applies the marked one."""
        session, slots = self._session, self._page.chosen_slots()
        if not slots:
            session.told.emit(tr("Choose a held slot first; an open one needs no swap."))
            return
        if session.standing is None:
            session.settle()
        try:
            options = find_swaps(session.standing, slots[0]) if session.standing else ()
        except Refused as error:
            session.refused.emit(str(error))
            return
        words = session.team.slot_words(slots[0])
        if not options:
            session.refused.emit(tr("Nobody can take {words}, and no exchange keeps the rules.", words=words))
            return
        choices = [Choice(option_words(session.team, o), cost_words(o.cost), o) for o in options]
        self._ask(
            tr(
                "{count} out of {words}",
                count=capital(tr("{n} way|{n} ways", "", len(options), n=small(len(options)))),
                words=words,
            ),
            choices,
            "",
            self.take_option,
        )

    def take_option(self, option: object) -> None:
        """Let the slots of an option change hands, or somebody stand in."""
        if isinstance(option, CoverOption) and (changes := self._session.do(cover_days, option.covers)):
            self._session.told.emit(f"{changes.label}.")
        if not isinstance(option, Option):
            return
        holders = {move.slot: move.after for move in option.moves}
        wanted = [Assignment(slot, who) for slot, who in holders.items() if who is not None]
        opened = tuple(slot for slot, who in holders.items() if who is None)
        session = self._session
        effect = change_effect(session.team, session.draft, wanted, opened, session.standing)
        reason = self.reason(effect)
        if reason is not None and (changes := session.do(apply_option, option, reason=reason)):
            session.told.emit(f"{changes.label}.")

    def find_cover(self) -> None:
        """List who could cover days of the current slot, best first."""
        from app.ui.rota.covers import CoverDialog

        slots = self._page.chosen_slots()
        if self._session.standing is None:
            self._session.settle()
        standing = self._session.standing
        if not slots or standing is None or not standing.covers(slots[:1]):
            self._session.told.emit(tr("Choose a held slot of a coming week first."))
            return
        dialog = CoverDialog(self._page, self._page.look, standing, slots[0])
        if dialog.exec() and dialog.wanted is not None:
            self.cover(dialog.wanted)

    def cover(self, wanted: Cover) -> None:
        """Let somebody stand part of a week, asking for a reason where a rule is against it."""
        session, reason = self._session, ""
        rota = known_week(session.published, session.draft, wanted.slot)
        if problem := cover_problem(session.team, rota, session.covers, wanted):
            words = tr(
                "{name} {problem}. Why should it be done all the same?",
                name=session.team.person[wanted.person_id].name,
                problem=problem,
            )
            reason = ask_line(self._grid, tr("Reason"), words, tr("Cover"))
        if (not problem or reason) and (changes := session.do(cover_week, wanted, reason)):
            session.told.emit(f"{changes.label}.")

    # Swapping at once

    def swap(self, first: Slot, second: Slot) -> None:
        """Swap two held slots; asks for a reason where a rule would break."""
        try:
            effect = swap_effect(self._session.team, self._session.draft, first, second, self._session.standing)
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        if (reason := self.reason(effect)) is not None:
            self._session.do(swap_weeks, first, second, reason=reason)

    def reason(self, effect: Effect) -> str | None:
        """Ask why rules should be broken; empty where none would be, None when the person thought better of it."""
        if not effect.broken:
            return ""
        words = " ".join(f.words for f in effect.broken) + tr(" Why should it be done all the same?")
        return ask_line(self._grid, tr("Reason"), words, tr("Do it")) or None


def _slot_words(team: Team, slot: Slot) -> str:
    return f"{team.rotation[slot.rotation_id].name} {slot.role}"


def _holder_words(team: Team, holder: int | None) -> str:
    return tr("now {name}", name=team.person[holder].name) if holder is not None else tr("open")
