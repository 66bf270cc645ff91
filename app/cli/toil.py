"""Commands on toil: what interruptions cost, what comes again, what to fix next; one's own weeks."""

from argparse import Namespace
from pathlib import Path

from app.cli.duties import suite_id
from app.cli.outputs import print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.toil_tables import ToilTable, own_words, spent_words, toil_tables, week_words
from app.paths import settings_file
from app.store.stores import Store

PARTS = ("fix", "weeks", "hours", "bugs", "year", "again", "noise", "suites")


def show_toil(args: Namespace) -> int:
    """Show the numbers of the Toil page as tables."""
    from app.usecases.toil import ToilWish, toil_numbers

    with Store.open(Path(args.file)) as store:
        team = store.team()
        numbers = toil_numbers(store, ToilWish(args.weeks, suite_id(team, args.suite)))
    tables = [t for t in toil_tables(team, numbers) if t.key in (args.show or PARTS)]
    if args.json:
        print_json({t.key: _json(t) for t in tables})
        return 0
    if numbers.is_empty:
        print("Nothing was logged in a year; “watchbill log” writes an issue down.")
        return 0
    for number, table in enumerate(tables):
        print(*([""] if number else []), table.title, sep="\n" if number else "")
        if table.rows:
            print_table(table.headings, table.rows)
        else:
            print("Nothing in these weeks.")
        if args.formulas:
            print(table.formula)
    return 0


def _json(table: ToilTable) -> dict[str, object]:
    rows = [dict(zip(table.headings, row, strict=True)) for row in table.rows]
    return {"title": table.title, "formula": table.formula, "rows": rows}


def show_own(args: Namespace) -> int:
    """Show one's own weeks as primary against what is usual."""
    from app.usecases.machine_settings import read_mine
    from app.usecases.own_weeks import whose_weeks
    from app.usecases.toil import own_toil

    with Store.open(Path(args.file)) as store:
        me = read_mine(settings_file(), store.teams.facts().uid).me
        own = own_toil(store, whose_weeks(store.team(), me, args.person).id, args.weeks)
    if args.json:
        weeks = [{"week": w.iso, "rotation": name, "minutes": minutes} for w, name, minutes in own.weeks]
        print_json({"weeks": weeks, "mine": vars(own.mine), "team": vars(own.team)})
        return 0
    print(own_words(own))
    if own.weeks:
        print_table(
            ("Week of", "Rotation", "Time spent"), ((week_words(w), n, spent_words(m)) for w, n, m in own.weeks)
        )
    return 0


COMMANDS = (
    Command(
        "toil",
        "Show what interruptions cost, what comes again as a year ago, and what to fix next.",
        (
            FILE,
            argument("--weeks", type=positive, default=8, metavar="N", help="whole weeks to look at (default: 8)"),
            argument("--suite", default="", metavar="SUITE", help="one suite, by name or code (default: all)"),
            argument("--show", nargs="+", choices=PARTS, metavar="PART", help=f"only some of: {', '.join(PARTS)}"),
            argument("--formulas", action="store_true", help="say how each table is counted"),
            JSON,
        ),
        show_toil,
    ),
    Command(
        "toil own",
        "Show your own weeks as primary against what is usual in the team; nobody else's are shown.\n\n"
        "Who you are is said in the window under Settings (I am), or by “settings import” with “me” in its [person].",
        (
            FILE,
            argument("person", nargs="?", default="", metavar="PERSON", help="yourself once more, by name or initials"),
            argument("--weeks", type=positive, default=52, metavar="N", help="how many weeks back (default: 52)"),
            JSON,
        ),
        show_own,
    ),
)
