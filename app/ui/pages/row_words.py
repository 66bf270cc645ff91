"""What a command did to each row, in words a person can read."""

from collections.abc import Iterable, Mapping

from app.domain.leave import RecurringLeave
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week, parse_day
from app.domain.wishes import Wish
from app.store.journal import RowChange
from app.ui.widgets.lists import Line

Cells = Mapping[str, object]
NAMED = {"team": "Team", "suite": "Suite", "application": "Application", "rotation": "Rotation", "event": "Event",
         "contact": "Contact", "known_bug": "Known bug", "issue": "Issue", "handoff_item": "Handoff item"}  # fmt: skip
HIDDEN = frozenset({"id", "uid", "known"})


def change_lines(team: Team, changes: Iterable[RowChange], more: int = 0) -> tuple[Line, ...]:
    """Return one line for each row and how many more there are."""
    lines = [Line(*_line(team, change)) for change in changes]
    return (*lines, Line(f"and {more} more rows")) if more > 0 else tuple(lines)


def _line(team: Team, change: RowChange) -> tuple[str, str]:
    cells = change.after or change.before or {}
    if change.table in {"assignment", "publication"}:
        return _slot_line(team, change, cells)
    what = _what(team, change.table, cells)
    if change.before is None:
        return what, "added"
    if change.after is None:
        return what, "removed"
    return what, _differences(team, change.before, change.after)


def _slot_line(team: Team, change: RowChange, cells: Cells) -> tuple[str, str]:
    rotation_id = _number(cells.get("rotation_id"))
    if rotation_id not in team.rotation:
        return "A slot of a rotation that is gone", ""
    slot = Slot(Week(parse_day(str(cells["week"]))), rotation_id, Role(str(cells["role"])))
    before, after = change.before or {}, change.after or {}
    published = "published, " if change.table == "publication" else ""
    if before and after and before.get("person_id") == after.get("person_id"):
        return team.slot_words(slot), f"{published}{_differences(team, before, after)}"
    return team.slot_words(slot), f"{published}{_holder(team, before)} → {_holder(team, after)}"


def _holder(team: Team, cells: Cells) -> str:
    return _person(team, cells.get("person_id")) if cells else "open"


def _what(team: Team, table: str, cells: Cells) -> str:
    match table:
        case "swap":
            return f"Swap {cells['id']}, proposed by {_person(team, cells['proposer_id'])}"
        case "swap_answer":
            return f"Answer of {_person(team, cells['person_id'])} to swap {cells['swap_id']}"
        case "swap_move":
            people = f"{_person(team, cells['giver_id'])} to {_person(team, cells['taker_id'])}"
            return f"Swap {cells['swap_id']}: {_rotation(team, cells)} {cells['role']}, {cells['week']}, {people}"
        case "person":
            return str(cells["name"])
        case "leave":
            return f"Leave of {_person(team, cells['person_id'])}, {cells['first_day']} to {cells['last_day']}"
        case "rotation_handoff":
            return f"Handoff time of {_rotation(team, cells)} from the week of {cells['from_week']} on"
        case "wish":
            weeks = f"{cells['first_week']} to {cells['last_week']}"
            return f"{_person(team, cells['person_id'])} {Wish(str(cells['wish'])).words}, weeks {weeks}"
        case "recurring_leave":
            return f"Leave of {_person(team, cells['person_id'])}, {_rule(cells).words}"
        case "eligibility":
            return f"{_person(team, cells['person_id'])} may hold {_rotation(team, cells)} {cells['role']}"
        case "setting":
            return f"Setting {str(cells['key']).replace('_', ' ')}"
        case "handoff":
            return f"Handoff note of {_rotation(team, cells)}, week of {cells['week']}"
        case "holiday":
            return f"Holiday {cells['day']}, {cells['name']} ({cells['calendar']})"
    named = cells.get("name") or cells.get("title")
    words = NAMED.get(table, table.replace("_", " ").capitalize())
    return f"{words} “{named}”" if named else words


def _rule(cells: Cells) -> RecurringLeave:
    first = parse_day(str(cells["first_day"]))
    return RecurringLeave(0, 0, _number(cells["weekday"]), first, every=_number(cells["every"]))


def _differences(team: Team, before: Cells, after: Cells) -> str:
    changed = [name for name in after if before.get(name) != after[name] and name not in HIDDEN]
    said = [f"{_column(n)} {_value(team, n, before.get(n))} → {_value(team, n, after[n])}" for n in changed]
    return ", ".join(said) or "touched"


def _column(name: str) -> str:
    return name.removesuffix("_id").removesuffix("_on").replace("_", " ")


def _value(team: Team, name: str, value: object) -> str:
    if name == "person_id":
        return _person(team, value)
    if name in {"pinned", "closed", "part_day", "swap_approval"}:
        return "yes" if value else "no"
    return "nothing" if value in {None, ""} else f"“{value}”" if isinstance(value, str) else f"{value:g}"


def _person(team: Team, value: object) -> str:
    person = team.person.get(_number(value))
    return person.name if person else "nobody" if value is None else "somebody who is gone"


def _rotation(team: Team, cells: Cells) -> str:
    rotation = team.rotation.get(_number(cells.get("rotation_id")))
    return rotation.name if rotation else "a rotation that is gone"


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
