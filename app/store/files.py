"""Opening and making team files, and telling in one sentence what is wrong with one that cannot be opened."""

import os
import sqlite3
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.paths import backup_folder
from app.store import triggers
from app.store.databases import APPLICATION_ID, VERSION, Database

HEADER_BYTES = 100
SUFFIX = ".watchbill"
LONGEST = 40  # letters of the name that the part carries
# A change stays in memory until it is committed: spilled pages would keep readers out while a long one is written.
PRAGMAS = (
    "foreign_keys = 1", "trusted_schema = 0", "cell_size_check = 1", "synchronous = EXTRA", "busy_timeout = 0",
    "cache_spill = 0",
)  # fmt: skip


@dataclass(frozen=True)
class FileHeader:
    """The parts of an SQLite header that tell whose file it is (SQLite file format, section 1.3)."""

    application_id: int
    version: int
    wal: bool


def read_header(path: Path) -> FileHeader:
    """Read the header without SQLite, so that the file stays untouched; raise StoreError when it is not ours."""
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
    except FileNotFoundError:
        raise StoreError(
            tr("There is no file {path}; make one with “watchbill new {path}” or choose another.", path=path)
        ) from None
    except IsADirectoryError:
        raise StoreError(tr("{path} is a folder; choose a team file inside it.", path=path)) from None
    except OSError as error:
        raise StoreError(
            tr(
                "{path} cannot be read ({strerror}); check the permissions of the file.",
                path=path,
                strerror=error.strerror,
            )
        ) from None
    if not head:
        raise StoreError(
            tr("{path} is empty (0 bytes), so it holds no team; restore a copy or make a new file.", path=path)
        )
    if len(head) < HEADER_BYTES or not head.startswith(b"SQLite format 3\0"):
        raise StoreError(tr("{path} is not a Watchbill team file; choose a file that Watchbill made.", path=path))
    return FileHeader(int.from_bytes(head[68:72]), int.from_bytes(head[60:64]), head[18] == 2 or head[19] == 2)


def check_ours(path: Path) -> FileHeader:
    """Return the header of a file this program may open; raise StoreError for a foreign or newer one."""
    header = read_header(path)
    _check_maker(path, header.application_id, header.version)
    return header


def _check_maker(path: Path, application_id: int, version: int) -> None:
    if application_id != APPLICATION_ID:
        raise StoreError(tr("{path} belongs to another program; choose a file that Watchbill made.", path=path))
    if version > VERSION:
        raise StoreError(
            tr(
                "{path} was written by a newer Watchbill (format {version}, this one knows "
                "{VERSION}); update Watchbill to open it.",
                path=path,
                version=version,
                VERSION=VERSION,
            )
        )


def open_file(path: Path) -> tuple[Database, bool]:
    """Open a team file and return it with whether it is read-only; raise StoreError when it cannot be used."""
    header = check_ours(path)
    read_only = not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK)
    try:
        db = connect(path, read_only=read_only)
        _check_health(db, path)
        if not read_only:
            if header.version < VERSION:
                _back_up(path)
            _bring_up_to_date(db)
    except sqlite3.DatabaseError as error:
        raise told(path, error) from error
    return db, read_only


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
            _check_maker(path, *numbers)
        except (sqlite3.DatabaseError, StoreError):
            db.close()
            raise
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_NOTADB:
            raise StoreError(
                tr("{path} is not a Watchbill team file; choose a file that Watchbill made.", path=path)
            ) from None
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
    import uuid

    part = path.with_name(f".{path.name[-LONGEST:]}.{uuid.uuid4().hex[:8]}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            db = _connect(part.resolve().as_uri())
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
    return _connect(f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rw'}")


def _back_up(path: Path) -> None:
    """Keep an older file as it is before its format changes."""
    from app.store.backups import make_backup

    make_backup(path, backup_folder(path), datetime.now(UTC), "before migration")


def _connect(uri: str) -> Database:
    conn = sqlite3.connect(uri, uri=True, isolation_level=None)
    db = Database(conn)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    if sys.platform == "darwin":
        db.execute("PRAGMA fullfsync = 1")
    return db


def _check_health(db: Database, path: Path) -> None:
    row = db.execute("PRAGMA quick_check(1)").fetchone()
    if row[0] != "ok":
        raise StoreError(
            tr(
                "{path} is damaged ({one_line}); restore a copy, the file itself was not changed.",
                path=path,
                one_line=one_line(row[0]),
            )
        )


def _bring_up_to_date(db: Database, journal_mode: str = "TRUNCATE") -> None:
    db.execute(f"PRAGMA journal_mode = {journal_mode}")
    if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
        db.migrate()
    triggers.remake(db)


def told(path: Path, error: sqlite3.DatabaseError) -> StoreError:
    """Return what to tell a person of an error while a file is opened or copied."""
    if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
        return StoreError(
            tr("{path} is locked by another program; close it there or try again in a moment.", path=path)
        )
    if isinstance(error, sqlite3.OperationalError) and "full" in str(error):
        return StoreError(tr("The disk that holds {path} is full; free some space, nothing was changed.", path=path))
    return StoreError(
        tr(
            "{path} is damaged ({one_line}); restore a copy, the file itself was not changed.",
            path=path,
            one_line=one_line(error),
        )
    )


def one_line(words: object) -> str:
    """Return what SQLite says in one line."""
    return " ".join(str(words).replace("*", "").split())
