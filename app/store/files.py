"""Opening and making team files, and telling in one sentence what is wrong with one that cannot be opened."""

import logging
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.domain.errors import Locked, Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, part_of, untold
from app.domain.troubles import Trouble, Unusable
from app.paths import backup_folder
from app.store import locks, open_files, triggers
from app.store.databases import VERSION, Database
from app.store.headers import FileHeader, beside, check_maker, check_ours, has_content
from app.store.patience import PATIENCE_SECONDS

NEEDED = ("command", "change", "journal_open", "team", "person", "suite", "rotation", "assignment", "publication")
SUFFIX = ".watchbill"
_LOG = logging.getLogger("watchbill.opening")  # the command line shows it too
MOST_NAMES = 3
BACKED_UP = 0.5  # of bringing an older file up to date, when its backup is there
LARGE_BYTES = 16 * 2**20  # above, looking at every page may take more than 200 ms where nothing is in memory yet
# what SQLite says of a disk without room, or of a file that may not grow
NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_TRUNCATE)
LONGEST = 40  # letters of the name that the part carries
# A change stays in memory until it is committed: spilled pages would keep readers out while a long one is written.
PRAGMAS = (
    "foreign_keys = 1", "trusted_schema = 0", "cell_size_check = 1", "synchronous = EXTRA", "busy_timeout = 0",
    "cache_spill = 0",
)  # fmt: skip


def open_file(
    path: Path,
    *,
    read_only: bool = False,
    patience: float = PATIENCE_SECONDS,
    later: bool = False,
    tell: Tell = untold,
) -> tuple[Database, bool]:
    """Open a team file and return it with whether it is read-only; raise Unusable when it cannot be used.

    `tell` is told how far a file of an older format is, which takes long; what it raises leaves the file as it was.

    The health of a file is not looked at when it is asked for `read_only`: what can be read of it can be. With `later`
    that of a large one of this format is left to the caller, by `check_quickly`; the database says so.
    """
    asked = read_only
    try:
        header = _look(path, journal=not asked)
        read_only = asked or not is_writable(path)
        db = _connect_as_found(path, header, read_only=read_only)
        with ExitStack() as clean_up:
            clean_up.callback(db.close)
            db.patience = patience
            db.unchecked = later and not asked and header.version == VERSION and path.stat().st_size > LARGE_BYTES
            if not (asked or db.unchecked):
                _check_health(db, path)
            _check_shape(db, path, views=read_only)
            if not read_only:
                if header.version < VERSION:
                    _back_up(path, "before migration", tell=part_of(tell, 0, BACKED_UP))
                _bring_up_to_date(db, before=partial(_tell_strangers, db, path), tell=part_of(tell, BACKED_UP, 1))
            clean_up.pop_all()
    except Locked as error:
        raise _locked(path) from error
    except sqlite3.DatabaseError as error:
        raise told(path, error) from error
    return db, read_only


def _look(path: Path, *, journal: bool) -> FileHeader:
    """Return the header of a file we may open, and try its journal; where it is open already SQLite alone is asked."""
    with open_files.apart(path) as apart:
        if apart or _is_hot(path):
            header = check_ours(path)
            if journal:
                _check_journal(path)
            return header
    with closing(connect_to_read(path)) as db:
        number, version, mode = (
            db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
        )
    return FileHeader(number, version, mode == "wal", 0)


def _is_hot(path: Path) -> bool:
    """Tell whether the journal of a step that broke off lies beside a file, on which then nobody holds a lock."""
    if not has_content(beside(path, "-journal")):
        return False
    try:
        with closing(connect(path, read_only=True)) as db:
            db.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
    return False


def is_long_to_open(path: Path) -> bool:
    """Tell whether a file is so old and so large that opening it takes long; False where opening says what is wrong."""
    try:
        if path.stat().st_size <= LARGE_BYTES or not is_writable(path):
            return False
        with open_files.apart(path) as apart:
            return apart and check_ours(path).version < VERSION
    except (OSError, StoreError):
        return False


def is_writable(path: Path) -> bool:
    """Tell whether a file can be written, which takes a folder where SQLite can keep its journal."""
    places = (path.resolve(), path.resolve().parent)
    return all(place.stat().st_mode & 0o222 and os.access(place, os.W_OK) for place in places)


def _connect_as_found(path: Path, header: FileHeader, *, read_only: bool) -> Database:
    """Connect; a file in WAL mode, which another program set, needs its neighbours or none at all."""
    if not (header.wal and read_only):
        return connect(path, read_only=read_only)
    if has_content(beside(path, "-wal")):
        words = "has newer changes beside it (the file ending “-wal”) that cannot be read in a read-only folder"
        raise Unusable(Trouble.BESIDE, path, f"{words}; copy both files to a folder you can write to")
    return _connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", path)


