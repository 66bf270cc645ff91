"""PySide's switches for other names of its methods, of which this program uses none."""

import builtins

import PySide6.QtCore  # noqa: F401


def leave_features_alone() -> None:
    """Let PySide no longer read the source of each module that is imported, to look for its switches in it.

    From `PySide6.QtCore` on it stands between every import statement and Python; a third of the time our own modules
    take to load went into that. Where a later PySide does this in another way, nothing is done.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
