"""Who is on, at any instant: one pure function for the window, the feeds and the command line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain.covers import Cover
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week


@dataclass(frozen=True)
class OnDuty:
    """One role of one rotation at an instant; person ids are None where the slot is open; instants are UTC.

    `person_id` is whoever really stands, `holder_id` the holder of the week; they differ while somebody covers. `since`
    and `until` bound the time in which nothing changes hands, `next_person_id` stands after it.
    """

    rotation_id: int
    role: Role
    week: Week
    person_id: int | None
    since: datetime
    until: datetime
    next_person_id: int | None
    holder_id: int | None


@dataclass(frozen=True)
class Stretch:
    """Part of a week that one person stands (UTC, the end excluded); `cover_id` is None while the holder stands."""

    start: datetime
    end: datetime
    person_id: int | None
    cover_id: int | None = None


def on_duty(team: Team, rota: Rota, at: datetime, covers: Iterable[Cover] = ()) -> tuple[OnDuty, ...]:
    """Return who is on for every role of every rotation at the instant, rotations in their order."""
    some = tuple(covers)
    return tuple(_one(rota, rotation, role, at, some) for rotation in team.rotations for role in rotation.roles)


def _one(rota: Rota, rotation: Rotation, role: Role, at: datetime, covers: tuple[Cover, ...]) -> OnDuty:
    week = rotation.handoff.week_at(at)
    slot = Slot(week, rotation.id, role)
    found = stretches(rota, rotation, slot, covers)
    here = next(n for n, stretch in enumerate(found) if at < stretch.end)
    now, after = found[here], Slot(week + 1, rotation.id, role)
    following = found[here + 1] if here + 1 < len(found) else stretches(rota, rotation, after, covers)[0]
    return OnDuty(rotation.id, role, week, now.person_id, now.start, now.end, following.person_id, rota.holder(slot))


def stretches(rota: Rota, rotation: Rotation, slot: Slot, covers: Iterable[Cover]) -> list[Stretch]:
    """Return a week as stretches without a gap, first to last."""
    holder, (begin, end) = rota.holder(slot), rotation.span(slot.week)
    found: list[Stretch] = []
    here = (c for c in covers if c.slot == slot and c.person_id != holder and begin < c.end and c.start < end)
    for cover in sorted(here, key=lambda c: c.start):
        if begin < cover.start:
            found.append(Stretch(begin, cover.start, holder))
        found.append(Stretch(max(begin, cover.start), min(end, cover.end), cover.person_id, cover.id))
        begin = min(end, cover.end)
    return [*found, Stretch(begin, end, holder)] if begin < end or not found else found


def held_from(team: Team, rota: Rota, person_id: int, at: datetime) -> tuple[Slot, ...]:
    """Return the slots the person holds that end after the instant, soonest first."""
    slots = (a.slot for a in rota.of_person(person_id))
    return tuple(s for s in slots if team.rotation[s.rotation_id].handoff.end(s.week) > at)


@dataclass(frozen=True)
class Coming:
    """Something a person stands from instant to instant (UTC): a held week, or a cover for its holder `instead_of`.

    `covered` are the covers by others within a held week that have not ended.
    """

    slot: Slot
    start: datetime
    end: datetime
    instead_of: int | None = None
    covered: tuple[Cover, ...] = ()


def coming_duties(team: Team, rota: Rota, covers: Iterable[Cover], person_id: int, at: datetime) -> tuple[Coming, ...]:
    """Return the weeks and covers of a person that end after the instant, soonest first."""
    ahead = [c for c in covers if c.end > at and rota.holder(c.slot) not in (None, c.person_id)]
    held = (
        Coming(slot, *team.rotation[slot.rotation_id].span(slot.week), None, tuple(c for c in ahead if c.slot == slot))
        for slot in held_from(team, rota, person_id, at)
    )
    stood = (Coming(c.slot, c.start, c.end, rota.holder(c.slot)) for c in ahead if c.person_id == person_id)
    return tuple(sorted((*held, *stood), key=lambda c: (c.start, c.slot)))
