"""What the children of the harness do, each until it is killed; what is done for good is told through a pipe."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.people import Person
from app.store.stores import Store
from app.usecases.backups import back_up
from app.usecases.importing import import_files
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.subscribing import publish_feeds
from tests.store.builders import assign, slot

Worker = Callable[[Path, Connection], None]
BATCH = 40
COMMIT_SECONDS = 0.005  # what a disk may take


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
    """Change the rota, publish it and its calendars, over and over."""
    with Store.open(folder / "team.watchbill") as store:
        for number in count():
            held = store.rotas.draft().holder(slot(number % 8)) or 0
            assign(store, 1 + held % 4, slot(number % 8), "short of people")
            told.send(f"command {publish_rota(store).command_id}")
            publish_feeds(store, folder / "calendars")
            told.send("published")


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
