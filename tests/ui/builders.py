"""A real store in memory with a small team that has a past, a present and a future."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.domain.contacts import Contact
from app.domain.events import Event, EventKind
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
THIS_WEEK = Week(date(2026, 11, 23))
NAMES = ("Ana Castillo", "Liam O'Connor", "Rosa Jiménez", "Wen Li (李雯)", "Søren Holm", "Uma Rao")
ZONES = ("America/New_York", "Europe/London")


def team_store() -> Store:
    """Return a store with two rotations and six people; weeks -2 to +9 are published."""
    store = Store.in_memory(clock=lambda: NOW, actor="tester", name="Execution support")
    add_team(store)
    return store


def team_file(folder: Path) -> Path:
    """Write the team into a file of a folder."""
    path = folder / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    return path


def add_team(store: Store) -> None:
    with store.journal.step("Import 3 files", "import"):
        rotations = [_rotation(store, n, name, code) for n, (name, code) in enumerate(SUITES)]
        may = frozenset((r.id, role) for r in rotations for role in r.roles)
        for number, name in enumerate(NAMES):
            store.people.add(_person(number, name, may))
        _fill_log(store)
    with store.journal.step("Plan 12 weeks", "plan"):
        store.rotas.assign(_planned(rotations))
    publish_rota(store)


SUITES = (("Order Gateways", "OG"), ("FX Pricing", "FX"))


def _rotation(store: Store, number: int, name: str, code: str) -> Rotation:
    suite = store.teams.add_suite(Suite(0, name, code, colour=number))
    handoff = HandoffTime.parse("Mon 09:00 Europe/London" if number else "Mon 09:00 America/New_York")
    rotation = Rotation(0, suite, name, (Role.PRIMARY, Role.SECONDARY), handoff)
    return replace(rotation, id=store.teams.add_rotation(rotation))


def _person(number: int, name: str, may: frozenset[tuple[int, Role]]) -> Person:
    initials = name[0] + name.split()[1][0]
    office = ("New York", "London")[number % 2]
    email = f"{initials.lower()}@example.com"
    return Person(0, name, initials, email, office, ZONES[number % 2], joined=date(2024, 3, 1), eligible=may)


def _planned(rotations: list[Rotation]) -> list[Assignment]:
    """Three pairs take turns; who is primary of one rotation in a week holds nothing in the other."""
    found = []
    for n in range(-2, 10):
        pairs = [((2 * n + 2 * k) % 6 + 1, (2 * n + 2 * k + 1) % 6 + 1) for k in range(2)]
        for rotation, pair in zip(rotations, pairs, strict=True):
            for role, person_id in zip(rotation.roles, pair, strict=True):
                found.append(Assignment(Slot(THIS_WEEK + n, rotation.id, role), person_id, reason="small team"))
    return found


def _fill_log(store: Store) -> None:
    application = store.teams.add_application(1, "oms-gateway", "Order Management")
    bug = store.log.add_known_bug(KnownBug(0, 1, application, "sequence gap after restart", "reset outbound"))
    opened = NOW - timedelta(hours=20)
    store.log.add_issue(Issue(0, opened, None, 1, application, IssueKind.NOVEL, "Basket flow exceeded throttle"))
    store.log.add_issue(
        Issue(0, opened, NOW - timedelta(hours=19), 1, application, IssueKind.KNOWN, "gap again", bug, 25)
    )
    day = date(2026, 11, 26)
    store.events.add(Event(0, day, day, EventKind.EXCHANGE_HOLIDAY, "NYSE closed", frozenset({1})))
    store.log.add_contact(Contact(0, "Exchange operations desk", "exchange", "+1 555 0100", suite_ids=frozenset({1})))
    store.people.add_leave(Leave(0, 1, date(2026, 12, 21), date(2026, 12, 24)))
    store.people.add_leave(Leave(0, None, date(2026, 12, 7), date(2026, 12, 8), source="leave-google.ics", uid="a"))
