"""Commands that carry settings from one team and machine to another."""

import sys
from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes
from app.cli.tables import FILE, Command, argument
from app.domain.settings import Mine
from app.paths import settings_file
from app.store.stores import Store

OTHERS, ME = "others", "me"


def _export(args: Namespace) -> int:
    from app.usecases.machine_settings import read_mine
    from app.usecases.saving import save_file
    from app.usecases.settings_files import settings_of, written

    with Store.open(Path(args.file)) as store:
        mine = read_mine(settings_file(), store.teams.facts().uid) if args.whom == ME else None
        settings = settings_of(store, mine)
    text = written(settings, as_json=args.json or args.out.casefold().endswith(".json"))
    if args.out == "-":
        sys.stdout.write(text)
    else:
        save_file(Path(args.out), text.encode())
        print(f"{args.out} holds the settings.")
    return 0


def _import(args: Namespace) -> int:
    from app.usecases.machine_settings import write_mine
    from app.usecases.settings_files import import_settings, person_of, read_settings_file

    settings = read_settings_file(Path(args.settings))
    with Store.open(Path(args.file)) as store:
        print_changes(import_settings(store, settings))
        me, uid = person_of(store, settings), store.teams.facts().uid
    write_mine(settings_file(), Mine(settings.machine, settings.keys, me, settings.person.get("quiet", "")), uid)
    return 0


COMMANDS = (
    Command(
        "settings export",
        "Write the settings of a team into a file, for others or for yourself.\n\n"
        "For others it holds the team's own and nothing of you; for yourself also how this machine looks, your keys, "
        "quiet hours and who you are. It is TOML with what each setting means, or JSON where its name ends so.",
        (
            FILE,
            argument(
                "out", metavar="OUT", nargs="?", default="-", help="the file to write, or - (default) to print it"
            ),
            argument(
                "--for",
                dest="whom",
                choices=(OTHERS, ME),
                default=OTHERS,
                help="whom it is for: others (default), or me on another machine",
            ),
            argument("--json", action="store_true", help="write JSON, whatever the name"),
        ),
        _export,
    ),
    Command(
        "settings import",
        "Take the settings of such a file; what it leaves out stays as it is.\n\n"
        "The parts [team] and [settings] go into the team file as one command that can be undone; [person], [machine] "
        "and [keys] count on this machine, in windows opened from then on.",
        (FILE, argument("settings", metavar="SETTINGS", help="the settings file, TOML or JSON")),
        _import,
    ),
)
