"""What one cell of the rota shows, as values; built from the team and the rota, without Qt."""

from dataclasses import dataclass, replace

from app.domain.findings import Severity
from app.domain.holidays import Holiday
from app.domain.people import Person
from app.domain.projects import PersonWeek, person_week
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week, day_words
from app.ui.rota.views import RotaView


@dataclass(frozen=True)
class Chip:
    """A held slot: short and long words, the suite's colour, and its state."""

    short: str
    long: str
    rgb: str
    role: Role
    draft: bool
    pinned: bool


@dataclass(frozen=True)
class Cell:
    """One cell: chips, or away, or a piece of a project block; `finding` is the worst at this place."""

    words: str
    chips: tuple[Chip, ...] = ()
    slots: tuple[Slot, ...] = ()
    away: bool = False
    open: bool = False
    project: str = ""
    finding: Severity | None = None


def cell_of(view: RotaView, row: int, column: int) -> Cell:
    """Return a cell; its words end with the worst finding there."""
    cell = _person_cell(view, row, column) if view.by_people else _duty_cell(view, row, column)
    return replace(cell, words=f"{cell.words}; {cell.finding}") if cell.finding else cell


def week_words(week: Week) -> str:
    """Return “week of 30 November (W49)”."""
    return f"week of {day_words(week.monday)} (W{week.number:02d})"


def holiday_words(holidays: tuple[Holiday, ...]) -> str:
    """Return “Fri 25 December Christmas Day (GB-ENG, NYSE)”, one line per day and name."""
    where: dict[tuple[str, str], list[str]] = {}
    for holiday in sorted(holidays, key=lambda h: (h.day, h.name, h.calendar)):
        where.setdefault((f"{holiday.day:%a} {day_words(holiday.day)}", holiday.name), []).append(holiday.calendar)
    return "\n".join(f"{day} {name} ({', '.join(places)})" for (day, name), places in where.items())


# People x weeks


def _person_cell(view: RotaView, row: int, column: int) -> Cell:
    person, week = view.people[row], view.weeks[column]
    held = view.draft.held_by(person.id, week)
    finding = view.worst.get((person.id, week))
    said = f"{person.name}, {week_words(week)}"
    if held:
        chips = tuple(_duty_chip(view, a) for a in held)
        words = "; ".join(f"{c.long}{_state_words(c)}" for c in chips)
        return Cell(f"{said}: {words}", chips, tuple(a.slot for a in held), finding=finding)
    kind = person_week(view.team, view.draft, person, week)
    if kind is PersonWeek.PROJECT and (view.planned_until is None or week > view.planned_until):
        return Cell(f"{said}: not planned yet", finding=finding)
    if kind is PersonWeek.PROJECT:
        words, piece = _block(view, person, column)
        return Cell(f"{said}: {words}", project=piece, finding=finding)
    away = kind is PersonWeek.AWAY
    return Cell(f"{said}: {'away' if away else 'not in the team'}", away=away, finding=finding)


def _duty_chip(view: RotaView, held: Assignment) -> Chip:
    rotation = view.team.rotation[held.slot.rotation_id]
    suite = view.team.suite[rotation.suite_id]
    words = f"{rotation.name} {held.slot.role}"
    return Chip(suite.code, words, suite.rgb, held.slot.role, _is_draft(view, held), held.pinned)


def _is_draft(view: RotaView, held: Assignment) -> bool:
    return view.published.holder(held.slot) != held.person_id


def _block(view: RotaView, person: Person, column: int) -> tuple[str, str]:
    """Return “project time, week 2 of 6” and which piece of the block the column is."""
    block = view.block_at(person, view.weeks[column])
    first, last = view.column_of(block.first), view.column_of(block.last)
    pieces = {(True, True): "single", (True, False): "first", (False, True): "last", (False, False): "middle"}
    words = f"project time, week {column - first + 1} of {block.weeks}"
    return words, pieces[first == column, last == column]


# Rotations x weeks


def _duty_cell(view: RotaView, row: int, column: int) -> Cell:
    rotation, role = view.duties[row]
    slot = Slot(view.weeks[column], rotation.id, role)
    held = view.draft.held.get(slot)
    finding = view.worst.get(((rotation.id, role), slot.week))
    said = f"{rotation.name} {role}, {week_words(slot.week)}"
    if held is None:
        known = view.published.holder(slot)
        gone = f", published for {view.team.person[known].name}" if known is not None else ""
        words = f"{said}: {'open' if role.is_duty else 'nobody'}{gone}"
        return Cell(words, slots=(slot,), open=role.is_duty, finding=finding)
    person = view.team.person[held.person_id]
    rgb = view.team.suite[rotation.suite_id].rgb
    chip = Chip(person.initials, person.name, rgb, role, _is_draft(view, held), held.pinned)
    return Cell(f"{said}: {person.name}{_state_words(chip)}", (chip,), (slot,), finding=finding)


def _state_words(chip: Chip) -> str:
    return (", draft" if chip.draft else "") + (", pinned" if chip.pinned else "")
