"""Some seconds after a team file was opened, off the window's thread: is it whole, and on whose disk does it lie?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from app.domain.errors import Locked, StoreError
from app.domain.languages import tr
from app.domain.troubles import Trouble, Unusable
from app.store.files import check_whole
from app.store.places import network_share
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.workers import Worker

EVERY = timedelta(days=7)
LATER_MILLISECONDS = 12_000  # after the first backup
PASSING = (Trouble.LOCKED, Trouble.FULL, Trouble.GONE, Trouble.REPLACED)  # says nothing of the file itself


@dataclass(frozen=True)
class Seen:
    """What a look at a file found: its trouble if any, whether it was looked through, the share it lies on."""

    trouble: StoreError | None
    whole: bool
    share: str


class HealthLook(Worker):
    """Looks through every row of the open file once a week; `found` carries what is wrong with it."""

    found = Signal(object)

    def __init__(self, session: Session, preferences: Preferences, path: Path) -> None:
        super().__init__(session)
        self._session, self._preferences, self._path = session, preferences, path
        self.answered.connect(self._take)
        session.closing.connect(self.stop)
        QTimer.singleShot(LATER_MILLISECONDS, self, self.look)

    def look(self) -> None:
        """Begin to look, at every row if that is due."""
        if self._session.closed:
            return
        due = is_due(self._preferences.looked_through(self._path), self._session.now)
        self.ask(partial(_look, self._path, due=due))

    def _take(self, seen: Seen) -> None:
        if seen.whole:
            self._preferences.set_looked_through(self._path, self._session.now)
        if seen.trouble is not None:
            self.found.emit(seen.trouble)
        elif seen.share and self._preferences.warned_of_share(self._path) != seen.share:
            self._preferences.set_warned_of_share(self._path, seen.share)
            self._session.refused.emit(share_words(self._path, seen.share))


def share_words(path: Path, share: str) -> str:
    """Say what is safe with a file on a network share."""
    return tr(
        "{name} lies on a network share ({share}); let one machine at a time work on it, others on copies of it.",
        name=path.name,
        share=share,
    )


def _look(path: Path, *, due: bool) -> Seen:
    share = network_share(path)
    try:
        if due:
            check_whole(path)
    except StoreError as error:
        passing = isinstance(error, Locked) or (isinstance(error, Unusable) and error.trouble in PASSING)
        return Seen(None if passing else error, False, share)
    return Seen(None, due, share)


def is_due(last: datetime | None, now: datetime) -> bool:
    """Tell whether a file is to be looked through; a clock that was set back makes it due too."""
    return last is None or not timedelta() <= now - last < EVERY
