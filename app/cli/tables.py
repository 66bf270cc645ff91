"""What a command is: its name, its words for help, its arguments and the function that does it."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.errors import Told

if TYPE_CHECKING:
    from app.usecases.manual_lists import KeyLine

MOST_SECONDS = 3600
Keys = Callable[[], "Iterable[KeyLine]"]  # the actions of the window, which the command line does not know by itself


@dataclass(frozen=True)
class Argument:
    """One argument: its names and what argparse has to know of it."""

    names: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True)
class Command:
    """One command; `name` has two words where commands are grouped, `run` returns the exit code."""

    name: str
    help: str
    arguments: tuple[Argument, ...]
    run: Callable[[Namespace], int]


class WrongUsage(Told):
    """The arguments do not go together; the text says how they do."""


def argument(*names: str, **options: Any) -> Argument:
    """Return an argument as argparse's add_argument takes it."""
    return Argument(names, options)


def positive(text: str) -> int:
    """Read a whole number from 1 on the command line."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is not a whole number from 1")
    return int(text)


def natural(text: str) -> int:
    """Read a whole number from 0 on the command line."""
    if not text.isdecimal():
        raise ArgumentTypeError(f"“{text}” is not a whole number from 0")
    return int(text)


def seconds(text: str) -> float:
    """Read a time in seconds, from 0 to an hour, on the command line."""
    try:
        number = float(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is not a number of seconds") from None
    if not 0 <= number <= MOST_SECONDS:
        raise ArgumentTypeError(f"“{text}” seconds is not between 0 and {MOST_SECONDS}")
    return number


FILE = argument("file", metavar="FILE", help="the team file")
JSON = argument("--json", action="store_true", help="print JSON for scripts")
