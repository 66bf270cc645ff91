"""Round robin, the longest wait and our plans side by side on the benchmark; names of instances may be given."""

import json
import random
import sys
import time
from collections.abc import Iterator
from typing import Any

from app.planner import greedy
from app.planner.benchmarks import read_instance, write_plan
from app.planner.evaluator import Evaluator
from app.planner.planning import plan
from app.planner.plans import Plan
from tests.planner.checker import check
from tests.planner.problems import instance
from tests.planner.rivals import blind_round_robin, longest_wait, patient_round_robin

NAMES = ("team", "department")
SECONDS = (1, 10, 60)
Rows = list[dict[str, Any]]
HEADINGS = (
    "instance",
    "plan",
    "seconds",
    "hard",
    "open",
    "spread",
    "holidays",
    "long blocks",
    "cost",
    "bound",
    "within",
)
LAYOUT = "{:24}{:30}{:>8}{:>6}{:>6}{:>8}{:>10}{:>13}{:>9}{:>9}{:>9}"


def main() -> int:
    """Print one table; seconds are of the clock, spread is weeks between the largest and smallest load."""
    print(LAYOUT.format(*HEADINGS))
    for name in sys.argv[1:] or NAMES:
        text = instance(name)
        raw = json.loads(text)
        for label, seconds, rows, bound in _plans(text, raw):
            _print(name, label, seconds, check(raw, {"assignments": rows}), bound)
    return 0


def _plans(text: str, raw: dict[str, Any]) -> Iterator[tuple[str, float, Rows, int | None]]:
    rivals = {
        "blind round robin": blind_round_robin,
        "round robin skipping leave": patient_round_robin,
        "longest not on call": longest_wait,
    }
    for label, rival in rivals.items():
        start = time.perf_counter()
        rows = rival(raw)
        yield label, time.perf_counter() - start, rows, None
    start = time.perf_counter()
    state = Evaluator(read_instance(text))
    greedy.fill(state, random.Random(0))
    held = Plan(state.held(), state.components())
    yield "ours, greedy", time.perf_counter() - start, _rows(held), None
    for seconds in SECONDS:
        start = time.perf_counter()
        found = plan(read_instance(text), seconds=seconds)
        yield f"ours, {seconds} s", time.perf_counter() - start, _rows(found), found.bound


def _rows(found: Plan) -> Rows:
    rows: Rows = json.loads(write_plan(found))["assignments"]
    return rows


def _print(name: str, label: str, seconds: float, verdict: dict[str, Any], bound: int | None) -> None:
    figures, cost = verdict["figures"], verdict["cost"]
    blocks = figures["project_weeks_in_long_blocks"] / max(1, figures["project_weeks"])
    holidays = f"{figures['holiday_min']} to {figures['holiday_max']}"
    within = f"{100 * (cost - bound) / bound:.1f} %" if bound else "-"
    words = (
        figures["open_slots"],
        f"{figures['fair_spread']:.2f}",
        holidays,
        f"{blocks:.0%}",
        cost,
        bound or "-",
        within,
    )
    print(LAYOUT.format(name, label, f"{seconds:.2f}", verdict["hard_total"], *words), flush=True)


if __name__ == "__main__":
    sys.exit(main())
