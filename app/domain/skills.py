"""Who may hold what, and how far those who learn have come: rotations × people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.languages import tr
from app.domain.people import Person
from app.domain.rota import Rota
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week

Place = tuple[int, Role]  # a rotation id and one of its roles


@dataclass(frozen=True)
class Learning:
    """A novice’s way to being primary alone: shadow weeks done of those needed, and the day it ends."""

    done: int
    needed: int
    experienced_from: date

    @property
    def words(self) -> str:
        """Such as “1 of 2 shadow weeks done, experienced from 2026-12-01”."""
        weeks = tr("week") if self.needed == 1 else tr("weeks")
        return tr(
            "{done} of {needed} shadow {weeks} done, experienced from {experienced_from}",
            done=self.done,
            needed=self.needed,
            weeks=weeks,
            experienced_from=self.experienced_from,
        )


def places(team: Team) -> tuple[Place, ...]:
    """Return the columns of the matrix: every role of every rotation."""
    return tuple((rotation.id, role) for rotation in team.rotations for role in rotation.roles)


def shadow_weeks(rota: Rota, until: Week) -> dict[tuple[int, int], int]:
    """Return how many weeks before `until` each (person id, rotation id) has shadowed."""
    found: dict[tuple[int, int], int] = {}
    for slot, held in rota.held.items():
        if slot.role is Role.SHADOW and slot.week < until:
            key = held.person_id, slot.rotation_id
            found[key] = found.get(key, 0) + 1
    return found


def learning(team: Team, person: Person, rotation_id: int, done: Mapping[tuple[int, int], int]) -> Learning | None:
    """Return how far a novice has come in a rotation; None for the experienced and for those who hold nothing there."""
    holds = any(rotation == rotation_id for rotation, _ in person.eligible)
    if person.experienced_from is None or not holds:
        return None
    return Learning(done.get((person.id, rotation_id), 0), team.policy.shadow_weeks, person.experienced_from)


def skill_words(team: Team, person: Person, place: Place, learns: Learning | None) -> str:
    """Return a cell in words, such as “Ana Castillo may hold Order Gateways primary”."""
    rotation_id, role = place
    may = "may" if place in person.eligible else tr("may not")
    told = f"; {learns.words}" if learns else ""
    return tr(
        "{name} {may} hold {name2} {role}{told}",
        name=person.name,
        may=may,
        name2=team.rotation[rotation_id].name,
        role=role,
        told=told,
    )
