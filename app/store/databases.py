"""The one import of sqlite_utils.

It loads pandas and numpy where they are installed (OR-Tools brings both), 0.25 s that no store needs; they are hidden
while it is imported.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

HEAVY = ("pandas", "numpy")


@contextmanager
def _hidden(names: tuple[str, ...]) -> Iterator[None]:
    absent = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None makes an import fail
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _hidden(HEAVY):
    from sqlite_utils import Migrations
    from sqlite_utils.db import Database

__all__ = ["Database", "Migrations"]
