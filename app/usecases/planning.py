"""Planning a range of weeks: values out, a proposal back, and only applying it writes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.changes import Changes
from app.domain.differences import person_lines
from app.domain.errors import Refused
from app.domain.fairness import Load, loads
from app.domain.languages import tr
from app.domain.projects import project_blocks
from app.domain.rota import Assignment, Rota, Slot, SlotChange, difference
from app.domain.seasons import Minutes
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from
from app.planner.planning import Code, Progress, plan
from app.planner.plans import OpenPlace, Plan, proof_words, within_percent
from app.planner.problems import Problem
from app.planner.trade_offs import trade_offs
from app.store.stores import Store
from app.usecases.accounts import minutes_before
from app.usecases.problems import Horizon, assignments_of, horizon_of, problem_of
from app.usecases.trade_offs import trade_off_lines

LONGEST_PLAN = 156


@dataclass(frozen=True)
class PlanTask:
    """Everything a planning run needs; plain values that can be sent to another process."""

    team: Team
    rota: Rota
    horizon: Horizon
    problem: Problem
    seed: int = 0
    minutes: Minutes = field(default_factory=dict)


@dataclass(frozen=True)
class OpenSlot:
    """A slot the plan leaves open, and why each eligible person (by name) cannot hold it."""

    slot: Slot
    reasons: Mapping[str, str]


@dataclass(frozen=True)
class Figures:
    """How a rota stands over the planned weeks.

    `spread` is the largest less the smallest balance in duty weeks; `long_blocks` the share of project weeks in blocks
    of the policy's length or more.
    """

    open_slots: int
    spread: float
    long_blocks: float
    loads: tuple[Load, ...]


@dataclass(frozen=True)
class Proposal:
    """A plan not yet applied; `cost` is by component, `bound` a proven lower bound where one is known.

    `forced` are sentences on what the policy forces on every plan, `proven` says what is proven of this one, where that
    is something else than how good its cost is.
    """

    horizon: Horizon
    assignments: tuple[Assignment, ...]
    changes: tuple[SlotChange, ...]
    open_slots: tuple[OpenSlot, ...]
    before: Figures
    after: Figures
    cost: Mapping[str, int]
    optimal: bool
    bound: int | None
    proven: str = ""
    forced: tuple[str, ...] = ()

    @property
    def within_percent(self) -> float | None:
        """How much dearer than the best possible it can be at most, in percent; None where no bound is known."""
        return within_percent(sum(self.cost.values()), self.bound)

    @property
    def proof(self) -> str:
        """What is proven about the plan, as a sentence."""
        return self.proven or proof_words(sum(self.cost.values()), self.bound)


def plan_task(store: Store, first: Week, weeks: int, seed: int = 0) -> PlanTask:
    """Return what is needed to plan `weeks` weeks from `first`; raise Refused when there is nothing to plan."""
    team, rota = store.team(), store.rotas.draft()
    if not 1 <= weeks <= LONGEST_PLAN:
        raise Refused(
            tr(
                "A plan covers 1 to {LONGEST_PLAN} weeks, not {weeks}; choose another number.",
                LONGEST_PLAN=LONGEST_PLAN,
                weeks=weeks,
            )
        )
    if not team.rotations:
        raise Refused(tr("The team has no rotation to plan; import a team file or add a rotation first."))
    if not team.people:
        raise Refused(tr("The team has no people to plan with; import people or paste names first."))
    horizon = horizon_of(team, rota, first, weeks)
    minutes = minutes_before(store, team, first)
    problem = problem_of(team, rota, store.rotas.published(), horizon, minutes=minutes)
    return PlanTask(team, rota, horizon, problem, seed, minutes)


def solve_task(
    task: PlanTask,
    seconds: float,
    on_better: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    code: Code = Code.COMPILED,
) -> Proposal:
    """Plan within about `seconds`; pure, so it may run in another process."""
    found = plan(task.problem, seconds=seconds, seed=task.seed, code=code, on_better=on_better, cancelled=cancelled)
    forced = trade_off_lines(task.team.policy, trade_offs(task.problem))
    return replace(proposal_of(task.team, task.rota, task.horizon, found), forced=forced)


def proposal_of(team: Team, rota: Rota, horizon: Horizon, found: Plan) -> Proposal:
    """Return a plan of the horizon as a proposal against the rota."""
    assignments = assignments_of(team, horizon, found.assignments, rota)
    planned = Rota({s: a for s, a in rota.held.items() if not horizon.first <= s.week <= horizon.last})
    after = Rota({**planned.held, **Rota.of(assignments).held})
    return Proposal(
        horizon=horizon,
        assignments=assignments,
        changes=difference(rota.within(horizon.first, horizon.last), after.within(horizon.first, horizon.last)),
        open_slots=tuple(_open_slot(team, horizon, o) for o in found.open_places if o.place.week < horizon.weeks),
        before=figures(team, rota, horizon.first, horizon.weeks),
        after=figures(team, after, horizon.first, horizon.weeks),
        cost=found.components,
        optimal=found.optimal,
        bound=found.bound,
    )


def apply_plan(store: Store, proposal: Proposal) -> Changes:
    """Write a proposal into the draft; raise Refused when somebody changed one of its slots since it was planned."""
    first, last = proposal.horizon.first, proposal.horizon.last
    now = store.rotas.draft().within(first, last)
    before = {c.slot: c.before for c in proposal.changes}
    kept = {a.slot: a.person_id for a in proposal.assignments if a.slot not in before}
    for slot in set(now.held) | set(before) | set(kept):
        if now.holder(slot) != before.get(slot, kept.get(slot)):
            raise Refused(tr("The rota was changed while the plan was made; plan again, nothing was applied."))
    weeks = proposal.horizon.weeks
    with store.journal.step(
        tr("Plan {n} week from {first}|Plan {n} weeks from {first}", "", weeks, first=first), "plan"
    ) as step:
        store.rotas.clear(slot for slot in now.held if slot in before)
        store.rotas.assign(a for a in proposal.assignments if a.slot in before)
    return step.changes


def figures(team: Team, rota: Rota, first: Week, weeks: int) -> Figures:
    """Return how a rota stands over the weeks."""
    chosen = weeks_from(first, weeks)
    balances = loads(team, rota, chosen)
    here = [load for load in balances if load.fair > 0 or load.duties]
    blocks = [b.weeks for p in team.people for b in project_blocks(team, rota, p, chosen)]
    long = sum(n for n in blocks if n >= team.policy.block_weeks)
    slots = team.slots(first, chosen[-1])
    return Figures(
        open_slots=sum(1 for s in slots if s.role.is_duty and rota.holder(s) is None),
        spread=float(max(x.balance for x in here) - min(x.balance for x in here)) if here else 0.0,
        long_blocks=long / sum(blocks) if blocks else 0.0,
        loads=balances,
    )


def proposal_lines(team: Team, proposal: Proposal) -> tuple[str, ...]:
    """Return a proposal in words: before and after, open slots with their reasons, and who gains and loses what."""
    before, after = proposal.before, proposal.after
    lines = [
        tr(
            "Open slots: {open_slots} before, {open_slots2} after.",
            open_slots=before.open_slots,
            open_slots2=after.open_slots,
        ),
        tr(
            "Fairness: {spread:.1f} weeks between the largest and smallest load before, {spread2:.1f} after.",
            spread=before.spread,
            spread2=after.spread,
        ),
        tr(
            "Project time in blocks of {block_weeks} weeks or more: {long_blocks:.0%} before, "
            "{long_blocks2:.0%} after.",
            block_weeks=team.policy.block_weeks,
            long_blocks=before.long_blocks,
            long_blocks2=after.long_blocks,
        ),
        proposal.proof,
    ]
    for slot in proposal.open_slots:
        lines += ["", tr("{slot} stays open:", slot=team.slot_words(slot.slot))]
        lines += [f"  {name} {why}." for name, why in slot.reasons.items()] or [tr("  nobody is eligible for it.")]
    forced = ("", tr("What the rules force on every plan:"), *proposal.forced) if proposal.forced else ()
    return (*lines, "", *person_lines(team, proposal.changes), *forced)


def _open_slot(team: Team, horizon: Horizon, place: OpenPlace) -> OpenSlot:
    reasons = {team.person[int(who)].name: why for who, why in place.reasons.items()}
    return OpenSlot(horizon.slot(team, place.place), reasons)
