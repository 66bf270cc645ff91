"""One item of a handoff note, edited in place."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.handoffs import HandoffItem
from app.ui.icons import icon
from app.ui.themes import Look
from app.ui.widgets.edits import DayField, fill, line_edit
from app.ui.widgets.texts import chip, label

ItemKey = tuple[str, int]
FIELDS = ("title", "state", "next_action", "owner")


def item_key(item: HandoffItem) -> ItemKey:
    """Return what an item is known by while it is edited: its issue, or its own id."""
    return ("issue", item.issue_id) if item.issue_id is not None else ("item", item.id or 0)


def age_words(item: HandoffItem) -> str:
    """Return “new” or “carried 3 weeks”."""
    weeks = item.weeks_carried
    return "new" if not weeks else f"carried {weeks} {'week' if weeks == 1 else 'weeks'}"


class ItemRow(QWidget):
    """Title, state, next step, owner and due day of one item; `edited` is sent for typing and ticking only."""

    edited = Signal()
    finished = Signal()
    removed = Signal()

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
        for edit in (*self.edits.values(), self.due):
            edit.setProperty("kind", "flat")
        self.edits["title"].setProperty("strong", True)
        self.edits["owner"].setFixedWidth(150)
        self.due.setFixedWidth(118)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.done)
        head.addWidget(self.edits["title"], 1)
        head.addWidget(self._age)
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

    def _connect(self) -> None:
        for edit in (*self.edits.values(), self.due):
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
        self.done.setChecked(item.closed)
        self.done.setAccessibleName(f"Closed: {item.title}")
        self.edits["title"].setEnabled(not item.closed)
        self._age.setText("closed" if item.closed else age_words(item))
        where = " · ".join(part for part in (item.application, age_words(item)) if part)
        self._age.setToolTip(where)
        self.remove.setVisible(item.issue_id is None)

    def item(self) -> HandoffItem:
        """Return what is typed; raise Refused when the due day is no date."""
        typed = {name: edit.text().strip() for name, edit in self.edits.items()}
        return replace(self._item, **typed, due=self._due(), closed=self.done.isChecked())  # type: ignore[arg-type]

    def _due(self) -> date | None:
        return self.due.day()

    @property
    def item_id(self) -> int | None:
        """The stored item's id."""
        return self._item.id

    def is_sound(self) -> bool:
        """Tell whether what is typed can be stored as it stands."""
        try:
            self.due.day()
        except Refused:
            return False
        return bool(self.edits["title"].text().strip())

    def _typed(self) -> None:
        self.dirty = True
        self.edited.emit()

    def _ticked(self) -> None:
        self.dirty = True
        self.finished.emit()
