"""Planning in a process of its own: it is cancelled with the best it has, and its death is noticed and said."""

import os
from multiprocessing.connection import Connection

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.rota.plans import SUMMARY_HEIGHT, PlanDialog
from app.ui.rota.runs import DIED, PlanRun
from app.ui.windows import MainWindow
from app.usecases.planning import PlanTask, Proposal, apply_plan, plan_task
from tests.ui.builders import THIS_WEEK


def die(_pipe: Connection, _stop: Connection) -> None:
    """End like a process that the system killed for want of memory."""
    os._exit(9)


@pytest.fixture
def task(store: Store) -> PlanTask:
    return plan_task(store, THIS_WEEK + 12, 26)


def test_a_worker_that_dies_at_once_is_noticed_and_the_rota_is_as_it_was(
    window: MainWindow, store: Store, task: PlanTask, qtbot: QtBot
) -> None:
    before = store.dump()
    run = PlanRun(task, 5.0, window, die)
    with qtbot.waitSignal(run.failed, timeout=20_000) as told:
        pass
    assert told.args == [DIED]
    assert store.dump() == before


def test_a_worker_killed_while_it_plans_is_noticed_within_two_seconds(
    window: MainWindow, store: Store, task: PlanTask, qtbot: QtBot
) -> None:
    run = PlanRun(task, 60.0, window)
    with qtbot.waitSignal(run.better, timeout=60_000):
        pass
    with qtbot.waitSignal(run.failed) as told:
        run._process.kill()
    assert told.args == [DIED]


def test_a_cancelled_run_hands_over_the_best_it_has(
    window: MainWindow, store: Store, task: PlanTask, qtbot: QtBot
) -> None:
    run = PlanRun(task, 60.0, QObject(window))
    with qtbot.waitSignal(run.better, timeout=60_000):
        pass
    with qtbot.waitSignal(run.done, timeout=20_000) as told:
        run.cancel()
    assert told.args is not None
    proposal = told.args[0]
    assert isinstance(proposal, Proposal)
    assert apply_plan(store, proposal)


def test_the_box_is_as_high_as_the_step_it_shows(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert window.session is not None
    dialog = PlanDialog(window, window.session, THIS_WEEK + 12)
    qtbot.addWidget(dialog)
    dialog.show()
    asking = dialog.height()
    assert asking < SUMMARY_HEIGHT
    assert dialog._asking.height() >= dialog._asking.heightForWidth(dialog._asking.width())
    dialog._tell("nothing is planned")
    assert dialog.height() == SUMMARY_HEIGHT
    dialog._again.click()
    assert dialog.height() == asking
