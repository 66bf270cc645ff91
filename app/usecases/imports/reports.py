"""What an import took, what it did not take, and why."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from app.domain.changes import Changes
from app.domain.languages import tr

BEATS = 100
T = TypeVar("T")
Tell = Callable[[str, float], None]  # the file under way and how much of it is done, 0 to 1; may raise to end it all


def silent(_file: str, _share: float) -> None:
    """Tell nobody how far an import is."""


@dataclass(frozen=True)
class Taken:
    """How many things of one sort a file brought; `what` is their plural noun."""

    what: str
    added: int
    changed: int
    unchanged: int
    removed: int

    @property
    def words(self) -> str:
        """Such as “24 people added” or “24 people: 23 as before, 1 changed”."""
        counts = {
            tr("as before"): self.unchanged,
            tr("changed"): self.changed,
            tr("added"): self.added,
            tr("no longer there and removed"): self.removed,
        }
        parts = [(n, word) for word, n in counts.items() if n]
        total = sum(counts.values())
        what = _counted(self.what, total)
        if len(parts) == 1:
            return f"{what} {parts[0][1]}"
        return f"{what}: {', '.join(f'{n} {word}' for n, word in parts)}"


def _counted(what: str, total: int) -> str:
    """Return such as “24 people” in the person's language; a sort that is not named here stays as it is called."""
    return {
        "people": lambda: tr("{n} person|{n} people", "", total),
        "issues": lambda: tr("{n} issue|{n} issues", "", total),
        "events": lambda: tr("{n} event|{n} events", "", total),
        "alerts": lambda: tr("{n} alert|{n} alerts", "", total),
        "suites": lambda: tr("{n} suite|{n} suites", "", total),
        "applications": lambda: tr("{n} application|{n} applications", "", total),
        "rotations": lambda: tr("{n} rotation|{n} rotations", "", total),
        "contacts": lambda: tr("{n} contact|{n} contacts", "", total),
        "team details": lambda: tr("{n} team detail|{n} team details", "", total),
        "policy settings": lambda: tr("{n} policy setting|{n} policy settings", "", total),
    }.get(what, lambda: f"{total} {what}")()


@dataclass(frozen=True)
class NotTaken:
    """Something of the file that was left out, with its line (None where there is none) and the reason."""

    line: int | None
    words: str

    def __str__(self) -> str:
        return tr("line {line}: {words}", line=self.line, words=self.words) if self.line else self.words


@dataclass(frozen=True)
class FileReport:
    """What became of one file; `notes` are things worth knowing."""

    file: str
    kind: str
    taken: tuple[Taken, ...]
    not_taken: tuple[NotTaken, ...]
    notes: tuple[str, ...]
    waiting: int = 0

    @property
    def lines(self) -> tuple[str, ...]:
        """The report in words, one line for each fact."""
        taken = (t.words for t in self.taken)
        left_out = (tr("not taken, {n_}", n_=n) for n in self.not_taken)
        return tuple(f"{self.file}: {words}" for words in (*taken, *left_out, *self.notes))


@dataclass(frozen=True)
class ImportReport:
    """What an import did; `changes` names no table when everything was there already."""

    changes: Changes
    files: tuple[FileReport, ...]

    @property
    def waiting(self) -> int:
        """How many entries of calendars wait for a review."""
        return sum(file.waiting for file in self.files)

    @property
    def as_wished(self) -> bool:
        """Tell whether everything was taken and there is nothing else to know."""
        return bool(self.changes) and not any(file.not_taken or file.notes for file in self.files)

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole report in words."""
        end = () if self.changes else (tr("Everything was there already; nothing changed."),)
        return (*(line for file in self.files for line in file.lines), *end)


@dataclass
class Account:
    """Counts what is written of one file while it is written."""

    file: str
    kind: str
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    not_taken: list[NotTaken] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    waiting: int = 0
    tell: Tell = silent

    def told(self, things: Sequence[T], first: float = 0.0, last: float = 1.0) -> Iterator[T]:
        """Yield things, telling every so often how much of the file is done, from one share to another."""
        beat = max(1, len(things) // BEATS)
        for number, thing in enumerate(things):
            if number % beat == 0:
                self.tell(self.file, first + (last - first) * number / len(things))
            yield thing

    def count(self, what: str, before: object, after: object) -> bool:
        """Count one thing and tell whether it has to be written; `before` is None where it is new."""
        outcome = "added" if before is None else "unchanged" if before == after else "changed"
        self.add(what, outcome)
        return outcome != "unchanged"

    def add(self, what: str, outcome: str, count: int = 1) -> None:
        """Count things as added, changed, unchanged or removed."""
        tally = self.counts.setdefault(what, dict.fromkeys(("added", "changed", "unchanged", "removed"), 0))
        tally[outcome] += count

    def leave_out(self, line: int | None, words: str) -> None:
        """Say that something was not taken."""
        self.not_taken.append(NotTaken(line, words))

    def report(self) -> FileReport:
        """Return the finished report."""
        taken = tuple(Taken(what, **tally) for what, tally in self.counts.items())
        return FileReport(self.file, self.kind, taken, tuple(self.not_taken), tuple(self.notes), self.waiting)
