"""What comes before a command: an older, large team file is brought up to date, a publishing cut short is finished."""

import sys
from argparse import Namespace
from pathlib import Path

from app.cli.progress import progress
from app.paths import settings_file
from app.store.files import is_long_to_open
from app.store.stores import Store
from app.usecases.unfinished import finish_known

AS_IT_IS = ("app.cli.backups", "app.cli.checks")  # whose commands take a file without opening it


def finish_publishing(args: Namespace) -> None:
    """Do what a killed publisher left undone, for a command that takes a team file, and say so."""
    if isinstance(getattr(args, "file", None), str):
        for folder in finish_known(settings_file()):
            print(f"{folder}: calendars that a publishing cut short had left are in their places now.", file=sys.stderr)


def bring_up_to_date(args: Namespace) -> None:
    """Open the file of a command once where that takes long; the command then opens it at once."""
    file = getattr(args, "file", None)
    if isinstance(file, str) and args.run.__module__ not in AS_IT_IS and is_long_to_open(Path(file)):
        with progress(f"Bringing {Path(file).name} up to date, with a backup before") as tell:
            Store.open(Path(file), tell=tell).close()
