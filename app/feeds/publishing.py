"""Calendars into a folder: each file whole or not at all, only when its bytes changed, one publisher at a time."""

import os
import re
import secrets
import sys
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.file_names import slug
from app.domain.languages import tr
from app.feeds.calendars import calendar_bytes, check_calendar
from app.feeds.events import Feed
from app.feeds.revisions import Revision

if sys.platform != "win32":
    import fcntl

PART = ".watchbill-part"
# a web server of another user may fetch a calendar whose name it was given, but not list the names
FILE_MODE, FOLDER_MODE = 0o644, 0o711
PATIENCE_SECONDS, PAUSE_SECONDS = 10.0, 0.05
ABANDONED_SECONDS = 3600


@dataclass(frozen=True)
class Published:
    """File names written, found unchanged, removed because their address was withdrawn, and left over from before."""

    folder: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()


def new_address(feed: Feed) -> str:
    """Return a file name for a feed that nobody can guess: what it is, then 128 random bits."""
    stem = slug(feed.title.rsplit(":", 1)[0])
    return f"{feed.name.kind}-{stem}-{secrets.token_hex(16)}.ics"


def publish(
    folder: Path, calendars: Mapping[str, Feed], revisions: Mapping[str, Revision], withdrawn: Collection[str] = ()
) -> Published:
    """Write feeds by file name; each is read back and counted before it replaces the old one.

    All are written and brought to the disk before the first takes its name, so that a full disk changes none of them.
    A calendar from which something goes takes its name last: where a kill comes between two, a week that goes from one
    person to another stands in both calendars rather than in neither, until the next publishing, at the latest when a
    window opens, has done the rest.
    Raise StoreError when the folder cannot be written, Refused while somebody else publishes there.
    """
    fresh, losing, unchanged = dict[str, bytes](), dict[str, int](), list[str]()
    try:
        _make(folder)
        with _alone(folder) as is_alone:
            _sweep(folder, everything=is_alone)
            for name, feed in calendars.items():
                data, old = calendar_bytes(feed, revisions), _content(folder / name)
                if old == data:
                    unchanged.append(name)
                    continue
                check_calendar(name, data, [event.uid for event in feed.events])
                fresh[name] = data
                losing[name] = len(_uids(old or b"") - _uids(data))
            fresh = {name: fresh[name] for name in sorted(fresh, key=losing.__getitem__)}
            _put(folder, fresh)
            removed = _remove(folder, withdrawn)
            if fresh or removed:
                _sync(folder)
            left = tuple(sorted(p.name for p in folder.glob("*.ics") if p.name not in calendars))
    except OSError as error:
        raise StoreError(
            tr(
                "The folder {folder} cannot be written ({strerror}); choose another, the old calendars were kept.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from None
    return Published(folder, tuple(fresh), tuple(unchanged), removed, left)


def _make(folder: Path) -> None:
    """Make the folder itself, but not those above it: they are missing where a share is not connected."""
    try:
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except FileNotFoundError:
        raise StoreError(
            tr(
                "There is no folder {parent}; connect the share or make the folder, the old calendars were kept.",
                parent=folder.parent,
            )
        ) from None


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    """Keep other publishers out of a folder; yields False where the file system cannot lock."""
    if sys.platform == "win32":
        yield False
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield _locked(folder, handle)
    finally:
        os.close(handle)


def _locked(folder: Path, handle: int) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise Refused(
                    tr("Another Watchbill is publishing to {folder}; try again in a moment.", folder=folder)
                ) from None
            time.sleep(PAUSE_SECONDS)
        except OSError:  # some network shares know no locks
            return False
        else:
            return True


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _uids(data: bytes) -> frozenset[bytes]:
    """Return the UIDs in a calendar, whose long lines are folded (RFC 5545, 3.1)."""
    return frozenset(re.findall(rb"^UID:(.+?)\r?$", data.replace(b"\r\n ", b""), re.MULTILINE))


def _put(folder: Path, fresh: Mapping[str, bytes]) -> None:
    """Bring every file to the disk before the first takes its name."""
    parts: dict[str, Path] = {}
    try:
        for name, data in fresh.items():
            parts[name] = folder / f".{Path(name).stem[-40:]}.{os.getpid()}-{secrets.token_hex(4)}{PART}"
            _write(parts[name], data)
        for name, part in parts.items():
            part.replace(folder / name)
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _remove(folder: Path, withdrawn: Collection[str]) -> tuple[str, ...]:
    there = [name for name in withdrawn if (folder / name).exists()]
    for name in there:
        (folder / name).unlink(missing_ok=True)
    return tuple(there)


def _sweep(folder: Path, *, everything: bool) -> None:
    """Remove what killed publishers left; where others may be at work, only what is old."""
    for part in folder.glob(f".*{PART}"):
        if everything or part.stat().st_mtime < time.time() - ABANDONED_SECONDS:
            part.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
