"""Long work under way: each piece says what it is, how far it is, and how it is stopped; one look shows all of them."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.languages import tr
from app.domain.progress import seconds_left


class Work(QObject):
    """One piece of long work from its beginning until `ended`; `moved` says that it has got on.

    `share` is how much of it is done, 0 to 1, None while that cannot be known.
    """

    moved = Signal()
    ended = Signal(object)

    def __init__(self, parent: QObject, words: str, stop: Callable[[], object] | None = None) -> None:
        super().__init__(parent)
        self.words, self.share = words, None  # type: tuple[str, float | None]
        self.over = self.stopping = False
        self._stop = stop
        self._began = time.monotonic()

    @property
    def stoppable(self) -> bool:
        """Tell whether it is of a kind that can be stopped."""
        return self._stop is not None

    @property
    def can_stop(self) -> bool:
        """Tell whether it can be stopped, and was not told to yet."""
        return self._stop is not None and not self.stopping and not self.over

    @property
    def elapsed(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self._began

    @property
    def left(self) -> float | None:
        """Seconds it will still take, None while that cannot be known."""
        return None if self.stopping else seconds_left(self.elapsed, self.share)

    def tell(self, share: float | None, words: str = "") -> None:
        """Say how far it is, and what is done just now where that is another thing than before."""
        if not self.stopping and (share != self.share or (words and words != self.words)):
            self.share, self.words = share, words or self.words
            self.moved.emit()

    def stop(self) -> None:
        """Stop it; it ends when it has come to a place where nothing is half done."""
        if self.can_stop and self._stop is not None:
            self.stopping, self.share, self.words = True, None, tr("Stopping.")
            self.moved.emit()
            self._stop()

    def end(self) -> None:
        """It is over, one way or the other."""
        if not self.over:
            self.over = True
            self.ended.emit(self)
            self.deleteLater()


class Works(QObject):
    """The long work under way in one window or dialog, oldest first."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.under_way: list[Work] = []

    def add(self, work: Work) -> None:
        """Show a piece of work until it ends."""
        self.under_way.append(work)
        work.ended.connect(self._remove)
        self.changed.emit()

    def _remove(self, work: Work) -> None:
        self.under_way.remove(work)
        self.changed.emit()

    def stop(self) -> None:
        """Stop the newest piece that can be stopped."""
        for work in reversed(self.under_way):
            if work.can_stop:
                work.stop()
                return


def begin_work(owner: QObject, words: str, stop: Callable[[], object] | None = None) -> Work:
    """Begin a piece of work of some part of a window, with which it ends.

    The nearest dialog or window with `works` shows it.
    """
    place: QObject | None = owner
    while place is not None and not isinstance(getattr(place, "works", None), Works):
        place = place.parent()
    works = getattr(place, "works", None)
    work = Work(owner if works is None else works, words, stop)
    owner.destroyed.connect(work.end)
    if works is not None:
        works.add(work)
    return work
