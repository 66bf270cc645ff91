"""Commands that put people into slots by hand: assign, clear, pin, unpin, discard."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from app.cli.outputs import print_changes
from app.cli.tables import FILE, Command, argument
from app.domain.changes import Changes
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import parse_week
from app.store.stores import Store

ROTATION = argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code")
WEEK = argument("week", metavar="WEEK", help="a date within the week, or its ISO name such as 2026-W49")
ROLE = argument("--role", default="primary", metavar="R", help="the role (default: primary)")
REASON = argument("--reason", default="", help="why, where a rule would break")


def assign_slot(args: Namespace) -> int:
    """Put a person into a slot of the draft, whoever held it."""
    from app.usecases.assigning import assign

    return _change(
        args, lambda store, team, slot: assign(store, slot, team.find_person(args.person).id, reason=args.reason)
    )


def clear_slot(args: Namespace) -> int:
    """Open a slot of the draft."""
    from app.usecases.assigning import clear

    return _change(args, lambda store, _team, slot: clear(store, [slot]))


def pin_slot(args: Namespace) -> int:
    """Keep a held slot as it is when planning, or take its pin off."""
    from app.usecases.assigning import pin

    return _change(args, lambda store, _team, slot: pin(store, [slot], not args.off))


def discard(args: Namespace) -> int:
    """Put the draft back to what is published."""
    from app.usecases.publishing import discard_draft

    first, last = (parse_week(text) if text else None for text in (args.first, args.last))
    with Store.open(Path(args.file)) as store:
        print_changes(discard_draft(store, first, last))
    return 0


def _change(args: Namespace, do: Callable[[Store, Team, Slot], Changes]) -> int:
    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation = team.find_rotation(args.rotation)
        week, role = parse_week(args.week, rotation.handoff), team.find_role(rotation, args.role)
        print_changes(do(store, team, Slot(week, rotation.id, role)))
    return 0


COMMANDS = (
    Command(
        "assign",
        "Put a person into a slot of the draft, whoever held it.",
        (
            FILE,
            ROTATION,
            WEEK,
            argument("person", metavar="PERSON", help="by name, initials or e-mail"),
            ROLE,
            REASON,
        ),
        assign_slot,
    ),
    Command("clear", "Open a slot of the draft.", (FILE, ROTATION, WEEK, ROLE), clear_slot),
    Command(
        "pin",
        "Keep a held slot as it is when planning; --off takes the pin off.",
        (FILE, ROTATION, WEEK, ROLE, argument("--off", action="store_true", help="take the pin off")),
        pin_slot,
    ),
    Command(
        "discard",
        "Put the draft back to what is published.",
        (
            FILE,
            argument("--first", metavar="WEEK", help="the first week (default: all)"),
            argument("--last", metavar="WEEK", help="the last week (default: all)"),
        ),
        discard,
    ),
)
