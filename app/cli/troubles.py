"""Commands about trouble: the log of it, what a message means, and what is said when we made a mistake."""

import json
import platform
import sys
import traceback
from argparse import Namespace

from app.cli.outputs import print_table
from app.cli.tables import Command, argument, positive
from app.domain.errors import StoreError, Told
from app.paths import resources
from app.usecases.explaining import find_topics, topic_of, topics

MISTAKE = 3  # exit code
LEVELS = ("errors", "warnings", "everything")


def _troubles(args: Namespace) -> int:
    from app.troubles import choose_level, chosen_level, last_lines, log_path

    if args.keep:
        try:
            choose_level(args.keep)
        except OSError as error:
            raise StoreError(f"{log_path()} cannot be written ({error.strerror}); check its folder.") from None
        print(f"The trouble log keeps {args.keep} from now on.")
    elif args.json:
        for line in last_lines(args.last):
            print(line)
    else:
        print(f"{log_path()} keeps {chosen_level()}.")
        for line in last_lines(args.last):
            print(_shown(line))
    return 0


def _shown(line: str) -> str:
    try:
        one = json.loads(line)
    except ValueError:  # cut off while the machine went down
        return line
    trace = f"\n{one['trace']}" if one.get("trace") else ""
    return f"{one['at']}  {one['level']:<8} {one['part']}: {one['words']}{trace}"


def _explain(args: Namespace) -> int:
    known = topics(resources())
    if not args.words:
        print_table(("Code", "About"), [(topic.code, topic.title) for topic in known])
        return 0
    found = find_topics(known, " ".join(args.words))
    if len(found) > 1:
        print_table(("Code", "About"), [(topic.code, topic.title) for topic in found])
        return 0
    print(f"{found[0].title} ({found[0].code})\n\n{found[0].text}")
    return 0


def tell(error: Told) -> None:
    """Say a sentence on the standard error; a person at a terminal is told how to learn more."""
    from app.troubles import note

    print(f"watchbill: {error}", file=sys.stderr)
    note(error)
    if sys.stderr.isatty() and (topic := topic_of(topics(resources()), error.said_by, str(error))) is not None:
        print(f"“watchbill explain {topic.code}” tells more.", file=sys.stderr)


def tell_mistake(error: Exception, argv: list[str]) -> int:
    """Write a mistake of ours into the trouble log, say so in one sentence, and return the exit code."""
    from app.troubles import log_path, logger

    logger("crash").error(
        "Command “%s” on Python %s, %s", " ".join(argv[:2]), platform.python_version(), platform.platform(),
        exc_info=error,
    )  # fmt: skip
    kind = type(error).__name__
    if not log_path().exists():
        traceback.print_exception(error)
        print(f"watchbill: that was a mistake of Watchbill ({kind}); please send us the lines above.", file=sys.stderr)
        return MISTAKE
    print(
        f"watchbill: that was a mistake of Watchbill ({kind}), the command was not finished; please send us the end of "
        f"{log_path()} (“watchbill troubles” shows it).",
        file=sys.stderr,
    )
    return MISTAKE


COMMANDS = (
    Command(
        "troubles",
        "Show the end of the trouble log, or choose what it keeps.\n\n"
        "It holds what went wrong and what took too long; addresses, tokens and passwords are left out.",
        (
            argument("--last", type=positive, default=20, metavar="N", help="how many lines (20 unless given)"),
            argument("--keep", choices=LEVELS, help="what is kept from now on"),
            argument("--json", action="store_true", help="print the lines as they are, one JSON object each"),
        ),
        _troubles,
    ),
    Command(
        "explain",
        "Tell what a message means and what to do, without a network.",
        (argument("words", nargs="*", metavar="WORDS", help="a code, or words to look for; without any: all topics"),),
        _explain,
    ),
)
