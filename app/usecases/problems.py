"""A team and its rota as a planning problem, and a plan back as assignments.

Rotations keep their names in the problem and people their ids; week 0 is the first week planned. Weeks already held
after the horizon are added to it and pinned, so that a plan fits what follows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.accounts import CARRY_WEEKS, Carry, carries, unwelcome_weeks
from app.domain.holidays import WeekKind
from app.domain.languages import tr
from app.domain.people import Person
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.seasons import Minutes
from app.domain.teams import Team
from app.domain.weeks import Week, day_words, weeks_from
from app.domain.wishes import Wish
from app.planner.problems import Held, Member, Place, Problem

NO_MINUTES: Minutes = {}


@dataclass(frozen=True)
class Horizon:
    """The weeks of a problem: those asked for and those that follow them on the rota."""

    first: Week
    weeks: int
    following: int = 0

    @property
    def last(self) -> Week:
        """The last week asked for."""
        return self.first + (self.weeks - 1)

    @cached_property
    def all(self) -> tuple[Week, ...]:
        """Every week of the problem."""
        return weeks_from(self.first, self.weeks + self.following)

    def slot(self, team: Team, place: Place) -> Slot:
        """Return the slot of a place."""
        rotation = next(r for r in team.rotations if r.name == place.rotation)
        return Slot(self.first + place.week, rotation.id, Role(place.role))


def horizon_of(team: Team, rota: Rota, first: Week, weeks: int) -> Horizon:
    """Return the horizon with as many held weeks after it as the rules look ahead."""
    gaps = (p.gap_weeks for p in team.people if p.gap_weeks is not None)
    reach = max(team.policy.window_weeks, max(gaps, default=0) + 1, team.policy.gap_weeks + 1)
    last = rota.last_week()
    return Horizon(first, weeks, max(0, min(reach, last - (first + (weeks - 1)))) if last else 0)


def problem_of(
    team: Team,
    rota: Rota,
    published: Rota,
    horizon: Horizon,
    *,
    keep: Rota | None = None,
    minutes: Minutes = NO_MINUTES,
) -> Problem:
    """Return the problem of planning the horizon; `keep` are assignments that must stay (pinned ones by default).

    `minutes` are those measured in the weeks before: they weigh in what is carried and tell which seasons are heavy.
    """
    pinned = Rota({s: a for s, a in rota.held.items() if a.pinned}) if keep is None else keep
    kept = [h for s, a in pinned.held.items() if (h := _held(team, horizon, s, a.person_id)) and h.place.week >= 0]
    asked = [h for h in kept if h.place.week < horizon.weeks]
    follow = held_in(team, horizon, rota.within(horizon.last + 1, horizon.last + horizon.following))
    past = rota.within(horizon.first + -CARRY_WEEKS, horizon.first + -1)
    unwelcome = unwelcome_weeks(team, horizon.all, minutes)
    kinds = {n: unwelcome.get(w, WeekKind.PLAIN) for n, w in enumerate(horizon.all)}
    return Problem(
        name=team.name,
        weeks=len(horizon.all),
        policy=team.policy,
        rotations={r.name: tuple(map(str, r.roles)) for r in team.rotations},
        people=_members(team, past, horizon, minutes),
        history=held_in(team, horizon, past),
        pins=(*asked, *follow),
        published=held_in(team, horizon, published.within(horizon.first, horizon.last)),
        holidays=frozenset(n for n, kind in kinds.items() if kind is WeekKind.HOLIDAY),
        unpopular=frozenset(n for n, kind in kinds.items() if kind is WeekKind.UNPOPULAR),
        week_names=tuple(
            tr("the week of {day}", day=day_words(w.monday))
            for w in weeks_from(horizon.first + -CARRY_WEEKS, CARRY_WEEKS + len(horizon.all))
        ),
        names_before=CARRY_WEEKS,
    )


def assignments_of(team: Team, horizon: Horizon, held: Sequence[Held], pinned: Rota) -> tuple[Assignment, ...]:
    """Return the part of a plan that was asked for; slots pinned to who holds them stay so, with their reason."""
    found = []
    for h in held:
        if h.place.week < horizon.weeks:
            slot = horizon.slot(team, h.place)
            old = pinned.held.get(slot)
            stays = old if old and old.pinned and old.person_id == int(h.person) else None
            found.append(stays or Assignment(slot, int(h.person)))
    return tuple(found)


def _held(team: Team, horizon: Horizon, slot: Slot, person_id: int) -> Held | None:
    if slot.rotation_id not in team.rotation or person_id not in team.person:
        return None
    return Held(Place(slot.week - horizon.first, team.rotation[slot.rotation_id].name, str(slot.role)), str(person_id))


def held_in(team: Team, horizon: Horizon, rota: Rota) -> tuple[Held, ...]:
    """Return a rota as the holders of a problem, weeks counted from the horizon's first, in order of time."""
    found = (_held(team, horizon, s, a.person_id) for s, a in sorted(rota.held.items(), key=lambda pair: pair[0]))
    return tuple(h for h in found if h)


def _members(team: Team, past: Rota, horizon: Horizon, minutes: Minutes) -> tuple[Member, ...]:
    carried = carries(team, past, horizon.first, minutes)
    return tuple(_member(team, p, horizon, carried[p.id]) for p in team.people)


def _member(team: Team, person: Person, horizon: Horizon, carry: Carry) -> Member:
    here = [n for n, w in enumerate(horizon.all) if person.present_in(w)]
    first, last = horizon.first, horizon.all[-1]
    leave = {w - first for w in team.away_weeks(person.id, first, last)}
    days = {w - first for w in team.interrupted_weeks(person.id, first, last)}
    wished = {wish: _wished(team, person, horizon, wish) for wish in Wish}
    return Member(
        id=str(person.id),
        fte=person.fte,
        gap=person.gap_weeks,
        window_max=person.window_duties,
        start=here[0] if here else len(horizon.all),
        end=here[-1] + 1 if here else 0,
        experienced_from=_experienced_from(person, horizon),
        shadowed=frozenset(_cleared(team, person)),
        eligible=_eligible(team, person),
        leave=frozenset(leave),
        avoid=frozenset((days | wished[Wish.AVOID]) - leave),
        prefer=frozenset((wished[Wish.PREFER] & set(here)) - leave),
        carry=float(round(carry.duties, 2)),
        holiday_carry=carry.holidays,
        unpopular_carry=carry.unpopular,
    )


def _wished(team: Team, person: Person, horizon: Horizon, wish: Wish) -> set[int]:
    return {n for n, w in enumerate(horizon.all) if team.wish_of.get((person.id, w)) is wish}


def _experienced_from(person: Person, horizon: Horizon) -> int:
    return next((n for n, w in enumerate(horizon.all) if not person.is_novice(w)), len(horizon.all))


def _eligible(team: Team, person: Person) -> dict[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    for rotation_id, role in person.eligible:
        roles.setdefault(team.rotation[rotation_id].name, set()).add(str(role))
    return {name: frozenset(some) for name, some in roles.items()}


def _cleared(team: Team, person: Person) -> list[str]:
    """Rotations the person may stand alone in: all they are eligible for, unless they came as a novice."""
    cleared: list[Rotation] = [] if person.experienced_from else list(team.rotations)
    return [r.name for r in cleared if any(rotation_id == r.id for rotation_id, _ in person.eligible)]
