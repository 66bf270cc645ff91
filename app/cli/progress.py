"""How far a long command is, on a terminal only: one line on the standard error, wiped away when it ends.

Ctrl+C ends the command where nothing is half done: what was begun last is taken back.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper

from app.domain.progress import SHOWN_AFTER, Tell, left_words, seconds_left

EVERY_SECONDS = 0.2
WIPED = "\r\x1b[K"


class _Line:
    """Writes the line anew now and then, once the work has taken a while."""

    def __init__(self, words: str) -> None:
        self._words, self._began = words, time.monotonic()
        self._next, self._shown = self._began + SHOWN_AFTER, False

    def tell(self, share: float) -> None:
        """Take the share done."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next, self._shown = now + EVERY_SECONDS, True
        left = left_words(seconds_left(now - self._began, share))
        _write(f"{WIPED}{self._words}: {share:.0%}{', ' if left else ''}{left}")

    def wipe(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            _write(WIPED)


def _write(text: str) -> None:
    # a terminal of ours takes no control characters, as they could come from others
    if isinstance(sys.stderr, TextIOWrapper):
        TextIOWrapper.write(sys.stderr, text)
        sys.stderr.flush()


@contextmanager
def progress(words: str) -> Iterator[Tell]:
    """Yield whom to tell the share done of some work, called so on a terminal; nothing is written elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _share: None
        return
    line = _Line(words)
    try:
        yield line.tell
    finally:
        line.wipe()


def ticking(tell: Tell, seconds: float) -> Callable[[], bool]:
    """Return what is asked again and again whether to stop, never does, and tells how much of the time has gone."""
    began = time.monotonic()

    def look() -> bool:
        tell(min(1.0, (time.monotonic() - began) / seconds))
        return False

    return look
