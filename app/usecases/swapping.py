"""Swapping two held weeks."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.fairness import loads
from app.domain.findings import Finding
from app.domain.rota import Assignment, Rota, Slot
from app.domain.swaps import Swap, swap_slots
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between
from app.planner.evaluator import OPEN, Change, Evaluator
from app.store.stores import Store
from app.usecases.assigning import REACH_WEEKS, broken_rules, draft_near, new_findings, with_changes
from app.usecases.findings import findings_of, place_index, state_of
from app.usecases.problems import CARRY_WEEKS, Horizon


@dataclass(frozen=True)
class Effect:
    """What a change of holders would do: sentences, hard rules newly broken, and the cost by component (+ is worse)."""

    words: tuple[str, ...]
    broken: tuple[Finding, ...]
    cost: Mapping[str, int]


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
        raise Refused(f"{broken[0].words} Give a reason to swap all the same.")
    everybody_knows = all(known.holder(slot) == rota.holder(slot) for slot in swap.holders)
    with store.journal.step(_label(team, swap), "swap") as step:
        store.rotas.assign(wanted)
        if published and everybody_knows:
            store.rotas.publish(swap.holders.items())
    return step.changes


def _span(first: Slot, second: Slot) -> tuple[Week, Week]:
    return min(first.week, second.week), max(first.week, second.week)


def swap_effect(team: Team, rota: Rota, first: Slot, second: Slot) -> Effect:
    """Return what a swap would do, before it is done; raise Refused as the swap itself would."""
    swap = swap_slots(team, rota, first, second)
    return change_effect(team, rota, _assignments(swap, ""))


def change_effect(team: Team, rota: Rota, wanted: list[Assignment], opened: tuple[Slot, ...] = ()) -> Effect:
    """Return what putting people into slots and opening others would do."""
    weeks = [s.week for s in (*(a.slot for a in wanted), *opened)]
    horizon = Horizon(min(weeks) + -REACH_WEEKS, max(weeks) - min(weeks) + 2 * REACH_WEEKS + 1)
    before = rota.within(horizon.first + -CARRY_WEEKS, horizon.last)
    after = with_changes(before, wanted, opened)
    state = state_of(team, before, horizon)
    old, known = state.components(), broken_rules(findings_of(team, before, horizon, state))
    state.apply(_places(team, state, horizon, {**dict.fromkeys(opened), **{a.slot: a.person_id for a in wanted}}))
    new, now = state.components(), broken_rules(findings_of(team, after, horizon, state))
    cost = {name: new[name] - old[name] for name in new if new[name] != old[name]}
    broken = tuple(finding for key, finding in now.items() if key not in known)
    words = [f.words for f in broken] + _fairness_words(team, before, after, weeks) + _cost_words(cost)
    return Effect(tuple(words) or ("Changes nothing that is counted.",), broken, cost)


def _places(team: Team, state: Evaluator, horizon: Horizon, holders: Mapping[Slot, int | None]) -> list[Change]:
    return [
        (place_index(team, state, horizon, slot), OPEN if who is None else state.person[str(who)])
        for slot, who in holders.items()
    ]


def _assignments(swap: Swap, reason: str) -> list[Assignment]:
    return [Assignment(slot, person, reason=reason.strip()) for slot, person in swap.holders.items()]


def _label(team: Team, swap: Swap) -> str:
    one, two = team.person[swap.first_person], team.person[swap.second_person]
    return f"Swap {_week(team, swap.first)} ({one.name}) and {_week(team, swap.second)} ({two.name})"


def _week(team: Team, slot: Slot) -> str:
    day = team.rotation[slot.rotation_id].first_day(slot.week)
    return f"{day.day} {day:%b}"


def _fairness_words(team: Team, before: Rota, after: Rota, weeks: list[Week]) -> list[str]:
    span = tuple(weeks_between(min(weeks) + -REACH_WEEKS, max(weeks) + REACH_WEEKS))
    old = {load.person_id: load for load in loads(team, before, span)}
    moved = [load for load in loads(team, after, span) if load.duties != old[load.person_id].duties]
    return [
        f"{team.person[load.person_id].name} would have {float(abs(load.balance)):.1f} weeks "
        f"{'more' if load.balance > 0 else 'less'} than the fair share."
        for load in moved
    ]


def _cost_words(cost: Mapping[str, int]) -> list[str]:
    said = {
        "holiday": ("Holiday weeks are spread less evenly.", "Holiday weeks are spread more evenly."),
        "fragment": ("Project time is cut into shorter blocks.", "Project blocks get longer."),
        "gap1": ("Somebody gets a gap of a single week.", "A gap of a single week goes away."),
        "continuity": ("A primary has not been secondary lately.", "A primary has been secondary lately."),
        "avoid": ("A duty falls into a week with a day of leave.", "A duty leaves a week with a day of leave."),
        "open": ("A slot becomes open.", "An open slot is filled."),
    }
    return [said[name][value < 0] for name, value in cost.items() if name in said]
