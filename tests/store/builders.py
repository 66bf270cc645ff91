"""Small stores for tests: a real store in memory with two rotations and four people."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from app.domain.people import Person
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Suite
from app.domain.weeks import HandoffTime, Week
from app.store.stores import Store

MONDAY = Week(date(2026, 11, 30))
START = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
NAMES = ("Ana Castillo", "Liam O'Connor", "Rosa Jiménez", "Wen Li (李雯)")


def ticking() -> Iterator[datetime]:
    """Yield instants one second apart."""
    at = START
    while True:
        yield at
        at += timedelta(seconds=1)


def clock_of(ticks: Iterator[datetime]) -> datetime:
    return next(ticks)


def small_store() -> Store:
    """Return a store with rotations 1 and 2 (primary, secondary) and people 1 to 4, nobody on duty."""
    ticks = ticking()
    store = Store.in_memory(clock=lambda: next(ticks), actor="tester")
    add_team(store)
    return store


def add_team(store: Store) -> None:
    with store.journal.step("Set up the team", "import"):
        both = []
        for name, code in (("Order Gateways", "OG"), ("FX Pricing", "FX")):
            suite = store.teams.add_suite(Suite(0, name, code))
            handoff = HandoffTime.parse("Mon 09:00 Europe/London" if code == "OG" else "Sun 16:00 America/New_York")
            rotation = Rotation(0, suite, name, (Role.PRIMARY, Role.SECONDARY), handoff)
            both.append(store.teams.add_rotation(rotation))
        may = frozenset((r, role) for r in both for role in (Role.PRIMARY, Role.SECONDARY))
        for name in NAMES:
            initials = name[0] + name.split()[1][0]
            store.people.add(Person(0, name, initials, f"{initials}@example.com", eligible=may))


def slot(weeks_on: int = 0, rotation_id: int = 1, role: Role = Role.PRIMARY) -> Slot:
    return Slot(MONDAY + weeks_on, rotation_id, role)


def assign(store: Store, person_id: int, at: Slot, reason: str = "") -> None:
    with store.journal.step(f"Assign {person_id}", "assign"):
        store.rotas.assign([Assignment(at, person_id, reason=reason)])
