"""What one cell of the rota shows, as values; built from the team and the rota, without Qt."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from app.domain.findings import Finding, Severity
from app.domain.people import Person
from app.domain.projects import PersonWeek, person_week
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, span_words, weeks_from


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
    absent: bool = False
    open: bool = False
    project: str = ""
    finding: Severity | None = None


@dataclass(frozen=True)
class RotaView:
    """Everything the grid shows: values only, so that a change makes a new one."""

    team: Team
    draft: Rota
    published: Rota
    findings: tuple[Finding, ...]
    first: Week
    count: int
    by_people: bool
    today: date

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """The columns."""
        return weeks_from(self.first, self.count)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The rows by people: everybody who is in the team at some time of the columns."""
        first, last = self.weeks[0].monday, self.weeks[-1].monday + timedelta(days=6)
        return tuple(
            p
            for p in self.team.people
            if (p.joined is None or p.joined <= last) and (p.left is None or p.left >= first)
        )

    @cached_property
    def duties(self) -> tuple[tuple[Rotation, Role], ...]:
        """The rows by rotations."""
        return tuple((r, role) for r in self.team.rotations for role in r.roles)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.people) if self.by_people else len(self.duties)

    @cached_property
    def _weeks_said(self) -> dict[int, str]:
        return {}

    @cached_property
    def _found(self) -> dict[tuple[object, Week], Severity]:
        worst: dict[tuple[object, Week], Severity] = {}
        for finding in reversed(self.findings):
            slot = finding.slot
            keys: list[object] = [(slot.rotation_id, slot.role), finding.person_id]
            for key in keys:
                worst[key, slot.week] = finding.severity
        return worst

    def row_words(self, row: int) -> str:
        """Return the name of a row."""
        if self.by_people:
            return self.people[row].name
        rotation, role = self.duties[row]
        return rotation.name if role is rotation.roles[0] else str(role)

    def row_full_words(self, row: int) -> str:
        """Return the name of a row as a screen reader says it."""
        return self.people[row].name if self.by_people else f"{self.duties[row][0].name} {self.duties[row][1]}"

    def week_words(self, column: int) -> str:
        """Return “week of 30 November to 6 December (2026-W49)”."""
        if column not in self._weeks_said:
            week = self.weeks[column]
            words = f"{span_words(week.monday, week.monday + timedelta(days=6))} ({week.iso})"
            self._weeks_said[column] = words
        return self._weeks_said[column]

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell."""
        return self._person_cell(row, column) if self.by_people else self._duty_cell(row, column)

    def column_of(self, week: Week) -> int:
        """Return the column of a week, which may lie outside."""
        return week - self.first

    def place_of(self, slot: Slot) -> tuple[int, int] | None:
        """Return row and column of a slot, None when it is not shown."""
        column = self.column_of(slot.week)
        if not 0 <= column < self.count:
            return None
        if not self.by_people:
            return next(
                ((n, column) for n, (r, k) in enumerate(self.duties) if (r.id, k) == (slot.rotation_id, slot.role)),
                None,
            )
        holder = self.draft.holder(slot)
        return next(((n, column) for n, p in enumerate(self.people) if p.id == holder), None)

    # People x weeks

    def _person_cell(self, row: int, column: int) -> Cell:
        person, week = self.people[row], self.weeks[column]
        held = self.draft.by_person_week.get((person.id, week), ())
        finding = self._found.get((person.id, week))
        said = f"{person.name}, {self.week_words(column)}"
        if held:
            chips = tuple(self._duty_chip(a) for a in held)
            words = "; ".join(f"{c.long}{_state_words(c)}" for c in chips)
            return Cell(f"{said}: {words}", chips, tuple(a.slot for a in held), finding=finding)
        kind = person_week(self.team, self.draft, person, week)
        if kind is PersonWeek.PROJECT:
            return Cell(f"{said}: project time", project=self._block_piece(person, column), finding=finding)
        away = kind is PersonWeek.AWAY
        return Cell(f"{said}: {'away' if away else 'not in the team'}", away=away, absent=not away, finding=finding)

    def _duty_chip(self, held: Assignment) -> Chip:
        rotation = self.team.rotation[held.slot.rotation_id]
        suite = self.team.suite[rotation.suite_id]
        return Chip(
            suite.code,
            f"{rotation.name} {held.slot.role}",
            suite.rgb,
            held.slot.role,
            self._is_draft(held),
            held.pinned,
        )

    def _is_draft(self, held: Assignment) -> bool:
        return self.published.holder(held.slot) != held.person_id

    def _block_piece(self, person: Person, column: int) -> str:
        left = column > 0 and self._is_project(person, column - 1)
        right = column + 1 < self.count and self._is_project(person, column + 1)
        return {(False, False): "single", (False, True): "first", (True, True): "middle", (True, False): "last"}[
            left, right
        ]

    def _is_project(self, person: Person, column: int) -> bool:
        return person_week(self.team, self.draft, person, self.weeks[column]) is PersonWeek.PROJECT

    # Rotations x weeks

    def _duty_cell(self, row: int, column: int) -> Cell:
        rotation, role = self.duties[row]
        slot = Slot(self.weeks[column], rotation.id, role)
        held = self.draft.held.get(slot)
        finding = self._found.get(((rotation.id, role), slot.week))
        said = f"{rotation.name} {role}, {self.week_words(column)}"
        if held is None:
            known = self.published.holder(slot)
            gone = f", published for {self.team.person[known].name}" if known is not None else ""
            is_open = role.is_duty
            words = f"{said}: {'open' if is_open else 'nobody'}{gone}"
            return Cell(words, slots=(slot,), open=is_open, finding=finding)
        person = self.team.person[held.person_id]
        rgb = self.team.suite[rotation.suite_id].rgb
        chip = Chip(person.initials, person.name, rgb, role, self._is_draft(held), held.pinned)
        return Cell(f"{said}: {person.name}{_state_words(chip)}", (chip,), (slot,), finding=finding)


def _state_words(chip: Chip) -> str:
    return (", draft" if chip.draft else "") + (", pinned" if chip.pinned else "")
