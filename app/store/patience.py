"""Waiting while somebody else holds a lock: random pauses instead of the built-in busy handler, which starves some."""

import random
import sqlite3
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE_SECONDS = 5.0


def patiently(do: Callable[[], T], patience: float = PATIENCE_SECONDS) -> T:
    """Do something and return what it does, again and again while a lock stands in its way, for `patience` seconds."""
    until = time.monotonic() + patience
    while True:
        try:
            return do()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > until:
                raise
            time.sleep(random.uniform(0.002, 0.02))


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether the error means that somebody else holds a lock."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
