"""Commands of wishes: weeks people would like to be on, or would rather not."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.errors import Refused
from app.domain.weeks import Week, parse_week, weeks_between
from app.domain.wishes import Wish
from app.store.stores import Store
from app.usecases.wishing import wish_for_weeks


def add_wish(args: Namespace) -> int:
    """Keep a wish; what the person wished of these weeks before is replaced."""
    return _wish(args, Wish.AVOID if args.rather_not else Wish.PREFER, args.note)


def remove_wish(args: Namespace) -> int:
    """Take weeks out of what a person wishes for."""
    return _wish(args, None)


def _wish(args: Namespace, wish: Wish | None, note: str = "") -> int:
    first, last = _weeks(args)
    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person)
        print_changes(wish_for_weeks(store, {person.id: weeks_between(first, last)}, wish, note))
    return 0


def _weeks(args: Namespace) -> tuple[Week, Week]:
    first = parse_week(args.first)
    last = parse_week(args.last) if args.last else first
    if last < first:
        raise Refused(f"The weeks end with {last.iso}, before they begin with {first.iso}; exchange the two.")
    return first, last


def list_wishes(args: Namespace) -> int:
    """List what people wish for in this week and later ones."""
    with Store.open(Path(args.file)) as store:
        team, now = store.team(), Week.of(store.clock().date())
    some = [w for w in team.wishes if args.past or w.last >= now]
    if args.json:
        print_json(
            [
                {"person": team.person[w.person_id].name, "first": w.first.iso, "last": w.last.iso}
                | {"wish": w.wish, "note": w.note}
                for w in some
            ]
        )
        return 0
    rows = ((team.person[w.person_id].name, w.wish.words, w.first.iso, w.last.iso, w.note) for w in some)
    print_table(("Who", "Wish", "First week", "Last week", "Note"), rows)
    return 0


PERSON = argument("person", metavar="PERSON", help="name, initials or e-mail address")
FIRST = argument("first", metavar="FIRST", help="the first week: a date within it, or such as 2026-W49")
LAST = argument("last", metavar="LAST", nargs="?", default="", help="the last week (default: the first)")

COMMANDS = (
    Command(
        "prefer add",
        "Say that a person would like to be on in some weeks, or would rather not; planning takes it into account.",
        (
            FILE,
            PERSON,
            FIRST,
            LAST,
            argument("--not", dest="rather_not", action="store_true", help="the person would rather not be on"),
            argument("--note", default="", help="a note that goes with it"),
        ),
        add_wish,
    ),
    Command(
        "prefer list",
        "List what people wish for in this week and later ones.",
        (FILE, argument("--past", action="store_true", help="list what is over too"), JSON),
        list_wishes,
    ),
    Command("prefer remove", "Take weeks out of what a person wishes for.", (FILE, PERSON, FIRST, LAST), remove_wish),
)
