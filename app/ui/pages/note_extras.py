"""What the rotation's template adds to a note: sections of its own and a checklist."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffNote, Template
from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.note_areas import NoteArea
from app.ui.widgets.texts import empty, label, plain_words


class NoteExtras(QWidget):
    """Text areas and ticks; `edited` is sent for typing, `ticked` for ticks."""

    edited = Signal()
    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._template: Template | None = None
        self.areas: dict[str, NoteArea] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*Margins.FLUSH)
        self._column.setSpacing(Space.CLOSE)

    def show_note(self, note: HandoffNote) -> None:
        """Show the sections and the checklist of the note's template, as they are filled."""
        if note.template != self._template:
            self._template = note.template
            self._build(note.template)
        texts = dict(note.edit.sections)
        for name, area in self.areas.items():
            area.fill(texts.get(name, ""))
        for line, box in self.boxes.items():
            box.setChecked(line in note.edit.ticked)

    def _build(self, template: Template) -> None:
        empty(self._column)
        self.areas = {name: NoteArea(name, tr("{name}, or None.", name=name), 2) for name in template.sections}
        self.boxes = {line: QCheckBox(plain_words(line)) for line in template.checklist}
        for name, area in self.areas.items():
            self._column.addSpacing(Space.CLOSE)
            self._column.addWidget(label(name, "section"))
            self._column.addWidget(area)
            area.edited.connect(self.edited)
        if self.boxes:
            self._column.addSpacing(Space.CLOSE)
            self._column.addWidget(label(tr("Checklist"), "section"))
        for box in self.boxes.values():
            self._column.addWidget(box)
            box.clicked.connect(self.ticked)

    def sections(self) -> tuple[tuple[str, str], ...]:
        """Return the texts as typed."""
        return tuple((name, area.toPlainText()) for name, area in sorted(self.areas.items()))

    def ticks(self) -> frozenset[str]:
        """Return the ticked lines."""
        return frozenset(line for line, box in self.boxes.items() if box.isChecked())
