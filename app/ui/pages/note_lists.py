"""The list beside a note: boundaries of a rotation, and what handoffs said, found as one types and narrowed."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from time import thread_time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.domain.archives import Doc, DocKind
from app.domain.changeovers import changeovers, primary_stretches
from app.domain.covers import Cover, known_week
from app.domain.errors import StoreError
from app.domain.languages import dated, tr
from app.domain.rota import Slot
from app.domain.rotations import Role, Rotation
from app.domain.weeks import Week, day_words
from app.ui.pages.note_filters import NoteFilters
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Space
from app.ui.widgets.edits import line_edit
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import Button, label
from app.ui.words import local_time
from app.usecases.archives import find_handoffs, index_some
from app.usecases.handing_off import handoff_note

WEEKS_BACK = 8
LIST_WIDTH = 236
A_YEAR = 60
NOBODYS = "nobody → nobody"  # before the rota begins there is nothing to hand over
OLDER = Line(tr("Older handoffs…"), tr("Or look for words in them above."))
NOTHING_FOUND = Line(tr("Nothing was found"), tr("Try fewer words, or filters."))
LEAST_INDEXED, MOST_INDEXED = 12, 200  # documents at once: a signed note takes a millisecond or two, an item less
SLICE_SECONDS = 0.012
Key = tuple[Week, str]


class NoteLists(QFrame):
    """`picked` is sent with rotation id, week and part of the note a person chose."""

    picked = Signal(int, object, str)

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.setObjectName("listPane")
        self.setFixedWidth(LIST_WIDTH)
        self._session = session
        self._rotation: Rotation | None = None
        self._older = False
        self._at_once = LEAST_INDEXED
        self.search_line = line_edit(tr("Search handoffs"), tr("Search every handoff"))
        self.search_line.setClearButtonEnabled(True)
        self.search_line.setToolTip(tr("Such as “auction”, or “what did we say about drop copy last year”"))
        self.narrow = Button(tr("Filters"))
        self.narrow.setProperty("kind", "flat")
        self.narrow.setCheckable(True)
        self.narrow.setToolTip(tr("By rotation, person, application, open age and year"))
        self.boundaries = LineList(look, tr("Boundaries"))
        self.found = LineList(look, tr("Found in handoffs"))
        self._indexing = label(tr("Reading older handoffs…"), "quiet", wrap=True)
        self._indexer = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.CLOSE, Space.APART, Space.CLOSE, Space.CLOSE)
        column.setSpacing(Space.CLOSE)
        column.addWidget(self.search_line)
        column.addWidget(self.narrow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._indexing)
        column.addWidget(self.boundaries, 1)
        column.addWidget(self.found, 1)
        self.found.hide()
        self._indexing.hide()

    def _connect(self) -> None:
        self.search_line.textChanged.connect(self.search)
        self.narrow.toggled.connect(self._show_filters)
        self.boundaries.picked.connect(self._boundary_picked)
        self.found.picked.connect(self._found_picked)
        self._indexer.timeout.connect(self._index)
        self._session.closing.connect(self._indexer.stop)

    @cached_property
    def filters(self) -> NoteFilters:
        """What narrows the search, made when it is first asked for."""
        made = NoteFilters()
        made.changed.connect(self.search)
        self._column.insertWidget(self._column.indexOf(self._indexing), made)
        return made

    # Boundaries

    @property
    def key(self) -> Key | None:
        """Week and part of the chosen boundary."""
        key: Key | None = self.boundaries.key
        return key

    def show_boundaries(self, rotation: Rotation, choose: Key | None = None) -> None:
        """Show the boundaries of a rotation, newest first, those of its covers among them."""
        self._rotation = rotation
        now = rotation.handoff.week_at(self._session.now)
        written = self._session.store.handoffs.weeks(rotation.id)
        asked = {choose[0]} if choose else set()
        every = {*(now + n for n in range(-WEEKS_BACK, 2)), *written, *asked}
        weeks = sorted((w for w in every if self._older or w >= now + -A_YEAR or w in asked), reverse=True)
        states = self._session.store.handoffs.states(rotation.id, min(weeks))
        covers: dict[Week, list[Cover]] = defaultdict(list)
        for cover in self._session.covers:
            if cover.slot.rotation_id == rotation.id and cover.slot.role is Role.PRIMARY:
                covers[cover.slot.week].append(cover)
        short: dict[Week, dict[str, str]] = defaultdict(dict)
        for (week, part), state in states.items():
            if part:
                short[week][part] = state
        lines = []
        for week in (w for w in weeks if w <= now + 1):
            line = self._line(rotation, week, now, states.get((week, ""), ""), covers)
            if line.mark or line.quiet != NOBODYS or week in asked:
                lines.append(line)
            if covers[week] or short[week]:
                lines += self._short_lines(rotation, week, short[week], covers[week])
        if len(weeks) < len(every):
            lines.append(OLDER)
        self.boundaries.show_lines(lines, choose or self.key or (now, ""))
        self._indexer.start(0)

    def _line(self, rotation: Rotation, week: Week, now: Week, state: str, covers: dict[Week, list[Cover]]) -> Line:
        mark = {"written": "draft"}.get(state, state) or (
            tr("draft") if week == now else tr("next") if week > now else ""
        )
        giver = self._stands(rotation, week, covers.get(week, []), last=True)
        taker = self._stands(rotation, week + 1, covers.get(week + 1, []), last=False)
        return Line(day_words(rotation.first_day(week + 1)), f"{giver} → {taker}", mark, (week, ""))

    def _short_lines(
        self, rotation: Rotation, week: Week, states: dict[str, str], covers: list[Cover]
    ) -> Iterator[Line]:
        """Yield the changes of hands of a week, and signed notes of covers that are gone, newest first."""
        slot = Slot(week, rotation.id, Role.PRIMARY)
        rota = known_week(self._session.published, self._session.draft, slot)
        found = changeovers(rota, rotation, week, covers)
        places = [(c.at, c.part, f"{self._name(c.giver_id)} → {self._name(c.taker_id)}") for c in found]
        known = {part for _, part, _ in places}
        for part, state in states.items():
            if part not in known and state != "written":
                note = handoff_note(self._session.store, rotation.id, week, part)
                places.append((note.boundary, part, f"{self._short(note.outgoing)} → {self._short(note.incoming)}"))
        for at, part, names in sorted(places, reverse=True):
            local = local_time(at, rotation.zone_of(week))
            mark = {"written": "draft"}.get(states.get(part, "short"), states.get(part, "short"))
            yield Line(dated(local, tr("%-d %b, %H:%M")), tr("{names}, cover", names=names), mark, (week, part))

    def _stands(self, rotation: Rotation, week: Week, covers: list[Cover], *, last: bool) -> str:
        slot = Slot(week, rotation.id, Role.PRIMARY)
        rota = known_week(self._session.published, self._session.draft, slot)
        found = primary_stretches(rota, rotation, week, covers) if covers else None
        return self._name(found[-1 if last else 0].person_id if found else rota.holder(slot))

    def _name(self, person_id: int | None) -> str:
        return self._short("" if person_id is None else self._session.team.person[person_id].name)

    def _short(self, name: str) -> str:
        return self._session.team.short_name(name) or tr("nobody")

    def _boundary_picked(self, key: Key | None) -> None:
        if self._rotation is not None and key is None:
            self._older = True
            self.show_boundaries(self._rotation)
        elif self._rotation is not None and key is not None:
            self.picked.emit(self._rotation.id, *key)

    # The archive

    def _show_filters(self, shown: bool) -> None:
        self.filters.show_choices(self._session.team)
        self.filters.setVisible(shown)
        self.search()

    def search(self) -> None:
        """Show what handoffs said, as it is typed and narrowed; what is not read yet follows by itself."""
        text, filters = self.search_line.text(), self.filters.wanted() if self.narrow.isChecked() else {}
        searching = bool(text.strip() or filters)
        self.boundaries.setVisible(not searching)
        self.found.setVisible(searching)
        if searching:
            self._read_more()
            store, reading = self._session.store, self._indexer.isActive()
            found = self._session.read(lambda _store: find_handoffs(store, text, **filters)) or ()
            nothing = [] if reading else [NOTHING_FOUND]
            self.found.show_lines([self._found_line(doc, piece) for doc, piece in found] or nothing)
        self._indexing.setVisible(searching and self._indexer.isActive())

    def _index(self) -> None:
        """Read on between two events; when all is read, what was asked meanwhile is answered again."""
        self._read_more()
        if not self._indexer.isActive():
            self.search()

    def _read_more(self) -> None:
        """Read a few more handoffs into the index, so few that nobody waits for it."""
        begin = thread_time()
        try:
            left = self._indexer.isActive() and index_some(self._session.store, self._at_once)
        except StoreError:  # somebody is writing just now, or the disk is full: what is indexed is searched
            left = False
        took = max(thread_time() - begin, 0.001)
        self._at_once = max(LEAST_INDEXED, min(MOST_INDEXED, int(self._at_once * SLICE_SECONDS / took)))
        if not left:
            self._indexer.stop()

    def settle(self) -> None:
        """Read every handoff into the index now."""
        while self._indexer.isActive():
            self._index()

    def _found_line(self, doc: Doc, piece: str) -> Line:
        rotation = self._session.team.rotation[doc.rotation_id]
        when = day_words(rotation.first_day(doc.week if doc.part else doc.week + 1), year=True)
        words, quiet = (doc.title, when) if doc.kind is DocKind.ITEM else (when, rotation.name)
        mark = "short" if doc.part and doc.kind is DocKind.NOTE else str(doc.kind)
        return Line(words, f"{quiet}: {' '.join(piece.split())}", mark, (doc.rotation_id, doc.week, doc.part))

    def _found_picked(self, place: tuple[int, Week, str] | None) -> None:
        if place is not None:
            self.picked.emit(*place)
