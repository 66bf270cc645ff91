"""Several at one file: a window whose file another process keeps locked, and ten writers at once."""

from dataclasses import dataclass
from pathlib import Path

from app.store.stores import Store
from app.ui.applications import application
from tests.bench.locked import LIMIT, LOCKS, lock_team, saved_of
from tests.store.builders import add_team
from tests.stories.writers import write_at_once

WRITERS = 10


@dataclass(frozen=True)
class LockOutcome:
    """Locks held by another process, commands of the window lost, files damaged, locks that froze it, longest (ms)."""

    locks: int
    lost: int
    damaged: int
    frozen: int
    longest: float


@dataclass(frozen=True)
class WriterOutcome:
    """Commands of the least and the most busy writer, writers that failed, commands in all, lost, files damaged."""

    least: int
    most: int
    failed: int
    commands: int
    lost: int
    damaged: int


def lock_rounds(folder: Path, seconds: float) -> LockOutcome:
    """Show a small team in a window, change it, undo and turn pages while its file is locked in either way."""
    application()
    found = [lock_team(folder, "small", how, seconds) for how in LOCKS]
    gaps = [beat.longest for beat, _ in found]
    return LockOutcome(
        len(found),
        sum(2 - saved_of(path) for _, path in found),
        sum(_damaged(path) for _, path in found),
        sum(1 for gap in gaps if gap > LIMIT),
        max(gaps),
    )


def writer_round(folder: Path, seconds: float, writers: int = WRITERS) -> WriterOutcome:
    """Let so many processes log issues into one file for so long."""
    path = folder / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
        before = store.journal.newest()
    done = write_at_once(path, writers, seconds)
    told = sum(n + 1 for n in done if n >= 0)  # each logs one before it is ready
    with Store.open(path) as store:
        kept = store.journal.newest() - before
    return WriterOutcome(min(done), max(done), done.count(-1), told, max(0, told - kept), _damaged(path))


def _damaged(path: Path) -> int:
    with Store.open(path) as store:
        return int(store.integrity() != "ok")
