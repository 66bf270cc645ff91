"""How long a handler holds the window's thread: what takes longer than a person notices is written into the log."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

LIMIT = 0.05  # seconds; longer than this and a key feels late
LATER_MILLISECONDS = 2000
_under_way: list[str] = []
_untold: list[tuple[float, str]] = []


@contextmanager
def turn(words: str, limit: float = LIMIT) -> Iterator[None]:
    """Time a handler named by the words; one within another counts for the outer one, whose line names both."""
    outer = not _under_way
    _under_way.append(words)
    began = time.perf_counter()
    try:
        yield
    finally:
        if outer:
            held, told = time.perf_counter() - began, ", ".join(_under_way)
            _under_way.clear()
            if held > limit:
                _log(held, told)


def _log(held: float, words: str) -> None:
    _untold.append((held, words))
    if len(_untold) == 1:
        QTimer.singleShot(LATER_MILLISECONDS, write_down)


def write_down() -> None:
    """Write what took too long into the trouble log; done a while later, so as not to hold the window once more."""
    from app.troubles import logger

    for held, words in _untold:
        logger("slow").warning("The window was busy for %.0f ms: %s", held * 1000, words)
    _untold.clear()
