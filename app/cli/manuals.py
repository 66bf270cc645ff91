"""The manual on the command line: its contents, a page, or the pages that hold some words."""

from argparse import Namespace

from app.cli.outputs import print_table
from app.cli.tables import Command, argument
from app.paths import resources
from app.usecases.manuals import find_page, find_pages, manual


def _manual(args: Namespace) -> int:
    pages, words = manual(resources()), " ".join(args.words)
    page = find_page(pages, words) if words else None
    found = (page,) if page else find_pages(pages, words) if words else pages
    if len(found) == 1:
        print(f"{found[0].title}\n\n{found[0].plain}")
    else:
        print_table(("Page", "About"), [(one.name, one.title) for one in found])
    return 0


_WORDS = argument("words", nargs="*", metavar="TOPIC", help="a page, or words to look for; without any: all pages")
COMMANDS = (
    Command(
        "manual", "Read the manual: how to do things, words, settings, messages; without a network.", (_WORDS,), _manual
    ),
    Command("help", "The same as “manual”.", (_WORDS,), _manual),
)
