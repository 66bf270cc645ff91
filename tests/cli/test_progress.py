"""Long commands tell a terminal how far they are, and nobody else; Ctrl+C leaves nothing half done."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from app.cli.commands import INTERRUPTED
from app.cli.progress import progress, ticking
from app.store.stores import Store
from tests.ui.builders import NOW, add_team

ROWS, PATIENCE = 40_000, 60


def test_nothing_is_written_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Planning") as tell:
        tell(0.5)
    assert capsys.readouterr().err == ""


def test_time_is_told_as_a_share_and_never_stops_the_work() -> None:
    told: list[float] = []
    look = ticking(told.append, 1000)
    assert not look()
    assert 0 <= told[0] < 1


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no terminal of the kind that can be made here")
def test_an_import_on_a_terminal_is_shown_and_ctrl_c_takes_all_of_it_back(tmp_path: Path) -> None:
    path, table = tmp_path / "team.watchbill", tmp_path / "alerts.csv"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    lines = "".join(f"Alert{n % 9},{(NOW - timedelta(minutes=n)).isoformat()}\n" for n in range(ROWS))
    table.write_text(f"alert,started\n{lines}", encoding="utf-8")
    ours, theirs = os.openpty()
    words = [sys.executable, "-m", "app", "import", str(path), str(table)]
    child = subprocess.Popen(words, stderr=theirs, env={**os.environ, "WATCHBILL_DATA": str(tmp_path / "data")})
    os.close(theirs)
    try:
        said = b""
        while b"Importing: " not in said:
            said += os.read(ours, 1000)
        child.send_signal(signal.SIGINT)
        assert child.wait(PATIENCE) == INTERRUPTED
        assert os.read(ours, 10_000).endswith(b"\r\x1b[K")
    finally:
        child.kill()
        child.wait()
        os.close(ours)
    with Store.open(path) as store:
        assert store.alerts.ids() == {}
        assert store.integrity() == "ok"