def _check_journal(path: Path) -> None:
    """Try on a copy what the journal of a broken-off step would do, before SQLite does it to the file itself."""
    journal = beside(path, "-journal")
    for pause in (0.0, 0.1, 0.2):  # another process may be writing: then the journal goes away
        time.sleep(pause)
        if not has_content(journal) or _rolls_back_well(path, journal):
            return
    words = "lies beside a journal that does not belong to it; move the file ending “-journal” away and try again"
    raise Unusable(Trouble.JOURNAL, path, f"{words}, or restore a backup; nothing was changed")


def _rolls_back_well(path: Path, journal: Path) -> bool:
    """Try it in the folder for temporary files; raise Unusable where there is no room, which says nothing about it."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "copy"
            shutil.copyfile(path, copy)
            shutil.copyfile(journal, beside(copy, "-journal"))
            with closing(connect(copy, read_only=False)) as db:
                return bool(db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except OSError as error:
        if not has_content(journal):  # another process was writing and is done
            return False
        raise _no_room(path, error.strerror) from None
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode in NO_ROOM:
            raise _no_room(path, error) from error
        return False


def _no_room(path: Path, error: object) -> Unusable:
    words = f"lies beside the journal of a step that broke off, which is tried on a copy first ({one_line(error)})"
    return Unusable(Trouble.FULL, path, f"{words}; free some space for temporary files, nothing was changed")


def _check_shape(db: Database, path: Path, *, views: bool) -> None:
    """Raise Unusable when a table is missing, or a view that cannot be removed could pass for one."""
    found = dict(db.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')").fetchall())
    wrong = [name for name in NEEDED if found.get(name) != "table"]
    wrong += [name for name, kind in found.items() if views and kind == "view"]
    if wrong:
        words = f"does not have the shape of a team file (see “{one_line(wrong[0])}”), so somebody changed it"
        raise Unusable(Trouble.STRANGE, path, f"{words}; restore a backup")


def open_reader(path: Path) -> Database:
    """Open a team file to read only, without looking at its health again; raise StoreError when it cannot be used."""
    return connect_to_read(path)


def connect_to_read(path: Path) -> Database:
    """Open a team file of any format we know to read, also beside a connection of this process that writes it.

    SQLite alone opens the file: where a process closes a descriptor of its own, POSIX drops all its locks on the file
    (“How To Corrupt An SQLite Database File”, 2.2). Raises StoreError for one that is not ours.
    """
    if not path.is_file() or not path.stat().st_size:
        check_ours(path)  # says what is wrong
    try:
        db = connect(path, read_only=True)
        try:
            numbers = [int(db.execute(f"PRAGMA {n}").fetchone()[0]) for n in ("application_id", "user_version")]
            check_maker(path, *numbers)
        except (sqlite3.DatabaseError, StoreError):
            db.close()
            raise
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            words = "is not a Watchbill team file; choose a file that Watchbill made"
            raise Unusable(Trouble.OTHER_KIND, path, words) from None
        raise told(path, error) from error
    return db


def remove_file(path: Path) -> None:
    """Remove a team file that is closed, with what SQLite leaves beside it."""
    for part in (path, path.with_name(f"{path.name}-journal")):
        part.unlink(missing_ok=True)


def new_file(path: Path) -> Database:
    """Make a new team file, readable by its owner only; raise Refused when the path is taken."""
    if is_taken(path):
        raise Refused(tr("{path} exists already; choose another name or open it.", path=path))

    part = path.with_name(f".{path.name[-LONGEST:]}.{os.urandom(4).hex()}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            db = _connect(part.resolve().as_uri(), part)
            _bring_up_to_date(db, "MEMORY")  # nothing to lose yet, and no journal file is left behind
            db.close()
            os.link(part, path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            tr(
                "{path} cannot be made ({strerror}); choose a folder you can write to.",
                path=path,
                strerror=error.strerror,
            )
        ) from None
    except sqlite3.DatabaseError as error:
        raise told(path, error) from error
    return open_file(path)[0]


def is_taken(path: Path) -> bool:
    """Tell whether there is anything of that name; a name no file can have is told when it is written."""
    try:
        return path.exists()
    except OSError:  # such as a name that is too long, which is told when the file is made
        return False


def in_memory() -> Database:
    """Return an empty store that lives as long as the process, for tests and previews."""
    db = _connect("file::memory:")
    _bring_up_to_date(db)
    return db


def connect(path: Path, *, read_only: bool) -> Database:
    """Open a file that is there, with the safe settings; what is wrong with it comes as sqlite3.DatabaseError."""
    return _connect(f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}", path)


def _back_up(path: Path, why: str, *, always: bool = False, tell: Tell = untold) -> None:
    """Keep a file as it is before something is done to it that nobody asked for."""
    from app.store.backups import make_backup

    make_backup(path, backup_folder(path), datetime.now(UTC), why, always=always, tell=tell)


def _tell_strangers(db: Database, path: Path, names: Sequence[str]) -> None:
    """Keep a file with triggers or views of somebody else as it is, and say that they go: they could act on work."""
    if not db.removed:
        _back_up(path, "before cleaning", always=True)
    db.removed = (*db.removed, *names)
    _LOG.warning("%s", removed_words(path, db.removed))


def removed_words(path: Path, names: Sequence[str]) -> str:
    """Say which triggers or views of somebody else were taken out of a file."""
    shown = ", ".join(f"“{one_line(name)[:LONGEST]}”" for name in names[:MOST_NAMES])
    more = tr(" and others") if len(names) > MOST_NAMES else ""
    return tr(
        "{name} held triggers or views that Watchbill did not make ({shown}{more}); they were taken out, and a backup "
        "keeps the file as it was.",
        name=path.name,
        shown=shown,
        more=more,
    )


def _connect(uri: str, path: Path | None = None) -> Database:
    conn = sqlite3.connect(uri, uri=True, isolation_level=None)
    db = Database(conn)
    if path is not None:
        open_files.note(db, path)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        db.execute("PRAGMA fullfsync = 1")
    return db


def _check_health(db: Database, path: Path) -> None:
    row = db.execute("PRAGMA quick_check(1)").fetchone()
    if row[0] != "ok":
        raise _damaged(path, row[0])


def check_quickly(path: Path) -> None:
    """Look at every page of a team file as opening a smaller one does; raise Unusable when something is wrong."""
    try:
        with closing(connect(path, read_only=True)) as db:
            _check_health(db, path)
    except sqlite3.DatabaseError as error:
        raise told(path, error) from error


def check_whole(path: Path) -> None:
    """Look at every row and index of a team file, which may take long; raise Unusable when something is wrong."""
    try:
        with tempfile.TemporaryDirectory() as folder, closing(connect(path, read_only=True)) as db:
            copy = Path(folder) / "copy"
            with closing(sqlite3.connect(copy)) as conn:
                db.wait_for(lambda: db.conn.backup(conn))  # page by page, so nobody who writes waits for the long look
                found = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except OSError as error:
        raise Unusable(Trouble.FULL, path, f"could not be copied to be looked at ({error.strerror})") from None
    except sqlite3.DatabaseError as error:
        raise told(path, error) from error
    if found != "ok":
        raise _damaged(path, found)


def _damaged(path: Path, found: object) -> Unusable:
    words = f"is damaged ({one_line(found)}); restore a backup or save what can be read"
    return Unusable(Trouble.DAMAGED, path, f"{words}, the file itself was not changed")


def _bring_up_to_date(
    db: Database,
    journal_mode: str = "TRUNCATE",
    before: triggers.Before = lambda _names: None,
    tell: Tell = untold,
) -> None:
    db.execute(f"PRAGMA journal_mode = {journal_mode}")
    if db.execute("PRAGMA user_version").fetchone()[0] >= VERSION:
        triggers.drop_strangers(db, before, all_triggers=False)
        triggers.remake(db, before)
        return
    with locks.transaction(db):  # wholly or not at all
        triggers.drop_strangers(db, before, all_triggers=True)  # before a step of the format runs into them
        db.migrate(tell)
        triggers.remake(db, before)


def told(path: Path, error: sqlite3.DatabaseError) -> StoreError:
    """Return what to tell a person of an error while a file is opened or copied."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return _locked(path)
    if code == sqlite3.SQLITE_FULL:
        return Unusable(Trouble.FULL, path, "lies on a disk that is full; free some space, nothing was changed")
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        words = f"cannot be reached ({one_line(error)}); check the disk or the share, nothing was changed"
        return Unusable(Trouble.FORBIDDEN, path, words)
    return _damaged(path, error)


def _locked(path: Path) -> Unusable:
    return Unusable(Trouble.LOCKED, path, "is locked by another program; close it there or try again in a moment")


def one_line(words: object) -> str:
    """Return what SQLite says in one line."""
    return " ".join(str(words).replace("*", "").split())
