"""Planning again from a date after leave, a leaver, a joiner or a changed policy: a proposal, applied like any plan."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Assignment, Rota
from app.domain.teams import Team
from app.domain.weeks import Week, day_words
from app.planner.planning import Code, Progress, plan
from app.planner.problems import Held, Problem
from app.planner.replanning import Repair, replan
from app.store.stores import Store
from app.usecases.accounts import minutes_before
from app.usecases.planning import LONGEST_PLAN, Proposal, proposal_of
from app.usecases.problems import Horizon, held_in, problem_of


class RepairAim(StrEnum):
    """What counts when a rota is planned again."""

    FEWEST = "fewest changes"
    FAIR = "fair again"


@dataclass(frozen=True)
class RepairTask:
    """Everything a repair needs; `told` are slots held as they are published, `held` those of the draft alone."""

    team: Team
    rota: Rota
    horizon: Horizon
    problem: Problem
    told: tuple[Held, ...]
    held: tuple[Held, ...]
    aim: RepairAim


def repair_task(store: Store, first: Week, aim: RepairAim = RepairAim.FEWEST) -> RepairTask:
    """Return what is needed to plan the held weeks from `first` again; raise Refused when none is.

    A pin whose person is away or gone by then holds no longer.
    """
    team, rota, published = store.team(), store.rotas.draft(), store.rotas.published()
    last = rota.last_week()
    if last is None or last < first:
        raise Refused(
            tr("Nothing is planned from {day} on; plan those weeks first.", day=day_words(first.monday, year=True))
        )
    weeks = last - first + 1
    if weeks > LONGEST_PLAN:
        raise Refused(
            tr(
                "{weeks} weeks are planned from then on; {LONGEST_PLAN} is the most, so choose a later date.",
                weeks=weeks,
                LONGEST_PLAN=LONGEST_PLAN,
            )
        )
    horizon, coming = Horizon(first, weeks), rota.within(first, last)
    keep = Rota({s: a for s, a in coming.held.items() if a.pinned and _may_stay(team, a)})
    told = Rota({s: a for s, a in coming.held.items() if published.holder(s) == a.person_id})
    held = Rota({s: a for s, a in coming.held.items() if s not in told.held})
    problem = problem_of(team, rota, coming, horizon, keep=keep, minutes=minutes_before(store, team, first))
    return RepairTask(team, rota, horizon, problem, held_in(team, horizon, told), held_in(team, horizon, held), aim)


def _may_stay(team: Team, held: Assignment) -> bool:
    person, week = team.person.get(held.person_id), held.slot.week
    here = person is not None and person.present_in(week) and not team.is_away(person.id, week)
    return here and person is not None and person.can_hold(held.slot.rotation_id, held.slot.role)


def solve_repair(
    task: RepairTask,
    seconds: float,
    on_better: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Proposal:
    """Plan again within about `seconds`; pure, so it may run in another process."""
    if task.aim is RepairAim.FAIR:
        found = plan(task.problem, seconds=seconds, code=Code.AT_HAND, on_better=on_better, cancelled=cancelled)
        return proposal_of(task.team, task.rota, task.horizon, found)
    repair = replan(task.problem, task.told, task.held, seconds=seconds, cancelled=cancelled)
    proposal = proposal_of(task.team, task.rota, task.horizon, repair.plan)
    return replace(proposal, proven=_proof(repair))


def _proof(repair: Repair) -> str:
    if not repair.fewest:
        return tr("It is the best found in the time; fewer changes may be enough.")
    if not repair.changed:
        return tr("It is proven that nothing has to change.")
    only = tr("one slot has") if repair.changed == 1 else tr("{changed} slots have", changed=repair.changed)
    cheap = tr(", and that no other way to do so is better") if repair.cheapest else ""
    return tr(
        "It is proven that {only} to change hands and no fewer or later ones are enough{cheap}.", only=only, cheap=cheap
    )
