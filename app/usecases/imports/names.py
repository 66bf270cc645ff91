"""Names as people have them: a list, a column or a table from a spreadsheet, or an address line of a mail.

Everything that is not understood is said in sentences, all of them at once, so that a preview can list them.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.cells import FORMULA_SIGNS
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.people import free_initials
from app.domain.weeks import zone
from app.usecases.teams import clean_name

MOST_PEOPLE = 1000
LONGEST_SHOWN = 40
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "full name", "engineer", "person", "who", "member", "people"),
    "first": ("first name", "given name", "forename"),
    "last": ("last name", "surname", "family name"),
    "initials": ("initials", "short"),
    "email": ("email", "e-mail", "mail", "email address", "e-mail address"),
    "office": ("office", "location", "city", "site"),
    "time_zone": ("time zone", "time_zone", "timezone", "zone"),
    "rotations": ("rotation", "rotations", "suite", "team", "group", "supports"),
}
HEADS = {word: key for key, words in COLUMNS.items() for word in words}
ADDRESS = re.compile(r"^(?P<name>[^<>]+?)\s*<(?P<email>[^<>@\s]+@[^<>\s]+)>$")
BULLET = re.compile(r"^(?:[-*•–]|\d+[.)])\s+")


@dataclass(frozen=True)
class NamedPerson:
    """One person as understood; `rotations` are names, empty where the table does not say."""

    line: int
    name: str
    initials: str = ""
    email: str = ""
    office: str = ""
    time_zone: str = ""
    rotations: tuple[str, ...] = ()


@dataclass(frozen=True)
class NameList:
    """What was understood; nothing is taken while there are `problems`, `notes` are worth knowing."""

    people: tuple[NamedPerson, ...]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def rotations(self) -> tuple[str, ...]:
        """The rotations named, in order of appearance."""
        found: dict[str, str] = {}
        for name in (name for person in self.people for name in person.rotations):
            found.setdefault(name.casefold(), name)
        return tuple(found.values())


def read_names(text: str) -> NameList:
    """Return the people of a text; raise Refused when there are more than a team can have."""
    rows = _rows(text)
    if len(rows) > MOST_PEOPLE + 1:
        count = sum(len(cells) for _, cells in rows)
        raise Refused(
            tr(
                "There are {rows:,} lines of {count:,} cells, and a team begins with at most "
                "{MOST_PEOPLE:,} people; copy the names only.",
                rows=len(rows),
                count=count,
                MOST_PEOPLE=MOST_PEOPLE,
            )
        )
    heads, notes = _heads(rows[0][1]) if rows else ({}, [])
    reader = _Reader(heads)
    for line, cells in rows[1:] if heads else rows:
        reader.take(line, cells)
    people = reader.with_initials()
    if not rows:
        reader.problems.append(tr("There is no name yet; paste a list or a table of names."))
    return NameList(people, tuple(dict.fromkeys(reader.problems)), (*notes, *reader.notes))


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the lines that hold something, with their number; one line alone may hold many names."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [(n, line) for n, line in enumerate(lines, 1) if line.strip()]
    if len(filled) == 1 and "\t" not in filled[0][1]:
        separator = ";" if ";" in filled[0][1] else ","
        return [(filled[0][0], [part]) for part in filled[0][1].split(separator) if part.strip()]
    first = filled[0][1] if filled else ""
    separator = next((mark for mark in "\t;," if mark in first), "\t")
    rows = [
        (n, [c.strip() for c in next(csv.reader(io.StringIO(line), delimiter=separator), [])]) for n, line in filled
    ]
    turned = separator == "," and all(_is_last_first(cells) for _, cells in rows)
    return [(n, [f"{cells[1]} {cells[0]}"]) for n, cells in rows] if turned else rows


def _cells(line: str, separator: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=separator), [])]


def _is_last_first(cells: list[str]) -> bool:
    """Tell whether a line reads “Castillo, Ana”."""
    return (
        len(cells) == 2
        and all(cells)
        and not any("@" in c or c.casefold() in HEADS for c in cells)
        and (" " not in cells[0])
    )


def _heads(cells: list[str]) -> tuple[dict[int, str], list[str]]:
    """Return what the columns hold when the first line names them, and which are not used."""
    found = {n: HEADS[c.casefold()] for n, c in enumerate(cells) if c.casefold() in HEADS}
    if not {"name", "first", "last"} & set(found.values()):
        return {}, []
    unused = [f"“{_short(c)}”" for n, c in enumerate(cells) if c and n not in found]
    return found, [
        tr(
            "Not used: the {what} {unused}.",
            what=tr("columns") if len(unused) > 1 else tr("column"),
            unused=", ".join(unused),
        )
    ] if unused else []


class _Reader:
    """Collects people line by line with everything that is wrong."""

    def __init__(self, heads: Mapping[int, str]) -> None:
        self._heads = heads
        self._seen: dict[str, NamedPerson] = {}
        self._emails: dict[str, int] = {}
        self._people: list[NamedPerson] = []
        self.problems: list[str] = []
        self.notes: list[str] = []

    def take(self, line: int, cells: list[str]) -> None:
        """Read one line."""
        plain = [BULLET.sub("", cell) for cell in cells]
        if formula := next((c for c in plain if c.startswith(FORMULA_SIGNS)), ""):
            self.problems.append(
                tr("Line {line}: “{short}” is a formula; paste its value instead.", line=line, short=_short(formula))
            )
            return
        values = self._by_heads(plain) if self._heads else _by_looks(plain)
        try:
            self._add(_person(line, values))
        except Refused as error:
            self.problems.append(tr("Line {line}: {error}", line=line, error=error))

    def _by_heads(self, cells: list[str]) -> dict[str, str]:
        values = {key: cells[n] for n, key in self._heads.items() if n < len(cells) and cells[n]}
        both = " ".join(part for part in (values.pop("first", ""), values.pop("last", "")) if part)
        return {"name": both} | values if both else values

    def _add(self, person: NamedPerson) -> None:
        folded, email = person.name.casefold(), person.email.casefold()
        twin = self._seen.get(folded)
        if twin and (not email or not twin.email):
            raise Refused(
                tr(
                    "“{short}” stands in line {line} already; take one out, or give both their e-mail "
                    "address if they are two people.",
                    short=_short(person.name),
                    line=twin.line,
                )
            )
        if email and email in self._emails:
            raise Refused(
                tr(
                    "{short} stands in line {emails} already; change one of the two.",
                    short=_short(person.email),
                    emails=self._emails[email],
                )
            )
        self._seen.setdefault(folded, person)
        self._emails[email] = person.line
        self._people.append(person)

    def with_initials(self) -> tuple[NamedPerson, ...]:
        """Return the people with initials that nobody shares; who asked for them first has them."""
        taken: set[str] = set()
        wanted = {p.initials for p in self._people if p.initials}
        found = []
        for person in self._people:
            initials = person.initials
            if not initials or initials in taken:
                free = free_initials(person.name, taken | wanted)
                if initials:
                    self.notes.append(
                        tr(
                            "Line {line}: {initials} is taken, so {short} gets {free}.",
                            line=person.line,
                            initials=initials,
                            short=_short(person.name),
                            free=free,
                        )
                    )
                initials = free
            taken.add(initials)
            found.append(replace(person, initials=initials))
        return tuple(found)


def _by_looks(cells: list[str]) -> dict[str, str]:
    """Tell the cells of a line without a header apart: e-mail by its sign, the name first, then the office."""
    if match := ADDRESS.match(cells[0]):
        return {"name": _turned(match["name"].strip('"')), "email": match["email"]}
    emails = [c for c in cells if "@" in c]
    words = [c for c in cells if c and "@" not in c]
    values = dict(zip(("name", "office"), words, strict=False))
    if len(cells) == 1 and words:
        values["name"] = _turned(words[0])
    return values | ({"email": emails[0]} if emails else {})


def _turned(name: str) -> str:
    """Return “Ana Castillo” for “Castillo, Ana”."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else name


def _person(line: int, values: Mapping[str, str]) -> NamedPerson:
    name = clean_name(" ".join(values.get("name", "").split()), "person")
    if zone_name := values.get("time_zone", ""):
        zone(zone_name)
    email = values.get("email", "")
    if email and not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        raise Refused(tr("“{short}” is no e-mail address; correct it.", short=_short(email)))
    named = [part.strip() for part in re.split("[;,/]", values.get("rotations", "")) if part.strip()]
    rotations = tuple(clean_name(part.partition(":")[0], "rotation") for part in named)
    initials = clean_name(values["initials"], "person") if values.get("initials") else ""
    office = clean_name(values["office"], "office") if values.get("office") else ""
    return NamedPerson(line, name, initials, email, office, zone_name, rotations)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"
