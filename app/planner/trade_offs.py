"""What a policy forces whatever the plan: project blocks against the gap, and slots that cannot all be held.

Blocks: at a load L there are m = 1 / L - 1 free weeks between duties on average. Where m lies below the block b, some
gaps have to be as short as the gap g allows for others to reach b: f = (b - m) / (b - g) of them, which leaves a share
of 1 - f g / m of the project weeks in blocks of b weeks or more. That is for loads spread evenly, ends and leave left
out; the slots that must stay open and the least spread are bounds for every plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from app.planner.ledgers import Ledger, targets
from app.planner.problems import DUTY_ROLES, Member, Problem


@dataclass(frozen=True)
class TradeOffs:
    """What a policy forces.

    `load` is required duty weeks per week of presence; `long_blocks` the best share of project weeks in long blocks by
    gap, for the policy's gap and its neighbours; `must_open` slots stay open by the gap and the window alone,
    `least_spread` is what whole duty weeks leave between loads.
    """

    load: Fraction
    free_weeks: Fraction
    long_blocks: Mapping[int, Fraction]
    required: int
    most_held: int
    must_open: int
    least_spread: Fraction


def trade_offs(problem: Problem) -> TradeOffs:
    """Return what the policy of a problem forces; nobody at all gives a load of 0."""
    here = sum(_present(problem, p) for p in problem.people if p.eligible)
    per_week = sum(1 for roles in problem.rotations.values() for k in roles if k in DUTY_ROLES)
    required = per_week * problem.weeks
    load = min(Fraction(1), Fraction(required, here)) if here else Fraction(0)
    free = 1 / load - 1 if load else Fraction(problem.weeks)
    gap, block = problem.policy.gap_weeks, problem.policy.block_weeks
    near = range(max(0, gap - 1), gap + 2)
    short = {r: _shortage(problem, r) for r in problem.rotations}
    most = sum(_most_duties(problem, p) for p in problem.people if p.eligible)
    return TradeOffs(
        load,
        free,
        {g: most_long(free, g, block) for g in near},
        required,
        min(required, most),
        max(required - most, sum(short.values()), 0),
        _least_spread(problem),
    )


def most_long(free: Fraction, gap: int, block: int) -> Fraction:
    """Return the best share of project weeks in blocks of `block` weeks, with `free` weeks between duties."""
    if free >= block:
        return Fraction(1)
    if gap >= block or free <= gap:
        return Fraction(0)
    short = (block - free) / (block - gap)
    return 1 - short * gap / free if free else Fraction(0)


def _shortage(problem: Problem, rotation: str) -> int:
    """Return how many slots of a rotation those eligible for it can never hold."""
    roles = [k for k in problem.rotations[rotation] if k in DUTY_ROLES]
    able = [p for p in problem.people if any(k in p.eligible.get(rotation, ()) for k in roles)]
    return max(0, len(roles) * problem.weeks - sum(_most_duties(problem, p) for p in able))


def _most_duties(problem: Problem, member: Member) -> int:
    """Return the most duties the gap and the window leave a person: as early as can be, one after the other."""
    ledger = Ledger(problem, member, 0, 1)
    mask = count = 0
    for week in range(problem.weeks):
        taken = mask | 1 << (week + 1)
        if ledger.available >> (week + 1) & 1 and ledger.allows(taken):
            mask, count = taken, count + 1
    return count


def _least_spread(problem: Problem) -> Fraction:
    """Return the least a largest and a smallest balance can differ by, loads being whole weeks: over all roundings."""
    target, carry = targets(problem), {p.id: Fraction(str(p.carry)) for p in problem.people}
    parts = sorted({(carry[p.id] - Fraction(target[p.id], 100)) % 1 for p in problem.people if target[p.id] > 0})
    if len(parts) < 2:
        return Fraction(0)
    around = [later - earlier for earlier, later in pairwise(parts)] + [parts[0] + 1 - parts[-1]]
    return 1 - max(around)


def _present(problem: Problem, member: Member) -> int:
    return sum(1 for w in range(problem.weeks) if member.present(w) and w not in member.leave)
