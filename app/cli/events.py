"""Commands on events: what is coming, listed, added, changed, removed, begun from the market calendars."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.cli.duties import suite_id
from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.events import Event, EventKind, coming
from app.domain.teams import Team
from app.domain.weeks import parse_day, span_words
from app.store.stores import Store

DAYS_SHOWN = 400


def list_events(args: Namespace) -> int:
    """List what is coming, or everything."""
    with Store.open(Path(args.file)) as store:
        team, today = store.team(), store.clock().date()
        first, days = (date.min, (date.max - date.min).days) if args.all else (today, DAYS_SHOWN)
        found = coming(store.events.all(), first, days, suite_id(team, args.suite))
    found = tuple(e for e in found if not args.kind or e.kind == args.kind)
    if args.json:
        print_json([vars(e) | {"suite_ids": [team.suite[i].name for i in sorted(e.suite_ids)]} for e in found])
        return 0
    print_table(("No", "When", "What", "Kind", "Suites", "Source", "Verified"), (_row(team, e) for e in found))
    return 0


def _row(team: Team, event: Event) -> tuple[str, ...]:
    suites = ", ".join(team.suite[i].name for i in sorted(event.suite_ids)) or "every suite"
    when = f"{span_words(event.first_day, event.last_day)} {event.last_day.year}"
    verified = event.verified_on.isoformat() if event.verified_on else "never"
    return str(event.id), when, event.title, str(event.kind), suites, event.source or "–", verified


def add(args: Namespace) -> int:
    """Add an event."""
    from app.usecases.events import add_event

    first = parse_day(args.first_day)
    with Store.open(Path(args.file)) as store:
        suites = _suites(store.team(), args.suite)
        event = Event(0, first, first, EventKind(args.kind), args.title, suites)
        print_changes(add_event(store, _changed(event, args)))
    return 0


def edit(args: Namespace) -> int:
    """Change an event."""
    from app.usecases.events import save_event, the_event

    with Store.open(Path(args.file)) as store:
        event = the_event(store, args.number)
        event = replace(event, title=args.title or event.title, kind=EventKind(args.kind or event.kind))
        if args.first_day:
            first = parse_day(args.first_day)
            event = replace(event, first_day=first, last_day=first + (event.last_day - event.first_day))
        if args.suite:
            event = replace(event, suite_ids=_suites(store.team(), args.suite))
        print_changes(save_event(store, _changed(event, args)))
    return 0


def _changed(event: Event, args: Namespace) -> Event:
    event = replace(event, last_day=parse_day(args.last)) if args.last else event
    event = replace(event, source=args.source) if args.source is not None else event
    return replace(event, verified_on=parse_day(args.verified)) if args.verified else event


def _suites(team: Team, names: Iterable[str]) -> frozenset[int]:
    return frozenset(number for name in names if (number := suite_id(team, name)) is not None)


def remove(args: Namespace) -> int:
    """Remove events."""
    from app.usecases.events import remove_events

    with Store.open(Path(args.file)) as store:
        print_changes(remove_events(store, args.numbers))
    return 0


def fill(args: Namespace) -> int:
    """Add what the market calendars know."""
    from app.usecases.events import fill_events

    with Store.open(Path(args.file)) as store:
        print_changes(fill_events(store, again=args.again))
    return 0


KINDS = tuple(str(k) for k in EventKind)
DETAILS = (
    argument("--last", metavar="DATE", help="its last day (default: the first)"),
    argument("--suite", action="append", default=[], metavar="SUITE", help="a suite it is for, once for each"),
    argument("--source", help="where it is known from, such as a notice or an address"),
    argument("--verified", metavar="DATE", help="the day somebody last looked at the source"),
)
COMMANDS = (
    Command(
        "events list",
        "List what is coming: deploys, new flows, external changes, exchange holidays and early closes.",
        (
            FILE,
            argument("--suite", default="", help="for this suite only"),
            argument("--kind", choices=KINDS, help="of this kind"),
            argument("--all", action="store_true", help="also what is over"),
            JSON,
        ),
        list_events,
    ),
    Command(
        "events add",
        "Add an event; without --suite it is for every suite.",
        (
            FILE,
            argument("first_day", metavar="DATE", help="its first day, such as 2026-12-24"),
            argument("title", metavar="TITLE", help="what happens, in a few words"),
            argument("--kind", choices=KINDS, default=str(EventKind.DEPLOY), help="its kind (default: deploy)"),
            *DETAILS,
        ),
        add,
    ),
    Command(
        "events edit",
        "Change an event.",
        (
            FILE,
            argument("number", type=positive, metavar="NO", help="its number in the list"),
            argument("--title", default="", help="the new title"),
            argument("--kind", choices=KINDS, help="the new kind"),
            argument("--first", dest="first_day", metavar="DATE", help="the new first day; the last moves along"),
            *DETAILS,
        ),
        edit,
    ),
    Command(
        "events remove",
        "Remove events; one that an imported calendar brought is ignored there from now on.",
        (FILE, argument("numbers", nargs="+", type=positive, metavar="NO", help="their numbers in the list")),
        remove,
    ),
    Command(
        "events fill",
        "Add the holidays and early closes of every suite's market, this year and next, that are not there yet.",
        (FILE, argument("--again", action="store_true", help="also those that somebody took out by hand")),
        fill,
    ),
)
