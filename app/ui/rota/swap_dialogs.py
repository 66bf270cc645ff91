"""With whom to swap: every way out of a slot, what it would mean for each person, then ask them or do it at once."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.errors import Overtaken, Refused
from app.domain.findings import Severity
from app.domain.languages import tr
from app.domain.options import Option, OptionKind, cost_words, option_words
from app.domain.rota import Slot, SlotChange
from app.domain.swap_proposals import end_of_day, first_begin, give_moves, round_moves, swap_obstacle, swap_words
from app.ui.rota.choices import Choice, narrowed
from app.ui.rota.rows import HEIGHT, Row, RowList
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import DayField, field_label, line_edit
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.texts import button, label, row
from app.ui.words import moment_words
from app.usecases.candidates import candidates
from app.usecases.swap_consequences import consequences
from app.usecases.swap_finding import apply_option, find_swaps
from app.usecases.swap_proposing import propose_swap
from app.usecases.swapping import swap_weeks

if TYPE_CHECKING:
    from app.usecases.standings import Standing

WIDTH, SHOWN, MEANING_HEIGHT, FIELD_WIDTH, DAY_WIDTH = 760, 7, 120, 104, 128
KINDS = {1: OptionKind.GIVE, 2: OptionKind.SWAP, 3: OptionKind.CYCLE}
Moves = tuple[SlotChange, ...]


class SwapDialog(QDialog):
    """Type to narrow, arrows to choose, Return to propose, Ctrl+Return to swap at once.

    With one slot every way out of it is listed; with two or three their exchange. `grid_wanted` asks for the other
    slot to be chosen on the grid.
    """

    grid_wanted = Signal()

    def __init__(self, parent: QWidget, session: Session, look: Look, me: int | None, slots: tuple[Slot, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Swap"))
        self.setFixedWidth(WIDTH)
        self._session, self._me, self._slots = session, me, slots
        self._choices: list[Choice] = []
        self._shown: list[Choice] = []
        self.line = line_edit(tr("With whom"), tr("Type a name or a date to narrow, arrows to choose"))
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.list = RowList(look, tr("Ways to swap"))
        self.list.setFixedHeight(HEIGHT * SHOWN + 6)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.currentRowChanged.connect(lambda _row: self._show_meaning())
        self.meaning = label("", wrap=True)
        self.meaning.setTextFormat(Qt.TextFormat.RichText)
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.message = line_edit(tr("Message"), tr("A word to the others, if you like"))
        self.reason = line_edit(tr("Reason"), tr("Why the rule should be broken all the same"))
        self.until = DayField(tr("Answers until"), "2026-11-30")
        self.trouble = label("", "warning", wrap=True)
        self.trouble.hide()
        self._build()
        session.stood.connect(self._fill)
        session.refused.connect(self._say_trouble)
        self._fill()

    def _build(self) -> None:
        session, column = self._session, QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.CLOSE)
        title = tr("Swap with whom?") if len(self._slots) == 1 else tr("Swap these slots?")
        column.addWidget(label(title, "title"))
        column.addWidget(label(self._heading(), "quiet", wrap=True))
        area = ScrollPane(tr("What the swap means"), self.meaning)
        area.setMinimumHeight(MEANING_HEIGHT)
        for part in (self.line, self.list, label(tr("What it would mean"), "section"), area):
            column.addWidget(part, 1 if part is area else 0)
        self._reason_label = field_label(tr("Reason"), FIELD_WIDTH)
        column.addLayout(row(self._reason_label, self.reason))
        column.addLayout(row(field_label(tr("Message"), FIELD_WIDTH), self.message))
        begin = first_begin(session.team, _stays(self._slots))
        when = moment_words(begin, session.team.time_zone, session.now)
        self.until.setFixedWidth(DAY_WIDTH)
        late = label(tr("left empty: until the first week begins, {when}", when=when), "quiet", wrap=True)
        answers = row(field_label(tr("Answers until"), FIELD_WIDTH), self.until, late)
        answers.setStretch(2, 1)
        column.addLayout(answers)
        self.now = button(
            tr("Swap now"), self._swap_now, tip=tr("Do it at once in the draft, without asking (Ctrl+Return)")
        )
        self.propose = button(tr("Propose"), self._propose, "filled", tr("Ask everybody concerned (Return)"))
        self.propose.setDefault(True)
        column.addWidget(self.trouble)
        grid = button(
            tr("Choose on the grid"), self._to_grid, "flat", tr("Mark the slot and choose the other (Ctrl+G)")
        )
        column.addWidget(Answers(self.propose, button(tr("Close"), self.reject), [self.now], [grid]))

    def _heading(self) -> str:
        team, draft = self._session.team, self._session.draft
        held = [
            tr("{slot}, held by {name}", slot=team.slot_words(s), name=_name(self._session, draft.holder(s)))
            for s in self._slots
        ]
        who = (
            tr("You are {name}.", name=_name(self._session, self._me))
            if self._me
            else tr("Proposed for the holder of the first slot.")
        )
        return f"{'; '.join(held)}. {who}"

    # Ways

    def _fill(self) -> None:
        """List the ways once the rota has been looked at; what is chosen and typed stays."""
        standing, session = self._session.standing, self._session
        try:
            if len(self._slots) > 1:
                self._choices = self._exchanges()
            elif standing is not None:
                self._choices = self._ways_out(standing)
        except Refused as error:
            session.refused.emit(str(error))
        self._narrow(self.line.text(), self.moves)

    def _exchanges(self) -> list[Choice]:
        """Return the exchange of two slots, or both ways round of three."""
        team, draft, slots = self._session.team, self._session.draft, self._slots
        both = (slots, slots[::-1]) if len(slots) > 2 else (slots,)
        made = [round_moves(team, draft, some) for some in both]
        return [Choice(swap_words(team, moves), "", moves) for moves in made]

    def _ways_out(self, standing: Standing) -> list[Choice]:
        """Return the ways that keep the rules, best first, then those to whom giving it would break one."""
        slot, team = self._slots[0], standing.team
        options = find_swaps(standing, slot)
        found = [Choice(option_words(team, o), cost_words(o.cost), o.moves) for o in options]
        for candidate in candidates(team, standing.rota, slot, standing):
            person = team.person[candidate.person_id]
            if candidate.problem and person.can_hold(slot.rotation_id, slot.role):
                moves = give_moves(team, standing.rota, slot, person.id)
                if moves[0].before != person.id:
                    found.append(Choice(tr("Give to {name}", name=person.name), candidate.problem, moves, against=True))
        return found

    def _narrow(self, text: str, chosen: Moves = ()) -> None:
        """List the ways that hold what was typed; the one chosen stays so, else the first is."""
        self._shown = narrowed(self._choices, text)
        kept = [n for n, choice in enumerate(self._shown) if chosen and choice.key == chosen]
        rows = [Row(c.words, c.hint, Severity.WARNING if c.against else None, not c.against) for c in self._shown]
        none = (
            tr("Nobody is called that.")
            if self._choices
            else tr("Nobody can take it.")
            if self._is_filled
            else tr("Looking…")
        )
        self.list.show_rows(rows or [Row(none)])
        self.list.blockSignals(True)
        self.list.setCurrentRow((kept or [0])[0] if self._shown else -1)
        self.list.blockSignals(False)
        self._show_meaning()

    @property
    def _is_filled(self) -> bool:
        return len(self._slots) > 1 or self._session.standing is not None

    @property
    def moves(self) -> Moves:
        """The way chosen, empty where there is none."""
        number = self.list.currentRow()
        found: Moves = self._shown[number].key if 0 <= number < len(self._shown) else ()  # type: ignore[assignment]
        return found

    def _show_meaning(self) -> None:
        moves, session = self.moves, self._session
        self.trouble.setVisible(not moves and self.trouble.isVisibleTo(self))
        for part in (self.now, self.propose):
            part.setEnabled(bool(moves))
        if not moves:
            self._say([], broken=False)
            return
        if obstacle := swap_obstacle(session.team, session.draft, moves):
            self._say([(obstacle,)], broken=False)
            return
        found = consequences(session.team, session.draft, moves, session.standing)
        self._say(list(found.people.values()), broken=bool(found.broken or found.problems))

    def _say(self, people: list[tuple[str, ...]], *, broken: bool) -> None:
        parts = []
        for first, *rest in people:
            lines = "<br>".join(escape(line) for line in rest)
            parts.append(f'<div style="margin-bottom: 5px"><b>{escape(first)}</b><br>{lines}</div>')
        self.meaning.setText("".join(parts))
        for part in (self._reason_label, self.reason):
            part.setVisible(broken)

    def _say_trouble(self, words: str) -> None:
        """Say here too what was refused, where the window behind may be hidden."""
        self.trouble.setText(words)
        self.trouble.show()

    # Doing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._shown:
                self.list.setCurrentRow(max(0, min(len(self._shown) - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._swap_now()
        elif held and event.key() == Qt.Key.Key_G:
            self._to_grid()
        else:
            super().keyPressEvent(event)

    def _needs_reason(self) -> bool:
        """Lead to the field for a reason where one is missing."""
        missing = self.reason.isVisibleTo(self) and not self.reason.text().strip()
        if missing:
            self.reason.setFocus()
        return missing

    def _propose(self) -> None:
        session, moves = self._session, self.moves
        if not moves or self._needs_reason():
            return
        try:
            day = self.until.day()
            changes = session.do(
                propose_swap,
                moves,
                self._me or moves[0].before or 0,
                message=self.message.text(),
                reason=self.reason.text(),
                expires=end_of_day(session.team, day) if day else None,
            )
        except (Overtaken, Refused) as error:
            session.look_elsewhere()
            session.refused.emit(str(error))
            return
        if changes:
            session.told.emit(tr("{label}: done. {details}", label=changes.label, details=" ".join(changes.details)))
            self.accept()

    def _swap_now(self) -> None:
        session, moves, reason = self._session, self.moves, self.reason.text()
        if not moves or self._needs_reason():
            return
        if len(moves) == 2:
            changes = session.do(swap_weeks, moves[0].slot, moves[1].slot, reason=reason)
        else:
            changes = session.do(apply_option, Option(KINDS[len(moves)], moves, {}), reason=reason)
        if changes:
            session.told.emit(tr("{label}: done.", label=changes.label))
            self.accept()

    def _to_grid(self) -> None:
        self.reject()
        self.grid_wanted.emit()


def _name(session: Session, person_id: int | None) -> str:
    return session.team.person[person_id].name if person_id in session.team.person else tr("nobody")


def _stays(slots: tuple[Slot, ...]) -> Moves:
    return tuple(SlotChange(slot, None, None) for slot in slots)
