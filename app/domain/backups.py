"""Backups of a team file: what one is called, what it holds, and which are kept."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

ALL_FOR = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9
STAMP = "%Y-%m-%dT%H%M%SZ"
NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([a-z-]+)\.watchbill")
Bucket = Callable[[datetime], Hashable]


@dataclass(frozen=True)
class Backup:
    """One backup: its file, when it was made (UTC) and what for, such as “before import”."""

    path: Path
    at: datetime
    why: str

    @property
    def export(self) -> Path:
        """The plain JSON beside it."""
        return self.path.with_suffix(".json")


@dataclass(frozen=True)
class Contents:
    """What a team file holds: its team, people, weeks with a duty, the newest commands and when the last was done."""

    team: str
    people: int
    weeks: int
    first_week: date | None
    last_week: date | None
    commands: tuple[str, ...]
    at: datetime | None
    version: int


def backup_name(at: datetime, why: str) -> str:
    """Return the file name of a backup."""
    return f"{at.astimezone(UTC).strftime(STAMP)}-{why.replace(' ', '-')}.watchbill"


def read_backup(path: Path) -> Backup | None:
    """Return what the name of a file says of a backup, None when it is none."""
    match = NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        at = datetime.strptime(match[1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, at, match[2].replace("-", " "))


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which backups stay: all of two days, then the newest of 12 days, 10 ISO weeks and 9 months.

    Days without a backup are not counted, so that neither a long holiday nor a clock that jumps empties the folder.
    """
    newest_first = sorted(set(moments), reverse=True)
    stays = {at for at in newest_first if at > now - ALL_FOR}
    buckets: tuple[tuple[Bucket, int], ...] = (
        (lambda at: at.date(), DAYS),
        (lambda at: at.isocalendar()[:2], WEEKS),
        (lambda at: (at.year, at.month), MONTHS),
    )
    for bucket, count in buckets:
        newest: dict[Hashable, datetime] = {}
        for at in newest_first:
            newest.setdefault(bucket(at), at)
        stays.update(list(newest.values())[:count])
    return frozenset(stays)
