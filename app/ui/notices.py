"""Telling whoever sits here what is due: a banner in the window, a message of the tray while it is elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from app.domain.duty import on_duty
from app.domain.languages import tr
from app.domain.notices import due_notices, primary_lines
from app.ui.pages.quiet_settings import quiet_hours
from app.ui.sessions import Session
from app.ui.trays import tray_icon
from app.ui.turns import turn
from app.ui.widgets.texts import plain_tip
from app.usecases.noticing import notice_facts

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

BEAT_MILLISECONDS = 60_000
PAUSE_MILLISECONDS = 500  # after a change, so that a row of commands is looked at once
MOST_LINES = 3


class Notices(QObject):
    """Looks every minute and after each change; `tray` is the icon, None where the system has none."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.tray: QSystemTrayIcon | None = tray_icon(window, self.duty_lines)
        self._held: tuple[str, ...] = ()  # told by the tray, shown in the window when somebody comes back to it
        self._beat, self._soon = QTimer(self), QTimer(self)
        self._beat.setInterval(BEAT_MILLISECONDS)
        self._soon.setInterval(PAUSE_MILLISECONDS)
        self._soon.setSingleShot(True)
        self._beat.timeout.connect(self.find_tray)
        for timer in (self._beat, self._soon):
            timer.timeout.connect(self.look)
        self._beat.start()
        QGuiApplication.instance().applicationStateChanged.connect(self._state_changed)  # type: ignore[union-attr]

    def follow(self, session: Session) -> None:
        """Look at a team file from now on."""
        session.changed.connect(lambda _changes: self._soon.start())
        self.look()

    def find_tray(self) -> None:
        """Take a place in a tray that came later than the window, as when both begin with the session."""
        if self.tray is None:
            self.tray = tray_icon(self._window, self.duty_lines)

    def duty_lines(self) -> tuple[str, ...]:
        """Return who is on for each suite and until when, on the clock of whoever sits here."""
        session = self._window.session
        if session is None:
            return ()
        duties = on_duty(session.team, session.published, session.now, session.covers)
        return primary_lines(session.team, duties, self._zone(session))

    def look(self) -> None:
        """Tell what is due and was not told; behind the lock of another program that is left for the next time."""
        self._window.reading(self._look)

    def _look(self) -> None:
        session = self._window.session
        meeting = self._window.meetings.view is not None  # what is for one person is not for the wall
        if session is None or session.closed or session.waits or meeting:
            return
        with turn("notices"):
            if self.tray is not None:
                self.tray.setToolTip(plain_tip("\n".join(("Watchbill", *self.duty_lines()))))
            self._tell_due(session)

    def _tell_due(self, session: Session) -> None:
        uid, preferences = session.store.teams.facts().uid, self._window.preferences
        me = preferences.me(uid)
        facts = session.read(notice_facts) if me is not None else None
        if me is None or facts is None:
            return
        told = preferences.notices_told(uid, me)
        due = due_notices(facts, me, session.now, quiet=quiet_hours(preferences), told=frozenset(told))
        if due:
            preferences.set_notices_told(uid, me, (*told, *(n.key for n in due)))
            self._say(tuple(n.words for n in due))

    def _say(self, words: tuple[str, ...]) -> None:
        if self._window.isActiveWindow() or self.tray is None:
            self._window.tell(_joined(words))
            return
        self.tray.showMessage("Watchbill", _joined(words))
        self._held += words

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """Show in the window what the tray has told while somebody was elsewhere."""
        if self._held and state is Qt.ApplicationState.ApplicationActive:
            words, self._held = self._held, ()
            self._window.tell(_joined(words))

    def _zone(self, session: Session) -> str:
        me = self._window.preferences.me(session.store.teams.facts().uid)
        person = session.team.person.get(me or 0)
        return person.time_zone if person is not None else session.team.time_zone


def _joined(words: tuple[str, ...]) -> str:
    more = len(words) - MOST_LINES
    rest = (tr("{n} more: see Now.|{n} more: see Now.", "", more),) if more > 0 else ()
    return "\n".join((*words[:MOST_LINES], *rest))
