"""Cells of a table as changes of the rota: read whole with everything that is wrong, then written in one step.

A table has the rows and weeks of the grid. By rotations a cell names a person (or is empty: the slot is opened); by
people it names the slots the person holds, such as “Order Gateways primary; Market Data secondary”.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.cells import FORMULA_SIGNS
from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Assignment, Rota, RowKey, Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.assigning import put

Table = Sequence[Sequence[str]]
NOT_A_SLOT = frozenset({"", "away", "open", "nobody"})
MOST_CELLS = 200_000


@dataclass(frozen=True)
class Paste:
    """What a table would change: `holders` only of slots that differ; `unknown` says in sentences what is wrong."""

    cells: int
    holders: Mapping[Slot, int | None]
    unknown: tuple[str, ...] = ()

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        """The slots that get a holder."""
        return tuple(Assignment(slot, who) for slot, who in self.holders.items() if who is not None)

    @property
    def opened(self) -> tuple[Slot, ...]:
        """The slots that are opened."""
        return tuple(slot for slot, who in self.holders.items() if who is None)


def read_table(text: str) -> list[list[str]]:
    """Return the cells of tab-separated text as a spreadsheet writes it; raise Refused for more than MOST_CELLS."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    table = [[_plain(cell) for cell in row] for row in csv.reader(io.StringIO(lines), delimiter="\t")]
    count = sum(len(row) for row in table)
    if count > MOST_CELLS:
        raise Refused(
            tr(
                "The clipboard holds {count:,} cells; {MOST_CELLS:,} is the most, so copy a smaller part.",
                count=count,
                MOST_CELLS=MOST_CELLS,
            )
        )
    return table


def _plain(cell: str) -> str:
    words = cell.strip()
    return words[1:] if words.startswith("'") and words[1:].startswith(FORMULA_SIGNS) else words


def read_paste(team: Team, rota: Rota, rows: Sequence[RowKey], weeks: Sequence[Week], table: Table) -> Paste:
    """Return what a table would change, its first cell at the first row and week; raise Refused where it is too large.

    `rows` and `weeks` are those of the grid from the first cell on.
    """
    height, width = len(table), max((len(row) for row in table), default=0)
    if height > len(rows) or width > len(weeks):
        raise Refused(
            tr(
                "The table has {height:,} rows of {width:,} weeks, but here are {rows:,} rows of "
                "{weeks:,}; begin further up or further left, or copy a smaller part.",
                height=height,
                width=width,
                rows=len(rows),
                weeks=len(weeks),
            )
        )
    reader = _Reader(team, rota)
    for key, line in zip(rows, table, strict=False):
        for week, words in zip(weeks, line, strict=False):
            reader.take(key, week, words)
    differs = {slot: who for slot, who in reader.holders().items() if rota.holder(slot) != who}
    return Paste(sum(len(line) for line in table), differs, tuple(dict.fromkeys(reader.unknown)))


def paste(store: Store, wanted: Paste, reason: str = "", label: str = "") -> Changes:
    """Write what a table would change in one step; raise Refused when something in it is unknown or breaks a rule."""
    if wanted.unknown:
        raise Refused(
            tr("{unknown} Correct the table and paste it again; nothing was changed.", unknown=wanted.unknown[0])
        )
    count = len(wanted.holders)
    words = label or tr("Paste {n} slot|Paste {n} slots", "", count)
    assignments = [replace(a, reason=reason.strip()) for a in wanted.assignments]
    return put(store, assignments, words, opened=wanted.opened)


class _Reader:
    """Collects who holds what after a table; the person given wins over the slot left empty elsewhere."""

    def __init__(self, team: Team, rota: Rota) -> None:
        self._team, self._rota = team, rota
        self._people = {name.casefold(): p.id for p in team.people for name in (p.initials, p.email, p.name) if name}
        self._twice = _names_of_several(team)
        self._slots = dict(_slot_names(team))
        self._given: dict[Slot, int] = {}
        self._emptied: set[Slot] = set()
        self.unknown: list[str] = []

    def take(self, key: RowKey, week: Week, words: str) -> None:
        """Read one cell."""
        if isinstance(key, int):
            self._take_slots(key, week, words)
        else:
            self._take_holder(Slot(week, *key), words)

    def holders(self) -> dict[Slot, int | None]:
        """Return the holder of every slot the table speaks of."""
        return {**dict.fromkeys(self._emptied), **self._given}

    def _take_holder(self, slot: Slot, words: str) -> None:
        if words.casefold() in NOT_A_SLOT:
            self._emptied.add(slot)
        elif words.casefold() in self._twice:
            self.unknown.append(
                tr("“{short}” is the name of more than one person; write the initials.", short=_short(words))
            )
        elif (person := self._people.get(words.casefold())) is None:
            self.unknown.append(tr("“{short}” ({iso}) is nobody in the team.", short=_short(words), iso=slot.week.iso))
        else:
            self._give(slot, person)

    def _take_slots(self, person: int, week: Week, words: str) -> None:
        self._emptied |= {a.slot for a in self._rota.held_by(person, week)}
        for part in (p.strip() for p in words.split(";")):
            if part.casefold() in NOT_A_SLOT:
                continue
            found = self._slots.get(part.casefold())
            if found is None:
                self.unknown.append(
                    tr("“{short}” ({iso}) is no slot; write a rotation and a role.", short=_short(part), iso=week.iso)
                )
            else:
                self._give(Slot(week, *found), person)

    def _give(self, slot: Slot, person: int) -> None:
        if self._given.setdefault(slot, person) != person:
            names = " and ".join(self._team.person[p].name for p in (self._given[slot], person))
            self.unknown.append(tr("{slot} is given to {names}.", slot=self._team.slot_words(slot), names=names))


def _slot_names(team: Team) -> Iterator[tuple[str, tuple[int, Role]]]:
    for rotation in team.rotations:
        code = team.suite[rotation.suite_id].code
        for role in rotation.roles:
            for name in (rotation.name, code):
                yield f"{name} {role}".casefold(), (rotation.id, role)
        yield code.casefold(), (rotation.id, rotation.roles[0])
        yield f"{code} 2".casefold(), (rotation.id, Role.SECONDARY)


def _names_of_several(team: Team) -> set[str]:
    names = [p.name.casefold() for p in team.people]
    return {name for name in names if names.count(name) > 1}


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"


def repeated(line: Sequence[str]) -> list[str]:
    """Return a line whose leading run of filled cells goes on to its end; the first cell alone where all are filled."""
    run = next((n for n, words in enumerate(line) if not words), len(line))
    pattern = line[: run if run < len(line) else 1]
    return [pattern[n % len(pattern)] for n in range(len(line))] if pattern else list(line)
