"""A team file as large as the largest we promise: 200 people, 25 rotations, ten years of weeks, made straight away."""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from app.domain.contacts import Contact
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import KnownBug
from app.domain.leave import Leave
from app.domain.people import Person
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Suite
from app.domain.weeks import HandoffTime, Week
from app.store.stores import Store
from app.usecases.publishing import publish_rota

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
FIRST = Week(date(2018, 1, 1))
CREW = 8
GIVEN = (
    "Ana", "Ben", "Chloe", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Inga", "Jonas",
    "Kavya", "Liam", "Mei", "Noa", "Omar", "Priya", "Quentin", "Rosa", "Søren", "Tara",
)  # fmt: skip
FAMILY = ("Castillo", "Okafor", "Martin", "Volkov", "Kaya", "Haddad", "Lam", "Tanaka", "Duarte", "Weber-Schneider")
LONG_TITLE = "gateway of {suite} refuses every order of the closing auction until somebody logs it on again"
ZONES = ("America/New_York", "Europe/London", "Asia/Hong_Kong", "Asia/Tokyo")


def make_large(path: Path | None, people: int = 200, rotations: int = 25, weeks: int = 520) -> Store:
    """Return a store whose rotations are each held by a crew of eight in turn; weeks from January 2018 on."""
    store = Store.new(path, lambda: NOW, "bench") if path else Store.in_memory(lambda: NOW, "bench")
    with store.journal.step("Import", "import"):
        made = [_rotation(store, n) for n in range(rotations)]
        for number in range(people):
            store.people.add(_person(number, made[number % rotations].id))
    with store.journal.step("Plan", "plan"):
        store.rotas.assign(_planned(made, people, weeks))
        for leave in _leave(people, weeks):
            store.people.add_leave(leave)
    publish_rota(store)
    return store


def fill_large_log(store: Store, issues: int = 3000, each: int = 2) -> None:
    """Add issues of two years, half of them of known bugs, with `each` bugs and contacts for every suite."""
    chance, suites = Random(2), store.team().suites
    with store.journal.step("Two years of issues", "import"):
        for suite in suites:
            for number in range(each):
                title = f"{LONG_TITLE.format(suite=suite.name)}, case {number + 1}"
                store.log.add_known_bug(KnownBug(0, suite.id, None, title, "Log the gateway on again\nTell the desk"))
                name = f"Exchange desk {number + 1} of {suite.name}"
                store.log.add_contact(Contact(0, name, "exchange", "+44 20 7946 0000", suite_ids=frozenset({suite.id})))
        bugs = store.log.known_bugs()
        store.log.add_issues(_issue(chance, bugs, [suite.id for suite in suites]) for _ in range(issues))


def _issue(chance: Random, bugs: Sequence[KnownBug], suites: Sequence[int]) -> Issue:
    opened, spent = NOW - timedelta(minutes=chance.randrange(104 * 7 * 1440)), chance.randrange(1, 90)
    over = opened + timedelta(minutes=spent)
    if chance.random() < 0.5:
        bug = bugs[int(len(bugs) * chance.random() ** 3)]
        return Issue(0, opened, over, bug.suite_id, None, IssueKind.KNOWN, bug.title, bug.id, spent)
    kind = chance.choice([IssueKind.NOISE, IssueKind.REQUEST, IssueKind.NOVEL])
    title = f"something else happened {chance.randrange(3000)}"
    return Issue(0, opened, over, chance.choice(suites), None, kind, title, None, spent)


def _rotation(store: Store, number: int) -> Rotation:
    suite = store.teams.add_suite(Suite(0, f"Suite {number + 1:02d}", f"S{number + 1}", colour=number % 10))
    handoff = HandoffTime.parse(f"Mon 09:00 {ZONES[number % len(ZONES)]}")
    rotation = Rotation(0, suite, f"Suite {number + 1:02d}", (Role.PRIMARY, Role.SECONDARY), handoff)
    rotation_id = store.teams.add_rotation(rotation)
    return Rotation(rotation_id, suite, rotation.name, rotation.roles, handoff)


def _person(number: int, rotation_id: int) -> Person:
    eligible = frozenset({(rotation_id, Role.PRIMARY), (rotation_id, Role.SECONDARY)})
    name = f"{GIVEN[number % len(GIVEN)]} {FAMILY[number // len(GIVEN) % len(FAMILY)]}"
    return Person(0, name, f"P{number + 1}", f"p{number + 1}@example.com", "London", ZONES[1], eligible=eligible)


def _planned(rotations: list[Rotation], people: int, weeks: int) -> Iterator[Assignment]:
    count = len(rotations)
    for number, rotation in enumerate(rotations):
        crew = [1 + number + k * count for k in range(people // count)] or [1 + number % people]
        for n in range(weeks):
            for turn, role in enumerate(rotation.roles):
                who = crew[(n + turn * (len(crew) // 2)) % len(crew)]
                yield Assignment(Slot(FIRST + n, rotation.id, role), who)


def _leave(people: int, weeks: int) -> Iterator[Leave]:
    for number in range(people):
        for year in range(weeks // 52):
            first = FIRST.monday + timedelta(weeks=52 * year + (number * 7) % 50, days=number % 5)
            yield Leave(0, number + 1, first, first + timedelta(days=4))


if __name__ == "__main__":
    make_large(Path(sys.argv[1])).close()
