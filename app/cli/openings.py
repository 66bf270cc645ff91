"""Older, large team files: what a command opens is brought up to date first, which takes long and so is shown."""

from argparse import Namespace
from pathlib import Path

from app.cli.progress import progress
from app.store.files import is_long_to_open
from app.store.stores import Store

AS_IT_IS = ("app.cli.backups", "app.cli.checks")  # whose commands take a file without opening it


def bring_up_to_date(args: Namespace) -> None:
    """Open the file of a command once where that takes long; the command then opens it at once."""
    file = getattr(args, "file", None)
    if isinstance(file, str) and args.run.__module__ not in AS_IT_IS and is_long_to_open(Path(file)):
        with progress(f"Bringing {Path(file).name} up to date, with a backup before") as tell:
            Store.open(Path(file), tell=tell).close()
