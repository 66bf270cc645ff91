"""The handoff note as a form: what people type is kept when they pause."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, ItemKind, Mood
from app.domain.languages import dated, said, tr
from app.domain.weeks import day_words
from app.reports.sections import stood_words
from app.ui.pages.note_extras import NoteExtras
from app.ui.pages.note_facts import NoteFacts
from app.ui.pages.note_items import ItemKey, ItemRow, item_key
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import PAUSE_MILLISECONDS, TextArea, line_edit
from app.ui.widgets.note_areas import NoteArea
from app.ui.widgets.segments import Segments
from app.ui.widgets.slices import Slices
from app.ui.widgets.texts import button, fill_scrolling, label, row
from app.ui.words import city, local_time

MOODS = tuple(Mood)
WIDEST = 760
LATEST_MILLISECONDS = 1500
NONE = tr("None.")
ADDED = (ItemKind.OPEN, ItemKind.WATCH, ItemKind.WAITING)
ADDED_WORDS = (tr("Problem"), tr("Alert to watch"), tr("Party who waits"))


class NoteForm(QFrame):
    """Sends what was typed with the note it was typed into, and what stood there before; silent while it is filled."""

    note_edited = Signal(object, object, object)
    item_edited = Signal(object, object, object)
    item_removed = Signal(object, int)
    item_moved = Signal(object, object, str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._note: HandoffNote | None = None
        self._rows: dict[ItemKey, ItemRow] = {}
        self._making = Slices(self)
        self._texts_dirty = False
        self._base = HandoffEdit()
        self._title, self._people = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self._stood = label("", "quiet", wrap=True)
        self.mood = Segments([said(m) for m in MOODS], tr("Mood"))
        self.add = line_edit(tr("Add an item"), tr("Add an item and press Return"))
        self.successor = NoteArea(tr("To your successor"), tr("What does the next engineer need to feel ready?"), 3)
        self.learned = NoteArea(tr("Learned"), tr("What would have saved time this week?"), 2)
        self._learned = self._text_section(tr("Learned"), self.learned)
        self.add_kind = Segments(ADDED_WORDS, tr("What to add"))
        self.extras = NoteExtras()
        self._items = QVBoxLayout()
        self._items.setSpacing(Space.NONE)
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
        column.setContentsMargins(*Margins.PAGE)
        column.setSpacing(Space.CLOSE)
        head = row(self._people, self.mood, spacing=Space.APART)
        head.setStretch(0, 1)
        column.addWidget(self._title)
        column.addLayout(head)
        column.addWidget(self._stood)
        column.addSpacing(Space.NEAR)
        column.addWidget(label(tr("Open now"), "section"))
        column.addLayout(self._items)
        line = row(self.add, self.add_kind)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addWidget(self._text_section(tr("To your successor"), self.successor))
        column.addWidget(self._learned)
        column.addWidget(self.extras)
        column.addSpacing(Space.CLOSE)
        column.addWidget(self._facts)
        column.addStretch(1)
        fill_scrolling(self, inner)

    def _text_section(self, heading: str, part: NoteArea) -> QWidget:
        made = QWidget()
        nothing = button(
            tr("None"), partial(self._say_none, part), "flat", tr("Nothing to say in {heading}", heading=heading)
        )
        nothing.setAccessibleName(tr("None in {heading}", heading=heading))
        column = QVBoxLayout(made)
        column.setContentsMargins(Space.NONE, Space.NEAR, Space.NONE, Space.NONE)
        column.setSpacing(Space.CLOSE)
        column.addLayout(row(label(heading, "section"), None, nothing))
        column.addWidget(part)
        return made

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
        same = self._note is not None and self._note.place == note.place
        self._note = note
        self._title.setText(heading_words(note))
        self._stood.setText(stood_words(note))
        self._stood.setVisible(bool(note.stood))
        for part in (self._learned, self.extras):
            part.setVisible(not note.part)
        self._people.setText(
            tr(
                "{outgoing} to {incoming} · {when}",
                outgoing=note.outgoing or tr("Nobody"),
                incoming=note.incoming or tr("nobody"),
                when=_when(note),
            )
        )
        if not same:
            self.forget()
        if not self._texts_dirty:
            self._base = note.edit
            self.mood.choose(MOODS.index(note.edit.mood))
            self.successor.fill(note.edit.to_successor)
            self.learned.fill(note.edit.learned)
            self.extras.show_note(note)
        names = [note.outgoing, note.incoming, *(c.name for c in note.contacts), *(name for name, _, _ in note.away)]
        names += [i.application for i in note.items] + [i.owner for i in note.items]
        for area in (self.successor, self.learned, *self.extras.areas.values()):
            area.know([name for name in names if name])
        self._show_items(note)

    def _show_items(self, note: HandoffNote) -> None:
        """Show the items in their order; rows that are there already stay, others are made bit by bit."""
        items = {item_key(item): item for item in note.items}
        for key in [key for key in self._rows if key not in items]:
            gone = self._rows.pop(key)
            gone.hide()
            gone.deleteLater()
        makers = [partial(self._show_item, number, *pair) for number, pair in enumerate(items.items())]
        self._making.start([*makers, partial(self._facts.show_note, note)])

    def _show_item(self, number: int, key: ItemKey, item: HandoffItem) -> None:
        made = self._rows.get(key) or self._new_row(key, item)
        if self._items.indexOf(made) != number:
            self._items.removeWidget(made)
            self._items.insertWidget(number, made)
        made.show_item(item)

    def settle(self) -> None:
        """Make every row now."""
        self._making.finish()

    def _new_row(self, key: ItemKey, item: HandoffItem) -> ItemRow:
        made = self._rows[key] = ItemRow(item, self._look, self._note.zones[0] if self._note else "UTC")
        made.edited.connect(self._wait)
        made.finished.connect(self.flush)
        made.removed.connect(lambda: self._remove(key))
        made.moved.connect(lambda to, why: self._move(key, to, why))
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
            edit, base = self.typed_edit(), self._base
            self._base = edit
            self.note_edited.emit(note, edit, base)
        for made in tuple(self._rows.values()):
            if made.dirty and made.is_sound():
                made.dirty = False
                self.item_edited.emit(note, made.item(), made.base)

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
            made = self._rows[key]
            item = made.item() if made.is_sound() else made.base  # half a date does not keep it here
            self.item_moved.emit(self._note, item, to, why)

    def _add_item(self) -> None:
        title = self.add.text().strip()
        if title and self._note is not None:
            self.flush()
            self.add.clear()
            self.item_edited.emit(self._note, HandoffItem(title, kind=ADDED[self.add_kind.number]), None)

    def _remove(self, key: ItemKey) -> None:
        item_id = self._rows[key].item_id
        if self._note is not None and item_id is not None:
            self.item_removed.emit(self._note, item_id)

    def row_of(self, title: str) -> ItemRow:
        """Return the row of the item with the title."""
        self.settle()
        return next(r for r in self._rows.values() if r.edits["title"].text() == title)


def heading_words(note: HandoffNote) -> str:
    """Return what the note is of: a rotation and its week, or a day within it."""
    if note.part:
        return tr("{rotation}, short handoff on {day}", rotation=note.rotation, day=day_words(note.handoff_day))
    return tr("{rotation}, week of {day}", rotation=note.rotation, day=day_words(note.first_day))


def _when(note: HandoffNote) -> str:
    here = local_time(note.boundary, note.zones[0])
    first = " ".join((dated(here, tr("%a %-d %b %H:%M")), city(note.zones[0])))
    others = (f"{local_time(note.boundary, z):%H:%M} {city(z)}" for z in note.zones[1:])
    return ", ".join((first, *others))
