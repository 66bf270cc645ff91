"""Handoff: boundaries of a rotation, the note to fill in, and the page as it is printed."""

import platform
from functools import cached_property

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, TemplateText, note_hash
from app.domain.languages import tr
from app.domain.rotations import Rotation
from app.domain.waiting import WaitingHandoff
from app.domain.weeks import Week
from app.ui.pages.note_forms import WIDEST, NoteForm
from app.ui.pages.note_lists import LIST_WIDTH, NoteLists
from app.ui.pages.note_printing import PrintingPage
from app.ui.pages.note_readings import NoteReading
from app.ui.preferences import Preferences
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button
from app.usecases.handing_off import edit_note, handoff_note, remove_item, save_item, transfer_item
from app.usecases.handoff_templates import change_template
from app.usecases.signing_handoffs import accept_note, add_addendum, ask_about, read_item, sign_note

PREVIEW_WIDTH, WIDEST_PREVIEW = 430, 720
ROOM_FOR_PREVIEW = 1120


class HandoffPage(PrintingPage):
    """The note from who leaves to who comes, for one rotation and one boundary."""

    title = "Handoff"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._rotations: tuple[Rotation, ...] = ()
        self._left_at: object = None
        self.rotation = Segments((), tr("Rotation"))
        self.view = Segments((tr("Write"), tr("As printed")), tr("View"))
        self.lists = NoteLists(session, look)
        self._beside: HandoffNote | None = None
        self.sign_button = button(
            tr("Sign and hand over"), self.sign, "filled", tr("Lock the note with its hash and hand over (Ctrl+Return)")
        )
        self._template_button = button(
            tr("Template…"), self.edit_template, "", tr("The checklist and sections of every note")
        )
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(300)
        self._build()
        self._connect()

    def _build(self) -> None:
        whole = QWidget()
        self._line = QHBoxLayout(whole)
        self._line.setContentsMargins(*Margins.FLUSH)
        self._line.setSpacing(Space.NONE)
        for part, stretch in ((self.lists, 0), (self.form, 1), (self.preview, 0)):
            self._line.addWidget(part, stretch)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        words = tr(
            "A handoff belongs to a rotation; paste names to begin with one, or import a team file that has some."
        )
        names = button(tr("Paste names…"), lambda: self.wanted.emit("", "paste_names", None))
        take = button(tr("Import files…"), lambda: self.wanted.emit("", "import_files", None))
        self._stack.addWidget(EmptyState(tr("No rotation to hand over"), words, (names, take)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*Margins.FLUSH)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.rotation.chosen.connect(self._rotation_chosen)
        self.view.chosen.connect(lambda _number: self._arrange())
        self.lists.picked.connect(self._picked)
        self.preview.kept_beside.connect(self.keep_beside)
        self.form.note_edited.connect(self._save_note)
        self.form.item_edited.connect(self._save_item)
        self.form.item_removed.connect(self._remove_item)
        self.form.item_moved.connect(self._move_item)
        self.preview.markdown.connect(self.copy_markdown)
        self.preview.pdf.connect(self.save_pdf)
        self.preview.printed.connect(self.print_note)
        self.preview.sheets_wanted.connect(self.choose_sheet)
        self._later.timeout.connect(self._draw)

    @cached_property
    def reading(self) -> NoteReading:
        """The signed note, made when one is first looked at."""
        made = NoteReading()
        made.ticked.connect(self._tick)
        made.asked.connect(self._ask)
        made.accepted.connect(self._accept)
        made.added.connect(self._add_words)
        self._line.insertWidget(self._line.indexOf(self.preview), made, 1)
        return made

    @property
    def _signed(self) -> bool:
        return self._note is not None and self._note.signature is not None

    def left_controls(self) -> list[QWidget]:
        """Return the rotations and, where there is little room, what to look at."""
        return [self.rotation, self.view] if self.width() < ROOM_FOR_PREVIEW else [self.rotation]

    def right_controls(self) -> list[QWidget]:
        """Return what signs the note, and the template where there is room; it has a key, too."""
        return [self.sign_button] if self.width() < ROOM_FOR_PREVIEW else [self._template_button, self.sign_button]

    # What is shown

    @property
    def _chosen(self) -> Rotation | None:
        number = self.rotation.number
        return self._rotations[number] if 0 <= number < len(self._rotations) else None

    @property
    def note(self) -> HandoffNote | None:
        """The note that is shown."""
        return self._note

    def reload(self) -> None:
        """Show the chosen rotation's boundaries and note again."""
        team = self.session.team
        if team.rotations != self._rotations:
            self._rotations = team.rotations
            self.rotation.set_words([r.name for r in team.rotations])
            self._choose_where_left()
        self._stack.setCurrentIndex(0 if team.rotations else 1)
        self.sign_button.setEnabled(bool(team.rotations))
        rotation = self._chosen
        if rotation is not None:
            self.lists.show_boundaries(rotation)
            self._show_note()
        self._arrange()

    def place(self) -> dict[str, object]:  # noqa: D102
        return {"rotation": self._chosen.id} if self._chosen is not None else {}

    def come_back(self, place: dict[str, object]) -> None:  # noqa: D102
        self._left_at = place.get("rotation")

    def _choose_where_left(self) -> None:
        """Choose the rotation that was shown when the team was left, once, where it is still there."""
        number = next((n for n, r in enumerate(self._rotations) if r.id == self._left_at), None)
        if number is not None:
            self.rotation.choose(number)
        self._left_at = None

    def show_rotation(self, rotation_id: int) -> None:
        """Show the note of a rotation."""
        self.reload()
        self.rotation.choose(next((n for n, r in enumerate(self._rotations) if r.id == rotation_id), 0))
        self._rotation_chosen()

    def show_waiting(self, waiting: WaitingHandoff) -> None:
        """Show the note that waits."""
        self.show_rotation(waiting.rotation_id)
        if self._chosen is not None:
            self.lists.show_boundaries(self._chosen, (waiting.week, waiting.part))
            self._show_note()

    def show_note(self, place: tuple[int, Week, str]) -> None:
        """Show the note of a rotation, its outgoing week and its part."""
        self.reload()
        self._picked(*place)

    def _rotation_chosen(self) -> None:
        self.form.flush()
        if self._chosen is not None:
            self.lists.show_boundaries(self._chosen, (self._chosen.handoff.week_at(self.session.now), ""))
            self._show_note()

    def _picked(self, rotation_id: int, week: Week, part: str) -> None:
        """Show a note that was chosen among the boundaries, or found."""
        self.form.flush()
        if self._signed:
            self.reading.clear_typed()
        self.rotation.choose(next((n for n, r in enumerate(self._rotations) if r.id == rotation_id), 0))
        if self._chosen is not None:
            if self.lists.key != (week, part) or self._note is None or self._note.rotation_id != rotation_id:
                self.lists.show_boundaries(self._chosen, (week, part))
            self._show_note()

    def _show_note(self) -> None:
        rotation, key = self._chosen, self.lists.key
        if rotation is None or key is None:
            return
        self._note = self.session.read(handoff_note, rotation.id, *key)
        if self._note is not None:
            (self.reading if self._signed else self.form).show_note(self._note)
            self.sign_button.setEnabled(not self._signed)
            self.sign_button.setText(tr("Signed") if self._signed else tr("Sign and hand over"))
            self._arrange()
            self._later.start()

    # Another note beside

    def keep_beside(self) -> None:
        """Keep the shown note in the preview while another is chosen, or let the preview follow again."""
        self._beside = None if self._beside is not None else self._note
        self.preview.say_beside(self._beside)
        self._draw()

    # What is typed

    def _save_note(self, note: HandoffNote, edit: HandoffEdit, base: HandoffEdit) -> None:
        if self.session.do(edit_note, note.rotation_id, note.week, edit, note.part, base=base) is None:
            self._keep_words(edit.to_successor, edit.learned)

    def _save_item(self, note: HandoffNote, item: HandoffItem, base: HandoffItem | None) -> None:
        if self.session.do(save_item, note.rotation_id, note.week, item, note.part, base=base) is None:
            self.form.forget()
            self._keep_words(item.title, item.state, item.next_action)
            self._show_note()

    def _remove_item(self, note: HandoffNote, item_id: int) -> None:
        self.session.do(remove_item, note.rotation_id, note.week, item_id, note.part)

    def _move_item(self, note: HandoffNote, item: HandoffItem, to: str, why: str) -> None:
        self.session.do(transfer_item, note.rotation_id, note.week, item, to=to, reason=why, part=note.part)

    def _keep_words(self, *words: str) -> None:
        """Keep words that came after somebody else signed: they can be added to the note."""
        note, now = self._note, self._note and self.session.read(handoff_note, *self._note.place)
        if note is not None and now is not None and now.signature is not None:
            known = {now.edit.to_successor, now.edit.learned, *(i.title for i in now.items)}
            self.reading.offer(" ".join(w for w in words if w and w not in known))
            self.form.forget()
            self._show_note()

    # Signing, reading back, adding

    def sign(self) -> None:
        """Sign the shown note as it is shown."""
        self.form.flush()
        note = self._note
        if note is not None and note.signature is None:
            person = note.outgoing or self.session.store.actor
            self.session.do(
                sign_note, note.rotation_id, note.week, person, _place(), seen=note_hash(note), part=note.part
            )

    def _tick(self, key: str, read: bool) -> None:
        if (note := self._note) is None:
            return
        if self.session.do(read_item, note.rotation_id, note.week, key, read, part=note.part) is None:
            self._show_note()

    def _ask(self, key: str, question: str) -> None:
        if (note := self._note) is not None:
            self.session.do(ask_about, note.rotation_id, note.week, key, question, part=note.part)

    def _accept(self, synthesis: str) -> None:
        if (note := self._note) is not None:
            person = note.incoming or self.session.store.actor
            self.session.do(accept_note, note.rotation_id, note.week, person, synthesis, place=_place(), part=note.part)

    def _add_words(self, words: str) -> None:
        note, person = self._note, self.session.store.actor
        if note and self.session.do(add_addendum, note.rotation_id, note.week, person, words, part=note.part):
            self.reading.addendum.clear()

    # The page as printed

    def choose_paper(self, paper: str) -> None:
        """Show, save and print on this paper from now on."""
        super().choose_paper(paper)
        self._draw()

    def _draw(self) -> None:
        if self._note is not None and self.preview.isVisible():
            self.preview.draw(self._beside or self._note)

    def settle(self) -> None:
        """Wait until everything is there: rows, index and the page as printed."""
        every: list[NoteForm | NoteLists | NoteReading] = [self.form, self.lists]
        for part in every + ([self.reading] if self._signed else []):
            part.settle()
        self._draw()
        self.preview.settle()

    def edit_template(self) -> None:
        """Change what the rotation asks of every note."""
        from app.ui.dialogs.handoff_templates import TemplateDialog

        if self._chosen is not None:
            template = self.session.store.handoffs.template(self._chosen.id)
            dialog = TemplateDialog(self, self._chosen.name, template)
            if dialog.exec():
                typed = dialog.checklist.toPlainText(), dialog.sections.toPlainText()
                self.keep_template(*typed, TemplateText.of(self._chosen.id, template))

    def keep_template(self, checklist: str, sections: str, was: TemplateText | None = None) -> None:
        """Keep a new version of the chosen rotation's template, which was filled in as `was`."""
        if self._chosen is not None:
            save(self, self.session, change_template, TemplateText(self._chosen.id, checklist, sections), was)

    # Room

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        self.preview.use_paper(self.preferences.paper)  # Settings may have another one by now
        self._later.start()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= ROOM_FOR_PREVIEW
        self.view.setVisible(not wide and self.view.parentWidget() is not None)
        printed = self.view.number == 1
        self.form.setVisible((wide or not printed) and not self._signed)
        if self._signed or "reading" in self.__dict__:
            self.reading.setVisible((wide or not printed) and self._signed)
        self.preview.setVisible(wide or printed)
        if wide:
            left = self.width() - LIST_WIDTH - WIDEST  # of the page, by list and note at their widest
            self.preview.setFixedWidth(max(PREVIEW_WIDTH, min(left, WIDEST_PREVIEW)))
        else:
            self.preview.setMinimumWidth(0)
            self.preview.setMaximumWidth(16_777_215)
        if self.preview.isVisible():
            self._later.start()


def _place() -> str:
    return tr("window on {node}", node=platform.node() or tr("this machine"))
