"""Undo and redo in the window: at once, or in another process where a command moved many rows."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.errors import StoreError
from app.domain.languages import tr
from app.store.journal import Command, Journal
from app.ui.sessions import Session
from app.usecases.undoing import is_large, redo, undo


def undo_in(parent: QWidget, session: Session, command: Command | None = None) -> None:
    """Undo a command, the newest unless one is given."""
    large = _large(session, lambda journal: command or journal.undoable())
    if large is not None:
        _apart(parent, session, tr("Undoing “{label}”", label=large.label), undo, large.id)
    elif changes := session.do(undo, command.id if command else None):
        _tell(session, changes)


def redo_in(parent: QWidget, session: Session) -> None:
    """Do again what was undone last."""
    large = _large(session, lambda journal: journal.redoable())
    if large is not None:
        _apart(parent, session, tr("Taking back “{label}”", label=large.label), redo)
    elif changes := session.do(redo):
        _tell(session, changes)


def _large(session: Session, choose: Callable[[Journal], Command | None]) -> Command | None:
    """Return the command where another process should go back over it, None where the window does it at once."""
    if session.waits or session.store.path is None or session.store.read_only:
        return None
    try:
        command = choose(session.store.journal)
        return command if is_large(session.store, command) else None
    except StoreError:  # behind a lock: the command waits its turn in the window
        return None


def _apart(parent: QWidget, session: Session, heading: str, work: Callable[..., Any], *values: Any) -> None:
    from app.ui.dialogs.apart import run_apart

    run_apart(parent, session, heading, work, *values).answered.connect(lambda changes: _tell(session, changes))


def _tell(session: Session, changes: Changes) -> None:
    session.told.emit(tr("{label}: done.", label=changes.label))
