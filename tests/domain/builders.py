"""Plain values for tests of the domain."""

from datetime import date

from app.domain.holidays import Holiday
from app.domain.leave import Leave
from app.domain.people import Person
from app.domain.policies import Policy
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.suites import Suite
from app.domain.teams import Team
from app.domain.weeks import HandoffTime, Week

MONDAY = Week(date(2026, 11, 30))
LONDON = HandoffTime.parse("Mon 09:00 Europe/London")
SUNDAY = HandoffTime.parse("Sun 16:00 America/New_York")
ROLES = (Role.PRIMARY, Role.SECONDARY)


def rotation(number: int = 1, name: str = "Order Gateways", handoff: HandoffTime = LONDON) -> Rotation:
    return Rotation(number, number, name, ROLES, handoff)


def person(number: int, name: str = "", **facts: object) -> Person:
    may = frozenset((r, role) for r in (1, 2) for role in ROLES)
    values = {"eligible": may, **facts}
    return Person(number, name or f"Person {number}", f"P{number}", **values)  # type: ignore[arg-type]


def team(
    people: tuple[Person, ...] | None = None,
    leave: tuple[Leave, ...] = (),
    holidays: tuple[Holiday, ...] = (),
    **facts: object,
) -> Team:
    values: dict[str, object] = {
        "suites": (Suite(1, "Order Gateways", "OG"), Suite(2, "FX Pricing", "FX", colour=2)),
        "rotations": (rotation(), rotation(2, "FX Pricing", SUNDAY)),
        "people": tuple(person(n) for n in range(1, 5)) if people is None else people,
        **facts,
    }
    return Team("Team", "Europe/London", 1 / 3, Policy(), leave=leave, holidays=holidays, **values)  # type: ignore[arg-type]


def slot(weeks_on: int = 0, rotation_id: int = 1, role: Role = Role.PRIMARY) -> Slot:
    return Slot(MONDAY + weeks_on, rotation_id, role)


def rota(*held: tuple[int, int]) -> Rota:
    """Return a rota of (weeks on, person id) pairs, all primary of rotation 1."""
    return Rota.of(Assignment(slot(week), who) for week, who in held)
