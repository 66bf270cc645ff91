"""What the children of the harness do, each until it is killed; what is done for good is told through a pipe."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.domain.people import Person
from app.feeds import renames
from app.store.stores import Store
from app.usecases.backups import back_up
from app.usecases.importing import import_files
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.subscribing import publish_feeds
from tests.store.builders import assign, slot

Worker = Callable[[Path, Connection], None]
BATCH, WEEKS = 40, 4
CALENDARS = "calendars"
COMMIT_SECONDS, RENAME_SECONDS = 0.005, 0.03  # what a disk may take


def save(folder: Path, told: Connection) -> None:
    """Log issue after issue."""
    with Store.open(folder / "team.watchbill") as store:
        for number in count():
            told.send(f"command {log_issue(store, f'prices freeze {number} 5m', 1).command_id}")


def save_early(folder: Path, told: Connection) -> None:
    """Say of each command that it is done before it is: the control."""
    with Store.open(folder / "team.watchbill") as store:
        for number in count():
            with store.journal.step("Add somebody") as _step:
                store.people.add(Person(0, f"Early {os.getpid()} {number}", f"{os.getpid()} {number}"))
                row = store._db.execute("SELECT id FROM command ORDER BY seq DESC LIMIT 1").fetchone()
                told.send(f"command {row[0]}")
                time.sleep(COMMIT_SECONDS)


def migrate(folder: Path, told: Connection) -> None:
    """Bring an old file to this format, then log into it."""
    with Store.open(folder / "old.watchbill") as store:
        told.send("migrated")
        for number in count():
            told.send(f"old {log_issue(store, f'prices freeze {number} 5m', 1).command_id}")


def make_backups(folder: Path, told: Connection) -> None:
    """Log an issue and back up, over and over."""
    with Store.open(folder / "team.watchbill") as store:
        for number in count():
            told.send(f"command {log_issue(store, f'prices freeze {number} 5m', 1).command_id}")
            told.send(f"backup {back_up(folder / 'team.watchbill', datetime.now(UTC), 'changed').path.name}")


def publish(folder: Path, told: Connection) -> None:
    """Let two people exchange weeks, publish rota and calendars, over and over, on a disk that renames slowly."""
    with Store.open(folder / "team.watchbill") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", _slowly)
        _hold_weeks(store)
        for number in count():
            pair = (slot(number % WEEKS), slot(WEEKS + number % WEEKS))
            for place in pair:
                assign(store, 3 - (store.rotas.draft().holder(place) or 1), place, "short of people")
            if done := publish_rota(store):  # a pair that was turned half by a killed child may be as published now
                told.send(f"command {done.command_id}")
            publish_feeds(store, folder / CALENDARS)
            told.send("published")


def publish_unlisted(folder: Path, told: Connection) -> None:
    """Publish without a list of what is still to be done: the control."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(renames, "_write_list", lambda _folder, _wanted: None)
        publish(folder, told)


def _hold_weeks(store: Store) -> None:
    """Let one person hold the first weeks and another the next, where nobody holds them."""
    for week in range(2 * WEEKS):
        if store.rotas.draft().holder(slot(week)) is None:
            assign(store, 1 + week // WEEKS, slot(week), "short of people")


def _slowly(part: Path, name: Path, rename: Callable[[Path, Path], Path] = Path.replace) -> Path:
    done = rename(part, name)
    time.sleep(RENAME_SECONDS)
    return done


def import_tables(folder: Path, told: Connection) -> None:
    """Import tables of people, a batch in each."""
    table = folder / f"people-{os.getpid()}.csv"
    with Store.open(folder / "team.watchbill") as store:
        for number in count():
            names = "".join(f"Import {os.getpid()} {number} {n}\n" for n in range(BATCH))
            table.write_text(f"name\n{names}", encoding="utf-8")
            told.send(f"command {import_files(store, [table]).changes.command_id}")


WORKERS: dict[str, Worker] = {
    "saving": save,
    "migrating": migrate,
    "backing up": make_backups,
    "publishing": publish,
    "importing": import_tables,
}
