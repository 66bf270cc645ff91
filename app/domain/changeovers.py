"""Changes of hands within a week: to a cover and back, each with a short handoff of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from app.domain.covers import Cover
from app.domain.duty import Stretch, stretches
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.weeks import Week


@dataclass(frozen=True)
class Changeover:
    """The primary changes within a week; person ids are None where the slot is open, the instant is UTC.

    `part` names it within its week by the cover, “to 12” or “back 12”, so that it stays the same when times move.
    """

    week: Week
    part: str
    at: datetime
    giver_id: int | None
    taker_id: int | None


def part_of(cover_id: int, *, back: bool = False) -> str:
    """Return the name of the change of hands to a cover, or back from it; it is stored, so it is no text."""
    return f"{'back' if back else 'to'} {cover_id}"


def primary_stretches(rota: Rota, rotation: Rotation, week: Week, covers: Iterable[Cover]) -> list[Stretch]:
    """Return who stands the primary of a week, first to last."""
    return stretches(rota, rotation, Slot(week, rotation.id, Role.PRIMARY), covers)


def changeovers(rota: Rota, rotation: Rotation, week: Week, covers: Iterable[Cover]) -> tuple[Changeover, ...]:
    """Return the changes of hands within a week, soonest first; its own two boundaries are none of them."""
    found = pairwise(primary_stretches(rota, rotation, week, covers))
    return tuple(
        Changeover(week, _part(before, after), after.start, before.person_id, after.person_id)
        for before, after in found
        if before.person_id != after.person_id
    )


def _part(before: Stretch, after: Stretch) -> str:
    if after.cover_id is not None:
        return part_of(after.cover_id)
    return part_of(before.cover_id or 0, back=True)
