"""Other people's calendars: where they come from, what they hold, and which of it counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

LEAVE = "leave"


class Choice(StrEnum):
    """What a person said about one event of a calendar; nothing counts while it waits."""

    WAITING = "waiting"
    TAKEN = "taken"
    IGNORED = "ignored"


@dataclass(frozen=True)
class CalendarSource:
    """A calendar that was imported, by name; `holds` is “leave” or the kind of its events.

    `person_id` is whose leave it is, None while nobody has said.
    """

    name: str
    person_id: int | None = None
    holds: str = LEAVE


@dataclass(frozen=True)
class CalendarEntry:
    """Days of one event of a calendar, both included; `event_id` is the event made of it, where it is no leave."""

    source: str
    uid: str
    first_day: date
    last_day: date
    part_day: bool
    title: str
    event_id: int | None = None

    @property
    def key(self) -> tuple[str, date, date, bool, str]:
        """What sets the entry apart within its calendar."""
        return self.uid, self.first_day, self.last_day, self.part_day, self.title


@dataclass(frozen=True)
class Subscription:
    """A calendar or folder that is looked at again and again: an address or a path.

    `refreshed` (UTC) is when that was done last, `trouble` why it could not be.
    """

    place: str
    name: str
    person_id: int | None = None
    holds: str = LEAVE
    refreshed: datetime | None = None
    trouble: str = ""


@dataclass(frozen=True)
class Waiting:
    """One event that waits for a choice, with its days in order."""

    source: str
    uid: str
    title: str
    entries: tuple[CalendarEntry, ...]


def waiting(entries: Iterable[CalendarEntry], choices: dict[tuple[str, str], Choice]) -> tuple[Waiting, ...]:
    """Return what waits for a choice, by calendar and first day."""
    found: dict[tuple[str, str], list[CalendarEntry]] = {}
    for entry in entries:
        if choices.get((entry.source, entry.uid), Choice.WAITING) is Choice.WAITING:
            found.setdefault((entry.source, entry.uid), []).append(entry)
    ordered = {key: sorted(some, key=lambda e: (e.first_day, e.last_day, e.title)) for key, some in found.items()}
    all_of_them = [Waiting(source, uid, some[0].title, tuple(some)) for (source, uid), some in ordered.items()]
    return tuple(sorted(all_of_them, key=lambda w: (w.source, w.entries[0].first_day, w.uid)))
