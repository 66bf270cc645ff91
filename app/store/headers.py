"""What stands at the path of a team file, looked at without SQLite, so that not a byte of it is touched."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from app.domain.troubles import Trouble, Unusable
from app.store.databases import APPLICATION_ID, VERSION

HEADER_BYTES = 100
ZIP = b"PK\x03\x04"
LARGEST_PAGE = 65536  # stands in the header as 1


@dataclass(frozen=True)
class FileHeader:
    """The parts of an SQLite header that tell whose file it is and how long (SQLite file format, section 1.3)."""

    application_id: int
    version: int
    wal: bool
    length: int  # bytes, 0 where the header does not tell


def read_header(path: Path) -> FileHeader:
    """Read the header; raise Unusable when there is none."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise Unusable(Trouble.FOLDER, path, "is a folder; choose a team file inside it")
        if not stat.S_ISREG(found.st_mode):  # to open a pipe would wait for ever
            raise Unusable(Trouble.NO_FILE, path, "is a pipe or a device, not a file; choose a team file")
        with path.open("rb") as file:
            head = file.read(HEADER_BYTES)
    except OSError as error:
        raise _unreadable(path, error) from None
    if not head:
        words = "is empty (0 bytes), so it holds no team; restore a backup or make a new file"
        raise Unusable(Trouble.EMPTY, path, words)
    if head.startswith(ZIP):
        raise Unusable(Trouble.OTHER_KIND, path, "is a zip archive; unpack it and open the team file inside")
    if len(head) < HEADER_BYTES or not head.startswith(b"SQLite format 3\0"):
        raise Unusable(Trouble.OTHER_KIND, path, "is not a Watchbill team file; choose a file that Watchbill made")
    return _header(head)


def _unreadable(path: Path, error: OSError) -> Unusable:
    if isinstance(error, FileNotFoundError):
        words = f"is not there; make it with “watchbill new {path.name}”, restore a backup or choose another"
        return Unusable(Trouble.MISSING, path, words)
    if "symbolic links" in os.strerror(error.errno or 0):
        return Unusable(Trouble.LOOP, path, "is a link that leads back to itself; choose the file it was made for")
    words = f"cannot be read ({error.strerror}); check the permissions of the file and its folder"
    return Unusable(Trouble.FORBIDDEN, path, words)


def _header(head: bytes) -> FileHeader:
    size = int.from_bytes(head[16:18])
    told = head[24:28] == head[92:96]  # else an old program wrote last and the count of pages is stale
    pages = int.from_bytes(head[28:32]) if told else 0
    wal = head[18] == 2 or head[19] == 2
    number, version = int.from_bytes(head[68:72]), int.from_bytes(head[60:64])
    return FileHeader(number, version, wal, pages * (LARGEST_PAGE if size == 1 else size))


def check_ours(path: Path) -> FileHeader:
    """Return the header of a file this program may open; raise Unusable for a foreign, newer or half one."""
    header = read_header(path)
    check_maker(path, header.application_id, header.version)
    size = path.stat().st_size
    if size < header.length and not header.wal and not has_content(beside(path, "-journal")):
        words = f"is damaged: only {size:,} of its {header.length:,} bytes are there, as after a copy that broke off"
        raise Unusable(Trouble.HALF, path, f"{words}; copy it again or restore a backup")
    return header


def check_maker(path: Path, application_id: int, version: int) -> None:
    """Raise Unusable for a file of another program or of a newer Watchbill."""
    if application_id != APPLICATION_ID:
        raise Unusable(Trouble.FOREIGN, path, "belongs to another program; choose a file that Watchbill made")
    if version > VERSION:
        words = f"was written by a newer Watchbill (format {version}, this one knows {VERSION})"
        raise Unusable(Trouble.NEWER, path, f"{words}; update Watchbill to open it")


def beside(path: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a database."""
    whole = path.resolve()
    return whole.with_name(f"{whole.name}{ending}")


def has_content(path: Path) -> bool:
    """Tell whether a file is there and not empty."""
    try:
        return path.stat().st_size > 0
    except OSError:
        return False
