"""Commands of leave: add, list, remove, and cover what falls into a held week."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.cli.exchanges import standing_of
from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument, positive
from app.domain.errors import Refused
from app.domain.findings import LEAVE_DAY, Finding
from app.domain.leave import DAY_NAMES, RecurringLeave
from app.domain.options import CoverOption, cover_option_words
from app.domain.weeks import parse_day
from app.store.stores import Store
from app.usecases.teams import record_leave, record_recurring_leave, remove_leave, take_leave_out


def add_leave(args: Namespace) -> int:
    """Record leave, both days included, or a weekday that is free again and again."""
    if not args.first and not args.every:
        raise WrongUsage("Say the first day of the leave, or which weekday is free with --every.")
    if args.weeks != 1 and not args.every:
        raise WrongUsage("--weeks goes with --every; say which weekday is free.")
    with Store.open(Path(args.file)) as store:
        first = parse_day(args.first) if args.first else store.clock().date()
        last = parse_day(args.last) if args.last else None
        person = store.team().find_person(args.person)
        if args.every:
            rule = RecurringLeave(0, person.id, parse_weekday(args.every), first, last, args.weeks, args.note)
            print_changes(record_recurring_leave(store, rule))
        else:
            print_changes(record_leave(store, person.id, first, last or first, args.note, part_day=args.part))
    return 0


def parse_weekday(text: str) -> int:
    """Read the name of a weekday, or its first letters; raise Refused for anything else."""
    wanted = text.strip().casefold()
    for number, name in enumerate(DAY_NAMES):
        if len(wanted) >= 2 and f"{name}s".casefold().startswith(wanted):
            return number
    raise Refused(f"“{text}” is not a weekday; write one such as friday.")


def list_leave(args: Namespace) -> int:
    """List leave that has not ended."""
    with Store.open(Path(args.file)) as store:
        team, today = store.team(), store.clock().date()
    names = {p.id: p.name for p in team.people} | {None: "nobody's yet"}
    after = date.min if args.past else today
    some = [leave for leave in team.leave if leave.last_day >= after]
    rules = [rule for rule in team.recurring_leave if (rule.last_day or date.max) >= after]
    if args.json:
        dated = [vars(leave) | {"person": names[leave.person_id]} for leave in some]
        print_json([*dated, *(vars(r) | {"id": _key(r), "person": names[r.person_id]} for r in rules)])
        return 0
    rows = [
        (
            x.key,
            str(x.first_day),
            str(x.last_day),
            "part" if x.part_day else "whole",
            names[x.person_id],
            x.source,
            x.note,
        )
        for x in some
    ]
    rows += [
        (_key(r), str(r.begin), str(r.last_day or ""), r.words, names[r.person_id], "typed", r.note) for r in rules
    ]
    print_table(("Id", "First", "Last", "Day", "Who", "From", "Note"), rows)
    return 0


def _key(rule: RecurringLeave) -> str:
    return f"every-{rule.id}"


def take_leave_back(args: Namespace) -> int:
    """Remove leave by the ids that “leave list” tells."""
    texts = [text.strip().casefold() for text in args.ids]
    for text in texts:
        if not text.removeprefix("every-").isdecimal():
            raise Refused(f"“{text}” is not the id of a leave; “watchbill leave list” tells them.")
    with Store.open(Path(args.file)) as store:
        rules = [int(text.removeprefix("every-")) for text in texts if text.startswith("every-")]
        print_changes(remove_leave(store, [int(text) for text in texts if text.isdecimal()], rules))
    return 0


def cut_leave(args: Namespace) -> int:
    """Take days out of a person's leave."""
    first = parse_day(args.first)
    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person)
        print_changes(take_leave_out(store, person.id, first, parse_day(args.last) if args.last else first))
    return 0


def cover_leave(args: Namespace) -> int:
    """List who could cover the days of leave within held weeks, or let the best do it; 1 where nobody can."""
    found = []
    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person).id if args.person else None
        for finding, offers in _leave_days(store):
            if person in (None, finding.person_id):
                found.append((finding, offers))
                if args.apply and offers:
                    _apply(store, finding)
        team = store.team()
    if args.json:
        print_json([{"words": f.words, "covers": [cover_option_words(team, o) for o in offers]} for f, offers in found])
    elif not found:
        print("No day of leave within a held week needs cover.")
    elif not args.apply:
        for finding, offers in found:
            lines = [f"  {cover_option_words(team, o)} ({o.said})" for o in offers] or ["  Nobody is free for it."]
            print("\n".join((finding.words, *lines)))
    return int(any(not offers for _, offers in found))


def _leave_days(store: Store) -> Iterator[tuple[Finding, tuple[CoverOption, ...]]]:
    from app.usecases.cover_offers import cover_offers

    standing = standing_of(store)
    for finding in standing.findings:
        if finding.rule == LEAVE_DAY:
            yield finding, cover_offers(standing, finding.slot)


def _apply(store: Store, finding: Finding) -> None:
    """Let the best do it as things stand now, since the one before may stand elsewhere by then."""
    from app.usecases.cover_offers import cover_offers
    from app.usecases.covering import cover_days

    if now := cover_offers(standing_of(store), finding.slot):
        print_changes(cover_days(store, now[0].covers))


COMMANDS = (
    Command(
        "leave add",
        "Record days away, both included, or a weekday that is free again and again.\n\n"
        "  watchbill leave add FILE Ana 2026-12-24 2027-01-01\n"
        "  watchbill leave add FILE Ana --every friday\n"
        "  watchbill leave add FILE Ana 2027-01-06 --every wednesday --weeks 2",
        (
            FILE,
            argument("person", metavar="PERSON", help="name, initials or e-mail address"),
            argument("first", metavar="FIRST", nargs="?", default="", help="the first day, such as 2026-12-24"),
            argument(
                "last",
                metavar="LAST",
                nargs="?",
                default="",
                help="the last day (default: the first; none with --every)",
            ),
            argument(
                "--every", default="", metavar="WEEKDAY", help="the day is free every week, from FIRST (or today) on"
            ),
            argument("--weeks", type=positive, default=1, metavar="N", help="every so many weeks (default: 1)"),
            argument("--part", action="store_true", help="only some hours of the day"),
            argument("--note", default="", help="a note that goes with it"),
        ),
        add_leave,
    ),
    Command(
        "leave list",
        "List leave that has not ended.",
        (FILE, argument("--past", action="store_true", help="list what has ended too"), JSON),
        list_leave,
    ),
    Command(
        "leave remove",
        "Remove leave by the ids that “leave list” tells.",
        (FILE, argument("ids", metavar="ID", nargs="+", help="such as 12, or every-3 for leave that recurs")),
        take_leave_back,
    ),
    Command(
        "leave cut",
        "Take days out of a person's leave, both included; what goes on before or after stays.",
        (
            FILE,
            argument("person", metavar="PERSON", help="name, initials or e-mail address"),
            argument("first", metavar="FIRST", help="the first day that is no leave any more"),
            argument("last", metavar="LAST", nargs="?", default="", help="the last one (default: the first)"),
        ),
        cut_leave,
    ),
    Command(
        "leave cover",
        "List who could cover the days of leave within held weeks, best first.",
        (
            FILE,
            argument("person", metavar="PERSON", nargs="?", default="", help="only leave of this person"),
            argument("--apply", action="store_true", help="let the best of them cover, for each finding"),
            JSON,
        ),
        cover_leave,
    ),
)
