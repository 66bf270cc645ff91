"""Importing in a process of its own, which large files need: a connection of its own, one step, whole or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Stopped
from app.store.stores import Store
from app.usecases.importing import read_files, take_files
from app.usecases.imports.leave_calendars import CalendarWish
from app.usecases.imports.reports import ImportReport, Tell

LARGE_BYTES = 60_000  # some hundred rows: what is less is written before anybody notices
STOPPED = tr("The import was stopped; nothing of it was taken.")


@dataclass(frozen=True)
class ImportTask:
    """Which files go into which team file, and who imports them; calendars are read about `today`."""

    team_file: Path
    actor: str
    paths: tuple[Path, ...]
    today: date


def is_large(paths: Iterable[Path]) -> bool:
    """Tell whether files together are so large that a window could not wait for them."""
    return sum(path.stat().st_size for path in paths if path.is_file()) > LARGE_BYTES


def import_apart(pipe: Connection, stop: Connection) -> None:
    """Import in the child: takes (ImportTask,), sends ("better", (file, share done)) as it goes and ("done", answer).

    The answer is the report, or the sentence that says why nothing was taken.
    """
    (task,) = pipe.recv()

    def tell(file: str, share: float) -> None:
        if stop.poll():
            raise Stopped
        pipe.send(("better", (file, share)))

    try:
        answer: ImportReport | str = _imported(task, tell)
    except (Refused, StoreError) as error:
        answer = str(error)
    except Stopped:
        answer = STOPPED
    pipe.send(("done", answer))
    pipe.close()


def _imported(task: ImportTask, tell: Tell) -> ImportReport:
    files = read_files(task.paths, task.today, wish=CalendarWish(review=True))
    with Store.open(task.team_file, actor=task.actor) as store:
        return take_files(store, files, tell)
