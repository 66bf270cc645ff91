"""Swapping two held weeks."""

from collections.abc import Iterable

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import dated, tr
from app.domain.rota import Assignment, Rota, Slot
from app.domain.swaps import Swap, swap_slots
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.assigning import draft_near, new_findings, with_changes
from app.usecases.standings import Effect, Standing, standing_around


def swap_weeks(store: Store, first: Slot, second: Slot, *, reason: str = "", published: bool = False) -> Changes:
    """Exchange the holders of two slots in one step.

    With `published`, what everybody knows changes too where both slots stand published as they are. Raise Refused when
    a slot is open or pinned, or a hard rule would break and no reason is given.
    """
    team, rota, known = store.team(), draft_near(store, (first, second)), store.rotas.published(*_span(first, second))
    swap = swap_slots(team, rota, first, second)
    wanted = _assignments(swap, reason)
    broken = new_findings(team, rota, with_changes(rota, wanted), swap.holders)
    if broken and not reason.strip():
        raise Refused(tr("{words} Give a reason to swap all the same.", words=broken[0].words))
    everybody_knows = all(known.holder(slot) == rota.holder(slot) for slot in swap.holders)
    with store.journal.step(_label(team, swap), "swap") as step:
        store.rotas.assign(wanted)
        if published and everybody_knows:
            store.rotas.publish(swap.holders.items())
    return step.changes


def _span(first: Slot, second: Slot) -> tuple[Week, Week]:
    return min(first.week, second.week), max(first.week, second.week)


def swap_effect(team: Team, rota: Rota, first: Slot, second: Slot, standing: Standing | None = None) -> Effect:
    """Return what a swap would do, before it is done; raise Refused as the swap itself would."""
    swap = swap_slots(team, rota, first, second)
    return change_effect(team, rota, _assignments(swap, ""), standing=standing)


def change_effect(
    team: Team,
    rota: Rota,
    wanted: Iterable[Assignment],
    opened: tuple[Slot, ...] = (),
    standing: Standing | None = None,
) -> Effect:
    """Return what putting people into slots and opening others would do; a standing at hand is asked where it can."""
    holders: dict[Slot, int | None] = {**dict.fromkeys(opened), **{a.slot: a.person_id for a in wanted}}
    at_hand = standing if standing and standing.covers(holders) else standing_around(team, rota, holders)
    return at_hand.effect(holders)


def _assignments(swap: Swap, reason: str) -> list[Assignment]:
    return [Assignment(slot, person, reason=reason.strip()) for slot, person in swap.holders.items()]


def _label(team: Team, swap: Swap) -> str:
    one, two = team.person[swap.first_person], team.person[swap.second_person]
    return tr(
        "Swap {week} ({name}) and {week2} ({name2})",
        week=_week(team, swap.first),
        name=one.name,
        week2=_week(team, swap.second),
        name2=two.name,
    )


def _week(team: Team, slot: Slot) -> str:
    day = team.rotation[slot.rotation_id].first_day(slot.week)
    return dated(day, tr("%-d %b"))
