"""Project time: every person-week is a duty week, an away week or a project week."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.people import Person
from app.domain.rota import Rota
from app.domain.teams import Team
from app.domain.weeks import Week


class PersonWeek(StrEnum):
    """What a week is for a person; `absent` when the person is not in the team."""

    DUTY = "duty"
    PROJECT = "project"
    AWAY = "away"
    ABSENT = "absent"


@dataclass(frozen=True)
class ProjectBlock:
    """A stretch of project weeks not broken by duty or absence, first and last included."""

    person_id: int
    first: Week
    last: Week

    @property
    def weeks(self) -> int:
        """Length in weeks."""
        return self.last - self.first + 1


def person_week(team: Team, rota: Rota, person: Person, week: Week) -> PersonWeek:
    """Return what the week is for the person; duty stands before leave, since a held slot counts whatever else."""
    held = rota.held_by(person.id, week)
    if held and any(a.slot.role.is_duty for a in held):
        return PersonWeek.DUTY
    if not person.present_in(week):
        return PersonWeek.ABSENT
    return PersonWeek.AWAY if team.is_away(person.id, week) else PersonWeek.PROJECT


def block_around(is_project: Callable[[int], bool], number: int, last: int) -> tuple[int, int]:
    """Return the first and last of the stretch of project weeks that holds one, of weeks numbered from 0 to `last`."""
    begin = end = number
    while begin > 0 and is_project(begin - 1):
        begin -= 1
    while end < last and is_project(end + 1):
        end += 1
    return begin, end


def project_blocks(team: Team, rota: Rota, person: Person, weeks: Sequence[Week]) -> tuple[ProjectBlock, ...]:
    """Return the stretches of project weeks among consecutive `weeks`."""
    blocks: list[ProjectBlock] = []
    for week in weeks:
        if person_week(team, rota, person, week) is not PersonWeek.PROJECT:
            continue
        if blocks and blocks[-1].last + 1 == week:
            blocks[-1] = ProjectBlock(person.id, blocks[-1].first, week)
        else:
            blocks.append(ProjectBlock(person.id, week, week))
    return tuple(blocks)
