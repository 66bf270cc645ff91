"""The command that tries rules on the team before they count."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_json, print_table
from app.cli.people import read_settings
from app.cli.progress import progress, ticking
from app.cli.tables import FILE, JSON, Command, argument, positive, seconds
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store

DEFAULT_SECONDS = 4.0


def try_policy(args: Namespace) -> int:
    """Say what the rules force on every plan; with --set, plan the coming weeks with and without. Writes nothing."""
    from app.usecases.policies import Trial, carry_lines, change_words, policy_task, trial_rows, try_policies
    from app.usecases.trade_offs import trade_off_lines

    with Store.open(Path(args.file)) as store:
        first = Week.of(store.clock().date()) + 1
        tried = [read_settings(args.set)] if args.set else []
        task = policy_task(store, first, *tried, weeks=args.weeks)
        team = store.team()
    with progress("Planning with and without") as tell:
        whole = args.seconds * (1 + len(tried))
        trials: tuple[Trial, ...] = try_policies(task, args.seconds, None, ticking(tell, whole))
    now, then = trials[0], trials[-1]
    if args.json:
        print_json([_json(team, t, change_words(now.policy, t.policy)) for t in trials])
        return 0
    heads = ("", "Now", *([change_words(now.policy, then.policy)] if tried else []))
    print_table(heads, trial_rows(trials))
    print()
    print("\n".join([*carry_lines(team, now, then), *trade_off_lines(then.policy, then.forced)]))
    return 0


def _json(team: Team, trial: "object", words: str) -> dict[str, object]:
    found = vars(trial) | {"change": words}
    forced = vars(found.pop("forced"))
    found.pop("policy")
    blocks = {str(gap): float(share) for gap, share in forced["long_blocks"].items()}
    numbers = {key: float(forced[key]) for key in ("load", "free_weeks", "least_spread")}
    found["carried"] = {team.person[p].name: weeks for p, weeks in found["carried"]}
    return found | {"forced": numbers | {"must_open": forced["must_open"], "long_blocks": blocks}}


COMMANDS = (
    Command(
        "policy",
        "Say what the rules force on every plan, and try changed ones on the coming weeks before they count.",
        (
            FILE,
            argument("--set", nargs="+", metavar="KEY=VALUE", help="settings to try, such as gap_weeks=3"),
            argument("--weeks", type=positive, default=26, metavar="N", help="how many weeks (default: 26)"),
            argument(
                "--seconds", type=seconds, default=DEFAULT_SECONDS, metavar="S", help="the time to take (default: 4)"
            ),
            JSON,
        ),
        try_policy,
    ),
)
