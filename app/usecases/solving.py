"""Solving an instance of the benchmark format."""

from app.planner.benchmarks import read_instance, write_plan
from app.planner.planning import plan
from app.planner.plans import Plan


def solve_instance(text: str, seconds: float, seed: int, effort: float | None = None) -> tuple[str, Plan]:
    """Return the plan of an instance as JSON text and as a value; raise Refused when the instance cannot be read."""
    found = plan(read_instance(text), seconds=seconds, effort=effort, seed=seed)
    return write_plan(found), found
