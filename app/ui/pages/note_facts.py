"""What a handoff note knows by itself: numbers of the week, known bugs seen, what is coming, whom to call."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.events import Event
from app.domain.handoffs import HandoffNote
from app.domain.languages import said, tr
from app.reports.sections import minutes, moment, span
from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import empty, label

Pair = tuple[str, str]


class NoteFacts(QWidget):
    """Sections of quiet and plain words, read only."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*Margins.FLUSH)
        self._column.setSpacing(Space.CLOSE)
        self._shown: HandoffNote | None = None

    def show_note(self, note: HandoffNote) -> None:
        """Show the facts of a note."""
        if note == self._shown:
            return
        self._shown = note
        empty(self._column)
        if not note.part:
            self._numbers(note)
        watch = [
            (
                f"{a.times} ×",
                tr("{title}: {words}; look again {moment}", title=a.title, words=a.words, moment=moment(note, a.until)),
            )
            for a in note.noisy
        ]
        coming = [(e.first_day, e.last_day, _coming_words(e)) for e in note.coming]
        coming += [(a, b, tr("{name} is away", name=name)) for name, a, b in note.away]
        coming += [(day, day, words) for day, words in note.clocks]
        bugs = [(f"{b.times} ×", f"{b.title}{f': {b.workaround}' if b.workaround else ''}") for b in note.bugs]
        called = [
            (c.kind, ", ".join(part for part in (c.name, c.phone, c.email, c.hours_words) if part))
            for c in note.contacts
        ]
        self._section(tr("Watch"), watch)
        self._section(
            tr("Answers owed"),
            [(tr("since {moment}", moment=moment(note, o.since)), f"{o.words}: {o.about}") for o in note.owed],
        )
        self._section(tr("Known bugs seen"), bugs)
        self._section(tr("Coming up"), [(span(a, b), words) for a, b, words in sorted(coming)])
        self._section(tr("Who to call"), called)

    def _numbers(self, note: HandoffNote) -> None:
        n = note.numbers
        known = sum(b.times for b in note.bugs)
        parts = (
            (str(n.interrupts), tr("interrupts, median {median_interrupts:g}", median_interrupts=n.median_interrupts)),
            (minutes(n.minutes), tr("of work, median {minutes}", minutes=minutes(round(n.median_minutes)))),
            (str(known), tr("from known bugs")),
        )
        self._heading(tr("This week in numbers"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.APART)
        grid.setVerticalSpacing(Space.NONE)
        for number, (figure, words) in enumerate(parts):
            grid.addWidget(label(figure, "big"), 0, number)
            grid.addWidget(label(words, "quiet", wrap=True), 1, number)
            grid.setColumnStretch(number, 1)
        self._column.addLayout(grid)

    def _heading(self, words: str) -> None:
        self._column.addSpacing(Space.CLOSE)
        self._column.addWidget(label(words, "section"))

    def _section(self, heading: str, pairs: list[Pair]) -> None:
        if not pairs:
            return
        self._heading(heading)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.APART)
        grid.setVerticalSpacing(Space.TIGHT)
        grid.setColumnMinimumWidth(0, 116)
        grid.setColumnStretch(1, 1)
        for number, (quiet, words) in enumerate(pairs):
            grid.addWidget(label(quiet, "quiet", wrap=True), number, 0)
            grid.addWidget(label(words, wrap=True), number, 1)
        self._column.addLayout(grid)


def _coming_words(event: Event) -> str:
    return f"{event.title} ({said(event.kind)}{f'; {event.known_from}' if event.known_from else ''})"
