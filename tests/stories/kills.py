"""A child writes commands and says so after each; it is killed at a random moment; nothing it said may be missing."""

import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from app.domain.suites import Suite
from app.store.stores import Store

ROOT = Path(__file__).parents[2]

CHILD = """
import sys
from pathlib import Path
from app.domain.people import Person
from app.store.stores import Store

store, early = Store.open(Path(sys.argv[1]), actor="child"), sys.argv[2] == "early"
while True:
    if early:
        print("early", flush=True)
    with store.journal.step("Add somebody") as step:
        number = len(store.journal.history())
        store.people.add(Person(0, f"Person {number}", f"P{number}"))
    if not early:
        print(step.changes.command_id, flush=True)
"""

LOGGING = """
import sys
from itertools import count
from pathlib import Path
from app.store.stores import Store
from app.usecases.logging_issues import log_issue

store = Store.open(Path(sys.argv[1]), actor="child")
for number in count():
    print(log_issue(store, f"prices freeze {number} 5m", 1).command_id, flush=True)
"""


@dataclass(frozen=True)
class Outcome:
    """Rounds run, commands acknowledged, acknowledged commands missing afterwards, files found damaged."""

    rounds: int
    acknowledged: int
    lost: int
    damaged: int


def kill_rounds(folder: Path, rounds: int, seed: int, *, early: bool = False, child: str = CHILD) -> Outcome:
    """Kill a writing child `rounds` times; `early` acknowledges before the commit, which must be caught."""
    rng = random.Random(seed)
    path = folder / "team.watchbill"
    with Store.new(path) as store, store.journal.step("Set up", "new"):
        store.teams.add_suite(Suite(0, "Order Gateways", "OG"))
    acknowledged: list[str] = []
    lost = damaged = 0
    for _ in range(rounds):
        told = _one_round(path, rng.uniform(0, 0.06), child, early=early)
        with Store.open(path) as store:
            damaged += store.integrity() != "ok"
            kept = [c.id for c in store.journal.history() if c.name != "new"]
        if early:
            lost += len(acknowledged) + len(told) > len(kept)
            acknowledged = kept
        else:
            acknowledged += told
            lost += len(set(acknowledged) - set(kept))
    return Outcome(rounds, len(acknowledged), lost, damaged)


def _one_round(path: Path, pause: float, program: str, *, early: bool) -> list[str]:
    words = [sys.executable, "-c", program, str(path), "early" if early else "honest"]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(pause)
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    return [line for line in (first + rest).split("\n")[:-1] if line]
