"""The incident card: what is known and guessed, who does what, who was called, and the time it takes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.events import Event
from app.domain.issues import Issue
from app.domain.languages import tr

LONGEST_STRETCH = timedelta(hours=4)


class LineKind(StrEnum):
    """What a line of the card says."""

    FACT = "fact"
    GUESS = "guess"
    ACTION = "action"
    CALL = "call"


@dataclass(frozen=True)
class IncidentLine:
    """One line, at an instant (UTC): a fact or guess with its source, what somebody does, or a party called."""

    id: int
    issue_id: int
    at: datetime
    kind: LineKind
    words: str
    source: str = ""
    who: str = ""
    ticket: str = ""
    done: bool = False


@dataclass(frozen=True)
class Stretch:
    """One stretch of work on an issue by one person; `stopped` is None while the timer runs.

    `pushed` says that a newer timer paused it: it goes on when that one has ended.
    """

    id: int
    issue_id: int
    actor: str
    started: datetime
    stopped: datetime | None = None
    pushed: bool = False

    def length(self, now: datetime) -> timedelta:
        """Return how long it counts: a timer that was forgotten counts LONGEST_STRETCH."""
        return min(LONGEST_STRETCH, max(timedelta(0), (self.stopped or now) - self.started))

    def forgotten(self, now: datetime) -> bool:
        """Tell whether the timer has run longer than it counts."""
        return (self.stopped or now) - self.started > LONGEST_STRETCH


@dataclass(frozen=True)
class Incident:
    """An issue with its card; `changed` are the events of the last 24 hours, `next_update` (UTC) when one is due."""

    issue: Issue
    suite: str
    application: str
    lines: tuple[IncidentLine, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    changed: tuple[Event, ...] = ()
    next_update: datetime | None = None

    def of_kind(self, *kinds: LineKind) -> tuple[IncidentLine, ...]:
        """Return the lines of some kinds, oldest first."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def running(self) -> tuple[Stretch, ...]:
        """The timers that run."""
        return tuple(s for s in self.stretches if s.stopped is None)

    def spent(self, now: datetime) -> timedelta:
        """Return the time worked on it; where no timer was used, the time it has been open."""
        if not self.stretches:
            return (self.issue.resolved or now) - self.issue.opened
        return time_spent(self.stretches, now)


def time_spent(stretches: Iterable[Stretch], now: datetime) -> timedelta:
    """Return the sum of stretches as they count."""
    return sum((s.length(now) for s in stretches), timedelta(0))


def forgotten_words(stretches: Iterable[Stretch], now: datetime) -> str:
    """Return a sentence that asks about a timer that was forgotten, empty when none was."""
    longest = max(((s.stopped or now) - s.started for s in stretches if s.forgotten(now)), default=None)
    if longest is None:
        return ""
    hours = longest // timedelta(hours=1)
    most = LONGEST_STRETCH // timedelta(hours=1)
    return tr(
        "A timer ran for {hours} h, of which {most} h count; write the minutes it really took.", hours=hours, most=most
    )
