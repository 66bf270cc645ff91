"""Rows of handoff notes: only what people typed and signed; the rest writes itself."""

from collections.abc import Set
from datetime import UTC, datetime
from typing import Any

from app.domain.handoffs import Acceptance, Addendum, HandoffEdit, HandoffItem, ItemKind, Mood, Signature, Template
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.rows import day, delete, insert, instant, select, update

ITEM = (
    "id", "issue_id", "kind", "title", "state", "impact", "tried", "next_action", "owner", "due", "if_then", "until",
    "channel", "ticket", "transferred_to", "reason",
)  # fmt: skip


OF_NOTE = "rotation_id = ? AND week = ? AND part = ?"


class HandoffRows:
    """Reads and writes notes by rotation, outgoing week and part; the part is empty for the note of the week."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # What was typed

    def edit(self, rotation_id: int, week: Week, part: str = "") -> HandoffEdit | None:
        """Return what was typed into the note, None when nobody did."""
        key = [rotation_id, str(week), part]
        sql = f"SELECT mood, to_successor, learned FROM handoff WHERE {OF_NOTE}"
        for mood, to_successor, learned in select(self._db, sql, key):
            sql = f"SELECT heading, words FROM handoff_section WHERE {OF_NOTE} ORDER BY heading"
            sections = tuple((heading, words) for heading, words in select(self._db, sql, key))
            sql = f"SELECT line FROM handoff_tick WHERE {OF_NOTE}"
            ticked = frozenset(line for (line,) in select(self._db, sql, key))
            return HandoffEdit(Mood(mood), to_successor, learned, sections, ticked)
        return None

    def save_edit(self, rotation_id: int, week: Week, edit: HandoffEdit, part: str = "") -> None:
        """Store what was typed into the note; a new note is begun with the rotation's newest template."""
        values = {"mood": edit.mood, "to_successor": edit.to_successor, "learned": edit.learned}
        key = _key(rotation_id, week, part)
        if self.edit(rotation_id, week, part) is None:
            insert(self._db, "handoff", **key, template_version=self.template(rotation_id).version, **values)
        else:
            self._db.execute(
                f"UPDATE handoff SET mood = ?, to_successor = ?, learned = ? WHERE {OF_NOTE} "
                "AND (mood, to_successor, learned) <> (?, ?, ?)",
                [*map(str, values.values()), *key.values(), *map(str, values.values())],
            )
        self._save_sections(key, dict(edit.sections))
        self._save_ticks(key, edit.ticked)

    def _save_sections(self, key: dict[str, Any], wanted: dict[str, str]) -> None:
        for heading, words in wanted.items():
            self._db.execute(
                "INSERT INTO handoff_section (rotation_id, week, part, heading, words) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET words = excluded.words WHERE words <> excluded.words",
                [*key.values(), heading, words],
            )

    def _save_ticks(self, key: dict[str, Any], wanted: Set[str]) -> None:
        sql = f"SELECT line FROM handoff_tick WHERE {OF_NOTE}"
        have = {line for (line,) in select(self._db, sql, list(key.values()))}
        for line in sorted(have - wanted):
            delete(self._db, "handoff_tick", **key, line=line)
        for line in sorted(wanted - have):
            insert(self._db, "handoff_tick", **key, line=line)

    def weeks(self, rotation_id: int) -> tuple[Week, ...]:
        """Return the weeks that have a note, newest first."""
        rows = select(
            self._db, "SELECT DISTINCT week FROM handoff WHERE rotation_id = ? ORDER BY week DESC", [rotation_id]
        )
        return tuple(_week(week) for (week,) in rows)

    # Items

    def items(self, rotation_id: int, week: Week) -> tuple[HandoffItem, ...]:
        """Return the written items that lived at the end of the week, oldest first."""
        sql = (
            f"SELECT week, ended, {', '.join(ITEM)} FROM handoff_item "
            "WHERE rotation_id = ? AND week <= ? AND (ended IS NULL OR ended >= ?) ORDER BY id"
        )
        rows = select(self._db, sql, [rotation_id, str(week), str(week)])
        return tuple(_item(row, week) for row in rows)

    def settled_issues(self, rotation_id: int, week: Week) -> frozenset[int]:
        """Return the issues whose item had ended before the week."""
        sql = "SELECT issue_id FROM handoff_item WHERE rotation_id = ? AND ended < ? AND issue_id IS NOT NULL"
        return frozenset(i for (i,) in select(self._db, sql, [rotation_id, str(week)]))

    def item_of_issue(self, rotation_id: int, issue_id: int) -> int | None:
        """Return the id of the item written for an issue, None when nobody has written one."""
        sql = "SELECT id FROM handoff_item WHERE rotation_id = ? AND issue_id = ?"
        return next((i for (i,) in select(self._db, sql, [rotation_id, issue_id])), None)

    def save_item(self, rotation_id: int, week: Week, item: HandoffItem) -> None:
        """Store an item, new or changed, as it is at the end of the week."""
        values: dict[str, Any] = {name: getattr(item, name) for name in ITEM[1:]}
        ended = str(week) if item.closed else None
        if item.id is None:
            insert(self._db, "handoff_item", rotation_id=rotation_id, week=str(week), ended=ended, **values)
            return
        update(self._db, "handoff_item", item.id, **values)
        # an item of an issue may be written down in an older note than the one it was first written in
        first = "UPDATE handoff_item SET week = ? WHERE id = ? AND week > ?"
        self._db.execute(first, [str(week), item.id, str(week)])
        # an older note that says “open” does not reopen what a later one has closed
        later = "" if item.closed else " AND ended <= ?"
        self._db.execute(
            f"UPDATE handoff_item SET ended = ? WHERE id = ? AND ended IS NOT ?{later}",
            [ended, item.id, ended, *([str(week)] if later else [])],
        )

    def remove_item(self, item_id: int) -> None:
        """Remove a written item."""
        delete(self._db, "handoff_item", id=item_id)

    def rename_owner(self, gone: str, stays: str) -> None:
        """Let open items that somebody owns by name, or took over, belong to somebody else."""
        for column in ("owner", "transferred_to"):
            sql = f"UPDATE handoff_item SET {column} = ? WHERE {column} = ? AND ended IS NULL"
            self._db.execute(sql, [stays, gone])

    # Templates

    def template(self, rotation_id: int, week: Week | None = None, before: datetime | None = None) -> Template:
        """Return the rotation's newest template; with a week, the one its note was begun with.

        A week without a note has the newest one made before the instant.
        """
        sql = "SELECT version, checklist, sections FROM handoff_template WHERE rotation_id = ? AND made <= ?"
        rows = select(self._db, sql, [rotation_id, before or datetime.max.replace(tzinfo=UTC)])
        found = {v: Template(v, tuple(lines.splitlines()), tuple(names.splitlines())) for v, lines, names in rows}
        if week is not None:
            sql = "SELECT template_version FROM handoff WHERE rotation_id = ? AND week = ? AND part = ''"
            for (version,) in select(self._db, sql, [rotation_id, str(week)]):
                return self._template(rotation_id, version)
        return found[max(found)] if found else Template()

    def _template(self, rotation_id: int, version: int) -> Template:
        sql = "SELECT checklist, sections FROM handoff_template WHERE rotation_id = ? AND version = ?"
        for lines, names in select(self._db, sql, [rotation_id, version]):
            return Template(version, tuple(lines.splitlines()), tuple(names.splitlines()))
        return Template()

    def add_template(self, rotation_id: int, template: Template, made: datetime) -> None:
        """Keep a new version of the rotation's template."""
        lines = {"checklist": "\n".join(template.checklist), "sections": "\n".join(template.sections)}
        insert(self._db, "handoff_template", rotation_id=rotation_id, version=template.version, made=made, **lines)

    def set_template(self, rotation_id: int, week: Week, version: int) -> None:
        """Let a note follow another version."""
        sql = (
            "UPDATE handoff SET template_version = ? "
            "WHERE rotation_id = ? AND week = ? AND part = '' AND template_version <> ?"
        )
        self._db.execute(sql, [version, rotation_id, str(week), version])

    # Signing

    def signature(self, rotation_id: int, week: Week, part: str = "") -> tuple[Signature, str] | None:
        """Return who signed the note and the content that was locked, None while it is open."""
        sql = f"SELECT person, at, place, hash, content FROM handoff_signature WHERE {OF_NOTE}"
        for person, at, place, hash_, content in select(self._db, sql, [rotation_id, str(week), part]):
            return Signature(person, _instant(at), place, hash_), content
        return None

    def add_signature(self, rotation_id: int, week: Week, signature: Signature, content: str, part: str = "") -> None:
        """Lock the content of a note."""
        insert(self._db, "handoff_signature", **_key(rotation_id, week, part), content=content, **vars(signature))

    def signed(self) -> tuple[tuple[int, str, str, str, str, str], ...]:
        """Return rotation id, week, part, signer, hash and content of every signature."""
        sql = "SELECT rotation_id, week, part, person, hash, content FROM handoff_signature ORDER BY week, rotation_id"
        return tuple(select(self._db, sql))

    def acceptance(self, rotation_id: int, week: Week, part: str = "") -> Acceptance | None:
        """Return who accepted the note."""
        sql = f"SELECT person, at, place, synthesis FROM handoff_acceptance WHERE {OF_NOTE}"
        for person, at, place, synthesis in select(self._db, sql, [rotation_id, str(week), part]):
            return Acceptance(person, _instant(at), place, synthesis)
        return None

    def add_acceptance(self, rotation_id: int, week: Week, acceptance: Acceptance, part: str = "") -> None:
        """Keep who accepted the note."""
        insert(self._db, "handoff_acceptance", **_key(rotation_id, week, part), **vars(acceptance))

    def addenda(self, rotation_id: int, week: Week, part: str = "") -> tuple[Addendum, ...]:
        """Return what was added after the note was signed, oldest first."""
        sql = f"SELECT person, at, words FROM handoff_addendum WHERE {OF_NOTE} ORDER BY id"
        rows = select(self._db, sql, [rotation_id, str(week), part])
        return tuple(Addendum(person, _instant(at), words) for person, at, words in rows)

    def add_addendum(self, rotation_id: int, week: Week, addendum: Addendum, part: str = "") -> None:
        """Add to a signed note."""
        insert(self._db, "handoff_addendum", **_key(rotation_id, week, part), **vars(addendum))

    def read(self, rotation_id: int, week: Week, part: str = "") -> tuple[tuple[str, str], ...]:
        """Return the keys of the items read back, each with the question asked about it or nothing."""
        sql = f"SELECT item, question FROM handoff_read WHERE {OF_NOTE} ORDER BY item"
        return tuple((item, question) for item, question in select(self._db, sql, [rotation_id, str(week), part]))

    def mark_read(self, rotation_id: int, week: Week, item: str, question: str = "", part: str = "") -> None:
        """Keep that an item was read back, or asked about."""
        insert(self._db, "handoff_read", **_key(rotation_id, week, part), item=item, question=question)

    def unmark_read(self, rotation_id: int, week: Week, item: str, part: str = "") -> None:
        """Take a tick back."""
        delete(self._db, "handoff_read", **_key(rotation_id, week, part), item=item)

    def states(self, rotation_id: int, since: Week) -> dict[tuple[Week, str], str]:
        """Return how far each note of a rotation begun since the week is, by week and part."""
        return self.states_since(since).get(rotation_id, {})

    def states_since(self, since: Week) -> dict[int, dict[tuple[Week, str], str]]:
        """Return how far each note begun since the week is, by rotation id, then by week and part.

        Each is written, signed or accepted.
        """
        sql = (
            "SELECT rotation_id, week, part, s.at IS NOT NULL, a.at IS NOT NULL FROM handoff "
            "LEFT JOIN handoff_signature s USING (rotation_id, week, part) "
            "LEFT JOIN handoff_acceptance a USING (rotation_id, week, part) WHERE week >= ?"
        )
        found: dict[int, dict[tuple[Week, str], str]] = {}
        for rotation_id, week, part, signed, accepted in select(self._db, sql, [str(since)]):
            state = "accepted" if accepted else "signed" if signed else "written"
            found.setdefault(rotation_id, {})[_week(week), part] = state
        return found


def _key(rotation_id: int, week: Week, part: str) -> dict[str, Any]:
    return {"rotation_id": rotation_id, "week": str(week), "part": part}


def _item(row: Any, week: Week) -> HandoffItem:
    first, ended, *rest = row
    v = dict(zip(ITEM, rest, strict=True))
    v |= {"due": day(v["due"]), "until": instant(v["until"]), "kind": ItemKind(v["kind"])}
    return HandoffItem(**v, closed=ended == str(week), weeks_carried=week - _week(first))


def _week(text: str) -> Week:
    return Week(datetime.fromisoformat(text).date())


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
