"""Who is on, at any instant: one pure function for the window, the feeds and the command line."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week


@dataclass(frozen=True)
class OnDuty:
    """One role of one rotation at an instant; person ids are None where the slot is open; instants are UTC."""

    rotation_id: int
    role: Role
    week: Week
    person_id: int | None
    since: datetime
    until: datetime
    next_person_id: int | None


def on_duty(team: Team, rota: Rota, at: datetime) -> tuple[OnDuty, ...]:
    """Return who is on for every role of every rotation at the instant, rotations in their order."""
    return tuple(_one(rota, rotation, role, at) for rotation in team.rotations for role in rotation.roles)


def _one(rota: Rota, rotation: Rotation, role: Role, at: datetime) -> OnDuty:
    week = rotation.handoff.week_at(at)
    since, until = rotation.span(week)
    following = rota.holder(Slot(week + 1, rotation.id, role))
    return OnDuty(rotation.id, role, week, rota.holder(Slot(week, rotation.id, role)), since, until, following)


def held_from(team: Team, rota: Rota, person_id: int, at: datetime) -> tuple[Slot, ...]:
    """Return the slots the person holds that end after the instant, soonest first."""
    slots = (a.slot for a in rota.of_person(person_id))
    return tuple(s for s in slots if team.rotation[s.rotation_id].handoff.end(s.week) > at)
