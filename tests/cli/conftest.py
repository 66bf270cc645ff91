from pathlib import Path

import pytest

from app.cli import commands
from tests.cli.builders import SAMPLE, Outcome, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*words: object) -> Outcome:
        code = commands.run([str(word) for word in words])
        return Outcome(code, *capsys.readouterr())

    return run_command


@pytest.fixture
def team(tmp_path: Path, run: Run) -> Path:
    """Return a team file with the sample's team, people, events and issues."""
    path = tmp_path / "team.watchbill"
    assert run("new", path).code == 0
    names = ("people.csv", "team.toml", "issues.csv", "events.csv")
    assert run("import", path, *(SAMPLE / name for name in names)).code == 0
    return path
