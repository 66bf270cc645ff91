"""One item of a handoff note, edited in place."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.handoffs import HandoffItem, ItemKind
from app.domain.languages import tr
from app.domain.weeks import zone
from app.ui.icons import icon
from app.ui.themes import Look
from app.ui.tokens import Space
from app.ui.widgets.edits import DayField, fill, line_edit
from app.ui.widgets.texts import Button, chip, label, plain_tip, row, rule
from app.ui.widgets.ticks import TickBox
from app.ui.words import city, local_time

INDENT = Space.FAR + Space.CLOSE  # to where the title begins
ItemKey = tuple[str, int]
MORE: dict[str, tuple[str, str]] = {
    "impact": (tr("Impact"), tr("who feels it, and how much")),
    "tried": (tr("Tried"), tr("what has been tried")),
    "if_then": (tr("If"), tr("it comes back: then do this")),
}
PARTY = {
    "channel": (tr("Channel"), tr("where they wait: phone, chat, mail")),
    "ticket": (tr("Ticket"), tr("the ticket's number")),
}


def item_key(item: HandoffItem) -> ItemKey:
    """Return what an item is known by while it is edited: its issue, or its own id."""
    return ("issue", item.issue_id) if item.issue_id is not None else ("item", item.id or 0)


def more_fields(kind: ItemKind) -> dict[str, tuple[str, str]]:
    """Return the further fields of an item: name, label and what to write."""
    return PARTY if kind is ItemKind.WAITING else MORE


def age_words(item: HandoffItem) -> str:
    """Return “new” or “carried 3 weeks”."""
    weeks = item.weeks_carried
    return tr("new") if not weeks else tr("carried {n} week|carried {n} weeks", "", weeks)


def until_words(until: datetime | None, zone_name: str) -> str:
    """Return “2026-12-04 18:00 New York”, nothing for no end."""
    return f"{local_time(until, zone_name):%Y-%m-%d %H:%M} {city(zone_name)}" if until else ""


def until_of(text: str, zone_name: str) -> datetime | None:
    """Read when a watch expires, on the clock of the zone, as UTC; raise Refused when it is no time."""
    words = text.strip().removesuffix(city(zone_name)).strip()
    try:
        at = datetime.fromisoformat(words) if words else None
    except ValueError:
        raise Refused(tr("“{words}” is not a time; write it as 2026-12-04 18:00.", words=words)) from None
    if at is None:
        return None
    return (at if at.tzinfo else at.replace(tzinfo=zone(zone_name))).astimezone(UTC)


class MoreFields(QWidget):
    """The further fields of an item, made when they are first looked at."""

    def __init__(self, kind: ItemKind, zone_name: str) -> None:
        super().__init__()
        fields = {} if kind is ItemKind.WATCH else more_fields(kind)
        self.edits = {name: line_edit(words, hint) for name, (words, hint) in fields.items()}
        self.until = line_edit(
            tr("Until"), tr("2026-12-04 18:00 {city}, when to look at it again", city=city(zone_name))
        )
        self.until.setToolTip(tr("When to look at it again, on the clock of {city}", city=city(zone_name)))
        self.to, self.why = (
            line_edit(tr("Transfer to"), tr("transfer to whom")),
            line_edit(tr("Why"), tr("why, then press Return")),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(INDENT, Space.NONE, Space.NONE, Space.NONE)
        grid.setHorizontalSpacing(Space.TIGHT)
        grid.setVerticalSpacing(Space.NONE)
        rows = [(words, self.edits[name]) for name, (words, _) in fields.items()]
        rows += [(tr("Until"), self.until)] if kind is ItemKind.WATCH else []
        for number, (words, edit) in enumerate(rows):
            grid.addWidget(label(words, "quiet"), number, 0)
            grid.addWidget(edit, number, 1, 1, 2)
        grid.addWidget(label(tr("Give to"), "quiet"), len(rows), 0)
        grid.addWidget(self.to, len(rows), 1)
        grid.addWidget(self.why, len(rows), 2)
        grid.setColumnMinimumWidth(0, 50)
        for edit in (*self.edits.values(), self.until, self.to, self.why):
            edit.setProperty("kind", "flat")


class ItemRow(QWidget):
    """Title, state, next step, owner and due day of one item; `edited` is sent for typing and ticking only."""

    edited = Signal()
    finished = Signal()
    removed = Signal()
    moved = Signal(str, str)

    def __init__(self, item: HandoffItem, look: Look, zone_name: str) -> None:
        super().__init__()
        self._item = item
        self._zone = zone_name
        self.dirty = False
        self.done = TickBox()
        self.done.setToolTip(tr("Closed: kept in the note, no longer carried on"))
        self.edits: dict[str, QLineEdit] = {
            "title": line_edit(tr("Title")),
            "state": line_edit(tr("State"), tr("what has been done, what is known")),
            "next_action": line_edit(tr("Next"), tr("what to do next, and when")),
            "owner": line_edit(tr("Owner"), tr("owner")),
        }
        self.more: MoreFields | None = None
        self.unfold = _flat_button("chevron-down", look, tr("More of {title}", title=item.title))
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(tr("Impact, what was tried, if-then, and transfer to somebody"))
        self.due = DayField(tr("Due"), tr("due date"))
        self.due.setToolTip(tr("The day it is due, such as 2026-12-03"))
        self._age = chip("")
        self.remove = _flat_button("x", look, tr("Remove this item"))
        self.remove.setToolTip(tr("Remove this item"))
        self._column = QVBoxLayout(self)
        self._build()
        self._connect()
        if item.kind is ItemKind.WATCH:
            self.unfold.setChecked(True)
            self._unfold(True)
        self.show_item(item)

    def _build(self) -> None:
        for edit in (*self.edits.values(), self.due):
            edit.setProperty("kind", "flat")
        self.edits["title"].setProperty("strong", True)
        self.edits["owner"].setFixedWidth(150)
        self.due.setFixedWidth(118)
        head = row(self.done, self.edits["title"], self._age, self.unfold, self.remove, spacing=Space.NONE)
        head.insertSpacing(2, Space.CLOSE)
        head.setStretch(1, 1)
        grid = QGridLayout()
        grid.setContentsMargins(INDENT, Space.NONE, Space.NONE, Space.NONE)
        grid.setHorizontalSpacing(Space.TIGHT)
        grid.setVerticalSpacing(Space.NONE)
        grid.setColumnStretch(1, 1)
        for number, (words, name) in enumerate(((tr("State"), "state"), (tr("Next"), "next_action"))):
            quiet = label(words, "quiet")
            quiet.setMinimumWidth(40)
            grid.addWidget(quiet, number, 0)
            grid.addWidget(self.edits[name], number, 1)
        grid.addWidget(self.edits["owner"], 0, 2)
        grid.addWidget(self.due, 1, 2)
        self._column.setContentsMargins(Space.NONE, Space.TIGHT, Space.NONE, Space.NONE)
        self._column.setSpacing(Space.NONE)
        self._column.addLayout(head)
        self._column.addLayout(grid)
        self._column.addSpacing(Space.CLOSE)
        self._column.addWidget(rule())

    def _connect(self) -> None:
        self.unfold.clicked.connect(self._unfold)
        for edit in (*self.edits.values(), self.due):
            self._hear(edit)
        self.done.clicked.connect(self._ticked)
        self.remove.clicked.connect(self.removed)

    def _hear(self, edit: QLineEdit) -> None:
        edit.textEdited.connect(self._typed)
        edit.editingFinished.connect(self.finished)

    def _unfold(self, shown: bool) -> None:
        if self.more is None:
            self.more = self._made_more()
        self.more.setVisible(shown)

    def _made_more(self) -> MoreFields:
        more = MoreFields(self._item.kind, self._zone)
        more.why.returnPressed.connect(lambda: self.moved.emit(more.to.text(), more.why.text()))
        for edit in (*more.edits.values(), more.until):
            self._hear(edit)
        self.edits |= more.edits
        self._show_more(more)
        self._column.insertWidget(2, more)
        return more

    def _show_more(self, more: MoreFields) -> None:
        for name, edit in more.edits.items():
            fill(edit, getattr(self._item, name))
        fill(more.until, until_words(self._item.until, self._zone))

    def show_item(self, item: HandoffItem) -> None:
        """Show what is stored, unless something typed is not stored yet."""
        if self.dirty:
            return
        self._item = item
        self.setAccessibleName(", ".join(part for part in (item.title, item.state, age_words(item)) if part))
        for name, edit in self.edits.items():
            fill(edit, getattr(item, name))
            edit.setAccessibleDescription("" if name == "title" else item.title)
            edit.setToolTip(plain_tip(edit.text()))
        self.due.fill(item.due)
        if self.more is not None:
            self._show_more(self.more)
        self.done.setChecked(item.closed)
        self.done.setAccessibleName(tr("Closed: {title}", title=item.title))
        self.edits["title"].setEnabled(not item.closed)
        self._age.setText(tr("closed") if item.closed else age_words(item))
        self._age.setToolTip(plain_tip(" · ".join(part for part in (item.application, age_words(item)) if part)))
        self.remove.setVisible(item.issue_id is None and not item.weeks_carried)

    def item(self) -> HandoffItem:
        """Return what is typed; raise Refused when a day or a time is none."""
        typed = {name: edit.text().strip() for name, edit in self.edits.items()}
        return replace(self._item, **typed, due=self.due.day(), until=self._until(), closed=self.done.isChecked())  # type: ignore[arg-type]

    def _until(self) -> datetime | None:
        watched = self.more is not None and self._item.kind is ItemKind.WATCH
        return until_of(self.more.until.text(), self._zone) if self.more and watched else self._item.until

    @property
    def base(self) -> HandoffItem:
        """The item as it was when typing began."""
        return self._item

    @property
    def item_id(self) -> int | None:
        """The stored item's id."""
        return self._item.id

    def is_sound(self) -> bool:
        """Tell whether what is typed can be stored as it stands."""
        try:
            self.item()
        except Refused:
            return False
        return bool(self.edits["title"].text().strip())

    def _typed(self) -> None:
        self.dirty = True
        self.edited.emit()

    def _ticked(self) -> None:
        self.dirty = True
        self.finished.emit()


def _flat_button(name: str, look: Look, words: str) -> Button:
    made = Button()
    made.setIcon(icon(name, look.theme.muted))
    made.setProperty("kind", "flat")
    made.setAccessibleName(words)
    return made
