"""What one cell of the rota shows, as values; built from the team and the rota, without Qt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.findings import Severity
from app.domain.languages import dated, said, tr
from app.domain.people import Person
from app.domain.projects import PersonWeek
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role, Rotation
from app.domain.weeks import Week, zone
from app.domain.wishes import Wish
from app.ui.rota.views import RotaView


@dataclass(frozen=True)
class Chip:
    """A held slot: short and long words, the suite's colour, and its state.

    `gone` is a slot as published that the draft gives to somebody else or to nobody; `marked` chips say their role,
    which the row does not.
    """

    short: str
    long: str
    rgb: str
    role: Role
    draft: bool = False
    pinned: bool = False
    gone: bool = False
    marked: bool = True


class Away(StrEnum):
    """How much of a day is leave."""

    NONE = ""
    PART = "away for part of the day"
    WHOLE = "away"


@dataclass(frozen=True)
class Day:
    """What one day of a cell holds beside the duty: leave, and a holiday or close in words."""

    away: Away = Away.NONE
    free: str = ""


@dataclass(frozen=True)
class Part:
    """Part of a week that somebody stands for its holder: from `begin` to `end` of the column, 0 to 1, and in words."""

    begin: float
    end: float
    words: str


@dataclass(frozen=True)
class Cell:
    """One cell: chips, or away, or a piece of a project block; `finding` is the worst at this place.

    `slots` are those of `chips`, or the open one; `gone` are chips as published only; `project` is the piece of its
    block (first, middle, last, single); `days` are Monday to Sunday, empty where none holds anything of its own;
    `covers` are parts of the week stood for somebody else; `swaps` say which proposed swaps would change it;
    `wish` is what the person of the row says of the week.
    """

    chips: tuple[Chip, ...] = ()
    slots: tuple[Slot, ...] = ()
    gone: tuple[Chip, ...] = ()
    away: bool = False
    absent: bool = False
    open: bool = False
    project: str = ""
    finding: Severity | None = None
    days: tuple[Day, ...] = ()
    covers: tuple[Part, ...] = ()
    swaps: tuple[str, ...] = ()
    wish: Wish | None = None


def cell_of(view: RotaView, row: int, column: int) -> Cell:
    """Return a cell."""
    week = view.weeks[column]
    cell = _person_cell(view, view.people[row], column) if view.by_people else _duty_cell(view, *view.duties[row], week)
    covers = tuple(_parts(view, row, week, cell)) if week in view.covers_of_week else ()
    swaps = tuple(_swaps(view, row, week, cell)) if week in view.swaps_of_week else ()
    wishes = view.team.wish_of if view.by_people else None
    wish = wishes.get((view.people[row].id, week)) if wishes else None
    return replace(cell, covers=covers, swaps=swaps, wish=wish) if covers or swaps or wish else cell


def _swaps(view: RotaView, row: int, week: Week, cell: Cell) -> Iterator[str]:
    """Yield the proposed swaps of the slots held here, and by people those that would bring the person a slot."""
    from app.domain.swap_proposals import status_words, swap_words

    for swap in view.swaps_at(row, week, cell.slots):
        who, status = swap_words(view.team, swap.moves), status_words(view.team, swap, swap.proposed_at)
        yield tr("swap {id} proposed: {who}; {status}", id=swap.id, who=who, status=status)


def _parts(view: RotaView, row: int, week: Week, cell: Cell) -> Iterator[Part]:
    """Yield the covers of the slots held here, and by people those that the person stands for others."""
    for cover in view.covers_of_week[week]:
        rotation, who = view.team.rotation[cover.slot.rotation_id], view.team.person[cover.person_id]
        stands = view.by_people and view.people[row].id == who.id
        if not stands and cover.slot not in cell.slots:
            continue
        home = zone(rotation.zone_of(week))
        start, end = cover.start.astimezone(home), cover.end.astimezone(home)
        subject = (
            tr("covers {name} {role}", name=rotation.name, role=cover.slot.role)
            if stands
            else tr("covered by {name}", name=who.name)
        )
        yield Part(
            _place(week, start),
            _place(week, end),
            tr(
                "{subject} {start} to {end}",
                subject=subject,
                start=dated(start, tr("%a %d %H:%M")),
                end=dated(end, tr("%a %d %H:%M")),
            ),
        )


def _place(week: Week, moment: datetime) -> float:
    """Return where a local moment lies in the column, which shows Monday to Sunday."""
    days = (moment.date() - week.monday).days + (moment.hour * 60 + moment.minute) / 1440
    return min(1.0, max(0.0, days / 7))


# People x weeks

PIECES = {(True, True): "single", (True, False): "first", (False, True): "last", (False, False): "middle"}
WHOLE = {True: Away.WHOLE, False: Away.PART, None: Away.NONE}
PLAIN = {piece: Cell(project=piece) for piece in (*PIECES.values(), "")}  # what most cells are


def _person_cell(view: RotaView, person: Person, column: int) -> Cell:
    week = view.weeks[column]
    held = view.draft.held_by(person.id, week)
    known = view.published.held_by(person.id, week)
    gone = tuple(_duty_chip(view, a, gone=True) for a in known if view.draft.holder(a.slot) != person.id)
    finding = view.worst.get((person.id, week)) if view.worst else None
    days = _person_days(view, person, week)
    if held:
        chips = tuple(_duty_chip(view, a) for a in held)
        return Cell(chips, tuple(a.slot for a in held), gone, finding=finding, days=days)
    kind = view.kind_at(person, column)
    piece = _piece(view, person, column) if kind is PersonWeek.PROJECT and view.is_planned(column) else ""
    if kind is PersonWeek.PROJECT and not (gone or finding or days):
        return PLAIN[piece]
    away, absent = kind is PersonWeek.AWAY, kind is PersonWeek.ABSENT
    return Cell(gone=gone, away=away, absent=absent, project=piece, finding=finding, days=days)


def _duty_chip(view: RotaView, held: Assignment, *, gone: bool = False) -> Chip:
    rotation = view.team.rotation[held.slot.rotation_id]
    suite = view.team.suite[rotation.suite_id]
    draft = not gone and _is_draft(view, held)
    return Chip(
        suite.code, f"{rotation.name} {said(held.slot.role)}", suite.rgb, held.slot.role, draft, held.pinned, gone
    )


def _is_draft(view: RotaView, held: Assignment) -> bool:
    return view.published.holder(held.slot) != held.person_id


def _piece(view: RotaView, person: Person, column: int) -> str:
    block, week = view.block_at(person, column), view.weeks[column]
    return PIECES[block.first == week, block.last == week]


def _person_days(view: RotaView, person: Person, week: Week) -> tuple[Day, ...]:
    free, team = view.free_days(week, person.holidays), view.team
    if not free and not team.has_leave(person.id, week):
        return ()
    return tuple(Day(WHOLE[team.leave_on(person.id, day)], free.get(day, "")) for day in week.days())


# Rotations x weeks


def _duty_cell(view: RotaView, rotation: Rotation, role: Role, week: Week) -> Cell:
    slot = Slot(week, rotation.id, role)
    held, known = view.draft.held.get(slot), view.published.held.get(slot)
    finding, days = view.worst.get(((rotation.id, role), week)), _duty_days(view, rotation, week)
    is_gone = known is not None and (held is None or held.person_id != known.person_id)
    gone = (_holder_chip(view, rotation, known, gone=True),) if known and is_gone else ()
    if held is None:
        return Cell((), (slot,), gone, open=role.is_duty, finding=finding, days=days)
    return Cell((_holder_chip(view, rotation, held),), (slot,), gone, finding=finding, days=days)


def _holder_chip(view: RotaView, rotation: Rotation, held: Assignment, *, gone: bool = False) -> Chip:
    person, rgb = view.team.person[held.person_id], view.team.suite[rotation.suite_id].rgb
    draft = not gone and _is_draft(view, held)
    return Chip(person.initials, person.name, rgb, held.slot.role, draft, held.pinned, gone, marked=False)


def _duty_days(view: RotaView, rotation: Rotation, week: Week) -> tuple[Day, ...]:
    suite = view.team.suite[rotation.suite_id]
    free = {**view.free_days(week, suite.market), **view.closes(week, suite.id)}
    return tuple(Day(free=free.get(day, "")) for day in week.days()) if free else ()
