"""Where things are: resources that come with the application, and the user's settings and data."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

NAME = "watchbill"
_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons and samples, whether frozen, installed from a wheel or in a checkout."""
    frozen = getattr(sys, "_MEIPASS", "")
    if frozen:
        return Path(frozen) / "resources"
    installed = _HERE / "_resources"
    return installed if installed.is_dir() else _HERE.parent / "resources"


def data_dir() -> Path:
    """Return the folder of this user's team files, which may not exist yet; WATCHBILL_DATA puts it elsewhere."""
    given = os.environ.get("WATCHBILL_DATA", "")
    return Path(given) if given else _user_dirs().user_data_path


def backup_folder(path: Path) -> Path:
    """Return the folder of the backups of one team file, which may not exist yet.

    It is this user's own, not beside the file: a share that vanishes or a folder thrown away does not take it along.
    It is found by where the file was, so that a damaged or vanished file has its backups too.
    """
    import hashlib

    whole = path.resolve()
    mark = hashlib.sha256(str(whole).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return data_dir() / "backups" / f"{whole.stem[:60]}-{mark}"


def troubles_dir() -> Path:
    """Return the folder of the trouble log, which may not exist yet."""
    return data_dir() / "troubles"


def private_dir(folder: Path) -> Path:
    """Make a folder of this user's, and those above it that are missing, for nobody else to read; return it."""
    for made in (*reversed(folder.parents), folder):
        if not made.exists():
            made.mkdir(mode=0o700, exist_ok=True)
    return folder


def settings_file() -> Path:
    """Return this user's settings file, which may not exist yet; WATCHBILL_CONFIG names another."""
    given = os.environ.get("WATCHBILL_CONFIG", "")
    return Path(given) if given else _user_dirs().user_config_path / "settings.ini"


def _user_dirs() -> PlatformDirs:
    return PlatformDirs(NAME, appauthor=False)
