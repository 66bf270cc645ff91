"""What is wrong with a team file, found by looking through all of it."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The part of a team file that was looked at."""

    FILE = "file"
    SCHEMA = "schema"
    REFERENCES = "references"
    HISTORY = "history"
    ROWS = "rows"
    CALENDARS = "calendars"
    FACTS = "facts"


class Repair(StrEnum):
    """A way to put something right that loses nothing anybody wrote."""

    PAGES = "pages"
    INDEXES = "indexes"
    TRIGGERS = "triggers"
    VIEWS = "views"
    LEFTOVERS = "leftovers"
    ROWS = "rows"
    REVISIONS = "revisions"


@dataclass(frozen=True)
class Fault:
    """One thing wrong: where, in a sentence that says what to do, and which repair puts it right (None: none does)."""

    part: Part
    words: str
    repair: Repair | None = None


@dataclass(frozen=True)
class Verdict:
    """What was looked at, what was found wrong, and number and hash of the newest command (0 and empty: not known)."""

    looked: tuple[str, ...]
    faults: tuple[Fault, ...]
    newest: int = 0
    newest_hash: str = ""

    @property
    def good(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The repairs that are offered; none while the file itself is damaged beyond its indexes."""
        if any(f.part is Part.FILE and f.repair is None for f in self.faults):
            return ()
        return tuple(r for r in Repair if any(f.repair is r for f in self.faults))
