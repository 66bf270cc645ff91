"""The n-th operation on the disk fails, for every n: nothing is half done, one sentence says so, work goes on."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import apsw
import pytest

from app.domain.errors import StoreError
from app.store.stores import Store
from app.usecases.backups import back_up, backups_of, look
from app.usecases.importing import import_files
from app.usecases.logging_issues import log_issue
from app.usecases.undoing import undo
from tests.store.builders import START, add_team
from tests.trust.connections import opened_on
from tests.trust.disks import Disk
from tests.trust.old_files import OLDEST_COMMAND, make_old_file

Work = Callable[[Store], object]
TROUBLES: tuple[type[apsw.Error], ...] = (apsw.FullError, apsw.IOError)
FOREVER = 1_000_000


@dataclass(frozen=True)
class FaultOutcome:
    """Faults injected, files with something half done, files damaged, failures not told in one sentence."""

    faults: int
    half_done: int
    corrupt: int
    untold: int

    def __add__(self, other: "FaultOutcome") -> "FaultOutcome":
        pairs = zip(self._figures(), other._figures(), strict=True)
        return FaultOutcome(*(a + b for a, b in pairs))

    def _figures(self) -> tuple[int, int, int, int]:
        return self.faults, self.half_done, self.corrupt, self.untold


NOTHING = FaultOutcome(0, 0, 0, 0)


def log(store: Store) -> object:
    """Log an issue."""
    return log_issue(store, "prices freeze 5m", 1)


def import_people(store: Store) -> object:
    """Import the table of people beside the file."""
    assert store.path is not None
    return import_files(store, [store.path.with_name("people.csv")])


def write_people(folder: Path) -> None:
    """Write a table of people to import."""
    rows = "".join(f"Somebody {n}\n" for n in range(40))
    (folder / "people.csv").write_text(f"name\n{rows}", encoding="utf-8")


WORKS: dict[str, Work] = {"log": log, "import": import_people, "undo": undo}


def step_faults(folder: Path, work: Work, stride: int = 1) -> FaultOutcome:
    """Let every stride-th operation of a use case fail, once and for good, by a full disk and by a broken one."""
    ways = [(trouble, times) for trouble in TROUBLES for times in (1, FOREVER)]
    return sum((_faults(folder, work, trouble, times, stride) for trouble, times in ways), NOTHING)


def _faults(folder: Path, work: Work, trouble: type[apsw.Error], times: int, stride: int) -> FaultOutcome:
    path, found = folder / "team.watchbill", NOTHING
    for nth in range(1, FOREVER, stride):
        _fresh(path)
        disk = Disk()
        with opened_on(disk), Store.open(path) as store:
            before = store.dump()
            disk.fail(nth, times, trouble)
            words = _tried(work, store)
            hit = disk.done >= nth
            disk.fail(0, 0, trouble)
            done = not words or "was done" in words
            half = (store.dump() != before) is not done
            if not done:
                work(store)
        damaged = _damaged(path, before)
        found += FaultOutcome(int(hit), int(half), damaged, int(hit and not said_well(words)))
        if not hit:
            return found
    return found


def _fresh(path: Path) -> None:
    template = path.with_name("template.watchbill")
    if not template.exists():
        with Store.new(template) as store:
            add_team(store)
        write_people(path.parent)
    _put_in_place(template, path)


def _put_in_place(template: Path, path: Path) -> None:
    for part in path.parent.glob(f"{path.name}*"):
        part.unlink()
    shutil.copyfile(template, path)


def _tried(work: Work, store: Store) -> str:
    try:
        work(store)
    except StoreError as error:
        return str(error)
    return ""


def said_well(words: str) -> bool:
    """Tell whether it is one sentence; none at all when SQLite could do without, such as after the commit."""
    return not words or re.fullmatch(r"[A-Z/][^\n]+[.]", words) is not None


def _damaged(path: Path, before: object) -> int:
    with Store.open(path) as store:
        return int(store.integrity() != "ok" or store.dump() == before)


def backup_faults(folder: Path, stride: int = 1) -> FaultOutcome:
    """Let every stride-th operation of a backup fail: no backup is there that is not whole, and the next one is."""
    path, found = folder / "team.watchbill", NOTHING
    for trouble in TROUBLES:
        for nth in range(1, FOREVER, stride):
            _fresh(path)
            found += (one := _backup_fault(path, nth, trouble))
            if not one.faults:
                break
    return found


def _backup_fault(path: Path, nth: int, trouble: type[apsw.Error]) -> FaultOutcome:
    disk, words = Disk(), ""
    now = START + timedelta(minutes=nth)
    with opened_on(disk):
        disk.fail(nth, FOREVER, trouble)
        try:
            back_up(path, now, "changed")
        except StoreError as error:
            words = str(error)
        hit = disk.done >= nth
        disk.fail(0, 0, trouble)
    half = sum(1 for b in backups_of(path) if look(b.path).people != 4)
    whole = look(back_up(path, now, "changed").path).people == 4
    for backup in backups_of(path):
        backup.path.unlink()
        backup.export.unlink(missing_ok=True)
    return FaultOutcome(int(hit), half, int(not whole), int(hit and not said_well(words)))


def migration_faults(folder: Path, stride: int = 1) -> FaultOutcome:
    """Let every stride-th operation fail while an old file is brought to this format: it opens whole afterwards."""
    path, template, found = folder / "old.watchbill", folder / "older.watchbill", NOTHING
    make_old_file(template)
    for trouble in TROUBLES:
        for nth in range(1, FOREVER, stride):
            _put_in_place(template, path)
            found += (one := _migration_fault(path, nth, trouble))
            if not one.faults:
                break
    return found


def _migration_fault(path: Path, nth: int, trouble: type[apsw.Error]) -> FaultOutcome:
    disk, words = Disk(), ""
    with opened_on(disk):
        disk.fail(nth, FOREVER, trouble)
        try:
            Store.open(path).close()
        except StoreError as error:
            words = str(error)
        hit = disk.done >= nth
        disk.fail(0, 0, trouble)
    with Store.open(path) as store:
        kept = store.journal.history()[-1].id == OLDEST_COMMAND and store.team().name == "Old team"
        return FaultOutcome(int(hit), int(not kept), int(store.integrity() != "ok"), int(hit and not said_well(words)))


def all_faults(folder: Path, stride: int = 1) -> FaultOutcome:
    """Do all of it, with the backups in the folder too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHBILL_DATA", str(folder))
        steps = sum((step_faults(folder, work, stride) for work in WORKS.values()), NOTHING)
        return steps + backup_faults(folder, stride) + migration_faults(folder, stride * 3)
