"""Reading and writing the benchmark format watchbill-bench/1 (plain JSON)."""

import json
from typing import Any

from app.domain.errors import Refused
from app.domain.policies import Policy, Weights
from app.planner.plans import Plan
from app.planner.problems import Held, Member, Place, Problem

FORMAT = "watchbill-bench/1"
SAME = (
    "id", "fte", "start", "end", "gap", "window_max", "experienced_from", "carry", "holiday_carry", "unpopular_carry",
)  # fmt: skip


def read_instance(text: str) -> Problem:
    """Read an instance; raise Refused naming the part that is wrong."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise Refused(f"The instance is not JSON ({error}); give a file in the format {FORMAT}.") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Refused(f"The instance does not say “format”: “{FORMAT}”; give a file in that format.")
    try:
        return _problem(found)
    except KeyError as error:
        raise Refused(f"The instance lacks the field {error}; add it.") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise Refused(f"A field of the instance has the wrong kind of value ({error}); correct it.") from None


def write_plan(plan: Plan) -> str:
    """Return the plan as JSON text."""
    rows = [
        {"week": h.place.week, "rotation": h.place.rotation, "role": h.place.role, "person": h.person}
        for h in plan.assignments
    ]
    proof = {"optimal": plan.optimal, "bound": plan.bound, "within_percent": plan.within_percent}
    return json.dumps({"assignments": rows, "cost": plan.cost, **proof}, indent=1)


def _problem(raw: dict[str, Any]) -> Problem:
    return Problem(
        name=str(raw["name"]),
        weeks=int(raw["weeks"]),
        policy=_policy(raw["policy"], raw["weights"]),
        rotations={r["id"]: tuple(r["roles"]) for r in raw["rotations"]},
        people=tuple(_member(p) for p in raw["people"]),
        history=_held(raw["history"]),
        pins=_held(raw["pins"]),
        published=_held(raw["published"]),
        holidays=frozenset(raw["holidays"]),
        unpopular=frozenset(raw["unpopular"]),
    )


def _policy(raw: dict[str, Any], weights: dict[str, Any]) -> Policy:
    steps = tuple((int(a), int(b)) for a, b in weights["stability"])
    return Policy(
        gap_weeks=int(raw["gap"]),
        window_weeks=int(raw["window"]["weeks"]),
        window_duties=int(raw["window"]["max"]),
        block_weeks=int(raw["block"]),
        shadow_weeks=int(raw["shadow_weeks"]),
        continuity_weeks=int(raw["continuity"]),
        weights=Weights(**{k: int(v) for k, v in weights.items() if k != "stability"}, stability=steps),
    )


def _member(raw: dict[str, Any]) -> Member:
    same: dict[str, Any] = {name: raw[name] for name in SAME}
    weeks: dict[str, Any] = {name: frozenset(raw[name]) for name in ("leave", "avoid", "prefer", "shadowed")}
    return Member(**same, **weeks, eligible={r: frozenset(roles) for r, roles in raw["eligible"].items()})


def _held(rows: list[dict[str, Any]]) -> tuple[Held, ...]:
    return tuple(Held(Place(r["week"], r["rotation"], r["role"]), r["person"]) for r in rows)
