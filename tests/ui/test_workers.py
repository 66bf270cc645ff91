import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused
from app.ui.workers import Worker


def test_an_answer_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    parent = QObject()
    worker, told = Worker(parent), []
    worker.answered.connect(lambda answer: told.append((answer, threading.current_thread())))
    with qtbot.waitSignal(worker.answered):
        worker.ask(threading.current_thread)
    answer, here = told[0]
    assert answer is not here
    assert here is threading.main_thread()


def test_only_the_newest_answer_is_told(qtbot: QtBot) -> None:
    parent = QObject()
    told: list[object] = []
    worker, go = Worker(parent), threading.Event()
    worker.answered.connect(told.append)
    worker.ask(lambda: go.wait(5))
    worker.ask(lambda: "second")
    go.set()
    worker.ask(lambda: "third")
    worker.settle()
    assert told == ["third"]
    assert not worker.busy


def test_a_refusal_is_told_as_words(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused("The folder is full.")

    parent = QObject()
    worker = Worker(parent)
    with qtbot.waitSignal(worker.refused) as told:
        worker.ask(refuse)
    assert told.args == ["The folder is full."]
