"""A plan as a value: who holds what, what it costs and why the rest stays open."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.planner.problems import Held, Place


@dataclass(frozen=True)
class OpenPlace:
    """A slot nobody can hold, with one reason for each person eligible for it."""

    place: Place
    reasons: Mapping[str, str]


@dataclass(frozen=True)
class Violation:
    """A hard rule broken at a place, by a person where the rule is about one; `words` explain it without names."""

    rule: str
    place: Place
    person: str
    words: str


@dataclass(frozen=True)
class Plan:
    """Assignments in order of time, the cost by component (smaller is better), and what is known about the best.

    `bound` is a proven lower bound of the cost, None where none is known; `optimal` says that nothing can be better.
    """

    assignments: tuple[Held, ...]
    components: Mapping[str, int]
    open_places: tuple[OpenPlace, ...] = ()
    violations: tuple[Violation, ...] = ()
    optimal: bool = False
    bound: int | None = None

    @property
    def cost(self) -> int:
        """The sum of all components."""
        return sum(self.components.values())
