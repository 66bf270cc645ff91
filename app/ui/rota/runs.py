"""Planning in a process of its own: values in, better plans out, cancelled within a moment, its death noticed."""

import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.domain.languages import tr
from app.ui.runs import Run
from app.usecases.planning import PlanTask

if TYPE_CHECKING:
    from app.usecases.policies import PolicyTask
    from app.usecases.replanning import RepairTask

DIED = tr("The planning process ended unexpectedly; the rota is as it was. Plan again, perhaps with a shorter range.")


def work(pipe: Connection, stop: Connection) -> None:
    """Plan in the child: takes (task, seconds), sends ("better", Progress) as it goes and ("done", Proposal)."""
    from app.planner.planning import Code
    from app.usecases.planning import solve_task
    from app.usecases.replanning import RepairTask, solve_repair

    task, seconds = pipe.recv()
    solve = solve_repair if isinstance(task, RepairTask) else partial(solve_task, code=Code.AT_HAND)
    proposal = solve(task, seconds, lambda progress: pipe.send(("better", progress)), _Asked(stop))
    pipe.send(("done", proposal))
    pipe.close()


def work_trials(pipe: Connection, stop: Connection) -> None:
    """Try policies in the child: takes (task, seconds) and sends ("done", trials)."""
    from app.usecases.policies import try_policies

    task, seconds = pipe.recv()
    pipe.send(("done", try_policies(task, seconds, None, _Asked(stop))))
    pipe.close()


class _Asked:
    """Tells whether the parent wants the child to stop; looks at the pipe at most every 20 ms."""

    def __init__(self, stop: Connection) -> None:
        self._pipe = stop
        self._next = 0.0
        self._stop = False

    def __call__(self) -> bool:
        now = time.monotonic()
        if not self._stop and now >= self._next:
            self._next = now + 0.02
            self._stop = self._pipe.poll()
        return self._stop


class PlanRun(Run):
    """One run of planning."""

    def __init__(
        self,
        task: "PlanTask | RepairTask | PolicyTask",
        seconds: float,
        parent: QObject,
        target: Callable[..., Any] = work,
    ) -> None:
        super().__init__((task, seconds), parent, target, DIED)
