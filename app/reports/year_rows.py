"""What stands in the cells of a year planner: rotations × weeks with initials, or people × weeks with suite codes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.events import CLOSES, Event
from app.domain.holidays import WeekKind
from app.domain.people import Person
from app.domain.projects import PersonWeek, person_week
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Suite
from app.domain.teams import Team
from app.domain.weeks import Week

OPEN, UNPLANNED, PROJECT, AWAY, ABSENT = "open", "–", "·", "away", "–"
ROLE_WORDS = {Role.PRIMARY: "primary", Role.SECONDARY: "second", Role.SHADOW: "shadow"}
MARKS = {WeekKind.HOLIDAY: "H", WeekKind.UNPOPULAR: "h", WeekKind.PLAIN: ""}
CLOSED = "x"


class YearBy(StrEnum):
    """What the rows of a year planner are."""

    ROTATIONS = "rotations"
    PEOPLE = "people"


@dataclass(frozen=True)
class YearWish:
    """What is asked for: a day of the first month, today, the rows, and the paper (`a4` or `a3`)."""

    day: date
    as_of: date
    by: YearBy = YearBy.ROTATIONS
    paper: str = "a4"


@dataclass(frozen=True)
class YearCell:
    """The words of a week; `kind` says how they are set: strong on a tint, plain, quiet or open."""

    words: str
    kind: str = "plain"
    rgb: str = ""


@dataclass(frozen=True)
class YearRow:
    """A row: its name, a small word beside it, whether a thicker line stands above it, and a cell for each week."""

    name: str
    side: str
    first: bool
    cells: tuple[YearCell, ...]


def year_rows(team: Team, rota: Rota, weeks: Sequence[Week], by: YearBy, *, shadows: bool) -> tuple[YearRow, ...]:
    """Return the rows; without `shadows` those who only learn are left out."""
    if by is YearBy.PEOPLE:
        here = [p for p in team.people if any(p.present_in(w) for w in weeks) or rota.of_person(p.id)]
        return tuple(_of_person(team, rota, p, weeks, shadows=shadows) for p in here)
    return tuple(row for r in team.rotations for row in _of_rotation(team, rota, r, weeks, shadows=shadows))


def _of_rotation(
    team: Team, rota: Rota, rotation: Rotation, weeks: Sequence[Week], *, shadows: bool
) -> Iterator[YearRow]:
    roles = [role for role in rotation.roles if shadows or role.is_duty]
    planned = {w for w in weeks if any(s.rotation_id == rotation.id for s in rota.by_week.get(w, ()))}
    rgb = team.suite[rotation.suite_id].rgb
    for number, role in enumerate(roles):
        cells = tuple(_slot(team, rota, Slot(w, rotation.id, role), rgb, planned=w in planned) for w in weeks)
        yield YearRow("" if number else rotation.name, ROLE_WORDS[role], not number, cells)


def _slot(team: Team, rota: Rota, slot: Slot, rgb: str, *, planned: bool) -> YearCell:
    holder = rota.holder(slot)
    if holder is not None:
        kind = "strong" if slot.role is Role.PRIMARY else "plain"
        return YearCell(team.person[holder].initials, kind, rgb if slot.role is Role.PRIMARY else "")
    return YearCell(OPEN, "open") if planned and slot.role.is_duty else YearCell(UNPLANNED, "quiet")


def _of_person(team: Team, rota: Rota, person: Person, weeks: Sequence[Week], *, shadows: bool) -> YearRow:
    cells = tuple(
        _week(team, rota, person, week, shadows=shadows)
        if week in rota.by_week or not person.present_in(week) or team.is_away(person.id, week)
        else YearCell(UNPLANNED, "quiet")
        for week in weeks
    )
    return YearRow(person.name, person.initials, True, cells)


def _week(team: Team, rota: Rota, person: Person, week: Week, *, shadows: bool) -> YearCell:
    held = [a.slot for a in rota.held_by(person.id, week) if shadows or a.slot.role.is_duty]
    if held:
        suite = _suite(team, held[0])
        words = suite.code + _mark(held[0].role) + ("+" if len(held) > 1 else "")
        primary = held[0].role is Role.PRIMARY
        return YearCell(words, "strong" if primary else "plain", suite.rgb if primary else "")
    what = person_week(team, rota, person, week)
    return YearCell({PersonWeek.AWAY: AWAY, PersonWeek.ABSENT: ABSENT}.get(what, PROJECT), "quiet")


def _suite(team: Team, slot: Slot) -> Suite:
    return team.suite[team.rotation[slot.rotation_id].suite_id]


def _mark(role: Role) -> str:
    return {Role.PRIMARY: "", Role.SECONDARY: "2", Role.SHADOW: "s"}[role]


def week_marks(team: Team, events: Iterable[Event], weeks: Sequence[Week]) -> tuple[str, ...]:
    """Return “H”, “h” and “x” over the weeks of holidays, fewer holidays, and closed exchanges."""
    closed = {Week.of(day) for event in events if event.kind in CLOSES for day in (event.first_day, event.last_day)}
    kinds = team.week_kinds
    return tuple(MARKS[kinds.get(w, WeekKind.PLAIN)] + (CLOSED if w in closed else "") for w in weeks)


def shortened(row: YearRow, most: int) -> YearRow:
    """Return the row with a name of at most so many letters."""
    return row if len(row.name) <= most else replace(row, name=row.name[: max(1, most - 1)].rstrip() + "…")
