"""Several processes on one file: all get their turn, and each sees within two seconds what another did."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from tests.stories.writers import ROOT, write_at_once
from tests.ui.builders import THIS_WEEK, add_team


def test_every_one_of_several_writers_gets_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
        before = store.journal.newest()
    done = write_at_once(path, 4, 1.0)
    assert min(done) > 0
    with Store.open(path) as store:
        assert store.integrity() == "ok"
        assert store.journal.newest() == before + sum(done) + len(done)


def test_what_the_command_line_does_is_shown_in_the_window_within_two_seconds(tmp_path: Path, qtbot: QtBot) -> None:
    path, slot = tmp_path / "team.watchbill", Slot(THIS_WEEK + 24, 1, Role.PRIMARY)
    with Store.new(path) as store:
        add_team(store)
    window = MainWindow(Look(Scheme.LIGHT), Preferences(tmp_path / "settings.ini"))
    qtbot.addWidget(window)
    window.open_store(Store.open(path))
    session = window.session
    assert session is not None
    assert session.draft.holder(slot) is None
    words = "from pathlib import Path; import sys; from app.store.stores import Store; "
    words += "from app.usecases.assigning import assign; from app.domain.rota import Slot; "
    words += "from app.domain.rotations import Role; from app.domain.weeks import Week; from datetime import date; "
    words += f"store = Store.open(Path(sys.argv[1])); week = Week(date.fromisoformat('{slot.week}')); "
    words += "assign(store, Slot(week, 1, Role.PRIMARY), 2)"
    subprocess.run([sys.executable, "-c", words, str(path)], cwd=ROOT, check=True, timeout=60)
    qtbot.waitUntil(lambda: session.draft.holder(slot) == 2)
