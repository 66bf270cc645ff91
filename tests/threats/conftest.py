import pytest

from app.cli import commands
from tests.cli.builders import Outcome, Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*words: object) -> Outcome:
        code = commands.run([str(word) for word in words])
        return Outcome(code, *capsys.readouterr())

    return run_command
