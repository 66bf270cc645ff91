"""Running a command line: one table of commands, one way to say what went wrong."""

import os
import shlex
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import Any, NoReturn

from app import __version__
from app.cli import (
    accounts,
    alerts,
    backups,
    bugs,
    checks,
    contacts,
    covers,
    duties,
    events,
    exchanges,
    feeds,
    files,
    histories,
    incidents,
    issues,
    leaves,
    licences,
    links,
    manuals,
    meetings,
    members,
    notes,
    notices,
    people,
    persons,
    plans,
    policies,
    prints,
    repairs,
    rotas,
    rotations,
    settings_files,
    slots,
    sources,
    swaps,
    toil,
    troubles,
    whys,
    wishes,
)
from app.cli.openings import bring_up_to_date, finish_publishing
from app.cli.outputs import speak_utf8
from app.cli.tables import Command, Keys, WrongUsage
from app.domain.errors import Refused, StoreError
from app.domain.troubles import Offer, Unusable, shown
from app.store.damage import damage_told

COMMANDS: tuple[Command, ...] = (
    *files.COMMANDS,
    *plans.COMMANDS,
    *repairs.COMMANDS,
    *policies.COMMANDS,
    *rotas.COMMANDS,
    *rotations.COMMANDS,
    *slots.COMMANDS,
    *exchanges.COMMANDS,
    *swaps.COMMANDS,
    *feeds.COMMANDS,
    *links.COMMANDS,
    *sources.COMMANDS,
    *whys.COMMANDS,
    *duties.COMMANDS,
    *covers.COMMANDS,
    *notes.COMMANDS,
    *notices.COMMANDS,
    *prints.COMMANDS,
    *people.COMMANDS,
    *persons.COMMANDS,
    *settings_files.COMMANDS,
    *leaves.COMMANDS,
    *members.COMMANDS,
    *wishes.COMMANDS,
    *accounts.COMMANDS,
    *histories.COMMANDS,
    *bugs.COMMANDS,
    *issues.COMMANDS,
    *incidents.COMMANDS,
    *events.COMMANDS,
    *contacts.COMMANDS,
    *alerts.COMMANDS,
    *toil.COMMANDS,
    *meetings.COMMANDS,
    *backups.COMMANDS,
    *troubles.COMMANDS,
    *manuals.COMMANDS,
    *licences.COMMANDS,
    *checks.COMMANDS,
)
DESCRIPTION = """Plan week-long support rotations fairly, carry handoffs, and feed everyone's calendar.

watchbill                 opens the window
watchbill FILE            opens the window on a team file
watchbill --sample        opens the window on the sample team
watchbill COMMAND ...     does one thing, for scripts and key bindings
watchbill --self-test     does the main job once in a folder of its own, to know that everything is there"""
EPILOG = (
    "Exit codes: 0 fine, 1 refused or findings, 2 wrong usage, 3 a mistake of Watchbill. "
    "“watchbill COMMAND --help” tells more of one."
)
SINGLE = {c.name for c in COMMANDS if " " not in c.name}
# “swap FILE ...” swaps at once and “swap propose FILE ...” asks first: such names stay one word to the parser
JOINED = {c.name for c in COMMANDS if " " in c.name and c.name.partition(" ")[0] in SINGLE}
INTERRUPTED = 130
STYLE: dict[str, Any] = {"formatter_class": RawDescriptionHelpFormatter, "allow_abbrev": False}


class _Parser(ArgumentParser):
    """Says what is wrong in one line instead of two."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"watchbill: {message}; see “{self.prog} --help”.\n")


def parser() -> ArgumentParser:
    """Return the parser of every command."""
    whole = _Parser(prog="watchbill", description=DESCRIPTION, epilog=EPILOG, **STYLE)
    whole.add_argument(
        "--version", action="version", version=f"Watchbill {__version__}", help="say which version it is"
    )
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    groups: dict[str, Any] = {}
    for command in COMMANDS:
        group, _, rest = (command.name, "", "") if command.name in JOINED else command.name.partition(" ")
        if rest and group not in groups:
            words = ", ".join(c.name.partition(" ")[2] for c in COMMANDS if c.name.startswith(f"{group} "))
            one = commands.add_parser(group, help=f"{group}: {words}", description=f"{group}: {words}", **STYLE)
            groups[group] = one.add_subparsers(title="commands", metavar="COMMAND", required=True)
        _add(groups[group] if rest else commands, rest or group, command)
    return whole


def _add(commands: Any, name: str, command: Command) -> None:
    one = commands.add_parser(name, help=command.help.splitlines()[0], description=command.help, **STYLE)
    for argument in command.arguments:
        one.add_argument(*argument.names, **argument.options)
    one.set_defaults(run=command.run)


def _joined(argv: Sequence[str]) -> Sequence[str]:
    name = " ".join(argv[:2])
    return [name, *argv[2:]] if name in JOINED else argv


RUNS = {
    Offer.BACKUP: "“watchbill backup restore {} newest” restores the newest good backup.",
    Offer.RESCUE: "“watchbill backup rescue {} rescued.watchbill” saves what can be read.",
}


def _offer(error: Unusable) -> None:
    """Say what to run about a file that cannot be used."""
    for offer in error.trouble.offers:
        if offer in RUNS:
            print(f"watchbill: {RUNS[offer].format(shlex.quote(shown(error.path)))}", file=sys.stderr)


def run(argv: Sequence[str], *, keys: Keys = tuple) -> int:
    """Run a command and return its exit code; a refusal is one line on the standard error.

    `keys` gives the actions of the window for the manual, asked only where they are shown.
    """
    speak_utf8()
    try:
        args = parser().parse_args(_joined(argv), Namespace(keys=keys))
        with damage_told():
            bring_up_to_date(args)
            finish_publishing(args)
            code = int(args.run(args))
        sys.stdout.flush()
    except (Refused, StoreError, WrongUsage) as error:
        troubles.tell(error)
        if isinstance(error, Unusable):
            _offer(error)
        return 2 if isinstance(error, WrongUsage) else 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has gone; without this Python complains again while it ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # the last place where a mistake of ours can be told
        return troubles.tell_mistake(error, list(argv))
    return code
