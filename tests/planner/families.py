"""Seeded problems like those of a real department: a year, several rotations, history, leave, joiners and leavers."""

import random
from typing import Any

from tests.planner.problems import random_instance

ROLES = ("primary", "secondary")


def family_instance(seed: int, *, people: int = 40, rotations: int = 5, weeks: int = 52) -> dict[str, Any]:
    """Return an instance of the benchmark's format; the same seed and sizes give the same one."""
    rng = random.Random(f"{seed} {people} {rotations} {weeks}")
    rots = [{"id": f"R{n:03}", "roles": list(ROLES)} for n in range(rotations)]
    team = [_member(rng, n, people, rots, weeks) for n in range(people)]
    special = rng.sample(range(weeks), min(weeks // 2, 11 * weeks // 52))
    return {
        **random_instance(seed),
        "name": f"family{seed}-{people}x{rotations}x{weeks}",
        "weeks": weeks,
        "policy": {
            "gap": 2,
            "window": {"weeks": 12, "max": 4},
            "block": 4,
            "continuity": 8,
            "shadow_weeks": 1,
        },
        "rotations": rots,
        "people": team,
        "history": _history(rng, team, rots),
        "pins": [],
        "published": [],
        "holidays": sorted(special[::2]),
        "unpopular": sorted(special[1::2]),
    }


def _member(rng: random.Random, number: int, people: int, rots: list[dict[str, Any]], weeks: int) -> dict[str, Any]:
    home = number * len(rots) // people
    count = min(len(rots), rng.choice([1, 1, 2, 2, 2, 3]))
    others = sorted(range(len(rots)), key=lambda n: (min(abs(n - home), len(rots) - abs(n - home)), rng.random()))
    mine = [rots[n]["id"] for n in others[:count]]
    joins, leaves = rng.random() < 0.06, rng.random() < 0.06
    novice = rng.random() < 0.08
    return {
        "id": f"P{number:04}",
        "fte": rng.choice([1.0] * 8 + [0.8, 0.5]),
        "start": rng.randrange(1, weeks // 2) if joins else None,
        "end": rng.randrange(weeks // 2, weeks) if leaves else None,
        "gap": 3 if rng.random() < 0.04 else None,
        "window_max": 2 if rng.random() < 0.06 else None,
        "experienced_from": rng.randrange(1, weeks * 3 // 4) if novice else 0,
        "eligible": {
            r: list(ROLES) if n == 0 or rng.random() < 0.8 else [rng.choice(ROLES)] for n, r in enumerate(mine)
        },
        "shadowed": [] if novice and joins else mine,
        "leave": sorted(rng.sample(range(weeks), min(weeks // 4, rng.choice([2, 3, 3, 4, 4, 5])))),
        "avoid": sorted(rng.sample(range(weeks), 2)),
        "prefer": sorted(rng.sample(range(weeks), 2)),
        "carry": rng.choice([0.0] * 6 + [2.0, 1.5, 1.0, -0.5, -1.0, -2.0]),
        "holiday_carry": rng.choice([0, 0, 0, 1, 1, 2]),
        "unpopular_carry": rng.choice([0, 0, 1]),
    }


def _history(rng: random.Random, team: list[dict[str, Any]], rots: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return twelve weeks before the plan in which nobody is on duty within three weeks of the last time."""
    found, last = [], dict.fromkeys((p["id"] for p in team), -99)
    for week in range(-12, 0):
        for rot in rots:
            for role in ROLES:
                able = [p for p in team if role in p["eligible"].get(rot["id"], ()) and p["start"] is None]
                rested = sorted((last[p["id"]], rng.random(), p["id"]) for p in able if week - last[p["id"]] > 3)
                if rested:
                    who = rested[0][2]
                    last[who] = week
                    found.append({"week": week, "rotation": rot["id"], "role": role, "person": who})
    return found
