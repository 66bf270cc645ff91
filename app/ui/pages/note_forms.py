"""The handoff note as a form: what people type is kept when they pause."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, ItemKind, Mood
from app.ui.pages.note_extras import NoteExtras
from app.ui.pages.note_facts import NoteFacts
from app.ui.pages.note_items import ItemKey, ItemRow, item_key
from app.ui.themes import Look
from app.ui.widgets.edits import PAUSE_MILLISECONDS, TextArea, line_edit
from app.ui.widgets.note_areas import NoteArea
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, empty, fill_scrolling, label, row, rule
from app.ui.words import city, local_time

MOODS = tuple(Mood)
WIDEST = 760
LATEST_MILLISECONDS = 1500
NONE = "None."
ADDED = (ItemKind.OPEN, ItemKind.WATCH, ItemKind.WAITING)
ADDED_WORDS = ("Problem", "Alert to watch", "Party who waits")


class NoteForm(QFrame):
    """Sends what was typed with the rotation and week it was typed for; silent while it is filled."""

    note_edited = Signal(int, object, object)
    item_edited = Signal(int, object, object)
    item_removed = Signal(int, object, int)
    item_moved = Signal(int, object, object, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._note: HandoffNote | None = None
        self._rows: dict[ItemKey, ItemRow] = {}
        self._texts_dirty = False
        self._title, self._people = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self.mood = Segments([str(m) for m in MOODS], "Mood")
        self.add = line_edit("Add an item", "Add an item and press Return")
        self.successor = NoteArea("To your successor", "What does the next engineer need to feel ready?", 3)
        self.learned = NoteArea("Learned", "What would have saved time this week?", 2)
        self.add_kind = Segments(ADDED_WORDS, "What to add")
        self.extras = NoteExtras()
        self._items = QVBoxLayout()
        self._items.setSpacing(0)
        self._facts = NoteFacts()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        # who types without a pause is saved all the same
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LATEST_MILLISECONDS)
        self._build()
        self._connect()

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(6)
        head = row(self._people, self.mood, spacing=16)
        head.setStretch(0, 1)
        column.addWidget(self._title)
        column.addLayout(head)
        column.addSpacing(12)
        column.addWidget(label("Open now", "section"))
        column.addLayout(self._items)
        line = row(self.add, self.add_kind)
        line.setStretch(0, 1)
        column.addLayout(line)
        for heading, part in (("To your successor", self.successor), ("Learned", self.learned)):
            column.addSpacing(12)
            nothing = button("None", partial(self._say_none, part), "flat", f"Nothing to say in {heading}")
            nothing.setAccessibleName(f"None in {heading}")
            column.addLayout(row(label(heading, "section"), None, nothing))
            column.addWidget(part)
        column.addWidget(self.extras)
        column.addSpacing(8)
        column.addWidget(self._facts)
        column.addStretch(1)
        fill_scrolling(self, inner)

    def _connect(self) -> None:
        self.mood.chosen.connect(lambda _number: self._text_edited(at_once=True))
        for area in (self.successor, self.learned):
            area.edited.connect(self._text_edited)
        self.extras.edited.connect(lambda: self._text_edited(at_once=False))
        self.extras.ticked.connect(lambda: self._text_edited(at_once=True))
        self.add.returnPressed.connect(self._add_item)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self.flush)

    # Filling

    def show_note(self, note: HandoffNote) -> None:
        """Show a note; what is typed and not kept yet stays as it is."""
        same = self._note is not None and (self._note.rotation_id, self._note.week) == (note.rotation_id, note.week)
        self._note = note
        first = f"{note.first_day.day} {note.first_day:%B}"
        self._title.setText(f"{note.rotation}, week of {first}")
        self._people.setText(f"{note.outgoing or 'Nobody'} to {note.incoming or 'nobody'} · {_when(note)}")
        if not same:
            self.forget()
        if not self._texts_dirty:
            self.mood.choose(MOODS.index(note.edit.mood))
            self.successor.fill(note.edit.to_successor)
            self.learned.fill(note.edit.learned)
            self.extras.show_note(note)
        names = [note.outgoing, note.incoming, *(c.name for c in note.contacts), *(name for name, _, _ in note.away)]
        names += [i.application for i in note.items] + [i.owner for i in note.items]
        for area in (self.successor, self.learned):
            area.know([name for name in names if name])
        self._show_items(note)
        self._facts.show_note(note)

    def _show_items(self, note: HandoffNote) -> None:
        items = {item_key(item): item for item in note.items}
        if tuple(items) != tuple(self._rows):
            empty(self._items)
            self._rows = {key: self._new_row(key, item) for key, item in items.items()}
        for key, item in items.items():
            self._rows[key].show_item(item)

    def _new_row(self, key: ItemKey, item: HandoffItem) -> ItemRow:
        made = ItemRow(item, self._look)
        made.edited.connect(self._wait)
        made.finished.connect(self.flush)
        made.removed.connect(lambda: self._remove(key))
        made.moved.connect(lambda to, why: self._move(key, to, why))
        self._items.addWidget(made)
        self._items.addWidget(rule())
        return made

    def forget(self) -> None:
        """Forget what was typed and not kept."""
        self._pause.stop()
        self._texts_dirty = False
        for made in self._rows.values():
            made.dirty = False

    # Keeping

    def _text_edited(self, *, at_once: bool = False) -> None:
        self._texts_dirty = True
        if at_once:
            self.flush()
        else:
            self._wait()

    def _wait(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> None:
        """Keep what was typed; an item that cannot be kept yet, such as one with half a date, waits."""
        self._pause.stop()
        self._latest.stop()
        note = self._note
        if note is None:
            return
        if self._texts_dirty:
            self._texts_dirty = False
            edit = self.typed_edit()
            self.note_edited.emit(note.rotation_id, note.week, edit)
        for made in tuple(self._rows.values()):
            if made.dirty and made.is_sound():
                made.dirty = False
                self.item_edited.emit(note.rotation_id, note.week, made.item())

    def typed_edit(self) -> HandoffEdit:
        """Return the mood and texts as they are typed."""
        texts = self.successor.toPlainText(), self.learned.toPlainText()
        return HandoffEdit(MOODS[self.mood.number], *texts, self.extras.sections(), self.extras.ticks())

    def _say_none(self, area: TextArea) -> None:
        if not area.toPlainText().strip():
            area.setPlainText(NONE)
            self.flush()

    def _move(self, key: ItemKey, to: str, why: str) -> None:
        self.flush()
        if self._note is not None:
            self.item_moved.emit(self._note.rotation_id, self._note.week, self._rows[key].item(), to, why)

    def _add_item(self) -> None:
        title = self.add.text().strip()
        if title and self._note is not None:
            self.flush()
            self.add.clear()
            self.item_edited.emit(
                self._note.rotation_id, self._note.week, HandoffItem(title, kind=ADDED[self.add_kind.number])
            )

    def _remove(self, key: ItemKey) -> None:
        item_id = self._rows[key].item_id
        if self._note is not None and item_id is not None:
            self.item_removed.emit(self._note.rotation_id, self._note.week, item_id)

    def row_of(self, title: str) -> ItemRow:
        """Return the row of the item with the title."""
        return next(r for r in self._rows.values() if r.edits["title"].text() == title)


def _when(note: HandoffNote) -> str:
    here = local_time(note.boundary, note.zones[0])
    first = f"{here:%a} {here.day} {here:%b %H:%M} {city(note.zones[0])}"
    others = (f"{local_time(note.boundary, z):%H:%M} {city(z)}" for z in note.zones[1:])
    return ", ".join((first, *others))
