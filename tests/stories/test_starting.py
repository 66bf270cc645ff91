"""What a start loads and what it leaves for later, and a sample that waits for nothing to be compiled."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.store.stores import Store
from tests.ui.builders import NOW, add_team

ROOT = Path(__file__).parents[2]
HEAVY = {"ortools", "numba", "numpy", "typst", "matplotlib", "icalendar", "holidays", "sqlite_utils", "multiprocessing"}
LATER = {
    *(f"app.ui.{name}" for name in ("backup_actions", "file_troubles", "import_actions", "files", "box_actions")),
    *(f"app.ui.{name}" for name in ("log_actions", "menus", "welcomes", "notices", "backups", "searching")),
    *("app.ui.rota.findings", "app.ui.rota.hands", "app.ui.rota.beginnings", "app.usecases.accounts", "app.planner"),
    *("hashlib", "uuid"),
}
STEPS = """
import builtins, sys
from pathlib import Path
from app.main import open_window

window = open_window(Path(sys.argv[1]))
window.show()
from PySide6.QtWidgets import QApplication

QApplication.processEvents()
loaded, plain = sorted(sys.modules), builtins.__import__.__name__
shown = window.made("Rota").isVisible()
from app.paths import resources
from app.usecases.samples import make_sample

make_sample(Path(sys.argv[2]), resources() / "sample").close()
compiled = sorted({"numba", "numpy", "ortools"} & set(sys.modules))
import json

print(json.dumps({"loaded": loaded, "import": plain, "shown": shown, "for the sample": compiled}))
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("start")
    with Store.new(folder / "team.watchbill", clock=lambda: NOW) as store:
        add_team(store)
    places = {"PYTHONPATH": str(ROOT), "WATCHBILL_DATA": str(folder), "WATCHBILL_CONFIG": str(folder / "settings.ini")}
    command = [sys.executable, "-c", STEPS, str(folder / "team.watchbill"), str(folder / "sample.watchbill")]
    done = subprocess.run(command, env={**os.environ, **places}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_window_stands_before_heavy_libraries_and_parts_that_nobody_asked_for_are_loaded(
    start: dict[str, object],
) -> None:
    assert start["shown"]
    loaded = start["loaded"]
    assert isinstance(loaded, list)
    assert "app.ui.rota.grids" in loaded
    assert sorted((HEAVY | LATER) & set(loaded)) == []


def test_python_itself_imports_and_no_library_looks_into_every_module(start: dict[str, object]) -> None:
    assert start["import"] != "__feature_import__"


def test_the_sample_is_planned_without_code_that_is_compiled_first(start: dict[str, object]) -> None:
    assert start["for the sample"] == []
