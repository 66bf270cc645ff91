"""Going back and forth in history."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.store.journal import KEPT_NAMES, Command
from app.store.stores import Store

LABELS = 8  # that a preview names
LARGE_WRITES = 400  # rows; what writes less is done before anybody notices


@dataclass(frozen=True)
class WayBack:
    """How many commands would be undone, the labels of the newest, how many rows, and why it cannot be (or empty)."""

    commands: int
    labels: tuple[str, ...]
    rows: int
    refused: str = ""


def undo(store: Store, command_id: str | None = None, tell: Tell = untold) -> Changes:
    """Undo the newest command, or the one with the id (or the beginning of it); raise Refused when it cannot be.

    `tell` is told the share done, and may raise to stop; then nothing was changed.
    """
    command = store.journal.undoable() if command_id is None else _found(store, command_id)
    if command is None:
        raise Refused(tr("There is nothing to undo."))
    return store.journal.undo(command, tell)


def redo(store: Store, tell: Tell = untold) -> Changes:
    """Do again what was undone last; raise Refused when nothing was, or something else was done since."""
    command = store.journal.redoable()
    if command is None:
        raise Refused(tr("There is nothing to redo."))
    return store.journal.undo(command, tell)


def is_large(store: Store, command: Command | None) -> bool:
    """Tell whether undoing a command takes longer than a window could wait for."""
    return command is not None and store.journal.writes_of(command.id) > LARGE_WRITES


def undo_to(store: Store, command_id: str, tell: Tell = untold) -> Iterator[Changes]:
    """Bring everything back to where it stood right after the command, newest first, yielding each undo.

    The command may be the making of the file. Undos made since are undone too, unless what they undid came later.
    Raises Refused before anything is undone when one of them cannot be.
    """
    commands = _later(store, command_id)
    store.journal.check_undoable(commands)
    for done, command in enumerate(commands):
        yield store.journal.undo(command, partial(_tell_part, tell, done, len(commands)))


def _tell_part(tell: Tell, done: int, of: int, share: float) -> None:
    tell((done + share) / of)


def undo_all_to(store: Store, command_id: str, tell: Tell = untold) -> int:
    """Bring everything back to where it stood right after the command; return how many commands were undone."""
    return sum(1 for _ in undo_to(store, command_id, tell))


def look_back(store: Store, command_id: str) -> WayBack:
    """Return what undoing every command after one would take, and why it cannot be where it cannot."""
    commands = _later(store, command_id)
    labels = tuple(command.label for command in commands[:LABELS])
    try:
        return WayBack(len(commands), labels, store.journal.check_undoable(commands))
    except (Refused, StoreError) as error:
        return WayBack(len(commands), labels, 0, str(error))


def _later(store: Store, command_id: str) -> list[Command]:
    history = store.journal.since(_one(store, command_id).seq)
    later = {c.id for c in history}
    return [c for c in history if c.in_effect and c.undoes not in later and c.name not in KEPT_NAMES]


def _found(store: Store, command_id: str) -> Command:
    command = _one(store, command_id)
    if command.name == "new":
        raise Refused(tr("Making the file itself cannot be undone; delete the file instead."))
    if command.name == "prune":
        raise Refused(
            tr("Pruning cannot be undone; what was taken out of history is in the file that its label names.")
        )
    return command


def _one(store: Store, command_id: str) -> Command:
    found = store.journal.find(command_id)
    if len(found) != 1:
        what = tr("no command") if not found else tr("more than one command")
        raise Refused(
            tr(
                "There is {what} “{command_id}” in history; take an id from the history list.",
                what=what,
                command_id=command_id,
            )
        )
    return found[0]
