"""The manual on the command line: its contents, a page, or the pages that hold some words."""

from argparse import Namespace
from itertools import groupby

from app.cli.outputs import print_table
from app.cli.tables import Command, argument
from app.paths import resources
from app.usecases.manual_lists import ManualPage
from app.usecases.manuals import find_page, find_pages, manual


def _manual(args: Namespace) -> int:
    pages, words = manual(resources(), args.keys()), " ".join(args.words)
    page = find_page(pages, words) if words else None
    found = (page,) if page else find_pages(pages, words) if words else pages
    if len(found) == 1:
        _print_page(found[0])
    else:
        print_table(("Page", "About"), [(one.name, one.title) for one in found])
    return 0


def _print_page(page: ManualPage) -> None:
    """Print a page as a terminal shows it, with its tables in aligned columns."""
    print(page.title, end="\n\n")
    for is_table, lines in groupby(page.plain.splitlines(), lambda line: line.startswith("|")):
        if is_table:
            head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
            print_table(head, rows)
        else:
            print("\n".join(lines))


_WORDS = argument("words", nargs="*", metavar="TOPIC", help="a page, or words to look for; without any: all pages")
COMMANDS = (
    Command(
        "manual", "Read the manual: how to do things, words, settings, messages; without a network.", (_WORDS,), _manual
    ),
    Command("help", "The same as “manual”.", (_WORDS,), _manual),
)
