"""Going back and forth in history."""

from collections.abc import Iterator

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.store.journal import Command
from app.store.stores import Store


def undo(store: Store, command_id: str | None = None) -> Changes:
    """Undo the newest command, or the one with the id (or the beginning of it); raise Refused when it cannot be."""
    command = store.journal.undoable() if command_id is None else _found(store, command_id)
    if command is None:
        raise Refused(tr("There is nothing to undo."))
    return store.journal.undo(command)


def redo(store: Store) -> Changes:
    """Do again what was undone last; raise Refused when nothing was, or something else was done since."""
    command = store.journal.redoable()
    if command is None:
        raise Refused(tr("There is nothing to redo."))
    return store.journal.undo(command)


def undo_to(store: Store, command_id: str) -> Iterator[Changes]:
    """Bring everything back to where it stood right after the command, newest first, yielding each undo.

    The command may be the making of the file. Undos made since are undone too, unless what they undid came later.
    """
    goal = _one(store, command_id)
    history = store.journal.history()
    later = {c.id for c in history if c.seq > goal.seq}
    for command in [
        c for c in history if c.id in later and c.in_effect and c.undoes not in later and c.name != "prune"
    ]:
        yield store.journal.undo(command)


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
    found = [c for c in store.journal.history() if command_id and c.id.startswith(command_id)]
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
