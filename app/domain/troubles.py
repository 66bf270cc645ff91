"""What can be wrong with a team file, and what may be done about each."""

from enum import Enum
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.languages import tr


class Offer(Enum):
    """What a person may do about a file that cannot be used; the words of its button."""

    BACKUP = tr("Restore the newest good backup")
    CHECK = tr("Check and repair…")
    READ_ONLY = tr("Open read-only")
    RESCUE = tr("Save what can be read…")
    ELSEWHERE = tr("Save elsewhere…")
    AGAIN = tr("Try again")
    OTHER = tr("Choose another file…")


class Trouble(Enum):
    """Why a file cannot be used, each with what is offered, the best first."""

    MISSING = "missing", (Offer.BACKUP, Offer.OTHER)
    FOLDER = "a folder", (Offer.OTHER,)
    NO_FILE = "a pipe or device", (Offer.OTHER,)
    LOOP = "a link to itself", (Offer.OTHER,)
    FORBIDDEN = "not permitted", (Offer.AGAIN, Offer.OTHER)
    EMPTY = "empty", (Offer.BACKUP, Offer.OTHER)
    OTHER_KIND = "another kind of file", (Offer.BACKUP, Offer.OTHER)
    FOREIGN = "another program's", (Offer.OTHER,)
    NEWER = "newer", (Offer.OTHER,)
    HALF = "cut off", (Offer.BACKUP, Offer.OTHER)
    DAMAGED = "damaged", (Offer.BACKUP, Offer.CHECK, Offer.RESCUE, Offer.READ_ONLY, Offer.OTHER)
    JOURNAL = "a journal that does not fit", (Offer.BACKUP, Offer.AGAIN, Offer.OTHER)
    STRANGE = "another shape", (Offer.BACKUP, Offer.OTHER)
    BESIDE = "changes beside it", (Offer.AGAIN, Offer.OTHER)
    LOCKED = "locked", (Offer.AGAIN, Offer.READ_ONLY, Offer.OTHER)
    FULL = "full", (Offer.AGAIN, Offer.READ_ONLY, Offer.OTHER)
    GONE = "gone while open", (Offer.ELSEWHERE, Offer.AGAIN, Offer.OTHER)
    REPLACED = "replaced while open", (Offer.ELSEWHERE, Offer.AGAIN, Offer.OTHER)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What may be done about it, the best first."""
        offers: tuple[Offer, ...] = self.value[1]
        return offers


class Unusable(StoreError):
    """A team file that cannot be used; knows why and which file."""

    def __init__(self, trouble: Trouble, path: Path, words: str) -> None:
        """The words follow the name of the file and end the sentence without its full stop."""
        super().__init__(f"{shown(path)} {words}.")
        self.trouble, self.path, self.words = trouble, path, words


def shown(path: Path) -> str:
    """Return a path in one line, whatever letters it is made of."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(path))
