"""What lies before everybody: load and fair share, the next duty, and how far those who learn have come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.accounts import Account, accounts
from app.domain.languages import tr
from app.domain.people import Person
from app.domain.projects import PersonWeek, person_week
from app.domain.rota import Rota, Slot
from app.domain.seasons import Minutes
from app.domain.skills import shadow_weeks
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from

LOAD_WEEKS, STRIP_WEEKS = 26, 52


@dataclass(frozen=True)
class Outlooks:
    """Of a team from a week on: accounts by person id, next duties, and shadow weeks by (person id, rotation id)."""

    first: Week
    accounts: dict[int, Account]
    next_duty: dict[int, Slot]
    shadowed: dict[tuple[int, int], int]

    @property
    def most(self) -> float:
        """The largest number of duties anybody has or should have."""
        return max((float(max(a.duties.done, a.duties.fair)) for a in self.accounts.values()), default=0.0)


def outlooks(team: Team, rota: Rota, minutes: Minutes, now: datetime) -> Outlooks:
    """Return what lies before everybody in the coming half year."""
    first = Week.of(now.date())
    found = accounts(team, rota, weeks_from(first, LOAD_WEEKS), minutes) if team.people else ()
    _ = [team.is_away(p.id, first) for p in team.people[:1]]  # leave is sorted by week here, where nobody waits for it
    return Outlooks(first, {a.person_id: a for a in found}, _next_duties(team, rota, now), shadow_weeks(rota, first))


def _next_duties(team: Team, rota: Rota, now: datetime) -> dict[int, Slot]:
    """Return the duty that each person stands or will stand next."""
    found: dict[int, Slot] = {}
    first = Week.of(now.date()) + -1
    for week in sorted(w for w in rota.by_week if w >= first):
        for slot in sorted(rota.by_week[week]):
            person = rota.by_week[week][slot].person_id
            if slot.role.is_duty and person not in found and team.rotation[slot.rotation_id].handoff.end(week) > now:
                found[person] = slot
    return found


@dataclass(frozen=True)
class Strip:
    """Consecutive weeks of one person, None where nobody is planned yet, and the longest stretch of project weeks."""

    weeks: tuple[Week, ...]
    kinds: tuple[PersonWeek | None, ...]
    longest: int

    @property
    def words(self) -> str:
        """Such as “52 planned weeks: 16 duty, 33 project, 3 away; the longest project block has 5 weeks”."""
        counts = [(kind, self.kinds.count(kind)) for kind in (PersonWeek.DUTY, PersonWeek.PROJECT, PersonWeek.AWAY)]
        told = ", ".join(f"{count} {kind}" for kind, count in counts)
        planned = sum(1 for kind in self.kinds if kind is not None)
        return tr(
            "{planned} planned weeks: {told}; the longest project block has {longest} weeks",
            planned=planned,
            told=told,
            longest=self.longest,
        )


def strip_of(team: Team, rota: Rota, person: Person, first: Week) -> Strip:
    """Return a year of a person’s weeks."""
    weeks = weeks_from(first, STRIP_WEEKS)
    last = rota.last_week()
    kinds = tuple(
        person_week(team, rota, person, week)
        if last and week <= last
        else PersonWeek.AWAY
        if team.is_away(person.id, week)
        else None
        for week in weeks
    )
    return Strip(weeks, kinds, _longest(kinds))


def _longest(kinds: Sequence[PersonWeek | None]) -> int:
    longest = run = 0
    for kind in kinds:
        run = run + 1 if kind is PersonWeek.PROJECT else 0
        longest = max(longest, run)
    return longest
