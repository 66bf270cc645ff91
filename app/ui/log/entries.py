"""The entry: the line, what is understood of it, and the known bugs it may be."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.hints import Hint
from app.domain.issues import IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.languages import dated, said, small, tr
from app.ui.log.lines import EntryLine
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import label
from app.ui.words import breakable, local_time
from app.usecases.logging_issues import Entry, Names, log_issue, names_of, read_entry
from app.usecases.recurrences import prepare_hints, recurrence_hints

ROW_HEIGHT = 50
SHORTEST, PREPARED_AT_ONCE = 2, 25
IDLE = tr(
    "Return logs it; with ↓ or Alt+1 to Alt+3 it is one of the known bugs found. A time ends it, without it stays open."
)


class EntryPanel(QWidget):
    """Takes a line and logs it; `logged` says what was done, `looked_at` sends the known bug one is about to link.

    `passed` is sent by an arrow where there is no known bug to go to.
    """

    logged = Signal(str)
    looked_at = Signal(object)
    passed = Signal()

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self.suite_id: int | None = None
        self.chosen: KnownBug | None = None
        self._hints: tuple[Hint, ...] = ()
        self._names: Names | None = None
        self.line = EntryLine(look)
        self.said = label(IDLE, "quiet", wrap=True)
        self.hints = LineList(look, tr("Known bugs that may be it"))
        self.hints.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hints.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.FLUSH)
        layout.setSpacing(Space.CLOSE)
        for part in (self.line, self.said, self.hints):
            layout.addWidget(part)
        self.line.understood.connect(self._show)
        self.line.entered.connect(self.log)
        self.line.stepped.connect(self._step)
        self.line.picked.connect(self._pick)
        self.hints.clicked.connect(lambda index: self._pick(index.row()))

    def forget_names(self) -> None:
        """Read applications, known bugs and contacts again with the next key."""
        self._names = None

    def warm_up(self) -> None:
        """Make ready what the first key needs, a little at a time between other events."""
        if not self._session.closed and prepare_hints(self._session.store, PREPARED_AT_ONCE):
            QTimer.singleShot(0, self, self.warm_up)

    def _show(self) -> None:
        if not self.line.text().strip():
            self.chosen = None
        title = self.line.line.title
        found = recurrence_hints(self._session.store, title, self.suite_id) if len(title) >= SHORTEST else ()
        if self.chosen and all(h.bug.id != self.chosen.id for h in found):
            kept = [h for h in self._hints if h.bug.id == self.chosen.id]
            found = (*kept, *found)[: max(3, len(kept))]
        self._hints = found
        self._show_hints()
        self._say()

    def _show_hints(self) -> None:
        chosen = self.chosen.id if self.chosen else None
        home, year = self._session.team.time_zone, self._session.now.year
        lines = [hint_line(hint, n, home, year) for n, hint in enumerate(self._hints)]
        self.hints.show_lines(lines, chosen)
        if chosen is None:
            self.hints.setCurrentIndex(self.hints.lines.index(-1))
        self.hints.setFixedHeight(len(lines) * ROW_HEIGHT + 8)
        self.hints.setVisible(bool(lines))
        self.looked_at.emit(self.chosen or (self._hints[0].bug if self._hints else None))

    def _say(self) -> None:
        words, wrong = IDLE, False
        if self.line.text().strip():
            try:
                words = self._words(self.entry())
            except Refused as error:
                words, wrong = str(error), True
        self.said.setText(breakable(words))
        kind = "warning" if wrong else "quiet"
        if self.said.property("kind") != kind:
            self.said.setProperty("kind", kind)
            self.said.style().polish(self.said)

    def entry(self) -> Entry:
        """Return the line as understood; raise Refused when it is not."""
        self._names = self._names or names_of(self._session.store)
        bug_id = self.chosen.id if self.chosen else None
        return read_entry(self.line.written, self._names, self._session.now, bug_id)

    def _words(self, entry: Entry) -> str:
        team, parts = self._session.team, list[str]()
        owner = entry.application or entry.known_bug
        suite = team.suite.get(owner.suite_id if owner else self.suite_id or 0)
        kind = IssueKind.KNOWN if entry.known_bug and not entry.kind else entry.kind
        parts.append(said(kind) if kind else tr("kind guessed"))
        parts += [suite.name] if suite else []
        parts += [entry.application.name] if entry.application else []
        parts += [tr("known bug “{title}”", title=entry.known_bug.title)] if entry.known_bug else []
        parts += [tr("contact {name}", name=entry.contact.name)] if entry.contact else []
        parts += [tr("ticket {ticket}", ticket=entry.ticket)] if entry.ticket else []
        parts += [said(entry.severity)] if entry.severity else []
        parts.append(_times_words(entry, team.time_zone))
        return ", ".join(parts)

    def _step(self, step: int) -> None:
        ids = [h.bug.id for h in self._hints]
        if not ids:
            self.passed.emit()
            return
        now = ids.index(self.chosen.id) if self.chosen and self.chosen.id in ids else -1
        number = max(-1, min(len(ids) - 1, now + step))
        self._choose(self._hints[number].bug if number >= 0 else None)

    def _pick(self, number: int) -> None:
        if number < len(self._hints):
            bug = self._hints[number].bug
            self._choose(None if self.chosen and self.chosen.id == bug.id else bug)

    def _choose(self, bug: KnownBug | None) -> None:
        self.chosen = bug
        self._show_hints()
        self._say()

    def log(self) -> None:
        """Log the line as it stands; a refusal leaves it there."""
        text = self.line.written
        if not text.strip():
            return
        bug_id = self.chosen.id if self.chosen else None
        changes = self._session.do(log_issue, text, self.suite_id, bug_id)
        if changes:
            self.line.clear()
            self.logged.emit(" ".join([tr("{label}: done.", label=changes.label), *changes.details]))


def hint_line(hint: Hint, number: int, home: str, year: int) -> Line:
    """Return a hint as two lines: the known bug, then when last, how long, and the first step."""
    parts = [tr("last {day}", day=_day(local_time(hint.last, home), year))] if hint.last else [tr("never seen yet")]
    parts += (
        [tr("median {median_minutes:g} min", median_minutes=hint.median_minutes)]
        if hint.median_minutes is not None
        else []
    )
    step = f"  ·  {hint.bug.first_step}" if hint.bug.first_step else ""
    seen = (
        tr("seen {count}", count=tr("{n} time|{n} times", "", hint.times, n=small(hint.times)))
        if hint.times
        else tr("new")
    )
    return Line(
        hint.bug.title, ", ".join(parts) + step, tr("{seen}   Alt+{number}", seen=seen, number=number + 1), hint.bug.id
    )


def _day(at: datetime, year: int) -> str:
    return dated(at, tr("%-d %b")) if at.year == year else dated(at, tr("%-d %b %Y"))


def _times_words(entry: Entry, home: str) -> str:
    times = entry.times
    begun = f"{local_time(times.opened, home):%H:%M}"
    if times.resolved is None:
        return tr("open since {begun}", begun=begun)
    return tr(
        "{begun} to {local_time:%H:%M}, {minutes} min",
        begun=begun,
        local_time=local_time(times.resolved, home),
        minutes=times.minutes,
    )
