"""Commands of the team meeting: what it looks at, and what was said."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.meeting_words import meeting_words
from app.store.stores import Store

ROTATION = argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code")


def show_meeting(args: Namespace) -> int:
    """Show what the meeting looks at."""
    from app.usecases.meetings import meeting_of
    from app.usecases.toil import ToilWish, toil_numbers

    with Store.open(Path(args.file)) as store:
        rotation = store.team().find_rotation(args.rotation)
        meeting = meeting_of(store, rotation.id)
        numbers = toil_numbers(store, ToilWish(8, rotation.suite_id))
        parts = meeting_words(store.team(), meeting.last, meeting.items, meeting.coming, numbers)
    if args.json:
        print_json(dict(parts))
        return 0
    for number, (heading, lines) in enumerate(parts):
        print(*([""] if number else []), heading, *(f"  {line}" for line in lines), sep="\n")
    return 0


def add_line(args: Namespace) -> int:
    """Write down what was said in the meeting."""
    from app.usecases.meetings import write_in_meeting

    with Store.open(Path(args.file)) as store:
        rotation = store.team().find_rotation(args.rotation)
        print_changes(write_in_meeting(store, rotation.id, " ".join(args.words)))
    return 0


COMMANDS = (
    Command(
        "meeting",
        "Show what the team meeting looks at: last week, open items, what to fix next, what is coming.",
        (FILE, ROTATION, JSON),
        show_meeting,
    ),
    Command(
        "meeting add",
        "Write down what was said: an item of the handoff (“@Ana” owns it), or a claim (“#stale-book @Ana 2026-W50”).",
        (FILE, ROTATION, argument("words", nargs="+", metavar="WORDS", help="what was said or is to be done")),
        add_line,
    ),
)
