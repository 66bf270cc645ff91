"""The sample team: real-looking input, imported, planned and published around today."""

from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from app.domain.weeks import Week
from app.store.files import remove_file
from app.store.journal import Clock
from app.store.stores import Store, now_utc
from app.usecases.importing import ReadFile, read_files, take_files
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.publishing import publish_rota

FILES = (
    "team.toml",
    "people.csv",
    "events.csv",
    "issues.csv",
    "leave-google.ics",
    "leave-outlook.ics",
    "leave-apple.ics",
)
OWNERS = {"leave-outlook.ics": "Dmitri Volkov", "leave-apple.ics": "Jonas Weber"}
WEEKS_BACK, WEEKS_AHEAD = 8, 26
SECONDS = 1.5


def make_sample(path: Path, folder: Path, *, clock: Clock = now_utc, seconds: float = SECONDS) -> Store:
    """Make a new team file with the sample of the folder, planned within `seconds`, and return it open.

    Raises Refused when the path is taken; nothing is left behind when anything fails.
    """
    files = _read(folder, clock().date())
    with ExitStack() as clean_up:
        store = Store.new(path, clock=clock)
        clean_up.callback(remove_file, path)
        clean_up.callback(store.close)
        _fill(store, files, seconds)
        clean_up.pop_all()
    return store


def fill_with_sample(store: Store, folder: Path, *, seconds: float = SECONDS) -> None:
    """Import the sample of the folder into a store, plan it and publish the plan."""
    _fill(store, _read(folder, store.clock().date()), seconds)


def _read(folder: Path, today: date) -> tuple[ReadFile, ...]:
    owners = {folder / name: who for name, who in OWNERS.items()}
    return read_files([folder / name for name in FILES], today, owners=owners)


def _fill(store: Store, files: Iterable[ReadFile], seconds: float) -> None:
    take_files(store, files)
    first = Week.of(store.clock().date()) + -WEEKS_BACK
    apply_plan(store, solve_task(plan_task(store, first, WEEKS_BACK + WEEKS_AHEAD), seconds))
    publish_rota(store)
