"""Commands of rotations: when they hand over, and from which week on at another time."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument
from app.domain.weeks import HandoffTime, parse_week
from app.store.stores import Store


def change(args: Namespace) -> int:
    """Let a rotation hand over at another time from a week on, or take such a change back."""
    from app.usecases.rotation_handoffs import change_handoff, keep_handoff

    if bool(args.time) == args.keep:
        raise WrongUsage("Say the new time, such as “Fri 17:00 Europe/London”, or --keep to take a change back.")
    with Store.open(Path(args.file)) as store:
        rotation, week = store.team().find_rotation(args.rotation), parse_week(args.first)
        if args.keep:
            print_changes(keep_handoff(store, rotation.id, week))
        else:
            print_changes(change_handoff(store, rotation.id, week, HandoffTime.parse(args.time)))
    return 0


def rotations(args: Namespace) -> int:
    """List the rotations with every handoff time and the week from which it holds."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
    rows = [
        {"rotation": r.name, "suite": team.suite[r.suite_id].name, "handoff": str(time), "from": since}
        for r in team.rotations
        for since, time in [("", r.handoff), *((w.iso, t) for w, t in r.handoff.later)]
    ]
    if args.json:
        print_json(rows)
    else:
        print_table(("Rotation", "Suite", "Hands over", "From week"), [tuple(map(str, row.values())) for row in rows])
    return 0


COMMANDS = (
    Command(
        "rotation handoff",
        "Let a rotation hand over at another time from a week on; weeks before keep theirs.\n\n"
        '  watchbill rotation handoff FILE "Order Gateways" "Fri 17:00 Europe/London" --from 2027-W10',
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("time", metavar="TIME", nargs="?", default="", help="such as “Fri 17:00 Europe/London”"),
            argument("--from", dest="first", required=True, metavar="WEEK", help="the first week, such as 2027-W10"),
            argument("--keep", action="store_true", help="take the change back that begins with that week"),
        ),
        change,
    ),
    Command("rotation list", "List the rotations and when they hand over.", (FILE, JSON), rotations),
)
