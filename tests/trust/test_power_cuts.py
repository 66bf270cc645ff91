"""A short round of the power-cut simulator; the long one is `python3 packaging/dev.py trust`."""

import sys
from pathlib import Path

import pytest

from tests.trust.power_cuts import CutOutcome, cut_rounds
from tests.trust.runs import NO_SYNC, judge, record

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="names of open files are asked of Linux"),
]


def test_nothing_acknowledged_is_lost_or_damaged_when_the_power_goes(tmp_path: Path) -> None:
    run = record(tmp_path / "run", commands=8)
    assert cut_rounds(run, 10, seed=1, into=tmp_path / "images", judge=judge) == CutOutcome(10, 0, 0)


def test_a_store_that_does_not_sync_is_caught(tmp_path: Path) -> None:
    run = record(tmp_path / "run", commands=8, swaps=NO_SYNC)
    outcome = cut_rounds(run, 8, seed=1, into=tmp_path / "images", judge=judge)
    assert outcome.lost + outcome.corrupt
