"""How teams plan without us, from the published behaviour of round robin and of tools that fill by the longest wait."""

from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]
Raw = dict[str, Any]
DUTIES = ("primary", "secondary")


def blind_round_robin(raw: Raw) -> list[Row]:
    """Each rotation has a list of its people; every slot takes the next name, whatever is known about the week."""
    turns = {r["id"]: _members(raw, r["id"]) for r in raw["rotations"]}
    rows = []
    for week, rotation, role in _slots(raw):
        if turns[rotation]:
            who = turns[rotation].pop(0)
            turns[rotation].append(who)
            rows.append(_row(week, rotation, role, who["id"]))
    return rows


def patient_round_robin(raw: Raw) -> list[Row]:
    """Like the blind one, but who is away, gone or on duty that week is passed over and keeps the turn."""
    turns = {r["id"]: _members(raw, r["id"]) for r in raw["rotations"]}
    rows: list[Row] = []
    for week, rotation, role in _slots(raw):
        who = next((p for p in turns[rotation] if _here(p, week) and not _busy(rows, p["id"], week)), None)
        if who:
            turns[rotation].remove(who)
            turns[rotation].append(who)
            rows.append(_row(week, rotation, role, who["id"]))
    return rows


def longest_wait(raw: Raw) -> list[Row]:
    """Every slot takes who may hold it, is here and free, and was on duty the longest ago."""
    last = {p["id"]: -(10**6) for p in raw["people"]}
    for held in raw["history"]:
        last[held["person"]] = max(last.get(held["person"], held["week"]), held["week"])
    rows: list[Row] = []
    for week, rotation, role in _slots(raw):
        able = [p for p in raw["people"] if role in p["eligible"].get(rotation, ()) and _here(p, week)]
        free = [p["id"] for p in able if last[p["id"]] < week]
        if free:
            who = min(free, key=lambda q: (last[q], q))
            last[who] = week
            rows.append(_row(week, rotation, role, who))
    return rows


def _slots(raw: Raw) -> Iterator[tuple[int, str, str]]:
    for week in range(raw["weeks"]):
        for rotation in raw["rotations"]:
            yield from ((week, rotation["id"], role) for role in rotation["roles"] if role in DUTIES)


def _members(raw: Raw, rotation: str) -> list[Row]:
    return [p for p in raw["people"] if "primary" in p["eligible"].get(rotation, ())]


def _here(person: Row, week: int) -> bool:
    start, end = person["start"], person["end"]
    return (start is None or week >= start) and (end is None or week < end) and week not in person["leave"]


def _busy(rows: list[Row], person: str, week: int) -> bool:
    for row in reversed(rows):
        if row["week"] < week:
            return False
        if row["person"] == person:
            return True
    return False


def _row(week: int, rotation: str, role: str, person: str) -> Row:
    return {"week": week, "rotation": rotation, "role": role, "person": person}
