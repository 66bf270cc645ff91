"""The incident card on the screen: large type, one line in, nothing that pops up."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.incidents import Incident, IncidentLine, LineKind, forgotten_words
from app.domain.languages import dated, said, tr
from app.ui.savings import decide
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import line_edit
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import Card, button, empty, fill_scrolling, label, row
from app.ui.widgets.ticks import TickBox
from app.ui.words import apart, breakable, local_time, short_day
from app.usecases.contacts import whom_to_call
from app.usecases.incidents import add_incident_line, finish_action, incident_of, promise_update
from app.usecases.issues import resolve_issue
from app.usecases.timers import pause_timer, start_timer

SECOND = 1000
KINDS = (LineKind.FACT, LineKind.GUESS, LineKind.ACTION, LineKind.CALL)
KIND_WORDS = (tr("Fact"), tr("Guess"), tr("Action"), tr("Call"))
WHO = (tr("source: log, desk, vendor …"), tr("source: why one thinks so"), tr("who does it"), tr("who was called"))
WORDS = (tr("What is known"), tr("What one guesses"), tr("What is to be done"), tr("What was said"))
PROMISES = (15, 30, 60)
SIDE_WIDTH, NARROW_SIDE_WIDTH, WIDE = 372, 300, 1060
SAID_SHARE, SOURCE_SHARE = 3, 1


class IncidentView(QWidget):
    """One issue's card; `left` is sent by the way back."""

    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._incident: Incident | None = None
        self.title, self._where = label("", "huge", wrap=True), label("", "large", wrap=True)
        self.clock, self._update = label("", "clock"), label("", "large")
        self._doubt = label("", "warning", wrap=True)
        self.kind = Segments(KIND_WORDS, tr("What the line is"))
        self.words, self.who = line_edit(tr("Words")), line_edit(tr("Source or person"))
        self.ticket = line_edit(tr("Ticket of the party"), tr("ticket"))
        self.ticket.setMaximumWidth(120)
        self.timer_button = button(tr("Pause"), self.toggle_timer)
        self.resolve_button = button(tr("Resolve"), self.resolve, "filled")
        self._told, self._actions, self._calls = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._changed = label("", wrap=True)
        self._beat = QTimer(self)
        self._beat.setInterval(SECOND)
        self._beat.timeout.connect(self._tick)
        self._build()
        self._kind_chosen(0)

    def _build(self) -> None:
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.addWidget(self.title)
        names.addWidget(self._where)
        names.addStretch(1)
        times = QVBoxLayout()
        for part in (self.clock, self._update):
            times.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        head.addLayout(names, 1)
        head.addLayout(times)
        promises = [
            button(tr("{n_} min", n_=n), partial(self.promise, n), tip=tr("Next update in {n_} min", n_=n))
            for n in PROMISES
        ]
        self.no_update = button(tr("None"), partial(self.promise, None), tip=tr("No further update is promised"))
        due = label(tr("Next update"), "quiet")
        back = button(tr("Back to the log"), self.left.emit, tip=tr("The timer goes on (Ctrl+J)"))
        copy = button(tr("Copy Markdown"), self.copy_markdown, tip=tr("To begin a post-mortem with"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.PAGE)
        column.setSpacing(Space.APART)
        column.addLayout(head)
        column.addWidget(self._doubt)
        column.addLayout(row(back, copy, None, due, *promises, self.no_update, self.timer_button, self.resolve_button))
        column.addLayout(row(self.kind, self.words, self.who, self.ticket))
        column.addLayout(self._cards(), 1)
        fill_scrolling(self, inner)
        for edit in (self.words, self.who, self.ticket):
            edit.returnPressed.connect(self.add_line)
        self.kind.chosen.connect(self._kind_chosen)

    def _cards(self) -> QHBoxLayout:
        timeline, actions, calls = Card(tr("Facts and guesses")), Card(tr("Who does what")), Card(tr("Parties called"))
        changed = Card(tr("What changed in the 24 hours before"))
        for card, lines in ((timeline, self._told), (actions, self._actions), (calls, self._calls)):
            lines.setSpacing(Space.CLOSE)
            card.body.addLayout(lines)
        changed.body.addWidget(self._changed)
        timeline.body.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(Space.APART)
        self._side = (actions, calls, changed)
        for card in self._side:
            right.addWidget(card)
        right.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(Space.APART)
        both.addWidget(timeline, 1)
        both.addLayout(right)
        return both

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        for card in self._side:
            card.setFixedWidth(SIDE_WIDTH if self.width() >= WIDE else NARROW_SIDE_WIDTH)

    # Showing

    def show_issue(self, issue_id: int) -> None:
        """Show the card of an issue; a card of one that is gone goes."""
        self._incident = self._session.read(incident_of, issue_id)
        if self._incident is None:
            self.left.emit()
            return
        incident, issue = self._incident, self._incident.issue
        home = self._session.team.time_zone
        self.title.setText(breakable(issue.title))
        begun = tr("since {local_time}", local_time=dated(local_time(issue.opened, home), tr("%a %H:%M")))
        how_bad = said(issue.severity) if issue.severity else ""
        parts = (incident.suite, incident.application, how_bad, issue.ticket, begun)
        self._where.setText(breakable(", ".join(str(part) for part in parts if part)))
        empty(self._told)
        for line in incident.of_kind(LineKind.FACT, LineKind.GUESS):
            self._told.addLayout(self._told_line(line, home))
        if not self._told.count():
            words = tr("Nothing is known yet. Write above what is seen, or guessed, and press Return.")
            self._told.addWidget(label(words, "quiet", wrap=True))
        self._show_side(incident, home)
        self.timer_button.setText(tr("Pause") if incident.running else tr("Start the timer"))
        for part in (self.timer_button, self.resolve_button):
            part.setVisible(issue.is_open)
        self._tick()
        self._beat.start()

    def _told_line(self, line: IncidentLine, home: str) -> QHBoxLayout:
        guess = tr("guess: ") if line.kind is LineKind.GUESS else ""
        at = label(f"{local_time(line.at, home):%H:%M}", "quiet")
        at.setFixedWidth(44)
        words = label(breakable(f"{guess}{line.words}"), "large", wrap=True)
        source = label(breakable(line.source), "quiet", wrap=True)
        made = row(at, words, source)
        for part in (at, words, source):
            part.setAlignment(Qt.AlignmentFlag.AlignTop)
        made.setStretch(1, SAID_SHARE)
        made.setStretch(2, SOURCE_SHARE)
        return made

    def _show_side(self, incident: Incident, home: str) -> None:
        empty(self._actions)
        for line in incident.of_kind(LineKind.ACTION):
            words = f"{apart(line.who)}: {line.words}"
            box = TickBox()  # its own text would not wrap
            box.setAccessibleName(words)
            box.setChecked(line.done)
            box.clicked.connect(lambda done, number=line.id: self._finish(number, done))
            made = row(box, label(breakable(words), wrap=True))
            made.setAlignment(box, Qt.AlignmentFlag.AlignTop)
            made.setStretch(1, 1)
            self._actions.addLayout(made)
        empty(self._calls)
        for line in incident.of_kind(LineKind.CALL):
            ticket = tr(", ticket {ticket}", ticket=line.ticket) if line.ticket else ""
            at = f"{local_time(line.at, home):%H:%M}"
            self._calls.addWidget(label(breakable(f"{apart(line.who)}{ticket}"), "strong", wrap=True))
            self._calls.addWidget(label(breakable(f"{at}  {line.words}"), "quiet", wrap=True))
        for lines, words in (
            (self._actions, tr("Nobody does anything yet; choose Action above.")),
            (self._calls, tr("Nobody was called yet; choose Call above.")),
        ):
            if not lines.count():
                lines.addWidget(label(words, "quiet"))
        changed = (f"{short_day(e.first_day)}: {e.title} ({e.kind})" for e in incident.changed)
        self._changed.setText(breakable("\n".join(changed)) or tr("Nothing was announced."))

    def _tick(self) -> None:
        if self._incident is None or not self.isVisibleTo(self.window()):
            self._beat.stop()
            return
        incident, now = self._incident, self._session.now
        self.clock.setText(_clock(incident.spent(now)))
        doubt = forgotten_words(incident.stretches, now)
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))
        due = incident.next_update
        self.no_update.setVisible(due is not None)
        if due is None:
            self._say(self._update, tr("No update is promised"), late=False)
        elif due >= now:
            self._say(
                self._update, tr("Next update in {what} min", what=-((now - due) // timedelta(minutes=1))), late=False
            )
        else:
            self._say(
                self._update, tr("Update overdue by {now} min", now=(now - due) // timedelta(minutes=1)), late=True
            )

    def _say(self, part: QLabel, words: str, *, late: bool) -> None:
        part.setText(words)
        if part.property("late") != late:
            part.setProperty("late", late)
            part.style().polish(part)

    def _kind_chosen(self, number: int) -> None:
        self.words.setPlaceholderText(WORDS[number])
        self.who.setPlaceholderText(WHO[number])
        self.ticket.setVisible(KINDS[number] is LineKind.CALL)
        self.who.setCompleter(self._names(KINDS[number]))
        self.words.setFocus()

    def _names(self, kind: LineKind) -> QCompleter:
        """Return what completes a name in place: people for an action, contacts for a call, in order."""
        people = [p.name for p in self._session.team.people]
        found = QCompleter({LineKind.ACTION: people, LineKind.CALL: self._parties()}.get(kind, []), self)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        found.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        return found

    def _parties(self) -> list[str]:
        """Return the contacts to call about the issue in order, then all others."""
        issue, store = self._incident.issue if self._incident else None, self._session.store
        suite, application = (issue.suite_id, issue.application_id) if issue else (None, None)
        first = [c.name for c in whom_to_call(store, suite, application)]
        return list(dict.fromkeys([*first, *(c.name for c in store.log.contacts())]))

    @property
    def issue_id(self) -> int | None:
        """The issue whose card this is."""
        return self._incident.issue.id if self._incident else None

    # Changing

    def add_line(self) -> None:
        """Add what was typed; a refusal leaves it there."""
        if self._incident is None:
            return
        kind, who = KINDS[self.kind.number], self.who.text()
        person = kind in (LineKind.ACTION, LineKind.CALL)
        line = IncidentLine(
            0,
            self._incident.issue.id,
            self._session.now,
            kind,
            self.words.text(),
            "" if person else who,
            who if person else "",
            self.ticket.text() if kind is LineKind.CALL else "",
        )
        if self._session.do(add_incident_line, line):
            for edit in (self.words, self.who, self.ticket):
                edit.clear()
            self.words.setFocus()

    def _finish(self, line_id: int, done: bool) -> None:
        self._session.do(finish_action, line_id, done=done)

    def promise(self, minutes: int | None) -> None:
        """Say when the next update is due, None that none is."""
        if self._incident is not None:
            do = partial(self._session.do, promise_update, self._incident.issue.id, minutes)
            decide(self, self._session, do, {"next_update": self._incident.next_update})

    def toggle_timer(self) -> None:
        """Pause the timer that runs, or start one."""
        if self._incident is not None:
            mine = any(s.actor == self._session.store.actor for s in self._incident.running)
            self._session.do(pause_timer if mine else start_timer, self._incident.issue.id)

    def resolve(self) -> None:
        """End the issue; what was paused for it goes on."""
        if self._incident is not None and (changes := self._session.do(resolve_issue, self._incident.issue.id)):
            self._session.told.emit(" ".join([tr("{label}: done.", label=changes.label), *changes.details]))

    def copy_markdown(self) -> None:
        """Copy the card as Markdown."""
        from app.reports.incidents import incident_markdown

        if self._incident is not None:
            home = self._session.team.time_zone
            QGuiApplication.clipboard().setText(incident_markdown(self._incident, home, self._session.now))
            self._session.told.emit(tr("The card is on the clipboard as Markdown."))


def _clock(spent: timedelta) -> str:
    seconds = int(spent.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
