"""What the command box can find: at once actions, pages, people, rotations, weeks, settings; later issues and notes."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.archives import Doc
from app.domain.errors import Refused, StoreError
from app.domain.issues import Issue
from app.domain.languages import tr
from app.domain.matches import folded, matter, rank
from app.domain.settings import LISTED
from app.domain.weeks import Week, day_words, parse_week, span_words, weeks_from
from app.paths import resources
from app.ui.actions import ACTIONS, with_keys
from app.ui.dialogs.commands import Found
from app.ui.page_table import NAMES
from app.ui.tips import key_words
from app.ui.words import page_words
from app.usecases.archives import find_handoffs, index_some

if TYPE_CHECKING:
    from app.ui.windows import MainWindow
    from app.usecases.manual_lists import ManualPage

WEEKS_AHEAD = 53
LEAST_LETTERS = 2  # one letter is in every issue
PAUSE_MILLISECONDS = 60
ISSUES_AT_ONCE, DOCS_AT_ONCE = 10_000, 12  # each a few milliseconds, so that a key never waits
MOST_ISSUES, MOST_NOTES = 20, 12


def things_to_find(window: "MainWindow") -> list[Found]:
    """Return everything that can be found at once in the window as it is."""
    found = [
        Found(tr("Go to {page}", page=page_words(name)), f"Ctrl+{n + 1}", _page(window, name))
        for n, name in enumerate(NAMES)
    ]
    found += [
        Found(a.words.rstrip("…"), key_words(a.key), _action(window, a.name, a.page), f"{a.help} {page_words(a.page)}")
        for a in with_keys(ACTIONS, window.preferences.keys)
        if a.name != "search"
    ]
    if window.session is not None:
        team = window.session.team
        found += [
            Found(
                p.name,
                tr("person, {office}", office=p.office),
                _shown(window, "People", "show_person", p.id),
                f"{p.initials} {p.email}",
            )
            for p in team.shown_people
        ]
        found += [Found(r.name, tr("rotation"), _shown(window, "Rota", "show_rotation", r.id)) for r in team.rotations]
        found += _settings(window)
        found += [_week(window, week) for week in weeks_from(window.session.this_week + -4, WEEKS_AHEAD)]
    return found


def _settings(window: "MainWindow") -> Iterator[Found]:
    for one in LISTED.values():
        yield Found(
            one.label, tr("setting"), _shown(window, "Settings", "show_setting", one.key), f"{one.help} {one.key}"
        )


def _week(window: "MainWindow", week: Week) -> Found:
    span = span_words(week.monday, (week + 1).monday)
    words = tr("Week of {span} {year}", span=span, year=week.monday.year)
    return Found(words, week.iso, _shown(window, "Rota", "show_week", week))


def _page(window: "MainWindow", name: str) -> Callable[[], object]:
    return lambda: window.show_page(name)


def _action(window: "MainWindow", name: str, page: str) -> Callable[[], object]:
    def do() -> object:
        done = getattr(window.show_page(page), name) if page else window.doing(name)
        return done() if callable(done) else None

    return do


def _shown(window: "MainWindow", page: str, method: str, what: object) -> Callable[[], object]:
    return lambda: getattr(window.show_page(page), method)(what)


class LongSearch(QObject):
    """Looks through issues and handoffs a piece at a time between two keys; `found` is sent with what turned up.

    Issues come newest first, handoffs best first. Handoffs that are not indexed yet are read and then looked through.
    """

    found = Signal(list)
    finished = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._steps: Iterator[list[Found]] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def at_once(self, text: str) -> list[Found]:
        """Return the week of a date or an ISO name, wherever it lies."""
        with suppress(Refused):
            return [_week(self._window, parse_week(text))]
        return []

    def ask(self, text: str) -> bool:
        """Begin to look for other words; tell whether there is anything to look for."""
        words = text.split()
        sought = len("".join(words)) >= LEAST_LETTERS and any(c.isalnum() for c in text)
        self._steps = self._looking(words, text) if sought else iter(())
        self._timer.start(PAUSE_MILLISECONDS) if sought else self._timer.stop()
        return sought

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()

    def settle(self) -> None:
        """Look through everything now."""
        while self._timer.isActive():
            self._step()

    def _step(self) -> None:
        self._timer.setInterval(0)
        try:
            more = next(self._steps, None)
        except StoreError:  # somebody is writing just now: what was found so far stands
            more = None
        if more:
            self.found.emit(more)
        elif more is None:
            self._timer.stop()
            self.finished.emit()

    def _looking(self, words: list[str], text: str) -> Iterator[list[Found]]:
        session = self._window.session
        if session is None:
            return
        left, until = MOST_ISSUES, session.store.issues.last_id()
        while left > 0 and until > 0:
            issues = session.store.issues.titled(words, until - ISSUES_AT_ONCE, until, left)
            left, until = left - len(issues), until - ISSUES_AT_ONCE
            yield [self._issue(issue) for issue in issues]
        known: set[str] = set()
        yield self._notes(text, known)
        reading = True
        while reading:
            reading = index_some(session.store, DOCS_AT_ONCE)
            yield []
        yield self._notes(text, known)
        yield self._manual(words)

    def _manual(self, words: list[str]) -> list[Found]:
        """Return the pages of the manual whose titles hold the words."""
        from app.ui.dialogs.manuals import show_manual

        window, sought = self._window, [folded(word) for word in words]
        named = (page for page in self._pages if rank(sought, matter(page.title)) is not None)
        show = partial(show_manual, window, window.look, window.preferences)
        return [Found(page.title, tr("manual"), partial(show, page.name)) for page in named]

    @cached_property
    def _pages(self) -> "tuple[ManualPage, ...]":
        """The manual, read when it is first looked through."""
        from app.usecases.manuals import manual

        return manual(resources())

    def _issue(self, issue: Issue) -> Found:
        suite = self._window.session.team.suite[issue.suite_id].name if self._window.session else ""
        hint = tr("issue, {suite}, {day}", suite=suite, day=day_words(issue.opened.date(), year=True))
        return Found(issue.title, hint, _shown(self._window, "Log", "open_card", issue.id))

    def _notes(self, text: str, known: set[str]) -> list[Found]:
        session = self._window.session
        found = find_handoffs(session.store, text)[:MOST_NOTES] if session is not None else ()
        new = [doc for doc, _ in found if doc.key not in known]
        known |= {doc.key for doc in new}
        return [self._note(doc) for doc in new]

    def _note(self, doc: Doc) -> Found:
        place = (doc.rotation_id, doc.week, doc.part)
        return Found(doc.title, tr("handoff"), _shown(self._window, "Handoff", "show_note", place))
