"""A store in memory with the sample team, and files written for one test."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.store.stores import Store
from app.usecases.importing import import_files

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
TODAY = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
TABLES = ("team.toml", "people.csv", "events.csv", "issues.csv")
CALENDARS = ("leave-google.ics", "leave-outlook.ics", "leave-apple.ics")
Write = Callable[[str, str | bytes], Path]


def clock() -> datetime:
    return TODAY


class StandingClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = TODAY

    def __call__(self) -> datetime:
        return self.now


def empty_store() -> Store:
    return Store.in_memory(clock=clock, actor="tester")


def sample_files(*names: str) -> list[Path]:
    return [SAMPLE / name for name in names]


def sample_store(*names: str) -> Store:
    """Return a store that has imported the named sample files, or the team and people."""
    store = empty_store()
    import_files(store, sample_files(*(names or ("team.toml", "people.csv"))))
    return store
