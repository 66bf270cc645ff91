"""People in CSV: who is in the team, where, since when, and what they may hold."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from app.domain.languages import tr
from app.domain.people import Person, free_initials, initials_offers
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import zone
from app.store.stores import Store
from app.usecases import holidays
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.reports import Account
from app.usecases.imports.tables import Row, Shape, Table, check_columns
from app.usecases.teams import clean_name

PEOPLE = Shape(
    "people",
    ("name",),
    (
        "initials", "email", "office", "time_zone", "holidays", "joined", "left", "fte", "rotations",
        "experienced_from", "carry", "phone", "chat",
    ),
)  # fmt: skip
MOST_CARRY = 520
NamedRoles = tuple[tuple[str, tuple[Role, ...]], ...]


@dataclass(frozen=True)
class PersonLine:
    """One person as the file says: the values of the columns it has, and (rotation, roles) by name."""

    place: Place
    name: str
    values: dict[str, Any]
    roles: NamedRoles | None


@dataclass(frozen=True)
class PeopleFile:
    """The people of one file."""

    kind: ClassVar[str] = "people"
    order: ClassVar[int] = 1
    file: str
    lines: tuple[PersonLine, ...]

    def write(self, store: Store, account: Account) -> None:
        """Write the people inside a journal step."""
        writer = _Writer(store, self.lines)
        for line in self.lines:
            writer.write(line, account)
        for rotation, names in writer.shadows.items():
            account.notes.append(
                tr("{names} may also shadow {rotation}, being new.", names=", ".join(names), rotation=rotation)
            )


def read_people(table: Table) -> PeopleFile:
    """Read people; raise Refused naming line and column."""
    check_columns(table, PEOPLE)
    lines = tuple(_line(row) for row in table.rows)
    _check_unique(lines, "name", [line.name for line in lines])
    for key in ("email", "initials"):
        _check_unique(lines, key, [line.values.get(key, "") for line in lines])
    return PeopleFile(table.file, lines)


def _check_unique(lines: Iterable[PersonLine], what: str, texts: Iterable[str]) -> None:
    seen: dict[str, int | None] = {}
    for line, text in zip(lines, texts, strict=True):
        folded = text.casefold()
        if folded and folded in seen:
            raise line.place.at(what).refused(
                tr("“{text_}” stands in line {seen} already; change one of the two.", text_=text, seen=seen[folded])
            )
        seen[folded] = line.place.line


def _line(row: Row) -> PersonLine:
    with row.place("name").named():
        name = clean_name(row.cells["name"], "person")
    values: dict[str, Any] = {
        key: row.text(key) for key in ("initials", "email", "phone", "chat", "office") if row.has(key)
    }
    if text := row.text("time_zone"):
        with row.place("time_zone").named():
            zone(text)
        values["time_zone"] = text
    if row.has("holidays"):
        values["holidays"] = row.text("holidays")
    values |= {key: row.day(key) for key in ("joined", "left", "experienced_from") if row.has(key)}
    values |= _numbers(row)
    joined, left = values.get("joined"), values.get("left")
    if joined and left and left < joined:
        raise row.place("left").refused(_early(name, joined, left))
    return PersonLine(row.place(), name, values, _roles(row) if row.has("rotations") else None)


def _early(name: str, joined: date, left: date) -> str:
    return tr(
        "{name} leaves on {left}, before joining on {joined}; correct one of the two days.",
        name=name,
        left=left,
        joined=joined,
    )


def _numbers(row: Row) -> dict[str, float]:
    found = {}
    if row.has("fte"):
        found["fte"] = round(row.fraction("fte", 1.0), 4)
        if not 0 < found["fte"] <= 1:
            raise row.place("fte").refused(
                tr("“{text_}” must be above 0 and at most 1, such as 0.8.", text_=row.text("fte"))
            )
    if row.has("carry"):
        found["carry"] = round(row.fraction("carry", 0.0), 4)
        if not abs(found["carry"]) <= MOST_CARRY:
            raise row.place("carry").refused(
                tr("“{text_}” is not a likely number of weeks; correct it.", text_=row.text("carry"))
            )
    return found


def _roles(row: Row) -> NamedRoles:
    return tuple(_rotation_roles(row, part) for part in row.many("rotations"))


def _rotation_roles(row: Row, part: str) -> tuple[str, tuple[Role, ...]]:
    rotation, colon, words = part.rpartition(":")
    roles = tuple(word.strip().casefold() for word in words.split(",") if word.strip())
    if not colon or not rotation.strip() or not roles:
        example = "Order Gateways: primary, secondary; Market Data: secondary"
        raise row.place("rotations").refused(
            tr("“{part}” names no role; write it as “{example}”.", part=part, example=example)
        )
    for role in roles:
        if role not in list(Role):
            raise row.place("rotations").refused(
                tr("“{role}” is no role; the roles are {Role}.", role=role, Role=", ".join(Role))
            )
    return rotation.strip(), tuple(Role(role) for role in roles)


class _Writer:
    """Writes people one by one, keeping in mind who is in the team by now."""

    def __init__(self, store: Store, lines: Iterable[PersonLine]) -> None:
        self._store = store
        self._team = store.team()
        self._people = {p.id: p for p in self._team.people}
        self._reserved = {line.values.get("initials", "") for line in lines}
        self.shadows: dict[str, list[str]] = {}

    def write(self, line: PersonLine, account: Account) -> None:
        """Add or change one person."""
        known = self._known(line)
        values = dict(line.values)
        if line.roles is not None:
            values["eligible"] = self._eligible(line, line.roles)
        if values.get("holidays"):
            with line.place.at("holidays").named():
                holidays.check_calendar(values["holidays"])
        person = replace(known or Person(0, line.name, "", time_zone=self._team.time_zone), name=line.name, **values)
        self._save(known, self._with_initials(line, person, known), line.place, account)

    def _save(self, known: Person | None, person: Person, place: Place, account: Account) -> None:
        if person.joined and person.left and person.left < person.joined:
            raise place.at("left").refused(_early(person.name, person.joined, person.left))
        if not account.count("people", known, person):
            return
        if known is None:
            person = replace(person, id=self._store.people.add(person))
        else:
            self._store.people.update(person)
        self._people[person.id] = person

    def _known(self, line: PersonLine) -> Person | None:
        email, name = line.values.get("email", "").casefold(), line.name.casefold()
        by_email = next((p for p in self._people.values() if email and p.email.casefold() == email), None)
        by_name = next((p for p in self._people.values() if p.name.casefold() == name), None)
        if by_email and by_name and by_email.id != by_name.id:
            raise line.place.at("email").refused(
                tr(
                    "{values} belongs to {name}, and {name2} is somebody else; correct the name or the address.",
                    values=line.values["email"],
                    name=by_email.name,
                    name2=by_name.name,
                )
            )
        return by_email or by_name

    def _with_initials(self, line: PersonLine, person: Person, known: Person | None) -> Person:
        if not person.initials and known:
            return replace(person, initials=known.initials)
        taken = {p.initials: p.name for p in self._people.values() if p != known}
        if not person.initials:
            return replace(person, initials=free_initials(person.name, taken.keys() | self._reserved))
        if person.initials in taken:
            free = " or ".join(initials_offers(person.name, taken.keys() | self._reserved))
            raise line.place.at("initials").refused(
                tr(
                    "{taken} has the initials {initials} already; {free} are free for {name}.",
                    taken=taken[person.initials],
                    initials=person.initials,
                    free=free,
                    name=person.name,
                )
            )
        return person

    def _eligible(self, line: PersonLine, wanted: NamedRoles) -> frozenset[tuple[int, Role]]:
        """Return what the person may hold; somebody new may also shadow where they will be on duty."""
        found: set[tuple[int, Role]] = set()
        for name, roles in wanted:
            rotation = _rotation(self._team, line, name)
            if unknown := [role for role in roles if role not in rotation.roles]:
                raise line.place.at("rotations").refused(
                    tr(
                        "{name} has no role “{unknown}”; its roles are {roles}.",
                        name=rotation.name,
                        unknown=unknown[0],
                        roles=", ".join(rotation.roles),
                    )
                )
            found |= {(rotation.id, role) for role in roles}
            if line.values.get("experienced_from") and Role.SHADOW in rotation.roles and Role.SHADOW not in roles:
                found.add((rotation.id, Role.SHADOW))
                self.shadows.setdefault(rotation.name, []).append(line.name)
        return frozenset(found)


def _rotation(team: Team, line: PersonLine, name: str) -> Rotation:
    for rotation in team.rotations:
        if name.casefold() in (rotation.name.casefold(), team.suite[rotation.suite_id].code.casefold()):
            return rotation
    hint = suggestion(name, (r.name for r in team.rotations))
    raise line.place.at("rotations").refused(
        tr("there is no rotation “{name}” ({hint}); correct it or import the team file too.", name=name, hint=hint)
    )
