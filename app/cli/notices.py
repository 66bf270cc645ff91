"""What a person is to be told just now."""

from argparse import Namespace
from pathlib import Path

from app.cli.duties import parse_instant
from app.cli.outputs import print_json
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.notices import QuietHours, due_notices
from app.store.stores import Store


def show_notices(args: Namespace) -> int:
    """Say what a person is to be told at an instant."""
    from app.usecases.noticing import notice_facts

    quiet = QuietHours.parse(args.quiet) if args.quiet else None
    with Store.open(Path(args.file)) as store:
        at = parse_instant(args.at, store.teams.facts().time_zone) if args.at else store.clock()
        facts = notice_facts(store, at)
    person = facts.team.find_person(args.person)
    found = due_notices(facts, person.id, at, quiet=quiet, told=frozenset(args.told))
    if args.json:
        print_json([{"key": n.key, "kind": n.kind, "words": n.words} for n in found])
        return 0
    print("\n".join(n.words for n in found) or f"There is nothing to tell {person.name}.")
    return 0


COMMANDS = (
    Command(
        "notices",
        "Say what a person is to be told: a handoff coming, a note unsigned after it, a swap waiting, a review due.\n\n"
        "The window tells each once, outside the quiet hours kept on its machine; a script remembers keys by itself.",
        (
            FILE,
            argument("--person", required=True, metavar="X", help="who is to be told"),
            argument(
                "--at",
                default="",
                metavar="WHEN",
                help="an instant such as 2026-11-30T14:00Z, or a time of the team's zone (default: now)",
            ),
            argument(
                "--quiet", default="", metavar="HOURS", help="say nothing in these hours of X, such as 22:00-07:00"
            ),
            argument("--told", nargs="+", default=[], metavar="KEY", help="keys of what was told already"),
            JSON,
        ),
        show_notices,
    ),
)
