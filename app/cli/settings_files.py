"""Commands that carry settings from one team and machine to another."""

import sys
from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes
from app.cli.tables import FILE, Command, argument
from app.paths import settings_file
from app.store.stores import Store


def _export(args: Namespace) -> int:
    from app.usecases.machine_settings import read_machine
    from app.usecases.saving import save_file
    from app.usecases.settings_files import settings_of, written

    with Store.open(Path(args.file)) as store:
        settings = settings_of(store, *read_machine(settings_file()))
    text = written(settings, as_json=args.json or args.out.casefold().endswith(".json"))
    if args.out == "-":
        sys.stdout.write(text)
    else:
        save_file(Path(args.out), text.encode())
        print(f"{args.out} holds the settings.")
    return 0


def _import(args: Namespace) -> int:
    from app.usecases.machine_settings import write_machine
    from app.usecases.settings_files import import_settings, read_settings_file

    settings = read_settings_file(Path(args.settings))
    with Store.open(Path(args.file)) as store:
        print_changes(import_settings(store, settings))
    write_machine(settings_file(), settings.machine, settings.keys)
    return 0


COMMANDS = (
    Command(
        "settings export",
        "Write every setting of a team and of this machine into a file.\n\n"
        "It is TOML with what each setting means, or JSON where its name ends so.",
        (
            FILE,
            argument(
                "out", metavar="OUT", nargs="?", default="-", help="the file to write, or - (default) to print it"
            ),
            argument("--json", action="store_true", help="write JSON, whatever the name"),
        ),
        _export,
    ),
    Command(
        "settings import",
        "Take the settings of such a file; what it leaves out stays as it is.\n\n"
        "The parts [team] and [settings] go into the team file as one command that can be undone; [machine] and [keys] "
        "count on this machine, in windows opened from then on.",
        (FILE, argument("settings", metavar="SETTINGS", help="the settings file, TOML or JSON")),
        _import,
    ),
)
