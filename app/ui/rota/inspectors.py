"""The panel beside the grid: the chosen slot in words, what is wrong with it, and load against fair share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.findings import Finding
from app.domain.languages import said, small, tr
from app.domain.people import Person
from app.domain.projects import project_blocks
from app.domain.rota import Slot
from app.domain.weeks import Week, span_words
from app.ui.icons import icon
from app.ui.rota.cells import Cell
from app.ui.rota.sayings import holiday_words, state_words, week_words
from app.ui.rota.signs import sign_of
from app.ui.rota.views import RotaView
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import ICON, SMALL, Margins, Space, sized
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.texts import button, empty, label, plain_tip, row
from app.ui.words import capital

if TYPE_CHECKING:
    from app.domain.fairness import Load
    from app.ui.rota.answers import Answers
    from app.ui.rota.slot_histories import SlotHistory

WIDTH, PAD = 292, 16
ROW_HEIGHT, NAME_WIDTH, MOST_NAME, LEAST_BAR = 22, 82, 148, 64
MOST_LOADS = 24


class LoadChart(QWidget):
    """Duties of several people as bars, with a mark where each one's fair share lies."""

    def __init__(self, look: Look, loads: Sequence[tuple[str, Load]], strong: int | None) -> None:
        super().__init__()
        self._look, self._loads, self._strong = look, tuple(loads), strong
        self._most = max((max(float(x.fair), x.duties) for _, x in loads), default=1.0) or 1.0
        self.setFixedHeight(ROW_HEIGHT * len(self._loads))
        self.setAccessibleName("; ".join(_load_words(name, load) for name, load in self._loads))
        self.setToolTip(plain_tip("\n".join(_load_words(name, load) for name, load in self._loads)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures, names = self._figure_width(), self._name_width()
        for number, (name, load) in enumerate(self._loads):
            self._line(painter, QRectF(0, number * ROW_HEIGHT, self.width(), ROW_HEIGHT), name, load, (names, figures))
        painter.end()

    def _name_width(self) -> int:
        """Return the room the widest name takes, in pixels, within bounds: a name that is cut may be any of several."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        widest = max((metrics.horizontalAdvance(name) for name, _ in self._loads), default=0)
        return max(NAME_WIDTH, min(widest + 8, MOST_NAME))

    def _figure_width(self) -> int:
        """Return the room the widest figure takes, in pixels; a bar of some length is always left."""
        metrics = QFontMetrics(sized(self.font(), SMALL))
        widest = max((metrics.horizontalAdvance(_figure(load)) for _, load in self._loads), default=0)
        return min(widest + 10, self.width() - self._name_width() - LEAST_BAR)

    def _line(self, painter: QPainter, box: QRectF, name: str, load: Load, sides: tuple[int, int]) -> None:
        theme, (names, figures) = self._look.theme, sides
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if load.person_id == self._strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        short = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, names - 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, short)
        painter.setFont(sized(font, SMALL))
        painter.setPen(QColor(theme.muted))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        words = painter.fontMetrics().elidedText(_figure(load), Qt.TextElideMode.ElideRight, figures - 8)
        painter.drawText(box, side, words)
        bar = QRectF(names, box.center().y() - 3, box.width() - names - figures, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.soft))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * load.duties / self._most, 6), 3, 3)
        mark = bar.left() + bar.width() * float(load.fair) / self._most
        painter.fillRect(QRectF(mark - 1, bar.top() - 4, 2, 14), QColor(theme.ink))


class Inspector(QFrame):
    """Says everything about the chosen cell; filled a moment after the choice, so that arrows stay quick."""

    assign_wanted = Signal()
    swap_wanted = Signal()
    pin_wanted = Signal()
    clear_wanted = Signal()
    fairness_wanted = Signal()
    option_chosen = Signal(object)
    all_wanted = Signal()
    cover_wanted = Signal()

    def __init__(self, look: Look, session: Session, me: Callable[[], int | None]) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH)
        self._look, self._session, self._me = look, session, me
        self._next: tuple[RotaView, Cell | None, int, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.settle)
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(PAD, PAD, PAD, PAD)
        self._body.setSpacing(Space.CLOSE)
        scroll = ScrollPane(tr("Details of the cell"), inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*Margins.FLUSH)
        outer.addWidget(scroll, 1)
        outer.addWidget(self._foot())

    @cached_property
    def answers(self) -> Answers:
        """What could be done about the slot; made with the first cell, when the grid stands already."""
        from app.ui.rota.answers import Answers

        made = Answers(self._session)
        made.chosen.connect(self.option_chosen)
        made.all_wanted.connect(self.all_wanted)
        made.cover_wanted.connect(self.cover_wanted)
        return made

    @cached_property
    def history(self) -> SlotHistory:
        """Who held the slot."""
        from app.ui.rota.slot_histories import SlotHistory

        return SlotHistory(self._session)

    def _foot(self) -> QWidget:
        self.assign = button(tr("Assign…"), self.assign_wanted.emit, tip=tr("Choose who holds the slot (Return)"))
        self.swap = button(tr("Swap…"), self.swap_wanted.emit, tip=tr("Propose a swap, or do it at once (S)"))
        self.pin = button(tr("Pin"), self.pin_wanted.emit, tip=tr("Planning keeps pinned slots as they are (P)"))
        self.clear = button(tr("Clear"), self.clear_wanted.emit, tip=tr("Open the slot (Del)"))
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(PAD, Space.CLOSE, PAD, Space.NEAR)
        column.setSpacing(Space.CLOSE)
        column.addLayout(row(self.assign, self.swap))
        column.addLayout(row(self.pin, self.clear))
        return foot

    # Showing

    def show_cell(self, view: RotaView, cell: Cell | None, row_number: int, column: int) -> None:
        """Show a cell of the view; None shows how to begin."""
        self._next = (view, cell, row_number, column)
        held = bool(cell and cell.chips)
        self.assign.setEnabled(cell is not None and (bool(cell.slots) or view.by_people))
        for part in (self.swap, self.pin, self.clear):
            part.setEnabled(held)
        self.pin.setText(tr("Unpin") if cell and cell.chips and all(c.pinned for c in cell.chips) else tr("Pin"))
        if self.isVisible():
            self._timer.start()

    def settle(self) -> None:
        """Fill the panel with what was chosen last."""
        self._timer.stop()
        if self._next is None or self._session.closed:
            return
        view, cell, row_number, column = self._next
        self._next = None
        for part in (self.answers, self.history):
            self._body.removeWidget(part)
        empty(self._body)
        if cell is None:
            self.answers.hide()
            self.history.hide()
            self._say(tr("Nothing chosen"), "strong")
            self._say(tr("Choose a cell with the arrows or the mouse to see who holds it and why."), "quiet")
        else:
            self._show_cell(view, cell, row_number, column)
        self._body.addStretch(1)

    def _show_answers(self, slots: tuple[Slot, ...]) -> None:
        self._body.addWidget(self.answers)
        self.answers.show_slot(slots[0] if slots else None)

    def _show_cell(self, view: RotaView, cell: Cell, row_number: int, column: int) -> None:
        person = self._person(view, cell, row_number)
        self._say(person.name if person else view.row_words(row_number), "title")
        for number, slot in enumerate(cell.slots):
            self._body.addSpacing(Space.CLOSE if number else Space.NONE)
            self._show_slot(view, slot)
        if not cell.slots:
            week = view.weeks[column]
            self._say(f"{capital(state_words(view, row_number, week, cell))}, {week_words(week)}", "quiet")
        for part in cell.covers:
            self._say(capital(part.words), "quiet")
        self._show_swaps(view, cell, row_number, view.weeks[column])
        self._show_findings([f for f in view.findings if f.slot in cell.slots])
        self._show_answers(cell.slots)
        days = holiday_words(view.holidays.get(view.weeks[column], ()))
        if days:
            self._heading(tr("Holidays"))
            self._say(days, "quiet")
        self._show_loads(view, cell, person)
        if person is not None:
            self._show_blocks(view, person)
        self._body.addWidget(self.history)
        self.history.show_slot(cell.slots[0] if cell.slots else None)

    def _show_swaps(self, view: RotaView, cell: Cell, row_number: int, week: Week) -> None:
        """Show the proposed swaps that would change the cell, with their answers."""
        if not cell.swaps:
            return
        from app.ui.rota.swap_cards import SwapCard

        for swap in view.swaps_at(row_number, week, cell.slots):
            self._body.addSpacing(Space.CLOSE)
            self._body.addWidget(SwapCard(self._session, swap, self._me()))

    def _person(self, view: RotaView, cell: Cell, row_number: int) -> Person | None:
        if view.by_people:
            return view.people[row_number]
        holder = view.draft.holder(cell.slots[0]) if cell.slots else None
        return view.team.person[holder] if holder is not None else None

    def _show_slot(self, view: RotaView, slot: Slot) -> None:
        rotation = view.team.rotation[slot.rotation_id]
        first = rotation.first_day(slot.week)
        self._say(f"{rotation.name} {said(slot.role)}", "strong")
        self._say(f"{span_words(first, rotation.first_day(slot.week + 1))} ({slot.week.iso})", "quiet")
        self._say(slot_state(view, slot), "quiet")
        if odd := rotation.handoff.odd_length(slot.week):
            self._say(
                tr(
                    "{odd}, then handed over {handoff_of}",
                    odd=capital(odd),
                    handoff_of=rotation.handoff_of(slot.week + 1),
                ),
                "quiet",
            )

    def _show_findings(self, findings: Sequence[Finding]) -> None:
        if findings:
            self._heading(tr("Findings"))
        for finding in findings:
            name, colour = sign_of(finding.severity, self._look.theme)
            sign = QLabel()
            sign.setPixmap(icon(name, colour).pixmap(ICON, ICON))
            sign.setAccessibleName(said(finding.severity))
            line = QHBoxLayout()
            line.setSpacing(Space.CLOSE)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label(finding.words, wrap=True), 1)
            self._body.addLayout(line)
            if finding.reason:
                self._say(tr("Reason given: {reason}", reason=finding.reason), "quiet")

    def _show_loads(self, view: RotaView, cell: Cell, person: Person | None) -> None:
        members = _members(view, cell, person)
        shown = sorted((view.loads[m] for m in members if m in view.loads), key=lambda x: (-x.balance, x.person_id))
        if len(shown) > MOST_LOADS:
            half = MOST_LOADS // 2
            shown = [x for n, x in enumerate(shown) if n < half or n >= len(shown) - half or x.person_id == _id(person)]
        if shown and view.load_weeks:
            self._heading(
                tr(
                    "Load against fair share, {count}",
                    count=tr("{n} week|{n} weeks", "", len(view.load_weeks), n=small(len(view.load_weeks))),
                )
            )
            names = [(view.team.short_name(view.team.person[x.person_id].name), x) for x in shown]
            self._body.addWidget(LoadChart(self._look, names, _id(person)))
            tip = tr("Carried over, holidays, interruption and the formula (Ctrl+Shift+L)")
            self._body.addLayout(row(button(tr("How this is counted…"), self.fairness_wanted.emit, "link", tip), None))

    def _show_blocks(self, view: RotaView, person: Person) -> None:
        lengths = [b.weeks for b in project_blocks(view.team, view.draft, person, view.load_weeks)]
        least = view.team.policy.block_weeks
        long = sum(1 for n in lengths if n >= least)
        self._heading(tr("Project time"))
        if lengths:
            blocks = tr("{n} block|{n} blocks", "", len(lengths), n=small(len(lengths)))
            self._say(
                tr(
                    "{lengths} weeks in {blocks}, {count} of {least} weeks or longer.",
                    lengths=sum(lengths),
                    blocks=blocks,
                    count=tr("{n} block|{n} blocks", "", long, n=small(long)),
                    least=least,
                )
            )
        else:
            self._say(tr("No project weeks here."))

    def _heading(self, words: str) -> None:
        self._body.addSpacing(Space.CLOSE)
        self._say(words, "section")

    def _say(self, words: str, kind: str = "") -> None:
        self._body.addWidget(label(words, kind, wrap=True))


def slot_state(view: RotaView, slot: Slot) -> str:
    """Return draft or published, pinned, and the reason given, in words."""
    held, known = view.draft.held.get(slot), view.published.holder(slot)
    name = view.team.person[known].name if known in view.team.person else ""
    if held is None:
        return tr("Open") if known is None else tr("Open in the draft; published for {name}", name=name)
    words = tr("Published") if known == held.person_id else tr("Draft, not published yet")
    if known is not None and known != held.person_id:
        words = tr("Draft; published for {name}", name=name)
    return (
        words
        + (tr(", pinned") if held.pinned else "")
        + (tr(". Reason: {reason}", reason=held.reason) if held.reason else "")
    )


def _members(view: RotaView, cell: Cell, person: Person | None) -> set[int]:
    if cell.slots:
        rotation = cell.slots[0].rotation_id
        return {p.id for p in view.people if any(r == rotation for r, _ in p.eligible)}
    if person is None:
        return set()
    mine = {r for r, _ in person.eligible}
    return {p.id for p in view.people if any(r in mine for r, _ in p.eligible)}


def _id(person: Person | None) -> int | None:
    return person.id if person else None


def _figure(load: Load) -> str:
    return tr("{duties} of {float:.1f}", duties=load.duties, float=float(load.fair))


def _load_words(name: str, load: Load) -> str:
    side = tr("over") if load.balance >= 0 else tr("under")
    return tr(
        "{name}: {duties} duty weeks, {float:.1f} {side} the fair share",
        name=name,
        duties=load.duties,
        float=abs(float(load.balance)),
        side=side,
    )
