"""Children that save, migrate, back up, publish and import are killed at random moments; what they said is there."""

import itertools
import multiprocessing
import os
import random
import shutil
import time
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from icalendar import Calendar

from app.domain.errors import StoreError
from app.feeds.publishing import finish_publishing
from app.store.backups import is_good
from app.store.exports import rows_of
from app.store.stores import Store
from tests.store.builders import add_team
from tests.trust.old_files import OLDEST_COMMAND, make_old_file
from tests.trust.workers import BATCH, CALENDARS, WORKERS, Worker, publish_unlisted, save_early

LONGEST_SECONDS, PATIENCE_SECONDS = 0.5, 60.0
ROUNDS_OF_A_FILE = 25  # then a fresh one, which keeps each round short
# so that a child is at work at once
LOADED = (__name__, "app.store.events", "app.store.feeds", "app.store.logs", "app.store.owned_suites")


@dataclass(frozen=True)
class KillOutcome:
    """Children killed, things acknowledged, those missing afterwards, files found damaged, half done or not whole."""

    kills: int = 0
    told: int = 0
    lost: int = 0
    damaged: int = 0


def kill_rounds(root: Path, rounds: int, seed: int, worker: Worker) -> KillOutcome:
    """Kill one kind of worker so often, at random moments from before its first command on."""
    rng, outcome = random.Random(seed), KillOutcome()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(LOADED))
    with pytest.MonkeyPatch.context() as patch:
        for number in range(rounds):
            folder = root / f"{worker.__name__}-{number // ROUNDS_OF_A_FILE}"
            patch.setenv("WATCHBILL_DATA", str(folder))
            if number % ROUNDS_OF_A_FILE == 0:
                _set_up(root, folder)
                told: list[str] = []
            if worker is WORKERS["migrating"]:
                told = _fresh_old_file(root, folder)
            new = _one_kill(context, worker, folder, rng)
            told += new
            lost, damaged = judge(folder, told)
            outcome = replace(
                outcome,
                kills=number + 1,
                told=outcome.told + len(new),
                lost=outcome.lost + lost,
                damaged=outcome.damaged + damaged,
            )
            if worker in (save_early, publish_unlisted):
                told = []
            if (number + 1) % ROUNDS_OF_A_FILE == 0:
                shutil.rmtree(folder)
    return outcome


def _set_up(root: Path, folder: Path) -> None:
    template = root / "template.watchbill"
    if not template.exists():
        with Store.new(template) as store:
            add_team(store)
        make_old_file(root / "older.watchbill")
    folder.mkdir()
    shutil.copyfile(template, folder / "team.watchbill")


def _fresh_old_file(root: Path, folder: Path) -> list[str]:
    for part in folder.glob("old.watchbill*"):
        part.unlink()
    shutil.copyfile(root / "older.watchbill", folder / "old.watchbill")
    return []


def _one_kill(
    context: "multiprocessing.context.ForkServerContext", worker: Worker, folder: Path, rng: random.Random
) -> list[str]:
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_child, args=(worker, folder, theirs, dict(os.environ)))
    child.start()
    theirs.close()
    told: list[str] = []
    ours.poll(PATIENCE_SECONDS)
    time.sleep(rng.random() ** 2 * LONGEST_SECONDS)
    child.kill()
    child.join()
    try:
        while True:
            told.append(ours.recv())
    except (EOFError, OSError):
        ours.close()
    return [words for words in told if words != "begun"]


def _child(worker: Worker, folder: Path, told: Connection, environment: dict[str, str]) -> None:
    os.environ.update(environment)
    told.send("begun")
    worker(folder, told)


def judge(folder: Path, told: list[str]) -> tuple[int, int]:
    """Return how much of what was told is missing and how many files are damaged or half done.

    The next opening has been by then, which finishes what was being published.
    """
    finish_publishing(folder / CALENDARS)
    missing = 0
    try:
        with Store.open(folder / "team.watchbill") as store:
            missing = _weeks_missing(folder, store)
            kept = {f"command {c.id}" for c in store.journal.history()}
            bad = (store.integrity() != "ok") + (_imported(store) % BATCH != 0)
        if (folder / "old.watchbill").exists():
            with Store.open(folder / "old.watchbill") as store:
                commands = store.journal.history()
                kept |= {f"old {c.id}" for c in commands}
                bad += store.integrity() != "ok" or commands[-1].id != OLDEST_COMMAND or store.team().name != "Old team"
    except StoreError:
        return 0, 1
    kept |= {f"backup {p.name}" for p in folder.glob("backups/*/*.watchbill")}
    lost = sum(1 for words in told if " " in words and words not in kept)
    return lost + missing + ("published" in told and not _calendars(folder)), int(bad) + _not_whole(folder)


def _imported(store: Store) -> int:
    return sum(1 for person in store.team().people if person.name.startswith("Import "))


def _calendars(folder: Path) -> list[Path]:
    return list((folder / CALENDARS).glob("*.ics"))


def _weeks_missing(folder: Path, store: Store) -> int:
    """Return how many weeks of the published rota stand in nobody's calendar, or in that of two people.

    People only exchange weeks, so this holds whichever publication the calendars are of.
    """
    personal = [path.read_bytes().replace(b"\r\n ", b"") for path in _calendars(folder) if "person-" in path.name]
    weeks = {
        f"UID:slot-{place.rotation_id}-{place.week}-{place.role}@".encode() for place in store.rotas.published().held
    }
    return sum(1 for week in weeks if personal and sum(week in data for data in personal) != 1)


def _not_whole(folder: Path) -> int:
    """Return how many backups, exports and calendars are not whole; what is half done has the name of a part."""
    bad = 0
    for path in itertools.chain(folder.glob("backups/*/*"), folder.glob(f"{CALENDARS}/*")):
        match path.suffix:
            case ".watchbill":
                bad += not is_good(path)
            case ".json":
                bad += not _is_export(path)
            case ".ics":
                bad += not Calendar.from_ical(path.read_bytes()).walk("VCALENDAR")
            case other:
                bad += not other.endswith("part") and "part" not in path.name
    return bad


def _is_export(path: Path) -> bool:
    try:
        return bool(rows_of(path))
    except StoreError:
        return False
