"""Backing a team file up, looking into a backup, restoring one, and building a team file from a plain export."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from app.domain.backups import Backup, Contents
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.progress import Tell, part_of, untold
from app.paths import backup_folder
from app.store import backups, exports
from app.store.files import is_taken, remove_file
from app.store.journal import Clock
from app.store.stores import Store, now_utc

READ = 0.3  # about where a rescue has read what can be read


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups of a team file, newest first; the file itself may be damaged or gone."""
    return backups.backups_in(backup_folder(path))


def newest_good(path: Path) -> Backup | None:
    """Return the newest backup of a team file that is whole."""
    return next((b for b in backups_of(path) if backups.is_good(b.path)), None)


def back_up(path: Path, now: datetime, why: str, tell: Tell = untold, *, always: bool = False) -> Backup:
    """Back a team file up unless the newest backup holds the same, or always, and return the newest.

    Takes a path and no store, so that it runs in any thread beside the window. `tell` may raise to stop.
    """
    return backups.make_backup(path, backup_folder(path), now, why, always=always, tell=tell)


def back_up_store(store: Store, why: str, tell: Tell = untold) -> None:
    """Back an open team file up before something large; one that lives in memory or is read-only needs none."""
    if store.path is not None and not store.read_only:
        back_up(store.path, store.clock(), why, tell)


def look(path: Path) -> Contents:
    """Return what a backup, or any team file, holds; raise StoreError when it is no good."""
    return backups.look_inside(path)


def restore(path: Path, backup: Path, now: datetime, tell: Tell = untold) -> Path | None:
    """Put a backup in the place of a closed team file; return where the present file was set aside, None if none.

    The present file is backed up before, where it can still be read. Raises StoreError when the backup is no good, and
    what `tell` raises; then the file is as it was.
    """
    if path.resolve() == backup.resolve():
        raise Refused(tr("{backup} is the team file itself; choose one of its backups.", backup=backup))
    if backups.is_good(path):
        back_up(path, now, "before restore", part_of(tell, 0, 0.6))
    return backups.restore_file(backup, path, now, part_of(tell, 0.6, 1))


def save_copy(path: Path, to: Path, tell: Tell = untold, *, replace: bool = False) -> None:
    """Save a whole, checked copy of a team file, also while somebody writes it; `tell` may raise to stop."""
    if path.resolve() == to.resolve():
        raise Refused(tr("{to} is the team file itself; choose another name for the copy.", to=to))
    if is_taken(to) and not replace:
        raise Refused(tr("{to} exists already; choose another name for the copy.", to=to))
    backups.copy_file(path, to, tell=tell)


def rebuild(export: Path, path: Path, *, clock: Clock = now_utc) -> Store:
    """Make a new team file from the plain JSON beside a backup and return it open; history begins anew.

    Raises Refused when the path is taken, StoreError when the export is none; then nothing is left behind.
    """
    return _build(path, exports.rows_of(export), tr("Rebuild from {name}", name=export.name), clock)


def rescue(path: Path, to: Path, tell: Tell = untold, *, clock: Clock = now_utc) -> Store:
    """Make a new team file from the rows of a damaged one and return it open; history begins anew.

    Damage in an index costs nothing. Raises Refused when `to` is taken, StoreError when a table is broken, and what
    `tell` raises: then nothing is left behind.
    """
    tables = backups.readable_rows(path, part_of(tell, 0, READ))
    return _build(to, tables, tr("Rescue {name}", name=path.name), clock, part_of(tell, READ, 1))


def rescue_to(path: Path, to: Path, tell: Tell = untold) -> None:
    """Make a new team file from the rows of a damaged one, in any thread beside the window; it raises as `rescue`."""
    rescue(path, to, tell).close()


def save_elsewhere(whole: bytes, to: Path, tell: Tell = untold) -> None:
    """Write what `Store.whole` gave to a new team file, in any thread beside the window.

    Raises Refused when `to` is taken, StoreError when it cannot be written whole, and what `tell` raises.
    """
    backups.write_whole(whole, to, tell)


def _build(path: Path, tables: exports.Tables, label: str, clock: Clock, tell: Tell = untold) -> Store:
    with ExitStack() as clean_up:
        store = Store.new(path, clock=clock)
        clean_up.callback(remove_file, path)
        clean_up.callback(store.close)
        with store.journal.step(label, "import"):
            store.rebuild(tables, tell)
        clean_up.pop_all()
    return store
