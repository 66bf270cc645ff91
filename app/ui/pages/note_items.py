"""One item of a handoff note, edited in place."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.handoffs import HandoffItem, ItemKind
from app.ui.icons import icon
from app.ui.themes import Look
from app.ui.widgets.edits import DayField, fill, line_edit
from app.ui.widgets.texts import chip, label

ItemKey = tuple[str, int]
MORE: dict[str, tuple[str, str]] = {
    "impact": ("Impact", "who feels it, and how much"),
    "tried": ("Tried", "what has been tried"),
    "if_then": ("If", "it comes back: then do this"),
}
PARTY = {"channel": ("Channel", "where they wait: phone, chat, mail"), "ticket": ("Ticket", "the ticket's number")}


def item_key(item: HandoffItem) -> ItemKey:
    """Return what an item is known by while it is edited: its issue, or its own id."""
    return ("issue", item.issue_id) if item.issue_id is not None else ("item", item.id or 0)


def more_fields(kind: ItemKind) -> dict[str, tuple[str, str]]:
    """Return the further fields of an item: name, label and what to write."""
    return PARTY if kind is ItemKind.WAITING else MORE


def age_words(item: HandoffItem) -> str:
    """Return “new” or “carried 3 weeks”."""
    weeks = item.weeks_carried
    return "new" if not weeks else f"carried {weeks} {'week' if weeks == 1 else 'weeks'}"


class ItemRow(QWidget):
    """Title, state, next step, owner and due day of one item; `edited` is sent for typing and ticking only."""

    edited = Signal()
    finished = Signal()
    removed = Signal()
    moved = Signal(str, str)

    def __init__(self, item: HandoffItem, look: Look) -> None:
        super().__init__()
        self._item = item
        self.dirty = False
        self.done = QCheckBox()
        self.done.setToolTip("Closed: kept in the note, no longer carried on")
        self.edits: dict[str, QLineEdit] = {
            "title": line_edit("Title"),
            "state": line_edit("State", "what has been done, what is known"),
            "next_action": line_edit("Next", "what to do next, and when"),
            "owner": line_edit("Owner", "owner"),
        }
        self._more_fields = more_fields(item.kind)
        self.edits |= {name: line_edit(words, hint) for name, (words, hint) in self._more_fields.items()}
        self.until = line_edit("Until", "2026-12-04 18:00 UTC, when to look at it again")
        self.to, self.why = line_edit("Transfer to", "transfer to whom"), line_edit("Why", "why, then press Return")
        self.unfold = QPushButton()
        self.unfold.setIcon(icon("chevron-down", look.theme.muted))
        self.unfold.setProperty("kind", "flat")
        self.unfold.setCheckable(True)
        self.unfold.setToolTip("Impact, what was tried, if-then, and transfer to somebody")
        self.unfold.setAccessibleName(f"More of {item.title}")
        self._more = QWidget()
        self._more.setVisible(item.kind is ItemKind.WATCH)
        self.due = DayField("Due", "due date")
        self.due.setToolTip("The day it is due, such as 2026-12-03")
        self._age = chip("")
        self.remove = QPushButton()
        self.remove.setIcon(icon("x", look.theme.muted))
        self.remove.setProperty("kind", "flat")
        self.remove.setToolTip("Remove this item")
        self.remove.setAccessibleName("Remove this item")
        self._build()
        self._connect()
        self.show_item(item)

    def _build(self) -> None:
        for edit in (*self.edits.values(), self.due, self.until, self.to, self.why):
            edit.setProperty("kind", "flat")
        self.edits["title"].setProperty("strong", True)
        self.edits["owner"].setFixedWidth(150)
        self.due.setFixedWidth(118)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.done)
        head.addWidget(self.edits["title"], 1)
        head.addWidget(self._age)
        head.addWidget(self.unfold)
        head.addWidget(self.remove)
        grid = QGridLayout()
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, (words, name) in enumerate((("State", "state"), ("Next", "next_action"))):
            quiet = label(words, "quiet")
            quiet.setFixedWidth(40)
            grid.addWidget(quiet, number, 0)
            grid.addWidget(self.edits[name], number, 1)
        grid.addWidget(self.edits["owner"], 0, 2)
        grid.addWidget(self.due, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 6)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(grid)
        self._build_more()
        column.addWidget(self._more)

    def _build_more(self) -> None:
        grid = QGridLayout(self._more)
        grid.setContentsMargins(24, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        rows = [(words, self.edits[name]) for name, (words, _) in self._more_fields.items()]
        if self._item.kind is ItemKind.WATCH:
            rows = [("Until", self.until)]
        for number, (words, edit) in enumerate(rows):
            grid.addWidget(label(words, "quiet"), number, 0)
            grid.addWidget(edit, number, 1, 1, 2)
        grid.addWidget(label("Give to", "quiet"), len(rows), 0)
        grid.addWidget(self.to, len(rows), 1)
        grid.addWidget(self.why, len(rows), 2)
        grid.setColumnMinimumWidth(0, 50)

    def _connect(self) -> None:
        self.unfold.clicked.connect(self._unfold)
        self.why.returnPressed.connect(lambda: self.moved.emit(self.to.text(), self.why.text()))
        for edit in (*self.edits.values(), self.due, self.until):
            edit.textEdited.connect(self._typed)
            edit.editingFinished.connect(self.finished)
        self.done.clicked.connect(self._ticked)
        self.remove.clicked.connect(self.removed)

    def show_item(self, item: HandoffItem) -> None:
        """Show what is stored, unless something typed is not stored yet."""
        if self.dirty:
            return
        self._item = item
        for name, edit in self.edits.items():
            fill(edit, getattr(item, name))
            edit.setToolTip(edit.text())
        self.due.fill(item.due)
        fill(self.until, f"{item.until:%Y-%m-%d %H:%M}" if item.until else "")
        self.done.setChecked(item.closed)
        self.done.setAccessibleName(f"Closed: {item.title}")
        self.edits["title"].setEnabled(not item.closed)
        self._age.setText("closed" if item.closed else age_words(item))
        where = " · ".join(part for part in (item.application, age_words(item)) if part)
        self._age.setToolTip(where)
        self.remove.setVisible(item.issue_id is None and not item.weeks_carried)

    def item(self) -> HandoffItem:
        """Return what is typed; raise Refused when the due day is no date."""
        typed = {name: edit.text().strip() for name, edit in self.edits.items()}
        return replace(self._item, **typed, due=self._due(), until=self._until(), closed=self.done.isChecked())  # type: ignore[arg-type]

    def _due(self) -> date | None:
        return self.due.day()

    def _until(self) -> datetime | None:
        """Return when the watch expires; raise Refused when it is no time."""
        text = self.until.text().strip().removesuffix("UTC").strip()
        try:
            return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
        except ValueError:
            raise Refused(f"“{text}” is not a time; write it as 2026-12-04 18:00.") from None

    @property
    def item_id(self) -> int | None:
        """The stored item's id."""
        return self._item.id

    def is_sound(self) -> bool:
        """Tell whether what is typed can be stored as it stands."""
        try:
            self.due.day()
            self._until()
        except Refused:
            return False
        return bool(self.edits["title"].text().strip())

    def _unfold(self, shown: bool) -> None:
        self._more.setVisible(shown)

    def _typed(self) -> None:
        self.dirty = True
        self.edited.emit()

    def _ticked(self) -> None:
        self.dirty = True
        self.finished.emit()
