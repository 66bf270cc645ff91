"""The command that plans again after something happened."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.progress import progress, ticking
from app.cli.tables import FILE, JSON, Command, argument, seconds
from app.domain.weeks import parse_week
from app.store.stores import Store

DEFAULT_SECONDS = 10.0


def repair(args: Namespace) -> int:
    """Show what planning again from a date would change, or do it."""
    from app.usecases.planning import apply_plan, proposal_lines
    from app.usecases.replanning import RepairAim, repair_task, solve_repair

    with Store.open(Path(args.file)) as store:
        task = repair_task(store, parse_week(args.first), RepairAim.FAIR if args.fair else RepairAim.FEWEST)
        with progress("Planning again") as tell:
            proposal = solve_repair(task, args.seconds, cancelled=ticking(tell, args.seconds))
        done = apply_plan(store, proposal) if args.apply else None
    team = task.team
    names = {None: "open"} | {p.id: p.name for p in team.people}
    rows = [(team.slot_words(c.slot), names[c.before], names[c.after]) for c in proposal.changes]
    if args.json:
        print_json(
            {
                "changes": [{"slot": slot, "before": before, "after": after} for slot, before, after in rows],
                "proof": proposal.proof,
                "open": proposal.after.open_slots,
                "spread": round(proposal.after.spread, 2),
                "cost": dict(proposal.cost),
                "applied": args.apply,
            }
        )
        return 0
    if rows:
        print_table(("Slot", "Now", "Then"), rows)
        print()
    print("\n".join(proposal_lines(team, proposal)).rstrip())
    if done is not None:
        print_changes(done)
    elif rows:
        print("Nothing was changed; --apply does it.")
    return 0


COMMANDS = (
    Command(
        "repair",
        "Plan the held weeks from a date again after leave, a leaver, a joiner or a changed rule; shows what would\n"
        "change.\n\n"
        "Slots people were told about stay unless they have to change: fewest changes first, later weeks rather than\n"
        "near ones.",
        (
            FILE,
            argument(
                "--from",
                dest="first",
                required=True,
                metavar="DATE",
                help="the first week that may change: a date within it, or its ISO name such as 2026-W49",
            ),
            argument("--fair", action="store_true", help="aim for a fair plan instead of the fewest changes"),
            argument(
                "--seconds", type=seconds, default=DEFAULT_SECONDS, metavar="S", help="the time to take (default: 10)"
            ),
            argument("--apply", action="store_true", help="write what would change into the draft"),
            JSON,
        ),
        repair,
    ),
)
