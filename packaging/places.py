"""Folders looked at before long work begins: whether they can be written and whether their disk has room."""

import os
import shutil
import sys
import tempfile
from pathlib import Path


def need(folder: Path, megabytes: int, purpose: str) -> None:
    """Make a folder; end with one sentence when it cannot be written or its disk has less room than that."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
        free = shutil.disk_usage(folder).free / 1e6
    except OSError as error:
        sys.exit(f"{folder} cannot be written ({os.strerror(error.errno or 0)}), but {purpose} goes there; "
                 "make it writable, or work in a copy elsewhere.")  # fmt: skip
    if free < megabytes:
        sys.exit(f"{folder} has {free:.0f} MB left, but {purpose} takes {megabytes} MB; make room and try again.")


def need_scratch(megabytes: int, purpose: str) -> Path:
    """Return the folder of temporary files, which is needed as another is; TMPDIR names another one."""
    folder = Path(tempfile.gettempdir())
    need(folder, megabytes, purpose)
    return folder
