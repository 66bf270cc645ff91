"""What the journal knows of one slot, found by the keys of its rows and not by reading the whole journal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from app.domain.rota import Slot
from app.store.databases import Database
from app.store.literals import read_row
from app.store.rows import select
from app.store.undoing import RowChange

ChangeRow = tuple[int, int, str, str, str, str, str, str, str | None, str | None]
ROTA_TABLES = ("assignment", "publication")
COMMAND = (
    "SELECT change.id, command.seq, command.id, command.label, command.actor, command.at, "
    "change.table_name, change.row_key, change.before, change.after "
    "FROM change JOIN command ON command.id = change.command_id WHERE "
)


@dataclass(frozen=True)
class SlotCommand:
    """A command that touched a slot, with the rows it changed there; `in_effect` is false where it was undone."""

    seq: int
    label: str
    actor: str
    at: datetime
    in_effect: bool
    changes: tuple[RowChange, ...]


class SlotHistoryRows:
    """Reads changes of the journal by slot."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, slot: Slot) -> tuple[SlotCommand, ...]:
        """Return the commands that touched a slot, its covers or the swaps proposed for it, oldest first."""
        found: dict[str, tuple[tuple[int, str, str, str], list[RowChange]]] = {}
        for _, seq, id_, label, actor, at, table, key, before, after in sorted(self._rows(slot), key=itemgetter(0)):
            change = RowChange(table, key, read_row(before) if before else None, read_row(after) if after else None)
            found.setdefault(id_, ((seq, label, actor, at), []))[1].append(change)
        return tuple(
            SlotCommand(seq, label, actor, datetime.fromisoformat(at), self._in_effect(id_), tuple(changes))
            for id_, ((seq, label, actor, at), changes) in found.items()
        )

    def _rows(self, slot: Slot) -> Iterable[ChangeRow]:
        key = f"week '{slot.week}', rotation_id {slot.rotation_id}, role '{slot.role}'"
        for table in ROTA_TABLES:
            yield from select(self._db, f"{COMMAND} change.table_name = ? AND change.row_key = ?", [table, key])
        covers = "change.table_name = 'cover' AND instr(coalesce(change.after, change.before), ?) > 0"
        yield from select(self._db, COMMAND + covers, [f", {key}, "])
        for swap_id in self._swaps(key):
            where = "change.table_name = 'swap' AND change.row_key = ?"
            yield from select(self._db, COMMAND + where, [f"id {swap_id}"])
            where = "change.table_name = 'swap_answer' AND change.row_key >= ? AND change.row_key < ?"
            yield from select(self._db, COMMAND + where, [f"swap_id {swap_id}, ", f"swap_id {swap_id}-"])

    def _swaps(self, key: str) -> list[int]:
        """Return the ids of the swaps that were ever proposed for a slot, undone ones too."""
        where = "table_name = 'swap_move' AND row_key >= ? AND row_key < ?"
        rows = select(self._db, f"SELECT DISTINCT row_key FROM change WHERE {where}", [f"{key}, ", f"{key}-"])
        return sorted(int(read_row(row_key)["swap_id"] or 0) for (row_key,) in rows)

    def _in_effect(self, command_id: str) -> bool:
        undoers = select(self._db, "SELECT id FROM command WHERE undoes = ?", [command_id])
        return not any(self._in_effect(undoer) for (undoer,) in undoers)
