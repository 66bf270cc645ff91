"""Trying a policy on the team before it counts: the coming weeks planned with it and without, side by side."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.domain.accounts import carries
from app.domain.errors import Refused
from app.domain.languages import numeral, tr
from app.domain.policies import Policy
from app.domain.rota import Rota
from app.domain.seasons import Minutes
from app.domain.settings import POLICY_SETTINGS, SETTINGS, checked
from app.domain.teams import Team
from app.domain.weeks import Week
from app.planner.planning import Progress, plan
from app.planner.problems import Problem
from app.planner.trade_offs import TradeOffs, trade_offs
from app.store.stores import Store
from app.usecases.accounts import minutes_before
from app.usecases.planning import PlanTask, Proposal, plan_task, proposal_of
from app.usecases.problems import problem_of

TRIAL_WEEKS = 26
LEAST_CHANGE = 0.05


@dataclass(frozen=True)
class PolicyTask:
    """The coming weeks as planned afresh, and the policies to try on them; values that can be sent to a process.

    `minutes` are the interruption measured before, as each policy counts it.
    """

    task: PlanTask
    policies: tuple[Policy, ...]
    minutes: tuple[Minutes, ...]


@dataclass(frozen=True)
class Trial:
    """What a policy gives on the team: cost without what is published, open slots, spread in weeks, long blocks.

    `long_blocks` is the share of project weeks in blocks of the policy's own length; `carried` is what each person (by
    id) brings from before, in duty weeks above the fair share.
    """

    policy: Policy
    cost: int
    open_slots: int
    spread: float
    long_blocks: float
    optimal: bool
    forced: TradeOffs
    carried: tuple[tuple[int, float], ...] = ()


def policy_task(store: Store, first: Week, *values: Mapping[str, object], weeks: int = TRIAL_WEEKS) -> PolicyTask:
    """Return the task of trying changed settings, the policy as it stands first; raise Refused for a bad value."""
    task = plan_task(store, first, weeks)
    now = task.team.policy
    policies = (now, *(changed_policy(now, some) for some in values))
    minutes = tuple(minutes_before(store, replace(task.team, policy=p), first) for p in policies)
    return PolicyTask(task, policies, minutes)


def changed_policy(policy: Policy, values: Mapping[str, object]) -> Policy:
    """Return the policy with other settings; raise Refused for an unknown key or a value out of range."""
    rules = {s.key for s in POLICY_SETTINGS}
    for key in values:
        if key in SETTINGS and key not in rules:
            raise Refused(
                tr("“{key}” is no rule of the rota; the rules are {rules}.", key=key, rules=", ".join(sorted(rules)))
            )
    numbers: dict[str, Any] = {key: checked(key, value) for key, value in values.items()}
    return replace(policy, **numbers)


def try_policies(
    task: PolicyTask,
    seconds: float,
    on_better: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Trial, ...]:
    """Plan afresh with each policy, within about `seconds` for all; pure, so it may run in another process."""
    each = seconds / len(task.policies)
    tasks = zip(task.policies, task.minutes, strict=True)
    return tuple(_try(replace(task.task, minutes=m), policy, each, on_better, cancelled) for policy, m in tasks)


def _try(
    task: PlanTask,
    policy: Policy,
    seconds: float,
    on_better: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Trial:
    problem = _problem(task, policy)
    found = plan(problem, seconds=seconds, seed=task.seed, on_better=on_better, cancelled=cancelled)
    proposal: Proposal = proposal_of(replace(task.team, policy=policy), task.rota, task.horizon, found)
    after = proposal.after
    forced = trade_offs(problem)
    brought = carries(replace(task.team, policy=policy), task.rota, task.horizon.first, task.minutes)
    carried = tuple((p, round(float(c.duties), 2)) for p, c in brought.items())
    return Trial(policy, found.cost, after.open_slots, after.spread, after.long_blocks, found.optimal, forced, carried)


def _problem(task: PlanTask, policy: Policy) -> Problem:
    """The policy alone is compared, so nothing counts as published; pins and what was measured stay."""
    team = replace(task.team, policy=policy)
    return problem_of(team, task.rota, Rota({}), task.horizon, minutes=task.minutes)


def trial_rows(trials: tuple[Trial, ...]) -> tuple[tuple[str, ...], ...]:
    """Return what differs in rows of words: the measure, then each trial."""
    blocks = {t.policy.block_weeks for t in trials}
    length = f"{min(blocks)}" if len(blocks) == 1 else tr("the block’s")
    return (
        (tr("Cost"), *(numeral(t.cost, ",") + (tr(" (best possible)") if t.optimal else "") for t in trials)),
        (tr("Open slots"), *(str(t.open_slots) for t in trials)),
        (tr("Between largest and smallest load"), *(tr("{spread:.1f} weeks", spread=t.spread) for t in trials)),
        (
            tr("Project time in blocks of {length} weeks or more", length=length),
            *(numeral(t.long_blocks, ".0%") for t in trials),
        ),
        (tr("Best of that with loads spread evenly"), *(_most(t) for t in trials)),
        (tr("Slots that must stay open"), *(str(t.forced.must_open) for t in trials)),
    )


def carry_lines(team: Team, now: Trial, then: Trial) -> tuple[str, ...]:
    """Return who would carry more or less by other rules, the largest change first: “Ana carries +0.4 → +0.9 weeks”."""
    after = dict(then.carried)
    moved = [(p, n, after[p]) for p, n in now.carried if abs(after[p] - n) >= LEAST_CHANGE]
    moved.sort(key=lambda m: (-abs(m[2] - m[1]), team.person[m[0]].name))
    return tuple(
        tr("{name} carries {signed} → {signed2} weeks", name=team.person[p].name, signed=_signed(n), signed2=_signed(m))
        for p, n, m in moved
    )


def _signed(weeks: float) -> str:
    return numeral(round(weeks, 1) + 0.0, "+.1f")


def _most(trial: Trial) -> str:
    return numeral(float(trial.forced.long_blocks[trial.policy.gap_weeks]), ".0%")


def change_words(before: Policy, after: Policy) -> str:
    """Return “gap_weeks 2 → 3” for each setting that differs."""
    changed = [s.key for s in POLICY_SETTINGS if getattr(before, s.key) != getattr(after, s.key)]
    return ", ".join(f"{key} {getattr(before, key)} → {getattr(after, key)}" for key in changed) or tr("as it stands")
