"""Commands for history: looking at it, going back and forth in it."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument, positive
from app.domain.changes import Changes
from app.domain.progress import Tell
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import parse_week
from app.store.stores import Store
from app.usecases.backups import back_up_store
from app.usecases.undoing import redo, undo, undo_to

if TYPE_CHECKING:
    from app.usecases.slot_histories import SlotEvent

SHORT_ID = 8


def show_history(args: Namespace) -> int:
    """List the commands, newest first, or what happened to one slot."""
    if args.slot:
        return _show_slot(args)
    with Store.open(Path(args.file)) as store:
        commands, zone_name = store.journal.history(args.limit, args.find), store.team().time_zone
    if args.json:
        print_json([vars(command) | {"at": command.at.isoformat()} for command in commands])
        return 0
    rows = [
        (str(c.seq), c.id[:SHORT_ID], local(c.at, zone_name), c.actor, c.label + ("" if c.in_effect else " (undone)"))
        for c in commands
    ]
    print_table(("No", "Id", "When", "Who", "What"), rows)
    return 0


def _show_slot(args: Namespace) -> int:
    from app.usecases.slot_histories import held_since, slot_history

    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation = team.find_rotation(args.slot[0])
        slot = Slot(parse_week(args.slot[1], rotation.handoff), rotation.id, team.find_role(rotation, args.role))
        events, now_held = slot_history(store, slot), store.rotas.draft(slot.week, slot.week).holder(slot)
    if args.json:
        print_json([_event_json(team, event) for event in events[: args.limit]])
        return 0
    since = held_since(events)
    holder = team.person[since.holder].name if since and since.holder in team.person else "nobody"
    words = f"{team.slot_words(slot)} is held by {holder}"
    never = f"{team.slot_words(slot)} was never held."
    if now_held is not None:
        never = f"{team.slot_words(slot)} is held by {team.person[now_held].name}; history does not go back to when."
    print(f"{words} since {local(since.at, team.time_zone)}." if since else never)
    undone = {True: "", False: " (undone)"}
    rows = [
        (local(e.at, team.time_zone), e.actor, e.words + undone[e.in_effect], e.reason, e.label)
        for e in events[: args.limit]
    ]
    if rows:
        print_table(("Since", "Who", "What", "Why", "Command"), rows)
    return 0


def _event_json(team: Team, event: "SlotEvent") -> dict[str, object]:
    holder = team.person[event.holder].name if event.holder in team.person else None
    return vars(event) | {"at": event.at.isoformat(), "holder": holder}


def prune(args: Namespace) -> int:
    """Let the oldest part of history go, or say what could be."""
    from app.domain.weeks import parse_day
    from app.usecases.pruning import prunable, prune_history

    before = parse_day(args.before) if args.before else None
    with Store.open(Path(args.file)) as store:
        if args.export:
            with progress("Pruning history") as tell:
                changes = prune_history(store, before, Path(args.export), tell)
            print_changes(changes)
            return 0
        span, zone_name = prunable(store, before), store.team().time_zone
    print(f"{span.commands} commands could be let go, {span.bytes // 1024} KB; --export FILE does it.")
    if span.first_at and span.last_at:
        print(f"They were done from {local(span.first_at, zone_name)} to {local(span.last_at, zone_name)}.")
    if span.stopped:
        print(f"Newer ones stay, because {span.stopped}.")
    return 0


def undo_some(args: Namespace) -> int:
    """Undo the newest command, a number of them, one by its id, or all after one."""
    if bool(args.to) + bool(args.only) + (args.count > 1) > 1:
        raise WrongUsage("Choose one of --count, --to and --only.")
    with Store.open(Path(args.file)) as store:
        if args.to or args.count > 1:
            back_up_store(store, "before undo")
        done: list[Changes] = []
        try:
            with progress("Undoing") as tell:
                done.extend(_undone(store, args, tell))  # what was undone is told, whatever stops the next
        finally:
            for changes in done:
                print_changes(changes)
    if not done:
        print("Nothing was done after that; nothing changed.")
    return 0


def _undone(store: Store, args: Namespace, tell: Tell) -> Iterator[Changes]:
    if args.to:
        yield from undo_to(store, args.to, tell)
    elif args.only:
        yield undo(store, args.only, tell)
    else:
        for _ in range(args.count):
            yield undo(store, tell=tell)


def redo_last(args: Namespace) -> int:
    """Do again what was undone last."""
    with Store.open(Path(args.file)) as store:
        with progress("Taking back") as tell:
            changes = redo(store, tell)
        print_changes(changes)
    return 0


COMMANDS = (
    Command(
        "history",
        "List what was done, newest first, or with --slot what happened to one slot.",
        (
            FILE,
            argument("--find", default="", metavar="WORDS", help="only commands whose label, actor or day holds WORDS"),
            argument("--limit", type=positive, default=None, metavar="N", help="at most N commands"),
            argument(
                "--slot", nargs=2, metavar=("ROTATION", "WEEK"), help="who held a slot, since when and why, instead"
            ),
            argument("--role", default="primary", metavar="R", help="with --slot: the role (default: primary)"),
            JSON,
        ),
        show_history,
    ),
    Command(
        "history prune",
        "Let the oldest part of history go, after it was written to a file.\n\n"
        "What was done stays as it is, but can no longer be undone. The file has a line of JSON for each command with\n"
        "its rows and its hash; it is read back before anything is taken out, and the chain goes on from there.\n"
        "Commands stay that wrote a handoff nobody signed yet, that were undone later, or that the setting\n"
        "history_months keeps (0: pruning happens only before a day that is given).",
        (
            FILE,
            argument("--before", metavar="DATE", help="let go what was done before this day (default: by the setting)"),
            argument("--export", metavar="FILE", help="the file to write; without it only say what could be let go"),
        ),
        prune,
    ),
    Command(
        "undo",
        "Undo the newest command, or more.",
        (
            FILE,
            argument("--count", type=positive, default=1, metavar="N", help="undo the N newest commands"),
            argument("--to", default="", metavar="ID", help="undo everything done after the command with this id"),
            argument("--only", default="", metavar="ID", help="undo one older command by its id"),
        ),
        undo_some,
    ),
    Command("redo", "Do again what was undone last.", (FILE,), redo_last),
)
