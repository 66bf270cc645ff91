"""The engineers of a team."""

import itertools
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.languages import tr
from app.domain.policies import Policy
from app.domain.rotations import Role
from app.domain.weeks import Week

FRIDAY = timedelta(days=4)
LONGEST_REST = 13


@dataclass(frozen=True)
class Person:
    """One engineer.

    `joined` is the first day in the team and `left` the last one; `fte` is the part of full time (above 0 up to 1);
    `holidays` names the public-holiday calendar of the office; a person is a novice before `experienced_from`;
    `eligible` holds (rotation id, role) pairs; `carry` is duty weeks done above (+) or below (-) the fair share so far;
    `phone` and `chat` say how to reach the person; `gap_weeks` and `window_duties` replace the policy's where they are
    not None; the first is LONGEST_REST at most.
    """

    id: int
    name: str
    initials: str
    email: str = ""
    office: str = ""
    time_zone: str = "UTC"
    holidays: str = ""
    joined: date | None = None
    left: date | None = None
    fte: float = 1.0
    experienced_from: date | None = None
    eligible: frozenset[tuple[int, Role]] = frozenset()
    carry: float = 0.0
    phone: str = ""
    chat: str = ""
    gap_weeks: int | None = None
    window_duties: int | None = None

    @property
    def reached_by(self) -> tuple[str, ...]:
        """Say how to reach the person, the quickest way first."""
        return tuple(way for way in (self.phone, self.chat, self.email) if way)

    def present_on(self, day: date) -> bool:
        """Tell whether the person belongs to the team on the day."""
        return (self.joined is None or day >= self.joined) and (self.left is None or day <= self.left)

    def present_in(self, week: Week) -> bool:
        """Tell whether the person belongs to the team on every working day of the week."""
        first, last = week.monday, week.monday + FRIDAY
        return (self.joined is None or first >= self.joined) and (self.left is None or last <= self.left)

    def can_hold(self, rotation_id: int, role: Role) -> bool:
        """Tell whether the person may hold the role of the rotation."""
        return (rotation_id, role) in self.eligible

    def limit_words(self, policy: Policy) -> tuple[str, ...]:
        """Return the person's own limits, such as “at most 2 duties in 12 weeks”; none where the policy's hold."""
        found = []
        if self.window_duties is not None:
            duties = (
                tr("no duty")
                if not self.window_duties
                else tr("at most {count}", count=_count(self.window_duties, tr("duty"), tr("duties")))
            )
            found.append(tr("{duties} in {window_weeks} weeks", duties=duties, window_weeks=policy.window_weeks))
        if self.gap_weeks is not None:
            found.append(
                tr("{count} between two duties", count=_count(self.gap_weeks, tr("free week"), tr("free weeks")))
            )
        return tuple(found)

    def is_novice(self, week: Week) -> bool:
        """Tell whether the person still needs an experienced mate in the week."""
        return self.experienced_from is not None and week.monday < self.experienced_from


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def free_initials(name: str, taken: Collection[str]) -> str:
    """Return initials of a name that nobody has: first and last letters, then longer, then numbered."""
    return initials_offers(name, taken, 1)[0]


def initials_offers(name: str, taken: Collection[str], count: int = 3) -> tuple[str, ...]:
    """Return the first so many initials of a name that nobody has."""
    words = [w for w in name.replace("(", " ").replace(")", " ").split() if w[:1].isalpha()] or [name.strip() or "?"]
    first, last = words[0], words[-1]
    tries = [first[0] + last[0] if len(words) > 1 else first[:2], first[0] + last[:2], first[:2] + last[0]]
    numbered = (first[0] + last[0] + str(n) for n in itertools.count(2))
    free: dict[str, None] = {}
    for offer in map(str.upper, itertools.chain(tries, numbered)):
        if offer not in taken:
            free[offer] = None
        if len(free) >= count:
            break
    return tuple(free)
