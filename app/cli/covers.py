"""Commands of covers: stand part of somebody's week, list, take back."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from app.cli.duties import parse_instant
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, natural
from app.domain.rota import Slot
from app.store.stores import Store


def cover(args: Namespace) -> int:
    """Let a person stand part of a held week, or take it over now."""
    from app.usecases.covering import cover_from_now, cover_week, take_over

    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation, person = team.find_rotation(args.rotation), team.find_person(args.person)
        role = team.find_role(rotation, args.role)
        home = person.time_zone if args.mine else rotation.zone_of(rotation.handoff.week_at(store.clock()))
        start = parse_instant(args.start, home) if args.start else store.clock()
        slot = Slot(rotation.handoff.week_at(start), rotation.id, role)
        wanted = cover_from_now(team, store.rotas.covers(), slot, person.id, start)
        if args.end:
            wanted = replace(wanted, end=parse_instant(args.end, home))
        done = cover_week(store, wanted, args.reason) if args.start else take_over(store, wanted, args.reason)
        print_changes(done)
    return 0


def covers(args: Namespace) -> int:
    """List the covers."""
    with Store.open(Path(args.file)) as store:
        team, found = store.team(), store.rotas.covers()
    if args.json:
        print_json(
            [
                {
                    "id": c.id,
                    "rotation": team.rotation[c.slot.rotation_id].name,
                    "role": c.slot.role,
                    "week": c.slot.week.iso,
                    "person": team.person[c.person_id].name,
                    "start": c.start.isoformat(),
                    "end": c.end.isoformat(),
                    "reason": c.reason,
                }
                for c in found
            ]
        )
        return 0
    rows = (
        (
            str(c.id),
            f"{team.rotation[c.slot.rotation_id].name} {c.slot.role}",
            team.person[c.person_id].name,
            local(c.start, team.rotation[c.slot.rotation_id].zone_of(c.slot.week)),
            local(c.end, team.rotation[c.slot.rotation_id].zone_of(c.slot.week)),
            c.reason,
        )
        for c in found
    )
    print_table(("Id", "Slot", "Who", "From", "To", "Reason"), rows)
    return 0


def uncover(args: Namespace) -> int:
    """Take a cover back."""
    from app.usecases.covering import uncover as take_back

    with Store.open(Path(args.file)) as store:
        print_changes(take_back(store, args.id))
    return 0


COMMANDS = (
    Command(
        "cover",
        "Let a person stand part of a held week; without --from they take over now, until the week ends.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("person", metavar="PERSON", help="by name, initials or e-mail"),
            argument("--from", dest="start", metavar="WHEN", help="such as 2026-12-01T09:00, in the rotation's zone"),
            argument("--to", dest="end", metavar="WHEN", help="the end (default: when the week ends)"),
            argument("--mine", action="store_true", help="read the times in the person's own zone"),
            argument("--role", default="primary", metavar="R", help="the role (default: primary)"),
            argument("--reason", default="", help="why, where a rule is against it"),
        ),
        cover,
    ),
    Command("covers", "List the covers.", (FILE, JSON), covers),
    Command(
        "uncover", "Take a cover back.", (FILE, argument("id", type=natural, metavar="ID", help="its id")), uncover
    ),
)
