"""A plan as a value: who holds what, what it costs and why the rest stays open."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.languages import tr
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
    `hurried` says that the clock or a cancel cut the effort short, so that another run may give another plan.
    """

    assignments: tuple[Held, ...]
    components: Mapping[str, int]
    open_places: tuple[OpenPlace, ...] = ()
    violations: tuple[Violation, ...] = ()
    optimal: bool = False
    bound: int | None = None
    hurried: bool = False

    @property
    def within_percent(self) -> float | None:
        """How much dearer than the best possible the plan can be at most, in percent; None where no bound is known."""
        return within_percent(self.cost, self.bound)

    @property
    def proof(self) -> str:
        """What is proven about the plan, as a sentence."""
        return proof_words(self.cost, self.bound)

    @property
    def cost(self) -> int:
        """The sum of all components."""
        return sum(self.components.values())


def within_percent(cost: int, bound: int | None) -> float | None:
    """Return how far a cost lies above its bound in percent of the bound, rounded up to 0.1; None without a bound."""
    if bound is None or (bound <= 0 and cost > bound):
        return None
    return -(-1000 * (cost - bound) // bound) / 10 if cost > bound else 0.0


def proof_words(cost: int, bound: int | None) -> str:
    """Return what is proven about a plan as a sentence."""
    percent = within_percent(cost, bound)
    if percent is None:
        return tr("No bound is known for a plan of this size.")
    if not percent:
        return tr("No plan can be better.")
    return tr("The plan is within {percent:.1f} % of the best possible.", percent=percent)
