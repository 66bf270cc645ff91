"""Whose own weeks are shown against what is usual: those of whoever sits at this machine, and nobody else's."""

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.people import Person
from app.domain.teams import Team


def whose_weeks(team: Team, me: int | None, asked: str = "") -> Person:
    """Return whoever sits here; `asked` may name them once more.

    Raises Refused where nobody has said who they are, and for anybody else: there is no leader board of persons.
    """
    if me is None or me not in team.person:
        raise Refused(tr("Say who you are in Settings (I am), or by a settings file; then your own weeks are shown."))
    person = team.person[me]
    if asked and team.find_person(asked) != person:
        raise Refused(tr("You are {name} on this machine, and only your own weeks are shown.", name=person.name))
    return person
