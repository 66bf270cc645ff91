"""What Watchbill is made with, on the command line: the list of the About box, and the text of each licence."""

from argparse import Namespace
from dataclasses import asdict

from app.cli.outputs import print_json, print_table
from app.cli.tables import JSON, Command, argument
from app.paths import resources
from app.usecases.parts import part_named, parts


def _licences(args: Namespace) -> int:
    known = parts(resources())
    shown = (part_named(known, args.part),) if args.part else known
    if args.json:
        print_json([asdict(part) for part in shown])
    elif args.part:
        print(f"{shown[0].name} {shown[0].version}: {shown[0].licence}\n{shown[0].home}\n\n{shown[0].text}")
    else:
        print_table(("Part", "Version", "Licence", "Home"), [(p.name, p.version, p.licence, p.home) for p in shown])
    return 0


COMMANDS = (
    Command(
        "licences",
        "List what Watchbill is made with and under which licences, or print the whole text of one.",
        (argument("part", nargs="?", metavar="PART", help="a part, such as Qt; without it: all of them"), JSON),
        _licences,
    ),
)
