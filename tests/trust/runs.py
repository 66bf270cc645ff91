"""A run of a team's work on a recording disk, and the judge of what a power cut leaves of it."""

import itertools
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import StoreError
from app.store.backups import is_good
from app.store.exports import rows_of
from app.store.stores import Store
from app.usecases.backups import back_up
from app.usecases.importing import import_files
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.subscribing import publish_feeds
from tests.store.builders import START, add_team, assign, slot, ticking
from tests.trust.connections import files_on, opened_on
from tests.trust.disks import Disk
from tests.trust.old_files import OLDEST_COMMAND, make_old_file
from tests.trust.power_cuts import Recording

TEAM, OLD, PUBLISHED = "team.watchbill", "old.watchbill", "calendars"
NO_SYNC = {"PRAGMA synchronous = EXTRA": "PRAGMA synchronous = OFF"}


def record(folder: Path, commands: int, swaps: dict[str, str] | None = None) -> Recording:
    """Record a run of so many commands: migrating, logging, assigning, importing, publishing and backing up."""
    root = folder.resolve()
    (root / PUBLISHED).mkdir(parents=True)
    with Store.new(root / TEAM) as store:
        add_team(store)
    make_old_file(root / OLD)
    before = {str(p): p.read_bytes() for p in root.rglob("*") if p.is_file()}
    disk = Disk()
    with pytest.MonkeyPatch.context() as patch, opened_on(disk, swaps), files_on(disk):
        patch.setenv("WATCHBILL_DATA", str(root))
        Store.open(root / OLD).close()
        disk.acknowledge("migrated")
        _work(root, disk, commands)
    return Recording(root, before, tuple(disk.log))


def _work(root: Path, disk: Disk, commands: int) -> None:
    ticks = ticking()
    with Store.open(root / TEAM, clock=lambda: next(ticks)) as store:
        people = root.parent / "people.csv"
        for number in range(commands):
            if number % 6 == 3:
                people.write_text(f"name\nSomebody {number}\nSomebody else {number}\n", encoding="utf-8")
                disk.acknowledge(f"command {import_files(store, [people]).changes.command_id}")
            else:
                disk.acknowledge(f"command {log_issue(store, f'prices freeze {number} 5m', 1).command_id}")
            if number % 6 == 5:
                assign(store, 1 + number % 4, slot(number))
                publish_rota(store)
                publish_feeds(store, root / PUBLISHED)
                disk.acknowledge("published")
            if number % 8 == 7:
                disk.acknowledge(
                    f"backup {back_up(root / TEAM, START + timedelta(minutes=number), 'changed').path.name}"
                )


def judge(image: Path, told: list[str]) -> tuple[int, int]:
    """Return how many acknowledged things are missing in an image, and whether anything in it is damaged."""
    try:
        with Store.open(image / TEAM) as store:
            kept = {f"command {c.id}" for c in store.journal.history()}
            bad = store.integrity() != "ok"
            log_issue(store, "still at work 5m", 1)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("WATCHBILL_DATA", str(image / "data"))
            with Store.open(image / OLD) as store:
                bad |= store.journal.history()[0].id != OLDEST_COMMAND or store.integrity() != "ok"
    except StoreError:
        return 0, 1
    backups = {f"backup {p.name}" for p in image.glob("backups/*/*.watchbill")}
    lost = sum(1 for words in told if words.startswith("command") and words not in kept)
    lost += sum(1 for words in told if words.startswith("backup") and words not in backups)
    lost += "published" in told and not list((image / PUBLISHED).glob("*.ics"))
    return lost, int(bad or not _whole(image))


def _whole(image: Path) -> bool:
    try:
        for path in image.glob("backups/*/*.json"):
            rows_of(path)
    except StoreError:
        return False
    calendars = [p.read_bytes() for p in (image / PUBLISHED).glob("*.ics")]
    whole = [data.startswith(b"BEGIN:VCALENDAR") and data.endswith(b"END:VCALENDAR\r\n") for data in calendars]
    good = [is_good(p) for p in image.glob("backups/*/*.watchbill")]
    return all(itertools.chain(whole, good))
