"""Who could stand the days on which the holder of a slot is away, best first, each ready to be done."""

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.absences import Span, gaps
from app.domain.covers import MINUTE, Cover, cover_problem, known_week
from app.domain.languages import tr
from app.domain.options import CoverOption
from app.domain.rota import Slot
from app.domain.weeks import zone
from app.usecases.standings import Standing
from app.usecases.swap_finding import REST, CoverChoice, cover_choice

MOST_OFFERS = 3
SHORT = (tr("duty beside"), tr("one free week"), tr("two free weeks"))


def cover_offers(standing: Standing, slot: Slot, most: int = MOST_OFFERS) -> tuple[CoverOption, ...]:
    """Return the best covers of what the slot's holder is away for; none where nobody is free, or nothing is missing.

    Only people whose own week is free and whom no rule stands against are offered.
    """
    team, holder = standing.team, standing.rota.holder(slot)
    missing = gaps(team, slot, holder, standing.parts) if holder is not None else ()
    if not missing:
        return ()
    rota, days = known_week(standing.published, standing.rota, slot), _days(standing, slot, missing)
    found = []
    for person in team.people:
        if person.id in (holder, rota.holder(slot)) or not person.can_hold(slot.rotation_id, slot.role):
            continue
        covers = tuple(Cover(0, slot, person.id, start, end) for start, end in missing)
        choice = cover_choice(standing, slot, person, days)
        if not choice.problem and not any(cover_problem(team, rota, standing.parts, c) for c in covers):
            found.append((choice.cost, person.name, CoverOption(covers, choice.words, _short(choice))))
    return tuple(option for *_, option in sorted(found, key=lambda f: f[:2])[:most])


def _days(standing: Standing, slot: Slot, spans: Iterable[Span]) -> tuple[date, ...]:
    """Return the days of the rotation's zone that some spans touch."""
    home = zone(standing.team.rotation[slot.rotation_id].zone_of(slot.week))
    found: set[date] = set()
    for start, end in spans:
        first, last = start.astimezone(home).date(), (end - MINUTE).astimezone(home).date()
        found |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
    return tuple(sorted(found))


def _short(choice: CoverChoice) -> str:
    rest = choice.words.partition(", ")[0]
    return SHORT[REST.index(rest)] if rest in REST else rest
