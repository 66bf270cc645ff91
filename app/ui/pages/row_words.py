"""What a command did to each row, in words a person can read."""

from collections.abc import Iterable, Mapping

from app.domain.languages import numeral, tr
from app.domain.leave import RecurringLeave
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week, parse_day
from app.domain.wishes import Wish
from app.store.undoing import RowChange
from app.ui.widgets.lists import Line

Cells = Mapping[str, object]
NAMED = {
    "team": tr("Team"),
    "suite": tr("Suite"),
    "application": tr("Application"),
    "rotation": tr("Rotation"),
    "event": tr("Event"),
    "contact": tr("Contact"),
    "known_bug": tr("Known bug"),
    "issue": tr("Issue"),
    "handoff_item": tr("Handoff item"),
}
HIDDEN = frozenset({"id", "uid", "known"})


def change_lines(team: Team, changes: Iterable[RowChange], more: int = 0) -> tuple[Line, ...]:
    """Return one line for each row and how many more there are."""
    lines = [Line(*_line(team, change)) for change in changes]
    return (*lines, Line(tr("and {more} more rows", more=more))) if more > 0 else tuple(lines)


def _line(team: Team, change: RowChange) -> tuple[str, str]:
    cells = change.after or change.before or {}
    if change.table in {"assignment", "publication"}:
        return _slot_line(team, change, cells)
    what = _what(team, change.table, cells)
    if change.before is None:
        return what, tr("added")
    if change.after is None:
        return what, tr("removed")
    return what, _differences(team, change.before, change.after)


def _slot_line(team: Team, change: RowChange, cells: Cells) -> tuple[str, str]:
    rotation_id = _number(cells.get("rotation_id"))
    if rotation_id not in team.rotation:
        return tr("A slot of a rotation that is gone"), ""
    slot = Slot(Week(parse_day(str(cells["week"]))), rotation_id, Role(str(cells["role"])))
    before, after = change.before or {}, change.after or {}
    published = tr("published, ") if change.table == "publication" else ""
    if before and after and before.get("person_id") == after.get("person_id"):
        return team.slot_words(slot), f"{published}{_differences(team, before, after)}"
    return team.slot_words(slot), f"{published}{_holder(team, before)} → {_holder(team, after)}"


def _holder(team: Team, cells: Cells) -> str:
    return _person(team, cells.get("person_id")) if cells else tr("open")


def _what(team: Team, table: str, cells: Cells) -> str:
    match table:
        case "swap":
            return tr(
                "Swap {cells}, proposed by {person}", cells=cells["id"], person=_person(team, cells["proposer_id"])
            )
        case "swap_answer":
            return tr(
                "Answer of {person} to swap {cells}", person=_person(team, cells["person_id"]), cells=cells["swap_id"]
            )
        case "swap_move":
            people = tr(
                "{person} to {person2}",
                person=_person(team, cells["giver_id"]),
                person2=_person(team, cells["taker_id"]),
            )
            return tr(
                "Swap {cells}: {rotation} {cells2}, {cells3}, {people}",
                cells=cells["swap_id"],
                rotation=_rotation(team, cells),
                cells2=cells["role"],
                cells3=cells["week"],
                people=people,
            )
        case "person":
            return str(cells["name"])
        case "leave":
            return tr(
                "Leave of {person}, {cells} to {cells2}",
                person=_person(team, cells["person_id"]),
                cells=cells["first_day"],
                cells2=cells["last_day"],
            )
        case "rotation_handoff":
            return tr(
                "Handoff time of {rotation} from the week of {cells} on",
                rotation=_rotation(team, cells),
                cells=cells["from_week"],
            )
        case "wish":
            weeks = tr("{cells} to {cells2}", cells=cells["first_week"], cells2=cells["last_week"])
            return tr(
                "{person} {words}, weeks {weeks}",
                person=_person(team, cells["person_id"]),
                words=Wish(str(cells["wish"])).words,
                weeks=weeks,
            )
        case "recurring_leave":
            return tr("Leave of {person}, {words}", person=_person(team, cells["person_id"]), words=_rule(cells).words)
        case "eligibility":
            return tr(
                "{person} may hold {rotation} {cells}",
                person=_person(team, cells["person_id"]),
                rotation=_rotation(team, cells),
                cells=cells["role"],
            )
        case "setting":
            return tr("Setting {cells}", cells=str(cells["key"]).replace("_", " "))
        case "handoff":
            return tr(
                "Handoff note of {rotation}, week of {cells}", rotation=_rotation(team, cells), cells=cells["week"]
            )
        case "holiday":
            return tr(
                "Holiday {cells}, {cells2} ({cells3})",
                cells=cells["day"],
                cells2=cells["name"],
                cells3=cells["calendar"],
            )
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
        return tr("yes") if value else tr("no")
    if isinstance(value, int | float):
        return numeral(value, "g")
    return f"“{value}”" if value else tr("nothing")


def _person(team: Team, value: object) -> str:
    person = team.person.get(_number(value))
    return person.name if person else tr("nobody") if value is None else tr("somebody who is gone")


def _rotation(team: Team, cells: Cells) -> str:
    rotation = team.rotation.get(_number(cells.get("rotation_id")))
    return rotation.name if rotation else tr("a rotation that is gone")


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
