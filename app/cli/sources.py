"""Commands for other people's calendars: subscribing, refreshing, reviewing, removing."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.calendars import LEAVE, Choice
from app.domain.errors import Refused
from app.domain.weeks import span_words
from app.store.stores import Store

NAME = argument("name", metavar="NAME", help="the calendar's name in the list")


def list_calendars(args: Namespace) -> int:
    """List imported calendars and subscriptions."""
    with Store.open(Path(args.file)) as store:
        team, sources = store.team(), store.calendars.sources()
        subscriptions, entries = store.calendars.subscriptions(), store.calendars.entries()
    names = {p.id: p.name for p in team.people} | {None: "nobody yet"}
    held = {s.name: s for s in sources} | {s.name: s for s in subscriptions}
    if args.json:
        print_json([{"name": s.name, "holds": s.holds, "person": names[s.person_id]} for s in held.values()])
        return 0
    known = {s.name: s for s in subscriptions}
    rows = []
    for name, source in sorted(held.items()):
        whose = names[source.person_id] if source.holds == LEAVE else ""
        count = sum(1 for e in entries if e.source == name)
        state = "imported"
        if name in known:
            at = known[name].refreshed
            state = known[name].trouble or (f"fetched {local(at, team.time_zone)}" if at else "not fetched yet")
        rows.append((name, source.holds, whose, str(count), state))
    print_table(("Calendar", "Holds", "Whose", "Entries", "State"), rows)
    return 0


def subscribe(args: Namespace) -> int:
    """Look at a calendar again and again."""
    from app.usecases.calendars import subscribe as subscribe_to

    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person).id if args.person else None
        print_changes(subscribe_to(store, args.place, args.name, person, args.events or LEAVE))
    print("Fetch it with “sources refresh”; what is new waits for “review take”.")
    return 0


def refresh(args: Namespace) -> int:
    """Fetch every subscription; 1 when one of them could not be."""
    from app.usecases.calendars import refresh as refresh_all
    from app.usecases.calendars import waiting_entries

    with Store.open(Path(args.file)) as store:
        with progress("Fetching calendars") as tell:
            refresh_all(store, tell)
        subscriptions, count = store.calendars.subscriptions(), len(waiting_entries(store))
    for subscription in subscriptions:
        print(f"{subscription.name}: {subscription.trouble or 'fetched'}")
    print(f"{count} {'entry waits' if count == 1 else 'entries wait'} for your review.")
    return int(any(s.trouble for s in subscriptions))


def remove(args: Namespace) -> int:
    """Remove a calendar with what it brought."""
    from app.usecases.calendars import remove_calendar

    with Store.open(Path(args.file)) as store:
        print_changes(remove_calendar(store, args.name))
    return 0


def list_waiting(args: Namespace) -> int:
    """List what waits for a choice."""
    from app.usecases.calendars import waiting_entries

    with Store.open(Path(args.file)) as store:
        some = waiting_entries(store)
    if args.json:
        days = [[(str(e.first_day), str(e.last_day)) for e in w.entries] for w in some]
        print_json(
            [{"calendar": w.source, "uid": w.uid, "title": w.title, "days": d} for w, d in zip(some, days, strict=True)]
        )
        return 0
    rows = (
        (w.source, w.title, span_words(w.entries[0].first_day, w.entries[0].last_day), f"{len(w.entries)} ×", w.uid)
        for w in some
    )
    print_table(("Calendar", "What", "First", "Times", "Id"), rows)
    return 0


def take(args: Namespace) -> int:
    """Let entries count."""
    return _choose(args, Choice.TAKEN)


def ignore(args: Namespace) -> int:
    """Leave entries out, now and when they come again."""
    return _choose(args, Choice.IGNORED)


def _choose(args: Namespace, choice: Choice) -> int:
    from app.usecases.calendars import choose, waiting_entries

    with Store.open(Path(args.file)) as store:
        some = [w for w in waiting_entries(store) if not args.name or w.source == args.name]
        chosen = [(args.name, uid) for uid in args.uids] or [(w.source, w.uid) for w in some]
        if not chosen:
            raise Refused("Nothing waits for your review.")
        print_changes(choose(store, chosen, choice))
    return 0


_CHOOSING = (
    FILE,
    argument("name", metavar="NAME", nargs="?", default="", help="the calendar (default: whatever waits)"),
    argument("uids", metavar="ID", nargs="*", default=[], help="ids of the list (default: all that wait in it)"),
)
COMMANDS = (
    Command("sources list", "List imported calendars and subscriptions.", (FILE, JSON), list_calendars),
    Command(
        "sources subscribe",
        "Look at a calendar file, a folder of them or an address again and again.\n\n"
        "Addresses begin with https, http or webcal. Each file of a folder is a calendar of its own.",
        (
            FILE,
            argument("place", metavar="PLACE", help="a file, a folder or an address"),
            argument("--name", default="", help="what to call it (default: from the place)"),
            argument("--person", default="", help="whose leave it holds (default: told by its name)"),
            argument("--events", default="", metavar="KIND", help="it holds events of this kind, not leave"),
        ),
        subscribe,
    ),
    Command("sources refresh", "Fetch every subscription; what is new waits for your review.", (FILE,), refresh),
    Command("sources remove", "Remove a calendar with the leave and events it brought.", (FILE, NAME), remove),
    Command("review list", "List what was found in calendars and waits for your choice.", (FILE, JSON), list_waiting),
    Command("review take", "Let entries of calendars count; remembered for the next time.", _CHOOSING, take),
    Command("review ignore", "Leave entries of calendars out; remembered for the next time.", _CHOOSING, ignore),
)
