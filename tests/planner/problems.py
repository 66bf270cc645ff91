"""Random problems of the benchmark's family, small and nasty, and plans that break rules."""

import gzip
import json
import random
from pathlib import Path
from typing import Any

from app.planner.problems import Held, Place

INSTANCES = Path(__file__).parent / "instances"


def instance(name: str) -> str:
    """Return the text of an instance; large ones are kept packed."""
    packed = INSTANCES / f"{name}.json.gz"
    if packed.exists():
        return gzip.decompress(packed.read_bytes()).decode()
    return (INSTANCES / f"{name}.json").read_text()


def random_instance(seed: int, *, people: int = 6, rotations: int = 2, weeks: int = 8) -> dict[str, Any]:
    """Return an instance with every feature of the format in it somewhere."""
    rng = random.Random(seed)
    roles = [["primary", "secondary"], ["primary"], ["primary", "secondary", "shadow"]]
    rots = [{"id": f"R{n}", "roles": rng.choice(roles)} for n in range(rotations)]
    team = [_person(rng, n, rots, weeks) for n in range(people)]
    weights = {
        "open": 10000,
        "fair": 100,
        "holiday": 60,
        "unpopular": 20,
        "avoid": 30,
        "prefer": 15,
        "fragment": 4,
        "gap1": 20,
        "continuity": 3,
        "stability": [[0, 40], [4, 20], [12, 8]],
    }
    policy = {
        "gap": rng.choice([0, 1, 2, 2]),
        "window": {"weeks": rng.choice([4, 6, 12]), "max": rng.choice([0, 1, 2, 4])},
        "block": rng.choice([0, 2, 4]),
        "continuity": rng.choice([2, 8]),
        "shadow_weeks": rng.choice([0, 1, 2]),
    }
    held = [_held(rng, team, rots, w) for w in range(weeks) for _ in range(2)]
    special = rng.sample(range(weeks), min(weeks, 3))
    return {
        "format": "watchbill-bench/1",
        "name": f"random{seed}",
        "seed": seed,
        "start": "2027-01-04",
        "weeks": weeks,
        "policy": policy,
        "rotations": rots,
        "people": team,
        "weights": weights,
        "history": _once([_held(rng, team, rots, w) for w in range(-6, 0)]),
        "pins": _once(rng.sample(held, min(len(held), 2))) if rng.random() < 0.4 and team else [],
        "published": _once(rng.sample(held, min(len(held), 5))) if team else [],
        "holidays": special[:2],
        "unpopular": special[2:],
    }


def _person(rng: random.Random, number: int, rots: list[dict[str, Any]], weeks: int) -> dict[str, Any]:
    eligible = {r["id"]: rng.sample(r["roles"], rng.randint(1, len(r["roles"]))) for r in rots if rng.random() < 0.85}
    return {
        "id": f"P{number}",
        "fte": rng.choice([1.0, 1.0, 0.6, 0.8]),
        "start": rng.choice([None, None, None, 2]),
        "end": rng.choice([None, None, None, weeks - 2]),
        "gap": rng.choice([None, None, 0, 3]),
        "window_max": rng.choice([None, None, 2]),
        "experienced_from": rng.choice([0, 0, 0, weeks // 2]),
        "eligible": eligible,
        "shadowed": [r["id"] for r in rots if rng.random() < 0.6],
        "leave": sorted(rng.sample(range(weeks), rng.randint(0, min(2, weeks)))),
        "avoid": sorted(rng.sample(range(weeks), min(1, weeks))),
        "prefer": sorted(rng.sample(range(weeks), min(1, weeks))),
        "carry": rng.choice([0.0, 1.5, -0.37]),
        "holiday_carry": rng.randint(0, 2),
        "unpopular_carry": rng.randint(0, 1),
    }


def _held(rng: random.Random, team: list[dict[str, Any]], rots: list[dict[str, Any]], week: int) -> dict[str, Any]:
    rotation = rng.choice(rots)
    person = rng.choice(team)["id"] if team else "nobody"
    return {"week": week, "rotation": rotation["id"], "role": rng.choice(rotation["roles"]), "person": person}


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({(r["week"], r["rotation"], r["role"]): r for r in rows}.values())


def random_rows(raw: dict[str, Any], seed: int, share: float = 0.7) -> list[dict[str, Any]]:
    """Return assignments that mind no rule at all, each slot at most once."""
    rng = random.Random(seed)
    return [
        {"week": w, "rotation": r["id"], "role": k, "person": rng.choice(raw["people"])["id"]}
        for w in range(raw["weeks"])
        for r in raw["rotations"]
        for k in r["roles"]
        if rng.random() < share
    ]


def held_of(rows: list[dict[str, Any]]) -> list[Held]:
    """Return rows as values."""
    return [Held(Place(r["week"], r["rotation"], r["role"]), r["person"]) for r in rows]


def text_of(raw: dict[str, Any]) -> str:
    """Return an instance as JSON text."""
    return json.dumps(raw)
