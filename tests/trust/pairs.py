"""Two processes with one file, told in a random but repeatable order to do one command each, or both at once."""

import itertools
import multiprocessing
import random
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from app.store.stores import Store
from app.usecases.logging_issues import log_issue
from tests.store.builders import add_team
from tests.trust.killings import LOADED

PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class PairOutcome:
    """Commands done by both, those missing in the end, whether the file was damaged, commands out of order."""

    commands: int
    lost: int
    damaged: int
    out_of_order: int


def pair_rounds(folder: Path, rounds: int, seed: int) -> PairOutcome:
    """Let two processes do so many commands in turns drawn at random; every fourth turn both begin at once."""
    rng, path = random.Random(seed), folder / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(LOADED))
    lines, children = [], []
    for _ in range(2):
        ours, theirs = context.Pipe()
        children.append(context.Process(target=_child, args=(path, theirs)))
        children[-1].start()
        lines.append(ours)
    try:
        done = [_turn(lines, rng) for _ in range(rounds)]
    finally:
        for child in children:
            child.kill()
            child.join()
    return _judged(path, done)


def _turn(lines: list[Connection], rng: random.Random) -> list[str]:
    chosen = lines if rng.random() < 0.25 else [rng.choice(lines)]
    for line in chosen:
        line.send("go")
    return [line.recv() if line.poll(PATIENCE_SECONDS) else "no answer" for line in chosen]


def _child(path: Path, line: Connection) -> None:
    with Store.open(path) as store:
        while line.recv():
            line.send(log_issue(store, "prices freeze 5m", 1).command_id)


def _judged(path: Path, done: list[list[str]]) -> PairOutcome:
    with Store.open(path) as store:
        place = {c.id: c.seq for c in store.journal.history()}
        damaged = int(store.integrity() != "ok")
    ids = [id_ for turn in done for id_ in turn]
    turns = [[place[id_] for id_ in turn if id_ in place] for turn in done]
    whole = [turn for turn in turns if turn]
    late = sum(1 for a, b in itertools.pairwise(whole) if max(a) > min(b))
    return PairOutcome(len(ids), sum(1 for id_ in ids if id_ not in place), damaged, late)
