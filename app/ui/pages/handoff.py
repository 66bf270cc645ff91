"""Handoff: boundaries of a rotation, the note to fill in, and the page as it is printed."""

import platform

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.archives import Doc, DocKind
from app.domain.handoffs import HandoffEdit, HandoffNote, note_hash
from app.domain.rota import Slot
from app.domain.rotations import Role, Rotation
from app.domain.waiting import WaitingHandoff
from app.domain.weeks import Week, day_words
from app.ui.pages.note_printing import PrintingPage
from app.ui.pages.note_readings import NoteReading
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.edits import line_edit
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button
from app.usecases.archives import search_handoffs
from app.usecases.handing_off import edit_note, handoff_note, remove_item, save_item, transfer_item
from app.usecases.handoff_templates import save_template
from app.usecases.signing_handoffs import accept_note, add_addendum, ask_about, read_item, sign_note

WEEKS_BACK = 8
NOTHING_FOUND = Line("Nothing was found", "Try fewer words.")
LIST_WIDTH, PREVIEW_WIDTH = 236, 430
ROOM_FOR_PREVIEW = 1120


class HandoffPage(PrintingPage):
    """The note from who leaves to who comes, for one rotation and one boundary."""

    title = "Handoff"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._rotations: tuple[Rotation, ...] = ()
        self.rotation = Segments((), "Rotation")
        self.view = Segments(("Write", "As printed"), "View")
        self.boundaries = LineList(look, "Boundaries")
        self.search_line = line_edit("Search handoffs", "Search every handoff")
        self.search_line.setClearButtonEnabled(True)
        self.found = LineList(look, "Found in handoffs")
        self._beside: HandoffNote | None = None
        self.reading = NoteReading()
        self.sign_button = button(
            "Sign and hand over", self.sign, "filled", "Lock the note with its hash and hand over (Ctrl+Return)"
        )
        self._template_button = button("Template…", self.edit_template, "", "The checklist and sections of every note")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(300)
        self._build()
        self._connect()

    def _build(self) -> None:
        left = QFrame()
        left.setObjectName("listPane")
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 14, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.search_line)
        for entries in (self.boundaries, self.found):
            column.addWidget(entries)
        self.found.hide()
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for part, stretch in ((left, 0), (self.form, 1), (self.reading, 1), (self.preview, 0)):
            line.addWidget(part, stretch)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        words = "A handoff belongs to a rotation; import a team file that has one."
        self._stack.addWidget(EmptyState("No rotation to hand over", words))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.rotation.chosen.connect(self._rotation_chosen)
        self.view.chosen.connect(lambda _number: self._arrange())
        self.boundaries.picked.connect(self._boundary_picked)
        self.search_line.textEdited.connect(self.show_found)
        self.search_line.textChanged.connect(self._search_cleared)
        self.found.picked.connect(self._found_picked)
        self.preview.kept_beside.connect(self.keep_beside)
        self.form.note_edited.connect(self._save_note)
        self.form.item_edited.connect(self._save_item)
        self.form.item_removed.connect(self._remove_item)
        self.form.item_moved.connect(self._move_item)
        self.reading.ticked.connect(self._tick)
        self.reading.asked.connect(self._ask)
        self.reading.accepted.connect(self._accept)
        self.reading.added.connect(self._add_words)
        self.preview.markdown.connect(self.copy_markdown)
        self.preview.pdf.connect(self.save_pdf)
        self.preview.printed.connect(self.print_note)
        self._later.timeout.connect(self._draw)

    def left_controls(self) -> list[QWidget]:
        """Return the rotations and, where there is little room, what to look at."""
        return [self.rotation, self.view] if self.width() < ROOM_FOR_PREVIEW else [self.rotation]

    def right_controls(self) -> list[QWidget]:
        """Return what signs the note."""
        return [self._template_button, self.sign_button]

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
        self._stack.setCurrentIndex(0 if team.rotations else 1)
        rotation = self._chosen
        if rotation is not None:
            self._show_boundaries(rotation)
            self._show_note()
        self._arrange()

    def show_rotation(self, rotation_id: int) -> None:
        """Show the note of a rotation."""
        self.reload()
        self.rotation.choose(next((n for n, r in enumerate(self._rotations) if r.id == rotation_id), 0))
        self._rotation_chosen()

    def show_waiting(self, waiting: WaitingHandoff) -> None:
        """Show the note that waits."""
        self.show_rotation(waiting.rotation_id)
        if self._chosen is not None:
            self._show_boundaries(self._chosen, waiting.week)
            self._show_note()

    def _rotation_chosen(self) -> None:
        self.form.flush()
        if self._chosen is not None:
            self._show_boundaries(self._chosen, self._chosen.handoff.week_at(self.session.now))
            self._show_note()

    def _boundary_picked(self, _week: object) -> None:
        self.form.flush()
        self.reading.clear_typed()
        self._show_note()

    def _show_boundaries(self, rotation: Rotation, choose: Week | None = None) -> None:
        now = rotation.handoff.week_at(self.session.now)
        written = self.session.store.handoffs.weeks(rotation.id)
        asked = {choose} if choose else set()
        weeks = sorted({*(now + n for n in range(-WEEKS_BACK, 2)), *written, *asked}, reverse=True)
        states = self.session.store.handoffs.states(rotation.id, min(weeks))
        lines = [self._line(rotation, w, now, states) for w in weeks if w <= now + 1]
        self.boundaries.show_lines(lines, choose or self.boundaries.key or now)

    def _line(self, rotation: Rotation, week: Week, now: Week, states: dict[Week, str]) -> Line:
        mark = states.get(week, "")
        mark = {"written": "draft"}.get(mark, mark) or ("draft" if week == now else "next" if week > now else "")
        names = f"{self._holder(rotation, week)} → {self._holder(rotation, week + 1)}"
        return Line(day_words(rotation.first_day(week + 1)), names, mark, week)

    def _holder(self, rotation: Rotation, week: Week) -> str:
        holder = self.session.draft.holder(Slot(week, rotation.id, Role.PRIMARY))
        return "nobody" if holder is None else self.session.team.person[holder].name.split()[0]

    def _show_note(self) -> None:
        rotation, week = self._chosen, self.boundaries.key
        if rotation is None or week is None:
            return
        self._note = self.session.read(handoff_note, rotation.id, week)
        if self._note is not None:
            signed = self._note.signature is not None
            (self.reading if signed else self.form).show_note(self._note)
            self.sign_button.setEnabled(not signed)
            self.sign_button.setText("Signed" if signed else "Sign and hand over")
            self._arrange()
            self._later.start()

    # The archive

    def show_found(self, text: str) -> None:
        """Show what handoffs said with these words, as they are typed."""
        searching = bool(text.strip())
        self.boundaries.setVisible(not searching)
        self.found.setVisible(searching)
        if searching:
            found = self.session.read(search_handoffs, text) or ()
            self.found.show_lines([self._found_line(doc, piece) for doc, piece in found] or [NOTHING_FOUND])

    def _found_line(self, doc: Doc, piece: str) -> Line:
        rotation = self.session.team.rotation[doc.rotation_id]
        when = day_words(rotation.first_day(doc.week + 1), year=True)
        words = doc.title if doc.kind is DocKind.ITEM else when
        return Line(words, f"{when}: {' '.join(piece.split())}", str(doc.kind), (doc.rotation_id, doc.week))

    def _search_cleared(self, text: str) -> None:
        if not text:
            self.show_found("")

    def _found_picked(self, place: tuple[int, Week] | None) -> None:
        if place is None:
            return
        rotation_id, week = place
        self.form.flush()
        self.rotation.choose(next((n for n, r in enumerate(self._rotations) if r.id == rotation_id), 0))
        if self._chosen is not None:
            self._show_boundaries(self._chosen, week)
            self._show_note()

    def keep_beside(self) -> None:
        """Keep the shown note in the preview while another is chosen, or let the preview follow again."""
        self._beside = None if self._beside is not None else self._note
        self.preview.say_beside(self._beside)
        self._draw()

    # What is typed

    def _save_note(self, rotation_id: int, week: Week, edit: object) -> None:
        if self.session.do(edit_note, rotation_id, week, edit) is None and isinstance(edit, HandoffEdit):  # type: ignore[arg-type]
            self._keep_words(edit.to_successor, edit.learned)

    def _save_item(self, rotation_id: int, week: Week, item: object) -> None:
        if self.session.do(save_item, rotation_id, week, item) is None:  # type: ignore[arg-type]
            self.form.forget()
            self._keep_words(getattr(item, "title", ""), getattr(item, "state", ""), getattr(item, "next_action", ""))
            self._show_note()

    def _remove_item(self, rotation_id: int, week: Week, item_id: int) -> None:
        self.session.do(remove_item, rotation_id, week, item_id)

    def _move_item(self, rotation_id: int, week: Week, item: object, to: str, why: str) -> None:
        self.session.do(transfer_item, rotation_id, week, item, to=to, reason=why)  # type: ignore[arg-type]

    def _keep_words(self, *words: str) -> None:
        """Keep words that came after somebody else signed: they can be added to the note."""
        note, now = self._note, self._note and self.session.read(handoff_note, self._note.rotation_id, self._note.week)
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
            self.session.do(sign_note, *self._shown, person, _place(), seen=note_hash(note))

    def _tick(self, key: str, read: bool) -> None:
        if self._note is not None and self.session.do(read_item, *self._shown, key, read) is None:
            self._show_note()

    def _ask(self, key: str, question: str) -> None:
        self.session.do(ask_about, *self._shown, key, question)

    def _accept(self, synthesis: str) -> None:
        if self._note is not None:
            person = self._note.incoming or self.session.store.actor
            self.session.do(accept_note, *self._shown, person, synthesis, place=_place())

    def _add_words(self, words: str) -> None:
        person = self.session.store.actor
        if self.session.do(add_addendum, *self._shown, person, words):
            self.reading.addendum.clear()

    @property
    def _shown(self) -> tuple[int, Week]:
        if self._note is None:
            raise LookupError("no note is shown")
        return self._note.rotation_id, self._note.week

    # The page as printed

    def _draw(self) -> None:
        if self._note is not None and self.preview.isVisible():
            self.preview.draw(self._beside or self._note)

    def settle(self) -> None:
        """Wait until the page as printed is there."""
        self._draw()
        self.preview.settle()

    def edit_template(self) -> None:
        """Change what the rotation asks of every note."""
        from app.ui.dialogs.handoff_templates import TemplateDialog

        if self._chosen is not None:
            template = self.session.store.handoffs.template(self._chosen.id)
            dialog = TemplateDialog(self, self._chosen.name, template)
            if dialog.exec():
                self.keep_template(dialog.checklist.toPlainText(), dialog.sections.toPlainText())

    def keep_template(self, checklist: str, sections: str) -> None:
        """Keep a new version of the chosen rotation's template."""
        if self._chosen is not None:
            self.session.do(save_template, self._chosen.id, checklist, sections)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= ROOM_FOR_PREVIEW
        self.view.setVisible(not wide and self.view.parentWidget() is not None)
        printed = self.view.number == 1
        signed = self._note is not None and self._note.signature is not None
        self.form.setVisible((wide or not printed) and not signed)
        self.reading.setVisible((wide or not printed) and signed)
        self.preview.setVisible(wide or printed)
        if wide:
            self.preview.setFixedWidth(PREVIEW_WIDTH)
        else:
            self.preview.setMinimumWidth(0)
            self.preview.setMaximumWidth(16_777_215)
        if self.preview.isVisible():
            self._later.start()


def _place() -> str:
    return f"window on {platform.node() or 'this machine'}"
