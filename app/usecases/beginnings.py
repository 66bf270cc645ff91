"""Beginning with one's own people: pasted names become a team with rotations that can be planned at once."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.people import Person
from app.domain.rotations import Role, Rotation
from app.domain.settings import SETTINGS
from app.domain.suites import SUITE_COLOURS, Suite, suite_code
from app.domain.weeks import HandoffTime, zone
from app.store.files import remove_file
from app.store.journal import Clock
from app.store.stores import Store, now_utc
from app.usecases.imports.names import NamedPerson, NameList
from app.usecases.teams import clean_name

BOTH_FROM = 6  # with fewer people two duties a week would break the usual rest of two weeks
HANDOFF = "Mon 09:00"


@dataclass(frozen=True)
class Beginning:
    """How to begin: the team's name, the zone of people and handoffs, and the rotation of those the list names none."""

    team: str = tr("Support team")
    time_zone: str = "UTC"
    rotation: str = "Support"


def make_team(path: Path, names: NameList, wish: Beginning, *, clock: Clock = now_utc) -> Store:
    """Make a new team file with the people named and return it open; nothing is left behind when anything fails."""
    zone(wish.time_zone)
    name = clean_name(wish.team, "team")
    _check(names)
    with ExitStack() as clean_up:
        store = Store.new(path, clock=clock, name=name, time_zone=wish.time_zone)
        clean_up.callback(remove_file, path)
        clean_up.callback(store.close)
        begin_team(store, names, wish)
        clean_up.pop_all()
    return store


def begin_team(store: Store, names: NameList, wish: Beginning) -> Changes:
    """Fill an empty team with the people named, their rotations and a policy that so few or many can keep, in one step.

    A rotation has a primary and a secondary where six people or more share it, else a primary alone.
    """
    _check(names)
    team = store.team()
    if team.people or team.rotations:
        raise Refused(tr("The team is not empty; add people on the People page, or import a file of them."))
    crews = _crews(names, clean_name(wish.rotation, "rotation"))
    count = tr("{n} person|{n} people", "", len(names.people))
    with store.journal.step(tr("Begin with {count}", count=count), "begin") as step:
        may: dict[int, set[tuple[int, Role]]] = {p.line: set() for p in names.people}
        for rotation, crew in _rotations(store, crews, wish):
            for person in crew:
                may[person.line] |= {(rotation.id, role) for role in rotation.roles}
        for person in names.people:
            store.people.add(_person(person, frozenset(may[person.line]), wish.time_zone))
        store.teams.save_settings(_settings(min(len(crew) for crew in crews.values())))
    return step.changes


def _check(names: NameList) -> None:
    if names.problems:
        raise Refused(tr("{problems} Nothing was made.", problems=names.problems[0]))
    if not names.people:
        raise Refused(tr("There is no name; write one in each line."))


def _crews(names: NameList, default: str) -> dict[str, list[NamedPerson]]:
    """Return who shares which rotation; those without one share the default."""
    crews: dict[str, list[NamedPerson]] = {name: [] for name in names.rotations}
    spelled = {name.casefold(): name for name in crews}
    for person in names.people:
        wanted = {spelled[name.casefold()] for name in person.rotations} or {spelled.get(default.casefold(), default)}
        for name in sorted(wanted):
            crews.setdefault(name, []).append(person)
    return crews


def _rotations(
    store: Store, crews: dict[str, list[NamedPerson]], wish: Beginning
) -> Iterator[tuple[Rotation, list[NamedPerson]]]:
    codes: set[str] = set()
    for number, (name, crew) in enumerate(crews.items()):
        code = suite_code(name, codes)
        codes.add(code)
        suite = store.teams.add_suite(Suite(0, name, code, colour=number % len(SUITE_COLOURS)))
        roles = (Role.PRIMARY, Role.SECONDARY) if len(crew) >= BOTH_FROM else (Role.PRIMARY,)
        handoff = HandoffTime.parse(f"{HANDOFF} {wish.time_zone}")
        rotation_id = store.teams.add_rotation(Rotation(0, suite, name, roles, handoff))
        yield Rotation(rotation_id, suite, name, roles, handoff), crew


def _person(person: NamedPerson, may: frozenset[tuple[int, Role]], zone_name: str) -> Person:
    where = person.time_zone or zone_name
    return Person(0, person.name, person.initials, person.email, person.office, where, eligible=may)


def _settings(smallest: int) -> dict[str, int]:
    """Return the rules that the smallest crew cannot keep as they are usual, loosened until it can."""
    gap, window, most = (SETTINGS[key].default for key in ("gap_weeks", "window_weeks", "window_duties"))
    settings = {"gap_weeks": min(gap, smallest - 1), "window_duties": max(most, -(-window // smallest))}
    return {key: value for key, value in settings.items() if value != SETTINGS[key].default}
