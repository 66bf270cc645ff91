"""Everything the grid shows as one value: the team, both rotas, findings, and which weeks and rows."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from app.domain.fairness import Load, loads
from app.domain.findings import Finding, Severity
from app.domain.holidays import Holiday
from app.domain.people import Person
from app.domain.projects import ProjectBlock, project_blocks
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between, weeks_from

LOAD_WEEKS_BACK, LOAD_WEEKS_AHEAD = 26, 52
RowKey = int | tuple[int, Role]


@dataclass(frozen=True)
class RotaView:
    """Values only, so that a change makes a new one."""

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

    @cached_property
    def row_keys(self) -> tuple[RowKey, ...]:
        """What each row stands for, whatever its place: a person id, or a rotation id and role."""
        return tuple(p.id for p in self.people) if self.by_people else tuple((r.id, k) for r, k in self.duties)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.people) if self.by_people else len(self.duties)

    @cached_property
    def worst(self) -> dict[tuple[object, Week], Severity]:
        """The worst finding by row key and week."""
        worst: dict[tuple[object, Week], Severity] = {}
        order = list(Severity)
        for finding in sorted(self.findings, key=lambda f: order.index(f.severity), reverse=True):
            slot = finding.slot
            worst[(slot.rotation_id, slot.role), slot.week] = finding.severity
            if finding.person_id is not None:
                worst[finding.person_id, slot.week] = finding.severity
        return worst

    @cached_property
    def holidays(self) -> dict[Week, tuple[Holiday, ...]]:
        """Public and exchange holidays on working days, by week."""
        found: dict[Week, list[Holiday]] = {}
        for holiday in self.team.holidays:
            if holiday.day.weekday() < 5:
                found.setdefault(Week.of(holiday.day), []).append(holiday)
        return {week: tuple(some) for week, some in found.items()}

    def row_words(self, row: int) -> str:
        """Return the name of a row as a screen reader says it."""
        return self.people[row].name if self.by_people else f"{self.duties[row][0].name} {self.duties[row][1]}"

    def column_of(self, week: Week) -> int:
        """Return the column of a week, which may lie outside."""
        return week - self.first

    def row_of(self, slot: Slot) -> int | None:
        """Return the row of a slot (of its holder, by people), None when it has none."""
        key = self.draft.holder(slot) if self.by_people else (slot.rotation_id, slot.role)
        return self.row_keys.index(key) if key in self.row_keys else None

    def place_of(self, slot: Slot) -> tuple[int, int] | None:
        """Return row and column of a slot, None when it is not shown."""
        row, column = self.row_of(slot), self.column_of(slot.week)
        return (row, column) if row is not None and 0 <= column < self.count else None

    @cached_property
    def planned_until(self) -> Week | None:
        """The last week in which anybody holds a slot."""
        return self.draft.last_week()

    def block_at(self, person: Person, week: Week) -> ProjectBlock:
        """Return the project block around a project week that is planned."""
        if person.id not in self._blocks:
            weeks = [w for w in self.weeks if self.planned_until is not None and w <= self.planned_until]
            blocks = project_blocks(self.team, self.draft, person, weeks)
            self._blocks[person.id] = {w: b for b in blocks for w in weeks_between(b.first, b.last)}
        return self._blocks[person.id][week]

    @cached_property
    def _blocks(self) -> dict[int, dict[Week, ProjectBlock]]:
        return {}

    @cached_property
    def load_weeks(self) -> tuple[Week, ...]:
        """The weeks over which load is compared: those held, at most half a year back and a year ahead."""
        last = self.planned_until
        if last is None:
            return ()
        now = Week.of(self.today)
        first = max(min(s.week for s in self.draft.held), now + -LOAD_WEEKS_BACK)
        return tuple(weeks_between(first, min(last, now + LOAD_WEEKS_AHEAD)))

    @cached_property
    def loads(self) -> dict[int, Load]:
        """Everybody's load over `load_weeks`, by person id."""
        return {load.person_id: load for load in loads(self.team, self.draft, self.load_weeks)}
