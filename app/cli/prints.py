"""Commands that print: the rota, a year on the wall, a person's weeks, a month of toil, the meeting sheet."""

from argparse import Namespace
from pathlib import Path

from app.cli.tables import FILE, Command, argument, positive
from app.domain.weeks import Week, parse_day, parse_week
from app.paths import resources
from app.reports.team_sheets import Sheet
from app.store.stores import Store


def _save(sheet: Sheet, args: Namespace) -> int:
    from app.usecases.printing import save_sheet

    save_sheet(sheet, resources(), Path(args.pdf), args.paper)
    print(f"Wrote {args.pdf}.")
    return 0


def _first(store: Store, args: Namespace) -> Week:
    return parse_week(args.first) if args.first else Week.of(store.clock().date())


def print_rota(args: Namespace) -> int:
    """Print the rota of a range."""
    from app.usecases.printing_sheets import rota_of_range

    with Store.open(Path(args.file)) as store:
        sheet = rota_of_range(store, _first(store, args), args.weeks)
    return _save(sheet, args)


def print_person(args: Namespace) -> int:
    """Print one person's weeks."""
    from app.usecases.printing_sheets import weeks_of_person

    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person)
        sheet = weeks_of_person(store, person.id, _first(store, args), args.weeks)
    return _save(sheet, args)


def print_toil(args: Namespace) -> int:
    """Print a month of toil."""
    from app.usecases.printing_sheets import toil_of_month

    with Store.open(Path(args.file)) as store:
        day = parse_day(f"{args.month}-01") if args.month else store.clock().date()
        sheet = toil_of_month(store, day)
    return _save(sheet, args)


def print_meeting(args: Namespace) -> int:
    """Print the meeting sheet."""
    from app.usecases.printing_sheets import meeting_of_week

    with Store.open(Path(args.file)) as store:
        rotation = store.team().find_rotation(args.rotation)
        now = rotation.handoff.week_at(store.clock())
        week = parse_week(args.week, rotation.handoff) if args.week else now
        sheet = meeting_of_week(store, rotation.id, week)
    return _save(sheet, args)


def print_year(args: Namespace) -> int:
    """Print the year planner."""
    from app.reports.year_rows import YearBy, YearWish
    from app.usecases.printing import save_year
    from app.usecases.printing_sheets import year_of

    with Store.open(Path(args.file)) as store:
        day = parse_day(f"{args.first}-01") if args.first else store.clock().date()
        sheet = year_of(store, YearWish(day, store.clock().date(), YearBy(args.by), args.paper))
    save_year(sheet, resources(), Path(args.pdf))
    print(" ".join(part for part in (f"Wrote {args.pdf}.", sheet.told) if part))
    return 0


PDF = argument("--pdf", required=True, metavar="OUT", help="the PDF file to write")
PAPER = argument("--paper", choices=("a4", "letter"), default="a4", help="the paper (default: a4)")
FROM = argument("--from", dest="first", metavar="WEEK", help="the first week, a date or 2026-W49 (default: this week)")
WEEKS = argument("--weeks", type=positive, default=26, metavar="N", help="how many weeks (default: 26)")
COMMANDS = (
    Command("print rota", "Print the rota of a range of weeks.", (FILE, FROM, WEEKS, PDF, PAPER), print_rota),
    Command(
        "print year",
        "Print twelve months on one sheet for the wall.\n\n"
        "Rows are rotations with initials in the weeks, or people with what they hold. What cannot be read on A4 is\n"
        "made for A3, and said so.",
        (
            FILE,
            argument("--from", dest="first", metavar="MONTH", help="the first month, as 2027-01 (default: this month)"),
            argument(
                "--by", choices=("rotations", "people"), default="rotations", help="the rows (default: rotations)"
            ),
            PDF,
            argument("--paper", choices=("a4", "a3"), default="a4", help="the paper, across (default: a4)"),
        ),
        print_year,
    ),
    Command(
        "print person",
        "Print one person's duties and leave.",
        (FILE, argument("person", metavar="PERSON", help="the person, by name or initials"), FROM, WEEKS, PDF, PAPER),
        print_person,
    ),
    Command(
        "print toil",
        "Print the interruptions of a month.",
        (FILE, argument("--month", metavar="MONTH", help="the month, as 2026-11 (default: this month)"), PDF, PAPER),
        print_toil,
    ),
    Command(
        "print meeting",
        "Print one page for the team meeting: last week, fix next, coming up.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("--week", metavar="DATE", help="the week: a date, or 2026-W49 (default: the week now on)"),
            PDF,
            PAPER,
        ),
        print_meeting,
    ),
)
