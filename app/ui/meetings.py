"""The meeting view: the whole window for last week, open items, what to fix next and what is coming, in large type.

What is typed becomes an item of the handoff or a claim; Escape leaves.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.languages import tr
from app.domain.meeting_words import OPEN_ITEMS, meeting_words
from app.domain.toil import ToilNumbers
from app.domain.weeks import day_words
from app.ui.folders import documents
from app.ui.sessions import Session
from app.ui.sheets import begin_sheet
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import name_field
from app.ui.widgets.progress import WorkStrip
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.texts import Card, button, empty, label, row
from app.ui.workers import Worker
from app.ui.works import Works
from app.usecases.meetings import meeting_of, write_in_meeting
from app.usecases.toil import ToilWish, toil_numbers, toil_of_file

if TYPE_CHECKING:
    pass

HINT = tr("What was said, or what is to be done @who; #known-bug @who 2026-W50 claims a fix")


class MeetingView(QWidget):
    """One rotation at a time; `left` is sent when the meeting is over."""

    left = Signal()

    def __init__(self, session: Session, rotation_id: int | None, paper: str) -> None:
        super().__init__()
        self.setObjectName("pageArea")
        self._session, self._paper = session, paper
        self._numbers: ToilNumbers | None = None
        self._numbers_of = 0
        self.rotation = QComboBox()
        name_field(self.rotation, tr("Rotation"))
        for one in session.team.rotations:
            self.rotation.addItem(one.name, one.id)
        self.rotation.setCurrentIndex(max(0, self.rotation.findData(rotation_id)))
        self.entry = QLineEdit()
        self.entry.setProperty("kind", "meeting")
        self.entry.setAccessibleName(tr("Note or action"))
        self.entry.setPlaceholderText(HINT)
        self._cards: list[_LinesCard] = []
        self._title, self._said = label("", "huge", wrap=True), label("", "large", wrap=True)
        self._parts = QHBoxLayout()
        self._parts.setSpacing(Space.APART)
        self._columns = QVBoxLayout(), QVBoxLayout()
        self._worker, self._writer, self.works = Worker(self), Worker(self), Works(self)
        self._build()
        self.rotation.activated.connect(lambda _number: self.ask())
        self.entry.returnPressed.connect(self._write)
        self._worker.answered.connect(self._take)
        for told in (self._writer.answered, self._writer.stopped):
            told.connect(self._tell)
        for worker in (self._worker, self._writer):
            worker.refused.connect(self._tell)
            session.closing.connect(worker.stop)
        session.refused.connect(self._tell)
        session.changed.connect(self._changed)
        self.ask()

    def _build(self) -> None:
        inner = QWidget()
        inner.setLayout(self._parts)
        self._parts.setContentsMargins(*Margins.FLUSH)
        for some in self._columns:
            some.setSpacing(Space.APART)
            self._parts.addLayout(some, 1)
        area = ScrollPane(tr("Meeting"), inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.MEETING)
        column.setSpacing(Space.APART)
        leave = button(tr("Leave"), self.left.emit, tip=tr("Back to the page (Escape)"))
        self.save_button = button(tr("Save sheet…"), self.save, tip=tr("One page about last week as PDF"))
        head = row(self._title, self.rotation, self.save_button, leave, spacing=Space.NEAR)
        head.setStretch(0, 1)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(WorkStrip(self.works, self))
        column.addWidget(self._said)
        column.addWidget(self.entry)
        self._said.hide()

    @property
    def rotation_id(self) -> int:
        """The rotation the meeting is about."""
        return int(self.rotation.currentData())

    def ask(self) -> None:
        """Show what is known at once, and what to fix next when it is added up in another thread.

        What was added up before stays until then, unless it is of another rotation.
        """
        if self._numbers_of != self.rotation_id:
            self._numbers, self._numbers_of = None, self.rotation_id
        self.show_parts()
        path = self._session.store.path
        wish = ToilWish(8, self._session.team.rotation[self.rotation_id].suite_id)
        if path is None:
            self._take(toil_numbers(self._session.store, wish))
        else:
            self._worker.ask(toil_of_file, path, self._session.now, wish)

    def settle(self) -> None:
        """Wait until everything is shown and written."""
        self._worker.settle()
        self._writer.settle()

    def save(self) -> None:
        """Ask where, and save one page about last week."""
        start = str(documents() / f"meeting-{self._session.now:%Y-%m-%d}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the sheet"), start, tr("PDF (*.pdf)"))
        if chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the sheet in another thread."""
        from app.usecases.printing_sheets import meeting_of_week

        rotation = self._session.team.rotation[self.rotation_id]
        week = rotation.handoff.week_at(self._session.now) + -1
        sheet = self._session.read(meeting_of_week, rotation.id, week)
        if sheet is not None:
            begin_sheet(self._writer, sheet, path, self._paper)

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()

    def _take(self, numbers: ToilNumbers) -> None:
        if numbers != self._numbers:
            self._numbers = numbers
            self.show_parts()

    def show_parts(self) -> None:
        """Show the four parts as they are now."""
        meeting = self._session.read(meeting_of, self.rotation_id)
        if meeting is None:
            return
        self._title.setText(
            tr("{rotation}, week of {day}", rotation=meeting.last.rotation, day=day_words(meeting.last.first_day))
        )
        parts = meeting_words(self._session.team, meeting.last, meeting.items, meeting.coming, self._numbers)
        if [heading for heading, _ in parts] != [card.heading for card in self._cards]:
            self._make_cards([heading for heading, _ in parts])
        for card, (_, lines) in zip(self._cards, parts, strict=True):
            card.show_lines(lines)

    def _make_cards(self, headings: Sequence[str]) -> None:
        left, right = self._columns
        empty(left)
        empty(right)
        self._cards = [_LinesCard(heading) for heading in headings]
        for card in self._cards:
            (right if card.heading == OPEN_ITEMS else left).addWidget(card)  # many items push nothing out of sight
        left.addStretch(1)
        right.addStretch(1)

    def _changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self.ask()

    def _write(self) -> None:
        changes = self._session.do(write_in_meeting, self.rotation_id, self.entry.text())
        if changes is not None:
            self.entry.clear()
            self._tell(tr("{label}: done.", label=changes.label))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _LinesCard(Card):
    """A heading with lines under it; only lines that changed are set anew, as dozens take longer than a key may."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.heading = heading
        self._lines: list[QLabel] = []
        self.body.setContentsMargins(*Margins.BOX)
        self.body.setSpacing(Space.CLOSE)
        self.body.addWidget(label(heading, "big"))
        self.body.addStretch(1)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        for part in self._lines[len(lines) :]:
            part.hide()
            part.deleteLater()
        del self._lines[len(lines) :]
        for part, line in zip(self._lines, lines, strict=False):
            if part.text() != line:
                part.setText(line)
        for line in lines[len(self._lines) :]:
            made = label(line, "large", wrap=True)
            self.body.insertWidget(self.body.count() - 1, made)
            made.show()  # at once, not with the next event
            self._lines.append(made)
