"""The panel beside the grid: the chosen slot in words, what is wrong with it, and load against fair share."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.fairness import Load, loads
from app.domain.projects import project_blocks
from app.domain.rota import Slot
from app.domain.weeks import span_words
from app.ui.rota.cells import Cell, RotaView
from app.ui.themes import Look
from app.ui.widgets.texts import empty, label

WIDTH = 292


class LoadBar(QWidget):
    """One person's duties as a bar, with a mark where the fair share lies."""

    def __init__(self, load: Load, most: float, look: Look) -> None:
        super().__init__()
        self._load, self._most, self._look = load, max(most, 1.0), look
        self.setFixedHeight(14)
        self.setMinimumWidth(90)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        painter.setBrush(QColor(theme.soft))
        painter.drawRoundedRect(QRectF(0, middle - 3, self.width(), 6), 3, 3)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(0, middle - 3, self.width() * self._load.duties / self._most, 6), 3, 3)
        painter.setBrush(QColor(theme.ink))
        painter.drawRect(QRectF(self.width() * float(self._load.fair) / self._most - 1, 1, 2, self.height() - 2))
        painter.end()


class Inspector(QFrame):
    """Says everything about the chosen cell."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH)
        self._look = look
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(16, 16, 16, 16)
        self._body.setSpacing(6)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addWidget(scroll, 1)

    def add_foot(self, foot: QWidget) -> None:
        """Put the actions below everything."""
        self._outer.addWidget(foot)

    def show_cell(self, view: RotaView, cell: Cell | None, row: int, column: int) -> None:
        """Show a cell of the view; None shows how to begin."""
        empty(self._body)
        if cell is None:
            self._say("Nothing chosen", "strong")
            self._say("Choose a cell with the arrows or the mouse to see who holds it and why.", "quiet")
        else:
            self._show_place(view, cell, row, column)
            self._show_findings(view, cell)
            self._show_loads(view, cell, row)
        self._body.addStretch(1)

    def _say(self, words: str, kind: str = "") -> None:
        self._body.addWidget(label(words, kind, wrap=True))

    def _show_place(self, view: RotaView, cell: Cell, row: int, column: int) -> None:
        slot = cell.slots[0] if cell.slots else None
        holder = view.draft.holder(slot) if slot else None
        name = view.team.person[holder].name if holder is not None else view.row_full_words(row)
        self._say(name, "title")
        if slot is None:
            self._say(cell.words.split(": ")[-1].capitalize() + f", week of {view.week_words(column)}", "quiet")
            return
        rotation = view.team.rotation[slot.rotation_id]
        first = rotation.first_day(slot.week)
        self._say(f"{rotation.name} {slot.role}", "quiet")
        self._say(f"{span_words(first, rotation.first_day(slot.week + 1))}, {slot.week.iso}", "quiet")
        self._say(self._state(view, slot), "quiet")

    def _state(self, view: RotaView, slot: Slot) -> str:
        held, known = view.draft.held.get(slot), view.published.holder(slot)
        if held is None:
            return "Open" if known is None else f"Open in the draft; published for {view.team.person[known].name}"
        words = "Published" if known == held.person_id else "Draft, not published yet"
        if known not in (None, held.person_id):
            words = f"Draft; published for {view.team.person[known].name}" if known in view.team.person else words
        return words + (", pinned" if held.pinned else "") + (f". Reason: {held.reason}" if held.reason else "")

    def _show_findings(self, view: RotaView, cell: Cell) -> None:
        here = [f for f in view.findings if f.slot in cell.slots]
        if here:
            self._body.addSpacing(10)
            self._say("Findings", "section")
            for finding in here:
                self._say(finding.words, "warning")

    def _show_loads(self, view: RotaView, cell: Cell, row: int) -> None:
        members = self._members(view, cell, row)
        if not members:
            return
        weeks = view.weeks
        shown = [load for load in loads(view.team, view.draft, weeks) if load.person_id in members]
        most = max((max(float(x.fair), x.duties) for x in shown), default=1.0)
        self._body.addSpacing(10)
        self._say(f"Load against fair share, {len(weeks)} weeks", "section")
        for load in sorted(shown, key=lambda x: -x.balance):
            self._body.addLayout(self._load_line(view, load, most))
        self._show_blocks(view, cell, row)

    def _load_line(self, view: RotaView, load: Load, most: float) -> QHBoxLayout:
        line = QHBoxLayout()
        name = label(view.team.person[load.person_id].name.split()[0])
        name.setFixedWidth(74)
        figure = label(f"{load.duties} of {float(load.fair):.1f}", "quiet")
        figure.setFixedWidth(58)
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar = LoadBar(load, most, self._look)
        bar.setToolTip(
            f"{load.duties} duty weeks, fair share {float(load.fair):.2f}, balance {float(load.balance):+.2f}"
        )
        for part in (name, bar, figure):
            line.addWidget(part)
        return line

    def _members(self, view: RotaView, cell: Cell, row: int) -> set[int]:
        if cell.slots:
            rotation = cell.slots[0].rotation_id
            return {p.id for p in view.people if any(r == rotation for r, _ in p.eligible)}
        return {view.people[row].id} if view.by_people else set()

    def _show_blocks(self, view: RotaView, cell: Cell, row: int) -> None:
        holder = view.draft.holder(cell.slots[0]) if cell.slots else (view.people[row].id if view.by_people else None)
        if holder is None:
            return
        person = view.team.person[holder]
        lengths = [b.weeks for b in project_blocks(view.team, view.draft, person, view.weeks)]
        long = [n for n in lengths if n >= view.team.policy.block_weeks]
        self._body.addSpacing(10)
        self._say("Project time", "section")
        least = view.team.policy.block_weeks
        words = f"{sum(lengths)} weeks in {len(lengths)} blocks, {len(long)} of them {least} weeks or longer."
        self._say(words if lengths else "No project weeks here.")
