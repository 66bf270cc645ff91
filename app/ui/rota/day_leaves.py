"""Leave where days are chosen in the grid: what it would mean in words beside them, and recording or removing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from app.domain.languages import tr
from app.domain.leave_effects import effect_of_leave, leave_added, leave_removed
from app.domain.weeks import span_words
from app.ui.dialogs.leaves import LeaveDialog
from app.ui.rota.days import ChosenDays
from app.ui.rota.drops import hint_label, place_hint, rich_words
from app.ui.rota.grids import RotaGrid
from app.ui.sessions import Session
from app.usecases.teams import record_leave, take_leave_out

if TYPE_CHECKING:
    from app.ui.rota.hands import Hands

NO_EFFECT = tr("No duty week is hit.")
WORKING_DAYS = 5


class DayLeaves(QObject):
    """Says what leave on the chosen days would mean, and does it."""

    def __init__(self, hands: Hands, session: Session, grid: RotaGrid) -> None:
        super().__init__(hands)
        self._session, self._grid = session, grid
        self.hint = hint_label(grid.viewport())
        grid.horizontalScrollBar().valueChanged.connect(self.show_hint)

    def show_hint(self) -> None:
        """Say beside the chosen days what leave, or no leave, would mean there."""
        days, boxes = self._grid.days.chosen, self._grid.days.boxes()
        if days is None or not boxes:
            self.hint.hide()
            return
        self.hint.setText(rich_words(self.words(days), "good"))
        at = QPoint(max(0, boxes[-1].left()), boxes[-1].bottom() - 14)
        place_hint(self.hint, self._grid.viewport(), at)

    def words(self, days: ChosenDays) -> tuple[str, ...]:
        """Return who and when, what leave would mean for the weeks held, and which key does it."""
        name = self._session.team.person[days.person_id].name
        count = (days.last - days.first).days + 1
        what = f"{name}, {span_words(days.first, days.last)}" + (
            tr(" ({count} days)", count=count) if count > 1 else ""
        )
        removes = self.is_leave(days)
        keys = tr("L removes the leave") if removes else tr("L records leave, Shift+L with a note")
        return (what, *self.effect(days, removes=removes), keys)

    def is_leave(self, days: ChosenDays) -> bool:
        """Tell whether every chosen day is leave already."""
        team = self._session.team
        return all(team.leave_on(days.person_id, day) is not None for day in days.leave.days())

    def effect(self, days: ChosenDays, *, removes: bool = False) -> tuple[str, ...]:
        """Return what leave, or its removal, would mean for the weeks held."""
        session = self._session
        after = leave_removed(session.team, days.leave) if removes else leave_added(session.team, days.leave)
        found = effect_of_leave(session.team, after, session.draft, session.covers, days.leave)
        return found or (NO_EFFECT,)

    # Doing it

    def toggle(self) -> None:
        """Record leave on the chosen days, or remove it where all of them are leave."""
        days = self._grid.days.chosen
        if days is None:
            self.ask()
        elif self.is_leave(days):
            self.remove()
        else:
            self._record(days, "", part_day=False)

    def ask(self) -> None:
        """Ask for a note, with the effect in words, then record leave on the chosen days or weeks."""
        days = self._chosen()
        if days is None:
            self._session.told.emit(tr("Choose days or weeks of one person first, in the rota by people."))
            return
        name, span = self._session.team.person[days.person_id].name, span_words(days.first, days.last)
        dialog = LeaveDialog(
            self._grid,
            tr("Leave of {name}, {span}", name=name, span=span),
            self.effect(days),
            one_day=days.first == days.last,
        )
        if dialog.exec():
            self._record(days, dialog.note.text(), part_day=dialog.part_day)

    def remove(self) -> None:
        """Remove leave from the chosen days or weeks."""
        days = self._chosen()
        if days is None:
            self._session.told.emit(tr("Choose days or weeks of one person first, in the rota by people."))
        elif changes := self._session.do(take_leave_out, days.person_id, days.first, days.last):
            self.hint.hide()
            self._session.told.emit(tr("{label}: done.", label=changes.label))

    def _record(self, days: ChosenDays, note: str, *, part_day: bool) -> None:
        words = () if part_day else self.effect(days)
        span = (days.first, days.last)
        if changes := self._session.do(record_leave, days.person_id, *span, note, part_day=part_day):
            self.hint.hide()
            hit = " ".join(words) if words and words != (NO_EFFECT,) else ""
            self._session.told.emit(f"{changes.label}. {hit}".rstrip())

    def _chosen(self) -> ChosenDays | None:
        """Return the chosen days, or the working days of the chosen weeks of one person."""
        view, indexes = self._grid.rota.view, self._grid.selectedIndexes()
        if self._grid.days.chosen is not None:
            return self._grid.days.chosen
        if view is None or not view.by_people or len({i.row() for i in indexes}) != 1:
            return None
        weeks = sorted(view.weeks[i.column()] for i in indexes)
        return ChosenDays(view.people[indexes[0].row()].id, weeks[0].monday, weeks[-1].days()[WORKING_DAYS - 1])
