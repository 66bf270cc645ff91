"""Commands on incident cards and timers."""

from argparse import Namespace
from pathlib import Path

from app.cli.issues import NUMBER
from app.cli.outputs import print_changes
from app.cli.tables import FILE, Command, argument, positive
from app.domain.incidents import IncidentLine, LineKind
from app.store.stores import Store


def show(args: Namespace) -> int:
    """Print an incident card as Markdown."""
    from app.reports.incidents import incident_markdown
    from app.usecases.incidents import incident_of

    with Store.open(Path(args.file)) as store:
        incident, home, now = incident_of(store, args.number), store.teams.facts().time_zone, store.clock()
        for line in incident.of_kind(LineKind.ACTION) if args.actions else ():
            print(f"{line.id:4}  {'done' if line.done else 'open'}  {line.who}: {line.words}")
    if not args.actions:
        print(incident_markdown(incident, home, now), end="")
    return 0


def add(args: Namespace) -> int:
    """Add a line to an incident card."""
    from app.usecases.incidents import add_incident_line

    with Store.open(Path(args.file)) as store:
        kind = LineKind(args.kind)
        line = IncidentLine(0, args.number, store.clock(), kind, args.words, args.source, args.who, args.ticket)
        print_changes(add_incident_line(store, line))
    return 0


def finish(args: Namespace) -> int:
    """Say that an action is done, or is not."""
    from app.usecases.incidents import finish_action

    with Store.open(Path(args.file)) as store:
        print_changes(finish_action(store, args.line, done=not args.undo))
    return 0


def promise(args: Namespace) -> int:
    """Say when the next update is due."""
    from app.usecases.incidents import promise_update

    with Store.open(Path(args.file)) as store:
        print_changes(promise_update(store, args.number, args.minutes))
    return 0


def start(args: Namespace) -> int:
    """Start a timer."""
    from app.usecases.timers import start_timer

    with Store.open(Path(args.file)) as store:
        print_changes(start_timer(store, args.number))
    return 0


def pause(args: Namespace) -> int:
    """Pause a timer."""
    from app.usecases.timers import pause_timer

    with Store.open(Path(args.file)) as store:
        print_changes(pause_timer(store, args.number))
    return 0


COMMANDS = (
    Command(
        "incident show",
        "Print the incident card of an issue as Markdown, to begin a post-mortem with.",
        (FILE, NUMBER, argument("--actions", action="store_true", help="list its actions with their numbers instead")),
        show,
    ),
    Command(
        "incident add",
        "Add a line to the incident card of an issue: a fact, a guess, what somebody does, or who was called.",
        (
            FILE,
            NUMBER,
            argument("words", metavar="WORDS", help="what it says"),
            argument("--kind", choices=[str(k) for k in LineKind], default="fact", help="what it is (default: fact)"),
            argument("--source", default="", help="where a fact or guess comes from"),
            argument("--who", default="", help="who does it, or who was called"),
            argument("--ticket", default="", help="the number that the party gave"),
        ),
        add,
    ),
    Command(
        "incident done",
        "Say that an action of an incident card is done.",
        (
            FILE,
            argument("line", type=positive, metavar="LINE", help="its number in “incident show --actions”"),
            argument("--undo", action="store_true", help="it is not done after all"),
        ),
        finish,
    ),
    Command(
        "incident update",
        "Say in how many minutes the next update is due; without them, that none is.",
        (FILE, NUMBER, argument("--minutes", type=positive, metavar="N", help="from now on")),
        promise,
    ),
    Command("timer start", "Start your timer on an open issue; the one that runs is paused.", (FILE, NUMBER), start),
    Command("timer pause", "Pause your timer on an issue.", (FILE, NUMBER), pause),
)
