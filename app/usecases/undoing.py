"""Going back and forth in history."""

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.store.journal import Command
from app.store.stores import Store


def undo(store: Store, command_id: str | None = None) -> Changes:
    """Undo the newest command, or the one with the id (or the beginning of it); raise Refused when it cannot be."""
    command = store.journal.undoable() if command_id is None else _found(store, command_id)
    if command is None:
        raise Refused("There is nothing to undo.")
    return store.journal.undo(command)


def redo(store: Store) -> Changes:
    """Do again what was undone last; raise Refused when nothing was, or something else was done since."""
    command = store.journal.redoable()
    if command is None:
        raise Refused("There is nothing to redo.")
    return store.journal.undo(command)


def _found(store: Store, command_id: str) -> Command:
    found = [c for c in store.journal.history() if command_id and c.id.startswith(command_id)]
    if len(found) != 1:
        what = "no command" if not found else "more than one command"
        raise Refused(f"There is {what} “{command_id}” in history; take an id from the history list.")
    if found[0].name == "new":
        raise Refused("Making the file itself cannot be undone; delete the file instead.")
    return found[0]
