"""A disk that is full: files that may not grow (RLIMIT_FSIZE), and a small file system without room (tmpfs, as root).

Everything that writes is tried: a step, an import, calendars, a backup, a copy, an export, a PDF. What fails says so in
one sentence and leaves nothing half done; once there is room, all of it succeeds.
"""

import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.paths import resources
from app.store.stores import Store
from app.usecases.backups import back_up, save_copy
from app.usecases.exporting import export_json
from app.usecases.printing import save_sheet
from app.usecases.printing_sheets import rota_of_range
from app.usecases.subscribing import publish_feeds
from tests.store.builders import MONDAY, START, add_team, assign, slot
from tests.trust.faults import NOTHING, FaultOutcome, import_people, log, said_well, write_people
from tests.trust.killings import LOADED

if sys.platform != "win32":
    import resource

Job = Callable[[Store, Path], object]
LIMITS = (0, 100, 4096, 16_384, 65_536, 262_144, 524_288)
SPARE_KB = (0, 8, 40, 120, 400)
TMPFS_KB = 6000


def _print(store: Store, folder: Path) -> None:
    save_sheet(rota_of_range(store, MONDAY, 4), resources(), folder / "out" / "rota.pdf")


def _backup(store: Store, folder: Path) -> None:
    assert store.path is not None
    back_up(store.path, START + timedelta(minutes=len(list(folder.rglob("*")))), "changed")


def _copy(store: Store, folder: Path) -> None:
    assert store.path is not None
    save_copy(store.path, folder / "out" / "copy.watchbill", replace=True)


JOBS: dict[str, Job] = {
    "log": lambda store, _folder: log(store),
    "import": lambda store, _folder: import_people(store),
    "calendars": lambda store, folder: publish_feeds(store, folder / "out"),
    "backup": _backup,
    "copy": _copy,
    "export": lambda store, folder: export_json(store, folder / "out" / "export.json"),
    "PDF": _print,
}


def set_up(folder: Path) -> None:
    """Make a team file with something to publish, and a folder for what is written."""
    (folder / "out").mkdir(parents=True)
    write_people(folder)
    with Store.new(folder / "team.watchbill") as store:
        add_team(store)
        for number in range(4):
            assign(store, 1 + number, slot(number))


def try_all(folder: Path, name: str, squeeze: Callable[[], None], release: Callable[[], None]) -> FaultOutcome:
    """Do one job without room and again with room."""
    with Store.open(folder / "team.watchbill") as store:
        before, there = store.dump(), _files(folder)
        squeeze()
        words = _tried(JOBS[name], store, folder)
        release()
        half = bool(words) and (store.dump() != before or _files(folder) != there)
        again = _tried(JOBS[name], store, folder)
        bad = int(store.integrity() != "ok" or bool(again))
    return FaultOutcome(int(bool(words)), int(half), bad, int(not said_well(words)))


def _files(folder: Path) -> list[Path]:
    kept = [p for p in folder.rglob("*") if p.is_file() and p.name not in ("ballast", "people.csv")]
    return sorted(p for p in kept if not p.name.endswith("-journal"))


def _tried(job: Job, store: Store, folder: Path) -> str:
    try:
        job(store, folder)
    except (StoreError, Refused) as error:
        return str(error)
    return ""


def limit_rounds(root: Path, limits: tuple[int, ...] = LIMITS) -> FaultOutcome:
    """Try every job in children whose files may not grow beyond each limit."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(LOADED))
    found = NOTHING
    for limit in limits:
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_limited, args=(root / str(limit), limit, theirs))
        child.start()
        theirs.close()
        try:
            found += ours.recv()
        except EOFError:  # it crashed: nothing was told
            found += FaultOutcome(1, 0, 0, 1)
        finally:
            child.join()
    return found


def _limited(folder: Path, limit: int, told: Connection) -> None:
    os.environ["WATCHBILL_DATA"] = str(folder)
    set_up(folder)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    told.send(
        sum(
            (
                try_all(
                    folder,
                    name,
                    lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most)),
                    lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)),
                )
                for name in JOBS
            ),
            NOTHING,
        )
    )


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Mount a small file system on a folder; yields False where that is not allowed."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={TMPFS_KB}k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False, capture_output=True).returncode:
        yield False
        return
    try:
        yield True
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def small_disk_rounds(folder: Path, spares: tuple[int, ...] = SPARE_KB) -> FaultOutcome:
    """Try every job on a mounted small disk that has only so many KB left."""
    ballast, found = folder / "ballast", NOTHING
    set_up(folder)

    def fill(spare: int) -> None:
        state = os.statvfs(folder)
        ballast.write_bytes(bytes(max(0, state.f_bavail * state.f_frsize - spare * 1024)))

    for spare in spares:
        for name in JOBS:
            found += try_all(folder, name, lambda spare=spare: fill(spare), ballast.unlink)  # type: ignore[misc]
        for path in _files(folder / "out") + _files(folder / "backups"):
            path.unlink()
    return found
