"""The two kinds of trouble a person is told about; anything else is a bug of ours."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.clashes import Clash

REMEMBERED = 50
_lately: dict[str, str] = {}  # sentence -> who said it, so that a sentence on a screen can be explained


class Told(Exception):
    """One sentence for a person; `said_by` is where it was made, such as “usecases.swapping.swap_weeks”."""

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        frame = sys._getframe(1)  # noqa: SLF001
        self.said_by = f"{frame.f_globals.get('__name__', '').removeprefix('app.')}.{frame.f_code.co_qualname}"
        _lately.pop(words, None)
        _lately[words] = self.said_by
        if len(_lately) > REMEMBERED:
            del _lately[next(iter(_lately))]


class Refused(Told):
    """A rule says no; the text is shown to the person as written and says what to do."""


class Overtaken(Refused):
    """Somebody else changed the same place since it was looked at; the window shows was, theirs and mine.

    `clashes` are the fields of a row; none where the caller knows what was wanted.
    """

    clashes: "tuple[Clash, ...]" = ()


class StoreError(Told):
    """The team file cannot be used (disk, lock, foreign, damaged or newer file); the text says what to do."""


class Locked(StoreError):
    """Another program keeps the team file locked just now; nothing was changed and the same may be tried again."""


def said_by(words: str) -> str:
    """Return where a sentence that was told lately was made, empty when that is not known."""
    return _lately.get(words, "")
