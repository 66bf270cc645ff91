"""A few kills of each kind; a thousand are `python3 packaging/dev.py trust`."""

from pathlib import Path

import pytest

from tests.trust.killings import kill_rounds
from tests.trust.pairs import pair_rounds
from tests.trust.workers import WORKERS, save_early

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", WORKERS)
def test_nothing_told_is_lost_and_nothing_is_half_done_after_a_kill(tmp_path: Path, name: str) -> None:
    outcome = kill_rounds(tmp_path, 4, seed=3, worker=WORKERS[name])
    assert (outcome.kills, outcome.lost, outcome.damaged) == (4, 0, 0)


def test_a_worker_that_tells_too_early_is_caught(tmp_path: Path) -> None:
    assert kill_rounds(tmp_path, 12, seed=3, worker=save_early).lost


def test_all_commands_of_two_processes_in_random_order_are_there(tmp_path: Path) -> None:
    outcome = pair_rounds(tmp_path, 16, seed=3)
    assert outcome.commands >= 16
    assert (outcome.lost, outcome.damaged, outcome.out_of_order) == (0, 0, 0)
