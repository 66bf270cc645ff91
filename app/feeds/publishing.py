"""Calendars into a folder: each file whole or not at all, and only when its bytes changed."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import StoreError
from app.feeds.calendars import calendar_bytes, check_calendar
from app.feeds.events import Feed
from app.feeds.revisions import Revision

PART = ".watchbill-part"
LONGEST_STEM = 80
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")


@dataclass(frozen=True)
class Published:
    """File names written, found unchanged, and left over from feeds that no longer exist."""

    folder: Path
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    left_over: tuple[str, ...]


def file_names(feeds: Iterable[Feed]) -> dict[str, Feed]:
    """Return a safe file name for each feed; feeds whose names are alike keep apart by their keys."""
    found: dict[str, Feed] = {}
    for feed in feeds:
        stem = f"{feed.kind}-{slug(feed.name.rsplit(':', 1)[0])}" if feed.kind != "team" else "everybody"
        name = f"{stem}.ics" if f"{stem}.ics" not in found else f"{stem}-{feed.key}.ics"
        found[name] = feed
    return found


def slug(name: str) -> str:
    """Return a name as lower-case letters, digits and hyphens; letters of other scripts stay."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    stem = re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", bare).replace("_", "-")).strip("-")
    if not stem or RESERVED.match(stem):
        stem = f"{stem}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".strip("-")
    short = stem
    while len(short.encode()) > LONGEST_STEM:
        short = short[:-1]
    return short


def publish(folder: Path, feeds: Iterable[Feed], revisions: Mapping[str, Revision]) -> Published:
    """Write the feeds; each is read back and counted before it replaces the old one.

    Raise StoreError when the folder cannot be written (files written before stay, the others keep their old content).
    """
    wanted = file_names(feeds)
    written, unchanged = [], []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        for name, feed in wanted.items():
            data = calendar_bytes(feed, revisions)
            if _content(folder / name) == data:
                unchanged.append(name)
                continue
            check_calendar(name, data, [event.uid for event in feed.events])
            _replace(folder / name, data)
            written.append(name)
        if written:
            _sync(folder)
        left = tuple(sorted(p.name for p in folder.glob("*.ics") if p.name not in wanted))
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be written ({error.strerror}); choose another, the old calendars were kept."
        ) from None
    return Published(folder, tuple(written), tuple(unchanged), left)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, data: bytes) -> None:
    part = path.with_name(f".{path.name}{PART}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    for part in folder.glob(f".*{PART}"):
        part.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
