"""Work on a team file in a process of its own, with a connection of its own, for large work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from app.domain.errors import Refused, StoreError
from app.domain.faults import Verdict
from app.domain.languages import tr
from app.store.stores import Store
from app.store.undoing import Tell
from app.usecases.backups import back_up_store


@dataclass(frozen=True)
class FileTask:
    """What is done to which team file, and by whom; `backup` says why one is made before, empty for none.

    The work is a function of a module, which takes the store, the values and whom to tell the share done.
    """

    team_file: Path
    actor: str
    work: Callable[..., Any]
    values: tuple[Any, ...]
    backup: str = ""


class _Stopped(Exception):
    """Somebody wants no more of it."""


def work_apart(pipe: Connection, stop: Connection) -> None:
    """Do a piece of work in the child: takes (FileTask,), sends ("better", share done) and ("done", answer).

    The answer is what the work returns, or the sentence that says why it was not done.
    """
    (task,) = pipe.recv()

    def tell(share: float) -> None:
        if stop.poll():
            raise _Stopped
        pipe.send(("better", share))

    try:
        answer = _done(task, tell)
    except (Refused, StoreError) as error:
        answer = str(error)
    except _Stopped:
        answer = tr("Stopped; what was begun last was not done.")
    pipe.send(("done", answer))
    pipe.close()


def _done(task: FileTask, tell: Tell) -> Any:
    with Store.open(task.team_file, actor=task.actor) as store:
        if task.backup:
            back_up_store(store, task.backup)
        return task.work(store, *task.values, tell)


def verify_apart(pipe: Connection, _stop: Connection) -> None:
    """Look through a file in the child: takes (path, now, whether to repair), sends ("done", verdict or sentence)."""
    path, now, mends = pipe.recv()
    pipe.send(("done", _looked(path, now, mends=mends)))
    pipe.close()


def _looked(path: Path, now: datetime, *, mends: bool) -> Verdict | str:
    from app.usecases.verifying import repair, verify  # with icalendar, which the window does without

    try:
        return repair(path, now) if mends else verify(path, now)
    except (Refused, StoreError) as error:
        return str(error)
