"""Whom to call: internal and external parties, when they answer, in which order, and who owes an answer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.weeks import WEEKDAYS, zone

DAY_MINUTES = 24 * 60
_PART = re.compile(r"(\w{3})(?:\s*-\s*(\w{3}))?\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})", re.IGNORECASE)


@dataclass(frozen=True)
class Contact:
    """A party such as an exchange desk, a broker or a development team, for the suites named by id (none means all).

    `hours` are local to `zone_name`, such as “Mon-Fri 08:00-18:00; Sat 09:00-12:00”; empty where nobody knows.
    """

    id: int
    name: str
    kind: str
    phone: str = ""
    email: str = ""
    suite_ids: frozenset[int] = frozenset()
    internal: bool = False
    hours: str = ""
    zone_name: str = ""
    note: str = ""

    @property
    def hours_words(self) -> str:
        """When the party answers, on its own clock, such as “Mon-Fri 08:00-18:00 (America/Chicago)”; may be empty."""
        return f"{self.hours} ({self.zone_name})" if self.hours and self.zone_name else self.hours

    def concerns(self, suite_id: int) -> bool:
        """Tell whether the contact helps with the suite."""
        return not self.suite_ids or suite_id in self.suite_ids

    def is_open(self, at: datetime) -> bool | None:
        """Tell whether the party answers at an instant; None where its hours are not known."""
        if not self.hours:
            return None
        here = at.astimezone(zone(self.zone_name or "UTC"))
        minute = here.weekday() * DAY_MINUTES + here.hour * 60 + here.minute
        return any((minute - begin) % (7 * DAY_MINUTES) < end - begin for begin, end in spans_of(self.hours))

    def changes_at(self, at: datetime) -> datetime | None:
        """Return when the party opens or closes next, to the minute (UTC); None where it never does."""
        now, minute = self.is_open(at), timedelta(minutes=1)
        if now is None:
            return None
        # Hours begin and end at whole quarters nearly always: look there first, then minute by minute within one.
        start = at.replace(second=0, microsecond=0)
        quarter = start - timedelta(minutes=start.minute % 15)
        for number in range(1, 8 * 24 * 4):
            if self.is_open(quarter + number * 15 * minute) is not now:
                before = max(start, quarter + (number - 1) * 15 * minute)
                return next(t for n in range(1, 16) if self.is_open(t := before + n * minute) is not now)
        return None


def spans_of(hours: str) -> tuple[tuple[int, int], ...]:
    """Return (begin, end) in minutes from Monday 00:00; a part that ends before it begins crosses midnight.

    Raises Refused for anything that is no hours.
    """
    spans: list[tuple[int, int]] = []
    for part in (p.strip() for p in hours.split(";") if p.strip()):
        match = _PART.fullmatch(part)
        days = [WEEKDAYS.index(d.title()) for d in match.groups()[:2] if d and d.title() in WEEKDAYS] if match else []
        times = [(int(h), int(m)) for h, m in ((match[3], match[4]), (match[5], match[6]))] if match else []
        wrong = any(minute > 59 or hour * 60 + minute > DAY_MINUTES for hour, minute in times)
        if match is None or len(days) != 1 + bool(match[2]) or wrong:
            raise Refused(
                tr(
                    "“{part}” is not when somebody answers; write it as “Mon-Fri 08:00-18:00; Sat 09:00-12:00”.",
                    part=part,
                )
            )
        begin, end = (hour * 60 + minute for hour, minute in times)
        length = (end - begin) % DAY_MINUTES or DAY_MINUTES
        count = (days[-1] - days[0]) % 7 + 1
        starts = (((days[0] + n) % 7) * DAY_MINUTES + begin for n in range(count))
        spans += [(start, start + length) for start in starts]
    return tuple(spans)


class Owes(StrEnum):
    """Who has to come back after a call."""

    NOBODY = ""
    THEY = "they"
    WE = "we"


@dataclass(frozen=True)
class Call:
    """One call at an instant (UTC) by `caller`: what was said, about which issue, and who owes an answer.

    A call written on an incident card has no id of its own (0).
    """

    id: int
    contact_id: int
    issue_id: int | None
    at: datetime
    caller: str
    words: str
    ticket: str = ""
    owes: Owes = Owes.NOBODY
    answered: datetime | None = None

    @property
    def waits(self) -> bool:
        """Tell whether an answer is still owed."""
        return self.owes is not Owes.NOBODY and self.answered is None


@dataclass(frozen=True)
class OwedAnswer:
    """An answer that is owed, in words: the party, since when (UTC), about what; `ours` where we owe it."""

    party: str
    since: datetime
    about: str
    ticket: str = ""
    ours: bool = False

    @property
    def words(self) -> str:
        """Such as “Exchange desk owes us an answer: when is the replay?”."""
        return (
            tr("We owe {party} an answer", party=self.party)
            if self.ours
            else tr("{party} owes us an answer", party=self.party)
        )


def to_call(
    contacts: Iterable[Contact], order: Sequence[int], suite_id: int | None, at: datetime
) -> tuple[Contact, ...]:
    """Return whom to call: the application's order first, then who else helps with the suite, those open first."""
    place = {contact_id: n for n, contact_id in enumerate(order)}
    some = [c for c in contacts if c.id in place or suite_id is None or c.concerns(suite_id)]
    return tuple(sorted(some, key=lambda c: (place.get(c.id, len(place)), c.is_open(at) is False, c.name.casefold())))
