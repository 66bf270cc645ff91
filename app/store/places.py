"""Asks the system on what kind of disk a team file lies."""

import sys
from pathlib import Path

from app.domain.shares import share_of

MOUNTS = Path("/proc/self/mountinfo")
DRIVE_REMOTE = 4  # winbase.h, GetDriveTypeW


def network_share(path: Path) -> str:
    """Return the kind of network share a file lies on, empty for a disk of this machine or where that is not known."""
    if sys.platform == "win32":
        return _windows_share(path)
    try:
        text = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        return share_of(text, str(path.resolve()))
    except (OSError, RuntimeError):  # no such list on this system, or a loop of links
        return ""


def _windows_share(path: Path) -> str:
    import ctypes

    root = path.absolute().anchor
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return "SMB" if root.startswith("\\\\") or kernel.GetDriveTypeW(root) == DRIVE_REMOTE else ""
