"""Exchanging held slots."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Rota, Slot
from app.domain.teams import Team


@dataclass(frozen=True)
class Swap:
    """Two held slots whose holders change places."""

    first: Slot
    second: Slot
    first_person: int
    second_person: int

    @property
    def holders(self) -> Mapping[Slot, int]:
        """Who holds each of the two slots afterwards."""
        return {self.first: self.second_person, self.second: self.first_person}


def swap_slots(team: Team, rota: Rota, first: Slot, second: Slot) -> Swap:
    """Return the exchange of two slots; raise Refused when a slot is open or pinned or both have one holder."""
    for slot in (first, second):
        found = rota.held.get(slot)
        if found is None:
            raise Refused(
                tr("{slot} is open, so there is nobody to swap; assign somebody instead.", slot=team.slot_words(slot))
            )
        if found.pinned:
            raise Refused(
                tr(
                    "{slot} is pinned to {name}; unpin it first.",
                    slot=team.slot_words(slot),
                    name=team.person[found.person_id].name,
                )
            )
    one, two = rota.held[first].person_id, rota.held[second].person_id
    if first == second:
        raise Refused(tr("A slot cannot be swapped with itself; choose two different slots."))
    if one == two:
        raise Refused(
            tr(
                "{name} holds both slots, so a swap would change nothing; choose another week.",
                name=team.person[one].name,
            )
        )
    return Swap(first, second, one, two)
