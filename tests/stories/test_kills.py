"""A short round of the kill harness; the long one is `python3 packaging/dev.py bench kills`."""

from pathlib import Path

import pytest

from tests.stories.kills import LOGGING, kill_rounds

pytestmark = pytest.mark.slow


def test_no_acknowledged_command_is_lost_to_a_kill(tmp_path: Path) -> None:
    outcome = kill_rounds(tmp_path, rounds=12, seed=1)
    assert outcome.acknowledged > 12
    assert (outcome.lost, outcome.damaged) == (0, 0)


def test_an_issue_that_was_logged_is_there_after_a_kill(tmp_path: Path) -> None:
    outcome = kill_rounds(tmp_path, rounds=8, seed=2, child=LOGGING)
    assert outcome.acknowledged > 8
    assert (outcome.lost, outcome.damaged) == (0, 0)
