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


def settings_file() -> Path:
    """Return this user's settings file, which may not exist yet; WATCHBILL_CONFIG names another."""
    given = os.environ.get("WATCHBILL_CONFIG", "")
    return Path(given) if given else _user_dirs().user_config_path / "settings.ini"


def _user_dirs() -> PlatformDirs:
    return PlatformDirs(NAME, appauthor=False)
