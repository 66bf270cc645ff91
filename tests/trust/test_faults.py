"""A disk that is full or broken at some writes; every one of them is `python3 packaging/dev.py trust`."""

import sys
from pathlib import Path

import apsw
import pytest

from app.domain.errors import StoreError
from app.store.stores import Store
from tests.store.builders import add_team
from tests.trust.connections import opened_on
from tests.trust.disks import Disk
from tests.trust.faults import WORKS, FaultOutcome, backup_faults, log, migration_faults, step_faults
from tests.trust.full_disks import limit_rounds, small_disk, small_disk_rounds

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="limits of files are POSIX's")]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path))


def check(outcome: FaultOutcome) -> None:
    assert outcome == FaultOutcome(outcome.faults, 0, 0, 0)
    assert outcome.faults > 1


@pytest.mark.parametrize("name", WORKS)
def test_a_step_whose_write_fails_leaves_nothing_and_can_be_done_again(tmp_path: Path, name: str) -> None:
    check(step_faults(tmp_path, WORKS[name], stride=23))


def test_a_backup_whose_write_fails_is_no_backup(tmp_path: Path) -> None:
    check(backup_faults(tmp_path, stride=41))


def test_a_migration_whose_write_fails_is_done_at_the_next_opening(tmp_path: Path) -> None:
    check(migration_faults(tmp_path, stride=211))


def test_files_that_may_not_grow_stay_whole(tmp_path: Path) -> None:
    check(limit_rounds(tmp_path, limits=(100, 16_384)))


def test_everything_works_again_once_a_full_disk_has_room(tmp_path: Path) -> None:
    with small_disk(tmp_path) as mounted:
        if not mounted:
            pytest.skip("a small disk is mounted by root only")
        check(small_disk_rounds(tmp_path, spares=(8,)))


def test_a_step_that_was_done_though_the_last_sync_failed_is_not_told_as_undone(tmp_path: Path) -> None:
    path, disk = tmp_path / "team.watchbill", Disk()
    with opened_on(disk), Store.new(path) as store:
        add_team(store)
        begin = len(disk.log)
        log(store)
        last = len(disk.log) - begin
        disk.fail(last, 1, apsw.IOError)
        log(store)
        disk.fail(last, 1_000_000, apsw.IOError)
        with pytest.raises(StoreError, match="was done, but the disk does not confirm"):
            log(store)
    with Store.open(path) as again:
        assert len(again.journal.history()) == 5
