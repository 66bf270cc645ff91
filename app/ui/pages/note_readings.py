"""A signed handoff note: read back item by item, asked about, accepted, added to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffItem, HandoffNote
from app.domain.languages import dated, tr
from app.domain.weeks import Week
from app.reports.sections import age, moment, stood_words
from app.ui.pages.note_facts import NoteFacts
from app.ui.pages.note_forms import heading_words
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import line_edit
from app.ui.widgets.slices import Slices
from app.ui.widgets.texts import button, chip, empty, fill_scrolling, label, row, rule
from app.ui.widgets.ticks import TickBox

WIDEST = 760
PLAIN = ("state", "impact", "tried", "next_action", "if_then")
WORDS = {"state": "", "impact": tr("Impact: "), "tried": tr("Tried: "), "next_action": tr("Next: "), "if_then": "If "}


class ReadRow(QWidget):
    """One open item: a tick that it was read back, and a line to ask about it."""

    ticked = Signal(str, bool)
    asked = Signal(str, str)

    def __init__(self, item: HandoffItem) -> None:
        super().__init__()
        self.key = item.key
        self.tick = TickBox()
        self.tick.setAccessibleName(tr("Read back: {title}", title=item.title))
        self.tick.clicked.connect(lambda on: self.ticked.emit(self.key, on))
        self.question = line_edit(tr("Ask about {title}", title=item.title), tr("Ask about it and press Return"))
        self.question.setProperty("kind", "flat")
        self.question.returnPressed.connect(self._ask)
        self._asked = label("", "quiet", wrap=True)
        head = row(self.tick, label(item.title, "strong", wrap=True), chip(age(item)))
        head.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.NONE, Space.CLOSE, Space.NONE, Space.NONE)
        column.setSpacing(Space.HAIR)
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.FAR, Space.NONE, Space.NONE, Space.NONE)
        inner.setSpacing(Space.HAIR)
        for name in PLAIN:
            if getattr(item, name):
                inner.addWidget(
                    label(f"{WORDS[name]}{getattr(item, name)}", "" if name == "next_action" else "quiet", wrap=True)
                )
        who = " · ".join(
            part for part in (item.owner, tr("due {due}", due=dated(item.due, tr("%d %b"))) if item.due else "") if part
        )
        if who:
            inner.addWidget(label(who, "quiet", wrap=True))
        inner.addWidget(self._asked)
        inner.addWidget(self.question)
        column.addLayout(inner)
        column.addSpacing(Space.CLOSE)
        column.addWidget(rule())

    def show_read(self, read: dict[str, str], *, done: bool) -> None:
        """Show whether the item was read back or asked about; nothing can be asked when all is `done`."""
        question = read.get(self.key, "")
        self.tick.setChecked(self.key in read)
        self.tick.setEnabled(not done and not question)
        self._asked.setText(tr("Asked: {question}", question=question))
        self._asked.setVisible(bool(question))
        self.question.setVisible(not done and self.key not in read)

    def _ask(self) -> None:
        if self.question.text().strip():
            self.asked.emit(self.key, self.question.text())


class NoteReading(QFrame):
    """Shows a signed note; what was typed and not sent yet stays when it is shown again."""

    ticked = Signal(str, bool)
    asked = Signal(str, str)
    accepted = Signal(str)
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, ReadRow] = {}
        self._shown: tuple[int, Week, str] | None = None
        self._hash = ""
        self._title, self._people = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self._stood, self._signed = label("", "quiet", wrap=True), label("", "quiet", wrap=True)
        self._making = Slices(self)
        self._items, self._texts, self._added = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.synthesis: QLineEdit = line_edit(tr("Said back"), tr("Say back in one line what matters most"))
        self.accept: QPushButton = button(tr("Accept"), self._accept, "filled", tr("Take over with what you said back"))
        self.addendum: QLineEdit = line_edit(tr("Addendum"), tr("Add to the signed note and press Return"))
        self._facts = NoteFacts()
        self._build()
        self.addendum.returnPressed.connect(self._add)
        self.synthesis.returnPressed.connect(self._accept)

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.PAGE)
        column.setSpacing(Space.CLOSE)
        for part in (self._title, self._people, self._stood, self._signed):
            column.addWidget(part)
        column.addSpacing(Space.CLOSE)
        column.addWidget(label(tr("Open now"), "section"))
        column.addLayout(self._items)
        column.addSpacing(Space.CLOSE)
        line = row(self.synthesis, self.accept)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addLayout(self._texts)
        column.addSpacing(Space.CLOSE)
        column.addWidget(label(tr("Added after signing"), "section"))
        column.addLayout(self._added)
        column.addWidget(self.addendum)
        column.addWidget(self._facts)
        column.addStretch(1)
        fill_scrolling(self, inner)

    def show_note(self, note: HandoffNote) -> None:
        """Show a signed note."""
        self._title.setText(heading_words(note))
        self._stood.setText(stood_words(note))
        self._stood.setVisible(bool(note.stood))
        self._people.setText(
            tr(
                "{outgoing} to {incoming} · state: {mood}",
                outgoing=note.outgoing or tr("Nobody"),
                incoming=note.incoming or tr("nobody"),
                mood=note.edit.mood,
            )
        )
        self._signed.setText(_signed_words(note))
        self._show_items(note)
        for part in (self.synthesis, self.accept):
            part.setVisible(note.acceptance is None)
        empty(self._texts)
        texts = [*note.edit.sections, (tr("To your successor"), note.edit.to_successor)]
        texts += [] if note.part else [(tr("Learned"), note.edit.learned)]
        for heading, words in texts:
            self._texts.addSpacing(Space.CLOSE)
            self._texts.addWidget(label(heading, "section"))
            self._texts.addWidget(label(words, wrap=True))
        empty(self._added)
        for addendum in note.addenda:
            who = label(f"{addendum.person}, {moment(note, addendum.at)}", "quiet")
            self._added.addWidget(who)
            self._added.addWidget(label(addendum.words, wrap=True))

    def _show_items(self, note: HandoffNote) -> None:
        """Show the open items; of the same signed note only what was read and asked can be new."""
        read, done = dict(note.read), note.acceptance is not None
        if self._shown == note.place and self._hash == (note.signature.hash if note.signature else ""):
            self._making.finish()
            for made in self.rows.values():
                made.show_read(read, done=done)
            self._facts.show_note(note)
            return
        self._shown, self._hash = note.place, note.signature.hash if note.signature else ""
        empty(self._items)
        self.rows = {}
        makers = [partial(self._add_row, item, read, done) for item in note.open_items]
        self._making.start([*makers, partial(self._facts.show_note, note)])
        if not note.open_items:
            self._items.addWidget(label(tr("None."), "quiet"))

    def _add_row(self, item: HandoffItem, read: dict[str, str], done: bool) -> None:
        made = self.rows[item.key] = ReadRow(item)
        made.show_read(read, done=done)
        made.ticked.connect(self.ticked)
        made.asked.connect(self.asked)
        self._items.addWidget(made)

    def settle(self) -> None:
        """Make every row now."""
        self._making.finish()

    def offer(self, words: str) -> None:
        """Put words that came too late for the note where they can still be added."""
        if words and words not in self.addendum.text():
            self.addendum.setText(" ".join(part for part in (self.addendum.text(), words) if part))

    def clear_typed(self) -> None:
        """Forget what was typed."""
        for edit in (self.synthesis, self.addendum):
            edit.clear()

    def _accept(self) -> None:
        self.accepted.emit(self.synthesis.text())

    def _add(self) -> None:
        self.added.emit(self.addendum.text())


def _signed_words(note: HandoffNote) -> str:
    s, a = note.signature, note.acceptance
    words = (
        tr(
            "Signed by {person}, {moment}, {place}, SHA-256 {hash}…",
            person=s.person,
            moment=moment(note, s.at),
            place=s.place,
            hash=s.hash[:16],
        )
        if s
        else ""
    )
    if a is not None:
        words += tr(
            "\nAccepted by {person}, {moment}, {place}: “{synthesis}”",
            person=a.person,
            moment=moment(note, a.at),
            place=a.place,
            synthesis=a.synthesis,
        )
    return words
