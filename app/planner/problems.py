"""A planning problem as values: weeks are numbered from 0 at the horizon's start, history has negative weeks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.policies import Policy

DUTY_ROLES = ("primary", "secondary")


@dataclass(frozen=True)
class Member:
    """One person: `start` is the first week in, `end` the first week out (None = always); weeks are horizon weeks.

    `gap` and `window_max` replace the policy's where they are not None; `shadowed` names rotations cleared for solo
    work; `eligible` maps a rotation to the roles the person may hold; `carry` is duty weeks above fair share so far.
    """

    id: str
    fte: float = 1.0
    start: int | None = None
    end: int | None = None
    gap: int | None = None
    window_max: int | None = None
    experienced_from: int = 0
    shadowed: frozenset[str] = frozenset()
    eligible: Mapping[str, frozenset[str]] = field(default_factory=dict)
    leave: frozenset[int] = frozenset()
    avoid: frozenset[int] = frozenset()
    prefer: frozenset[int] = frozenset()
    carry: float = 0.0
    holiday_carry: int = 0
    unpopular_carry: int = 0

    def present(self, week: int) -> bool:
        """Tell whether the person belongs to the team in the week."""
        return (self.start is None or week >= self.start) and (self.end is None or week < self.end)


@dataclass(frozen=True, order=True)
class Place:
    """One slot of a problem: week, rotation and role by name."""

    week: int
    rotation: str
    role: str


@dataclass(frozen=True, order=True)
class Held:
    """A person in a place."""

    place: Place
    person: str


@dataclass(frozen=True)
class Problem:
    """Everything a plan depends on; `rotations` maps a rotation to its roles in order.

    `week_names` serve the words; the first of them is the week `-names_before`.
    """

    name: str
    weeks: int
    policy: Policy
    rotations: Mapping[str, tuple[str, ...]]
    people: tuple[Member, ...]
    history: tuple[Held, ...] = ()
    pins: tuple[Held, ...] = ()
    published: tuple[Held, ...] = ()
    holidays: frozenset[int] = frozenset()
    unpopular: frozenset[int] = frozenset()
    week_names: tuple[str, ...] = ()
    names_before: int = 0

    def week_name(self, week: int) -> str:
        """Return what people call a week; those before the first name are named by how long ago they were."""
        if week < -self.names_before:
            return tr("the week before the plan") if week == -1 else tr("{n} weeks before the plan", n=-week)
        return self.week_names[week + self.names_before] if self.week_names else tr("week {week}", week=week)

    def __post_init__(self) -> None:
        known = {p.id for p in self.people}
        if len(known) < len(self.people):
            raise Refused("Two people of the problem have the same id; give each person an id of their own.")
        taken: dict[Place, str] = {}
        for pin in self.pins:
            where = f"{pin.place.rotation} {pin.place.role} in week {pin.place.week}"
            if pin.person not in known:
                raise Refused(f"{where} is pinned to “{pin.person}”, who is not in the problem; remove that pin.")
            if pin.place.role not in self.rotations.get(pin.place.rotation, ()) or not 0 <= pin.place.week < self.weeks:
                raise Refused(f"{where} is pinned, but the plan has no such slot; remove that pin.")
            if taken.setdefault(pin.place, pin.person) != pin.person:
                raise Refused(f"{where} is pinned to {taken[pin.place]} and to {pin.person}; keep one of the two pins.")

    def places(self) -> list[Place]:
        """Return every slot of the horizon in order of week, rotation and role."""
        return [Place(w, r, k) for w in range(self.weeks) for r, roles in self.rotations.items() for k in roles]
