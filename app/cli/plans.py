"""Commands that plan: a team's rota, or an instance of the benchmark."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.outputs import print_changes, print_json
from app.cli.progress import progress, ticking
from app.cli.tables import FILE, JSON, Command, argument, natural, positive, seconds
from app.domain.errors import Refused
from app.domain.teams import Team
from app.domain.weeks import parse_week
from app.store.stores import Store

if TYPE_CHECKING:
    from app.usecases.planning import Proposal

DEFAULT_SECONDS = 5.0
BENCHMARK_SECONDS = 30.0


def plan(args: Namespace) -> int:
    """Plan weeks, put the plan into the draft and say how it came out."""
    from app.planner.planning import Code
    from app.usecases.backups import back_up_store
    from app.usecases.planning import apply_plan, plan_task, solve_task
    from app.usecases.publishing import publish_rota

    first = parse_week(args.first)
    with Store.open(Path(args.file)) as store:
        task = plan_task(store, first, args.weeks, args.seed)
        with progress("Planning") as tell:
            proposal = solve_task(task, args.seconds, cancelled=ticking(tell, args.seconds), code=Code.AT_HAND)
        back_up_store(store, "before plan")
        done = [apply_plan(store, proposal)]
        if args.publish:
            done.append(publish_rota(store, first, proposal.horizon.last))
    if args.json:
        print_json(_plan_json(task.team, proposal))
        return 0
    for changes in done:
        print_changes(changes)
    print("\n".join(_plan_words(task.team, proposal)))
    return 0


def _plan_words(team: Team, proposal: "Proposal") -> Iterator[str]:
    first, last, after = proposal.horizon.first, proposal.horizon.last, proposal.after
    slots = sum(1 for s in team.slots(first, last) if s.role.is_duty)
    yield f"Slots: {slots - after.open_slots} of {slots} filled, {len(proposal.changes)} changed."
    for slot in proposal.open_slots:
        why = "; ".join(f"{name}: {reason}" for name, reason in slot.reasons.items()) or "nobody may hold it"
        yield f"Open: {team.slot_words(slot.slot)} ({why})."
    balances = {load.person_id: load.balance for load in after.loads}
    if balances:
        most, least = max(balances, key=lambda p: balances[p]), min(balances, key=lambda p: balances[p])
        yield (
            f"Fairness: {after.spread:.1f} duty weeks between {team.person[most].name} ({float(balances[most]):+.1f}) "
            f"and {team.person[least].name} ({float(balances[least]):+.1f})."
        )
    yield f"Project time: {after.long_blocks:.0%} of it in blocks of {team.policy.block_weeks} weeks or more."
    yield proposal.proof


def _plan_json(team: Team, proposal: "Proposal") -> dict[str, object]:
    return {
        "first": proposal.horizon.first.iso,
        "last": proposal.horizon.last.iso,
        "changed": len(proposal.changes),
        "open": [{"slot": team.slot_words(o.slot), "reasons": dict(o.reasons)} for o in proposal.open_slots],
        "spread": round(proposal.after.spread, 2),
        "long_blocks": round(proposal.after.long_blocks, 4),
        "loads": {team.person[x.person_id].name: round(float(x.balance), 2) for x in proposal.after.loads},
        "cost": dict(proposal.cost),
        "forced": list(proposal.forced),
        "optimal": proposal.optimal,
        "bound": proposal.bound,
        "within_percent": proposal.within_percent,
    }


def solve(args: Namespace) -> int:
    """Solve an instance of the benchmark format."""
    from app.usecases.saving import save_file
    from app.usecases.solving import solve_instance

    source = Path(args.instance)
    try:
        text = source.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refused(f"There is no file {source}; check the name.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{source} cannot be read as text ({error}); choose an instance in JSON.") from None
    answer, found = solve_instance(text, args.seconds, args.seed, args.effort)
    out = Path(args.out)
    save_file(out, answer.encode())
    print(f"Wrote {out}: cost {found.cost}, {len(found.open_places)} slots open. {found.proof}")
    if found.hurried:
        print("The time was up before the effort was spent, so another run may find another plan; give more seconds.")
    return 0


COMMANDS = (
    Command(
        "plan",
        "Plan weeks of every rotation into the draft; pinned slots stay.",
        (
            FILE,
            argument(
                "--from",
                dest="first",
                required=True,
                metavar="DATE",
                help="the first week: a date within it, or its ISO name such as 2026-W49",
            ),
            argument("--weeks", type=positive, required=True, metavar="N", help="how many weeks"),
            argument("--seed", type=natural, default=0, metavar="K", help="same seed, same search (default: 0)"),
            argument(
                "--seconds", type=seconds, default=DEFAULT_SECONDS, metavar="S", help="the time to take (default: 5)"
            ),
            argument("--publish", action="store_true", help="publish the planned weeks too"),
            JSON,
        ),
        plan,
    ),
    Command(
        "solve",
        "Solve an instance of the planner benchmark (watchbill-bench/1).",
        (
            argument("instance", metavar="INSTANCE", help="the instance, a JSON file"),
            argument(
                "--seconds", type=seconds, default=BENCHMARK_SECONDS, metavar="S", help="the time to take (default: 30)"
            ),
            argument(
                "--effort",
                type=seconds,
                metavar="E",
                help="the work to do, in seconds of a slow computer; same effort, same plan (default: as --seconds)",
            ),
            argument("--seed", type=natural, default=0, metavar="K", help="same seed, same search (default: 0)"),
            argument("--out", required=True, metavar="PLAN", help="the JSON file to write"),
        ),
        solve,
    ),
)
