"""A signed handoff note: read back item by item, asked about, accepted, added to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffItem, HandoffNote
from app.reports.sections import age, moment
from app.ui.pages.note_facts import NoteFacts
from app.ui.widgets.edits import line_edit
from app.ui.widgets.texts import button, chip, empty, fill_scrolling, label, row, rule

WIDEST = 760
PLAIN = ("state", "impact", "tried", "next_action", "if_then")
WORDS = {"state": "", "impact": "Impact: ", "tried": "Tried: ", "next_action": "Next: ", "if_then": "If "}


class ReadRow(QWidget):
    """One open item: a tick that it was read back, and a line to ask about it."""

    ticked = Signal(str, bool)
    asked = Signal(str, str)

    def __init__(self, item: HandoffItem, read: dict[str, str], *, done: bool) -> None:
        super().__init__()
        self.key = item.key
        self.tick = QCheckBox()
        self.tick.setAccessibleName(f"Read back: {item.title}")
        self.tick.setChecked(item.key in read)
        self.tick.setEnabled(not done and not read.get(item.key))
        self.tick.clicked.connect(lambda on: self.ticked.emit(self.key, on))
        self.question = line_edit(f"Ask about {item.title}", "Ask about it and press Return")
        self.question.setProperty("kind", "flat")
        self.question.returnPressed.connect(self._ask)
        self.question.setVisible(not done and item.key not in read)
        head = row(self.tick, label(item.title, "strong", wrap=True), chip(age(item)))
        head.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(26, 0, 0, 0)
        inner.setSpacing(2)
        for name in PLAIN:
            if getattr(item, name):
                inner.addWidget(
                    label(f"{WORDS[name]}{getattr(item, name)}", "" if name == "next_action" else "quiet", wrap=True)
                )
        who = " · ".join(part for part in (item.owner, f"due {item.due:%d %b}" if item.due else "") if part)
        for words in (who, f"Asked: {read[item.key]}" if read.get(item.key) else ""):
            if words:
                inner.addWidget(label(words, "quiet", wrap=True))
        inner.addWidget(self.question)
        column.addLayout(inner)

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
        self._title, self._people = label("", "big", wrap=True), label("", "quiet", wrap=True)
        self._signed = label("", "quiet", wrap=True)
        self._items, self._texts, self._added = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self.synthesis: QLineEdit = line_edit("Said back", "Say back in one line what matters most")
        self.accept: QPushButton = button("Accept", self._accept, "filled", "Take over with what you said back")
        self.addendum: QLineEdit = line_edit("Addendum", "Add to the signed note and press Return")
        self._facts = NoteFacts()
        self._build()
        self.addendum.returnPressed.connect(self._add)
        self.synthesis.returnPressed.connect(self._accept)

    def _build(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 18, 20, 20)
        column.setSpacing(6)
        for part in (self._title, self._people, self._signed):
            column.addWidget(part)
        column.addSpacing(10)
        column.addWidget(label("Open now", "section"))
        column.addLayout(self._items)
        column.addSpacing(6)
        line = row(self.synthesis, self.accept)
        line.setStretch(0, 1)
        column.addLayout(line)
        column.addLayout(self._texts)
        column.addSpacing(8)
        column.addWidget(label("Added after signing", "section"))
        column.addLayout(self._added)
        column.addWidget(self.addendum)
        column.addWidget(self._facts)
        column.addStretch(1)
        fill_scrolling(self, inner)

    def show_note(self, note: HandoffNote) -> None:
        """Show a signed note."""
        self._title.setText(f"{note.rotation}, week of {note.first_day.day} {note.first_day:%B}")
        self._people.setText(f"{note.outgoing or 'Nobody'} to {note.incoming or 'nobody'} · state: {note.edit.mood}")
        self._signed.setText(_signed_words(note))
        self._show_items(note)
        for part in (self.synthesis, self.accept):
            part.setVisible(note.acceptance is None)
        empty(self._texts)
        texts = (*note.edit.sections, ("To your successor", note.edit.to_successor), ("Learned", note.edit.learned))
        for heading, words in texts:
            self._texts.addSpacing(8)
            self._texts.addWidget(label(heading, "section"))
            self._texts.addWidget(label(words, wrap=True))
        empty(self._added)
        for addendum in note.addenda:
            who = label(f"{addendum.person}, {moment(note, addendum.at)}", "quiet")
            self._added.addWidget(who)
            self._added.addWidget(label(addendum.words, wrap=True))
        self._facts.show_note(note)

    def _show_items(self, note: HandoffNote) -> None:
        typed = {key: old.question.text() for key, old in self.rows.items()}
        empty(self._items)
        read, done = dict(note.read), note.acceptance is not None
        self.rows = {}
        for item in note.open_items:
            made = ReadRow(item, read, done=done)
            made.ticked.connect(self.ticked)
            made.asked.connect(self.asked)
            made.question.setText(typed.get(item.key, ""))
            self.rows[item.key] = made
            self._items.addWidget(made)
            self._items.addWidget(rule())
        if not self.rows:
            self._items.addWidget(label("None.", "quiet"))

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
    words = f"Signed by {s.person}, {moment(note, s.at)}, {s.place}, SHA-256 {s.hash[:16]}…" if s else ""
    if a is not None:
        words += f"\nAccepted by {a.person}, {moment(note, a.at)}, {a.place}: “{a.synthesis}”"
    return words
