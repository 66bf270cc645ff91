"""The command that changes what counts of one person: share, limits, dates in the team."""

from argparse import Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from app.cli.outputs import print_changes
from app.cli.tables import FILE, Command, WrongUsage, argument
from app.domain.errors import Refused
from app.domain.weeks import parse_day
from app.store.stores import Store
from app.usecases.teams import save_person

NONE = "none"
DAYS, LIMITS = ("joined", "left", "experienced_from"), ("window_duties", "gap_weeks")


def set_person(args: Namespace) -> int:
    """Change what is named; “none” takes a day or a limit away."""
    changed: dict[str, Any] = {name: _day(text) for name in DAYS if (text := getattr(args, name)) is not None}
    changed |= {name: _limit(text) for name in LIMITS if (text := getattr(args, name)) is not None}
    if args.fte is not None:
        changed["fte"] = _share(args.fte)
    if not changed:
        raise WrongUsage("Say what changes, such as --fte 0.8 or --most 2; see “watchbill person set --help”.")
    with Store.open(Path(args.file)) as store:
        print_changes(save_person(store, replace(store.team().find_person(args.person), **changed)))
    return 0


def _day(text: str) -> date | None:
    return None if text.strip().casefold() == NONE else parse_day(text)


def _limit(text: str) -> int | None:
    if text.strip().casefold() == NONE:
        return None
    if not text.strip().isdecimal():
        raise Refused(f"“{text}” is not a whole number; write one, or “none” for what holds for all.")
    return int(text)


def _share(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise Refused(f"“{text}” is not a part of full time; write a number such as 0.8.") from None


COMMANDS = (
    Command(
        "person set",
        "Change a person's part of full time, limits of their own, or days in the team; “none” takes one away.",
        (
            FILE,
            argument("person", metavar="PERSON", help="name, initials or e-mail address"),
            argument("--fte", metavar="PART", help="the part of full time, above 0 up to 1"),
            argument("--most", dest="window_duties", metavar="N", help="most duty weeks in the policy's window"),
            argument("--rest", dest="gap_weeks", metavar="N", help="free weeks between two duties"),
            argument("--joined", metavar="DATE", help="the first day in the team"),
            argument("--left", metavar="DATE", help="the last day in the team"),
            argument("--novice-until", dest="experienced_from", metavar="DATE", help="the first day as experienced"),
        ),
        set_person,
    ),
)
