"""Rows of handoff notes: only what people typed; the rest writes itself."""

from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.rows import day, delete, insert, select, update

ITEM = ("id", "issue_id", "title", "state", "next_action", "owner", "due", "closed")


class HandoffRows:
    """Reads and writes notes by rotation and outgoing week."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def edit(self, rotation_id: int, week: Week) -> HandoffEdit | None:
        """Return what was typed into the note, None when nobody did."""
        sql = "SELECT mood, to_successor, learned FROM handoff WHERE rotation_id = ? AND week = ?"
        for mood, to_successor, learned in select(self._db, sql, [rotation_id, str(week)]):
            return HandoffEdit(Mood(mood), to_successor, learned)
        return None

    def save_edit(self, rotation_id: int, week: Week, edit: HandoffEdit) -> None:
        """Store what was typed into the note."""
        values = {"mood": edit.mood, "to_successor": edit.to_successor, "learned": edit.learned}
        if self.edit(rotation_id, week) is None:
            insert(self._db, "handoff", rotation_id=rotation_id, week=str(week), **values)
        else:
            self._db.execute(
                "UPDATE handoff SET mood = ?, to_successor = ?, learned = ? WHERE rotation_id = ? AND week = ?",
                [*map(str, values.values()), rotation_id, str(week)],
            )

    def items(self, rotation_id: int, week: Week) -> tuple[HandoffItem, ...]:
        """Return the items somebody wrote down, oldest first."""
        sql = f"SELECT {', '.join(ITEM)} FROM handoff_item WHERE rotation_id = ? AND week = ? ORDER BY id"
        found = [dict(zip(ITEM, row, strict=True)) for row in select(self._db, sql, [rotation_id, str(week)])]
        return tuple(HandoffItem(**(v | {"due": day(v["due"]), "closed": bool(v["closed"])})) for v in found)

    def save_item(self, rotation_id: int, week: Week, item: HandoffItem) -> None:
        """Store an item, new or changed; the note itself must be stored before."""
        values = {name: getattr(item, name) for name in ITEM[1:]}
        if item.id is None:
            insert(self._db, "handoff_item", rotation_id=rotation_id, week=str(week), **values)
        else:
            update(self._db, "handoff_item", item.id, **values)

    def remove_item(self, item_id: int) -> None:
        """Remove a written item."""
        delete(self._db, "handoff_item", id=item_id)

    def weeks(self, rotation_id: int) -> tuple[Week, ...]:
        """Return the weeks that have a note, newest first."""
        rows = select(self._db, "SELECT week FROM handoff WHERE rotation_id = ? ORDER BY week DESC", [rotation_id])
        found = (day(week) for (week,) in rows)
        return tuple(Week(monday) for monday in found if monday)
