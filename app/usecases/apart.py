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
from app.domain.progress import Stopped, Tell, part_of
from app.domain.troubles import Trouble, Unusable
from app.store.stores import Store
from app.usecases.backups import back_up_store

Opened = None | str | tuple[Trouble, Path, str]
BACKED_UP = 0.4  # of the work, where a backup is made before


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


def work_apart(pipe: Connection, stop: Connection) -> None:
    """Do a piece of work in the child: takes (FileTask,), sends ("better", share done) and ("done", answer).

    The answer is what the work returns, or the sentence that says why it was not done.
    """
    (task,) = pipe.recv()
    try:
        answer = _done(task, _teller(pipe, stop))
    except (Refused, StoreError) as error:
        answer = str(error)
    except Stopped:
        answer = _stopped()
    pipe.send(("done", answer))
    pipe.close()


def _teller(pipe: Connection, stop: Connection) -> Tell:
    """Return what tells the window the share done, and raises Stopped once it wants no more."""

    def tell(share: float) -> None:
        if stop.poll():
            raise Stopped
        pipe.send(("better", share))

    return tell


def _stopped() -> str:
    return tr("Stopped; what was begun last was not done.")


def _done(task: FileTask, tell: Tell) -> Any:
    with Store.open(task.team_file, actor=task.actor) as store:
        if task.backup:
            back_up_store(store, task.backup, part_of(tell, 0, BACKED_UP))
            tell = part_of(tell, BACKED_UP, 1)
        return task.work(store, *task.values, tell)


def open_apart(pipe: Connection, stop: Connection) -> None:
    """Bring an older team file up to date in the child: takes (path,), sends ("better", share done).

    At the end it sends ("done", None), or what is wrong: a sentence, or what an Unusable is made of.
    """
    (path,) = pipe.recv()
    pipe.send(("done", _brought_up_to_date(path, _teller(pipe, stop))))
    pipe.close()


def _brought_up_to_date(path: Path, tell: Tell) -> Opened:
    try:
        Store.open(path, tell=tell).close()
    except Unusable as error:
        return error.trouble, error.path, error.words
    except StoreError as error:
        return str(error)
    except Stopped:
        return _stopped()
    return None


def verify_apart(pipe: Connection, stop: Connection) -> None:
    """Look through a file in the child: takes (path, now, whether to repair) and sends ("better", share done).

    At the end it sends ("done", verdict or sentence).
    """
    path, now, mends = pipe.recv()
    pipe.send(("done", _looked(path, now, _teller(pipe, stop), mends=mends)))
    pipe.close()


def _looked(path: Path, now: datetime, tell: Tell, *, mends: bool) -> Verdict | str:
    from app.usecases.verifying import repair, verify  # with icalendar, which the window does without

    try:
        return repair(path, now, (), tell) if mends else verify(path, now, (), tell)
    except (Refused, StoreError) as error:
        return str(error)
    except Stopped:
        return _stopped()
