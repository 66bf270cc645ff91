"""The history of one slot: who held it, since when and why, with its covers and the swaps proposed for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.languages import dated, tr
from app.domain.rota import Slot
from app.domain.swap_proposals import SwapState
from app.domain.teams import Team
from app.domain.weeks import Week, parse_day, zone
from app.store.literals import Value
from app.store.slot_histories import SlotCommand
from app.store.stores import Store
from app.store.undoing import RowChange

Cells = Mapping[str, Value]
KNOWN, DRAFT = "publication", "assignment"


@dataclass(frozen=True)
class SlotEvent:
    """Something that happened to a slot: what in a few words, by which command, who gave it, when and why.

    `holder` is who holds the slot from then on (person id, None for open) in the draft, where that changed.
    """

    at: datetime
    words: str
    label: str
    actor: str
    reason: str
    in_effect: bool
    changed_hands: bool
    holder: int | None = None


def slot_history(store: Store, slot: Slot) -> tuple[SlotEvent, ...]:
    """Return what happened to a slot, newest first; undone commands are among it."""
    team = store.team()
    events = (_event(team, command) for command in store.slot_histories.of(slot))
    return tuple(reversed([event for event in events if event is not None]))


def held_since(events: Sequence[SlotEvent]) -> SlotEvent | None:
    """Return the event since which a slot is held as it is (or open), from its history; None where it never was."""
    return next((event for event in events if event.changed_hands), None)


def _event(team: Team, command: SlotCommand) -> SlotEvent | None:
    merged = _merged(command.changes)
    parts = [words for change in merged if (words := _words(team, change))]
    if not parts:
        return None
    draft = next((c for c in merged if c.table == DRAFT and _person(c.before) != _person(c.after)), None)
    reasons = (str((c.after or {}).get(name) or "") for c in merged for name in ("reason", "message", "ended_why"))
    reason = next((words for words in reasons if words), "")
    words = "; ".join(_joined(parts))
    holder = _person(draft.after) if draft else None
    return SlotEvent(
        command.at, words, command.label, command.actor, reason, command.in_effect, draft is not None, holder
    )


def _merged(changes: Iterable[RowChange]) -> list[RowChange]:
    """Return the first state before and the last after of each row; rows that came out equal are left out."""
    found: dict[tuple[str, str], RowChange] = {}
    for change in changes:
        old = found.get((change.table, change.key), change)
        found[change.table, change.key] = RowChange(change.table, change.key, old.before, change.after)
    return [c for c in found.values() if c.before != c.after]


def _joined(parts: list[str]) -> list[str]:
    """Say once what was done to the draft and to what is published in the same way."""
    both = [p for p in parts if f"published: {p}" in parts]
    rest = [p for p in parts if p not in both and p.removeprefix(tr("published: ")) not in both]
    return [*(tr("{p}, published too", p=p) for p in both), *rest]


def _words(team: Team, change: RowChange) -> str:
    before, after = change.before or {}, change.after or {}
    if change.table in (DRAFT, KNOWN):
        return _holder_words(team, change)
    if change.table == "cover":
        return _cover_words(team, before, after)
    if change.table == "swap_answer":
        return tr(
            "swap {number} accepted by {name}",
            number=_number(after or before, "swap_id"),
            name=_name(team, (after or before)["person_id"]),
        )
    old, new = before.get("state"), after.get("state")
    if old == new:
        return (
            tr("swap {number} approved by {after}", number=_number(after, "id"), after=after.get("approved_by"))
            if after
            else ""
        )
    said = tr("agreed on by all, waits for approval") if new == SwapState.ACCEPTED else new or tr("taken back")
    return tr("swap {number} {said}", number=_number(after or before, "id"), said=said)


def _holder_words(team: Team, change: RowChange) -> str:
    old, new = _person(change.before), _person(change.after)
    where = tr("published: ") if change.table == KNOWN else ""
    if old != new:
        holders = ((old, change.before), (new, change.after))
        before_it, after_it = (_name(team, p) if there else tr("open") for p, there in holders)
        return f"{where}{before_it} → {after_it}"
    before, after = change.before or {}, change.after or {}
    if before.get("pinned") != after.get("pinned"):
        return tr("pinned") if after.get("pinned") else tr("unpinned")
    return tr("{where}{name} stays", where=where, name=_name(team, new))


def _cover_words(team: Team, before: Cells, after: Cells) -> str:
    row = after or before
    home = zone(team.rotation[_number(row, "rotation_id")].zone_of(Week(parse_day(str(row["week"])))))
    start, end = (datetime.fromisoformat(str(row[name])).astimezone(home) for name in ("start_at", "end_at"))
    span = tr(
        "{name} from {start} to {end}",
        name=_name(team, row["person_id"]),
        start=dated(start, tr("%a %d %b %H:%M")),
        end=dated(end, tr("%a %d %b %H:%M")),
    )
    if not after:
        return tr("cover by {span} taken back", span=span)
    return tr("covered by {span}", span=span) if not before else tr("cover changed: {span}", span=span)


def _person(cells: Cells | None) -> int | None:
    value = (cells or {}).get("person_id")
    return value if isinstance(value, int) else None


def _name(team: Team, value: Value) -> str:
    return team.person[value].name if isinstance(value, int) and value in team.person else tr("somebody who is gone")


def _number(cells: Cells, name: str) -> int:
    value = cells.get(name)
    return value if isinstance(value, int) else 0
