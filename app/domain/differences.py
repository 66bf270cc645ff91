"""What differs between two rotas, in words for the people concerned."""

from collections.abc import Iterable, Mapping

from app.domain.languages import dated, said, tr
from app.domain.rota import Slot, SlotChange
from app.domain.teams import Team


def person_lines(team: Team, changes: Iterable[SlotChange], only: int | None = None) -> tuple[str, ...]:
    """Return one sentence per person concerned (or of one alone), by name: what they take over and give up."""
    gains: dict[int, list[Slot]] = {}
    losses: dict[int, list[Slot]] = {}
    for change in changes:
        if change.after is not None:
            gains.setdefault(change.after, []).append(change.slot)
        if change.before is not None:
            losses.setdefault(change.before, []).append(change.slot)
    people = (p for p in gains.keys() | losses.keys() if only is None or p == only)
    concerned = sorted(people, key=lambda p: team.person[p].name)
    return tuple(_person_line(team, p, gains, losses) for p in concerned)


def _person_line(team: Team, person: int, gains: Mapping[int, list[Slot]], losses: Mapping[int, list[Slot]]) -> str:
    also = tr(" and ")
    parts = [
        f"{verb} {', '.join(_slot(team, s) for s in slots[person])}"
        for verb, slots in ((tr("takes"), gains), (tr("gives up"), losses))
        if person in slots
    ]
    return f"{team.person[person].name} {also.join(parts)}."


def _slot(team: Team, slot: Slot) -> str:
    rotation = team.rotation[slot.rotation_id]
    day = dated(rotation.first_day(slot.week), tr("%-d %b"))
    return f"{day} ({team.suite[rotation.suite_id].code} {said(slot.role)})"
