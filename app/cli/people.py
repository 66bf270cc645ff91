"""Commands for the team: people, leave, settings."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument, positive
from app.domain.errors import Refused
from app.domain.leave import DAY_NAMES, RecurringLeave
from app.domain.people import Person
from app.domain.settings import SETTINGS
from app.domain.teams import Team
from app.domain.weeks import parse_day
from app.store.stores import Store
from app.usecases.teams import change_settings, record_leave, record_recurring_leave, remove_leave


def list_people(args: Namespace) -> int:
    """List who is in the team."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
    if args.json:
        print_json([_person_json(team, p) for p in team.people])
        return 0
    rows = ((p.name, p.initials, p.office, f"{p.fte:g}", _span(p), _duties(team, p)) for p in team.people)
    print_table(("Name", "Initials", "Office", "Part", "In the team", "May hold"), rows)
    return 0


def _person_json(team: Team, person: Person) -> dict[str, object]:
    eligible = [{"rotation": team.rotation[r].name, "role": role} for r, role in sorted(person.eligible)]
    return vars(person) | {"eligible": eligible}


def _span(person: Person) -> str:
    since = f"since {person.joined}" if person.joined else ""
    until = f"until {person.left}" if person.left else ""
    return " ".join(part for part in (since, until) if part) or "always"


def _duties(team: Team, person: Person) -> str:
    parts = []
    for rotation in team.rotations:
        roles = [role for role in rotation.roles if person.can_hold(rotation.id, role)]
        if roles:
            parts.append(f"{rotation.name}: {', '.join(roles)}")
    return "; ".join(parts) or "nothing"


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
            print_changes(record_leave(store, person.id, first, last or first, args.note))
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


def set_or_show(args: Namespace) -> int:
    """Change settings, or list them with what they mean."""
    with Store.open(Path(args.file)) as store:
        if args.pairs:
            print_changes(change_settings(store, read_settings(args.pairs)))
            return 0
        stored = store.teams.settings()
    values = {s.key: stored.get(s.key, s.default) for s in SETTINGS.values()}
    if args.json:
        print_json(values)
        return 0
    rows = ((s.key, str(values[s.key]), f"{s.least} to {s.most}", s.help) for s in SETTINGS.values())
    print_table(("Setting", "Value", "May be", "Meaning"), rows)
    return 0


def read_settings(pairs: Iterable[str]) -> dict[str, int]:
    """Read settings written as KEY=VALUE; raise Refused for one that is not."""
    return dict(_pair(text) for text in pairs)


def _pair(text: str) -> tuple[str, int]:
    key, equals, value = (part.strip() for part in text.partition("="))
    if not equals:
        raise Refused(f"“{text}” is no setting; write it as KEY=VALUE, such as gap_weeks=3.")
    if key in SETTINGS and not value.isdecimal():
        raise Refused(f"{key} is “{value}”; it must be a whole number.")
    return key, int(value) if value.isdecimal() else 0


COMMANDS = (
    Command("people", "List who is in the team and what they may hold.", (FILE, JSON), list_people),
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
        "settings",
        "List the settings, or change some.",
        (FILE, argument("pairs", metavar="KEY=VALUE", nargs="*", help="a setting and its new value"), JSON),
        set_or_show,
    ),
)
