"""How long the evaluator takes to answer at department size (40 people, 5 rotations, 52 weeks): CPU time, medians."""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.planner.benchmarks import read_instance
from app.planner.conflicts import conflict
from app.planner.effects import broken_by, effect
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.planning import plan
from app.planner.problems import Held
from app.planner.repairs import fill_repairs
from app.planner.replanning import replan
from app.planner.swap_search import SwapSearch
from app.planner.whys import why
from tests.planner.problems import instance

MOVES = 2000


def main() -> int:
    """Print the median and the slowest of each question."""
    problem = read_instance(instance("department"))
    held = plan(problem, seconds=4).assignments
    start = time.process_time()
    state = Evaluator(problem)
    state.load(held)
    search, _ = SwapSearch(state), state.allowed
    print(f"evaluator made           {(time.process_time() - start) * 1000:8.2f} ms")
    places = [i for i, who in enumerate(state.holder) if who != OPEN and state.is_duty[i]]
    moves = list(some_moves(state, places))
    report("effect by component", lambda m: effect(state, m), moves, "at most 1 ms")
    report("rules newly broken", lambda m: broken_by(state, m), moves, "")
    report("every exchange of a slot", search.exchanges, places, "at most 10 ms")
    report("why this person", lambda p: why(state, p), places, "")
    report("repairs of an open slot", lambda p: fill(state, p), places[::4], "")
    report_conflicts()
    report_repairs("team", held=plan(read_instance(instance("team")), seconds=4).assignments)
    report_repairs("department", held=held)
    return 0


def report_repairs(name: str, held: Sequence[Held]) -> None:
    """Lose three duties at once, several times over, and plan again with the fewest changes."""
    problem, rng = read_instance(instance(name)), random.Random(7)
    for _ in range(4):
        lost = rng.sample([h for h in held if h.place.week > 1], 3)
        away = [replace(p, leave=p.leave | {h.place.week for h in lost if h.person == p.id}) for p in problem.people]
        start = time.process_time()
        found = replan(replace(problem, people=tuple(away), published=tuple(held)), held, (), seconds=15)
        proof = "proven" if found.fewest else "not proven"
        best = "cheapest proven" if found.cheapest else "cost not proven"
        took = time.process_time() - start
        opened = len(found.plan.open_places)
        print(f"{name}: 3 lost, {found.changed} changed ({proof}, {best}), {opened} open, {took:5.2f} s")


def report_conflicts() -> None:
    """Send everybody eligible for a slot on leave and ask why it stays open."""
    problem = read_instance(instance("department"))
    start = plan(problem, seconds=2)
    asked: list[tuple[Evaluator, int]] = []
    for week in range(5, problem.weeks, 9):
        here = next(p for p in problem.places() if p.week == week)
        away = [
            replace(p, leave=p.leave | {week}) if here.role in p.eligible.get(here.rotation, ()) else p
            for p in problem.people
        ]
        state = Evaluator(replace(problem, people=tuple(away)))
        state.load(h for h in start.assignments if h.place != here)
        asked.append((state, state.index[here]))
    report("conflict and its changes", lambda a: conflict(*a), asked, "at most 3000 ms")


def some_moves(state: Evaluator, places: list[int]) -> Iterable[list[Change]]:
    """Yield swaps of two holders, whatever they break."""
    rng = random.Random(1)
    for _ in range(MOVES):
        one, two = rng.sample(places, 2)
        yield [(one, state.holder[two]), (two, state.holder[one])]


def fill(state: Evaluator, place: int) -> None:
    """Open a slot, look for repairs, and put its holder back."""
    holder = state.holder[place]
    state.apply([(place, OPEN)])
    fill_repairs(state, place)
    state.apply([(place, holder)])


def report(name: str, ask: Callable[[Any], object], values: Iterable[Any], bar: str) -> None:
    """Ask for every value and print how long it took."""
    times = []
    for value in values:
        start = time.process_time()
        ask(value)
        times.append((time.process_time() - start) * 1000)
    print(f"{name:24} {statistics.median(times):8.3f} ms, slowest {max(times):7.3f} ms   {bar}".rstrip())


if __name__ == "__main__":
    sys.exit(main())
