"""Large files in the window: another process writes them in one step; the window goes on, and can stop it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes
from app.store.stores import Store
from app.ui.dialogs.imports import ImportRun
from app.ui.windows import MainWindow
from app.usecases.importing_apart import LARGE_BYTES, STOPPED
from tests.ui.builders import NOW, add_team

Opened = Callable[[Store | None], MainWindow]
ENDS = ("\r\n", "\n", "\r")
PATIENCE = 60_000


@pytest.fixture
def large(open_window: Opened, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    window = open_window(Store.open(path, lambda: NOW, "ana"))
    yield window
    window.close()


def alerts_csv(folder: Path, rows: int, last: str = "") -> Path:
    """Write alerts with all three line ends."""
    lines = (f"Alert{n % 9},{(NOW - timedelta(minutes=n)).isoformat()}{ENDS[n % 3]}" for n in range(rows))
    path = folder / "alerts.csv"
    path.write_text(f"alert,started\n{''.join(lines)}{last}", encoding="utf-8", newline="")
    assert path.stat().st_size > LARGE_BYTES
    return path


def run_of(window: MainWindow) -> ImportRun:
    found = window.findChild(ImportRun)
    assert isinstance(found, ImportRun)
    return found


def test_a_large_import_is_written_elsewhere_reported_and_undone(
    large: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert large.session is not None
    session = large.session
    large.imports.take([alerts_csv(tmp_path, 3000)])
    assert session.do(lambda _store: Changes("never done", frozenset())) is None
    assert "being written" in large.banner.words
    qtbot.waitUntil(lambda: "alerts.csv: 3000 alerts added." in large.banner.words, timeout=PATIENCE)
    assert sum(a.times for a in session.store.alerts.alerts(NOW - timedelta(weeks=1), NOW)) == 3000
    command = session.store.journal.undoable()
    assert command is not None
    assert (command.label, command.actor) == ("Import alerts.csv", "ana")
    large.undo()
    qtbot.waitUntil(lambda: large.banner.words == "Undo import alerts.csv: done.", timeout=PATIENCE)
    assert session.store.alerts.ids() == {}


def test_a_stopped_import_takes_nothing_and_says_so(large: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert large.session is not None
    large.imports.take([alerts_csv(tmp_path, 3000)])
    run = run_of(large)
    assert run.isHidden()  # what is done in a moment shows nothing
    run._late.start(0)
    qtbot.waitUntil(run.isVisible, timeout=PATIENCE)
    run.line.stop_button.click()
    qtbot.waitUntil(lambda: large.banner.words == STOPPED, timeout=PATIENCE)
    assert large.session.store.alerts.ids() == {}
    assert not large.session.waits


def test_a_large_file_with_one_wrong_row_is_refused_whole(large: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert large.session is not None
    large.imports.take([alerts_csv(tmp_path, 3000, "Last,yesterday\n")])
    qtbot.waitUntil(lambda: "yesterday" in large.banner.words, timeout=PATIENCE)
    assert large.banner.words.startswith("alerts.csv, line 3002, started: “yesterday” is not a time")
    assert large.session.store.alerts.ids() == {}


def test_a_window_closed_meanwhile_ends_the_import(large: MainWindow, tmp_path: Path) -> None:
    assert large.session is not None
    path = large.session.store.path
    assert path is not None
    large.imports.take([alerts_csv(tmp_path, 3000)])
    large.close()
    with Store.open(path) as store:
        assert store.alerts.ids() == {}
