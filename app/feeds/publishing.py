"""Calendars into a folder: all of them together or none, only those whose bytes changed, one publisher at a time."""

import os
import re
import secrets
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.file_names import slug
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.feeds.calendars import calendar_bytes, check_calendar
from app.feeds.events import Feed
from app.feeds.renames import LIST, PART, finish, part_name, rename_all, write_part
from app.feeds.revisions import Revision

if sys.platform != "win32":
    import fcntl

# a web server of another user may fetch a calendar whose name it was given, but not list the names
FILE_MODE, FOLDER_MODE = 0o644, 0o711
PATIENCE_SECONDS, PAUSE_SECONDS = 10.0, 0.05
ABANDONED_SECONDS = 3600
MADE, WRITTEN = 0.6, 0.95  # of the work, when all calendars are made, and when all are on the disk


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
    folder: Path,
    calendars: Mapping[str, Feed],
    revisions: Mapping[str, Revision],
    withdrawn: Collection[str] = (),
    tell: Tell = untold,
) -> Published:
    """Write feeds by file name; each is read back and counted before it replaces the old one.

    All are brought to the disk before the first takes its name, so that a full disk changes none of them, and what
    `tell` raises neither. From then on they take their names together: a kill in between leaves a list of what is still
    to be done, which `finish_publishing` or the next publishing does. Calendars from which something goes come last,
    so that whoever reads meanwhile finds a week in both calendars rather than in neither.
    Raise StoreError when the folder cannot be written, Refused while somebody else publishes there.
    """
    with _told(folder):
        _make(folder)
        with _alone(folder) as is_alone:
            finish(folder)
            _sweep(folder, everything=is_alone)
            fresh, unchanged = _fresh(folder, calendars, revisions, tell)
            gone = tuple(name for name in withdrawn if (folder / name).exists())
            if fresh or gone:
                _put(folder, fresh, gone, tell)
            left = tuple(sorted(p.name for p in folder.glob("*.ics") if p.name not in calendars))
    return Published(folder, tuple(fresh), unchanged, gone, left)


def finish_publishing(folder: Path) -> bool:
    """Give calendars their names that a killed publisher brought to the disk; True when there were any.

    Raises as `publish` does; a folder that is not there has nothing to finish.
    """
    if not folder.is_dir():
        return False
    with _told(folder), _alone(folder):
        return finish(folder)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StoreError(
            tr(
                "The folder {folder} cannot be written ({strerror}); choose another, the old calendars were kept.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from None


def _fresh(
    folder: Path, calendars: Mapping[str, Feed], revisions: Mapping[str, Revision], tell: Tell
) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the new bytes of calendars that changed, those that lose most last, and the names of the others."""
    fresh, losing, unchanged = dict[str, bytes](), dict[str, int](), list[str]()
    for done, (name, feed) in enumerate(calendars.items()):
        tell(MADE * done / len(calendars))
        data, old = calendar_bytes(feed, revisions), _content(folder / name)
        if old == data:
            unchanged.append(name)
            continue
        check_calendar(name, data, [event.uid for event in feed.events])
        fresh[name] = data
        losing[name] = len(_uids(old or b"") - _uids(data))
    return {name: fresh[name] for name in sorted(fresh, key=losing.__getitem__)}, tuple(unchanged)


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


def _put(folder: Path, fresh: Mapping[str, bytes], gone: Sequence[str], tell: Tell) -> None:
    """Bring every file to the disk before the first takes its name; parts that a list names stay until it is done."""
    parts = {name: part_name(name) for name in fresh}
    try:
        for done, (name, data) in enumerate(fresh.items()):
            tell(MADE + (WRITTEN - MADE) * done / len(fresh))
            write_part(folder / parts[name], data, FILE_MODE)
        tell(WRITTEN)
        rename_all(folder, parts, gone)
    finally:
        if not (folder / LIST).exists():
            for part in parts.values():
                (folder / part).unlink(missing_ok=True)


def _sweep(folder: Path, *, everything: bool) -> None:
    """Remove what killed publishers left; where others may be at work, only what is old."""
    for part in folder.glob(f".*{PART}"):
        if everything or part.stat().st_mtime < time.time() - ABANDONED_SECONDS:
            part.unlink(missing_ok=True)
