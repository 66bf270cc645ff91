"""Backups: whole, checked copies of a team file, made by a connection of their own while others write.

A copy is written to a `.part`, checked, brought to the disk and only then given its name.
"""

import os
import sqlite3
import tempfile
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from app.domain.backups import Backup, Contents, backup_name, kept, read_backup
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, part_of, untold
from app.paths import private_dir
from app.store import exports, files, locks, pauses, triggers
from app.store.databases import APPLICATION_ID, Database

COPIED, WRITTEN = 0.7, 0.8  # about where a backup has its copy, and a copy is there to be looked at
NEWEST_COMMANDS = 5
AT_ONCE = 4 * 1024 * 1024  # bytes between two looks whether to go on
ABANDONED_SECONDS = 3600
ONE_SECOND = timedelta(seconds=1)


class _TakenError(Exception):
    """Another process has just given that name to a file."""


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder, newest first; raise StoreError for one that belongs to somebody else."""
    try:
        names = list(folder.iterdir()) if folder.is_dir() else []
    except OSError as error:
        raise StoreError(
            tr(
                "{folder} cannot be read ({strerror}); have its permissions changed so that backups can be made.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from None
    return tuple(sorted((b for b in map(read_backup, names) if b), key=lambda b: b.at, reverse=True))


def make_backup(
    path: Path, folder: Path, now: datetime, why: str, *, always: bool = False, tell: Tell = untold
) -> Backup:
    """Back a team file up unless the newest backup holds the same; return the newest, and let old ones go.

    With `always` it is made even then, for a file that somebody may have written without a command.

    Raises StoreError when the file cannot be copied whole, and what `tell` raises; then no backup is touched.
    """
    have = backups_in(folder)
    same = None if always else _same(have, path, now)
    if same is not None:
        _complete(same)
        return same
    with _told(folder):
        private_dir(folder).chmod(0o700)
    _sweep(folder)
    taken = {b.at for b in have}
    at = now.replace(microsecond=0)
    while at in taken:
        at += ONE_SECOND
    while True:
        backup = Backup(folder / backup_name(at, why), at, why)
        try:
            copy_file(path, backup.path, replace=False, tell=part_of(tell, 0, COPIED))
        except _TakenError:  # another window was quicker within this second
            at += ONE_SECOND
        else:
            break
    _complete(backup, part_of(tell, COPIED, 1))
    _let_go(folder, now)
    return backup


def _same(have: Iterable[Backup], path: Path, now: datetime) -> Backup | None:
    """Return the newest backup, or one that a clock set back since calls newer, when it holds what the file holds."""
    late = [b for b in have if b.at > now]
    newest = [b for b in have if b.at <= now][:1]
    state = _state(path)
    return next((b for b in [*late, *newest] if is_good(b.path) and _state(b.path) == state), None)


def _complete(backup: Backup, tell: Tell = untold) -> None:
    """Write the plain export beside a backup, which a program that was killed or stopped may not have done."""
    if not backup.export.exists():
        with open_to_read(backup.path) as db, part_file(backup.export) as part:
            exports.write_export(db, part, tell)


def _sweep(folder: Path) -> None:
    """Remove what killed programs left half done, unless it is so young that somebody may be at it."""
    for part in folder.glob(".*.part*"):
        with _told(folder), suppress(FileNotFoundError):  # another window may remove it too
            if part.stat().st_mtime < time.time() - ABANDONED_SECONDS:
                part.unlink()


def _let_go(folder: Path, now: datetime) -> None:
    have = backups_in(folder)
    stays = kept((b.at for b in have), now)
    with _told(folder):
        for backup in have:
            if backup.at not in stays:
                backup.path.unlink(missing_ok=True)
                backup.export.unlink(missing_ok=True)


def copy_file(path: Path, to: Path, *, replace: bool = True, tell: Tell = untold) -> None:
    """Copy a team file whole and checked while others may write it; an older file of the name `to` may be replaced.

    What `tell` raises leaves nothing behind.
    """
    with closing(files.connect_to_read(path)) as db, part_file(to, replace=replace) as part:
        try:
            _vacuum(db, part, part_of(tell, 0, WRITTEN))
            _check(part, path, part_of(tell, WRITTEN, 1))
        except sqlite3.DatabaseError as error:
            raise files.told(path, error) from error


def _check(part: Path, path: Path, tell: Tell = untold) -> None:
    with closing(files.connect(part, read_only=True)) as db, pauses.telling(db, lambda: tell(0)):
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        number = db.execute("PRAGMA application_id").fetchone()[0]
    if found != "ok" or number != APPLICATION_ID:
        raise StoreError(
            tr(
                "The copy of {path} came out damaged ({one_line}); check the disk, try again.",
                path=path,
                one_line=files.one_line(found),
            )
        )


@contextmanager
def open_to_read(path: Path) -> Iterator[Database]:
    """Open a team file of any format we know, to look and nothing else; raise StoreError when it cannot be."""
    try:
        with closing(files.connect_to_read(path)) as db:
            yield db
    except sqlite3.DatabaseError as error:
        raise files.told(path, error) from error


def is_good(path: Path) -> bool:
    """Tell whether a file is a whole team file that can be read."""
    try:
        look_inside(path)
    except StoreError:
        return False
    return True


def look_inside(path: Path) -> Contents:
    """Return what a team file or a backup holds, read-only; raise StoreError when it is no good."""
    with open_to_read(path) as db:
        found = db.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise StoreError(
                tr("{path} is damaged ({one_line}); choose another backup.", path=path, one_line=files.one_line(found))
            )
        team = db.execute("SELECT name FROM team").fetchone()
        people = db.execute("SELECT count(*) FROM person").fetchone()[0]
        weeks, first, last = db.execute("SELECT count(DISTINCT week), min(week), max(week) FROM assignment").fetchone()
        commands = db.execute("SELECT label, at FROM command ORDER BY seq DESC LIMIT ?", [NEWEST_COMMANDS]).fetchall()
        version = db.execute("PRAGMA user_version").fetchone()[0]
    labels = tuple(str(words) for words, _ in commands)
    at = datetime.fromisoformat(commands[0][1]) if commands else None
    name = str(team[0]) if team else ""
    return Contents(name, int(people), int(weeks), _day(first), _day(last), labels, at, int(version))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _state(path: Path) -> object:
    """Return what tells one state of a file from another: its newest command and its format."""
    with open_to_read(path) as db:
        newest = db.execute("SELECT id FROM command ORDER BY seq DESC LIMIT 1").fetchone()
        return newest, db.execute("PRAGMA user_version").fetchone()


def restore_file(backup: Path, path: Path, now: datetime, tell: Tell = untold) -> Path | None:
    """Put a backup in the place of a team file; return where the file that stood there was set aside, None if none.

    At every moment there is a whole file at the place. Raises StoreError when the backup is no good, and what `tell`
    raises: nothing moved.
    """
    look_inside(backup)
    return _put_in_place(backup, path, now, _vacuum, tell)


def is_copied_whole(db: Database) -> bool:
    """Tell whether every table of a damaged file can be read: a copy of them is made, looked at and thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        try:
            _copy_rows(db, copy)
            with closing(files.connect(copy, read_only=True)) as copied:
                return bool(copied.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
        except sqlite3.DatabaseError:
            return False


def _copy_rows(db: Database, to: Path, _tell: Tell = untold) -> None:
    """Copy all tables, and make their indexes anew, which `VACUUM` alone would copy page by page with their damage."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        with closing(sqlite3.connect(pages)) as target:
            db.conn.backup(target)
        with closing(files.connect(pages, read_only=False)) as copy:
            found = copy.execute("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
            copy.execute("PRAGMA writable_schema = 1")
            copy.execute("DELETE FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
            copy.execute("PRAGMA writable_schema = RESET")
            copy.execute("VACUUM INTO ?", [str(to)])
    with closing(files.connect(to, read_only=False)) as made:
        for (sql,) in found:
            made.execute(sql)


def write_anew(path: Path, now: datetime) -> Path | None:
    """Put a copy of all rows in the place of a file whose damage touches none; return where its bytes are kept.

    Raises StoreError when a row cannot be read: nothing moved.
    """
    return _put_in_place(path, path, now, _copy_rows)


def _put_in_place(
    source: Path, path: Path, now: datetime, copy: Callable[[Database, Path, Tell], None], tell: Tell = untold
) -> Path | None:
    aside = path.with_name(f"{path.stem} set aside {now:%Y-%m-%d %H%M%S} {uuid.uuid4().hex[:4]}{path.suffix}")
    with _held(path), part_file(path, aside if path.exists() else None) as part:
        try:
            with closing(files.connect(source, read_only=True)) as db:
                copy(db, part, part_of(tell, 0, WRITTEN))
            _check(part, source, part_of(tell, WRITTEN, 1))
        except sqlite3.DatabaseError as error:
            raise files.told(source, error) from error
    return aside if aside.exists() else None


def _vacuum(db: Database, to: Path, tell: Tell) -> None:
    pages, size = (int(db.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    with pauses.telling(db, lambda: tell(min(1.0, to.stat().st_size / (pages * size)))):
        db.execute("VACUUM INTO ?", [str(to)])


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keep others from writing a file meanwhile; a damaged or half-written one is nobody's and stays as it is."""
    if not path.exists() or not is_good(path):
        yield
        return
    with closing(files.connect(path, read_only=False)) as db:
        locks.begin(db)
        try:
            yield
        finally:
            locks.roll_back(db)


def readable_rows(path: Path, tell: Tell = untold) -> exports.Tables:
    """Return the rows of a damaged file by table, without its indexes; raise StoreError where a table is broken.

    Raises what `tell` raises too.
    """
    found: exports.Tables = {}
    with open_to_read(path) as db:
        tables = triggers.journaled_tables(db)
        for number, table in enumerate(tables):
            tell(number / len(tables))
            found[table] = exports.rows_without_index(db, table)
    return found


def write_whole(data: bytes, to: Path, tell: Tell = untold) -> None:
    """Write the bytes of a team file to a new file and check them; raise StoreError where they are no good.

    Raises Refused when the name is taken, and what `tell` raises: then nothing is left behind.
    """
    if files.is_taken(to):
        raise Refused(tr("{path} exists already; choose another name.", path=to))
    with part_file(to) as part:
        with part.open("wb") as file:
            for begin in range(0, len(data), AT_ONCE):
                tell(begin / len(data) * WRITTEN)
                file.write(data[begin : begin + AT_ONCE])
        try:
            _check(part, to, part_of(tell, WRITTEN, 1))
        except sqlite3.DatabaseError as error:
            raise files.told(to, error) from error


@contextmanager
def part_file(to: Path, aside: Path | None = None, *, replace: bool = True) -> Iterator[Path]:
    """Yield an empty private file to fill; it takes its name only when whole and on the disk.

    What has the name is linked to `aside` before, with the journal that belongs to it.
    """
    part = to.with_name(f".{to.name}.{uuid.uuid4().hex[:8]}.part")
    with _told(to):
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            yield part
            _bring_to_disk(part)
            if aside is not None:
                _set_aside(to, aside)
            if replace:
                part.replace(to)
            else:
                _link(part, to)
            if os.name == "posix":  # the name too
                _bring_to_disk(to.parent)
        finally:
            part.unlink(missing_ok=True)


def _link(part: Path, to: Path) -> None:
    """Give a file its name unless another has it."""
    try:
        os.link(part, to)
    except FileExistsError:
        raise _TakenError from None
    except OSError:  # some file systems know no links
        if to.exists():
            raise _TakenError from None
        part.replace(to)


def _set_aside(path: Path, aside: Path) -> None:
    os.link(path, aside)
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-journal"))


def _bring_to_disk(path: Path) -> None:
    number = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            tr(
                "{place} cannot be written ({strerror}); check the folder and its space.",
                place=place,
                strerror=error.strerror,
            )
        ) from None
